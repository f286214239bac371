"""A Twilio that runs here: the messages resource of its API, and webhooks signed as Twilio signs them.

The real SDK talks to it (`api_base=fake.base_url`). It remembers every message and can list them; faults are switched
on with `fake.faults.append(throttle(2))` and the like.
"""

import base64
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from itertools import count
from urllib.parse import urlencode

import httpx
from aiohttp import web
from twilio.request_validator import RequestValidator

from tests.fakes.server import FakeServer, Fault

NUMBER = "+447700900900"  # ours, from the range kept for drama
ACCOUNT = "AC" + "0" * 32
TOKEN = "a-token-for-tests"


@dataclass(slots=True, kw_only=True)
class FakeSms:
    """One message as the provider keeps it."""

    sid: str
    to: str
    sender: str
    body: str
    direction: str = "outbound-api"
    status: str = "queued"
    num_media: int = 0
    created: datetime
    request: dict[str, str] = field(default_factory=dict)  # the fields of the call that made it

    def as_json(self) -> dict[str, object]:
        """The message resource, the part that the SDK reads."""
        created = format_datetime(self.created.astimezone(UTC))
        sent = None if self.status == "queued" else created
        return {
            "sid": self.sid, "account_sid": ACCOUNT, "to": self.to, "from": self.sender, "body": self.body,
            "direction": self.direction, "status": self.status, "num_media": str(self.num_media), "num_segments": "1",
            "date_created": created, "date_sent": sent, "error_code": None,
        }  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """How a webhook is posted: how often, what is signed (behind a proxy), a forged signature, a client in process."""

    times: int = 1
    public_url: str | None = None
    signature: str | None = None
    client: httpx.AsyncClient | None = None


ONCE = Delivery()


class FakeTwilio(FakeServer):
    """The provider. `messages` holds both directions in order; `blocked` are numbers that answered STOP to it."""

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        super().__init__()
        self.now = now
        self.messages: list[FakeSms] = []
        self.blocked: set[str] = set()
        self._numbers = count(1)

    @property
    def sent(self) -> list[FakeSms]:
        """What the bot sent, oldest first."""
        return [message for message in self.messages if message.direction != "inbound"]

    def routes(self) -> list[web.RouteDef]:
        path = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
        return [web.post(path, self._create), web.get(path, self._list)]

    async def receive(self, sender: str, body: str, url: str, how: Delivery = ONCE, *, media: int = 0) -> list[int]:
        """A person's SMS: kept, then posted, signed, to the webhook at `url`; gives the HTTP statuses answered."""
        message = self.keep_inbound(sender, body, media=media)
        return await self.post(url, self.inbound_form(message), how)

    def keep_inbound(self, sender: str, body: str, *, media: int = 0, at: datetime | None = None) -> FakeSms:
        """A person's SMS that is only in the list: its webhook was missed."""
        sid = self._new_sid("MM" if media else "SM")
        message = FakeSms(
            sid=sid, to=NUMBER, sender=sender, body=body, direction="inbound", status="received", num_media=media,
            created=at or self.now(),
        )  # fmt: skip
        self.messages.append(message)
        return message

    def inbound_form(self, message: FakeSms) -> dict[str, str]:
        """The fields of the webhook for a person's SMS."""
        pictures = {f"MediaUrl{n}": f"{self.base_url}/media/{n}" for n in range(message.num_media)}
        return {
            "ToCountry": "BE", "ToState": "", "SmsMessageSid": message.sid, "NumMedia": str(message.num_media),
            "SmsSid": message.sid, "SmsStatus": "received", "Body": message.body, "To": message.to,
            "NumSegments": "1", "MessageSid": message.sid, "AccountSid": ACCOUNT, "From": message.sender,
            "ApiVersion": "2010-04-01", **pictures,
        }  # fmt: skip

    async def report(
        self,
        sid: str,
        words: Sequence[str],
        how: Delivery = ONCE,
        *,
        url: str | None = None,
        error_code: int | None = None,
    ) -> list[int]:
        """Status callbacks for one message, in the order given, which may be wrong; `error_code` goes with failures."""
        message = next(message for message in self.messages if message.sid == sid)
        answers = []
        for word in words:
            message.status = word
            form = {"MessageSid": sid, "SmsSid": sid, "MessageStatus": word, "SmsStatus": word, "To": message.to,
                    "From": message.sender, "AccountSid": ACCOUNT, "ApiVersion": "2010-04-01"}  # fmt: skip
            if error_code and word in ("failed", "undelivered"):
                form["ErrorCode"] = str(error_code)
            answers += await self.post(url or message.request["StatusCallback"], form, how)
        return answers

    async def post(self, url: str, form: dict[str, str], how: Delivery = ONCE) -> list[int]:
        """Posts `form`, signed by the SDK, to a webhook; gives the HTTP statuses answered."""
        signature = how.signature or RequestValidator(TOKEN).compute_signature(how.public_url or url, form)
        headers = {"X-Twilio-Signature": signature, "Content-Type": "application/x-www-form-urlencoded"}
        async with nullcontext(how.client) if how.client else httpx.AsyncClient() as client:
            posted = [await client.post(url, content=urlencode(form), headers=headers) for _ in range(how.times)]
        return [answer.status_code for answer in posted]

    async def _create(self, request: web.Request) -> web.Response:
        self.calls.append("create")
        form = {name: str(value) for name, value in (await request.post()).items()}
        if not _is_authorised(request):
            return _error(401, 20003)
        fault = self.next_fault() or Fault(takes_message=True)
        code = self._refusal(form) if fault.takes_message else None
        if code:
            return _error(400, code)
        kept = self._keep(form) if fault.takes_message else None
        await self.delay(fault)
        if fault.status or kept is None:
            return _fault_answer(fault)
        return web.json_response(kept.as_json(), status=201)

    def _refusal(self, form: dict[str, str]) -> int | None:
        to, body = form.get("To", ""), form.get("Body", "")
        checks = {
            21211: not to.startswith("+"),
            21610: to in self.blocked,
            21602: not body,
            21617: len(body) > 1600,
        }
        return next((code for code, applies in checks.items() if applies), None)

    def _keep(self, form: dict[str, str]) -> FakeSms:
        sender = form.get("From") or NUMBER
        sid, now = self._new_sid("SM"), self.now()
        sms = FakeSms(sid=sid, to=form["To"], sender=sender, body=form["Body"], created=now, request=form)
        self.messages.append(sms)
        return sms

    async def _list(self, request: web.Request) -> web.Response:
        self.calls.append("list")
        if not _is_authorised(request):
            return _error(401, 20003)
        fault = self.next_fault()
        if fault is not None:
            await self.delay(fault)
            return _fault_answer(fault)
        found = [message for message in reversed(self.messages) if _matches(message, request.query)]
        page, size = int(request.query.get("Page", 0)), int(request.query.get("PageSize", 50))
        following = {**request.query, "Page": str(page + 1)} if len(found) > (page + 1) * size else None
        return web.json_response(
            {
                "messages": [message.as_json() for message in found[page * size : (page + 1) * size]],
                "page": page,
                "page_size": size,
                "uri": request.path,
                "next_page_uri": f"{request.path}?{urlencode(following)}" if following else None,
            }
        )

    def _new_sid(self, prefix: str) -> str:
        return f"{prefix}{next(self._numbers):032x}"


def _matches(message: FakeSms, query: Mapping[str, str]) -> bool:
    after = query.get("DateSent>")
    return (
        message.to == query.get("To", message.to)
        and message.sender == query.get("From", message.sender)
        and (after is None or (message.status != "queued" and message.created >= datetime.fromisoformat(after)))
    )


def _is_authorised(request: web.Request) -> bool:
    expected = base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
    return request.headers.get("Authorization") == f"Basic {expected}"


def _fault_answer(fault: Fault) -> web.Response:
    if fault.page:
        return web.Response(status=fault.status or 502, text="<html>Bad gateway</html>", content_type="text/html")
    headers = {"Retry-After": str(fault.retry_after)} if fault.retry_after else {}
    return _error(fault.status or 500, fault.code or 0, headers)


def _error(status: int, code: int, headers: dict[str, str] | None = None) -> web.Response:
    body = {"code": code, "message": f"refused: {code}", "more_info": "", "status": status}
    return web.json_response(body, status=status, headers=headers)
