"""The appointment book: entering, moving, rewriting, cancelling, answering; each leaves the right reminders planned.

Everything here happens in the caller's transaction: an appointment and its reminders change together or not at all.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from bot.exchange import Tools
from bot.reminders.planner import Planned, next_gentle, plan
from bot.reminders.walltime import HOME, read_wall, to_moment, write_wall, zone_data
from bot.store import Tx, appointments, notices, opt_outs, reminders, wishes
from bot.store.appointments import Answer, Appointment, Details, Event, HeldBy, NewAppointment
from bot.store.reminders import NewReminder
from bot.store.wishes import Wish

KIND_LINE = timedelta(days=3)  # after a miss, one line is still kind; later it only reminds of the miss
News = Literal["noted", "moved", "person", "cancelled"]


@dataclass(frozen=True, slots=True)
class Book:
    """The book, open in `tx`. `by` is the member of the team who writes in it, None for the person themselves."""

    tx: Tx
    tools: Tools
    now: datetime
    by: str | None = None

    async def note(self, id: str, event: Event) -> None:
        """Writes down who did what."""
        await appointments.note(self.tx, id, replace(event, staff_id=event.staff_id or self.by))

    async def wish(self, contact_id: str) -> Wish:
        """How the person wants to be reminded."""
        return await wishes.of(self.tx, self.tools.vault, contact_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An appointment as somebody asks to have it written down; `wall` is naive Brussels time."""

    contact_id: str
    wall: datetime
    details: Details = field(default_factory=Details)
    entry_id: str | None = None
    held_by: HeldBy = "person"
    series_id: str | None = None
    series_date: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of it: the appointment, its reminders, and whether it stood there already."""

    appointment: Appointment
    planned: tuple[Planned, ...]
    known: bool = False


async def enter(book: Book, wanted: Wanted) -> Entered:
    """Writes an appointment down with its reminders. The same person at the same moment: what is there is completed."""
    starts_at = to_moment(wanted.wall)
    there = await appointments.at_the_same_time(book.tx, book.tools.vault, wanted.contact_id, starts_at)
    if there is not None:
        details = _completed(there.details, wanted.details)
        if details != there.details:
            there = await appointments.change(book.tx, book.tools.vault, there.id, details=details) or there
        return Entered(there, await replan(book, there), known=True)
    new = NewAppointment(
        contact_id=wanted.contact_id, wall=wanted.wall, zone=HOME, starts_at=starts_at, zone_data=zone_data(),
        details=wanted.details, entry_id=wanted.entry_id, held_by=wanted.held_by, created_by=book.by,
        series_id=wanted.series_id, series_date=wanted.series_date, source=wanted.source,
    )  # fmt: skip
    added = await appointments.add(book.tx, book.tools.vault, new, book.now)
    if added is None:
        raise ValueError("this date of the series stands in the book already")
    await book.note(added.id, Event(at=book.now, kind="created"))
    return Entered(added, await replan(book, added))


async def move(book: Book, found: Appointment, wall: datetime) -> Appointment | None:
    """Moves an appointment; None when somebody else changed it meanwhile. Who did not ask for it is told, early."""
    changed = await appointments.change(
        book.tx, book.tools.vault, found.id, expected=found.revision, wall=wall, starts_at=to_moment(wall, found.zone),
        zone_data=zone_data(found.zone), revision=found.revision + 1, answer=None, answered_at=None,
    )  # fmt: skip
    if changed is None:
        return None
    known = await _known_wall(book, found)
    await reminders.cancel(book.tx, found.id, "moved", book.now)
    await book.note(found.id, Event(at=book.now, kind="moved", detail=write_wall(found.wall)))
    await replan(book, changed)
    if known is None:
        await announce(book, changed)
    elif book.by is not None and known != wall:
        await _tell(book, changed, "moved", until=min(to_moment(known, found.zone), changed.starts_at), was=known)
    return changed


async def rewrite(book: Book, found: Appointment, details: Details, entry_id: str | None) -> Appointment | None:
    """Changes what it is about; when somebody else is waiting than before, the person is told with the new name."""
    changed = await appointments.change(
        book.tx, book.tools.vault, found.id, expected=found.revision, details=details, entry_id=entry_id
    )  # fmt: skip
    if changed is None:
        return None
    await book.note(found.id, Event(at=book.now, kind="details"))
    if book.by is not None and details.who and found.details.who and details.who != found.details.who:
        await reminders.cancel(book.tx, found.id, "newer", book.now, kinds=reminders.PERSON)
        await _tell(book, changed, "person", until=found.starts_at, was=found.wall)
    return changed


async def cancel(book: Book, found: Appointment, reason: str = "cancelled", *, told: bool = True) -> bool:
    """Takes an appointment out of the book; False when it was not planned any more. `told`: the person reads of it."""
    changed = await appointments.change(
        book.tx, book.tools.vault, found.id, expected=found.revision, status="cancelled"
    )  # fmt: skip
    if changed is None:
        return False
    known = await _known_wall(book, found)
    await reminders.cancel(book.tx, found.id, "cancelled", book.now)
    await book.note(found.id, Event(at=book.now, kind="cancelled", detail=reason))
    if told and book.by is not None and known is not None and found.starts_at > book.now:
        await _tell(book, changed, "cancelled", until=min(to_moment(known, found.zone), found.starts_at), was=known)
    return True


async def announce(book: Book, found: Appointment) -> None:
    """The person will read that the team noted it with them, if they agreed to be written to."""
    if (await book.wish(found.contact_id)).agreed_at is not None and await _known_wall(book, found) is not None:
        await _tell(book, found, "noted", until=found.starts_at)


async def answered(book: Book, found: Appointment, answer: Answer, inbound_id: str) -> None:
    """Keeps what the person answered; who says that they cannot come is not reminded of it again."""
    await appointments.change(book.tx, book.tools.vault, found.id, answer=answer, answered_at=book.now)
    await book.note(found.id, Event(at=book.now, kind="answered", inbound_id=inbound_id, detail=answer))
    if answer == "not_coming":
        await reminders.cancel(book.tx, found.id, "not_coming", book.now)
    elif found.answer == "not_coming":  # they come after all
        await replan(book, replace(found, answer=answer))


async def mark(book: Book, found: Appointment, *, came: bool) -> Appointment | None:
    """Whether the person came. Who did not gets at most one kind line, and the team knows; None when it was marked."""
    status: Literal["kept", "missed"] = "kept" if came else "missed"
    changed = await appointments.change(
        book.tx, book.tools.vault, found.id, expected=found.revision, status=status
    )  # fmt: skip
    if changed is None:
        return None
    await reminders.cancel(book.tx, found.id, status, book.now)
    await book.note(found.id, Event(at=book.now, kind=status))
    if not came:
        await _plan_kind_line(book, changed)
    return changed


async def _plan_kind_line(book: Book, found: Appointment) -> None:
    """After a miss. Where none may be sent a human is told at once; else when nothing comes back (`missed`)."""
    wish = await book.wish(found.contact_id)
    refused = wish.silent or await opt_outs.refuses_reminders(book.tx, found.contact_id)
    due_at, until = next_gentle(book.now, wish, found.zone), found.starts_at + KIND_LINE
    if wish.agreed_at is None or refused or due_at >= until:
        why = "not_agreed" if wish.agreed_at is None else "refused" if refused else "late"
        await notices.add(book.tx, "missed", found.contact_id, found.id, book.now, why)
        return
    line = NewReminder(
        appointment_id=found.id, contact_id=found.contact_id, kind="missed", revision=found.revision, due_at=due_at,
        not_after=until,
    )  # fmt: skip
    await reminders.add(book.tx, [line])


async def replan(book: Book, found: Appointment) -> tuple[Planned, ...]:
    """Plans the reminders of an appointment anew; gives those to come. What was sent is not sent a second time."""
    wish = await book.wish(found.contact_id)
    wanted = wish.moments if await _is_reminded(book, found, wish) else ()
    await reminders.forget_to_come(book.tx, found.id, wanted, book.now)
    if not wanted:
        return ()
    done = await reminders.taken_kinds(book.tx, found.id, found.revision)
    planned = tuple(each for each in plan(found.wall, wish, book.now, found.zone) if each.kind not in done)
    new = [
        NewReminder(
            appointment_id=found.id, contact_id=found.contact_id, kind=each.kind, revision=found.revision,
            due_at=each.due_at, not_after=each.not_after,
        )
        for each in planned
    ]  # fmt: skip
    await reminders.add(book.tx, new)
    return planned


async def _is_reminded(book: Book, found: Appointment, wish: Wish) -> bool:
    if found.status != "planned" or found.answer == "not_coming" or wish.agreed_at is None or wish.silent:
        return False
    return not await opt_outs.refuses_reminders(book.tx, found.contact_id)


async def replan_person(book: Book, contact_id: str) -> None:
    """After another wish: every appointment of the person that is to come."""
    for found in await appointments.upcoming(book.tx, book.tools.vault, contact_id, book.now, limit=500):
        await replan(book, found)


async def remind_again(book: Book, found: Appointment, due_at: datetime, not_after: datetime) -> bool:
    """One more reminder, because the person asked for it; False when it would be of no use."""
    if not book.now < due_at < not_after:
        return False
    await reminders.forget_planned(book.tx, found.id, "newer", book.now, kinds=reminders.AGAIN)
    again = NewReminder(
        appointment_id=found.id, contact_id=found.contact_id, kind="again", revision=found.revision, due_at=due_at,
        not_after=not_after,
    )  # fmt: skip
    await reminders.add(book.tx, [again])
    return True


async def _tell(
    book: Book, found: Appointment, news: News, *, until: datetime, was: datetime | None = None
) -> None:  # fmt: skip
    """Plans the one text about a change, for the next gentle moment; too late for that, the team must find a way."""
    wish = await book.wish(found.contact_id)
    due_at = max(book.now, next_gentle(book.now, wish, found.zone))
    if wish.agreed_at is None or due_at >= until:
        await notices.add(
            book.tx, "refused_news", found.contact_id, found.id, book.now, "late" if wish.agreed_at else "not_agreed"
        )
        return
    new = NewReminder(
        appointment_id=found.id, contact_id=found.contact_id, kind=news, revision=found.revision, due_at=due_at,
        not_after=until, was=write_wall(was) if was else None,
    )  # fmt: skip
    await reminders.add(book.tx, [new])


async def _known_wall(book: Book, found: Appointment) -> datetime | None:
    """The time that the person knows: of a move that they were not told of yet, the one before it.

    None while they have not even been told that the team noted it.
    """
    untold = await reminders.untold(book.tx, found.id)
    if any(each.kind == "noted" for each in untold):
        return None
    return next((read_wall(each.was) for each in untold if each.was), found.wall)


def _completed(old: Details, new: Details) -> Details:
    return Details(
        what=new.what or old.what, where=new.where or old.where, who=new.who or old.who, bring=new.bring or old.bring
    )
