"""From the words of time people use ("tonight", "sunday morning") to a stretch of wall time in Brussels.

Understanding gives the words (``Interpretation.when``); search asks which doors are open inside the stretch.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

NOW = timedelta(hours=2)  # the time to walk there and still be let in
NIGHT_FROM, NIGHT_TO = time(18), time(6)
SMALL_HOURS = time(5)  # before this, "tonight" is the night that is running
PARTS = {"morning": (6, 12), "afternoon": (12, 18), "evening": (18, 24), "": (6, 24)}


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of time that was asked: `start` <= t < `end`, both aware Europe/Brussels; `when` is the word used."""

    start: datetime
    end: datetime
    when: str | None = None

    @property
    def is_now(self) -> bool:
        """Whether the person asked for this very moment (or said no time at all)."""
        return self.when in (None, "now")


def window(when: str | None, now: datetime) -> Window:
    """The window meant by `when` (vocabulary of `Interpretation.when`) at the aware moment `now`.

    None, "now" and words outside the vocabulary give the next two hours. What is already past is cut off; a day or
    a part of the day that is over means the next one. Never empty.
    """
    base, _, part = (when or "now").strip().lower().partition(" ")
    if base in PARTS and not part:
        base, part = "today", base
    part = part if part in PARTS else ""
    moment = now.astimezone(UTC)
    start, end = _bounds(base, part, moment)
    return Window(max(start, moment).astimezone(BRUSSELS), end.astimezone(BRUSSELS), when)


def _bounds(base: str, part: str, now: datetime) -> tuple[datetime, datetime]:
    """Both ends in UTC: two Brussels times compare as wall time, which is wrong in the night the clock goes back."""
    today = now.astimezone(BRUSSELS).date()
    if base == "tonight":
        return _tonight(now)
    if base == "tomorrow":
        return _day(today + timedelta(days=1), part)
    if base == "weekend":
        return _weekend(today, part, now)
    if base in WEEKDAYS:
        ahead = (WEEKDAYS.index(base) - today.weekday()) % 7
        return _not_over(today + timedelta(days=ahead), part, now, again=7)
    if part:
        return _not_over(today, part, now, again=1)
    return now, now + NOW


def _tonight(now: datetime) -> tuple[datetime, datetime]:
    local = now.astimezone(BRUSSELS)
    evening = local.date() - timedelta(days=1) if local.time() < SMALL_HOURS else local.date()
    return _at(evening, NIGHT_FROM), _at(evening + timedelta(days=1), NIGHT_TO)


def _weekend(today: date, part: str, now: datetime) -> tuple[datetime, datetime]:
    saturday = today + timedelta(days=(5 - today.weekday()) % 7)
    days = [today] if today.weekday() == 6 else [saturday, saturday + timedelta(days=1)]
    if part:  # "weekend morning": the first of its mornings that is not over
        left = [bounds for bounds in (_day(day, part) for day in days) if bounds[1] > now]
        return left[0] if left else _day(today + timedelta(days=(5 - today.weekday()) % 7 or 7), part)
    return _day(days[0], "")[0], _day(days[-1], "")[1]


def _not_over(day: date, part: str, now: datetime, again: int) -> tuple[datetime, datetime]:
    bounds = _day(day, part)
    return bounds if bounds[1] > now else _day(day + timedelta(days=again), part)


def _day(day: date, part: str) -> tuple[datetime, datetime]:
    first, last = PARTS[part]
    end = _at(day + timedelta(days=1), time(0)) if last == 24 else _at(day, time(last))
    return _at(day, time(first)), end


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=BRUSSELS).astimezone(UTC)
