"""Which language to answer in: the one chosen, else the one detected at the first message that shows it."""

from bot.store.contacts import Contact
from flows.catalogue import FALLBACK
from nlu.language import detect

SPOKEN = ("fr", "nl", "en", "ar")  # complete


def locale_of(contact: Contact, text: str, *, safety: bool = False) -> str:
    """The locale of the answer to `text`: for a danger the language of the message itself goes first."""
    available = SPOKEN
    found = detect(text, contact.language or FALLBACK)
    shown = found.language if found.certain and found.language in available else None
    if safety and shown:
        return shown
    if contact.language is not None and contact.language in available:
        return contact.language
    return shown or FALLBACK


def kept_locale(contact: Contact) -> str:
    """The locale to write to somebody in, when there is no message of theirs to go by."""
    return contact.language if contact.language in SPOKEN else FALLBACK


def newly_heard(contact: Contact, text: str) -> str | None:
    """The language to keep from now on, when `text` shows one and none is kept yet, or only one we do not speak."""
    found = detect(text, contact.language or FALLBACK)
    if not found.certain or contact.language in SPOKEN:
        return None
    return found.language if contact.language is None or found.language in SPOKEN else None


def written(number: str, locale: str) -> str:
    """A telephone number as a text in `locale` may hold it.

    Between Arabic letters the parts of "0800 32 123" would stand in the wrong order: there it is one word.
    """
    return number.replace(" ", "") if locale == "ar" else number
