"""SMS through Twilio: the only file that knows the twilio library.

On the inbound walk it checks signatures (`twilio_webhooks` reads the forms); on the outbound walk the sender calls
`TwilioSms.send`, and `find_sent` when it never heard the answer. `recent_inbound` recovers missed webhooks.
"""

import base64
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

import aiohttp
import structlog
from twilio.base.exceptions import TwilioRestException, TwilioServiceException
from twilio.http.async_http_client import AsyncTwilioHttpClient
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from bot.channels import sms_text
from bot.channels.base import Accepted, InboundMessage, Lane, OutboundText, PreparedText, SendError
from bot.channels.phone_numbers import BELGIAN_MOBILE, e164
from bot.channels.twilio_errors import read_code
from bot.channels.twilio_webhooks import SMS, parse_inbound, parse_status

__all__ = ["TwilioConfig", "TwilioSms", "parse_inbound", "parse_status", "valid_signature"]

TWILIO_API: Final = "https://api.twilio.com"

# How long a text may wait in the provider's queue before it is better not sent: a page to staff is overtaken by the
# next step of the ladder, a reminder by its appointment (whoever sends one sets its own `validity`).
VALIDITY: Final = {
    Lane.SAFETY: timedelta(hours=4),
    Lane.RELAY: timedelta(minutes=30),
    Lane.REPLY: timedelta(hours=1),
    Lane.REMINDER: timedelta(hours=2),
    Lane.ANNOUNCEMENT: timedelta(hours=4),
}
LONGEST_VALIDITY: Final = 36_000  # seconds, https://www.twilio.com/docs/messaging/api/message-resource

_log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)
_SENDER: Final = re.compile(r"\+[1-9]\d{6,14}|\d{3,8}")  # a number or a short code; a name cannot be answered
# The library logs the numbers people use; a logger outside the tree cannot be switched on by a logging configuration.
_SILENT: Final = logging.Logger("twilio", logging.CRITICAL + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class TwilioConfig:
    """What the channel needs to know. Exactly one of `from_number` and `messaging_service_sid`; `timeout` in seconds.

    Raises ValueError when neither or both are given, or when the sender is not a number (names are one-way).
    """

    account_sid: str
    auth_token: str = field(repr=False)
    from_number: str | None = None
    messaging_service_sid: str | None = None
    status_callback: str | None = None
    api_base: str = TWILIO_API
    allowed_prefixes: tuple[str, ...] = BELGIAN_MOBILE
    timeout: float = 10.0
    max_segments: int = 2

    def __post_init__(self) -> None:
        if bool(self.from_number) == bool(self.messaging_service_sid):
            raise ValueError("Twilio needs either a from number or a messaging service sid, and not both")
        if self.from_number and not _SENDER.fullmatch(self.from_number):
            raise ValueError("the Twilio from number must be written like +32..., or be a short code")


class TwilioSms:
    """The SMS channel."""

    name = SMS

    def __init__(self, config: TwilioConfig) -> None:
        self._config = config
        self.max_segments: int | None = config.max_segments
        self._http = _Http(config.api_base, config.timeout)
        self._client = Client(config.account_sid, config.auth_token, http_client=self._http)

    def prepare(self, text: str, keep: Sequence[str] = ()) -> PreparedText:
        """The text folded where that saves a segment, and its cost."""
        return sms_text.prepare(text, keep)

    async def send(self, message: OutboundText) -> Accepted:
        """Hands one text over and gives Twilio's sid. Raises `SendError` only."""
        request = {
            "to": self._destination(message.urn),
            "body": message.text,
            "validity_period": _validity_seconds(message),
            "smart_encoded": False,  # we fold ourselves, and the provider's list must hold our very text
            **self._sender(),
        }
        try:
            sent = await self._client.messages.create_async(**request)
        except Exception as error:  # the library lets anything through; every case ends in our one table
            # "from None": Twilio repeats the person's number in its message, and a traceback could be logged.
            raise _send_error(error) from None
        if not sent.sid:
            raise SendError("no_sid", permanent=False, outcome_unknown=True)
        return Accepted(sent.sid)

    async def find_sent(self, urn: str, text: str, since: datetime) -> str | None:
        """The sid of the first `text` sent to `urn` from `since` on, or None when Twilio does not have it.

        Raises `SendError` (not permanent) when Twilio cannot be asked: silence is not a no.
        """
        earliest = since - timedelta(seconds=2)  # Twilio's dates have no fractions, and clocks differ a little
        # No date filter: it looks at the sending date, which a message still in the queue does not have.
        records = await self._list(to=self._destination(urn), limit=200)
        matches = [record for record in records if record.body == text and _moment(record) >= earliest]
        return str(min(reversed(matches), key=_moment).sid) if matches else None

    async def recent_inbound(self, since: datetime) -> list[InboundMessage]:
        """What people sent from `since` on, oldest first, at most 1,000: to sweep up messages whose webhook was missed.

        Their ids are those of the webhooks, so that the inbox drops what it already has. Raises `SendError`.
        """
        filters = {"to": self._config.from_number} if self._config.from_number else {}
        # The day before: Twilio may read the filter by the day, in its own time.
        records = await self._list(date_sent_after=since - timedelta(days=1), limit=1000, **filters)
        inbound = (record for record in records if record.direction == "inbound" and _moment(record) >= since)
        read = [message for record in inbound if (message := _from_record(record)) is not None]
        return sorted(read, key=lambda message: message.received_at)

    async def close(self) -> None:
        """Lets go of connections; a second time does nothing."""
        await self._http.close()

    def _destination(self, urn: str) -> str:
        scheme, _, number = urn.partition(":")
        if scheme != "tel":
            raise SendError("destination_not_allowed", permanent=True)
        try:
            to = e164(number)
        except ValueError:
            raise SendError("invalid_number", permanent=True) from None
        if not to.startswith(self._config.allowed_prefixes):
            raise SendError("destination_not_allowed", permanent=True)
        return to

    def _sender(self) -> dict[str, str]:
        pairs = {
            "from_": self._config.from_number,
            "messaging_service_sid": self._config.messaging_service_sid,
            "status_callback": self._config.status_callback,
        }
        return {name: value for name, value in pairs.items() if value}

    async def _list(self, **filters: object) -> list[Any]:
        try:
            return list(await self._client.messages.list_async(**filters))
        except Exception as error:
            failed = _send_error(error)
            raise SendError(failed.reason, permanent=False, retry_after=failed.retry_after) from None


class _ThrottledError(Exception):
    """HTTP 429 with a Retry-After header, which the library's own exception loses."""

    def __init__(self, retry_after: float) -> None:
        self.retry_after = retry_after


class _Http:
    """Twilio's asynchronous client, on another host when a setting says so, with a time-out it does not have itself.

    Asynchronous rather than the synchronous client in threads: a burst of slow answers then costs sockets, not threads,
    and a safety text never waits for a free one.
    """

    is_async = True

    def __init__(self, api_base: str, timeout: float) -> None:
        self._base = urlsplit(api_base)
        self._timeout = timeout
        self._inner: AsyncTwilioHttpClient | None = None

    async def request(self, method: str, uri: str, **options: Any) -> Any:
        # Made here and not in __init__: aiohttp wants a running loop.
        self._inner = self._inner or AsyncTwilioHttpClient(logger=_SILENT)
        options["timeout"] = options.get("timeout") or self._timeout
        # As a header: the way in which the library hands it to aiohttp goes away with aiohttp 4.
        user, password = options.pop("auth")
        credentials = base64.b64encode(f"{user}:{password}".encode()).decode()
        options["headers"] = {**options["headers"], "Authorization": f"Basic {credentials}"}
        response = await self._inner.request(method, self._moved(uri), **options)
        wait = response.headers.get("Retry-After", "")
        if response.status_code == 429 and wait.isdecimal():
            raise _ThrottledError(float(wait))
        return response

    def _moved(self, uri: str) -> str:
        return urlsplit(uri)._replace(scheme=self._base.scheme, netloc=self._base.netloc).geturl()

    async def close(self) -> None:
        inner, self._inner = self._inner, None
        if inner is not None:
            await inner.close()


def valid_signature(
    public_base_url: str, path_and_query: str, form: Mapping[str, str], signature: str, token: str
) -> bool:
    """Whether Twilio signed this request: HMAC-SHA1 over the public URL and every field, compared in constant time.

    `path_and_query` is as requested ("/webhooks/twilio/sms?x=1"); the base URL comes from the settings, since behind a
    proxy the service does not know its own name. False when the signature or the token is empty.
    """
    if not signature or not token:
        return False
    url = public_base_url.rstrip("/") + path_and_query
    return bool(RequestValidator(token).validate(url, form, signature))


def _send_error(error: Exception) -> SendError:
    if isinstance(error, _ThrottledError):
        return SendError("throttled", permanent=False, retry_after=error.retry_after)
    if isinstance(error, TwilioRestException | TwilioServiceException):
        return _refused(error.status, error.code)
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
        return SendError("unreachable_provider", permanent=False)  # the request never left
    if isinstance(error, UnicodeError):
        return SendError("unwritable_text", permanent=True)
    if isinstance(error, TimeoutError):
        return SendError("timeout", permanent=False, outcome_unknown=True)
    return SendError(f"broken_answer:{type(error).__name__}", permanent=False, outcome_unknown=True)


def _refused(status: int, code: int | None) -> SendError:
    if status >= 500:
        # With Twilio's own code the application says no; without it a gateway speaks, and cannot know what happened.
        from_gateway = code is None or code == status
        return SendError(f"http_{status}", permanent=False, outcome_unknown=from_gateway)
    refusal = read_code(code or 0)
    return SendError(
        refusal.reason,
        permanent=refusal.permanent,
        retry_after=refusal.retry_after,
        stops_contact=refusal.stops_contact,
    )


def _validity_seconds(message: OutboundText) -> int:
    validity = VALIDITY[message.lane] if message.validity is None else message.validity
    seconds = int(validity.total_seconds())
    if seconds < 1:
        raise SendError("expired", permanent=True)
    return min(seconds, LONGEST_VALIDITY)


def _moment(record: Any) -> datetime:
    moment: datetime | None = record.date_created or record.date_sent
    return moment.astimezone(UTC) if moment else datetime.min.replace(tzinfo=UTC)


def _from_record(record: Any) -> InboundMessage | None:
    form = {"MessageSid": record.sid, "From": record.from_, "Body": record.body or "", "NumMedia": record.num_media}
    try:
        return parse_inbound({name: str(value or "") for name, value in form.items()}, _moment(record))
    except ValueError as error:  # an advertiser's name in place of a number: nobody to answer
        _log.warning("twilio_message_unreadable", reason=str(error))
        return None
