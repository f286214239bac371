"""How often: "tous les jeudis 9h", "un mardi sur deux", "elke donderdag", "kol khmis"; and its end."""

import re
from dataclasses import dataclass
from datetime import time

from nlu.appointments.tables import patterns
from nlu.dates.clock_words import find_hours
from nlu.dates.days import find_weekday
from nlu.dates.prepared import prepare
from nlu.normalise import expand_sms, fold

_BARE_DAY = re.compile(
    r"\b(كل (?:يوم )?|ايام |يوم )(?=(?:اثنين|اتنين|ثلاثاء|ثلاثا|تلات|تلاتا|اربعاء|خميس|جمعه|سبت|احد)\b)"
)
_OTHER = frozenset({"about_texts", "asks", "once", "not"})  # what makes it another message


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every week (1) or every two (2); the weekday (0 is Monday) and the hour, None when not said."""

    weeks: int
    weekday: int | None
    hour: time | None


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of something that comes back; the weekday (0 is Monday), None when not said."""

    weekday: int | None


def find_rhythm(text: str) -> Rhythm | None:
    """The rhythm of something that comes back, None for what happens once."""
    plain, said = _prepared(fold(text)), patterns("rhythm")
    weeks = 2 if said["two_weeks"].search(plain) else 1 if said["week"].search(plain) else None
    if weeks is None or (
        ("?" in text or "؟" in text) and said["open"].search(plain)
    ):  # "c'est ouvert tous les mardis ?" asks about a door
        return None
    hours = find_hours(said["two_weeks"].sub(" ", plain))
    return Rhythm(weeks, find_weekday(plain), hours[0].at if hours else None)


def find_end(text: str) -> Ending | None:
    """Which of somebody's weekly appointments `text` wants no more, None when it says nothing of the kind."""
    plain = " ".join(re.sub(r"['’.,;!?:-]", " ", _prepared(expand_sms(text, "fr"))).split())
    rhythm = {name for name, pattern in patterns("rhythm").items() if pattern.search(plain)}
    ending = {name for name, pattern in patterns("ending").items() if pattern.search(plain)}
    named = rhythm & {"week", "two_weeks"} or ending & {"days", "day"}
    if not named or not ending & {"ends", "never"} or ending & _OTHER or "open" in rhythm:
        return None
    return Ending(find_weekday(plain)) if not {"?", "؟"} & set(text) or "request" in ending else None


def _prepared(folded: str) -> str:
    """As `prepare`, and "كل خميس" is a weekday as "كل الخميس" is: alone, some of these words mean something else."""
    return _BARE_DAY.sub(r"\1ال", prepare(folded))
