"""Many reminders at once by the real clock, moved to a Tuesday morning: at night nothing would leave."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import func, insert, select

from bot.exchange import Tools
from bot.reminders.walltime import HOME, to_moment, zone_data
from bot.store import contacts, wishes
from bot.store.appointment_tables import appointment, reminder
from tests.chaos import clerk
from tests.chaos.clerk import Post, ShiftedClock
from tests.chaos.office import Office
from tests.chaos.provider import Mood, MoodyTwilio
from tests.chaos.reading import read
from tests.chaos.records import uncertain

PEOPLE, BATCH = 990, 5_000
TUESDAY = datetime(2027, 2, 2, 9, tzinfo=UTC)
FIRST = datetime(2027, 2, 3, 11)  # noqa: DTZ001 - wall time
Key = tuple[str, datetime]  # a number, and the hour of an appointment


@dataclass(frozen=True, slots=True)
class Crowd:
    """The parts of a run; `due` is what is owed, by number and hour."""

    tools: Tools
    office: Office
    provider: MoodyTwilio
    clock: ShiftedClock
    due: dict[Key, datetime]

    def arrived(self) -> dict[Key, list[datetime]]:
        """When the provider took which reminder."""
        taken: dict[Key, list[datetime]] = {}
        for sms in self.provider.sent:
            said = read(sms.body, sms.created.date())
            assert said is not None
            assert said.wall is not None
            taken.setdefault((sms.to, said.wall), []).append(sms.created)
        return taken

    async def uncertain(self) -> list[str]:
        """Rows that are not settled."""
        async with self.tools.database.reading() as tx:
            return await uncertain(tx, self.clock.now())

    async def finish(self, patience: float) -> None:
        """Waits until everything is settled, or for so many seconds."""
        with contextlib.suppress(TimeoutError):  # the judge will say it
            async with asyncio.timeout(patience):
                while await self.uncertain():  # noqa: ASYNC110 - it is the database that knows
                    await asyncio.sleep(2)


@asynccontextmanager
async def gathered(
    url: str, folder: Path, mood: Mood, moments: Callable[[datetime], list[datetime]]
) -> AsyncIterator[Crowd]:
    """A crowd whose reminders fall due at `moments` (of the present moment), one each; the clerk is not at work yet."""
    clock = ShiftedClock((TUESDAY - datetime.now(UTC)).total_seconds())
    async with MoodyTwilio(clock.now, mood, Random(1)) as provider:
        post = Post(url, provider.base_url, 1000.0, str(folder))
        tools = clerk.tools(post, clock)
        try:
            await tools.database.upgrade()
            people = await _people(tools)
            due = await _fill(tools, people, moments(clock.now()))
            office = Office(post, clerk.serve, clock.shift)
            yield Crowd(tools, office, provider, clock, due)
            await office.dismiss()
        finally:
            await tools.channels["sms"].close()
            await tools.database.close()


async def _people(tools: Tools) -> list[tuple[str, str]]:
    """(number, contact id) of everybody of the drama range but us."""
    people, now = [], tools.clock.now()
    async with tools.database.transaction() as tx:
        for number in range(PEOPLE):
            phone = f"+447700900{number + (number >= 900):03d}"
            contact = await contacts.find_or_create(tx, tools.vault, "sms", f"tel:{phone}", now)
            await contacts.set_language(tx, contact.id, "fr", chosen=True)
            await wishes.change(tx, tools.vault, contact.id, agreed_at=now)
            people.append((phone, contact.id))
    return people


async def _fill(tools: Tools, people: list[tuple[str, str]], moments: list[datetime]) -> dict[Key, datetime]:
    """One appointment with one reminder for each moment, in the order of the people, each round five minutes later."""
    due: dict[Key, datetime] = {}
    rows, now = [], tools.clock.now()
    for order, moment in enumerate(moments):
        (phone, contact_id), wall = people[order % PEOPLE], FIRST + timedelta(minutes=5) * (order // PEOPLE)
        due[phone, wall] = moment
        rows.append((contact_id, wall, moment))
    for first in range(0, len(rows), BATCH):
        some = rows[first : first + BATCH]
        async with tools.database.transaction() as tx:
            before = (await tx.execute(select(func.coalesce(func.max(appointment.c.id), 0)))).scalar_one()
            await tx.execute(insert(appointment), [
                {
                    "contact_id": id, "wall": wall.isoformat(timespec="minutes"), "zone": HOME, "status": "planned",
                    "starts_at": to_moment(wall), "zone_data": zone_data(), "held_by": "person", "created_at": now,
                }
                for id, wall, _ in some
            ])  # fmt: skip
            await tx.execute(insert(reminder), [
                {
                    "appointment_id": str(int(before) + place), "contact_id": id, "kind": "eve", "revision": 0,
                    "due_at": moment, "not_after": to_moment(wall), "status": "planned",
                }
                for place, (id, wall, moment) in enumerate(some, start=1)
            ])  # fmt: skip
    return due
