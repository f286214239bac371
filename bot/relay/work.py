"""What every part of the relay has in hand: an open transaction, the tools of the house, and who can be called now.

Also how the relay speaks: the words of the catalogue, with what a case may tell of itself. A call carries no content.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.exchange import Tools
from bot.hours.words import moment_text
from bot.languages import SPOKEN
from bot.relay.duty import Duty, read_duty
from bot.safety_text import safety_numbers
from bot.store import Tx, case_story, contacts
from bot.store.case_story import NewEvent
from bot.store.cases import Case
from bot.store.contacts import Contact
from bot.store.staff import Staff
from flows.catalogue import FALLBACK


@dataclass(frozen=True, slots=True)
class Work:
    """One piece of work, inside one transaction."""

    tx: Tx
    tools: Tools
    duty: Duty

    @property
    def now(self) -> datetime:
        return self.duty.now

    async def note(self, event: NewEvent) -> None:
        """Writes an event of a case down."""
        await case_story.add(self.tx, self.tools.vault, event, self.now)

    def say(self, member: Staff, message: str, **args: str | int) -> str:
        """A text for one of the team, in their language."""
        return self.tools.words.text(member.language, message, args)

    def about(self, member: Staff, message: str, found: Case, **args: str | int) -> str:
        """A text for one of the team about a case: its number, level, language, quarter and hour, nothing else."""
        known: dict[str, str | int] = {
            "number": found.number,
            "level": self.say(member, "staff-level", level=found.level),
            "language": found.language or "?",
            "quarter": self.say(member, "staff-quarter", quarter=found.quarter) if found.quarter else "",
            "time": self.moment(found.waiting_since or found.opened_at, member.language),
        }
        return self.say(member, message, **{**known, **args})

    def moment(self, moment: datetime, locale: str) -> str:
        """A moment as it is said: "8h30", "demain 8h30"."""
        return moment_text(moment, self.now, self.tools.words, locale)

    def opening(self, moment: datetime | None, locale: str) -> str:
        """When somebody is on duty again, as the end of a sentence; empty when nobody knows."""
        if moment is None:
            return ""
        return self.tools.words.text(locale, "relay-opening", {"opening": self.moment(moment, locale)})

    def for_person(self, locale: str, message: str, **args: str | int) -> str:
        """A text for a person, with every help line it may name."""
        numbers = safety_numbers(self.tools.lines, locale, self.now)
        return self.tools.words.text(locale, message, {**numbers, **args})

    async def locale_of(self, found: Case) -> str:
        """The language of the person of a case."""
        if found.contact_id is None:
            return FALLBACK
        return spoken_with(await contacts.get(self.tx, self.tools.vault, found.contact_id), found)


async def begin_work(tx: Tx, tools: Tools, now: datetime) -> Work:
    """The relay at work in `tx`, with the duty as it is at `now`."""
    return Work(tx, tools, await read_duty(tx, tools, now))


def spoken_with(contact: Contact, found: Case) -> str:
    """The language in which a person is written to without having written just now."""
    known = (contact.language, found.language)
    return next((language for language in known if language in SPOKEN and language), FALLBACK)
