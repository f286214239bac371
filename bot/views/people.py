"""What is said about people: a case that is kept, what is held about someone, a language we do not speak."""

from bot import first_words
from bot.exchange import Exchange, View
from bot.hours.words import short_hours
from bot.relay.ladder import Standing, standing
from bot.relay.work import begin_work
from bot.reply import Reply
from bot.store import cases, contacts
from bot.store.cases import Case
from directory.hours import Hours, HoursError
from flows.catalogue import FALLBACK
from flows.model import Facts


async def case_opened(exchange: Exchange, facts: Facts) -> View:
    """The request for a person is kept; the truth about who is there, and a voice that answers meanwhile."""
    found, where = await _standing(exchange)
    if found is None:
        return View([])
    work = await begin_work(exchange.tx, exchange.tools, exchange.now)
    if where is not None and where.owner is not None:
        return View([Reply(exchange.say("safety-relay-owned", name=where.owner.name))])
    if where is not None and where.kind == "called":
        time = work.moment(found.opened_at, exchange.locale)
        return View([Reply(exchange.say("case-called", number=found.number, time=time))])
    opening = work.opening(where.opens_at if where else None, exchange.locale) or permanence_opening(exchange)
    return View([Reply(exchange.say("case-kept", number=found.number, opening=opening))])


async def danger_kept(exchange: Exchange, facts: Facts) -> View:
    """After the safety text: what is written meanwhile is kept, and whether somebody was called."""
    _, where = await _standing(exchange)
    called = where is not None and where.kind == "called"
    return View([Reply(exchange.say("safety-kept-called" if called else "safety-kept"))])


async def _standing(exchange: Exchange) -> tuple[Case | None, Standing | None]:
    found = await cases.open_case(exchange.tx, exchange.contact.id)
    if found is None:
        return None, None
    work = await begin_work(exchange.tx, exchange.tools, exchange.now)
    return found, await standing(work, found)


async def farewell(exchange: Exchange, facts: Facts) -> View:
    """The last message; when somebody of the team has read words on their own phone, it says so."""
    return View([Reply(exchange.say("forgotten-read" if facts.get("was_read") else "forgotten"))])


async def what_is_held(exchange: Exchange, facts: Facts) -> View:
    """What is kept about this person, in plain words."""
    held = await contacts.what_is_held(exchange.tx, exchange.contact.id)
    said = {"messages": held.messages, "cases": held.open_cases, "appointments": held.appointments}
    return View([Reply(exchange.say("held", **said))])


async def language_not_spoken(exchange: Exchange, facts: Facts) -> View:
    """Said in the language itself where we have the words, else in the person's last language."""
    wanted = facts.get("wanted_language", FALLBACK)
    has_words = exchange.tools.words.has(wanted, first_words.NOT_SPOKEN)
    return View([first_words.apology(exchange, wanted if has_words else exchange.locale)])


def permanence_opening(exchange: Exchange) -> str:
    """When the permanence opens, as the end of a sentence; empty when its hours are not set."""
    rule = exchange.tools.settings.permanence_hours
    try:
        opening = Hours.parse(rule).at(exchange.now) if rule else None
    except HoursError:
        return ""
    if opening is None or opening.state != "closed":
        return ""
    hours = short_hours(opening, exchange.now, exchange.tools.words, exchange.locale)
    return exchange.say("case-opening", hours=hours)
