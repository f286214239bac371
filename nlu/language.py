"""Which language a message is in: the writing system first, then letter groups and frequent words of each language.

Darija in Latin letters counts as Arabic. Names of places and numbers never decide; a short doubtful message is never
`certain`. What the languages look like is in `nlu.tongues`.
"""

import re
from dataclasses import dataclass

from nlu.tongues import ARABIC_LETTERS, Tongues, learn_tongues, telling_words

MARGIN_PER_MESSAGE = 2.5
MARGIN_OF_STRANGE_WORDS = 5.0
# A head start for the language already in use: a change of language needs a reason.
LOYALTY = 1.5
# One of these letters is enough; none of them is used by the other languages of its script that we know.
_SCRIPTS = {
    "arabic": ARABIC_LETTERS,
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
_SAME_LANGUAGE = {"ar_latin": "ar", "uk_latin": "uk"}


@dataclass(frozen=True, slots=True)
class Detected:
    """A language (ISO 639-1) and whether one may act on it (greet in it, change the kept language)."""

    language: str
    certain: bool


def detect(text: str, default: str = "fr") -> Detected:
    """The language of `text`; `default`, not certain, when nothing in it tells (a number, a place). Never raises."""
    tongues = learn_tongues()
    words = telling_words(text.lower(), tongues.neutral)
    if not words:
        return Detected(default, False)
    script = _script(words)
    if script not in {"latin", *_GROUPS}:
        return Detected(script, True)
    names = _GROUPS.get(script, tuple(name for name in tongues.names if name not in _OTHER_SCRIPTS))
    votes = tongues.votes(words, names)
    if default in votes:
        votes[default] += LOYALTY
    found = _decide(votes, words, tongues, default)
    # A writing system that the language in use does not have tells enough: "قف" is no French.
    return found if found.language in votes or script == "latin" else Detected(names[0], True)


def _script(words: list[str]) -> str:
    joined = "".join(words)
    counts = {name: len(pattern.findall(joined)) for name, pattern in _SCRIPTS.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else "latin"


def _decide(votes: dict[str, float], words: list[str], tongues: Tongues, default: str) -> Detected:
    owners = {_tongue(name) for name in votes if tongues.sure[name].intersection(words)}
    if len(words) <= 2 and len(owners) == 1:  # the one language that has an unmistakable word here
        return Detected(owners.pop(), True)
    ranking = sorted(votes, key=lambda name: -votes[name])
    language = _tongue(ranking[0])
    rivals = [votes[name] for name in ranking if _tongue(name) != language]
    # "bla bli blo" sounds like many languages and is none: words that nobody has must tell more.
    margin = MARGIN_PER_MESSAGE if tongues.known(ranking[0], words) >= 2 else MARGIN_OF_STRANGE_WORDS
    certain = len(words) > 1 and (not rivals or votes[ranking[0]] - rivals[0] >= margin)
    return Detected(language if certain or len(words) > 2 else default, certain)


def _tongue(name: str) -> str:
    return _SAME_LANGUAGE.get(name, name)
