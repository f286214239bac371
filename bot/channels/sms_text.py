"""What a text costs as SMS, and how to write it cheaper without mutilating it.

Called by every channel that counts segments, before the outbox row is written. Figures: 3GPP TS 23.038 (alphabet) and
TS 23.040 (concatenation): 160 septets or 70 UCS-2 units alone, 153 or 67 per part.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict

from bot.channels.base import PreparedText

Encoding = Literal["GSM-7", "UCS-2"]

GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENSION = frozenset("\f^{}\\[~]|€")  # each costs an escape septet and its own
GSM = GSM_BASIC | GSM_EXTENSION

_PUNCTUATION = str.maketrans(
    {
        "’": "'", "‘": "'", "‚": "'", "‛": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'", "‹": "'", "›": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
        "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "―": "-", "−": "-", "•": "-", "‣": "-",
        "…": "...", "·": ".", "‧": ".", "×": "x", "÷": ":", "⁄": "/", "→": "->", "←": "<-", "°": "o", "\t": " ",
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u2002": " ", "\u2003": " ",
        "\u2028": "\n", "\u2029": "\n", "\u00ad": "", "\u200b": "", "\u2060": "", "\ufeff": "",
        "\u200e": "", "\u2068": "", "\u2069": "",
    }
)  # fmt: skip
# Letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {"œ": "oe", "Œ": "OE", "ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
     "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ẞ": "SS", "ŋ": "n", "Ŋ": "N", "ə": "e", "Ə": "E"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measured:
    """What a text costs as it stands. `units`: septets (GSM-7) or 16-bit units (UCS-2), without headers or filling."""

    encoding: Encoding
    units: int
    segments: int


class Description(TypedDict):
    """The answer of ``passerelle sms segments``: the cost as given, and the text as it would leave."""

    encoding: Encoding
    units: int
    segments: int
    folded: str


def measure(text: str) -> Measured:
    """The encoding, units and segments of `text` exactly as written. An empty text is one empty GSM-7 segment."""
    if GSM.issuperset(text):
        sizes = [2 if char in GSM_EXTENSION else 1 for char in text]
        return _measured("GSM-7", sizes, single=160, part=153)
    sizes = [2 if char > "\uffff" else 1 for char in text]
    return _measured("UCS-2", sizes, single=70, part=67)


def fold(text: str, keep: Sequence[str] = ()) -> str:
    """`text` with plain punctuation, then plain letters, as far as that saves a segment; else `text` itself.

    One foreign letter makes the whole message UCS-2, so a fold only pays when nothing foreign is left: names listed in
    `keep` stay letter for letter, even when they are what costs.
    """
    cost = measure(text)
    if cost.encoding == "GSM-7":
        return text
    for lighten in (_plain_punctuation, _plain_letters):
        lighter = _outside(keep, text, lighten)
        folded = measure(lighter)
        if folded.encoding == "GSM-7":
            return lighter if folded.segments < cost.segments else text
    return text


def prepare(text: str, keep: Sequence[str] = ()) -> PreparedText:
    """`text` folded where it pays, with its cost: what the outbox stores and the provider gets."""
    folded = fold(text, keep)
    cost = measure(folded)
    return PreparedText(text=folded, encoding=cost.encoding, units=cost.units, segments=cost.segments)


def describe(text: str) -> Description:
    """The cost of `text` as given, and `folded`: the text as it would leave (the same when folding saves nothing)."""
    cost = measure(text)
    return {"encoding": cost.encoding, "units": cost.units, "segments": cost.segments, "folded": fold(text)}


def _measured(encoding: Encoding, sizes: Sequence[int], *, single: int, part: int) -> Measured:
    units = sum(sizes)
    segments = 1 if units <= single else _count_parts(sizes, part)
    return Measured(encoding, units, segments)


def _count_parts(sizes: Sequence[int], capacity: int) -> int:
    """Parts needed when a character of two units may not straddle a boundary: the unit left over stays empty."""
    parts, used = 1, 0
    for size in sizes:
        if used + size > capacity:
            parts, used = parts + 1, 0
        used += size
    return parts


def _outside(keep: Sequence[str], text: str, lighten: Callable[[str], str]) -> str:
    names = sorted((name for name in keep if name), key=len, reverse=True)
    if not names:
        return lighten(text)
    pieces = re.split("(" + "|".join(map(re.escape, names)) + ")", text)
    return "".join(piece if index % 2 else lighten(piece) for index, piece in enumerate(pieces))


def _plain_punctuation(text: str) -> str:
    # French guillemets carry their own spaces: « mot » is "mot", not " mot ".
    unpadded = re.sub(r"«[\s\u00a0\u202f]?|[\s\u00a0\u202f]?»", '"', text)
    composed = unicodedata.normalize("NFC", unpadded)
    return "".join(char if char in GSM else char.translate(_PUNCTUATION) for char in composed)


def _plain_letters(text: str) -> str:
    return "".join(char if char in GSM else _nearest(char) for char in _plain_punctuation(text))


def _nearest(char: str) -> str:
    """The GSM-7 letters nearest to `char`; `char` itself when there are none (Arabic, Cyrillic, emoji)."""
    decomposed = unicodedata.normalize("NFKD", char).translate(_LETTERS).translate(_PUNCTUATION)
    plain = "".join(part for part in decomposed if not unicodedata.combining(part))
    return plain if plain and GSM.issuperset(plain) else char
