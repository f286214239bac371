"""What the permanence writes to the bot from its own phone: a command, or words for the person being helped.

Strict on purpose. A command is the whole message or it is none, because words taken for a command never reach somebody
in danger; what only the team writes ("donne #42 ...", "clos 42 ...") never goes out as words. Knows no case and no
member: `read_order` gives what was written, the desk judges whether it can be.
"""

import re
from dataclasses import replace

from bot.relay.order_model import Order, OrderKind
from bot.relay.order_patterns import ADDRESS, NUMBER_AT_THE_END
from bot.relay.order_readers import read_command

__all__ = ["Order", "OrderKind", "read_order"]
_OF_A_CASE: frozenset[OrderKind] = frozenset(
    {"take", "decline", "case", "give", "keep", "note", "phrase", "close", "impasse", "nudge", "share"}
)


def read_order(text: str) -> Order:
    """What `text` asks for; kind "say" for everything that is not a command, its words letter for letter.

    "#42 ..." and "cas 42 ..." (nl "geval 42 ...") name the case and are no part of the words. Never raises.
    """
    address = ADDRESS.match(text)
    number = int(address["n"]) if address else 0
    if address is None or number == 0:
        return read_command(text) or _with_number_last(text) or Order(kind="say", words=text)
    return _about(number, text[address.end() :], named=address["named"] is not None)


def _about(number: int, words: str, *, named: bool) -> Order:
    if not re.search(r"[^\s.!?…]", words):
        asks = named or "?" in words
        return Order(kind="case" if asks else "take", number=number)
    order = read_command(words, addressed=True)
    if order and order.kind in _OF_A_CASE and order.number in (None, number):
        return replace(order, number=number)
    return Order(kind="say", number=number, words=words)


def _with_number_last(text: str) -> Order | None:
    found = NUMBER_AT_THE_END.fullmatch(text)
    order = read_command(found["head"]) if found else None
    if not found or not order or order.number or order.kind not in _OF_A_CASE - {"note", "share"}:
        return None
    return replace(order, number=int(found["n"]))
