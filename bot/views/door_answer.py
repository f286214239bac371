"""The answer to a question about the door that was just read: "c'est ouvert dimanche ?", "ils parlent arabe ?".

Only what is recorded is said; what is not is said to be unknown, so that nobody walks there on a guess.
"""

from bot.exchange import Exchange, View
from bot.reply import Line, Part, Reply, fit
from bot.views.details import language_names
from bot.views.door_line import LANGUAGE, door_line, grants, hours_told
from bot.views.doors import when_label
from directory.model import Entry
from flows.model import Facts


async def door_answer(exchange: Exchange, facts: Facts) -> View:
    """The picked door at the asked time, with a yes, a no or an "I do not know" for what was asked now."""
    (entry,) = exchange.guide.named([facts["picked"]])
    asked = tuple(exchange.turn.facts.get("constraints") or ())
    when = when_label(exchange, facts.get("when"))  # asked now or before: hours always say which day they are of
    hours = hours_told(exchange, entry, exchange.guide.query(facts, exchange.now))
    door = door_line(exchange, entry, None, hours, {"constraints": asked})
    lines: list[Line] = [
        [Part(f"{when[:1].upper()}{when[1:]}: ", rank=4), *door] if when else door,
        *_not_granted(exchange, entry, asked),
        *_unchecked(exchange, entry),
        [Part(exchange.say("doors-footer"), rank=2, shorter=exchange.say("doors-footer-last"))],
    ]
    return View([Reply(fit(lines, exchange.locale))])


def _not_granted(exchange: Exchange, entry: Entry, asked: tuple[str, ...]) -> list[Line]:
    cost = entry.told("cost", exchange.locale, entry.cost)
    lines: list[Line] = [
        [Part(exchange.say(f"door-not-{constraint}", cost=cost or "none"))]
        for constraint in asked
        if grants(entry, constraint) is False
    ]
    unknown = [constraint for constraint in asked if grants(entry, constraint) is None]
    if entry.languages and any(constraint.startswith(LANGUAGE) for constraint in unknown):
        names = language_names(entry.languages, exchange.locale)
        lines.append([Part(exchange.say("details-languages", languages=names), rank=2)])
    return [*lines, [Part(exchange.say("door-not-known") if unknown else "")]]


def _unchecked(exchange: Exchange, entry: Entry) -> list[Line]:
    if entry.verified_on is not None:
        return []
    return [[Part(exchange.say("doors-check" if entry.phones else "doors-check-no-phone"), rank=3)]]
