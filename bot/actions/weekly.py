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
from flows.model import Facts
from nlu.appointments import Ending, find_end

_DAY = timedelta(days=1)


async def is_over(exchange: Exchange) -> bool:
    """Whether the message says that a weekly appointment is over that this person has. Of anybody else it says
    something else: the same words may be about a door, a job or a bed."""
    said = find_end(exchange.message.text)
    return said is not None and bool(_meant(said, await _going_on(exchange)))


async def is_same_end(exchange: Exchange, facts: Facts) -> bool:
    """Whether the message names once more the day of the weekly appointment that was asked about: that is a yes."""
    said = find_end(exchange.message.text)
    rule = next((each for each in await _going_on(exchange) if each.id == facts.get("series")), None)
    return said is not None and rule is not None and said.weekday == rule.first_date.weekday()


async def find_series(exchange: Exchange, facts: Facts) -> Result:
    """Which weekly appointment is meant: the one of the day that was named, or the only one there is."""
    said = find_end(exchange.message.text) or Ending(None)
    meant = _meant(said, await _going_on(exchange))
    if len(meant) == 1:
        return Result("one", {"series": meant[0].id})
    return Result("several", {"choices": [rule.id for rule in meant]}) if meant else Result("none")


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


def _meant(said: Ending, mine: list[Series]) -> list[Series]:
    return [rule for rule in mine if said.weekday in (None, rule.first_date.weekday())]


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
