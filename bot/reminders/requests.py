"""A person wants something about an appointment that only a human can give: a case, with the reminder as its origin."""

from datetime import timedelta
from typing import Literal

from bot.exchange import Exchange
from bot.relay.ladder import begin
from bot.relay.work import begin_work
from bot.reminders.book import Book
from bot.reminders.wording import Speaker, about_of, capital
from bot.store import appointments, case_story, cases
from bot.store.appointments import Appointment
from bot.store.case_story import NewEvent

Wanted = Literal[
    "change", "company", "memory", "strength", "way", "money", "fear", "children", "after", "end", "other", "hushed"
]  # fmt: skip
NOT_LONG_AGO = timedelta(days=30)  # what was wanted before may not be wanted any more
_TEAM = "fr"  # the note of a case is read by the team


async def ask_team(exchange: Exchange, found: Appointment | None, wanted: Wanted) -> bool:
    """Opens a case, or adds to an open one, with a note of what is wanted; False when that was asked before."""
    language = exchange.contact.language or exchange.locale
    wish = cases.NewCase(contact_id=exchange.contact.id, origin="reminder", language=language)
    case = await cases.open_or_join(exchange.tx, wish, exchange.now)
    work = await begin_work(exchange.tx, exchange.tools, exchange.now)
    if not case.is_new and await _asked_before(exchange, case.id, found, wanted):
        return False
    await begin(work, case)
    speaker = Speaker(exchange.tools.words, _TEAM, exchange.now)
    about = ""
    if found is not None:
        about = f"R{found.number}, {speaker.when(found.wall)}{about_of(speaker, found, exchange.guide)}"
    words = speaker.say("staff-wanted", wanted=wanted, about=about or "-")
    await work.note(NewEvent(case_id=case.id, kind="note", detail=_detail(found, wanted), words=capital(words)))
    return True


async def asked_for_end(book: Book, found: Appointment) -> bool:
    """Whether all of what comes back ends as the person asked, on whichever phone and not long ago."""
    coming = await appointments.upcoming(book.tx, book.tools.vault, found.contact_id, book.now, limit=500)
    goes_on = any(each.series_id == found.series_id for each in coming)
    return not goes_on and await case_story.has_note(book.tx, _detail(found, "end"), book.now - NOT_LONG_AGO)


async def _asked_before(exchange: Exchange, case_id: str, found: Appointment | None, wanted: Wanted) -> bool:
    events = await case_story.of_case(exchange.tx, exchange.tools.vault, case_id, ("note",))
    return any(event.detail == _detail(found, wanted) for event in events)


def _detail(found: Appointment | None, wanted: Wanted) -> str:
    """What the note of such a wish has as its code: what comes back ends as a whole, all else is about one of them."""
    about = found and (found.series_id if wanted == "end" else found.id)
    return f"{wanted} {about or '-'}"
