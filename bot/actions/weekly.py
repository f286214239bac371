"""A weekly appointment that is not wanted any more: the person's own ends with a yes, a service's is for the team."""

from datetime import date, timedelta

from bot.actions.appointments import book_of
from bot.exchange import Exchange, Result
from bot.reminders import requests, series
from bot.reminders.book import answered
from bot.reminders.discretion import is_open
from bot.reminders.walltime import today
from bot.store import appointments
from bot.store import series as rules
from bot.store.appointments import Appointment
from bot.store.series import Series
from flows.model import Facts, State, Turn
from nlu.appointments import find_end

_DAY = timedelta(days=1)


async def hear_end(exchange: Exchange, state: State) -> Turn | None:
    """The turn of a message that says that a weekly appointment is over, if this person has one that may be meant. Of
    anybody else it says something else: the same words may be about a door, a job or a bed."""
    said = find_end(exchange.message.text)
    if said is None:
        return None
    meant = [rule for rule in await _going_on(exchange) if said.weekday in (None, rule.first_date.weekday())]
    # Said once more of the one that was asked about, it is a yes.
    again = state.flow == "weekly_end" and said.weekday is not None
    if again and state.facts.get("series") in {rule.id for rule in meant}:
        return Turn(word="yes")
    return Turn(word="end_series", facts={"choices": [rule.id for rule in meant]}) if meant else None


async def find_series(exchange: Exchange, facts: Facts) -> Result:
    """The one that is meant, or several that may be."""
    choices = exchange.turn.facts["choices"]
    if len(choices) == 1:
        return Result("one", {"series": choices[0], "choices": None})
    return Result("several", {"series": None, "choices": choices})


async def pick_series(exchange: Exchange, facts: Facts) -> Result:
    """The one of the number that was written."""
    choices, number = facts.get("choices") or [], exchange.turn.choice or 0
    if not 0 < number <= len(choices):
        return Result("no_such_number")
    return Result("picked", {"series": choices[number - 1], "choices": None})


async def read_series_end(exchange: Exchange, facts: Facts) -> Result:
    """1 all of it, 2 only not the next time, 3 nothing."""
    outcome = {1: "all", 2: "next", 3: "nothing"}.get(exchange.turn.choice or 0, "unclear")
    if outcome != "next":
        return Result(outcome)
    coming = await _coming(exchange, facts)
    return Result("next", {"appointment": coming[0].id, "answer": "not_coming"}) if coming else Result("over")


async def end_series(exchange: Exchange, facts: Facts) -> Result:
    """The yes: nothing of it is to come from now on; or the team is asked, and they are not expected next time."""
    rule = next((each for each in await _going_on(exchange) if each.id == facts.get("series")), None)
    if rule is None:
        return Result("over")
    coming, book = await _coming(exchange, facts), book_of(exchange)
    if rule.held_by == "service":
        following = coming[0] if coming else None
        if following is not None:
            await answered(book, following, "not_coming", exchange.message.id)
        return Result("asked" if await requests.ask_team(exchange, following, "end") else "asked_already")
    # One that was moved here from an earlier week ends with the others.
    first = min([today(exchange.now), *(date.fromisoformat(each.series_date or "") for each in coming)])
    await series.end(book, rule, first - _DAY)
    return Result("ended")


async def _going_on(exchange: Exchange) -> list[Series]:
    """What comes back for this person; nothing on a phone where appointments are not told openly."""
    if not await is_open(exchange):
        return []
    known, now = await rules.of_contact(exchange.tx, exchange.tools.vault, exchange.contact.id), today(exchange.now)
    return [rule for rule in known if rule.last_date is None or rule.last_date > now]


async def _coming(exchange: Exchange, facts: Facts) -> list[Appointment]:
    """The dates of the weekly appointment that the talk is about."""
    coming = await appointments.upcoming(
        exchange.tx, exchange.tools.vault, exchange.contact.id, exchange.now, limit=500
    )
    return [each for each in coming if each.series_id == facts.get("series")]
