"""What an order is, and a message of the team made ready to be read as one. Made by `bot.relay.orders.read_order`."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import time
from typing import Literal

from bot.relay.order_patterns import COURTESY_LAST, MARKS, THUMB_FIRST, THUMB_LAST
from nlu.normalise import fold

OrderKind = Literal[
    "say", "take", "decline", "list", "case", "give", "keep", "note", "phrase", "phrases", "close", "impasse", "nudge",
    "share", "open", "watch_on", "watch_off", "roster", "help", "stop", "appointment_new", "appointment", "agenda",
]  # fmt: skip


_END = 60  # how far from its end a message may be polite: more would be slow on a message of spaces


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One message of a member of the team, read.

    `number` is the case, when one was named; of "appointment" that of the appointment ("R7"). `words` is the text of a
    say, a note or a share; the outcome of a close ("" when it was not said or not understood); the telephone number of
    an open, as written; what was said of an appointment; for a take or a decline what was written beside "#42", so that
    an "oui" with nothing to take can still go to the person. `name` is who is given to, shared with, or oriented to.
    `days` or `weekday` (0 is Monday) is when to nudge; both None when it was not understood.
    """

    kind: OrderKind
    number: int | None = None
    words: str = ""
    name: str = ""
    days: int | None = None
    weekday: int | None = None
    until: time | None = None
    phrase: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A message as it is read: `text` as written, `trimmed` of what ends it (marks, courtesy), and `plain`."""

    text: str
    trimmed: str
    plain: str
    polite: bool
    addressed: bool  # it came after "#42"


def hear(text: str, *, addressed: bool = False) -> Said:
    """The message in its three forms, a slash before it left out ("/liste")."""
    written = unicodedata.normalize("NFC", text).strip().removeprefix("/")
    marked = _without(THUMB_LAST, written).rstrip(MARKS)
    trimmed = _without(COURTESY_LAST, marked)
    return Said(written, trimmed, plain(trimmed), trimmed != marked, addressed)


def _without(ending: re.Pattern[str], text: str) -> str:
    """The text without what ends it; all of it when it is nothing else."""
    found = ending.search(text, max(0, len(text) - _END))
    return text[: found.start()] if found and found.start() else text


def bare(text: str) -> str:
    """Only the words, folded, one space between them."""
    return re.sub(r"[\W_]+", " ", fold(text)).strip()


def plain(text: str) -> str:
    """Folded, an apostrophe or a hyphen between letters a space; "" when there is an emoji: those are for people.

    A thumb before is an "ok": "👍 42" gives "ok 42".
    """
    kept = re.sub("[°º]", " ", THUMB_FIRST.sub("ok ", text))
    if any(unicodedata.category(char) in ("So", "Cs", "Co", "Cn") for char in kept):
        return ""
    spaced = re.sub(r"(?<=[a-z])['-](?=[a-z])|,(?= )", " ", fold(kept)).rstrip(".! ")
    return re.sub(r" +", " ", re.sub(r" ?\?+$", " ?", spaced)).strip()
