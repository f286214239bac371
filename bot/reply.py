"""A text for a person before a channel takes it, and how to make it short enough without losing what matters."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.channels.base import Button
from bot.channels.sms_text import prepare

LIMITS = {"ar": 3}  # SMS segments; Arabic letters cost more than twice as much
LIMIT = 2


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to send. `keep` lists names that must stay letter for letter; `once` names a reason to say it that
    may come back (a flood) and is answered only the first time."""

    text: str
    keep: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    once: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line. With a rank above 0 it may become `shorter` (nothing, by default); high ranks go first.
    What is `shorter` may have a rank of its own, and become shorter still."""

    text: str
    rank: int = 0
    shorter: "Part | str" = ""


Line = Sequence[Part]


def fit(lines: Sequence[Line], locale: str, keep: Sequence[str] = ()) -> str:
    """The lines as one text within the segments of `locale`, giving up parts by rank, from the bottom up.

    When nothing more can go, the text is returned as it is: better long than untrue.
    """
    kept = [list(line) for line in lines]
    limit = LIMITS.get(locale, LIMIT)
    while prepare(_text(kept), keep).segments > limit:
        row, column = _first_to_leave(kept)
        part = kept[row][column]
        if not part.rank:
            break
        kept[row][column] = part.shorter if isinstance(part.shorter, Part) else Part(part.shorter)
    return _text(kept)


def shorten(text: str, length: int) -> str:
    """`text` cut at a word so that it has at most `length` characters; a word longer than that is left whole."""
    if len(text) <= length:
        return text
    words = text.split(" ")
    while len(words) > 1 and len(" ".join(words)) > length:
        words.pop()
    return " ".join(words).rstrip(" ,:;-–(")


def _text(lines: Sequence[Line]) -> str:
    whole = ("".join(part.text for part in line).strip() for line in lines)
    return "\n".join(line for line in whole if line)


def _first_to_leave(lines: Sequence[Line]) -> tuple[int, int]:
    """The row and column of the part with the highest rank, the lowest of them on the page."""
    places = [(part.rank, row, column) for row, line in enumerate(lines) for column, part in enumerate(line)]
    return max(places)[1:]
