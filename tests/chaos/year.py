"""The year: steps a simulated clock from event to event, has deeds done and the clerk work, and kills it at times."""

import asyncio
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.channels.base import Channel
from bot.store import staff
from tests.chaos import clerk
from tests.chaos.breakages import broken
from tests.chaos.clerk import Post
from tests.chaos.deeds import Deeds
from tests.chaos.judge import Judge, Records, Verdict
from tests.chaos.office import Office
from tests.chaos.plot import WISHES, Calendar, Deed, Plot
from tests.chaos.provider import Mood, MoodyTwilio
from tests.chaos.records import next_due, read_records
from tests.chaos.town import Person

AT_MOST, LEAST = timedelta(hours=3), timedelta(seconds=2)
WORKS_PER_APPOINTMENT = 0.75  # beside the rounds: about, so that kills are spread over the year
AGREE = 0.96  # of the people


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How large a year: so many appointments of so many people, about so many kills, everything drawn from `seed`.

    `breakage` is what is broken in the service on purpose (`breakages`).
    """

    appointments: int
    people: int
    kills: int
    seed: int
    breakage: str = ""


class Year:
    """One run. `verdict` and the figures are there at the end."""

    def __init__(self, calendar: Calendar, scale: Scale) -> None:
        self._calendar = calendar
        self._scale = scale
        self._lot = random.Random(scale.seed)
        self._mood = Mood(calendar.provider_closed)
        self._now = calendar.begins
        self._seen = calendar.begins  # when a clerk last went its round
        self._due: datetime | None = None  # when there is something to do for it
        self._unsure = False  # whether the provider is to be asked about something
        self.steps = self.works = 0
        rounds = (calendar.ends - calendar.begins) / AT_MOST
        self._kill_share = scale.kills / (rounds + WORKS_PER_APPOINTMENT * scale.appointments)

    async def run(self, database_url: str, folder: Path) -> Verdict:
        """Lives through the year in the empty database at `database_url`, and judges it."""
        begun = time.monotonic()
        with broken(self._scale.breakage):
            async with self._opened(database_url, folder) as people:
                records = await self._live()
        closed = self._calendar.provider_closed
        verdict = Judge(self._provider, records, self._calendar.outages, closed, self._now).judge(people)
        verdict.facts.update(self._figures(), seconds=round(time.monotonic() - begun))
        return verdict

    async def _live(self) -> Records:
        while self._now < self._calendar.ends:
            await self._step()
            self._now = self._next_moment()
        await self._settle()
        async with self._tools.database.reading() as tx:
            return await read_records(tx, self._now)

    def _figures(self) -> dict[str, int]:
        troubles = sum(len(moments) for moments in self._provider.troubles.values())
        return {
            "appointments": self._plot.appointments, "deeds": self._deeds.count, "kill -9": self._office.kills,
            "moments": self.steps, "moments with work for the clerk": self.works, "calls that went wrong": troubles,
            "lists asked for": self._provider.calls.count("list"),
        }  # fmt: skip

    @asynccontextmanager
    async def _opened(self, url: str, folder: Path) -> AsyncIterator[list[Person]]:
        self._provider = MoodyTwilio(lambda: self._now, self._mood, self._lot)
        async with self._provider as provider:
            post = Post(url, provider.base_url, None, str(folder), breakage=self._scale.breakage)
            self._office = Office(post, clerk.obey, self._now.timestamp())
            self._tools = clerk.tools(post, self._office.clock)
            channel: Channel = self._tools.channels["sms"]
            try:
                people = await self._found_town()
                async with self._office:
                    yield people
            finally:
                await channel.close()
                await self._tools.database.close()

    async def _found_town(self) -> list[Person]:
        """Tables, one member of the team, and everybody's wishes."""
        await self._tools.database.upgrade()
        async with self._tools.database.transaction() as tx:
            member = await staff.add(tx, "Chloe", ["permanence"], ["fr"], self._now)
        self._deeds = Deeds(self._tools, member.id, self._provider)
        people = [self._person(number) for number in range(self._scale.people)]
        await self._deeds.arrive(people)
        self._plot = Plot(self._calendar, people, self._deeds, self._lot)
        self._plot.draw(self._scale.appointments)
        return people

    def _person(self, number: int) -> Person:
        """One of the drama range; its number 900 is ours."""
        agreed = self._now if self._lot.random() < AGREE else None
        wish = replace(self._lot.choice(WISHES), agreed_at=agreed)
        return Person(f"+447700900{number + (number >= 900):03d}", [(self._now, wish)])

    async def _step(self) -> None:
        """Everything that belongs to this moment; half of the deeds at the same time as the clerk's work."""
        self.steps += 1
        self._office.clock.move_to(self._now)
        await self._deeds.hear_receipts()
        due = self._plot.take(self._now)
        if any(begins <= self._now < ends for begins, ends in self._calendar.outages):
            await self._office.dismiss()
            await _do(due)
            return
        if not self._office.is_staffed:
            await self._office.hire()
        if self._lot.random() < 0.5:
            await _do(due)
            due = []
        await self._look()
        if self._now >= min(self._due or self._calendar.ends, self._seen + AT_MOST):
            await self._work(due)
        elif due:
            await _do(due)
            await self._look()

    async def _work(self, meanwhile: list[Deed]) -> None:
        """The clerk does what is due; one time in so many it is killed over it, and replaced."""
        self.works += 1
        is_round = self._unsure or self._now >= self._seen + AT_MOST
        self._seen = self._now if is_round else self._seen
        self._office.order(clerk.ROUND if is_round else clerk.STEP)
        await _do(meanwhile)
        if self._lot.random() < self._kill_share:
            await asyncio.sleep(self._lot.expovariate(1 / 0.015))
            await self._office.kill()
            await self._office.hire()
        else:
            await self._office.rest()
        await self._look()

    async def _look(self) -> None:
        """When is there something to do for a clerk?"""
        async with self._tools.database.reading() as tx:
            self._due, self._unsure = await next_due(tx, self._now)

    def _next_moment(self) -> datetime:
        moments = [self._now + AT_MOST, self._plot.next_at()]
        edges = (self._calendar.ends, *(edge for span in self._calendar.outages for edge in span))
        moments += [edge for edge in edges if edge > self._now]
        if self._office.is_staffed:
            moments.append(self._due)
        return max(self._now + LEAST, min(moment for moment in moments if moment))

    async def _settle(self) -> None:
        """Two quiet days at the end: nothing new, no kills, a provider without moods."""
        self._mood.is_lucky = True
        ends = self._now + timedelta(days=2)
        while self._now < ends:
            self._office.clock.move_to(self._now)
            await self._deeds.hear_receipts()
            self._office.order(clerk.ROUND)
            await self._office.rest()
            await self._look()
            self._now = min(self._next_moment(), ends)


async def _do(deeds: list[Deed]) -> None:
    for deed in deeds:
        await deed.do()
