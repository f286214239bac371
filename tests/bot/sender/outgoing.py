"""A channel with a memory for the sender's tests: it takes messages, refuses, hangs, or dies at the worst moment."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.channels.base import Accepted, OutboundText, PreparedText, SendError
from bot.clock import SystemClock


@dataclass
class FakeChannel:
    """Takes every message unless told otherwise; `taken` is what the provider really has."""

    name: str = "sms"
    max_segments: int | None = None
    taken: list[tuple[OutboundText, str, datetime]] = field(default_factory=list)
    calls: int = 0
    most_at_once: int = 0
    now: Callable[[], datetime] = SystemClock().now
    # Asked before each message: an exception to raise, or None. `after` is raised once the provider has it.
    before: Callable[[OutboundText], Exception | None] = lambda _: None
    after: Callable[[OutboundText], BaseException | None] = lambda _: None
    hold: Callable[[OutboundText], asyncio.Event | None] = lambda _: None
    deaf: bool = False  # cannot be asked back
    _inside: int = 0

    def prepare(self, text: str, keep: Sequence[str] = ()) -> PreparedText:
        return PreparedText(text=text)

    async def send(self, message: OutboundText) -> Accepted:
        self.calls += 1
        self._inside += 1
        self.most_at_once = max(self.most_at_once, self._inside)
        try:
            return await self._take(message)
        finally:
            self._inside -= 1

    async def _take(self, message: OutboundText) -> Accepted:
        gate = self.hold(message)
        if gate is not None:
            await gate.wait()
        refusal = self.before(message)
        if refusal is not None:
            raise refusal
        sid = f"SM{len(self.taken) + 1:04d}"
        self.taken.append((message, sid, self.now()))
        broken = self.after(message)
        if broken is not None:
            raise broken
        return Accepted(sid)

    async def find_sent(self, urn: str, text: str, since: datetime) -> str | None:
        if self.deaf:
            raise SendError("unreachable_provider", permanent=False)
        found = [
            sid for message, sid, at in self.taken
            if (message.urn, message.text) == (urn, text) and at >= since
        ]  # fmt: skip
        return found[-1] if found else None

    async def close(self) -> None:
        return None

    @property
    def texts(self) -> list[str]:
        """What the provider has, in the order it came."""
        return [message.text for message, _, _ in self.taken]


@dataclass
class Logbook:
    """Remembers what was logged."""

    lines: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)

    def info(self, event: str, **facts: Any) -> None:
        self.lines.append(("info", event, facts))

    def warning(self, event: str, **facts: Any) -> None:
        self.lines.append(("warning", event, facts))

    def error(self, event: str, **facts: Any) -> None:
        self.lines.append(("error", event, facts))
