"""What is said of the end of a weekly appointment: only its rhythm, whoever reads along."""

from datetime import datetime, time

from bot.channels.base import Button
from bot.exchange import Exchange, View
from bot.reminders.wording import Speaker, capital
from bot.reply import Reply
from bot.store import series
from bot.views.appointments import by_the_team
from flows.model import Facts


async def which_series(exchange: Exchange, facts: Facts) -> View:
    """Those that may be meant, by number."""
    ids = facts.get("choices") or []
    lines = [f"{number} {await _rhythm(exchange, id)}" for number, id in enumerate(ids, start=1)]
    numbers = tuple(Button(str(number), str(number)) for number in range(1, len(ids) + 1))
    return View([Reply("\n".join([exchange.say("series-which"), *lines]), buttons=numbers)])


async def series_sure(exchange: Exchange, facts: Facts) -> View:
    """All of it, or only the next time?"""
    text = exchange.say("series-sure", rhythm=await _rhythm(exchange, facts.get("series")))
    return View([Reply(capital(text), buttons=tuple(Button(number, number) for number in "123"))])


async def series_ended(exchange: Exchange, facts: Facts) -> View:
    """It is over."""
    rhythm = await _rhythm(exchange, facts.get("series"))
    return View([Reply(exchange.say("series-ended", rhythm=rhythm))], {"series": None})


async def series_end_asked(exchange: Exchange, facts: Facts) -> View:
    """The team is asked; until it answers nothing changes."""
    return await by_the_team(exchange, "series-end-asked")


async def _rhythm(exchange: Exchange, id: str | None) -> str:
    rule = await series.get(exchange.tx, exchange.tools.vault, id) if id else None
    if rule is None:
        return ""
    first = datetime.combine(rule.first_date, time.fromisoformat(rule.hour))
    return Speaker(exchange.tools.words, exchange.locale, exchange.now).rhythm(rule.every_weeks, first)
