"""The whole service on a small invented directory, with a terminal for each person: what story tests are told on."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import App, build
from bot.channels.base import InboundMessage, OutboundText, PreparedText
from bot.channels.terminal import Terminal
from bot.clock import FixedClock
from bot.settings import Settings
from bot.store import appointments, cases, contacts, opt_outs, tasks
from directory.importers import read_csv
from directory.model import Entry
from directory.store import save_entries

DEMO = Path(__file__).parent / "directory" / "demo_directory.csv"
MODELS = Path(__file__).parents[1] / "var"  # trained once, used by every test
BETWEEN = timedelta(seconds=20)
LONG_AGO, FAR_AHEAD = datetime(2020, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC)


@dataclass
class World:
    """A running service whose clock stands still between messages. Texts sent so far are in `sent`, with their cost."""

    app: App
    clock: FixedClock
    sent: list[tuple[str, str, int]] = field(default_factory=list)  # (urn, text, segments)
    _count: int = 0

    async def says(self, text: str, who: str = "amina", **message: Any) -> list[str]:
        """What the bot answers to `text`, message by message."""
        self._count += 1
        self.clock.move_to(self.clock.now() + BETWEEN)
        before = len(self.sent)
        await self.app.receiving.message(
            InboundMessage(
                channel="terminal", provider_message_id=f"{who}-{self._count}", urn=f"terminal:{who}", text=text,
                received_at=self.clock.now(), **message,
            )
        )  # fmt: skip
        await self.app.settle()
        return [text for urn, text, _ in self.sent[before:] if urn == f"terminal:{who}"]

    async def hears(self, who: str = "amina") -> list[str]:
        """What is sent to somebody now without a message from them."""
        before = len(self.sent)
        await self.app.follow_ups.ask_due()
        await self.app.reminders.send_due()
        await self.app.settle()
        await self.app.reminders.look_around()
        await self.app.settle()
        return [text for urn, text, _ in self.sent[before:] if urn == f"terminal:{who}"]

    async def events(self, who: str = "amina") -> list[str]:
        """What stands beside the messages: an open case, opt-outs, correction tasks."""
        found = []
        async with self.app.database.reading() as tx:
            contact = await contacts.find(tx, self.app.tools.vault, "terminal", f"terminal:{who}")
            if contact is not None:
                case = await cases.open_case(tx, contact.id)
                found += [f"case {case.level}"] if case else []
                for each in await appointments.between(tx, self.app.tools.vault, LONG_AGO, FAR_AHEAD):
                    said = f" {each.answer}" if each.answer else ""
                    if each.contact_id == contact.id:
                        found.append(f"appointment {each.wall:%Y-%m-%dT%H:%M} {each.status}{said}")
                found += [f"opt-out {kind}" for kind in sorted(await opt_outs.kinds(tx, contact.id))]
            for task in await tasks.list_open(tx, self.app.tools.vault):
                found.append(f"task {task.kind} {task.entry_id or 'unknown'}")
        return found


@asynccontextmanager
async def world(database_url: str, clock: FixedClock, entries: Sequence[Entry] | None = None) -> AsyncIterator[World]:
    """A world on the database at `database_url`, which is migrated; its directory holds `entries` (the demo set)."""
    told: list[tuple[str, str, int]] = []

    def write(message: OutboundText, cost: PreparedText) -> None:
        told.append((message.urn, message.text, cost.segments))

    settings = Settings(_env_file=None, var_dir=MODELS, database_url=database_url)  # type: ignore[call-arg]
    app = build(settings, clock, (Terminal(write, clock),))
    async with app.database.transaction() as tx:
        await save_entries(tx, read_csv(DEMO).entries if entries is None else entries, now=clock.now())
    try:
        yield World(app, clock, told)
    finally:
        await app.stop()
