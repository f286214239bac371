"""Which language a message is in: the writing system first, then letter groups and frequent words of each language.

Learnt at first use (well under a second) from ``nlu/language_samples/*.yml`` and from the teaching examples. Darija in
Latin letters counts as Arabic. Names of places and numbers never decide; a short doubtful message is never `certain`.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

import yaml

from nlu.training import DATA, read_examples

FOLDER = Path(__file__).parent / "language_samples"
ORDERS = (1, 2, 3, 4)
SMOOTHING = 0.4
WORD_WEIGHT = 6
MARGIN_PER_MESSAGE = 2.5
MARGIN_OF_STRANGE_WORDS = 5.0
MAX_PER_WORD = 6.0
# A head start for the language already in use: a change of language needs a reason.
LOYALTY = 1.5
# One of these letters is enough; none of them is used by the other languages of its script that we know.
_SCRIPTS = {
    "arabic": re.compile("[\u0600-\u06ff]"),
    "cyrillic": re.compile("[\u0400-\u04ff]"),
    "ti": re.compile("[\u1200-\u137f]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "bn": re.compile("[\u0980-\u09ff]"),
    "hy": re.compile("[\u0530-\u058f]"),
    "ka": re.compile("[\u10a0-\u10ff]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7af]"),
    "zh": re.compile("[\u4e00-\u9fff]"),
    "latin": re.compile("[a-zß-ɏ]"),
}
_GROUPS = {"arabic": ("ar", "fa", "ps"), "cyrillic": ("uk", "ru", "bg")}
_OTHER_SCRIPTS = frozenset({"ar", "fa", "ps", "uk", "ru", "bg", "ti"})
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SAME_LANGUAGE = {"ar_latin": "ar"}


@dataclass(frozen=True, slots=True)
class Detected:
    """A language (ISO 639-1) and whether one may act on it (greet in it, change the kept language)."""

    language: str
    certain: bool


@dataclass(slots=True)
class Profile:
    """What one language looks like: how often each group of letters and each word was seen."""

    sure: set[str] = field(default_factory=set)
    grams: Counter[str] = field(default_factory=Counter)
    totals: Counter[int] = field(default_factory=Counter)

    def learn(self, word: str, times: int = 1) -> None:
        for gram in _grams(word):
            self.grams[gram] += times
            self.totals[len(gram) if not gram.startswith("=") else 0] += times

    def score(self, word: str) -> float:
        """How well `word` fits, as a logarithm (closer to 0 is better)."""
        total = 0.0
        for gram in _grams(word):
            kind = len(gram) if not gram.startswith("=") else 0
            chance = (self.grams[gram] + SMOOTHING) / (self.totals[kind] + SMOOTHING * 3000)
            total += math.log(chance) * (2.0 if kind == 0 else 1.0)
        return total / len(ORDERS)


def detect(text: str, default: str = "fr") -> Detected:
    """The language of `text`; `default`, not certain, when nothing in it tells (a number, a place). Never raises."""
    known = _knowledge()
    words = _telling_words(text.lower(), known.neutral)
    if not words:
        return Detected(default, False)
    script = _script(words)
    if script not in {"latin", *_GROUPS}:
        return Detected(script, True)
    names = _GROUPS.get(script, tuple(name for name in known.profiles if name not in _OTHER_SCRIPTS))
    votes = _votes(words, {name: known.profiles[name] for name in names})
    if default in votes:
        votes[default] += LOYALTY
    return _decide(votes, words, known, default)


@dataclass(frozen=True, slots=True)
class _Knowledge:
    profiles: dict[str, Profile]
    neutral: frozenset[str]


@lru_cache(maxsize=1)
def _knowledge() -> _Knowledge:
    profiles: dict[str, Profile] = defaultdict(Profile)
    neutral: set[str] = set()
    for path in sorted(FOLDER.glob("*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        if path.stem == "neutral":
            neutral = set(content["words"].split()) | {_phrase_key(line) for line in content["phrases"]}
        else:
            _learn_file(profiles[path.stem], content)
    for item in read_examples(DATA):
        arabic_in_latin = item.language == "ar" and not _SCRIPTS["arabic"].search(item.text)
        name = "ar_latin" if arabic_in_latin else item.language
        if name in profiles:
            _learn_words(profiles[name], _telling_words(item.text.lower(), frozenset(neutral)), 1)
    return _Knowledge(dict(profiles), frozenset(neutral))


def _phrase_key(phrase: str) -> str:
    """How a phrase of several words is kept among single ones."""
    return " ".join(_WORD.findall(phrase.lower()))


def _learn_file(profile: Profile, content: dict[str, Any]) -> None:
    profile.sure.update(content["sure"].split())
    _learn_words(profile, content["sure"].split() + str(content["words"]).split(), WORD_WEIGHT)
    for sentence in content.get("sentences", ()):
        _learn_words(profile, _WORD.findall(sentence.lower()), 2)


def _learn_words(profile: Profile, words: Iterable[str], times: int) -> None:
    for word in words:
        profile.learn(word, times)
        plain = _without_accents(word)
        if plain != word:
            profile.learn(plain, times)


def _grams(word: str) -> Iterator[str]:
    yield f"={word}"
    padded = f"<{word}>"
    for order in ORDERS:
        for start in range(len(padded) - order + 1):
            yield padded[start : start + order]


def _telling_words(text: str, neutral: frozenset[str]) -> list[str]:
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


def _script(words: list[str]) -> str:
    joined = "".join(words)
    counts = {name: len(pattern.findall(joined)) for name, pattern in _SCRIPTS.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else "latin"


def _votes(words: list[str], profiles: dict[str, Profile]) -> dict[str, float]:
    """Summed scores per language; one strange word cannot weigh more than `MAX_PER_WORD`."""
    votes = dict.fromkeys(profiles, 0.0)
    for word in words:
        scores = {name: profile.score(word) for name, profile in profiles.items()}
        best = max(scores.values())
        for name, score in scores.items():
            votes[name] += max(score - best, -MAX_PER_WORD)
    return votes


def _decide(votes: dict[str, float], words: list[str], known: _Knowledge, default: str) -> Detected:
    owner = _sure_owner(words, {name: known.profiles[name] for name in votes})
    if len(words) <= 2 and owner is not None:
        return Detected(owner, True)
    ranking = sorted(votes, key=lambda name: -votes[name])
    language = _tongue(ranking[0])
    rivals = [votes[name] for name in ranking if _tongue(name) != language]
    margin = MARGIN_PER_MESSAGE if _knows(known.profiles[ranking[0]], words) else MARGIN_OF_STRANGE_WORDS
    certain = len(words) > 1 and (not rivals or votes[ranking[0]] - rivals[0] >= margin)
    return Detected(language if certain or len(words) > 2 else default, certain)


def _knows(profile: Profile, words: list[str]) -> bool:
    """Whether the language has two of these words: "bla bli blo" sounds like many languages and is none."""
    return sum(1 for word in words if profile.grams[f"={word}"]) >= 2


def _sure_owner(words: list[str], profiles: dict[str, Profile]) -> str | None:
    """The one language that has an unmistakable word here; None when there is none, or several."""
    owners = {_tongue(name) for name, profile in profiles.items() if profile.sure.intersection(words)}
    return owners.pop() if len(owners) == 1 else None


def _tongue(name: str) -> str:
    return _SAME_LANGUAGE.get(name, name)


def _without_accents(word: str) -> str:
    return "".join(letter for letter in normalize("NFKD", word) if not combining(letter)).replace("ı", "i")
