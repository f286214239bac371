"""The hours a message names: "14h", "cinq heures moins vingt", "tien voor half vier", "2.15pm", "الساعه ٣ ونص".

Read on a prepared text (`nlu.dates.prepared.prepare`); `half_of_day.py` tells morning from evening.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from nlu.dates.day_words import MONTH, TOMORROW
from nlu.dates.half_of_day import on_the_clock
from nlu.dates.numbers import ANY, NUMBERS, number

_DAY_MINUTES, _LAST_HOUR = 24 * 60, 23


@dataclass(frozen=True, slots=True)
class HourSaid:
    """An hour and where it stands in the text."""

    at: time
    start: int
    end: int


_AFTER = {
    "et quart": 15, "et demie": 30, "et demi": 30, "e demi": 30, "e demie": 30, "e quart": 15,
    "en half": 30, "en een half": 30, "en kwart": 15, "en een kwart": 15, "kwartier": 15,
    "un quart": 15, "et un quart": 15, "moins le quart": -15,
    "moins quart": -15, "moins un quart": -15, "moin quart": -15, "moin kart": -15, "moins kart": -15, "et kart": 15,
    "quart": 15, "trois quarts": 45, "et trois quarts": 45, "pile": 0, "precises": 0, "tapantes": 0,
    "ونص": 30, "ونصف": 30, "والنصف": 30, "و نص": 30, "و نصف": 30, "w noss": 30, "w rbe3": 15, "w rbe": 15,
    "o noss": 30, "ou noss": 30, "w nos": 30, "o nos": 30, "wnos": 30, "w ns": 30,
    "w nass": 30, "wnass": 30, "w nss": 30, "wnss": 30, "o nss": 30,
    "وربع": 15, "و ربع": 15, "والربع": 15, "w rb3": 15, "w reb3": 15, "wrb3": 15,
    "الا ربع": -15, "الا الربع": -15, "غير ربع": -15, "lla rob": -15, "la rob": -15, "ila rb3": -15, "qell rb3": -15,
    "y media": 30, "y cuarto": 15, "menos cuarto": -15, "si jumatate": 30, "jumatate": 30, "jumate": 30,
    "bucuk": 30,
    "w 9sem": 5, "w qsem": 5, "w 9esmayn": 10, "w 3 d9aye9": 3, "w tulut": 20, "w tlut": 20, "wrbe3": 15,
    "w rbo3": 15, "w rob": 15, "w rob3": 15, "o rbe3": 15, "lla rbe3": -15, "lla rob3": -15, "ghir rbo3": -15,
    "ghir rba3": -15, "ghir rbe3": -15, "illa rbe3": -15, "w 3chra": 10, "w 3achra": 10, "w 3achrin": 20, "w tlet": 20,
    "w rba3": 15, "w rbaa": 15, "9ell rba3": -15, "9ell rb3": -15, "w ness": 30, "wness": 30, "o ness": 30,
    "w nes": 30, "الا خمسه": -5, "الا عشره": -10, "وخمسه": 5, "وعشره": 10,
    "ونص وخمسه": 35, "ونص الا خمسه": 25, "الا ربعا": -15, "وتلات ارباع": 45,
    "وثلث": 20, "وتلت": 20, "الا ثلث": -20, "الا تلت": -20,
}  # fmt: skip
_AFTER_WORDS = "|".join(sorted(_AFTER, key=len, reverse=True))
_MINUTES = (
    rf"(?:{_AFTER_WORDS}|(?:moins|min|minus) {ANY}|"
    rf"(?:et )?(?!(?:une?|een|ene|one|a|1)\b){ANY}(?! ?(?:h|u|heures?|uur)\b))"
)
_H = r"(?:h|u|z?heures?|heurs?|zeures?|zeur|eures?|(?<=[a-z] )eur|hr?s?|uur|uren|oclock|o'clock|o clock)"
_PART = (
    r"(?:in (?:the )?|du |de l'|de la |'s |s )?s?(?:morning|afternoon|evening|night|matin|mat|soir|apresmidi|ochtends|"
    r"morgens|"
    r"middags|namiddags|avonds)"
)
_ARABIC_PART = (
    r"(?:د ?|ديال |تاع |d ?)?(?:العشيه|لعشيه|المغرب|ظهر|العصر|الصبح|الصباح|"
    r"صباحا|مساء|المساء|المسا|الظهر|الضهر|sba7|sbah|l3chiya)"
)
_BEFORE = (
    r"(?:a|heure|om|at|a las|las|la ora|ora|la(?= ?\d)|saat|о|об|(?<=завтра )на|"
    r"vers|rond|tegen|around|by|m3a l?|f|fel|f l|الساعه|ساعه|"
    r"عالساعه|مع|علي|في|عند|عال|ع)"
)
_NOT_HOURS = (
    r"(?! ?(?:euros?|eur|€|ans|jours?|dagen|days?|personnes|rue|la|le|les|enfants?|kinderen|km|m|min|minutes?|janv|fev|"
    r"mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|januari|februari|maart|\d+\b|:|/|%))"
)
_MINUTES_TO = "a quarter|quarter|5|10|15|20|25|five|ten|twenty|twenty five"
_AT_AN_HOUR = rf"(?<!\w){_BEFORE} ?(?:den )?(?!un\b|une\b|een\b|ene\b)"
_DUTCH_STEP = rf"(?:kwart|{ANY})"


def _step(word: str) -> int:
    return 15 if word in ("kwart", "quarter", "a quarter") else 30 if word == "half" else number(word)


def _numeric(found: re.Match[str]) -> int:
    return int(found[1]) * 60 + int(found[2] or 0)


def _worded(found: re.Match[str]) -> int:
    hour, after = (each for each in found.groups() if each is not None) if found.re is _RANGE else found.groups()
    return number(hour) * 60 + _after(after)


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
    return (12 if found[3] == "noon" else number(found[3])) * 60 + (-step if found[2] in ("voor", "to") else step)


def _half(found: re.Match[str]) -> int:
    hour = number(found[1])
    return (12 if hour == 1 else hour - 1) * 60 + 30


def _military(found: re.Match[str]) -> int:
    return int(found[1] or found[3]) * 60 + int(found[2] or found[4])


def _worded_minutes(found: re.Match[str]) -> int:
    return number(found[1]) * 60 + number(found[2])


def _noon(found: re.Match[str]) -> int:
    return 12 * 60 + _after(found[1])


def _midnight(_: re.Match[str]) -> int:
    return 0


_MINUTE_WORDS = "|".join(word for word, value in NUMBERS.items() if value in (10, 15, 20, 25, 30, 35, 40, 45, 50, 55))
_HOUR_WORDS = "|".join(word.replace(" ", "[ -]") for word, value in NUMBERS.items() if 0 < value <= _LAST_HOUR)
_HOUR_AND_MINUTES = re.compile(rf"\b({_HOUR_WORDS}) ({_MINUTE_WORDS})\b")  # "eleven thirty"
_OFFICES_OPEN = 7
_ALONE = r"(?=\s*(?:[.,;!?)\n]|$|sharp|pile|precies|stipt|svp|stp|pls|please|plz|aub|ok\b|on\b|op\b|@|@@))"
_BARE = re.compile(
    rf"(?:(?<=[.,;!?(:@] )|(?<=@)|^)(?!un\b|une\b|een\b|ene\b|one\b|a\b)({ANY}){_ALONE}|"
    r"(?<=@ )([01]\d|2[0-3])([0-5]5|[2-5]0|00)(?![\w/.:-])(?! ?(?:euros?|eur|€))|"
    r"(?<![\w/.:-])([01]\d|2[0-3])([0-5]5|[2-5]0|00)(?= @)"
)
_HALF = re.compile(rf"\bhalf ({ANY})\b")
# "9 to 11.30", "de 8 a 11h": the first of two, where the second is plainly an hour.
_RANGE = re.compile(
    rf"(?:(?<!\w)(?:de|entre|from|van|tussen|من) (?P<hour>{ANY})() (?:a|et|en|tot|to|and|ل) ?|\b({ANY})() (?:to|tot) )"
    rf"(?={ANY} ?(?:[h:.u][0-5]\d|h\b|u\b|uur|heures|[ap]\.?m\b|ديال))|"
    rf"(?<!\w)(?:de|entre|from|van|tussen) (?P<first>{ANY})() (?:a|et|en|tot|to|and) {ANY}\b(?![/.]\d)"
    rf"(?! (?:{'|'.join(MONTH)})\b){_NOT_HOURS}"
)
# In order: what is read first is not read again by what follows.
_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], int]], ...] = (
    (re.compile(rf"\b({_DUTCH_STEP}) (voor|over|na) half ({ANY})\b"), _to_half),
    (re.compile(rf"\b(half|a quarter|quarter|{ANY}) (past|after) ({ANY}|noon)\b"), _to_hour),
    (re.compile(rf"\b({_MINUTES_TO}) (to) ({ANY})\b(?! ?[.:h]\d)"), _to_hour),
    (re.compile(rf"\b({_DUTCH_STEP}) (voor|over|na) ({ANY})\b(?! ?(?:week|weken|dag|dagen))"), _to_hour),
    (_HALF, _half),
    (re.compile(r"(?<![\d/.-])([01]?\d|2[0-4]) ?(?:h|u|:|hr|uur) ?([0-5]\d)(?![\d/])"), _numeric),
    (re.compile(r"(?<![\d/.-])([01]?\d|2[0-3])h([1-9])(?![\d/])"), _numeric),
    (re.compile(r"(?<![\d/.-])([01]?\d|2[0-3])\.([0-5]\d)(?: ?[ap]\.?m\b|(?![\d/.]))"), _numeric),
    (re.compile(rf"\b({ANY}) ?{_H}(?: ({_MINUTES}))?(?![\w'])"), _worded),
    (_HOUR_AND_MINUTES, _worded_minutes),
    (re.compile(rf"\b({ANY})() ?[ap]\.?m\b"), _worded),
    (re.compile(rf"\b({ANY})() {_PART}\b"), _worded),
    (re.compile(rf"\b({ANY})(?: ({_AFTER_WORDS}))? {_ARABIC_PART}(?!\w)"), _worded),
    (re.compile(rf"{_AT_AN_HOUR}({ANY})(?: ({_AFTER_WORDS}|[0-5]\d))?\b{_NOT_HOURS}"), _worded),
    (re.compile(rf"\b({ANY}) ({_AFTER_WORDS})(?!\w)"), _worded),
    (
        re.compile(
            r"(?<!gare du )(?<!gare )(?<!station )(?<!metro )(?<!place du )\b(?:midi|noon|midday)\b"
            rf"(?: ({_AFTER_WORDS}))?"
        ),
        _noon,
    ),
    (
        re.compile(r"(?<![\d/.-])([01]\d|2[0-3])([0-5]\d) ?(?:hrs?|hours)\b|(?<![\d/.-])\b0(\d)([0-5]\d)\b(?![/.-]\d)"),
        _military,
    ),
    (re.compile(rf"\b(?:{TOMORROW}) (?P<hour>{ANY})()\b{_NOT_HOURS}"), _worded),
    (_RANGE, _worded),
    (re.compile(r"\b(?:minuit|middernacht|midnight)\b"), _midnight),
)
_STOP = re.compile("[?!,;]")


def find_hours(text: str, language: str = "nl") -> list[HourSaid]:
    """Every hour of a prepared text, in order, on the 24-hour clock. It may have kept its punctuation.

    "Half five" is half past five in English (`language`), and half past four in Dutch.
    """
    found = _found(_STOP.sub(" ", text), language)
    hours = []
    for (hour, _), minutes in zip(found, on_the_clock(text, found), strict=True):
        if 0 <= minutes < _DAY_MINUTES:
            start, end = hour.span(next((name for name in ("hour", "first") if hour.groupdict().get(name)), 0))
            hours.append(HourSaid(time(minutes // 60, minutes % 60), start, end))
    return sorted(hours, key=lambda hour: hour.start)


def find_bare_hours(text: str) -> list[HourSaid]:
    """Numbers that stand alone and may be hours where nothing else is one: "Friday, 11.", "1415", "8 sharp"."""
    found = [each for each in _BARE.finditer(text) if not each[1] or number(each[1]) <= _LAST_HOUR]
    return [HourSaid(_bare_time(each), *each.span()) for each in found]


def _bare_time(found: re.Match[str]) -> time:
    if not found[1]:
        return time(int(found[2] or found[4]), int(found[3] or found[5]))
    hour = number(found[1])
    return time(hour + 12 if hour < _OFFICES_OPEN else hour)


def _found(flat: str, language: str) -> list[tuple[re.Match[str], int]]:
    """What the readers find and no earlier reader took, with the minutes of the day that it says."""
    kept: list[tuple[re.Match[str], int]] = []
    for pattern, minutes in _READERS:
        later = 60 if pattern is _HALF and language == "en" else 0
        for found in pattern.finditer(flat):
            if not any(found.start() < other.end() and other.start() < found.end() for other, _ in kept):
                kept.append((found, minutes(found) + later))
    return kept
