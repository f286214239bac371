"""Figures that look right to people and are wrong in the syntax ("9h", "25/12", "10:00+"). Part of `linting`."""

import re
from collections.abc import Callable
from re import Match

from directory.hours.parts import MONTHS, WEEKDAYS

_WEEKDAY = "|".join(WEEKDAYS)
_MONTH = "|".join(MONTHS)


def _always(found: Match[str]) -> str:
    return f"'{found[0]}': write 24/7 for day and night, Mo-Su for every day"


def _hour(found: Match[str]) -> str:
    return f"'{found[0].strip()}': write {int(found[1]):02}:{found[2] or '00'}"


def _half_day_hour(found: Match[str]) -> str:
    hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
    return f"'{found[0]}': write {hour:02}:{found[2] or '00'}"


def _iso_date(found: Match[str]) -> str:
    return f"'{found[0]}': write {found[1]} {_month(found[2])} {found[3]}"


def _slashed_date(found: Match[str]) -> str:
    year = f"{found[3]} " if found[3] else ""
    return f"'{found[0]}': write {year}{_month(found[2])} {int(found[1]):02}"


def _year_last(found: Match[str]) -> str:
    day = found[1] or found[3]
    return f"'{found[0]}': write {found[4]} {found[2]}{f' {int(day):02}' if day else ''}"


def _turned_date(found: Match[str]) -> str:
    return f"'{found[0]}': write {found[2]} {int(found[1]):02}"


def _open_end(found: Match[str]) -> str:
    start = found[1]
    closing = min(int(start[:2]) + 4, 24)
    span = f"{start}-{closing:02}:00"
    return f"'{found[0]}' has no closing time: write {span} with the real one, or {span} unknown"


def _sun(found: Match[str]) -> str:
    return f"'{found[0]}' changes with the season: write an hour, as in 08:00"


def _school(found: Match[str]) -> str:
    return "'SH' (school holidays) is not known here: write the dates, as in Jul 01-Aug 31 off"


def _holiday_offset(found: Match[str]) -> str:
    return f"'{found[0]}' is not known here: write the date, as in Dec 24 off"


def _holiday_and_day(found: Match[str]) -> str:
    return f"'{found[0]}' could mean two things: write {found[0].replace(' ', ',')} for both"


def _bare_hours(found: Match[str]) -> str:
    return f"'{found[1]}-{found[2]}': write {int(found[1]):02}:00-{int(found[2]):02}:00"


def _repeated(found: Match[str]) -> str:
    return f"'{found[0]}' is a timetable of departures: write the hours without it"


def _month(number: str) -> str:
    return MONTHS[int(number) - 1] if 1 <= int(number) <= 12 else "the month (Jan to Dec)"


# Looked for in this order; what one finds is blanked for the next.
SHAPES: tuple[tuple[re.Pattern[str], Callable[[Match[str]], str]], ...] = (
    (re.compile(r"\b24 ?[hu]?/24\b|\b24 ?[hu]/7\b|(?<!24/)\b7 ?j?(?:ours)?/7\b", re.IGNORECASE), _always),
    (re.compile(r"\b(\d{1,2}) ?[hu] ?([0-5]\d)?(?![\w/])", re.IGNORECASE), _hour),
    (re.compile(r"\b(\d{1,2})(?::(\d\d))? ?([ap])\.?m\b", re.IGNORECASE), _half_day_hour),
    (re.compile(r"\b(\d{1,2})\.([0-5]\d)\b"), _hour),
    (re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b"), _iso_date),
    (re.compile(r"(?<!24/7)(?<![\d:/-])(?!24/7)(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\d/])"), _slashed_date),
    (
        re.compile(rf"\b(?:(?<!\w\w\w )(\d{{1,2}}) )?({_MONTH})(?: (\d{{1,2}}))? (\d{{4}})\b(?! ?(?:{_MONTH}))"),
        _year_last,
    ),
    (re.compile(rf"(?<![:\d-])(?<!\w\w\w )\b(\d{{1,2}}) ({_MONTH})\b(?! ?\d)"), _turned_date),
    (re.compile(r"\b(\d\d:\d\d)(?:-\d\d:\d\d)?\+"), _open_end),
    (re.compile(r"\b(?:sunrise|sunset|dawn|dusk)\b"), _sun),
    (re.compile(r"\bSH\b"), _school),
    (re.compile(r"\bPH [+-]\d+ days?\b"), _holiday_offset),
    (re.compile(rf"\bPH (?:{_WEEKDAY})\b|\b(?:{_WEEKDAY}) PH\b"), _holiday_and_day),
    (re.compile(rf"(?:^|[;,] ?|\b(?:{_WEEKDAY}|PH) )(\d{{1,2}})-(\d{{1,2}})(?![\d:/-])"), _bare_hours),
    (re.compile(r"(?<=\d\d:\d\d)/\d[\d:]*"), _repeated),
)
