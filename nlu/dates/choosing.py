"""Which of the days and hours that a message mentions is meant: "pas jeudi, vendredi 9h", "rappelle-moi à 8h...".

A small table of weights (`weights.tsv`, learnt from `lessons/*.tsv` by `learning.py`) judges the words around each
mention. It has a say only where a message mentions several that differ.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal

from nlu.dates.clock_words import HourSaid
from nlu.dates.mentions import DayMention, Mentions

Kind = Literal["day", "hour"]
WEIGHTS = Path(__file__).parent / "weights.tsv"
_TOGETHER = 1.5  # what it says for a day and an hour that they stand together
_HIGHEST = 100.0
# "Vous auriez pas demain 9h ?" asks for it, politely.
_ASKED = re.compile(
    r"\b(?:auri\w+|aurai\w+|avez|y a|ya|serai\w+|pourrai\w+|pouve[zr]|peut|heb je|kan|can(?:'t| ?not)?|could\w*)"
    r"(?:[ -](?:vous|il|elle|on|ils|elles|je|ge|you|we|it|be))? (?:pas|niet|not)\b"
)
_TOKEN = re.compile(r"<day>|<hour>|<asked>|[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[.,;!?]")
_OR = re.compile(r"[ ,]*(?:ou|of|or|wla|wlla|awla|aw|ولا|او|أو)(?: bien| alors| a| om| at| le| op| on)* ?")
_NEAR, _NEXT, _STEM = 6, 2, 4
_STOPS = frozenset(".,;!?")
_STOP = re.compile(r"[,;!?]|\.(?!\d)")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The day and the hour that are meant, as mentioned; None where none is. How likely each is, beside the others."""

    day: DayMention | None
    hour: HourSaid | None
    day_share: float
    hour_share: float


def is_either(mentions: Mentions, one: DayMention | HourSaid) -> bool:
    """Whether `one` is offered with another of its kind: "lundi ou mardi", "9h or 10h"."""
    mine: Sequence[DayMention | HourSaid] = mentions.days if isinstance(one, DayMention) else mentions.hours
    offered = (pair for pair in pairwise(mine) if one in pair)
    return any(_OR.fullmatch(mentions.text[first.end : second.start]) for first, second in offered)


def choose(mentions: Mentions) -> Chosen:
    """The likeliest day with the likeliest hour: of several, those that stand together."""
    days, hours = mentions.days or (None,), mentions.hours or (None,)
    day_scores = [score(marks(mentions, "day", number)) for number in range(len(mentions.days))] or [0.0]
    hour_scores = [score(marks(mentions, "hour", number)) for number in range(len(mentions.hours))] or [0.0]
    pairs = {
        (day, hour): math.exp(min(_HIGHEST, one + other + _TOGETHER * _stand_together(mentions, day, hour)))
        for day, one in zip(days, day_scores, strict=True)
        for hour, other in zip(hours, hour_scores, strict=True)
    }
    total = sum(pairs.values())
    day, hour = max(pairs, key=lambda pair: pairs[pair])
    same_day = sum(weight for (each, _), weight in pairs.items() if day is None or (each and each.day == day.day))
    same_hour = sum(weight for (_, each), weight in pairs.items() if hour is None or (each and each.at == hour.at))
    return Chosen(day, hour, same_day / total, same_hour / total)


def _stand_together(mentions: Mentions, day: DayMention | None, hour: HourSaid | None) -> bool:
    """Whether no other day or hour and no comma stands between them."""
    if day is None or hour is None:
        return False
    start, end = min(day.end, hour.end), max(day.start, hour.start)
    others: list[DayMention | HourSaid] = [*mentions.days, *mentions.hours]
    between = any(start < other.start < end for other in others)
    return not between and not _STOP.search(mentions.text[start:end])


def score(seen: Iterator[str]) -> float:
    """How much a mention with these marks seems to be meant: 0 is as likely as not."""
    weights = _weights()
    return weights.get("", 0.0) + sum(weights.get(mark, 0.0) for mark in set(seen))


@cache
def _weights() -> dict[str, float]:
    lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    pairs = (line.rpartition("\t") for line in lines if not line.startswith("#"))
    return {mark: float(weight) for mark, _, weight in pairs}


def marks(mentions: Mentions, kind: Kind, number: int) -> Iterator[str]:
    """What is seen of one mention: the words before and after it, how they begin, and which of the mentions it is."""
    mine = mentions.days if kind == "day" else mentions.hours
    one = mine[number]
    before, after = _sides(mentions, one.start, one.end)
    for side, words in (("before", before[::-1]), ("after", after)):
        yield from _side(kind, side, words)
    order = "only" if len(mine) == 1 else "first" if number == 0 else "last" if number == len(mine) - 1 else "middle"
    yield f"{kind} {order}"
    yield from (f"{order} with {word[:_STEM]}" for word in (*before, *after) if word.isalpha())
    yield f"{kind} said {mentions.text[one.start : one.end][:_STEM]}"


def _side(kind: Kind, side: str, words: Sequence[str]) -> Iterator[str]:
    """Words beside a mention, the nearest first; those behind a comma or a full stop count as farther."""
    reach = "near"
    for place, word in enumerate(words[:_NEAR]):
        reach = "far" if word in _STOPS else reach
        for name in (word,) if len(word) <= _STEM or word.startswith("<") else (word, f"{word[:_STEM]}-"):
            yield f"{side} {reach} {name}"
            yield f"{kind} {side} {reach} {name}"
            if place < _NEXT:
                yield f"{side} {place} {name}"
    if not words:
        yield f"{kind} {side} nothing"


def _sides(mentions: Mentions, start: int, end: int) -> tuple[list[str], list[str]]:
    """The words before and after a mention; other mentions are one mark each."""
    marked = [(day.start, day.end, " <day> ") for day in mentions.days]
    marked += [(hour.start, hour.end, " <hour> ") for hour in mentions.hours]
    before, after = mentions.text[:start], mentions.text[end:]
    for first, last, mark in sorted(marked, reverse=True):
        if last <= start:
            before = before[:first] + mark + before[last:]
        elif first >= end:
            after = after[: first - end] + mark + after[last - end :]
    if "?" in after:
        before = _ASKED.sub(" <asked> ", before)
    return _TOKEN.findall(before), _TOKEN.findall(after)
