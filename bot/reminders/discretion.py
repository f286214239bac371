"""What may be said of appointments on a phone: others may read it, or it may be somebody else's by now.

Pushed texts are discreet by themselves. This is about answers to "c'est quand mon prochain rendez-vous ?".
"""

from typing import Literal

from bot.exchange import Exchange
from bot.reminders.book import Book
from bot.store import wishes
from bot.store.wishes import Wish
from nlu.normalise import fold

Guard = Literal["open", "word", "closed"]


def guard(wish: Wish) -> Guard:
    """Whether appointments may be told on this phone: openly, after the code word, or not at all."""
    if wish.wrong_at or wish.hushed_at:
        return "closed"
    if wish.code_word:
        return "word"
    return "closed" if wish.shared else "open"


def is_code_word(wish: Wish, text: str) -> bool:
    """Whether `text` is the person's word, however it is written."""
    return bool(wish.code_word) and _bare(text) == _bare(wish.code_word)


async def is_own_word(exchange: Exchange) -> bool:
    """Whether the whole message is the word that this person chose for their phone."""
    wish = await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)
    return is_code_word(wish, exchange.message.text)


async def is_neutral(book: Book, contact_id: str) -> bool:
    """Whether the phone must hear nothing of any appointment at present."""
    wish = await book.wish(contact_id)
    return bool(wish.hushed_at or wish.wrong_at)


def _bare(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in fold(text)).split())
