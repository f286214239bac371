"""Telegram: the only file that knows python-telegram-bot, of which it uses the client and the update types.

Inbound, `Telegram.poll` (or a webhook and `parse_update`) gives messages to the inbox; outbound, the sender calls
`Telegram.send`. The library's own dispatcher, job queue and limiter stay unused: one refusal stops everything there.
"""

import asyncio
import json
import logging
import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

import httpx
import structlog
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from bot.channels.base import Accepted, Button, InboundMessage, OutboundText, PreparedText, SendError
from bot.channels.pace import Pace
from bot.channels.telegram_text import split_text, units
from bot.channels.telegram_updates import TELEGRAM, ContactStopped, parse_update, valid_secret
from bot.clock import Clock

__all__ = ["ContactStopped", "Telegram", "TelegramConfig", "parse_update", "valid_secret"]

TELEGRAM_API: Final = "https://api.telegram.org"
WANTED: Final = ("message", "edited_message", "callback_query", "my_chat_member")
_NOT_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
_GATEWAY: Final = ("Bad Gateway", "Gateway Timeout")

Record = Callable[[InboundMessage], Awaitable[None]]
Stopped = Callable[[ContactStopped], Awaitable[None]]

# The library gives retry_after as a timedelta, and does not warn, when this is set.
os.environ.setdefault("PTB_TIMEDELTA", "true")
_log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramConfig:
    """What the channel needs to know. `timeout`, `poll_seconds` and `first_pause` (after a failed poll) in seconds."""

    token: str = field(repr=False)
    api_base: str = TELEGRAM_API
    timeout: float = 10.0
    poll_seconds: int = 25
    first_pause: float = 1.0


class Telegram:
    """The Telegram channel."""

    name = TELEGRAM
    max_segments: int | None = None

    def __init__(self, config: TelegramConfig, clock: Clock, pace: Pace | None = None) -> None:
        _quiet_library_logs()
        self._config, self._clock, self._pace = config, clock, pace or Pace()
        self._calls = HTTPXRequest(connection_pool_size=64, **_timeouts(config.timeout))
        self._polls = _PollRequest(connection_pool_size=2, **_timeouts(config.timeout))
        base_url = config.api_base.rstrip("/") + "/bot"
        self._bot = Bot(config.token, base_url=base_url, request=self._calls, get_updates_request=self._polls)

    def prepare(self, text: str, keep: Sequence[str] = ()) -> PreparedText:
        """The text untouched: here accents cost nothing. `units` are UTF-16 units."""
        return PreparedText(text=text, units=units(text))

    async def send(self, message: OutboundText) -> Accepted:
        """Hands one text over, in pieces when it is longer than Telegram takes; gives the id of the last piece.

        Raises `SendError` only. When a later piece fails the outcome is unknown: the person has read the first ones.
        """
        chat = _chat_of(message.urn)
        *first, last = split_text(message.text)
        for index, piece in enumerate(first):
            await self._send_piece(message, chat, piece, partial=index > 0)
        return await self._send_piece(message, chat, last, message.buttons, partial=bool(first))

    async def find_sent(self, urn: str, text: str, since: datetime) -> str | None:
        """Always None: Telegram has no list of what a bot sent, so it cannot tell."""
        return None

    async def poll(self, record: Record, stopped: Stopped | None = None) -> None:
        """Reads updates for ever (until cancelled) and gives each message to `record`, each block to `stopped`.

        An update is confirmed to Telegram only by the next call after `record` returned, which is after the commit of
        the inbox: a crash in between brings it again, with the same id. Whatever fails is tried again, ever slower.
        """
        offset: int | None = None
        pause = self._config.first_pause
        ready = False
        while True:
            try:
                if not ready:
                    await self.use_polling()
                    ready = True
                for update in await self._updates(offset):
                    await self._take(update, record, stopped)
                    offset = update.update_id + 1
                pause = self._config.first_pause
            except Exception as error:  # a loop that must outlive the database and the network, like a ticker
                _log.warning("telegram_poll_failed", error=type(error).__name__, retry_in=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)

    async def acknowledge(self, payload: Mapping[str, Any]) -> None:
        """Tells Telegram that the button in this webhook update was seen, if it holds one. Never raises."""
        press = payload.get("callback_query")
        if isinstance(press, Mapping):
            await self._stop_spinner(str(press.get("id", "")))

    async def use_webhook(self, url: str, secret: str) -> None:
        """Asks Telegram to post updates to `url` with `secret` in the header. Raises `SendError`."""
        try:
            await self._bot.set_webhook(url, secret_token=secret, allowed_updates=WANTED)
        except TelegramError as error:
            raise _send_error(error) from None

    async def use_polling(self) -> None:
        """Takes a webhook away, keeping what waits: Telegram refuses polling while there is one. Raises `SendError`."""
        try:
            await self._bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as error:
            raise _send_error(error) from None

    async def close(self) -> None:
        """Lets go of connections; a second time does nothing."""
        await asyncio.gather(self._calls.shutdown(), self._polls.shutdown())

    async def _send_piece(
        self, message: OutboundText, chat: int, text: str, buttons: tuple[Button, ...] = (), *, partial: bool
    ) -> Accepted:
        await self._pace.turn(chat, message.lane)
        try:
            sent = await self._bot.send_message(
                chat, text, reply_markup=_keyboard(buttons), link_preview_options=LinkPreviewOptions(is_disabled=True)
            )
        except TelegramError as error:
            refused = _send_error(error)
            if isinstance(error, RetryAfter):
                self._pace.hold(chat, message.lane, refused.retry_after or 1)
            refused.outcome_unknown |= partial and not refused.permanent
            raise refused from None
        return Accepted(str(sent.message_id))  # unique per bot in private chats; the chat's id would name the person

    async def _updates(self, offset: int | None) -> Sequence[Update]:
        return await self._bot.get_updates(offset, timeout=self._config.poll_seconds, allowed_updates=WANTED)

    async def _take(self, update: Update, record: Record, stopped: Stopped | None) -> None:
        try:
            found = parse_update(update.to_dict(), self._clock.now())
        except ValueError as error:
            _log.error("telegram_alarm", reason=str(error))
            return
        if isinstance(found, ContactStopped):
            if stopped is not None:
                await stopped(found)
        elif found is not None:
            await record(found)
        if update.callback_query:
            await self._stop_spinner(update.callback_query.id)

    async def _stop_spinner(self, press_id: str) -> None:
        try:
            await self._bot.answer_callback_query(press_id)
        except TelegramError as error:  # only the little clock on the button; the press itself is recorded
            _log.info("telegram_press_not_acknowledged", error=type(error).__name__)


class _PollRequest(HTTPXRequest):
    """Empties the updates that the library cannot read, so that one of them never holds up everybody else's."""

    __slots__ = ()

    async def do_request(self, *args: Any, **options: Any) -> tuple[int, bytes]:
        status, payload = await super().do_request(*args, **options)
        return status, _readable_only(payload)


def _readable_only(payload: bytes) -> bytes:
    try:
        answer = json.loads(payload)
        updates = answer["result"]
        kept = [update if _is_readable(update) else {"update_id": update["update_id"]} for update in updates]
    except (ValueError, TypeError, KeyError):
        return payload  # not a list of updates: the library has its own word for that
    return payload if kept == updates else json.dumps({**answer, "result": kept}).encode()


def _is_readable(update: dict[str, Any]) -> bool:
    try:
        Update.de_json(update, None)
    except Exception as error:  # whatever the library trips over, it would trip over again for ever
        _log.error(
            "telegram_alarm", reason="unreadable_update", update_id=update["update_id"], error=type(error).__name__
        )
        return False
    return True


def _send_error(error: TelegramError) -> SendError:
    """Our reading of the library's exceptions, the one table of this channel."""
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        return SendError(
            "throttled", permanent=False, retry_after=wait.total_seconds() if isinstance(wait, timedelta) else wait
        )
    if isinstance(error, Forbidden):
        return SendError("blocked", permanent=True, stops_contact=True)
    if isinstance(error, InvalidToken):
        _log.error("telegram_alarm", reason="wrong_credentials")
        return SendError("wrong_credentials", permanent=False, retry_after=60)
    if isinstance(error, BadRequest):
        known = "chat not found" in str(error).lower()
        return SendError("chat_not_found" if known else "bad_request", permanent=True)
    return _network_error(error)


def _network_error(error: TelegramError) -> SendError:
    if not isinstance(error, NetworkError):
        return SendError("broken_answer", permanent=False, outcome_unknown=True)
    if isinstance(error.__cause__, _NOT_SENT):
        return SendError("unreachable_provider", permanent=False)
    if error.__cause__ is None and error.message not in _GATEWAY:
        return SendError("provider_error", permanent=False)  # Telegram's own answer: it did not take the message
    return SendError("timeout", permanent=False, outcome_unknown=True)


def _chat_of(urn: str) -> int:
    scheme, _, chat = urn.partition(":")
    if scheme != TELEGRAM or not chat.isdecimal():  # a negative id is a group: we write to persons only
        raise SendError("not_a_telegram_contact", permanent=True)
    return int(chat)


def _keyboard(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    """Short labels side by side, long ones under each other; None without buttons."""
    keys = [InlineKeyboardButton(button.label, callback_data=button.value) for button in buttons]
    if not keys:
        return None
    if all(len(button.label) <= 8 for button in buttons) and len(keys) <= 4:
        return InlineKeyboardMarkup([keys])
    return InlineKeyboardMarkup([[key] for key in keys])


def _timeouts(seconds: float) -> dict[str, Any]:
    return {f"{step}_timeout": seconds for step in ("read", "write", "connect", "pool")}


def _quiet_library_logs() -> None:
    """The libraries log addresses that hold the token, and unreadable updates word for word."""
    for library in ("httpx", "httpcore"):
        logging.getLogger(library).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
