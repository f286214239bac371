"""What happens in the year, drawn by lot: who has appointments when, who moves them, who changes their mind.

Follow-ups are drawn when their appointment is entered, so that some can fall on the very moment of a reminder.
"""

import heapq
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from bot.store.wishes import Wish
from tests.chaos.almanac import moment_of, wall_of
from tests.chaos.deeds import Deeds
from tests.chaos.provider import Span
from tests.chaos.town import Meeting, Person

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LAST_DEED = timedelta(days=5)  # nothing new so close to the end: everything must have settled by then
SERIES_SHARE, SERIES_LENGTH = 0.2, 40
SERIES_HOURS = (time(9), time(14, 30), time(2, 30), time(18), time(7))
ORDINARY_HOURS = tuple(time(hour, minute) for hour in range(8, 18) for minute in (0, 15, 30, 45))
ODD_HOURS = (time(0, 30), time(1, 30), time(4), time(6, 15), time(7, 30), time(20, 15), time(21, 30), time(22, 45))
WISHES = (
    Wish(), Wish(), Wish(), Wish(plain=True),
    Wish(latest=time(12)),  # "seulement le matin"
    Wish(moments=("eve",)), Wish(moments=("week", "eve")), Wish(moments=("week", "two_days", "eve", "same_day")),
    Wish(day_at=time(8)), Wish(eve_at=time(11)), Wish(eve_at=time(20, 30), lead=timedelta(minutes=30)),
    Wish(lead=timedelta(hours=5)), Wish(earliest=time(10), plain=True), Wish(moments=("same_day",)), Wish(moments=()),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A year, or less. `nights` are those in which the clocks change; an outage is a span without a clerk."""

    begins: datetime
    ends: datetime
    outages: tuple[Span, ...]
    provider_closed: tuple[Span, ...] = ()
    nights: tuple[date, ...] = ()


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


WHOLE_YEAR = Calendar(
    begins=_utc("2026-10-20T06:00"), ends=_utc("2027-11-05T20:00"),
    outages=(
        (_utc("2027-01-14T15:40"), _utc("2027-01-14T18:25")),  # over the evening at 18h, until 19h25
        (_utc("2027-05-11T15:10"), _utc("2027-05-11T19:20")),  # the whole evening: until 21h20
        (_utc("2027-08-24T17:50"), _utc("2027-08-25T07:40")),  # a night, into the morning
    ),
    provider_closed=((_utc("2027-02-23T16:30"), _utc("2027-02-24T08:10")),),
    nights=(date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31)),
)  # fmt: skip
SHORT_YEAR = Calendar(
    begins=_utc("2027-03-22T06:00"), ends=_utc("2027-04-11T20:00"),
    outages=((_utc("2027-03-30T15:10"), _utc("2027-03-30T19:20")),), nights=(date(2027, 3, 28),),
)  # fmt: skip


@dataclass(order=True, slots=True)
class Deed:
    """Something that will be done at `at`."""

    at: datetime
    order: int
    do: Callable[[], Awaitable[None]] = field(compare=False)


class Plot:
    """The deeds to come, in order of time."""

    def __init__(self, calendar: Calendar, people: list[Person], deeds: Deeds, lot: random.Random) -> None:
        self._calendar = calendar
        self._people = people
        self._deeds = deeds
        self._lot = lot
        self._order = count()
        self._coming: list[Deed] = []
        self.appointments = 0

    def draw(self, appointments: int) -> None:
        """Draws a year of so many appointments."""
        series = max(1, round(appointments * SERIES_SHARE / SERIES_LENGTH))
        for _ in range(series):
            self._draw_series(self._lot.choice(self._people))
        while self.appointments < appointments:
            self._draw_appointment(self._lot.choice(self._people))
        for person in self._people:
            self._draw_changes_of_mind(person)

    def next_at(self) -> datetime | None:
        """When the next deed is to be done; None when there is none left."""
        return self._coming[0].at if self._coming else None

    def take(self, now: datetime) -> list[Deed]:
        """The deeds that are due."""
        taken = []
        while self._coming and self._coming[0].at <= now:
            taken.append(heapq.heappop(self._coming))
        return taken

    def _plan(self, at: datetime, do: Callable[[], Awaitable[None]]) -> None:
        if self._calendar.begins < at < self._calendar.ends - LAST_DEED:
            heapq.heappush(self._coming, Deed(_on_the_minute(at), next(self._order), do))

    def _draw_series(self, person: Person) -> None:
        begins, ends = self._calendar.begins, self._calendar.ends - LAST_DEED
        first = wall_of(begins + DAY * self._lot.uniform(1, 3)).date()
        wall = datetime.combine(first, self._lot.choice(SERIES_HOURS))
        if self._lot.random() < 0.4:  # Sundays at night: the hours that the clocks skip, and repeat
            wall = datetime.combine(first + DAY * ((6 - first.weekday()) % 7), time(2, 30))
        weeks = min(SERIES_LENGTH if wall.hour != 2 else 60, (wall_of(ends).date() - wall.date()).days // 7)
        hours = {wall + week * 7 * DAY for week in range(weeks)}
        if hours & person.taken:
            return
        person.taken |= hours | {hour + HOUR for hour in hours}
        self.appointments += weeks

        async def begin() -> None:
            for meeting in await self._deeds.begin_series(person, wall, (wall + 7 * DAY * (weeks - 1)).date()):
                if self._lot.random() < 0.3:
                    before = timedelta(seconds=self._lot.randint(3600, 20 * 86400))
                    self._draw_follow_ups(meeting, max(begins + 2 * HOUR, moment_of(meeting.wall) - before))

        self._plan(begins + timedelta(minutes=5), begin)

    def _draw_appointment(self, person: Person) -> None:
        wall = self._free_hour(person, self._day())
        ahead = self._lot.choice((0.2, 1, 2, 3, 5, 7, 10, 14, 21, 40)) * DAY * self._lot.uniform(0.5, 1.2)
        at = self._waking(max(moment_of(wall) - ahead, self._calendar.begins + HOUR))
        if at >= moment_of(wall) - HOUR / 6:
            person.taken.discard(wall)
            return
        self.appointments += 1
        by_team = self._lot.random() < 0.5
        meeting = Meeting(person, [(at, wall)], self._lot.choice(("Sara", "Karim", "Lien")))

        async def enter() -> None:
            await self._deeds.enter(meeting, by_team=by_team)
            self._draw_follow_ups(meeting, at)

        self._plan(at, enter)

    def _draw_follow_ups(self, meeting: Meeting, since: datetime) -> None:
        """One in three is moved, cancelled, given to another person, or marked afterwards."""
        starts, drawn = moment_of(meeting.wall), self._lot.random()
        before = self._between(meeting, since, starts)
        if drawn < 0.15:
            self._plan(before, self._moving(meeting, again=self._lot.random() < 0.3))
        elif drawn < 0.23:
            self._plan(before, self._if_on(meeting, before, lambda by: self._deeds.cancel(meeting, by_team=by)))
        elif drawn < 0.26:
            who = self._lot.choice(("Nora", "Piet"))
            self._plan(before, self._if_on(meeting, before, lambda _: self._deeds.change_person(meeting, who)))
        elif drawn < 0.36:
            came = self._lot.random() < 0.6
            after = starts + timedelta(seconds=self._lot.randint(1800, 50 * 3600))
            self._plan(after, lambda: self._deeds.mark(meeting, came=came) if meeting.is_on else _nothing())

    def _between(self, meeting: Meeting, since: datetime, starts: datetime) -> datetime:
        """A moment before the appointment; one in six is the very moment of a reminder."""
        dues = [each.due for each in meeting.promises if since < each.due < starts]
        if dues and self._lot.random() < 0.17:
            return self._lot.choice(dues)
        return since + (starts - since) * self._lot.uniform(0.02, 0.98)

    def _moving(self, meeting: Meeting, *, again: bool) -> Callable[[], Awaitable[None]]:
        async def move() -> None:
            now = self._deeds.now()
            if not meeting.is_on or moment_of(meeting.wall) <= now or meeting.is_being_told(now):
                return
            wall = self._free_hour(meeting.person, wall_of(now).date() + DAY * self._lot.randint(0, 12))
            if moment_of(wall) <= now + HOUR / 2:
                return
            await self._deeds.move(meeting, wall, by_team=self._lot.random() < 0.7)
            if again:  # before or after the person has read of it
                soon = timedelta(seconds=self._lot.choice((97, 1803, 36007)) + self._lot.randint(0, 5000))
                self._plan(now + soon, self._moving(meeting, again=False))

        return move

    def _if_on(
        self, meeting: Meeting, at: datetime, do: Callable[[bool], Awaitable[None]]
    ) -> Callable[[], Awaitable[None]]:
        by_team = self._lot.random() < 0.7

        async def deed() -> None:
            now = self._deeds.now()
            if meeting.is_on and moment_of(meeting.wall) > max(at, now) and not meeting.is_being_told(now):
                await do(by_team)

        return deed

    def _draw_changes_of_mind(self, person: Person) -> None:
        begins, length = self._calendar.begins, self._calendar.ends - self._calendar.begins
        for share in range(1, 4):  # a sign of life every few months
            at = begins + length * (share / 4) + DAY * self._lot.uniform(-5, 5)
            self._plan(at, lambda: self._deeds.greet(person))
        if self._lot.random() < 0.4:
            wish = self._lot.choice(WISHES)
            self._plan(self._waking(self._any()), lambda: self._change_wish(person, wish))
        if self._lot.random() < 0.15:
            how, at = self._lot.choice(("all", "reminders", "pause")), self._any()
            self._plan(at, lambda: self._deeds.fall_silent(person, how))  # type: ignore[arg-type]
            if self._lot.random() < 0.7:
                later = at + timedelta(seconds=self._lot.randint(30, 30 * 86400))
                self._plan(later, lambda: self._speak_again(person))

    async def _change_wish(self, person: Person, wish: Wish) -> None:
        await self._deeds.change_wish(person, replace(wish, agreed_at=person.wish.agreed_at))

    async def _speak_again(self, person: Person) -> None:
        if person.is_silent:
            await self._deeds.speak_again(person)

    def _day(self) -> date:
        """A day of the year; one in thirty is just after a night in which the clocks change."""
        if self._calendar.nights and self._lot.random() < 0.03:
            return self._lot.choice(self._calendar.nights)
        span = self._calendar.ends - self._calendar.begins - LAST_DEED - 2 * DAY
        return (self._calendar.begins + DAY + span * self._lot.random()).date()

    def _free_hour(self, person: Person, day: date) -> datetime:
        """An hour of that day, or of one soon after, at which the person has nothing else."""
        while True:
            odd = self._lot.random() < (0.5 if day in self._calendar.nights else 0.05)
            wall = datetime.combine(day, self._lot.choice(ODD_HOURS if odd else ORDINARY_HOURS))
            if wall not in person.taken:
                person.taken.add(wall)
                return wall
            day += DAY

    def _any(self) -> datetime:
        length = self._calendar.ends - self._calendar.begins
        return self._calendar.begins + length * self._lot.uniform(0.02, 0.95)

    def _waking(self, moment: datetime) -> datetime:
        """Most deeds are done by day."""
        hour = wall_of(moment).hour
        return moment if 8 <= hour < 20 or self._lot.random() < 0.1 else moment + HOUR * ((9 - hour) % 24)


def _on_the_minute(moment: datetime) -> datetime:
    """At a round minute, where most reminders are."""
    return moment.replace(minute=moment.minute // 5 * 5, second=0, microsecond=0)


async def _nothing() -> None:
    """No deed."""
