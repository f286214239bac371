"""Long texts in pieces that Telegram takes. Lengths are in UTF-16 units, as Telegram counts."""

from typing import Final

LONGEST_TEXT: Final = 4096  # https://core.telegram.org/bots/api#sendmessage


def units(text: str) -> int:
    """The length of `text` in UTF-16 units: an emoji is two."""
    return len(text) + sum(char > "\uffff" for char in text)


def split_text(text: str, limit: int = LONGEST_TEXT) -> list[str]:
    """`text` in pieces of at most `limit` units: cut at line ends, else at spaces, else where it must. Never empty.

    The line end or the space at a cut is dropped; nothing else is.
    """
    pieces, rest = [], text
    while units(rest) > limit:
        cut = _cut(rest[: len(_first(rest, limit)) + 1])
        pieces.append(rest[:cut])
        rest = rest[cut + 1 :] if rest[cut] in "\n " else rest[cut:]
    # Telegram refuses a message of spaces; half a text must not fail on its empty end.
    return [piece for piece in (*pieces, rest) if piece.strip()] or [text[:limit]]


def _cut(window: str) -> int:
    """Where to end a piece, given what fits and one character more: at a line end or a space of the second half."""
    for end in ("\n", " "):
        at = window.rfind(end)
        if at >= len(window) // 2:
            return at
    return len(window) - 1


def _first(text: str, limit: int) -> str:
    """The longest beginning of `text` of at most `limit` units."""
    used = 0
    for index, char in enumerate(text[: limit + 1]):
        used += 2 if char > "\uffff" else 1
        if used > limit:
            return text[:index]
    return text
