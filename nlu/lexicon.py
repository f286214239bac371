"""Word tables (Rasa ``lookup`` blocks of ``data/<language>/*.yml``) found in a message, whatever its language.

People mix languages, so long words count everywhere; short ones ("is": Turkish for work) only in their own language.
``need_eat`` holds unmistakable words of a need: alone, such a word is the whole message. ``hint_eat`` only points to
the need, and ``sense_closed`` to an idea several intents share: features the model weighs, they decide nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from nlu.interpretation import NEEDS, Need
from nlu.normalise import fold

NEED, HINT, SENSE = "need_", "hint_", "sense_"
LONGEST = 4
CLEAR_LENGTH = 5
EVERYWHERE = ""
# Arabic writes "and", "in", "to", "the" onto the word; the bare word is the one in the tables.
_PROCLITICS = ("وال", "بال", "لل", "ال", "و", "ب", "ل")


@dataclass(frozen=True, slots=True)
class Word:
    """One line of a table: `mark` is the table's name."""

    language: str
    mark: str
    phrase: str

    @property
    def need(self) -> Need | None:
        """The need it names or points to; None for an idea that several intents share."""
        prefix = next((prefix for prefix in (NEED, HINT) if self.mark.startswith(prefix)), None)
        return cast(Need, self.mark.removeprefix(prefix)) if prefix else None


class Lexicon:
    """Finds the words of the tables."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._phrases: dict[tuple[str, ...], set[tuple[str, str]]] = defaultdict(set)
        for word in words:
            key = _key(split_words(word.phrase))
            everywhere = len(key) > 1 or len("".join(key)) >= CLEAR_LENGTH
            self._phrases[key].add((EVERYWHERE if everywhere else word.language, word.mark))

    def find(self, words: list[str], language: str) -> dict[str, int]:
        """The tables that have a word or phrase among `words` (folded), each with its first position, in order."""
        found: dict[str, int] = {}
        for position, phrase in _windows(words):
            for spoken, mark in sorted(self._phrases.get(phrase, ())):
                if spoken in (EVERYWHERE, language):
                    found.setdefault(mark, position)
        return found

    def needs(self, text: str, language: str) -> dict[Need, int]:
        """The needs that `text` names by an unmistakable word, with the position of that word, in order of mention."""
        found = self.find(split_words(text), language)
        return {cast(Need, mark.removeprefix(NEED)): place for mark, place in found.items() if mark.startswith(NEED)}


def is_known(mark: str) -> bool:
    """Whether `mark` can name a table: ``need_`` and ``hint_`` with a known need, ``sense_`` with any name."""
    for prefix in (NEED, HINT):
        if mark.startswith(prefix):
            return mark.removeprefix(prefix) in NEEDS
    return mark.startswith(SENSE)


def split_words(text: str) -> list[str]:
    """The folded words of `text`, without punctuation."""
    return "".join(letter if letter.isalnum() else " " for letter in fold(text)).split()


def _key(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(_singular(word) for word in words)


def _singular(word: str) -> str:
    """The word without the marks of plural and feminine that French, Dutch and English share: s, x, then e."""
    if len(word) >= 5:
        word = word.rstrip("sx")
    return word.removesuffix("e") if len(word) >= 5 else word


def _windows(words: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    bare = _key(words)
    for position in range(len(bare)):
        for length in range(min(LONGEST, len(bare) - position), 0, -1):
            yield position, bare[position : position + length]
        yield from ((position, _key([stem])) for stem in _without_proclitic(words[position]))


def _without_proclitic(word: str) -> Iterator[str]:
    for start in _PROCLITICS:
        if word.startswith(start) and len(word) - len(start) >= 3:
            yield word[len(start) :]
