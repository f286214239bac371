"""The list of doors: at most three, in at most two segments, and nothing that is not in the directory.

What the list shows was found by the action `find_doors` and is kept in the conversation as `doors` (every id found,
best first) and `offset` (how many were shown on earlier pages).
"""

from collections.abc import Sequence

from bot.channels.base import Button
from bot.exchange import Exchange, View
from bot.reply import Line, Part, Reply, fit
from bot.views.door_line import door_line, hours_told
from directory.model import Entry
from flows.model import Facts

PAGE = 3
SHORTER_PAGE = {"ar": 2}  # letters that cost twice as much: two doors told well rather than three cut short
COMPANY = frozenset({"talk", "meet"})
LISTENED_TO = COMPANY | {"violence"}  # a voice answers these at any hour


def page_size(locale: str) -> int:
    """How many doors one answer shows."""
    return SHORTER_PAGE.get(locale, PAGE)


async def doors(exchange: Exchange, facts: Facts) -> View:
    """The current page of doors. Says how the search was widened, and how to go on."""
    return _list(exchange, facts, _heading(exchange, facts))


async def report_thanks_doors(exchange: Exchange, facts: Facts) -> View:
    """Thanks for a report about a door, with other doors for the same need."""
    reported = exchange.guide.named([facts.get("reported") or ""])
    short = exchange.say("report-thanks-door-short")
    thanks = exchange.say("report-thanks-door", door=reported[0].label_in(exchange.locale)) if reported else short
    return _list(exchange, facts, [Part(thanks, rank=1, shorter=short)])


async def nothing_found(exchange: Exchange, facts: Facts) -> View:
    """The honest "no result", with the offer of a person and the social help line."""
    return View([Reply(exchange.say("nothing-found"), buttons=_buttons(exchange, []))])


def place_label(exchange: Exchange, facts: Facts) -> str:
    """The place a person named, as the directory writes it in their language; empty when none was."""
    area = exchange.guide.area(facts.get("place"))
    return exchange.guide.gazetteer.display(area, exchange.locale) if area else ""


def _list(exchange: Exchange, facts: Facts, heading: Line) -> View:
    ids = facts.get("doors", [])
    offset = facts.get("offset", 0)
    size = page_size(exchange.locale)
    page = exchange.guide.named(ids[offset : offset + size])
    query = exchange.guide.query(facts, exchange.now)
    told = [hours_told(exchange, entry, query) for entry in page]
    numbered = zip(range(offset + 1, offset + size + 1), page, told, strict=False)  # the last page may be shorter
    lines = [heading, *(door_line(exchange, entry, number, hours, facts) for number, entry, hours in numbered)]
    lines += _beside(exchange, facts, page) if not offset else []
    lines += _warning(exchange, page, [unknown for _, unknown in told])
    footer, last = exchange.say("doors-footer"), exchange.say("doors-footer-last")
    lines.append([Part(footer if len(ids) > offset + size else last, rank=1, shorter=last)])
    keep = (place_label(exchange, facts),)
    numbers = [str(offset + n) for n in range(1, len(page) + 1)]
    return View([Reply(fit(lines, exchange.locale, keep), keep, _buttons(exchange, numbers))])


def _heading(exchange: Exchange, facts: Facts) -> Line:
    """What was asked, then what had to be given up to find anything; the latter always stays."""
    needs = facts.get("needs", [])
    labels = [exchange.say(f"need-{need}") for need in needs[:2]]
    labels[1:] = [label[:1].lower() + label[1:] for label in labels[1:]]
    when, place = when_label(exchange, facts.get("when")), place_label(exchange, facts)
    widened = (facts.get("widened") or [None])[-1] if not facts.get("offset") else None
    whole = _asked(exchange, ", ".join(labels), when, place)
    if needs and set(needs) <= COMPANY and not place:
        whole = exchange.say("heading-talk")
    need = labels[0] if labels else ""
    # The time never leaves: hours without their day would be read as today's.
    last = f"{when[:1].upper()}{when[1:]}" if when else need
    shortest = Part(place if widened == "distance" and not when else _asked(exchange, need, when, ""), 1, last)
    briefly = Part(_asked(exchange, need, when, place), rank=3, shorter=shortest)
    return [Part(whole, rank=5, shorter=briefly), Part(f": {exchange.say(f'widened-{widened}')}" if widened else ":")]


def _asked(exchange: Exchange, need: str, when: str, place: str) -> str:
    message = "heading" + ("-when" if when else "") + ("-place" if place else "")
    return exchange.say(message, need=need, when=when, place=place)


def when_label(exchange: Exchange, when: str | None) -> str:
    """The asked time in words, "dimanche matin"; empty when none was."""
    return " ".join(exchange.say(f"when-{part}") for part in (when or "").split())


def _beside(exchange: Exchange, facts: Facts, page: Sequence[Entry]) -> list[Line]:
    """The line that answers from anywhere, where one belongs to the need and is not among the doors already."""
    needs, numbers = set(facts.get("needs", [])), exchange.numbers()
    shown = {phone for entry in page for phone in entry.phones}
    lines: list[Line] = []
    if "sleep" in needs and numbers["samusocial"] not in shown:
        lines.append([Part(exchange.say("doors-shelter-line"), rank=2)])
    if needs & LISTENED_TO and numbers["listen"] not in shown:
        lines.append([Part(exchange.say("doors-listen"), rank=2)])
    return lines


def _warning(exchange: Exchange, page: Sequence[Entry], unknown: Sequence[bool]) -> list[Line]:
    """That nobody has checked these doors yet. Where the lines say "hours to check", it may leave first."""
    unchecked = [(entry, to_check) for entry, to_check in zip(page, unknown, strict=True) if entry.verified_on is None]
    if not unchecked:
        return []
    message = "doors-check" if any(entry.phones for entry, _ in unchecked) else "doors-check-no-phone"
    return [[Part(exchange.say(message), rank=8 if all(to_check for _, to_check in unchecked) else 2)]]


def _buttons(exchange: Exchange, numbers: list[str]) -> tuple[Button, ...]:
    words = [exchange.say("button-more"), exchange.say("button-human")] if numbers else [exchange.say("button-human")]
    return tuple(Button(word, word) for word in [*numbers, *words])
