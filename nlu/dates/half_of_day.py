"""Which half of the day an hour is in: "9h du matin", "demain soir 8h", "tien uur 's avonds".

An hour from 1 to 6 without a word for it is taken for the afternoon: nobody is expected at an office at 3 a.m.
"""

import re
from collections.abc import Sequence

from nlu.dates.day_words import TOMORROW, WEEKDAY

_SHORTLY = 30  # characters
_BEFORE, _AFTER = 14, 22  # how near a part of the day stands to its hour
_NOON, _OFFICES_OPEN = 12 * 60, 7 * 60  # minutes
_MORNING = re.compile(
    r"\b(?:du mat(?:in)?|demain matin|matin|mat|s ?(?:ochtends|morgens)|\w*ochtend|\w*voormiddag|morgenvroeg|morning|"
    r"sbah|dsbah|fsbah|صباحا|الصبح|الصباح|صبح|بكير|الفجر)\b|(?:\d ?|\b[a-z]{3,6} )a\.?m\b"
)
_LATER = re.compile(
    r"\b(?:du soir|(?<!veille au )soir(?! d'avant)|apresmidi|s ?(?:avonds|middags|namiddags)|\w*avond(?! (?:er)?voor)|"
    r"\w*(?<!voor)middag|achternoen|afternoon|evening(?! before)|tonight|مساء|المسا|المغرب|العشيه|عشيه|لعشيه|"
    r"للعشيه|بالليل|فالليل|د لعشيه|ظهر|عصرا|المساء|العصر|بعد الظهر|ظهرا|"
    r"الظهر|الضهر|l3achiya|l3chiya|3chiya|dl3chiya)\b|(?:\d ?|\b[a-z]{3,6} )p\.?m\b"
)
_DAYS = re.compile(rf"(?<!\w)(?:{'|'.join(WEEKDAY)}|{TOMORROW})(?!\w)")
_TWO_DAYS = 2
_PART_OF_DAY = re.compile(f"{_MORNING.pattern}|{_LATER.pattern}")
_CLAUSE_END = re.compile(r"[?!,;]|\.(?!\d)\s")
_SENTENCE_END = re.compile(r"[?!]|\.(?!\d)\s")
_PLAIN = re.compile(r"0\d|minuit|middernacht|midnight")  # nothing around them changes these
_TWELVE_AM = re.compile(r"\b12 ?a\.?m\b")


def on_the_clock(text: str, hours: Sequence[tuple[re.Match[str], int]]) -> list[int]:
    """The minutes of the day of each hour of `text`, given as found and with the minutes that it says."""
    owned = [_part_beside(text, hour) for hour, _ in hours]
    return [
        minutes
        if _PLAIN.match(hour[0])
        else _in_its_half(minutes, own[0] if own else _part_around(text, hour, owned), text)
        for (hour, minutes), own in zip(hours, owned, strict=True)
    ]


def _in_its_half(minutes: int, part: str, text: str) -> int:
    if minutes >= _NOON or _MORNING.search(part):
        return minutes - _NOON if minutes // 60 == 12 and _TWELVE_AM.search(text) else minutes
    return minutes + _NOON if _LATER.search(part) or 30 < minutes < _OFFICES_OPEN else minutes


def _part_beside(text: str, hour: re.Match[str]) -> re.Match[str] | None:
    """The part of the day nearest to the hour, in its clause: after it ("9h du matin") or before ("demain soir 9h")."""
    start, end = hour.span()
    stop = _CLAUSE_END.search(text, end)
    after = _PART_OF_DAY.search(text, max(start, end - 8), min(end + _AFTER, stop.start() if stop else len(text)))
    before = list(_PART_OF_DAY.finditer(text, max(_begin(_CLAUSE_END, text, start), start - _BEFORE), start))
    if not before or (after and after.start() - end <= start - before[-1].end()):
        return after
    return before[-1]


def _part_around(text: str, hour: re.Match[str], owned: Sequence[re.Match[str] | None]) -> str:
    """The part of the day of the clause, or said shortly before it, that no other hour has for its own; "" if none."""
    for part in owned:
        if part:
            text = text[: part.start()] + " " * len(part[0]) + text[part.end() :]
    start, end = hour.span()
    stop = _CLAUSE_END.search(text, end)
    after = _PART_OF_DAY.search(text, end, stop.start() if stop else len(text))
    if after and len(_DAYS.findall(text, end, after.start())) >= _TWO_DAYS:
        after = None  # "9h jeudi, dis-le mercredi soir"
    shortly = max(_begin(_SENTENCE_END, text, start), start - _SHORTLY)
    earlier = _before(_PART_OF_DAY, text, _begin(_CLAUSE_END, text, start), start)
    found = earlier or after or _before(_LATER, text, shortly, start)
    return found[0] if found else ""


def _before(parts: re.Pattern[str], text: str, begin: int, hour: int) -> re.Match[str] | None:
    """The first of `parts` between `begin` and the hour that no day parts from it: not "mercredi soir, jeudi 8h"."""
    found = parts.finditer(text, begin, hour)
    return next((part for part in found if not _DAYS.search(text, part.end(), hour)), None)


def _begin(stops: re.Pattern[str], text: str, place: int) -> int:
    """Where the clause or the sentence around `place` begins."""
    return max((stop.end() for stop in stops.finditer(text, 0, place)), default=0)
