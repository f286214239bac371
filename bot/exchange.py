"""What is at hand while one message is being answered: the tools of the house, and this person's turn."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.channels.base import Channel
from bot.clock import Clock
from bot.guide import Guide
from bot.languages import written
from bot.reply import Reply
from bot.secrets_at_rest import Vault
from bot.settings import Settings
from bot.store import Database, Tx
from bot.store.contacts import Contact
from bot.store.inbox import Recorded
from directory.helplines import Helplines
from flows.catalogue import Catalogue
from flows.model import Facts, Turn


@dataclass(frozen=True, slots=True)
class Tools:
    """What does not change from one message to the next."""

    settings: Settings
    clock: Clock
    database: Database
    vault: Vault
    words: Catalogue
    lines: Helplines
    channels: Mapping[str, Channel]


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One turn of one person."""

    tools: Tools
    tx: Tx
    contact: Contact
    message: Recorded
    turn: Turn
    guide: Guide
    locale: str
    now: datetime

    def say(self, message: str, **args: str | int) -> str:
        """A message of the catalogue in the person's language, with the help lines it may name."""
        return self.tools.words.text(self.locale, message, {**self.numbers(), **args})

    def numbers(self) -> dict[str, str]:
        """The help lines that any message may name, for this person's language."""
        return line_numbers(self.tools.lines, self.locale)


def line_numbers(lines: Helplines, locale: str) -> dict[str, str]:
    """The numbers that texts name, by argument name. Dutch speakers get the Dutch voice, all others the French one."""
    numbers = {
        "emergency": lines.number("emergency"),
        "listen": lines.number("tele_onthaal" if locale == "nl" else "tele_accueil"),
        "samusocial": lines.number("samusocial"),
        "social_help": lines.number("aide_sociale"),
    }
    return {name: written(number, locale) for name, number in numbers.items()}


@dataclass(frozen=True, slots=True)
class Result:
    """How an action ended, what it learnt, and the language to go on in when it changed."""

    outcome: str
    facts: dict[str, Any] = field(default_factory=dict)
    locale: str | None = None


@dataclass(frozen=True, slots=True)
class View:
    """What a view composed, and the facts to remember about what was shown."""

    replies: Sequence[Reply]
    facts: dict[str, Any] = field(default_factory=dict)


Action = Callable[[Exchange, Facts], Awaitable[Result]]
Compose = Callable[[Exchange, Facts], Awaitable[View]]
