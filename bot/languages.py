"""Which language to answer in: the one chosen, else the one detected at the first message that shows it."""

from bot.store.contacts import Contact
from flows.catalogue import FALLBACK
from nlu.language import detect

SPOKEN = ("fr", "nl", "en")  # complete
SAFETY = ("fr", "nl", "en", "ar")  # the safety texts exist in these


def locale_of(contact: Contact, text: str, *, safety: bool = False) -> str:
    """The locale of the answer to `text`: for a danger the language of the message itself goes first."""
    available = SAFETY if safety else SPOKEN
    found = detect(text, contact.language or FALLBACK)
    if safety and found.certain and found.language in available:
        return found.language
    kept = contact.language or (found.language if found.certain else FALLBACK)
    return kept if kept in available else FALLBACK


def newly_heard(contact: Contact, text: str) -> str | None:
    """The language to keep from now on, when none is kept yet and `text` shows it."""
    if contact.language is not None:
        return None
    found = detect(text, FALLBACK)
    return found.language if found.certain else None
