"""A world with appointments: entered by the person or by one of the team, and a clock that is moved to what is due."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import update

from bot.clock import BRUSSELS
from bot.reminders import book
from bot.reminders.book import Book, Wanted
from bot.reminders.walltime import read_wall
from bot.store import appointments, contacts, notices, reminders, staff, wishes
from bot.store.appointment_tables import appointment
from bot.store.appointments import Appointment, Details
from bot.store.reminders import Reminder
from tests.world import World

AMINA = "terminal:amina"
CPAS = Details(what="CPAS", who="Sara", bring="la lettre")


def at(text: str) -> datetime:
    """A moment on the clocks of Brussels."""
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


class Calendar:
    """The appointment book of a world. `by` is the member of the team who writes in it, None for the person."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._by: str | None = None

    async def hire(self) -> str:
        """Somebody of the team."""
        async with self.world.app.database.transaction() as tx:
            member = await staff.add(tx, "Chloe", ["permanence"], ["fr"], self.world.clock.now())
        self._by = member.id
        return member.id

    async def enter(
        self, wall: str, who: str = "amina", *, service: bool = False, details: Details = CPAS
    ) -> Appointment:
        """An appointment at this wall time."""
        async with self.world.app.database.transaction() as tx:
            now, vault = self.world.clock.now(), self.world.app.tools.vault
            contact = await contacts.find_or_create(tx, vault, "terminal", f"terminal:{who}", now)
            if (await wishes.of(tx, vault, contact.id)).agreed_at is None:
                await wishes.change(tx, vault, contact.id, agreed_at=now, agreed_words="C'est bien cela ? 1 oui")
            wanted = Wanted(
                contact_id=contact.id, wall=read_wall(wall), details=details, held_by="service" if service else "person"
            )
            return (await book.enter(self._book(tx, service), wanted)).appointment

    async def move(self, found: Appointment, wall: str, *, by_team: bool = True) -> Appointment:
        """Moves it; by the team unless said otherwise."""
        async with self.world.app.database.transaction() as tx:
            fresh = await appointments.get(tx, self.world.app.tools.vault, found.id)
            assert fresh is not None
            moved = await book.move(self._book(tx, by_team), fresh, read_wall(wall))
            assert moved is not None
            return moved

    async def change_person(self, found: Appointment, name: str) -> None:
        """Somebody else is waiting."""
        async with self.world.app.database.transaction() as tx:
            fresh = await appointments.get(tx, self.world.app.tools.vault, found.id)
            assert fresh is not None
            await book.rewrite(self._book(tx, True), fresh, replace(fresh.details, who=name), fresh.entry_id)

    async def cancel(self, found: Appointment) -> bool:
        """The team cancels it."""
        async with self.world.app.database.transaction() as tx:
            fresh = await appointments.get(tx, self.world.app.tools.vault, found.id)
            assert fresh is not None
            return await book.cancel(self._book(tx, True), fresh)

    async def announce(self, found: Appointment) -> None:
        """The team has the person told that it was noted."""
        async with self.world.app.database.transaction() as tx:
            await book.announce(self._book(tx, True), found)

    async def at(self, moment: str, who: str = "amina") -> list[str]:
        """What the person reads when it is that time."""
        self.world.clock.move_to(at(moment))
        return await self.world.hears(who)

    async def rows(self, found: Appointment) -> list[Reminder]:
        """Every reminder of an appointment."""
        async with self.world.app.database.reading() as tx:
            return await reminders.of_appointment(tx, found.id)

    async def states(self, found: Appointment) -> dict[str, str]:
        """Kind and state of every reminder, with the reason where there is one: {"eve": "dropped late"}."""
        return {row.kind: f"{row.status} {row.reason or ''}".strip() for row in await self.rows(found)}

    async def notices(self) -> list[str]:
        """What the team has to know."""
        async with self.world.app.database.reading() as tx:
            return [f"{each.kind} {each.detail or ''}".strip() for each in await notices.unseen(tx)]

    async def wish(self, who: str = "amina", **changes: object) -> None:
        """Changes how somebody is reminded."""
        async with self.world.app.database.transaction() as tx:
            vault, now = self.world.app.tools.vault, self.world.clock.now()
            contact = await contacts.find_or_create(tx, vault, "terminal", f"terminal:{who}", now)
            await wishes.change(tx, vault, contact.id, **changes)
            await book.replan_person(self._book(tx, False), contact.id)

    async def forget_zone_data(self) -> None:
        """As if every moment had been derived with data of another year."""
        async with self.world.app.database.transaction() as tx:
            await tx.execute(update(appointment).values(zone_data="old", starts_at=at("2026-11-26T11:00")))

    def _book(self, tx: object, by_team: bool) -> Book:
        return Book(tx, self.world.app.tools, self.world.clock.now(), self._by if by_team else None)  # type: ignore[arg-type]
