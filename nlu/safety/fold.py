"""Folding for the safety check: from what a person typed to plain words between spaces.

First step of `SafetyCheck.check`. It stands alone on purpose: the check must keep working whatever happens to the
rest of the understanding. The rules are folded by the same function, so both sides always meet.
"""

import re
import unicodedata

STOP = "."  # the token of a sentence end; gaps in a pattern never cross it

_LETTERS = str.maketrans(
    {
        "œ": "oe", "æ": "ae", "ı": "i", "ø": "o", "ł": "l", "đ": "d",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ک": "ك", "ڭ": "ك",
        "گ": "ك", "ڤ": "ف", "پ": "ب", "ـ": "",
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "\u00a0": " ", "\u202f": " ",
        "؟": "?", "،": ",", "؛": ";", "…": "..", "\n": ". ", "\r": " ",
    }
)  # fmt: skip
_DIGITS = {ord(ten) + value: str(value) for ten in "٠۰" for value in range(10)}
# A cry and a laugh that are drawn instead of written; every other picture is dropped.
_PICTURES = {"🆘": " sos ", "😂": " mdr ", "🤣": " mdr ", "😹": " mdr "}
_CHANGES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<!\w)s[\s.]*o[\s.]*s(?!\w)", " sos "),
        (r"(?<!\w)[-−](?=\d)", " moins "),
        (r"(?<!\w)\+(?!\d)|(?<=[^\W\d])\+(?!\w)", " plus "),  # "j en peux +"
        (r"(?<=\w)[.](?=\w)", " "),
        (r"[.]{2,}", " "),
        (r"\s*[.!?;]+\s*", f" {STOP} "),
        (rf"[^\w{STOP}\s]|_", " "),
        (r"([^\W\d])\1{2,}", r"\1"),
        (r"\s+", " "),
    )
)
_DOUBLE = re.compile(r"([^\W\d])\1")
_SHORT = 4  # "tt", "mm", "off" mean something: only words of this length or more lose their double letters


def fold(text: str) -> str:
    """`text` in lower case, without accents, pictures, double letters or punctuation, as " word word . word ".

    Begins and ends with a space; a lone space when nothing is left. The token "." marks the end of a sentence.
    """
    for picture, word in _PICTURES.items():
        text = text.replace(picture, word)
    text = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())
    text = "".join(char for char in text if unicodedata.category(char) not in {"Mn", "Cf", "Cs", "Me"})
    text = text.translate(_LETTERS).translate(_DIGITS)
    for pattern, replacement in _CHANGES:
        text = pattern.sub(replacement, text)
    words = [fold_word(word) for word in text.split()]
    return f" {' '.join(words)} " if words else " "


def fold_word(word: str) -> str:
    """`word`, already lower case and plain, with each double letter written once: "mourrir" and "mourir" meet."""
    return _DOUBLE.sub(r"\1", word) if len(word) >= _SHORT else word
