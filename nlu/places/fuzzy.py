"""Typing mistakes in names of places: the nearest known name within a small number of slips, or none.

Rather no place than a wrong one: a person who is asked "where?" loses a minute, one sent across town loses the evening.
"""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 5
_LETTER_CLASS = {"k": "c", "q": "c", "s": "c", "x": "c", "z": "c", "f": "v", "w": "v", "y": "i", "j": "i"}


class NearbyNames:
    """An index of name keys by first sound and length."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._buckets: dict[tuple[str, int], list[str]] = defaultdict(list)
        for key in keys:
            if len(key) >= _SHORTEST and key.isalpha():
                self._buckets[_sound(key), len(key)].append(key)

    def nearest(self, written: str, *, trusted: bool, words: int = 1) -> str | None:
        """The known key nearest to `written`; None when none is near enough or two are equally near.

        `trusted`: the words around say that a place is named here, so shorter names and more slips are allowed.
        `words`: how many words it was written in; several short words are easily near something.
        """
        slips = _slips_allowed(len(written), trusted=trusted)
        if words > 1 and len(written) < 12:
            slips = min(slips, 1)
        if not written.isascii():  # few vowels are written in Arabic: one slip makes another word
            slips = min(slips, 1 if trusted and words == 1 else 0)
        if slips == 0:
            return None
        lengths = range(len(written) - slips, len(written) + slips + 1)
        known = [key for length in lengths for key in self._buckets.get((_sound(written), length), ())]
        found = process.extract(written, known, scorer=OSA.distance, score_cutoff=slips, limit=1)
        return found[0][0] if found else None


def _slips_allowed(length: int, *, trusted: bool) -> int:
    if length < _SHORTEST:
        return 0
    if length < 8:
        return 1 if trusted or length > 5 else 0
    if length < 10:
        return 2 if trusted else 1
    return 2


def _sound(key: str) -> str:
    return _LETTER_CLASS.get(key[0], key[0])
