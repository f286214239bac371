"""Makes what people type comparable: one case, no accents, one sort of quote, and whole words for SMS spellings.

Every reader of a message (places, time, constraints, short answers) works on `fold`; the classifier may work on
`expand_sms`. Punctuation stays: a question mark is information.
"""

import re
import unicodedata
from functools import lru_cache

from nlu.sms_words import CONTRACTIONS, PHRASES, WORDS

_QUOTES = str.maketrans({**dict.fromkeys("’‘ʼ´`", "'"), **dict.fromkeys("“”«»„", '"')})
_LETTERS = str.maketrans({
    "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i",
    "–": "-", "—": "-", "‑": "-", "…": "...", "·": " ", "•": " ", "ـ": None,
    # Arabic: one alef, one yeh, one teh, as people type them interchangeably.
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك",
})  # fmt: skip
_SPACES = re.compile(r"\s+")
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*'?|[^\w\s]|_")


def fold(text: str) -> str:
    """The text in lower case, without accents, emoji, invisible marks or doubled spaces; "" for nothing readable.

    Digits of any script become 0-9. Cyrillic letters keep their marks (й is not и): there they change the word.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES).lower()
    kept = "".join(map(_fold_char, _without_accents(plain)))
    return _SPACES.sub(" ", kept.translate(_LETTERS)).strip()


@lru_cache(maxsize=512)
def expand_sms(text: str, language: str) -> str:
    """The text folded, with the frequent SMS spellings of `language` written out; other languages are only folded.

    "jcherche ou dormir ojd" in fr gives "je cherche ou dormir aujourd hui".
    """
    folded = fold(text)
    words = WORDS.get(language)
    if words is None:
        return folded
    for pattern, whole in PHRASES[language]:
        folded = pattern.sub(whole, folded)
    expanded = [_expand_word(token, words, language) for token in _TOKEN.findall(folded)]
    return _join(" ".join(expanded))


def _expand_word(token: str, words: dict[str, str], language: str) -> str:
    if token in words:
        return words[token]
    for pattern, whole in CONTRACTIONS[language]:
        if pattern.fullmatch(token):
            return pattern.sub(whole, token)
    return token.replace("'", " ").strip() if len(token) > 1 else token


def _join(spaced: str) -> str:
    """Puts punctuation back against the word before it."""
    return _SPACES.sub(" ", re.sub(r" ([?!.,;:)])", r"\1", spaced)).strip()


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    kept: list[str] = []
    for char in decomposed:
        if not unicodedata.combining(char):
            kept.append(char)
        elif kept and "\u0400" <= kept[-1] <= "\u04ff":
            kept[-1] = unicodedata.normalize("NFC", kept[-1] + char)
    return "".join(kept)


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.digit(char))
    if category in ("So", "Sk", "Cs", "Co"):  # emoji and their modifiers
        return " "
    if char in "\ufe0e\ufe0f\u20e3":  # what makes an emoji of a digit
        return ""
    if category in ("Cf", "Cc", "Cn") and not char.isspace():  # zero-width, direction marks, controls
        return ""
    return char
