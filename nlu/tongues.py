"""What each language looks like: its letter groups and words, learnt at first use, weighed together as one table.

Learnt (a second) from ``nlu/language_samples/*.yml`` and from a part of the teaching examples. Darija and Ukrainian in
Latin letters are learnt apart from their own scripts.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

import numpy as np
import numpy.typing as npt

from nlu.training import DATA, read_examples
from nlu.yaml_file import read_yaml

FOLDER = Path(__file__).parent / "language_samples"
ORDERS = (1, 2, 3, 4)  # letters in a group; 0 stands for a whole word
SMOOTHING = 0.4
POSSIBLE_GROUPS = 3000  # of each order, for what was never seen
WORD_WEIGHT = 6  # a listed word against the same word in a sentence
MAX_PER_WORD = 6.0
ENOUGH_WORDS = 12_000  # of the lessons, per language: more would only make the start slower
ARABIC_LETTERS = re.compile("[\u0600-\u06ff]")
# Languages that are also written in Latin letters, which is then learnt apart.
OWN_LETTERS = {"ar": ARABIC_LETTERS, "uk": re.compile("[\u0400-\u04ff]")}
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")

Table = npt.NDArray[np.float64]


@dataclass(slots=True)
class _Profile:
    """How often each group of letters and each word of one language was seen."""

    sure: set[str] = field(default_factory=set)
    seen: Counter[str] = field(default_factory=Counter)
    totals: Counter[int] = field(default_factory=Counter)

    def learn(self, words: Iterable[str], times: int) -> None:
        for word, count in Counter(words).items():
            for form in {word, without_accents(word)}:
                for group, order in _groups(form):
                    self.seen[group] += times * count
                    self.totals[order] += times * count


class Tongues:
    """Every language, ready to be compared. `names` may hold two for one language ("ar", "ar_latin")."""

    def __init__(self, profiles: Mapping[str, _Profile], neutral: frozenset[str]) -> None:
        self.names = tuple(profiles)
        self.neutral = neutral
        self.sure = {name: frozenset(profile.sure) for name, profile in profiles.items()}
        self._known = {name: {g for g in profile.seen if g[0] == "="} for name, profile in profiles.items()}
        groups = sorted({group for profile in profiles.values() for group in profile.seen})
        self._row = {group: row for row, group in enumerate(groups)}
        counts = np.array([[profile.seen[group] for profile in profiles.values()] for group in groups], dtype=float)
        orders = np.array([_order(group) for group in groups])
        self._unseen = {order: _chances(np.zeros(len(profiles)), profiles, order) for order in (0, *ORDERS)}
        self._table = np.empty_like(counts)
        for order in self._unseen:
            self._table[orders == order] = _chances(counts[orders == order], profiles, order)
        self._scores = lru_cache(maxsize=8192)(self._score)

    def votes(self, words: Sequence[str], names: Sequence[str]) -> dict[str, float]:
        """Summed scores of `names`, 0 for the best of every word; one strange word weighs at most `MAX_PER_WORD`."""
        columns = [self.names.index(name) for name in names]
        summed = np.zeros(len(names))
        for word in words:
            scores = self._scores(word)[columns]
            summed += np.maximum(scores - np.max(scores), -MAX_PER_WORD)
        return dict(zip(names, summed.tolist(), strict=True))

    def known(self, name: str, words: Sequence[str]) -> int:
        """How many of `words` that language has as whole words."""
        return sum(1 for word in words if f"={word}" in self._known[name])

    def _score(self, word: str) -> Table:
        """How well `word` fits each language, as a logarithm (closer to 0 is better)."""
        rows, total = [], np.zeros(len(self.names))
        for group, order in _groups(word):
            row = self._row.get(group)
            if row is None:
                total += self._unseen[order]
            else:
                rows.append(row)
        scores: Table = (total + self._table[rows].sum(axis=0)) / len(ORDERS)
        return scores


@lru_cache(maxsize=1)
def learn_tongues() -> Tongues:
    """All languages of the samples, with what the teaching examples add."""
    profiles: dict[str, _Profile] = defaultdict(_Profile)
    neutral: frozenset[str] = frozenset()
    for path in sorted(FOLDER.glob("*.yml")):
        content = read_yaml(path)
        if path.stem == "neutral":
            neutral = frozenset(content["words"].split()) | {_phrase_key(line) for line in content["phrases"]}
        else:
            _learn_file(profiles[path.stem], content)
    spoken: dict[str, list[str]] = defaultdict(list)
    for item in read_examples(DATA):
        in_latin = item.language in OWN_LETTERS and not OWN_LETTERS[item.language].search(item.text)
        name = f"{item.language}_latin" if in_latin else item.language
        if name in profiles:
            spoken[name] += telling_words(item.text.lower(), neutral)
    for name, words in spoken.items():
        profiles[name].learn(words[:: 1 + len(words) // ENOUGH_WORDS], 1)
    return Tongues(profiles, neutral)


def telling_words(text: str, neutral: frozenset[str]) -> list[str]:
    """The words of `text` (lower case) that say something of its language: at most 60, no names of places."""
    tidy = text.replace("\u2019", "'").replace("\u2018", "'").replace("`", "'")
    words = [word for word in _WORD.findall(tidy) if any(letter.isalpha() for letter in word)]
    kept: list[str] = []
    position = 0
    while position < len(words) and len(kept) < 60:
        length = next((n for n in (4, 3, 2, 1) if " ".join(words[position : position + n]) in neutral), 0)
        if not length:
            kept.append(words[position])
        position += length or 1
    return kept


def without_accents(word: str) -> str:
    """`word` as people type it in a hurry."""
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter)).replace("ı", "i")


def _phrase_key(phrase: str) -> str:
    """How a phrase of several words is kept among single ones."""
    return " ".join(_WORD.findall(phrase.lower()))


def _learn_file(profile: _Profile, content: dict[str, Any]) -> None:
    profile.sure.update(content["sure"].split())
    profile.learn(content["sure"].split() + str(content["words"]).split(), WORD_WEIGHT)
    for sentence in content.get("sentences", ()):
        profile.learn(_WORD.findall(sentence.lower()), 2)


def _groups(word: str) -> Iterator[tuple[str, int]]:
    """The groups of letters of `word` with their order; the whole word first, written "=word"."""
    yield f"={word}", 0
    padded = f"<{word}>"
    for order in ORDERS:
        for start in range(len(padded) - order + 1):
            yield padded[start : start + order], order


def _order(group: str) -> int:
    return 0 if group[0] == "=" else len(group)


def _chances(counts: Table, profiles: Mapping[str, _Profile], order: int) -> Table:
    """The logarithm of the chance of groups seen that often, language by language; whole words weigh double."""
    totals = np.array([profile.totals[order] for profile in profiles.values()], dtype=float)
    chances: Table = np.log((counts + SMOOTHING) / (totals + SMOOTHING * POSSIBLE_GROUPS))
    return chances * (2.0 if order == 0 else 1.0)
