"""One door as one line of a list: its name, where, when, and what matters to this person.

Every word is in the directory. Each part has the rank at which it may leave when the answer has no room
(`bot.reply.fit`): what the person asked about stays longer than what is merely good to know.
"""

from collections.abc import Callable, Iterator

from babel import Locale

from bot.exchange import Exchange
from bot.hours.words import short_hours, window_hours
from bot.languages import written
from bot.reply import Line, Part, shorten
from directory.hours import hours_of
from directory.model import Entry
from directory.search import Query, judged_window
from flows.model import Facts

_SIGNS = {"avenue": "av.", "boulevard": "bd", "chaussée": "ch.", "place": "pl.", "quai": "q."}
NAME, STREET = 26, 32  # characters left of a long name when there is no room
ASKED, GOOD_TO_KNOW = 2, 7  # ranks
_YES_NO: dict[str, bool | None] = {"yes": True, "no": False}
# What a person may ask of a door, and whether it grants that; None when nobody has written it down.
GRANTED: dict[str, Callable[[Entry], bool | None]] = {
    "no_papers": lambda entry: _YES_NO.get(entry.eligibility.undocumented),
    "with_children": lambda entry: _YES_NO.get(entry.eligibility.families),
    "with_dog": lambda entry: _YES_NO.get(entry.eligibility.dogs),
    "wheelchair": lambda entry: _YES_NO.get(entry.wheelchair),
    "free": lambda entry: entry.free,
    "no_appointment": lambda entry: {"none": True, "needed": False}.get(entry.appointment),
}
ALWAYS_SAID = ("free", "no_appointment")
LANGUAGE = "language:"


def door_line(exchange: Exchange, entry: Entry, number: int | None, told: tuple[str, bool], facts: Facts) -> Line:
    """The line of `entry`, beginning with its `number` in a list. `told` is what `hours_told` gave for it."""
    hours, unknown = told
    asked = facts.get("constraints") or ()
    label = entry.label_in(exchange.locale)
    return [
        Part(f"{number} " if number else ""),
        Part(label, rank=4, shorter=shorten(label, NAME)),
        *_place(exchange, entry),
        Part(f": {hours}"),
        *(Part(f", {word}", rank=rank) for word, rank in _good_to_know(exchange, entry, asked)),
        *_phone(entry, exchange.locale, needed=unknown or not entry.street or entry.sensitive_address),
    ]


def hours_told(exchange: Exchange, entry: Entry, query: Query) -> tuple[str, bool]:
    """When the door is open at the asked time, in words, and whether that is unknown."""
    hours, window = hours_of(entry, exchange.now.date()), judged_window(entry, query, exchange.now)
    words, locale = exchange.tools.words, exchange.locale
    if window.is_now:
        opening = hours.at(exchange.now)
        return short_hours(opening, exchange.now, words, locale), opening.state == "unknown"
    state = hours.during(window.start, window.end)
    interval = hours.first_open(window.start, window.end)
    return window_hours(interval, state, words, locale, (window.start, window.end)), state == "unknown"


def grants(entry: Entry, constraint: str) -> bool | None:
    """Whether it is recorded that `entry` grants `constraint` or refuses it; None when nothing is."""
    if constraint.startswith(LANGUAGE):  # a list of languages is never complete
        return True if constraint.removeprefix(LANGUAGE) in entry.languages else None
    return GRANTED[constraint](entry) if constraint in GRANTED else None


def where(entry: Entry, exchange: Exchange) -> str:
    """Street, else quarter or commune, else "by telephone". A sensitive address is never more than its commune."""
    if entry.street and not entry.sensitive_address:
        return entry.street
    if entry.region_wide and entry.phones:
        return exchange.say("door-phone-only")
    return exchange.guide.town(entry, exchange.locale) or entry.quarter


def _place(exchange: Exchange, entry: Entry) -> Iterator[Part]:
    place = where(entry, exchange)
    if not place:
        return
    brief = _brief(place)
    yield Part(f", {place}", rank=3, shorter=Part(f", {brief}", rank=3, shorter=f", {shorten(brief, STREET)}"))
    if place == entry.street and entry.postcode:
        yield Part(f", {entry.postcode}", rank=6)


def _brief(street: str) -> str:
    """`street` as street signs write it: the number at its end is worth more than the whole word at its start."""
    kind, _, name = street.partition(" ")
    return f"{_SIGNS.get(kind.lower(), kind)} {name}" if name else street


def _good_to_know(exchange: Exchange, entry: Entry, asked: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    if entry.saturation == "full":
        yield exchange.say("door-full"), 0
    if entry.eligibility.gender == "women":
        yield exchange.say("door-women"), 0
    if entry.appointment == "needed":
        yield exchange.say("door-appointment"), 0
    for constraint in GRANTED:
        said = constraint in asked or constraint in ALWAYS_SAID
        if said and grants(entry, constraint) and _is_walked_to(entry, constraint):
            yield exchange.say(f"door-{constraint}"), ASKED if constraint in asked else GOOD_TO_KNOW
    for constraint in asked:
        if constraint.startswith(LANGUAGE) and grants(entry, constraint):
            code = constraint.removeprefix(LANGUAGE)
            name = str(Locale(exchange.locale).languages.get(code, code))
            yield exchange.say("door-language", language=name), ASKED


def _is_walked_to(entry: Entry, constraint: str) -> bool:
    """Nobody makes an appointment for a telephone line: the word would be noise there."""
    return constraint != "no_appointment" or bool(entry.street)


def _phone(entry: Entry, locale: str, *, needed: bool) -> Iterator[Part]:
    """Above all where nothing else tells how to get there or when."""
    if entry.phones:
        yield Part(f", {written(entry.phones[0], locale)}", rank=1 if needed else 7)
