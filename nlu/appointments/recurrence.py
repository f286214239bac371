"""How often: "tous les jeudis 9h", "un mardi sur deux", "elke donderdag", "om de twee weken", "kol khmis"."""

from dataclasses import dataclass
from datetime import time

from nlu.appointments.tables import patterns
from nlu.dates.clock_words import find_hours
from nlu.dates.days import find_weekday, prepare
from nlu.normalise import fold


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every week (1) or every two (2); the weekday (0 is Monday) and the hour, None when not said."""

    weeks: int
    weekday: int | None
    hour: time | None


def find_rhythm(text: str) -> Rhythm | None:
    """The rhythm of something that comes back, None for what happens once."""
    plain, said = prepare(fold(text)), patterns("rhythm")
    weeks = 2 if said["two_weeks"].search(plain) else 1 if said["week"].search(plain) else None
    if weeks is None or (
        "?" in text and said["open"].search(plain)
    ):  # "c'est ouvert tous les mardis ?" asks about a door
        return None
    hours = find_hours(said["two_weeks"].sub(" ", plain))
    return Rhythm(weeks, find_weekday(plain), hours[0].at if hours else None)
