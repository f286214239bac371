"""How somebody wants to be reminded: "rappelle-moi seulement le matin", "réveille-moi à 8h", "juste la veille".

Only what asks for it in so many words: a reminder is named, or waking somebody; everything else is another message.
"""

import re
from dataclasses import dataclass
from datetime import time
from typing import Any

from nlu.appointments.tables import patterns
from nlu.dates.clock_words import find_hours
from nlu.dates.numbers import number
from nlu.dates.prepared import prepare
from nlu.normalise import expand_sms, fold

_SAID = patterns("wishes")
_HOURS = {"morning": (time(8), time(12)), "afternoon": (time(12), time(18)), "evening": (time(17), time(21))}
_KINDS = ("week", "two_days", "eve", "same_day")
_THREE = ("two_days", "eve", "same_day")
_MOST_MINUTES = 24 * 60
_ASLEEP, _AWAKE = 16, 20  # hours that, said for a waking, are those of the morning


@dataclass(frozen=True, slots=True)
class WishSaid:
    """What a message wishes; None for what it says nothing of. `moments` as in the plan: "eve", "same_day"..."""

    moments: tuple[str, ...] | None = None
    earliest: time | None = None
    latest: time | None = None
    day_at: time | None = None
    eve_at: time | None = None
    lead_minutes: int | None = None


def find_wish(text: str) -> WishSaid | None:
    """How `text` asks to be reminded, None when it asks for something else."""
    plain = " ".join(re.sub(r"['’\-.,;!?]", " ", prepare(expand_sms(text, "fr"))).split())
    plain = plain.replace("apres midi", "apresmidi")  # a part of the day, not "after noon"
    folded = prepare(fold(text))
    named = _says("about", plain) or _says("about", folded) or _says("that_one", plain)
    if _says("told", plain) or _says("past", plain) or ("?" in text and not named):
        return None
    lead, only = _lead(plain), _says("exclusive", plain)
    moments = _moments(plain, lead)
    if not (named or only or moments is not None or lead is not None):
        return None
    earliest, latest, spent = _hours(plain, only=only)
    hours = [] if lead is not None or spent else [hour.at for hour in find_hours(folded)]
    if hours and _says("wakes", plain):
        hours[0] = _in_the_morning(hours[0])
    at_hours = _at_hours(hours, moments, only=only, that_one=_about_one(plain))
    said = WishSaid(earliest=earliest, latest=latest, lead_minutes=lead, **at_hours)
    return None if said == WishSaid() else said


def _at_hours(
    hours: list[time], moments: tuple[str, ...] | None, *, only: bool, that_one: bool
) -> dict[str, Any]:  # fmt: skip
    """The moments that are wished, with the hours that were said for them."""
    if not hours:
        return {"moments": moments}
    if moments == ("eve", "same_day") and len(hours) == len(moments):
        return {"eve_at": hours[0], "day_at": hours[1]}
    if moments is None and that_one:
        return {"eve_at": hours[0]}
    if moments is not None and "same_day" not in moments:
        return {"moments": moments, "eve_at": hours[0]}
    # An hour for the day itself takes nothing from the eve.
    return {"moments": None if moments == ("same_day",) and not only else moments, "day_at": hours[0]}


def _says(name: str, plain: str) -> bool:
    return bool(_SAID[name].search(plain))


def says_wake(text: str) -> bool:
    """Whether somebody asks to be woken, or reminded, rather than telling of an appointment."""
    return bool(_SAID["wakes"].search(prepare(expand_sms(text, "fr"))))


def _in_the_morning(hour: time) -> time:
    """Nobody is woken at 17:30 by a reminder: "réveille-moi à 5h30"."""
    return hour.replace(hour=hour.hour - 12) if _ASLEEP <= hour.hour < _AWAKE else hour


def _moments(plain: str, lead: int | None) -> tuple[str, ...] | None:
    none, three = _says("none", plain), _says("three", plain)
    said, refused = _named(plain)
    if three or (none and not set(said) & {"eve", "same_day"}):
        return _THREE if three else ()
    if none and said in {("eve",), ("same_day",)}:  # "plus de rappel la veille"
        return ("same_day",) if said == ("eve",) else ("eve",)
    if said and not _about_one(plain):
        return said
    if refused and not said:  # "pas la veille"
        return ("same_day",) if "eve" in refused else ("eve",)
    if _says("twice", plain):
        return ("eve", "same_day")
    return ("eve",) if _says("only", plain) and lead is None else None


def _named(plain: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The moments that are named: those that are wanted, and those behind a "not"."""
    said: dict[str, bool] = {}
    for kind in _KINDS:
        for found in _SAID[kind].finditer(plain):
            said[kind] = said.get(kind, False) or not _SAID["not_this"].search(plain[: found.start()])
    return tuple(kind for kind in said if said[kind]), tuple(kind for kind in said if not said[kind])


def _about_one(plain: str) -> bool:
    """Whether only the hour of one of the reminders is meant: "le rappel de la veille, mettez-le à 17h"."""
    found = _SAID["eve"].search(plain)
    return found is not None and bool(_SAID["that_one"].search(plain[: found.start()]))


def _hours(plain: str, *, only: bool) -> tuple[time | None, time | None, bool]:
    """From when, until when, and whether the hours of the text are spent by that."""
    bound = _SAID["bound"].search(plain)
    if bound and (hours := find_hours(plain[bound.end() :])):
        negated = _says("negated", plain[max(0, bound.start() - 35) : bound.end() + 40])
        starts = bool(bound["after"]) != negated
        return (hours[0].at, None, True) if starts else (None, hours[0].at, True)
    between = _SAID["between"].search(plain)
    if between:
        hours = find_hours(f"{between[1]}, {between[2]}")
        if len(hours) == 2 and hours[0].at < hours[1].at:
            return hours[0].at, hours[1].at, True
    no_day = _SAID["named_day"].sub(" ", plain)  # "le matin même", "la veille au soir" say a day, not hours
    said = [part for part in _HOURS if _says(part, no_day)]
    if len(said) == 1 and only and not find_hours(plain):
        return (*_HOURS[said[0]], True)
    return None, None, False


def _lead(plain: str) -> int | None:
    leads = _SAID["lead"].finditer(plain)
    found = next((each for each in leads if not _SAID["too_much"].match(plain[each.end() :])), None)
    if found is None:
        return None
    half, count, unit, half_ar, count_ar, unit_ar, one_ar, two_ar = found.groups()
    if half or half_ar:
        return 30
    if one_ar or two_ar:
        return 60 if one_ar else 120
    amount = 1 if count in ("a", "an") else number(count or count_ar)
    minutes = amount if (unit or unit_ar).startswith(("m", "دق", "d9")) else amount * 60
    return minutes if 0 < minutes <= _MOST_MINUTES else None
