"""Rows of appointments enter the book: first what each would do, then all of them or none.

What was shown is what is done: `write` looks again, in its own transaction, and does nothing when something is
otherwise by then. Read a second time, a file moves what it names, and makes nothing twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.file_problems import Problem
from bot.guide import Guide
from bot.relay.taking import urn_of
from bot.reminders import book as appointment_book
from bot.reminders import series
from bot.reminders.book import Book, Wanted
from bot.reminders.rows import Row
from bot.reminders.walltime import to_moment
from bot.store import appointments, cases, contacts, opt_outs, staff, wishes
from bot.store.appointments import Appointment, Details

Outcome = Literal["new", "known", "changed", "moved", "cancelled", "gone"]
Agreement = Literal["agreed", "not_yet", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a row would do. `contact_id` is "" for a number that never wrote; `agreement`: may this person be reminded.

    "known" is there already, "gone" was cancelled or is over here: neither changes anything.
    """

    row: Row
    contact_id: str
    urn: str
    outcome: Outcome
    found: Appointment | None
    agreement: Agreement

    @property
    def mark(self) -> tuple[str, str | None, int | None]:
        """Another one when the row would do something else."""
        return self.outcome, self.found.id if self.found else None, self.found.revision if self.found else None


@dataclass(frozen=True, slots=True)
class Look:
    """What all rows would do, in their order, and what cannot be done."""

    steps: list[Step]
    problems: list[Problem]


async def look(book: Book, rows: Sequence[Row], guide: Guide) -> Look:
    """What `rows` would do; nothing is changed."""
    steps: list[Step] = []
    problems: list[Problem] = []
    seen: set[tuple[str, object]] = set()
    for row in rows:
        step = await _step(book, row, guide)
        if isinstance(step, Problem):
            problems.append(step)
            continue
        person = step.contact_id or step.urn
        marks = {(person, row.wall), *([(person, row.key)] if row.key else [])}
        if marks & seen and not row.cancelled:
            problems.append(row.problem("same"))
        seen |= marks
        steps.append(step)
    return Look(steps, problems)


async def write(book: Book, shown: Sequence[Step], guide: Guide, *, agreed_words: str = "") -> int | None:
    """Does what was shown; gives how many rows changed something, None when that would be something else by now.

    `agreed_words` are those with which the member said that these people want to be reminded; "" when they do not know.
    """
    for id in sorted({step.found.id for step in shown if step.found}):
        await appointments.get(book.tx, book.tools.vault, id, lock=True)
    now = await look(book, [step.row for step in shown], guide)
    if now.problems or [step.mark for step in now.steps] != [step.mark for step in shown]:
        return None
    people: dict[str, str] = {}
    new: list[Appointment] = []
    for step in now.steps:
        person = step.contact_id or people.get(step.urn) or await _met(book, step.urn)
        people[step.urn or person] = person
        if agreed_words and step.agreement == "not_yet" and step.outcome in ("new", "moved"):
            await _agree(book, person, agreed_words)
        entered = await _do(book, step, person)
        if entered is not None:
            new.append(entered)
    for first in _first_of_each(new):
        await appointment_book.announce(book, first)
    return sum(step.outcome not in ("known", "gone") for step in now.steps)


async def _step(book: Book, row: Row, guide: Guide) -> Step | Problem:
    person = await _person(book, row)
    if isinstance(person, Problem):
        return person
    contact_id, urn = person
    if row.entry_id and not guide.named([row.entry_id]):
        return row.problem("odd-door", row.entry_id[:20])
    found = await _found(book, row, contact_id) if contact_id else None
    outcome = _outcome(row, found)
    if outcome in ("new", "moved") and to_moment(row.wall) <= book.now:
        return row.problem("past")
    return Step(
        row=row, contact_id=contact_id, urn=urn, outcome=outcome, found=found,
        agreement=await _agreement(book, contact_id),
    )  # fmt: skip


async def _person(book: Book, row: Row) -> tuple[str, str] | Problem:
    """(contact id, urn) of whom it is for; of a number that never wrote the first is ""."""
    if row.case is not None:
        case = await cases.get(book.tx, row.case)
        if case is None or case.contact_id is None:
            return row.problem("unknown-case", str(row.case))
        return case.contact_id, ""
    urn = urn_of(row.number, book.tools.settings.allowed_prefixes) if "sms" in book.tools.channels else None
    contact = await contacts.find(book.tx, book.tools.vault, "sms", urn) if urn else None
    team = contact is not None and await staff.of_contact(book.tx, contact.id) is not None
    if urn is None or team:  # a phone of the team is refused alike: it tells of nobody
        return row.problem("bad-number")
    return (contact.id if contact else ""), urn


async def _found(book: Book, row: Row, contact_id: str) -> Appointment | None:
    if row.key:
        source = source_of(book, row.key)
        named = await appointments.by_source(book.tx, book.tools.vault, contact_id, source)
        if named is not None:
            return named
    return await appointments.at_the_same_time(book.tx, book.tools.vault, contact_id, to_moment(row.wall))


def source_of(book: Book, key: str) -> str:
    """What stands in the book for the name that a file gives: nobody can read it there."""
    return book.tools.vault.fingerprint(f"appointment:{key}")


def _outcome(row: Row, found: Appointment | None) -> Outcome:
    if found is None:
        return "gone" if row.cancelled else "new"
    if found.status != "planned":
        return "gone"
    if row.cancelled:
        return "cancelled"
    if found.wall != row.wall:
        return "moved"
    return "changed" if _details(row, found) != found.details else "known"


async def _agreement(book: Book, contact_id: str) -> Agreement:
    if not contact_id:
        return "not_yet"
    wish = await book.wish(contact_id)
    if wish.silent or not wish.moments or await opt_outs.refuses_reminders(book.tx, contact_id):
        return "refused"
    return "agreed" if wish.agreed_at is not None else "not_yet"


async def _met(book: Book, urn: str) -> str:
    return (await contacts.find_or_create(book.tx, book.tools.vault, "sms", urn, book.now)).id


async def _agree(book: Book, contact_id: str, words: str) -> None:
    if (await book.wish(contact_id)).agreed_at is None:
        await wishes.change(
            book.tx, book.tools.vault, contact_id, agreed_at=book.now, agreed_words=words, agreed_by=book.by
        )
        await appointment_book.replan_person(book, contact_id)


async def _do(book: Book, step: Step, contact_id: str) -> Appointment | None:
    """One row; gives the appointment when it is a new one."""
    row, found = step.row, step.found
    if found is None:
        return await _enter(book, row, contact_id) if step.outcome == "new" else None
    if step.outcome == "cancelled":
        await appointment_book.cancel(book, found)
    if step.outcome == "changed":
        await appointment_book.rewrite(book, found, _details(row, found), row.entry_id or found.entry_id)
    if step.outcome == "moved":
        moved = await appointment_book.move(book, found, row.wall)
        if moved is not None and _details(row, moved) != moved.details:
            await appointments.change(book.tx, book.tools.vault, moved.id, details=_details(row, moved))
    return None


async def _enter(book: Book, row: Row, contact_id: str) -> Appointment:
    wanted = Wanted(
        contact_id=contact_id, wall=row.wall, details=row.details, entry_id=row.entry_id, held_by="service",
        source=source_of(book, row.key) if row.key else None,
    )  # fmt: skip
    if row.weeks:
        return (await series.begin(book, wanted, every_weeks=row.weeks, last=row.last)).appointment
    return (await appointment_book.enter(book, wanted)).appointment


def _details(row: Row, found: Appointment) -> Details:
    """What the row says; where it says nothing, what was there."""
    said = {name: text for name in Details.__slots__ if (text := getattr(row.details, name))}
    return replace(found.details, **said)


def _first_of_each(new: Sequence[Appointment]) -> list[Appointment]:
    """Of each person the next one: whoever is entered five times reads one text, not five."""
    first: dict[str, Appointment] = {}
    for each in sorted(new, key=lambda each: each.starts_at):
        first.setdefault(each.contact_id, each)
    return list(first.values())
