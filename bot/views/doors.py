"""The list of doors: at most three, in at most two segments, and nothing that is not in the directory.

What the list shows was found by the action `find_doors` and is kept in the conversation as `doors` (every id found,
best first) and `offset` (how many were shown on earlier pages).
"""

from bot.channels.base import Button
from bot.exchange import Exchange, View
from bot.hours_words import short_hours, window_hours
from bot.reply import Line, Part, Reply, fit, shorten
from directory.hours import hours_of
from directory.model import Entry
from directory.window import Window
from flows.model import Facts

PAGE = 3
NAME, STREET = 26, 28  # characters left of a long name when there is no room
NO_QUESTION = frozenset({"talk", "meet"})


async def doors(exchange: Exchange, facts: Facts) -> View:
    """The current page of doors. Says how the search was widened, and how to go on."""
    return _list(exchange, facts, _heading(exchange, facts))


async def report_thanks_doors(exchange: Exchange, facts: Facts) -> View:
    """Thanks for a report about a known door, with other doors for the same need."""
    reported = exchange.guide.named([facts.get("reported", "")])
    door = reported[0].label if reported else ""
    short = exchange.say("report-thanks-door-short")
    return _list(exchange, facts, [[Part(exchange.say("report-thanks-door", door=door), rank=1, shorter=short)]])


async def nothing_found(exchange: Exchange, facts: Facts) -> View:
    """The honest "no result", with the offer of a person and the social help line."""
    return View([Reply(exchange.say("nothing-found"), buttons=_buttons(exchange, []))])


def place_label(exchange: Exchange, facts: Facts) -> str:
    """The place a person named, as the directory writes it in their language; empty when none was."""
    area = exchange.guide.area(facts.get("place"))
    return exchange.guide.gazetteer.display(area, exchange.locale) if area else ""


def where(entry: Entry, exchange: Exchange) -> str:
    """Street, else quarter or commune, else "by telephone". A sensitive address is never more than its commune."""
    if entry.street and not entry.sensitive_address:
        return entry.street
    if entry.region_wide and entry.phones:
        return exchange.say("door-phone-only")
    return entry.commune or entry.quarter or ""


def _list(exchange: Exchange, facts: Facts, heading: list[Line]) -> View:
    ids = facts.get("doors", [])
    offset = facts.get("offset", 0)
    page = exchange.guide.named(ids[offset : offset + PAGE])
    window = exchange.guide.query(facts, exchange.now).window
    lines = [*heading, *(_door(exchange, entry, offset + n, window) for n, entry in enumerate(page, 1))]
    lines += _footer(exchange, facts, more=len(ids) > offset + PAGE, page=page)
    keep = (place_label(exchange, facts),)
    numbers = [str(offset + n) for n in range(1, len(page) + 1)]
    return View([Reply(fit(lines, exchange.locale, keep), keep, _buttons(exchange, numbers))])


def _heading(exchange: Exchange, facts: Facts) -> list[Line]:
    lines: list[Line] = []
    needs = facts.get("needs", [])
    if facts.get("widened") and not facts.get("offset"):
        lines.append([Part(exchange.say(f"widened-{facts['widened'][-1]}"), rank=7)])
    if needs and set(needs) <= NO_QUESTION and not facts.get("place"):
        short = exchange.say("heading", need=exchange.say("need-talk"))
        return [[Part(exchange.say("heading-talk"), rank=1, shorter=short)]]
    labels = [exchange.say(f"need-{need}") for need in needs[:2]]
    labels[1:] = [label[:1].lower() + label[1:] for label in labels[1:]]
    when, place = _when(exchange, facts.get("when")), place_label(exchange, facts)
    message = "heading" + ("-when" if when else "") + ("-place" if place else "")
    whole = exchange.say(message, need=", ".join(labels), when=when, place=place)
    return [*lines, [Part(whole, rank=1, shorter=exchange.say("heading", need=labels[0] if labels else ""))]]


def _when(exchange: Exchange, when: str | None) -> str:
    return " ".join(exchange.say(f"when-{part}") for part in (when or "").split())


def _door(exchange: Exchange, entry: Entry, number: int, window: Window) -> Line:
    place = where(entry, exchange)
    parts = [Part(f"{number} "), Part(entry.label, rank=3, shorter=shorten(entry.label, NAME))]
    if place:
        parts.append(Part(f", {place}", rank=2, shorter=f", {shorten(place, STREET)}"))
    hours, unknown = _hours(exchange, entry, window)
    parts.append(Part(f": {hours}"))
    parts += [Part(f", {word}", rank=rank) for word, rank in _good_to_know(exchange, entry)]
    if entry.phones:
        only_way = unknown or not entry.street or entry.sensitive_address
        parts.append(Part(f", {entry.phones[0]}", rank=1 if only_way else 6))
    return parts


def _hours(exchange: Exchange, entry: Entry, window: Window) -> tuple[str, bool]:
    """When the door is open at the asked time, in words, and whether that is unknown."""
    hours = hours_of(entry, exchange.now.date())
    words, locale = exchange.tools.words, exchange.locale
    if window.is_now:
        opening = hours.at(exchange.now)
        return short_hours(opening, exchange.now, words, locale), opening.state == "unknown"
    state = hours.during(window.start, window.end)
    interval = hours.first_open(window.start, window.end)
    return window_hours(interval, state, words, locale, (window.start, window.end)), state == "unknown"


def _good_to_know(exchange: Exchange, entry: Entry) -> list[tuple[str, int]]:
    words = []
    if entry.saturation == "full":
        words.append((exchange.say("door-full"), 0))
    if entry.eligibility.gender == "women":
        words.append((exchange.say("door-women"), 0))
    if entry.appointment == "needed":
        words.append((exchange.say("door-appointment"), 0))
    if entry.free:
        words.append((exchange.say("door-free"), 5))
    if entry.appointment == "none" and entry.street:
        words.append((exchange.say("door-no-appointment"), 6))
    return words


def _footer(exchange: Exchange, facts: Facts, *, more: bool, page: list[Entry]) -> list[Line]:
    lines: list[Line] = []
    needs = set(facts.get("needs", []))
    if "sleep" in needs and not facts.get("offset"):
        lines.append([Part(exchange.say("doors-shelter-line"), rank=4)])
    if needs & NO_QUESTION and not facts.get("offset"):
        lines.append([Part(exchange.say("doors-listen"), rank=4)])
    if any(entry.verified_on is None for entry in page):
        lines.append([Part(exchange.say("doors-check"), rank=4)])
    footer, short = exchange.say("doors-footer"), exchange.say("doors-footer-last")
    lines.append([Part(footer if more else short, rank=1, shorter=short)])
    return lines


def _buttons(exchange: Exchange, numbers: list[str]) -> tuple[Button, ...]:
    words = [exchange.say("button-more"), exchange.say("button-human")] if numbers else [exchange.say("button-human")]
    return tuple(Button(word, word) for word in [*numbers, *words])
