"""What may be said of appointments on a phone: others may read it, or it may be somebody else's by now.

Pushed texts are discreet by themselves. This is about answers to "c'est quand mon prochain rendez-vous ?".
"""

from typing import Literal

from bot.exchange import Exchange
from bot.reminders.book import Book
from bot.store import appointments, second_phones, wishes
from bot.store.appointments import Appointment
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


async def coming_of(exchange: Exchange) -> list[Appointment]:
    """What is to come for the person, by time: noted for this phone, or for their other one (`_phones`)."""
    phones = await _phones(exchange)
    found = [await appointments.upcoming(exchange.tx, exchange.tools.vault, id, exchange.now, 500) for id in phones]
    return sorted((each for mine in found for each in mine), key=lambda each: (each.starts_at, each.number))


async def theirs(exchange: Exchange, id: str | None) -> Appointment | None:
    """The appointment `id`, when it is the person's."""
    found = await appointments.get(exchange.tx, exchange.tools.vault, id) if id else None
    if found is None or found.contact_id == exchange.contact.id:
        return found
    return found if await second_phones.other_of(exchange.tx, found.contact_id) == exchange.contact.id else None


async def is_open(exchange: Exchange) -> bool:
    """Whether appointments may be told on this phone without a word of the person's own."""
    return guard(await wishes.of(exchange.tx, exchange.tools.vault, exchange.contact.id)) == "open"


async def _phones(exchange: Exchange) -> list[str]:
    """This phone, and the person's other one when nothing is kept back on either: what is asked of the one must never
    get around what its owner wants of the other."""
    own = exchange.contact.id
    if await is_neutral(Book(exchange.tx, exchange.tools, exchange.now), own):
        return []
    other = await second_phones.other_of(exchange.tx, own)
    wish = await wishes.of(exchange.tx, exchange.tools.vault, other) if other else None
    return [own, other] if other and wish and guard(wish) == "open" and await is_open(exchange) else [own]
