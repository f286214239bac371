"""What stands in the boxes of the roster, read: days and hours of Brussels. Each raises `RefusedError` in words."""

import re
from datetime import date, datetime, time

from bot.clock import local
from bot.console.acting import RefusedError


def read_day(text: str, *, not_before: datetime | None = None) -> date:
    """An ISO date; with `not_before`, none that has passed at that moment."""
    try:
        day = date.fromisoformat(text.strip()) if re.fullmatch(r"\s*\d{4}-\d\d-\d\d\s*", text, re.ASCII) else date.min
    except ValueError:
        day = date.min
    if not 2000 <= day.year < 2100:
        raise RefusedError("console-roster-no-day")
    if not_before is not None and day < local(not_before).date():
        raise RefusedError("console-roster-past")
    return day


def read_time(text: str) -> time:
    """A time of day such as "09:00"; "24:00" is midnight."""
    read = re.fullmatch(r"([01]?[0-9]|2[0-4]):([0-5][0-9])", text.strip(), re.ASCII)
    hour, minute = (int(read[1]), int(read[2])) if read else (25, 0)
    if hour > 24 or (hour == 24 and minute):
        raise RefusedError("console-roster-no-time")
    return time(hour % 24, minute)
