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
from typing import Any

import numpy

from nlu.lexicon import HINT, NEED, Lexicon
from nlu.normalise import expand_sms, fold

LONGEST = 2000
SHORTEST_GROUP, LONGEST_GROUP = 2, 5
SEEN_ENOUGH, A_HANDFUL = 3, 1000
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
Grams = dict[str, Counter[str]]


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
    def learnt_from(cls, messages: Iterable[tuple[str, str]], lexicon: Lexicon) -> "Features":
        """The features of these (text, language) pairs, without what is seen hardly ever (in a handful, all of it)."""
        seen: Counter[str] = Counter()
        total = 0
        for text, language in messages:
            total += 1
            for block in grams(text, language, lexicon).values():
                seen.update(block.keys())
        enough = min(SEEN_ENOUGH, 1 + total // A_HANDFUL)
        kept = sorted(gram for gram, count in seen.items() if count >= enough)
        rarity = [_rarity(gram, seen[gram], total) for gram in kept]
        return cls({gram: place for place, gram in enumerate(kept)}, numpy.array(rarity, dtype=numpy.float32), lexicon)

    def vector(self, text: str, language: str) -> Vector:
        """`text` as a vector; empty when nothing in it is known."""
        positions: list[int] = []
        weights: list[float] = []
        knows_a_word = False
        for name, block in grams(text, language, self.lexicon).items():
            known = [(self._positions[gram], count) for gram, count in block.items() if gram in self._positions]
            values = [(1 + math.log(count)) * float(self._rarity[place]) for place, count in known]
            length = 1.0 if name == "m" else math.sqrt(sum(value * value for value in values)) or 1.0
            knows_a_word = knows_a_word or (name != "l" and bool(known))
            positions += [place for place, _ in known]
            weights += [value / length for value in values]
        return Vector(
            numpy.array(positions, dtype=numpy.int32), numpy.array(weights, dtype=numpy.float32), knows_a_word
        )


def grams(text: str, language: str, lexicon: Lexicon) -> Grams:
    """The three blocks of `text`, each gram with its count: words ``w:``, letters ``l:`` and marks ``m:``."""
    folded = fold(text)[:LONGEST]
    expanded = expand_sms(folded, language)
    words = "".join(letter if letter.isalnum() else " " for letter in expanded).split()
    return {
        "w": Counter(f"w:{gram}" for gram in _words_and_pairs(words)),
        "l": Counter(group for word in words for group in _letter_groups(word)),
        "m": Counter(f"m:{mark}" for mark in (*lexicon.find(words, language), *_shapes(folded))),
    }


def _rarity(gram: str, seen: int, total: int) -> float:
    if gram.startswith(f"m:{NEED}"):
        return NEED_WEIGHT
    if gram.startswith(f"m:{HINT}"):
        return HINT_WEIGHT
    return MARK_WEIGHT if gram.startswith("m:") else math.log((1 + total) / (1 + seen)) + 1


def _shapes(folded: str) -> Iterator[str]:
    yield from (name for name, pattern in _SHAPES if pattern.search(folded))


def _words_and_pairs(words: list[str]) -> Iterator[str]:
    yield from words
    for first, second in zip(["<", *words], [*words, ">"], strict=True):
        yield f"{first} {second}"


@lru_cache(maxsize=4096)
def _letter_groups(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    sizes = range(SHORTEST_GROUP, LONGEST_GROUP + 1)
    return tuple(f"l:{padded[start : start + size]}" for size in sizes for start in range(len(padded) - size + 1))
