"""SMS spelling, typos, glued and split words, brought back to the words the rules are written in.

Second step of `SafetyCheck.check`, once per language. Corrections touch only the few key words a language names
("mourir", "suicide"), never a word that exists: a wrong correction would page somebody for a strike or a flu.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from nlu.safety.fold import fold, fold_word

_DIGITS_AS_LETTERS = str.maketrans("013457", "oieast")
_ARABIC_AND = frozenset("وف")
_LETTERS_TO_JOIN = 4  # "s u i c i d e"
_GLUED = range(7, 41)  # lengths of a word worth cutting ("jeveuxmourir")
_VOWELS = frozenset("aeiouyh")
_MENDED = 7  # a known word of this length or more is recognised through one typo, key word or not
_TYPED_WRONG = 5  # a key word of this length or more is recognised through one typo
_LONG_WORD = 9  # a key word of this length or more is recognised through two


class Speller:
    """How one language is spelt when typed in haste. Everything in and out is folded."""

    def __init__(
        self,
        spellings: Mapping[str, str],
        key_words: Iterable[str],
        ordinary_words: Iterable[str],
        elisions: Iterable[str] = (),
        phrases: Mapping[str, str] | None = None,
    ) -> None:
        whole = {key: value for key, value in spellings.items() if not key.endswith("*")}
        self._whole = {_plain(key): fold(value).strip() for key, value in whole.items()}
        self._begins = [
            (_plain(key[:-1]), _plain(value.rstrip("*"))) for key, value in spellings.items() if key not in whole
        ]
        self.key_words = tuple(_plain(word) for word in key_words)
        self.ordinary_words = frozenset(_plain(word) for word in ordinary_words)
        self._vocabulary = {*self._whole, *self.key_words}
        self._corrected = lru_cache(maxsize=4096)(self._correct)
        self._spelt = lru_cache(maxsize=4096)(self._canonical)
        self._learned: dict[str, str] = {}
        self._elisions = tuple(elisions)
        self._phrases = {f" {fold(key).strip()} ": f" {fold(value).strip()} " for key, value in (phrases or {}).items()}
        self._keys = frozenset(self.key_words)

    def learn(self, raw: str) -> str:
        """The canonical words of one word of a pattern; from now on it counts as a word that exists."""
        if raw not in self._learned:
            words = fold(raw).split()
            self._vocabulary.update(words)
            self._learned[raw] = " ".join(self._canonical(word) for word in words)
        return self._learned[raw]

    def spell(self, folded: str) -> str:
        """`folded` with every known short or wrong spelling written out."""
        words = " ".join(map(self._spelt, folded.split())).split()
        spelt = f" {' '.join(words)} " if words else " "
        for phrase, short in self._phrases.items():
            spelt = spelt.replace(phrase, short)
        return spelt

    def correct(self, folded: str) -> str:
        """`folded` with split letters joined, glued words cut and key words mended, then spelt out."""
        return self.spell(" ".join(self._corrected(word) for word in _join_letters(folded.split())))

    def _canonical(self, word: str) -> str:
        if word in self._whole:
            return self._whole[word]
        for wrong, right in self._begins:
            if word.startswith(wrong):
                return right + word[len(wrong) :]
        # Arabic writes "and" and "so" onto the next word.
        if word[:1] in _ARABIC_AND and word not in self._vocabulary and word[1:] in self._vocabulary:
            return self._canonical(word[1:])
        return word

    def _correct(self, word: str) -> str:
        if len(word) < 3 or word in self._vocabulary or word in self.ordinary_words:
            return word
        if any(char.isdigit() for char in word):
            lettered = fold_word(word.translate(_DIGITS_AS_LETTERS))
            return lettered if lettered in self.key_words else word
        return self._elided(word) or self._mended(word) or self._cut(word) or word

    def _mended(self, word: str) -> str | None:
        """The nearest key word or long known word, one typo away; a long key word may be two away."""
        starts = (word[0], word[:2])
        for allowed in (1, 2):
            near = [known for start in starts for known in self._by_start.get((start, allowed), ())]
            found = extractOne(word, near, scorer=OSA.distance, score_cutoff=allowed)
            if found is not None:
                return str(found[0])
        return None

    def _elided(self, word: str) -> str | None:
        """ "lhuissier" as "l huissier": an apostrophe that was left out, where the language has such."""
        for short in self._elisions:
            rest = word[len(short) :]
            if word.startswith(short) and rest[:1] in _VOWELS and rest in self._vocabulary:
                return f"{short} {rest}"
        return None

    @cached_property
    def _by_start(self) -> dict[tuple[str, int], list[str]]:
        """The words that a typo may hide, by how they start and by the typos allowed; key words first.

        People rarely miss the first letter, and "argent", "livre", "nourrir" are one letter away from a cry: the start
        is the first letter, or the first two the other way round.
        """
        table: dict[tuple[str, int], list[str]] = {}
        for word in self.key_words:
            if len(word) >= _TYPED_WRONG:
                for start in (word[0], word[1::-1]):
                    for typos in (1, 2) if len(word) >= _LONG_WORD else (1,):
                        table.setdefault((start, typos), []).append(word)
        for word in sorted(self._vocabulary - self._keys):
            if len(word) >= _MENDED and word.isalpha():
                table.setdefault((word[0], 1), []).append(word)
        return table

    def _cut(self, word: str) -> str | None:
        """`word` as known words in a row, of which one is a key word; None when it cannot be cut."""
        if len(word) not in _GLUED:
            return None
        ways: list[list[str] | None] = [[]] + [None] * len(word)
        for end in range(2, len(word) + 1):
            for start in range(max(0, end - 12), end):
                before, piece = ways[start], word[start:end]
                if (
                    before is not None
                    and len(piece) > 1
                    and (piece in self._vocabulary or fold_word(piece) in self._vocabulary)
                ):
                    ways[end] = [*before, fold_word(piece)]
                    break
        found = ways[len(word)]
        return " ".join(found) if found and len(found) > 1 and set(found) & set(self.key_words) else None


def _plain(text: str) -> str:
    return fold(text).strip()


def _join_letters(words: list[str]) -> list[str]:
    joined: list[str] = []
    letters = ""
    for word in [*words, ""]:
        if len(word) == 1 and word.isalpha():
            letters += word
            continue
        if len(letters) >= _LETTERS_TO_JOIN:
            joined.append(fold_word(letters))
        else:
            joined.extend(letters)
        letters = ""
        if word:
            joined.append(word)
    return joined
