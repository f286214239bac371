"""The hour a message names: "14h", "9h30", "dix heures et quart", "half drie", "2.30 pm", "midi"."""

import re
from datetime import time

from nlu.wordset import word_set

_FR = "zero une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_NL = "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf"
_EN = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBER = {word: number for words in (_FR, _NL, _EN) for number, word in enumerate(words.split())}
_NUMBER |= {"dix sept": 17, "dix huit": 18, "dix neuf": 19, "vingt": 20, "vingt et une": 21, "vingt deux": 22, "un": 1}
_MINUTES = {
    "et quart": 15, "et demie": 30, "et demi": 30, "moins le quart": -15, "moins quart": -15, "trente": 30,
    "quinze": 15, "vingt": 20, "vingt cinq": 25, "quarante": 40, "quarante cinq": 45, "cinquante": 50, "dix": 10,
    "cinq": 5, "moins dix": -10, "moins vingt": -20, "moins cinq": -5,
}  # fmt: skip
_WORDS = "|".join(sorted(_NUMBER, key=len, reverse=True))
_MINUTE_WORDS = "|".join(sorted(_MINUTES, key=len, reverse=True))
_COUNT = rf"\d{{1,2}}|{_WORDS}"

_MORNING = re.compile(
    r"\b(?:du mat(?:in)?|demain matin|matin|s (?:ochtends|morgens)|ochtend|voormiddag|morning)\b|\d ?a\.?m\b"
)
_LATER = re.compile(
    r"\b(?:du soir|soir|apresmidi|s (?:avonds|middags|namiddags)|avond|vanavond|namiddag|afternoon|evening|"
    r"tonight)\b|\d ?p\.?m\b"
)
_NOON = re.compile(r"(?<!gare du )(?<!gare )(?<!station )\b(?:midi|noon|midday)\b(?: et (demie?))?")
_PATTERNS = (
    re.compile(rf"\b({_COUNT}) ?(?:h|heures?|hrs?|hr)\b ?({_MINUTE_WORDS}|[0-5]\d)?\b"),
    re.compile(r"\b(\d{1,2})h([0-5]\d)?\b"),
    re.compile(r"\b(\d{1,2})[:.]([0-5]\d)\b"),
    re.compile(rf"\b({_COUNT}) ?(?:u|uur|uren)\b ?([0-5]\d)?\b"),
    re.compile(r"\b(\d{1,2})u([0-5]\d)?\b"),
    re.compile(r"\b(\d{1,2}) ?[ap]\.?m\b()"),
    re.compile(rf"\b(?:a|om|at|vers|rond) ({_COUNT})\b()(?! (?:euros?|ans|personnes|rue|la|le))"),
)
_DUTCH_HALF = re.compile(rf"\bhalf ({_COUNT})\b")
_DUTCH_QUARTER = re.compile(rf"\bkwart (voor|over|na) ({_COUNT})\b")
_ENGLISH_PAST = re.compile(rf"\b(half|quarter) (past|to) ({_COUNT})\b")
_SAME_IN_ENGLISH = word_set("past")


def find_hour(text: str) -> time | None:
    """The hour of a prepared text (`nlu.dates.days.prepare`), on the 24-hour clock; None when there is none.

    An hour from 1 to 6 without "du matin" is taken for the afternoon: nobody is expected at an office at 3 a.m.
    """
    text = re.sub(r"'s ", "s ", text.replace("-", " "))
    minutes = _relative(text)
    if minutes is None:
        minutes = _plain(text)
    if minutes is None:
        noon = _NOON.search(text)
        return time(12, 30 if noon and noon[1] else 0) if noon else None
    minutes = _in_half_of_day(minutes, text)
    return time(minutes // 60, minutes % 60) if 0 <= minutes < 24 * 60 else None


def _relative(text: str) -> int | None:
    """Dutch and English halves and quarters: "half drie" is 2:30, "half past three" is 3:30. In minutes."""
    if found := _ENGLISH_PAST.search(text):
        offset = 30 if found[1] == "half" else 15
        return _number(found[3]) * 60 + (offset if found[2] in _SAME_IN_ENGLISH else -offset)
    if found := _DUTCH_HALF.search(text):
        return _number(found[1]) * 60 - 30
    if found := _DUTCH_QUARTER.search(text):
        return _number(found[2]) * 60 + (-15 if found[1] == "voor" else 15)
    return None


def _plain(text: str) -> int | None:
    for pattern in _PATTERNS:
        if found := pattern.search(text):
            return _number(found[1]) * 60 + _minutes(found[2])
    return None


def _minutes(written: str | None) -> int:
    if not written:
        return 0
    return _MINUTES[written] if written in _MINUTES else int(written)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBER[written]


def _in_half_of_day(minutes: int, text: str) -> int:
    if minutes >= 12 * 60 or _MORNING.search(text):
        return 0 if minutes // 60 == 12 and re.search(r"12 ?a\.?m\b", text) else minutes
    if _LATER.search(text) or 60 <= minutes < 7 * 60:
        return minutes + 12 * 60
    return minutes
