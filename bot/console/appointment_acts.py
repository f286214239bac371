"""What is done on the page of an appointment. Whatever the person will be told of is shown first, word for word."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request, Response

from bot.console.acting import Act, Deed, RefusedError, perform
from bot.console.agenda import In
from bot.console.appointment import Number, appointment_page, existing
from bot.console.cookies import app_of
from bot.console.guard import Visitor
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.roster_forms import read_day, read_time
from bot.console.telling import Teller
from bot.languages import kept_locale
from bot.relay.work import Work, begin_work
from bot.reminders import book as appointment_book
from bot.reminders import series
from bot.reminders.book import KIND_LINE, Book
from bot.reminders.planner import next_gentle
from bot.reminders.rows import MOST_LETTERS
from bot.reminders.walltime import exists, to_wall, write_wall
from bot.reminders.wording import Speaker, news_text
from bot.store import contacts, opt_outs
from bot.store import series as rules
from bot.store.appointments import Appointment, Details

appointment_acts = APIRouter(prefix="/agenda/{number}")
Typed = Annotated[str, Form(max_length=1000)]
# What the person reads of a change; of other words about the same appointment they read nothing.
NEWS: dict[str, Literal["moved", "person", "cancelled"]] = {
    "move": "moved", "details": "person", "cancel": "cancelled",
}  # fmt: skip
Change = Callable[[Deed, Book, Appointment], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Sure:
    """What would be done, as the page before it asks. `text` is what the person reads, "" when they cannot be told."""

    what: str
    when: str
    was: str
    text: str
    told_at: str
    fields: dict[str, str]


@appointment_acts.post("/move")
async def ask_move(request: Request, visitor: In, number: Number, day: Typed = "", hour: Typed = "") -> Response:
    """What moving it would mean."""

    async def sure(work: Work, found: Appointment, teller: Teller) -> Sure:
        wall = _wall(work, day, hour)
        moved = replace(found, wall=wall)
        fields = {"day": wall.date().isoformat(), "hour": f"{wall:%H:%M}"}
        return await _sure(work, teller, "move", found, moved, fields)

    return await _ask(request, visitor, number, sure)


@appointment_acts.post("/move/write")
async def do_move(
    request: Request, visitor: In, number: Number, day: Typed = "", hour: Typed = "", revision: Typed = ""
) -> Response:  # fmt: skip
    """Moves it; the person reads it early, with an apology."""

    async def change(deed: Deed, book: Book, found: Appointment) -> str:
        wall = _wall(deed.work, day, hour)
        if await appointment_book.move(book, found, wall) is None:
            raise RefusedError("console-rdv-changed")
        await deed.audit("appointment_moved", f"R{found.number} {write_wall(found.wall)}")
        return "moved"

    return await _do(request, visitor, number, change, revision)


@appointment_acts.post("/cancel")
async def ask_cancel(request: Request, visitor: In, number: Number) -> Response:
    """What cancelling it would mean."""

    async def sure(work: Work, found: Appointment, teller: Teller) -> Sure:
        return await _sure(work, teller, "cancel", found, found, {})

    return await _ask(request, visitor, number, sure)


@appointment_acts.post("/cancel/write")
async def do_cancel(request: Request, visitor: In, number: Number, revision: Typed = "") -> Response:
    """Cancels it; the person reads it early, with an apology."""

    async def change(deed: Deed, book: Book, found: Appointment) -> str:
        await appointment_book.cancel(book, found)
        await deed.audit("appointment_cancelled", f"R{found.number}")
        return "cancelled"

    return await _do(request, visitor, number, change, revision)


@appointment_acts.post("/details")
async def ask_details(  # noqa: PLR0913, PLR0917 - one for each box
    request: Request, visitor: In, number: Number, what: Typed = "", where: Typed = "", who: Typed = "",
    bring: Typed = "", door: Typed = "",
) -> Response:  # fmt: skip
    """What it is about; when somebody else waits than before, first what the person would read of it."""
    fields = {"what": what, "where": where, "who": who, "bring": bring, "door": door}

    async def sure(work: Work, found: Appointment, teller: Teller) -> Sure:
        changed = replace(found, details=_details(fields))
        kind = "details" if _is_news(found, changed.details) else "details-untold"
        return await _sure(work, teller, kind, found, changed, fields)

    return await _ask(request, visitor, number, sure)


@appointment_acts.post("/details/write")
async def do_details(  # noqa: PLR0913, PLR0917 - one for each box
    request: Request, visitor: In, number: Number, what: Typed = "", where: Typed = "", who: Typed = "",
    bring: Typed = "", door: Typed = "", revision: Typed = "",
) -> Response:  # fmt: skip
    """Writes down what it is about."""
    guide = await app_of(request).keeper.current()

    async def change(deed: Deed, book: Book, found: Appointment) -> str:
        details = _details({"what": what, "where": where, "who": who, "bring": bring})
        if door and not guide.named([door]) and door != found.entry_id:
            raise RefusedError("console-rdv-door")
        await appointment_book.rewrite(book, found, details, door or None)
        await deed.audit("appointment_details", f"R{found.number}")
        return "details"

    return await _do(request, visitor, number, change, revision)


@appointment_acts.post("/came")
async def do_came(request: Request, visitor: In, number: Number, came: Typed = "") -> Response:
    """Whether the person came. It is counted nowhere."""

    async def act(deed: Deed) -> str:
        found = await existing(deed.work, number, lock=True)
        done = "came" if came == "yes" else "missed"
        over = found.starts_at <= deed.work.now < found.starts_at + KIND_LINE
        if deed.again or (over and await appointment_book.mark(_book(deed), found, came=came == "yes")):
            return done
        raise RefusedError("console-rdv-changed")

    return await _perform(request, visitor, number, act)


@appointment_acts.post("/end")
async def do_end(request: Request, visitor: In, number: Number, last: Typed = "") -> Response:
    """The rule of a weekly one ends after this day; the person reads one text about the first that is cancelled."""

    async def change(deed: Deed, book: Book, found: Appointment) -> str:
        day = read_day(last, not_before=deed.work.now - timedelta(days=1))
        rule = await rules.get(deed.work.tx, deed.work.tools.vault, found.series_id or "0", lock=True)
        if rule is None or rule.last_date is not None:
            raise RefusedError("console-rdv-changed")
        await series.end(book, rule, day)
        await deed.audit("appointment_cancelled", f"R{found.number} {day.isoformat()}")
        return "ended"

    return await _do(request, visitor, number, change, "", any_revision=True)


async def _ask(
    request: Request, visitor: Visitor, number: int, sure: Callable[[Work, Appointment, Teller], Awaitable[Sure]]
) -> Response:
    """The page before the deed."""
    app = app_of(request)
    try:
        async with app.database.reading() as tx:
            work = await begin_work(tx, app.tools, app.clock.now())
            found = await existing(work, number)
            _check_open(work, found)
            shown = await sure(work, found, Teller(app.tools.words, visitor.locale, work.now))
    except RefusedError as refused:
        return await appointment_page(request, visitor, number, refused.problem, 409)
    return page(request, "appointment_sure.html", sure=shown, found=found, once=new_once())


async def _do(
    request: Request, visitor: Visitor, number: int, change: Change, revision: str, *, any_revision: bool = False
) -> Response:
    """Does `change` with the appointment held, if it is still as it was shown; then its page again."""

    async def act(deed: Deed) -> str:
        found = await existing(deed.work, number, lock=True)
        if not deed.again:
            _check_open(deed.work, found)
            if not any_revision and revision != str(found.revision):
                raise RefusedError("console-rdv-changed")
            return await change(deed, _book(deed), found)
        return ""

    return await _perform(request, visitor, number, act)


async def _perform(request: Request, visitor: Visitor, number: int, act: Act) -> Response:
    show = partial(_show, number=number)
    return await perform(request, visitor, act, show, f"/staff/agenda/{number}")


async def _show(request: Request, visitor: Visitor, *, number: int, problem: object, status_code: int) -> Response:
    return await appointment_page(request, visitor, number, problem, status_code)  # type: ignore[arg-type]


async def _sure(
    work: Work, teller: Teller, what: str, found: Appointment, changed: Appointment, fields: dict[str, str]
) -> Sure:  # fmt: skip
    contact = await contacts.get(work.tx, work.tools.vault, found.contact_id)
    here, theirs = (
        Speaker(work.tools.words, locale, work.now) for locale in (teller.locale, kept_locale(contact))
    )  # fmt: skip
    wish = await Book(work.tx, work.tools, work.now).wish(contact.id)
    reads = wish.agreed_at and not wish.silent and not await opt_outs.no_push_arrives(work.tx, contact.id)
    told = what in NEWS
    text = news_text(theirs, NEWS[what], changed, found.wall) if told and reads else ""
    told_at = teller.moment(next_gentle(work.now, wish, found.zone)) if text else ""
    was, when = here.when(found.wall, long=True), here.when(changed.wall, long=True)
    return Sure(what, when, was, text, told_at, {"revision": str(found.revision), **fields})


def _check_open(work: Work, found: Appointment) -> None:
    if found.status != "planned" or found.starts_at <= work.now:
        raise RefusedError("console-rdv-changed")


def _wall(work: Work, day: str, hour: str) -> datetime:
    wall = datetime.combine(read_day(day), read_time(hour))
    if not exists(wall):
        raise RefusedError("console-rdv-skipped")
    if wall <= to_wall(work.now):
        raise RefusedError("console-rdv-past")
    return wall


def _details(fields: dict[str, str]) -> Details:
    said = {name: " ".join(fields[name].split()) for name in MOST_LETTERS}
    for name, most in MOST_LETTERS.items():
        if len(said[name]) > most:
            raise RefusedError("console-rdv-long", most=most)
    return Details(**said)


def _is_news(found: Appointment, details: Details) -> bool:
    return bool(details.who and found.details.who and details.who != found.details.who)


def _book(deed: Deed) -> Book:
    return Book(deed.work.tx, deed.work.tools, deed.work.now, deed.member.id)
