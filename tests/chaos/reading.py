"""Reads a text as the person does who receives it: what it wants, and of which hour of which day it speaks."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_WHEN = r"(?P<{0}day>aujourd'hui|demain|hier|\w+ \d+/\d+) (?P<{0}hour>\d+)h(?P<{0}minute>\d\d)?"
_KINDS = {
    "moved": re.compile(rf"Pardon, {_WHEN.format('was_')} devient {_WHEN.format('')}"),
    "person": re.compile(rf"Pardon, pour {_WHEN.format('')} c'est .+ qui vous attend"),
    "cancelled": re.compile(rf"Pardon, {_WHEN.format('')} n'aura pas lieu"),
    "missed": re.compile(r"Pas grave pour "),
    "check": re.compile(r"Bonjour. Quelqu'un à Bruxelles"),
    "reminder": re.compile(rf"(?:Rappel: )?{_WHEN.format('')}, ", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says: `wall` is the hour it tells, None where it tells none; `was` the hour before a move."""

    kind: str
    wall: datetime | None = None
    was: datetime | None = None


def read(text: str, today: date) -> Said | None:
    """What `text` says to somebody who reads it on `today`; None when it is of another kind."""
    for kind, pattern in _KINDS.items():
        found = pattern.match(text)
        if found:
            return Said(kind, _wall(found.groupdict(), "", today), _wall(found.groupdict(), "was_", today))
    return None


def _wall(found: dict[str, str | None], prefix: str, today: date) -> datetime | None:
    day = found.get(f"{prefix}day")
    if day is None:
        return None
    hour, minute = int(found[f"{prefix}hour"] or 0), int(found[f"{prefix}minute"] or 0)
    return datetime.combine(_date(day.lower(), today), datetime.min.time()).replace(hour=hour, minute=minute)


def _date(day: str, today: date) -> date:
    relative = {"hier": -1, "aujourd'hui": 0, "demain": 1}
    if day in relative:
        return today + timedelta(days=relative[day])
    number, month = (int(part) for part in day.split()[1].split("/"))
    years = (today.year - 1, today.year, today.year + 1)
    return min((date(year, month, number) for year in years), key=lambda each: abs(each - today))
