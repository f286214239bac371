"""A Telegram that runs here: the methods of the Bot API that we use, with long polling as the real one does it.

The real library talks to it (`api_base=fake.base_url`). Persons write with `fake.text(11, "g faim")`; what the bot sent
is in `fake.sent`; faults are switched on with `fake.faults.append(throttle(2))` and the like.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

import httpx
from aiohttp import web

from tests.fakes.server import FakeServer, Fault

TOKEN = "1000:a-token-for-tests"
BILAL = 11
DATE = 1_795_255_200  # 2026-11-21 09:20 UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeTelegramMessage:
    """One message of the bot. `buttons` are (label, value) pairs."""

    message_id: int
    chat: int
    text: str
    buttons: tuple[tuple[str, str], ...] = ()


class FakeTelegram(FakeServer):
    """The provider. `confirmed` is the first update id that the bot has not confirmed; `answered`: buttons seen."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[FakeTelegramMessage] = []
        self.blocked: set[int] = set()
        self.answered: list[str] = []
        self.updates: list[dict[str, Any]] = []
        self.confirmed = 0
        self.webhook = ""
        self.webhook_faults = 0  # how many of the next calls about the webhook fail
        self._ids, self._messages = count(1), count(1)
        self._news = asyncio.Event()

    def routes(self) -> list[web.RouteDef]:
        return [web.post("/bot{token}/{method}", self._call)]

    def add(self, update: dict[str, Any]) -> int:
        """An update as it is, under a new id; gives the id. The functions below make the usual ones."""
        update_id = next(self._ids)
        self.updates.append({**update, "update_id": update_id})
        self._news.set()
        return update_id

    def text(self, chat: int, text: str) -> int:
        """A person writes."""
        return self.add({"message": self.message(chat, text=text)})

    def press(self, chat: int, value: str) -> int:
        """A person presses a button under the bot's last message."""
        under = self.message(chat, text="?") | {"from": {"id": 1000, "is_bot": True, "first_name": "Passerelle"}}
        sender = self.message(chat)["from"]
        return self.add(
            {
                "callback_query": {
                    "id": f"press-{chat}",
                    "from": sender,
                    "chat_instance": "1",
                    "data": value,
                    "message": under,
                }
            }
        )

    def block(self, chat: int) -> int:
        """A person blocks the bot: sending is refused from now on, and the bot is told."""
        self.blocked.add(chat)
        user = {"id": 1000, "is_bot": True, "first_name": "Passerelle"}
        message = self.message(chat)
        change = {
            "chat": message["chat"], "from": message["from"], "date": DATE,
            "old_chat_member": {"user": user, "status": "member"},
            "new_chat_member": {"user": user, "status": "kicked", "until_date": 0},
        }  # fmt: skip
        return self.add({"my_chat_member": change})

    def message(self, chat: int, **content: Any) -> dict[str, Any]:
        """A message of a person in private, with `content`."""
        return {
            "message_id": next(self._messages), "date": DATE, "chat": {"id": chat, "type": "private"},
            "from": {"id": chat, "is_bot": False, "first_name": "Bilal"}, **content,
        }  # fmt: skip

    async def post_webhook(self, url: str, update: dict[str, Any], secret: str, times: int = 1) -> list[int]:
        """The same update posted to our webhook, as often as asked; gives the HTTP statuses answered."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
        async with httpx.AsyncClient() as client:
            return [(await client.post(url, json=update, headers=headers)).status_code for _ in range(times)]

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        self.calls.append(method)
        if request.match_info["token"] != TOKEN:
            return _error(401, "Unauthorized")
        form = {name: str(value) for name, value in (await request.post()).items()}
        known: dict[str, Callable[[dict[str, str]], Awaitable[web.Response]]] = {
            "sendMessage": self._send, "getUpdates": self._get_updates, "answerCallbackQuery": self._answer,
            "setWebhook": self._set_webhook, "deleteWebhook": self._set_webhook,
        }  # fmt: skip
        return await known[method](form) if method in known else _error(404, "Not Found")

    async def _send(self, form: dict[str, str]) -> web.Response:
        fault = self.next_fault() or Fault(takes_message=True)
        refusal = self._refusal(form) if fault.takes_message else None
        if refusal is not None:
            return refusal
        kept = self._keep(form) if fault.takes_message else None
        await self.delay(fault)
        if fault.status or kept is None:
            return _fault_answer(fault)
        chat = {"id": kept.chat, "type": "private"}
        return _ok({"message_id": kept.message_id, "date": DATE, "chat": chat, "text": kept.text})

    def _refusal(self, form: dict[str, str]) -> web.Response | None:
        if int(form["chat_id"]) in self.blocked:
            return _error(403, "Forbidden: bot was blocked by the user")
        if not form.get("text", "").strip():
            return _error(400, "Bad Request: message text is empty")
        if len(form["text"].encode("utf-16-le")) // 2 > 4096:
            return _error(400, "Bad Request: message is too long")
        return None

    def _keep(self, form: dict[str, str]) -> FakeTelegramMessage:
        rows = json.loads(form.get("reply_markup", "{}")).get("inline_keyboard", [])
        buttons = tuple((key["text"], key["callback_data"]) for row in rows for key in row)
        number, chat = next(self._messages), int(form["chat_id"])
        message = FakeTelegramMessage(message_id=number, chat=chat, text=form["text"], buttons=buttons)
        self.sent.append(message)
        return message

    async def _get_updates(self, form: dict[str, str]) -> web.Response:
        if self.webhook:
            return _error(409, "Conflict: can't use getUpdates method while webhook is active")
        self.confirmed = max(self.confirmed, int(form.get("offset", 0)))
        self._news.clear()
        if not self._waiting():
            await self._wait_for_news(float(form.get("timeout", 0)))
        return _ok(self._waiting())

    def _waiting(self) -> list[dict[str, Any]]:
        return [update for update in self.updates if update["update_id"] >= self.confirmed][:100]

    async def _wait_for_news(self, seconds: float) -> None:
        waits = [asyncio.create_task(event.wait()) for event in (self._news, self._closing)]
        await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    async def _answer(self, form: dict[str, str]) -> web.Response:
        self.answered.append(form["callback_query_id"])
        return _ok(True)

    async def _set_webhook(self, form: dict[str, str]) -> web.Response:
        if self.webhook_faults:
            self.webhook_faults -= 1
            return _error(500, "Internal Server Error")
        self.webhook = form.get("url", "")
        return _ok(True)


def _ok(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _fault_answer(fault: Fault) -> web.Response:
    if fault.page:
        return web.Response(status=fault.status or 502, text="<html>Bad gateway</html>", content_type="text/html")
    return _error(fault.status or 500, "Internal Server Error", fault.retry_after)


def _error(status: int, description: str, retry_after: int | None = None) -> web.Response:
    body: dict[str, object] = {"ok": False, "error_code": status, "description": description}
    if retry_after is not None:
        body["parameters"] = {"retry_after": retry_after}
    return web.json_response(body, status=status)
