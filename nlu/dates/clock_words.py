"""The hours a message names: "14h", "cinq heures moins vingt", "tien voor half vier", "2.15pm", "الساعه ٣ ونص".

Read on a prepared text (`nlu.dates.days.prepare`). An hour from 1 to 6 without a word for the half of the day is taken
for the afternoon: nobody is expected at an office at 3 a.m.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import time

from nlu.dates.numbers import ANY, number

_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class HourSaid:
    """An hour and where it stands in the text."""

    at: time
    start: int
    end: int


_AFTER = {
    "et quart": 15, "et demie": 30, "et demi": 30, "e demi": 30, "e demie": 30, "e quart": 15,
    "moins le quart": -15, "moins quart": -15, "moins un quart": -15,
    "quart": 15, "trois quarts": 45, "et trois quarts": 45, "pile": 0, "precises": 0,
    "ونص": 30, "ونصف": 30, "والنصف": 30, "و نص": 30, "و نصف": 30, "w noss": 30, "w rbe3": 15, "w rbe": 15,
    "o noss": 30, "ou noss": 30, "w nos": 30, "o nos": 30, "wnos": 30, "w ns": 30,
    "w nass": 30, "wnass": 30, "w nss": 30, "wnss": 30, "o nss": 30,
    "وربع": 15, "و ربع": 15, "والربع": 15, "w rb3": 15, "w reb3": 15, "wrb3": 15,
    "الا ربع": -15, "الا الربع": -15, "غير ربع": -15, "lla rob": -15, "la rob": -15, "ila rb3": -15, "qell rb3": -15,
    "y media": 30, "y cuarto": 15, "menos cuarto": -15, "si jumatate": 30, "jumatate": 30, "jumate": 30,
    "bucuk": 30,
    "w rba3": 15, "w rbaa": 15, "9ell rba3": -15, "9ell rb3": -15, "w ness": 30, "wness": 30, "o ness": 30,
    "w nes": 30, "الا خمسه": -5, "الا عشره": -10, "وخمسه": 5, "وعشره": 10,
    "وثلث": 20, "وتلت": 20, "الا ثلث": -20, "الا تلت": -20,
}  # fmt: skip
_AFTER_WORDS = "|".join(sorted(_AFTER, key=len, reverse=True))
_MINUTES = (
    rf"(?:{_AFTER_WORDS}|(?:moins|min|minus) {ANY}|"
    rf"(?:et )?(?!(?:une?|een|ene|one|a|1)\b){ANY}(?! ?(?:h|u|heures?|uur)\b))"
)
_H = r"(?:h|u|heures?|heurs?|hr?s?|uur|uren|oclock|o'clock|o clock)"
_PART = (
    r"(?:in (?:the )?|du |de l'|de la |'s |s )?(?:morning|afternoon|evening|night|matin|mat|soir|apresmidi|ochtends|"
    r"morgens|"
    r"middags|namiddags|avonds)"
)
_ARABIC_PART = r"(?:د ?|ديال |d ?)?(?:العصر|الصبح|الصباح|صباحا|مساء|المساء|المسا|الظهر|الضهر|sba7|sbah|l3chiya)"
_BEFORE = (
    r"(?:a|heure|om|at|a las|las|la ora|ora|saat|о|об|vers|rond|tegen|around|by|m3a l?|f|fel|f l|الساعه|ساعه|"
    r"عالساعه|مع|علي|في|عند|عال|ع)"
)
_NOT_HOURS = (
    r"(?! ?(?:euros?|eur|€|ans|jours?|dagen|days?|personnes|rue|la|le|les|enfants?|kinderen|km|m|min|minutes?|janv|fev|"
    r"mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|januari|februari|maart|\d|[a-z]*(?:dag|di)\b|:|/|%))"
)
_DUTCH_STEP = rf"(?:kwart|{ANY})"


def _step(word: str) -> int:
    return 15 if word in ("kwart", "quarter", "a quarter") else 30 if word == "half" else number(word)


def _numeric(found: re.Match[str]) -> int:
    return int(found[1]) * 60 + int(found[2] or 0)


def _worded(found: re.Match[str]) -> int:
    return number(found[1]) * 60 + _after(found[2])


def _after(words: str | None) -> int:
    if not words:
        return 0
    if words in _AFTER:
        return _AFTER[words]
    less = re.match(r"(?:moins|min|minus) ", words)
    return -number(words[less.end() :]) if less else number(words.removeprefix("et "))


def _to_half(found: re.Match[str]) -> int:
    step = _step(found[1])
    half = number(found[3]) * 60 - 30
    return half - step if found[2] == "voor" else half + step


def _to_hour(found: re.Match[str]) -> int:
    step = _step(found[1])
    return number(found[3]) * 60 + (-step if found[2] in ("voor", "to") else step)


def _half(found: re.Match[str]) -> int:
    return number(found[1]) * 60 - 30


def _noon(found: re.Match[str]) -> int:
    return 12 * 60 + _after(found[1])


def _midnight(_: re.Match[str]) -> int:
    return 0


# In order: what is read first is not read again by what follows.
_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], int]], ...] = (
    (re.compile(rf"\b({_DUTCH_STEP}) (voor|over|na) half ({ANY})\b"), _to_half),
    (re.compile(rf"\b(half|a quarter|quarter|{ANY}) (past|to) ({ANY})\b"), _to_hour),
    (re.compile(rf"\b({_DUTCH_STEP}) (voor|over|na) ({ANY})\b(?! ?(?:week|weken|dag|dagen))"), _to_hour),
    (re.compile(rf"\bhalf ({ANY})\b"), _half),
    (re.compile(r"(?<![\d/.-])([01]?\d|2[0-4]) ?(?:h|u|:|hr|uur) ?([0-5]\d)(?![\d/])"), _numeric),
    (re.compile(r"(?<![\d/.-])([01]?\d|2[0-3])h([1-9])(?![\d/])"), _numeric),
    (re.compile(r"(?<![\d/.-])([01]?\d|2[0-3])\.([0-5]\d)(?: ?[ap]\.?m\b|(?![\d/.]))"), _numeric),
    (re.compile(rf"\b({ANY}) ?{_H}(?: ({_MINUTES}))?(?![\w'])"), _worded),
    (re.compile(r"(?<!\d )\b(\d{1,2})() ?[ap]\.?m\b"), _numeric),
    (re.compile(rf"\b({ANY})() {_PART}\b"), _worded),
    (re.compile(rf"\b({ANY})(?: ({_AFTER_WORDS}))? {_ARABIC_PART}(?!\w)"), _worded),
    (
        re.compile(rf"(?<!\w){_BEFORE} ?(?!un\b|une\b|een\b|ene\b)({ANY})(?: ({_AFTER_WORDS}|[0-5]\d))?\b{_NOT_HOURS}"),
        _worded,
    ),
    (re.compile(rf"\b({ANY}) ({_AFTER_WORDS})(?!\w)"), _worded),
    (
        re.compile(
            r"(?<!gare du )(?<!gare )(?<!station )(?<!metro )(?<!place du )\b(?:midi|noon|midday)\b"
            rf"(?: ({_AFTER_WORDS}))?"
        ),
        _noon,
    ),
    (re.compile(r"\b(?:minuit|middernacht|midnight)\b"), _midnight),
)
_MORNING = re.compile(
    r"\b(?:du mat(?:in)?|demain matin|matin|mat|s (?:ochtends|morgens)|ochtend|voormiddag|morgenvroeg|morning|sbah|"
    r"dsbah|fsbah|صباحا|الصبح|الصباح|صبح)\b|\d ?a\.?m\b"
)
_LATER = re.compile(
    r"\b(?:du soir|soir|apresmidi|s (?:avonds|middags|namiddags)|\w*avond|\w*middag|achternoen|afternoon|evening|"
    r"tonight|"
    r"مساء|المسا|المساء|العصر|بعد الظهر|ظهرا|الظهر|الضهر|l3achiya|l3chiya|3chiya|dl3chiya)\b|\d ?p\.?m\b"
)
_TWELVE_AM = re.compile(r"\b12 ?a\.?m\b")


def find_hours(text: str) -> list[HourSaid]:
    """Every hour of a prepared text, in order, on the 24-hour clock."""
    taken: list[tuple[int, int]] = []
    hours = []
    for found, said in _read(text):
        if any(found.start() < end and start < found.end() for start, end in taken):
            continue
        taken.append(found.span())
        minutes = _in_half_of_day(said, text, found.end())
        if 0 <= minutes < _DAY_MINUTES:
            hours.append(HourSaid(time(minutes // 60, minutes % 60), *found.span()))
    return sorted(hours, key=lambda hour: hour.start)


def _read(text: str) -> Iterator[tuple[re.Match[str], int]]:
    for pattern, minutes in _READERS:
        yield from ((found, minutes(found)) for found in pattern.finditer(text))


def _in_half_of_day(minutes: int, text: str, end: int) -> int:
    """The same hour in the half of the day that the words say, those just after it before all others."""
    near = text[max(0, end - 8) : end + 22]
    said = near if _MORNING.search(near) or _LATER.search(near) else text
    if minutes >= 12 * 60 or _MORNING.search(said):
        return 0 if minutes // 60 == 12 and _TWELVE_AM.search(text) else minutes
    if _LATER.search(said) or 30 < minutes < 7 * 60:
        return minutes + 12 * 60
    return minutes
