"""What understanding gives back. Both engines and the shared layer meet in this one shape."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, get_args

Intent = Literal[
    "orientation", "urgent", "appointment_create", "appointment_confirm", "appointment_cannot_come",
    "appointment_reschedule", "appointment_info", "stop", "forget_me", "help", "human", "greeting", "thanks",
    "subscribe", "unsubscribe", "report_wrong_info", "more_results", "pick_result", "out_of_scope",
]  # fmt: skip
Need = Literal[
    "sleep", "eat", "wash", "clothes", "store", "toilets_water", "care", "talk", "meet", "substance", "violence",
    "housing", "money", "papers", "admin", "family", "youth", "work", "learn", "digital",
]  # fmt: skip
PlaceKind = Literal["commune", "quarter", "station", "postcode", "coordinates"]
Urgency = Literal["none", "concern", "urgent", "life_danger"]
Context = Literal["none", "reminder", "after_answer"]

ReminderLabel = Literal[
    "coming", "not_coming", "change", "company", "later", "where", "who", "when", "bring", "thanks", "memory",
    "strength", "way", "money", "fear", "children", "other",
]  # fmt: skip

INTENTS: tuple[str, ...] = get_args(Intent)
NEEDS: tuple[str, ...] = get_args(Need)
URGENCIES: tuple[str, ...] = get_args(Urgency)


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One name by which people call a place; the gazetteer's owner hands these to `nlu.places.PlaceFinder`.

    `name` is the French display name of the gazetteer, `spelling` is what people write (any language or misspelling).
    """

    spelling: str
    kind: PlaceKind
    name: str
    commune: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A place that was meant. `name`: French as in the gazetteer, four digits (postcode), "lat,lon" (coordinates)."""

    kind: PlaceKind
    name: str
    commune: str | None


@dataclass(frozen=True, slots=True)
class ReminderGuess:
    """The likeliest answer to a reminder and how likely it is, 0 to 1. "other" is no answer to the reminder at all."""

    label: ReminderLabel
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """One message, understood. Unknown is None or empty, never a guess.

    `language` is an ISO 639-1 code; `datetime` is naive local time (Europe/Brussels); `confidence` is 0..1.
    `constraints` and `when` use the vocabularies of ARCHITECTURE, section Contracts. `reminder` is there only for words
    that were written right after a reminder.
    """

    language: str
    intent: Intent
    needs: tuple[Need, ...] = ()
    place: Place | None = None
    when: str | None = None
    constraints: tuple[str, ...] = ()
    urgency: Urgency = "none"
    datetime: dt.datetime | None = None
    confidence: float = 0.0
    engine: str = "embedded"
    reminder: ReminderGuess | None = None
