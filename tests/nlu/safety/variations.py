"""The same message typed by another hand: changes that must never make a danger look smaller."""

import re
import unicodedata
from collections.abc import Iterator

_SMS = (
    (r"\bquelqu'un\b", "kelk1"), (r"\bqu'", "k"), (r"\bque\b", "ke"), (r"\bqui\b", "ki"), (r"\bje veux\b", "jveu"),
    (r"\bje suis\b", "chui"), (r"\bveux\b", "veu"), (r"\bpeux\b", "peu"), (r"\bplus\b", "plu"), (r"\bj'ai\b", "g"),
    (r"\bc'est\b", "c"), (r"\bj'en\b", "jen"), (r"\bmaintenant\b", "mtn"), (r"\btout\b", "tt"), (r"\bdans\b", "ds"),
    (r"\btrop\b", "tro"),
)  # fmt: skip


def without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def in_capitals(text: str) -> str:
    return text.upper()


def with_emoji(text: str) -> str:
    return f"{text} 😭🙏🏽"


def with_repeated_letters(text: str) -> str:
    """The last vowel of the message, drawn out: "aidez moiiii"."""
    found = list(re.finditer(r"[aeiouy](?=[a-z]?\b)", text))
    if not found:
        return text
    at = found[-1].start()
    return text[:at] + text[at] * 5 + text[at + 1 :]


def with_polite_opening(text: str) -> str:
    return f"Bonjour, {text} svp merci"


def in_sms_french(text: str) -> str:
    for pattern, short in _SMS:
        text = re.sub(pattern, short, text)
    return text


def without_apostrophes(text: str) -> str:
    return text.replace("'", "").replace("’", "")


def typos(text: str, words: set[str]) -> Iterator[str]:
    """`text` with one slip in one of `words` (folded): two letters swapped, one lost, one doubled."""
    for match in re.finditer(r"[^\W\d_]{6,}", text):
        word = match.group()
        if without_accents(word.lower()) not in words:
            continue
        middle = len(word) // 2
        swapped = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
        doubled = word[:middle] + word[middle] + word[middle:]
        slips = [swapped, doubled]
        if word[middle - 1] != word[middle + 1]:  # else two letters are lost: doubles are read as one
            slips.append(word[:middle] + word[middle + 1 :])
        for wrong in slips:
            yield text[: match.start()] + wrong + text[match.end() :]


def halves(text: str) -> Iterator[tuple[str, str]]:
    """Every way of sending `text` as two messages."""
    for match in re.finditer(r" ", text):
        yield text[: match.start()], text[match.end() :]
