"""Who may speak next: the pace a provider asks for, with lanes. The Telegram channel waits here before every call.

The library's own limiter stops everything on one refusal (HTTP 429); here a refusal never holds a higher lane.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from itertools import count

from bot.channels.base import Lane, SendError


class Pace:
    """At most `per_second` calls overall and one per `chat_gap` seconds to the same chat; higher lanes go first.

    The safety lane skips the gap of its chat: providers bear a short burst, a person in danger does not wait.
    """

    def __init__(
        self, per_second: float = 30, chat_gap: float = 1.0, patience: float = 5.0, *,
        now: Callable[[], float] = time.monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:  # fmt: skip
        self._gap, self._chat_gap, self._patience = 1 / per_second, chat_gap, patience
        self._now, self._sleep = now, sleep
        self._next_call = 0.0
        self._next_to_chat: dict[int, float] = {}
        self._held: dict[tuple[int | None, Lane], float] = {}  # None: every chat
        self._waiting: dict[tuple[Lane, int], int] = {}  # (lane, order of arrival) -> chat
        self._arrivals = count()

    async def turn(self, chat: int, lane: Lane) -> None:
        """Returns at the caller's turn. Raises `SendError("throttled")` when that is further off than `patience`."""
        ticket = (lane, next(self._arrivals))
        self._waiting[ticket] = chat
        try:
            while (wait := self._wait(ticket)) > 0:
                if wait > self._patience:
                    raise SendError("throttled", permanent=False, retry_after=wait)
                await self._sleep(wait)
            self._take(chat)
        finally:
            del self._waiting[ticket]

    def hold(self, chat: int, lane: Lane, seconds: float) -> None:
        """After a refusal: `lane` and those below wait `seconds` for this chat, and for every chat when `lane` is bulk.

        A reply refused is about its own chat, and must not silence the answers to everybody else.
        """
        until = self._now() + seconds
        for below in Lane:
            if below >= lane:
                self._held[chat, below] = until
                if below >= Lane.REMINDER:
                    self._held[None, below] = until

    def _wait(self, ticket: tuple[Lane, int]) -> float:
        own = self._own_wait(ticket)
        if own > 0:
            return own
        ahead = sum(1 for other in self._waiting if other < ticket and self._own_wait(other) <= 0)
        return self._next_call - self._now() + ahead * self._gap

    def _own_wait(self, ticket: tuple[Lane, int]) -> float:
        lane, chat = ticket[0], self._waiting[ticket]
        spaced = 0.0 if lane is Lane.SAFETY else self._next_to_chat.get(chat, 0.0)
        return max(spaced, self._held.get((chat, lane), 0.0), self._held.get((None, lane), 0.0)) - self._now()

    def _take(self, chat: int) -> None:
        now = self._now()
        self._next_call = max(self._next_call, now) + self._gap
        self._next_to_chat[chat] = now + self._chat_gap
        if len(self._next_to_chat) > 1000:
            self._next_to_chat = {key: at for key, at in self._next_to_chat.items() if at > now}
            self._held = {key: at for key, at in self._held.items() if at > now}
