"""Turns a message into weighted words, letter groups and marks; the same in training and in use, and light to load.

Words and pairs of words, and groups of 2-5 letters inside words (they survive typos and glued words), are weighed by
rarity (tf-idf), each block brought to length 1. Marks say which word tables, hours, dates and numbers were met.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

import numpy

from nlu.lexicon import HINT, NEED, Lexicon
from nlu.normalise import expand_sms, fold

WORDS, LETTERS, MARKS = "w", "l", "m"
LONGEST = 2000
SHORTEST_GROUP, LONGEST_GROUP = 2, 5
SEEN_ENOUGH, A_HANDFUL = 5, 1000
NEED_WEIGHT, HINT_WEIGHT, MARK_WEIGHT = 1.0, 0.8, 0.8
_SHAPES = (
    ("#hour", re.compile(r"\b\d{1,2} ?(?:h|u|hr|am|pm|heures?|uur)\b|\b\d{1,2}[hu:.]\d{2}\b")),
    ("#date", re.compile(r"\b\d{1,2}[/-]\d{1,2}\b|\ble \d{1,2}\b|\bde \d{1,2}e\b")),
    ("#postcode", re.compile(r"\b1[0-2]\d0\b")),
    ("#teen", re.compile(r"\b1[2-9] ?(?:ans?|piges|jaar|years?|yo|3am|سنة|عام)\b|\b(?:im|i am|ben|jai|g) 1[2-8]\b")),
    ("#child", re.compile(r"\b[1-9] ?(?:ans|mois|jaar|maand(?:en)?|years?|months?)\b")),
    ("#digit", re.compile(r"\b\d{1,2}\b")),
    ("#question", re.compile(r"\?|؟")),
)
_WORD = re.compile(r"[^\W_]+")
Grams = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Vector:
    """The non-zero features of one message: positions and weights, of equal length.

    `knows_a_word` is False when only groups of letters were met before: a keyboard mash, or a very odd spelling.
    """

    positions: Any
    weights: Any
    knows_a_word: bool


class Features:
    """The known words, letter groups and marks with their rarity."""

    def __init__(self, positions: dict[str, int], rarity: Any, lexicon: Lexicon) -> None:
        self._positions = positions
        self._rarity = rarity
        self.lexicon = lexicon

    def __len__(self) -> int:
        return len(self._positions)

    @classmethod
    def learnt_from(cls, messages: Iterable[Grams], lexicon: Lexicon) -> "Features":
        """The features of messages read by `grams`, without what is seen hardly ever (in a handful, all of it)."""
        seen: Counter[str] = Counter()
        total = 0
        for message in messages:
            total += 1
            seen.update(set(chain(*message.values())))
        enough = min(SEEN_ENOUGH, 1 + total // A_HANDFUL)
        kept = sorted(gram for gram, count in seen.items() if count >= enough)
        rarity = [_rarity(gram, seen[gram], total) for gram in kept]
        return cls({gram: place for place, gram in enumerate(kept)}, numpy.array(rarity, dtype=numpy.float32), lexicon)

    def vector(self, text: str, language: str) -> Vector:
        """`text` as a vector; empty when nothing in it is known."""
        return self.weigh(grams(text, language, self.lexicon))

    def weigh(self, message: Grams) -> Vector:
        """`vector` of a message that `grams` has read."""
        blocks = {name: self._weighed(block, by_length=name != MARKS) for name, block in message.items()}
        places, weights = zip(*blocks.values(), strict=True)
        knows_a_word = any(len(found) for name, (found, _) in blocks.items() if name != LETTERS)
        return Vector(numpy.concatenate(places), numpy.concatenate(weights), knows_a_word)

    def _weighed(self, block: list[str], by_length: bool) -> tuple[Any, Any]:
        """The places of the known grams of a block and what they weigh together, made 1 if `by_length`."""
        times = Counter(map(self._positions.get, block))
        times.pop(None, None)
        places = numpy.array([*times.keys()], dtype=numpy.int32)
        weights = (1 + numpy.log(numpy.array([*times.values()], dtype=numpy.float32))) * self._rarity[places]
        return places, weights / ((numpy.linalg.norm(weights) if by_length else 0.0) or 1.0)


def grams(text: str, language: str, lexicon: Lexicon) -> Grams:
    """The three blocks of `text`, each gram as often as it occurs: words ``w:``, letters ``l:`` and marks ``m:``."""
    folded = fold(text)[:LONGEST]
    expanded = expand_sms(folded, language)
    words = _WORD.findall(expanded)
    return {
        WORDS: [f"{WORDS}:{gram}" for gram in _words_and_pairs(words)],
        LETTERS: [*chain.from_iterable(map(_letter_groups, words))],
        MARKS: [f"{MARKS}:{mark}" for mark in (*lexicon.find(words, language), *_shapes(folded))],
    }


def _rarity(gram: str, seen: int, total: int) -> float:
    if gram.startswith(f"{MARKS}:{NEED}"):
        return NEED_WEIGHT
    if gram.startswith(f"{MARKS}:{HINT}"):
        return HINT_WEIGHT
    return MARK_WEIGHT if gram.startswith(f"{MARKS}:") else math.log((1 + total) / (1 + seen)) + 1


def _shapes(folded: str) -> Iterator[str]:
    yield from (name for name, pattern in _SHAPES if pattern.search(folded))


def _words_and_pairs(words: list[str]) -> Iterator[str]:
    yield from words
    for first, second in zip(["<", *words], [*words, ">"], strict=True):
        yield f"{first} {second}"


@lru_cache(maxsize=4096)
def _letter_groups(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    groups = (
        padded[start : start + size]
        for size in range(SHORTEST_GROUP, LONGEST_GROUP + 1)
        for start in range(len(padded) - size + 1)
    )
    return tuple(f"{LETTERS}:{group}" for group in groups)
