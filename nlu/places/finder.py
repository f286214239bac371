"""Finds the place in a message: exact names first, then typing mistakes, then which of several places is meant.

It knows no gazetteer: the wiring gives it `PlaceName` rows. The guards against ordinary words are in
`nlu.places.guards`, the reading of the words around in `nlu.places.surroundings`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from nlu.interpretation import Place, PlaceName
from nlu.places.fuzzy import NearbyNames
from nlu.places.guards import GUARDS, NOT_AFTER_NOUN, ORDINARY, OUTSIDE, SHORT
from nlu.places.key import LITTLE, key_words, words_of
from nlu.places.postcodes import is_postcode
from nlu.places.surroundings import (
    REFUSED,
    after_place_noun,
    after_preposition,
    ends_a_request,
    is_place,
    is_something_else,
    leaning,
)
from nlu.wordset import word_set

_POSTCODE = re.compile(r"(?:b)?(\d{4})(?:bxl|bruxelles|brussel)?")
# A street named after a commune is elsewhere: "rue d'Anderlecht", "chaussée de Forest".
_STREETS = word_set("rue r avenue av ave chaussee chee ch boulevard bd bvd blvd straat laan steenweg drive")
_ARABIC_PREFIXES = "بلفو"
_GLUED_PREFIXES = f"fl{_ARABIC_PREFIXES}"
_LONGEST_TYPO_WINDOW = 3
_SPECIFICITY = {"station": 3.0, "quarter": 3.0, "postcode": 2.0, "commune": 1.0, "coordinates": 4.0}
# What people put around the name when they answer "where are you?".
_AROUND_ANSWER = word_set(
    "je suis j habite jhabite jsuis chui a au aux vers pres proche cote autour dans ds sur en chez par coin "
    "quartier gare metro place commune ici la moi c est bonjour salut bonsoir stp svp merci oui ok alors ben euh "
    "plutot dors reste zone ville ik woon in te bij rond nabij op aan naar richting buurt wijk hier ja station "
    "alstublieft aub i am m live at near around here yes please it is s now maintenant pour l instant f fi ana انا "
    "في ب قرب"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """A name in a message: which, and where it stands."""

    name: PlaceName
    start: int
    end: int


class PlaceFinder:
    """All names, ready to be looked for. The first of two equal spellings wins."""

    def __init__(self, names: Iterable[PlaceName]) -> None:
        self._names: dict[str, PlaceName] = {}
        self._sizes: dict[str, int] = {}
        for name in names:
            parts = key_words(words_of(name.spelling))
            key = "".join(parts)
            if key and self._names.setdefault(key, name) is name:
                self._sizes[key] = len(parts)
        self._longest = max(self._sizes.values(), default=1)
        self._nearby = NearbyNames(key for key in self._names if key not in GUARDS)

    def find(self, text: str) -> Place | None:
        """The place that is meant, the most specific or the destination; None when there is none in Brussels."""
        places = self.find_all(text)
        return places[0] if places else None

    def find_all(self, text: str) -> list[Place]:
        """Every place of the message, the one that is meant first."""
        words = words_of(text)
        found = list(self._exact(words))
        taken = {index for each in found for index in range(each.start, each.end)}
        found += self._mistyped(words, taken)
        found.sort(key=lambda each: each.start)
        return self._ranked(found, words)

    def find_answer(self, text: str) -> Place | None:
        """The place of a message that answers "where are you?": one word as "midi", "nord" or "centre" is enough."""
        return self.find_whole(text) or self.find(text) or self._answer_typo(_core(words_of(text)))

    def find_whole(self, text: str) -> Place | None:
        """The place of a message that is nothing but its name, courtesy aside."""
        words = words_of(text)
        core = _core(words)
        for candidate in (words, core):
            name = self._names.get("".join(key_words(candidate)))
            if name is not None and not name.spelling.isdigit():
                return _place(name)
        short = SHORT.get("".join(core)) if core else None
        return _place(self._names[short]) if short in self._names else None

    def _answer_typo(self, core: list[str]) -> Place | None:
        if not core or len(core) > _LONGEST_TYPO_WINDOW or any(word in ORDINARY for word in core):
            return None
        near = self._nearby.nearest("".join(key_words(core)), trusted=True)
        return _place(self._names[near]) if near else None

    def _exact(self, words: Sequence[str]) -> Iterator[_Found]:
        start = 0
        while start < len(words):
            step = 1
            for end in range(min(len(words), start + self._longest * 2), start, -1):
                found = self._exact_at(words, start, end)
                if found is not None:
                    step = end - start
                    if found.name.kind != "coordinates":
                        yield found
                    break
            start += step

    def _exact_at(self, words: Sequence[str], start: int, end: int) -> _Found | None:
        if words[start] in LITTLE or words[end - 1] in LITTLE:
            return None
        parts = key_words(list(words[start:end]))
        key = "".join(parts)
        if key in OUTSIDE:
            return _Found(_ELSEWHERE, start, end)
        if len(parts) == 1 and (single := self._single(words, start)) is not None:
            return single
        name = self._names.get(key) or self._glued(words[start], key)
        if name is None or key.isdigit() or (len(parts) > self._sizes.get(key, len(parts)) and len(key) < 6):
            return None
        if not is_place(key, words, start, end) or _names_street(name, words, start):
            return None
        return _Found(name, start, end)

    def _single(self, words: Sequence[str], start: int) -> _Found | None:
        """A postcode, a short form after its noun, or a name with a preposition glued to it ("fmolenbeek")."""
        word = words[start]
        if postcode := _POSTCODE.fullmatch(word):
            name = self._names.get(postcode.group(1))
            return _Found(name, start, start + 1) if name and is_postcode(words, start) else None
        short = SHORT.get(word.removeprefix("ال")) if word not in NOT_AFTER_NOUN else None
        if short and (after_place_noun(words, start) or ends_a_request(words, start, start + 1)):
            name = self._names.get(short)
            return _Found(name, start, start + 1) if name else None
        glued = word[1:]
        if word[0] in _GLUED_PREFIXES and word not in self._names and glued in self._names and len(glued) >= 5:
            return _Found(self._names[glued], start, start + 1) if glued not in GUARDS else None
        return None

    def _glued(self, word: str, key: str) -> PlaceName | None:
        """The name to which an Arabic preposition or article is glued ("فسان جيل", "الماتونجي")."""
        rest = key[1:] if word[0] in _ARABIC_PREFIXES and len(word) > 3 else key
        return self._names.get(rest) or self._names.get(rest.removeprefix("ال"))

    def _mistyped(self, words: Sequence[str], taken: set[int]) -> Iterator[_Found]:
        start = 0
        while start < len(words):
            found = self._mistyped_at(words, start, taken)
            if found:
                yield found
            start = found.end if found else start + 1

    def _mistyped_at(self, words: Sequence[str], start: int, taken: set[int]) -> _Found | None:
        trusted = after_preposition(words, start) or after_place_noun(words, start)
        for size in range(_LONGEST_TYPO_WINDOW, 0, -1):
            end = start + size
            if end > len(words) or not taken.isdisjoint(range(start, end)) or not _may_be_typo(words[start:end]):
                continue
            if is_something_else(words, start):
                continue
            near = self._nearby.nearest("".join(key_words(list(words[start:end]))), trusted=trusted, words=size)
            if near and not _names_street(self._names[near], words, start) and self._fits(near, size):
                return _Found(self._names[near], start, end)
        return None

    def _fits(self, key: str, size: int) -> bool:
        """Several words are only taken for a mistyped name of about as many words."""
        return size == 1 or abs(self._sizes[key] - size) <= 1

    def _ranked(self, found: list[_Found], words: Sequence[str]) -> list[Place]:
        postcodes = {each.name.commune for each in found if each.name.kind == "postcode"}
        scored = [(self._score(each, words, postcodes), each) for each in found]
        kept = [(score, each) for score, each in scored if score > REFUSED / 2]
        finer = {each.name.commune for _, each in kept if each.name.kind in ("quarter", "station")}
        kept = [(score, each) for score, each in kept if each.name.kind != "commune" or each.name.name not in finer]
        kept.sort(key=lambda pair: -pair[0])
        return list(dict.fromkeys(_place(each.name) for _, each in kept))

    def _score(self, found: _Found, words: Sequence[str], postcodes: set[str | None]) -> float:
        specificity = _SPECIFICITY[found.name.kind]
        if found.name.kind == "quarter" and postcodes and found.name.commune not in postcodes:
            specificity = 1.5  # a street name that exists twice: the postcode knows better
        if found.name.kind == "commune" and found.name.name == "Bruxelles":
            specificity = 0.5
        return specificity + leaning(words, found.start)


_ELSEWHERE = PlaceName("", "coordinates", "", None)


def _core(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in _AROUND_ANSWER and word not in LITTLE]


def _place(name: PlaceName) -> Place:
    return Place(name.kind, name.name, name.commune)


def _may_be_typo(words: Sequence[str]) -> bool:
    if words[0] in LITTLE or words[-1] in LITTLE:
        return False
    return not any(
        word in ORDINARY or word in SHORT or word in GUARDS or word.isdigit() or word in OUTSIDE for word in words
    )


def _names_street(name: PlaceName, words: Sequence[str], start: int) -> bool:
    """Whether a commune's name is only that of a street here."""
    index = start - 1
    while index >= 0 and words[index] in LITTLE:
        index -= 1
    return name.kind == "commune" and index >= 0 and words[index] in _STREETS
