"""What people and the team do to the book: each deed in the database, as the web process would, and in the truth."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, Literal

from sqlalchemy import select

from bot.channels.base import Lane
from bot.exchange import Tools
from bot.reminders import book, series
from bot.reminders.book import Book, Wanted
from bot.store import Tx, appointments, contacts, opt_outs, outbox, reminders, wishes
from bot.store import series as rules
from bot.store.appointment_tables import appointment
from bot.store.appointments import Appointment, Details
from bot.store.wishes import Wish
from tests.chaos.almanac import moment_of, wall_of
from tests.chaos.provider import MoodyTwilio
from tests.chaos.reading import read
from tests.chaos.town import Meeting, Person

WEEK = timedelta(weeks=1)
Silence = Literal["all", "reminders", "pause"]


class Deeds:
    """Everything that changes the book. `staff_id` is the member of the team who writes in it."""

    def __init__(self, tools: Tools, staff_id: str, provider: MoodyTwilio) -> None:
        self._tools = tools
        self._staff_id = staff_id
        self._provider = provider
        self.count = 0

    async def arrive(self, people: list[Person]) -> None:
        """Everybody writes for the first time, and agrees to reminders, or does not."""
        async with self._tools.database.transaction() as tx:
            now, vault = self.now(), self._tools.vault
            for person in people:
                contact = await contacts.find_or_create(tx, vault, "sms", f"tel:{person.number}", now)
                person.contact_id = contact.id
                await contacts.set_language(tx, contact.id, "fr", chosen=True)
                await self._write_wish(tx, person)

    async def greet(self, person: Person) -> None:
        """A sign of life: a number that is silent for half a year would be asked first whose it is."""
        async with self._begin() as tx:
            await contacts.touch(tx, person.contact_id, self.now())

    async def enter(self, meeting: Meeting, *, by_team: bool) -> None:
        """An appointment is written down."""
        async with self._begin() as tx:
            entered = await book.enter(self._book(tx, by_team), _wanted(meeting, by_team))
            assert not entered.known
            meeting.id = entered.appointment.id
        meeting.person.meetings.append(meeting)
        meeting.promise(self.now())

    async def begin_series(self, person: Person, wall: datetime, last: date) -> list[Meeting]:
        """Every week at the same hour, until `last`."""
        async with self._begin() as tx:
            open_book, first = self._book(tx, True), Meeting(person, [(self.now(), wall)], "Sara")
            entered = await series.begin(open_book, _wanted(first, True), every_weeks=1)
            rule_id = entered.appointment.series_id or ""
            rule = next(
                each for each in await rules.of_contact(tx, self._tools.vault, person.contact_id)
                if each.id == rule_id
            )  # fmt: skip
            await series.end(self._book(tx, False), rule, last)  # as said from the start: no news to anybody
        made = []
        while wall.date() <= last:
            real = wall_of(moment_of(wall))  # in the night when the clocks skip it, an hour later
            made.append(Meeting(person, [(self.now(), real)], "Sara", series=(rule_id, wall.date().isoformat())))
            wall += WEEK
        for each in made:
            person.meetings.append(each)
            each.promise(self.now())
        return made

    async def move(self, meeting: Meeting, wall: datetime, *, by_team: bool) -> None:
        """Another hour."""
        known = self._known(meeting) if by_team else None
        async with self._begin() as tx:
            moved = await book.move(self._book(tx, by_team), await self._found(tx, meeting), wall)
            assert moved is not None
        meeting.move(wall, self.now(), known)

    async def cancel(self, meeting: Meeting, *, by_team: bool) -> None:
        """It does not take place."""
        known = self._known(meeting) if by_team else None
        async with self._begin() as tx:
            assert await book.cancel(self._book(tx, by_team), await self._found(tx, meeting))
        meeting.cancel(self.now(), known)

    async def change_person(self, meeting: Meeting, who: str) -> None:
        """Somebody else is waiting."""
        async with self._begin() as tx:
            found = await self._found(tx, meeting)
            assert await book.rewrite(self._book(tx, True), found, replace(found.details, who=who), None)
        meeting.change_person(who, self.now())

    async def mark(self, meeting: Meeting, *, came: bool) -> None:
        """The team says whether the person came."""
        async with self._begin() as tx:
            assert await book.mark(self._book(tx, True), await self._found(tx, meeting), came=came)
        meeting.mark(self.now(), came=came)

    async def change_wish(self, person: Person, wish: Wish) -> None:
        """ "Seulement le matin", "rappelle-moi une semaine avant"."""
        async with self._begin() as tx:
            await self._write_wish(tx, person, wish)
            await contacts.touch(tx, person.contact_id, self.now())
            await book.replan_person(self._book(tx, False), person.contact_id)
        person.change_wish(wish, self.now())

    async def fall_silent(self, person: Person, how: Silence) -> None:
        """STOP, STOP RAPPELS, PAUSE: as `bot.actions` does."""
        now, id = self.now(), person.contact_id
        async with self._begin() as tx:
            if how == "pause":
                await wishes.change(tx, self._tools.vault, id, paused_at=now)
                for each in await appointments.upcoming(tx, self._tools.vault, id, now, limit=500):
                    await reminders.cancel(tx, each.id, "paused", now)
            else:
                await opt_outs.add(tx, id, how, now)
                await outbox.cancel_for(tx, id, (Lane.REMINDER,), now)
        person.fall_silent(now)

    async def speak_again(self, person: Person) -> None:
        """REPRENDRE."""
        async with self._begin() as tx:
            for kind in ("all", "reminders"):
                await opt_outs.remove(tx, person.contact_id, kind)
            await wishes.change(tx, self._tools.vault, person.contact_id, paused_at=None)
            await book.replan_person(self._book(tx, False), person.contact_id)
        person.speak_again(self.now())

    async def hear_receipts(self) -> None:
        """What the provider says of its messages."""
        told = self._provider.told_until(self.now())
        if told:
            async with self._tools.database.transaction() as tx:
                for receipt in told:
                    await outbox.apply_receipt(tx, receipt, self.now())

    def _known(self, meeting: Meeting) -> datetime:
        """The hour that the person knows: of a move that they have not read of yet, the one before it."""
        moved = [each for each in meeting.promises if each.kind == "moved" and each.ended is None]
        untold = [each for each in moved if each.until > self.now()]  # of the others nobody will read any more
        if untold and untold[-1].was and not self._has_read(meeting.person, untold[-1].wall):
            return untold[-1].was
        return meeting.wall

    def _has_read(self, person: Person, wall: datetime) -> bool:
        texts = self._provider.to[person.number]
        said = [read(sms.body, wall_of(sms.created).date()) for sms in texts[-8:]]
        return any(each is not None and each.kind == "moved" and each.wall == wall for each in said)

    async def _found(self, tx: Tx, meeting: Meeting) -> Appointment:
        if not meeting.id and meeting.series:
            query = select(appointment.c.id).where(
                appointment.c.series_id == meeting.series[0], appointment.c.series_date == meeting.series[1]
            )
            meeting.id = (await tx.execute(query)).scalar_one()
        found = await appointments.get(tx, self._tools.vault, meeting.id, lock=True)
        assert found is not None
        return found

    async def _write_wish(self, tx: Tx, person: Person, wish: Wish | None = None) -> None:
        wish = wish or person.wish
        names = ("moments", "eve_at", "day_at", "lead", "earliest", "latest", "plain", "agreed_at")
        changes = {name: getattr(wish, name) for name in names}
        await wishes.change(tx, self._tools.vault, person.contact_id, **changes)

    def _begin(self) -> Any:
        self.count += 1
        return self._tools.database.transaction()

    def _book(self, tx: Tx, by_team: bool) -> Book:
        return Book(tx, self._tools, self.now(), self._staff_id if by_team else None)

    def now(self) -> datetime:
        """The simulated moment."""
        return self._tools.clock.now()


def _wanted(meeting: Meeting, by_team: bool) -> Wanted:
    return Wanted(
        contact_id=meeting.person.contact_id, wall=meeting.wall, held_by="service" if by_team else "person",
        details=Details(what="CPAS", who=meeting.who, bring="la lettre"),
    )  # fmt: skip
