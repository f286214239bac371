"""A whole permanence on a terminal: residents and staff, each with their own phones, and a clock that ticks.

Two channels stand for SMS and Telegram; a phone can be blocked. What is said reads as a conversation:
``amina> jen peux plus`` and ``chloe(telegram)< Cas 1, urgent...``.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.app import App, build
from bot.channels.base import InboundMessage, OutboundText, PreparedText, SendError
from bot.channels.terminal import Terminal
from bot.clock import FixedClock
from bot.settings import Settings
from bot.store import cases, contacts, shifts, staff
from bot.store.cases import Case
from bot.store.staff import Staff
from directory.importers import read_csv
from directory.store import save_entries
from tests.world import DEMO, MODELS

BETWEEN = timedelta(seconds=20)
TICK = timedelta(seconds=15)
SINCE = date(2026, 1, 1)


class NamedTerminal(Terminal):
    """A terminal that stands for another channel."""

    def __init__(self, name: str, world: "Permanence", clock: FixedClock) -> None:
        super().__init__(self._show, clock)
        self.name = name
        self._world = world

    def _show(self, message: OutboundText, cost: PreparedText) -> None:
        who = message.urn.partition(":")[2]
        if (self.name, who) in self._world.blocked:
            raise SendError("blocked", permanent=True, stops_contact=True)
        if self.name in self._world.broken:
            raise SendError("provider_error", permanent=False)
        self._world.buttons += [(button.label, button.value) for button in message.buttons]
        self._world.told.append(Told(self.name, who, message.text, cost.segments))


@dataclass(frozen=True, slots=True)
class Told:
    """One text that reached a phone."""

    channel: str
    who: str
    text: str
    segments: int


@dataclass
class Permanence:
    """The running service. `told` is everything that reached a phone, in order."""

    clock: FixedClock
    app: App = field(init=False)
    told: list[Told] = field(default_factory=list)
    buttons: list[tuple[str, str]] = field(default_factory=list)  # (label, value), of every text
    blocked: set[tuple[str, str]] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    _count: int = 0

    async def hires(
        self, name: str, *channels: str, roles: Sequence[str] = ("permanence",), languages: Sequence[str] = ("fr",)
    ) -> Staff:
        """A member of the team with these phones, the best first (SMS when none is named)."""
        now = self.clock.now()
        async with self.app.database.transaction() as tx:
            member = await staff.add(tx, name, roles, languages, now)
            for channel in channels or ("sms",):
                contact = await contacts.find_or_create(
                    tx, self.app.tools.vault, channel, f"{channel}:{member.handle}", now
                )
                await staff.add_phone(tx, member.id, contact.id, now)
        return member

    async def on_duty(self, member: Staff, starts: str = "00:00", ends: str = "00:00", **more: Any) -> None:
        """The member is on duty every day between these hours (round the clock, unless said)."""
        facts: dict[str, Any] = {"post": "on_duty", **more}
        lines = [
            shifts.Shift(
                staff_id=member.id, weekday=day, first_date=SINCE, starts=time.fromisoformat(starts),
                ends=time.fromisoformat(ends), **facts,
            )
            for day in range(7)
        ]  # fmt: skip
        async with self.app.database.transaction() as tx:
            await shifts.add(tx, lines, self.clock.now())

    async def says(self, who: str, text: str, channel: str = "sms", **message: Any) -> list[Told]:
        """Somebody writes, 20 s after what was before; gives everything that reached any phone since."""
        self.clock.move_to(self.clock.now() + BETWEEN)
        return await self.says_now(who, text, channel, **message)

    async def says_now(self, who: str, text: str, channel: str = "sms", **message: Any) -> list[Told]:
        """The same at this very moment. `id` repeats a message."""
        self._count += 1
        before = len(self.told)
        id = message.pop("id", f"{who}-{self._count}")
        await self.app.receiving.message(
            InboundMessage(
                channel=channel, provider_message_id=id, urn=f"{channel}:{who}", text=text,
                received_at=self.clock.now(), **message,
            )
        )  # fmt: skip
        await self.settle()
        return self.told[before:]

    async def passes(self, minutes: float) -> list[Told]:
        """Time passes, and what is due happens; gives what reached any phone."""
        before, end = len(self.told), self.clock.now() + timedelta(minutes=minutes)
        while self.clock.now() < end:
            self.clock.move_to(min(self.clock.now() + TICK, end))
            await self.tick()
        return self.told[before:]

    async def until(self, moment: datetime) -> list[Told]:
        """The clock jumps to a moment; what is due then happens."""
        before = len(self.told)
        self.clock.move_to(moment)
        await self.tick()
        return self.told[before:]

    async def tick(self) -> None:
        """One round of the clockwork."""
        await self.settle()
        await self.app.rounds.climb_due()
        await self.app.rounds.look_around()
        await self.settle()
        await self.app.reminders.look_around()
        await self.settle()
        await self.app.rounds.climb_due()
        await self.settle()

    async def settle(self) -> None:
        """What happens within a few seconds."""
        await self.app.settle()
        if await self.app.reminders.send_due():
            await self.app.settle()

    async def case(self, number: int = 1) -> Case:
        """The case of that number, open or closed."""
        async with self.app.database.reading() as tx:
            found = await cases.get(tx, number)
        assert found is not None, f"there is no case {number}"
        return found


@asynccontextmanager
async def permanence(database_url: str, clock: FixedClock, **changes: Any) -> AsyncIterator[Permanence]:
    """A permanence on the database at `database_url`, which is migrated; nobody works there yet."""
    world = Permanence(clock)
    settings = Settings(_env_file=None, var_dir=MODELS, database_url=database_url, **changes)  # type: ignore[call-arg]
    channels = tuple(NamedTerminal(name, world, clock) for name in ("sms", "telegram"))
    world.app = build(settings, clock, channels)
    async with world.app.database.transaction() as tx:
        await save_entries(tx, read_csv(DEMO).entries, now=clock.now())
    try:
        yield world
    finally:
        await world.app.stop()
