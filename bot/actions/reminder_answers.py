"""What people answer to a reminder, and the help that it opens. A slot of a service is only ever moved by the team."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, cast

from bot.actions.appointments import book_of
from bot.exchange import Exchange, Result
from bot.hearing import ASKED
from bot.reminders import requests
from bot.reminders.book import answered, cancel, remind_again
from bot.reminders.discretion import coming_of, is_neutral, is_open, theirs
from bot.reminders.planner import SPREAD, USELESS, next_gentle
from bot.store import appointments, notices, reminders, second_phones, wishes
from bot.store import series as rules
from bot.store.appointments import Answer, Appointment
from flows.model import Facts
from nlu.dates import Said, read_moment

# How far ahead "je viens", said out of the blue, is about the next appointment.
SOON = timedelta(days=14)
SNOOZE = timedelta(hours=2)
RECENT = timedelta(days=2)  # a reminder so old may still be answered "plus tard"
_BY_CHOICE: dict[int, Answer] = {1: "coming", 2: "change", 3: "company", 4: "not_coming"}
_BY_INTENT: dict[str, Answer] = {
    "appointment_confirm": "coming", "appointment_reschedule": "change", "appointment_cannot_come": "not_coming",
}  # fmt: skip
_OBSTACLES = ("memory", "strength", "way", "money", "fear", "children")
_NO_DEMAND = ["meet"]


async def take_answer(exchange: Exchange, facts: Facts) -> Result:
    """Which answer it was, and about which appointment."""
    answer = _answer(exchange)
    if answer is None:
        return Result("unclear")
    learnt = {"answer": answer}
    coming = await _coming(exchange)
    said = _moment(exchange)
    named = [each for each in coming if each.wall.date() == said.day]
    reminded = await _found(exchange, facts) if facts.get(ASKED) else None
    # The day that was named, else what was recalled, else the only one there is.
    one = named[0] if len(named) == 1 else reminded or (coming[0] if len(coming) == 1 else None)
    if one is not None:
        return Result("one", {**learnt, "appointment": one.id})
    if coming and await is_open(exchange):
        return Result("several", {**learnt, "choices": [each.id for each in (named or coming)[:5]]})
    if answer == "company":
        return Result("human")
    if coming:
        return Result("guarded")  # their hours are not listed for whoever reads along
    # Who comes, or has another moment, tells of one that nobody noted; who cannot come has none here.
    tells = (said.day or said.hour) and answer != "not_coming"
    return Result("told" if tells else "none", {"appointment": None})


async def take_human(exchange: Exchange, facts: Facts) -> Result:
    """ "Quelqu'un": to come along, or to talk to? The command word for a person is a person."""
    return Result("human" if exchange.turn.word == "human" else "company")


async def pick_appointment(exchange: Exchange, facts: Facts) -> Result:
    """The appointment of the number that was written."""
    choices = facts.get("choices") or []
    number = exchange.turn.choice or 0
    if not 0 < number <= len(choices):
        return Result("no_such_number")
    return Result("picked", {"appointment": choices[number - 1], "choices": None})


async def act_on_answer(exchange: Exchange, facts: Facts) -> Result:
    """Does what the answer asks for."""
    found = await _found(exchange, facts)
    if found is None:
        return Result("over")
    answer = facts.get("answer") or "coming"
    if answer in _OBSTACLES:
        return Result("obstacle", {"obstacle": answer})
    if answer == "change":
        return await _another(exchange, found)
    if answer == "company":
        return await _ask(exchange, found, "company")
    await answered(book_of(exchange), found, cast("Answer", answer), exchange.message.id)
    return Result(answer)


async def read_option(exchange: Exchange, facts: Facts) -> Result:
    """After "pas la force": another day, company, a door without appointment, or nothing."""
    choice = exchange.turn.choice or 0
    return Result({1: "another", 2: "company", 3: "drop_in", 4: "leave"}.get(choice, "unclear"))


async def read_after(exchange: Exchange, facts: Facts) -> Result:
    """After a cancellation or a miss: another moment, or somebody who writes."""
    choice = exchange.turn.choice or 0
    return Result({1: "another", 2: "human"}.get(choice, "unclear"), {"obstacle": "after" if choice == 2 else None})


async def read_obstacle(exchange: Exchange, facts: Facts) -> Result:
    """Shall somebody write? 1 yes, 2 no, 3 a door without appointment."""
    return Result({1: "yes", 2: "no", 3: "drop_in"}.get(exchange.turn.choice or 0, "unclear"))


async def ask_another(exchange: Exchange, facts: Facts) -> Result:
    """Another moment: the person's own is moved, a service's is asked for."""
    found = await _found(exchange, facts, planned=False)
    return await _another(exchange, found) if found is not None else Result("over")


async def ask_company(exchange: Exchange, facts: Facts) -> Result:
    """Somebody to come along."""
    found = await _found(exchange, facts)
    return await _ask(exchange, found, "company") if found is not None else Result("over")


async def ask_about_obstacle(exchange: Exchange, facts: Facts) -> Result:
    """The yes to "shall a person write to you?"."""
    found = await _found(exchange, facts, planned=False)
    reason: requests.Wanted = facts.get("obstacle") or "other"
    new = await requests.ask_team(exchange, found, reason)
    return Result("asked" if new else "asked_already", {"obstacle": None, "asked_for": reason})


async def find_drop_in(exchange: Exchange, facts: Facts) -> Result:
    """A door without an appointment, where nothing is asked: the search goes on as for anybody."""
    return Result("ready", {"needs": _NO_DEMAND, "constraints": ["no_appointment"], "doors": None, "offset": None})


async def let_go(exchange: Exchange, facts: Facts) -> Result:
    """ "On laisse": the person's own appointment goes; a service's stays in the book, and its team knows who comes."""
    found = await _found(exchange, facts)
    if found is not None and found.held_by == "person" and found.answer == "not_coming":
        await cancel(book_of(exchange), found, "by_person")
    return Result("done", {"appointment": None, "answer": None, ASKED: None})


async def remind_later(exchange: Exchange, facts: Facts) -> Result:
    """PLUS TARD: once more in two hours, in gentle hours, while it still helps."""
    recent = await reminders.last_sent(exchange.tx, exchange.contact.id, exchange.now - RECENT)
    found = await _of(exchange, recent.appointment_id) if recent else None
    if found is None:
        return Result("none")
    book = book_of(exchange)
    wish = await book.wish(exchange.contact.id)
    not_after = found.starts_at - USELESS
    due_at = next_gentle(exchange.now + SNOOZE, wish, found.zone)
    if due_at >= not_after:  # not much time left: once more on the way
        due_at = next_gentle(exchange.now + SNOOZE / 4, wish, found.zone)
    if not await remind_again(book, found, due_at, not_after):
        return Result("too_late", {"appointment": found.id})
    await _make_room(exchange, found, due_at)
    return Result("planned", {"appointment": found.id, "again_at": due_at.isoformat()})


async def stop_wrong_number(exchange: Exchange, facts: Facts) -> Result:
    """FAUX: everything for this number ends here, and the team finds the person otherwise."""
    tx, vault, id = exchange.tx, exchange.tools.vault, exchange.contact.id
    await wishes.change(tx, vault, id, wrong_at=exchange.now, agreed_at=None, agreed_words="", agreed_by=None)
    coming = await appointments.upcoming(tx, vault, id, exchange.now, limit=500)
    # Whoever writes from here later is somebody else: nothing of this may ever be said to them.
    for rule in await rules.of_contact(tx, vault, id):
        await rules.end(tx, rule.id, min(rule.laid_out_until, rule.last_date or rule.laid_out_until))
    for each in coming:
        await cancel(book_of(exchange), each, "wrong_number")
    await second_phones.unlink(tx, id)
    await notices.add(tx, "wrong_number", id, coming[0].id if coming else None, exchange.now)
    return Result("done", {"appointment": None, "draft": None, "choices": None})


def _answer(exchange: Exchange) -> str | None:
    turn = exchange.turn
    if turn.word in ("company", "obstacle"):
        return str(turn.facts.get("obstacle") or "company")
    if turn.choice is not None:
        return _BY_CHOICE.get(turn.choice)
    if turn.word in ("yes", "no"):
        return "coming" if turn.word == "yes" else "not_coming"
    if turn.intent == "appointment_cannot_come" and _names_a_day(exchange):
        return "change"  # "kan niet, vrijdag om 10u"
    return _BY_INTENT.get(turn.intent)


def _names_a_day(exchange: Exchange) -> bool:
    """Whether another moment is proposed, rather than the one that is refused named again."""
    said = _moment(exchange)
    return said.day is not None and said.hour is not None


def _moment(exchange: Exchange) -> Said:
    return read_moment(exchange.message.text, exchange.now, exchange.contact.language or exchange.locale)


async def _another(exchange: Exchange, found: Appointment) -> Result:
    if found.held_by == "service" or found.status != "planned":
        return await _ask(exchange, found, "change")
    return Result("another", {"draft": {"moves": found.id}, "answer": None})


async def _ask(exchange: Exchange, found: Appointment, what: requests.Wanted) -> Result:
    if what in ("change", "company") and found.status == "planned":
        await answered(book_of(exchange), found, what, exchange.message.id)
    new = await requests.ask_team(exchange, found, what)
    return Result(f"{what}_asked" if new else "asked_already", {"asked_for": what})


async def _make_room(exchange: Exchange, found: Appointment, due_at: datetime) -> None:
    """Another reminder within three hours of the one that was asked for would be one too many."""
    for each in await reminders.of_appointment(exchange.tx, found.id):
        near = abs(each.due_at - due_at) < SPREAD
        if each.status == "planned" and each.kind != "again" and near:
            await reminders.forget(exchange.tx, each.id, "asked_again", exchange.now)


async def _coming(exchange: Exchange) -> list[Appointment]:
    return [each for each in await coming_of(exchange) if each.starts_at - exchange.now <= SOON]


async def _found(exchange: Exchange, facts: Mapping[str, Any], *, planned: bool = True) -> Appointment | None:
    """The appointment that the conversation is about, if it is still to come."""
    found = await _of(exchange, facts.get("appointment"), planned=planned)
    return None if found is None or await is_neutral(book_of(exchange), exchange.contact.id) else found


async def _of(exchange: Exchange, id: str | None, *, planned: bool = True) -> Appointment | None:
    found = await theirs(exchange, id)
    still = found is not None and found.status == "planned" and found.starts_at > exchange.now
    return found if still or not planned else None
