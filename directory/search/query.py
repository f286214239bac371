"""The question put to the directory and the answer it gives: the words shared by search, ranking and their callers."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from directory.gazetteer import Area
from directory.hours import Opening, State
from directory.model import Entry
from directory.window import Window

Gender = Literal["women", "men"]
Step = Literal["distance", "time", "need"]

AROUND, WALK, RIDE, FAR = 0, 1, 2, 3  # bands: same quarter or 800 m, 2 km, 4 km, further
BAND_METRES = (800.0, 2000.0, 4000.0)

# Doors that help with a need when no door for the need itself can: tried in this order, and said to the person.
RELATED: dict[str, tuple[str, ...]] = {
    "sleep": ("housing", "meet"),
    "eat": ("meet", "admin"),
    "wash": ("toilets_water", "meet"),
    "toilets_water": ("wash", "meet"),
    "clothes": ("wash", "meet"),
    "store": ("wash", "meet"),
    "care": ("admin", "talk"),
    "talk": ("meet",),
    "meet": ("talk",),
    "substance": ("care", "talk"),
    "violence": ("talk", "care"),
    "housing": ("admin", "sleep"),
    "money": ("admin", "eat"),
    "papers": ("admin",),
    "admin": ("papers", "money", "talk"),
    "family": ("talk", "admin"),
    "youth": ("talk", "meet"),
    "work": ("learn", "admin"),
    "learn": ("work", "meet"),
    "digital": ("admin", "learn"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a person asked. Unknown is None or empty.

    `area` is where they want to go; `residence` is the commune where they live, when they said it (a CPAS serves
    that one). `constraints` use the vocabulary of `Interpretation`. `text` is their own words: an organization
    called by its name comes first.
    """

    needs: tuple[str, ...]
    area: Area | None
    window: Window
    constraints: tuple[str, ...] = ()
    gender: Gender | None = None
    age: int | None = None
    residence: str | None = None
    text: str = ""

    def wants(self, constraint: str) -> bool:
        """Whether the person said `constraint` ("with_dog")."""
        return constraint in self.constraints


@dataclass(frozen=True, slots=True)
class Match:
    """One door in the answer.

    `opening` is to be read from the asked time: open or unknown then, else closed with the next change. `state` says
    whether the door is open at some moment of the window, `interval` which hours of it (Brussels time; None when not
    known). `band` is 0 (same quarter or 800 m) to 3 (over 4 km); a service by telephone has band 0. `metres` is
    None when either place is unknown or only the commune is. `reasons` explain the place in the list.
    """

    entry: Entry
    opening: Opening
    band: int
    metres: float | None
    reasons: tuple[str, ...]
    state: State = "unknown"
    interval: tuple[datetime, datetime] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Every match, best first; what had to be widened for the first of them; and who was left out, and why."""

    matches: tuple[Match, ...] = ()
    widened: tuple[Step, ...] = ()
    excluded: tuple[tuple[Entry, str], ...] = field(default=())
