"""A person tells of an appointment: what was understood so far is a draft in the conversation, until a yes keeps it."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.exchange import Exchange, Result
from bot.reminders import series
from bot.reminders.book import Book, Entered, Wanted, enter, move
from bot.reminders.planner import Planned
from bot.reminders.walltime import exists, to_moment, to_wall
from bot.store import appointments, opt_outs, reminders, wishes
from bot.store.appointments import Details
from flows.model import Facts
from nlu.appointments import find_rhythm, find_subject
from nlu.dates import read_moment

MOST_AHEAD = timedelta(days=2 * 365)
MOST_PLANNED = 30  # appointments of one person that are to come; more is no person's own doing
_AFTERNOON = 7  # nobody is expected at an office at 2 in the morning: "2" is 14h


def book_of(exchange: Exchange) -> Book:
    """The appointment book, open for the person who writes."""
    return Book(exchange.tx, exchange.tools, exchange.now)


async def begin_appointment(exchange: Exchange, facts: Facts) -> Result:
    """A new draft: what was told of another one before has nothing to do with it."""
    return Result("ready", {"draft": None, "appointment": None})


async def read_appointment(exchange: Exchange, facts: Facts) -> Result:
    """Adds what the message says to the draft; what is not sure is asked back, never guessed."""
    draft = dict(facts.get("draft") or {})
    text, now = exchange.message.text, exchange.now
    said = read_moment(text, now, exchange.contact.language or exchange.locale)
    rhythm = find_rhythm(text)
    day, hour = said.day, said.hour
    if rhythm is not None:
        draft |= {"weeks": rhythm.weeks}
        hour = hour or rhythm.hour
    if hour is None and exchange.turn.choice and "hour" not in draft:
        hour = _office_hour(exchange.turn.choice)
    draft |= {"day": day.isoformat()} if day else {}
    draft |= {"hour": f"{hour:%H:%M}"} if hour else {}
    draft |= _about(text, draft, whole=day is not None and hour is not None)
    known = {"draft": draft, "said_when": None}
    if said.doubts:
        outcome = {"past": "past", "no_such_hour": "skipped"}.get(said.doubts[0], "unsure")
        return Result(outcome, {**known, "draft": _without_moment(draft)})
    return Result(_missing(draft, now), known)


async def forget_appointment(exchange: Exchange, facts: Facts) -> Result:
    """The person leaves it: nothing is kept."""
    return Result("done", {"draft": None, "kept": None})


async def keep_appointment(exchange: Exchange, facts: Facts) -> Result:
    """The yes: the appointment is written down, or moved, with its reminders."""
    draft = facts.get("draft") or {}
    if not draft.get("silent") and await opt_outs.refuses_reminders(exchange.tx, exchange.contact.id):
        return Result("stopped")
    wall = _wall(draft)
    if wall is None or to_moment(wall) <= exchange.now:
        return Result("past", {"draft": _without_moment(draft)})
    book = book_of(exchange)
    if draft.get("moves"):
        return await _move(book, draft, wall)
    mine = await appointments.upcoming(exchange.tx, exchange.tools.vault, exchange.contact.id, exchange.now, 500)
    if len(mine) >= MOST_PLANNED:
        return Result("too_many", {"draft": None})
    await _agree(exchange, draft)
    details = Details(what=draft.get("what", ""), who=draft.get("who", ""))
    wanted = Wanted(contact_id=exchange.contact.id, wall=wall, details=details)
    if draft.get("weeks"):
        entered = await series.begin(book, wanted, every_weeks=draft["weeks"])
    else:
        entered = await enter(book, wanted)
    return Result("kept", _kept(entered, draft))


async def keep_without_reminders(exchange: Exchange, facts: Facts) -> Result:
    """The same, for somebody who wants it kept and not reminded."""
    return await keep_appointment(exchange, {**facts, "draft": {**(facts.get("draft") or {}), "silent": True}})


async def _move(book: Book, draft: Mapping[str, Any], wall: datetime) -> Result:
    found = await appointments.get(book.tx, book.tools.vault, draft["moves"], lock=True)
    if found is None or found.status != "planned" or found.held_by != "person":
        return Result("late", {"draft": None})
    moved = await move(book, found, wall)
    if moved is None:
        return Result("late", {"draft": None})
    planned = await _planned(book, moved.id)
    return Result("kept", {"draft": None, "kept": {"id": moved.id, "moved": True, "reminders": planned}})


async def _planned(book: Book, id: str) -> list[str]:
    return [each.due_at.isoformat() for each in await reminders.to_come(book.tx, id)]


def _kept(entered: Entered, draft: Mapping[str, Any]) -> dict[str, Any]:
    kept = {
        "id": entered.appointment.id, "reminders": _written(entered.planned), "silent": bool(draft.get("silent")),
    }  # fmt: skip
    return {"draft": None, "kept": kept}


def _written(planned: tuple[Planned, ...]) -> list[str]:
    return [each.due_at.isoformat() for each in planned]


async def _agree(exchange: Exchange, draft: Mapping[str, Any]) -> None:
    """What was asked for, when, and in answer to which words: the proof that nobody is reminded unasked."""
    wish = await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)
    if (wish.agreed_at is None or wish.wrong_at) and not draft.get("silent"):
        await wishes.change(
            exchange.tx, exchange.tools.vault, exchange.contact.id, agreed_at=exchange.now, agreed_by=None,
            agreed_words=str(draft.get("repeated", "")), wrong_at=None,
        )  # fmt: skip


def _about(text: str, draft: Mapping[str, Any], *, whole: bool) -> dict[str, str]:
    """What and who, as far as the message says it. One that tells a `whole` moment is about another appointment;
    any other only completes what is there."""
    if draft.get("moves"):
        return {}
    subject = find_subject(text)
    said = {"what": subject.what, "who": subject.who}
    return {name: words for name, words in said.items() if words and (whole or not draft.get(name))}


def _missing(draft: Mapping[str, Any], now: datetime) -> str:
    if "day" not in draft or "hour" not in draft:
        return "neither" if not draft.keys() & {"day", "hour"} else "no_hour" if "day" in draft else "no_day"
    wall = _wall(draft)
    if wall is None or wall <= to_wall(now):
        return "past"
    if wall - to_wall(now) > MOST_AHEAD:
        return "unsure"
    return "whole" if exists(wall) else "skipped"


def _wall(draft: Mapping[str, Any]) -> datetime | None:
    if "day" not in draft or "hour" not in draft:
        return None
    return datetime.combine(date.fromisoformat(draft["day"]), time.fromisoformat(draft["hour"]))


def _without_moment(draft: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in draft.items() if name not in ("day", "hour")}


def _office_hour(number: int) -> time:
    """A bare number from 1 to 20, as an hour."""
    return time(number + 12 if number < _AFTERNOON else number)
