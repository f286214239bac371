"""Which days a part of an opening rule speaks of, for those who must say it in words.

Only what people need to hear is read: dates and months, weekdays, "second Thursday", legal holidays. Anything rarer
(week numbers, Easter, year ranges) gives None, and the reader falls back on the text as published.
"""

import re
from dataclasses import dataclass

from directory.hours.parts import MONTHS, WEEKDAYS

EVERY_WEEKDAY = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A date, or a whole month when `day` is None; every year when `year` is None. `month` is 1 to 12."""

    year: int | None
    month: int
    day: int | None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The `rank`-th `weekday` (0 is Monday) of the month; -1 is the last."""

    weekday: int
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days of one part: those of `dates` (any, when empty) that are a `weekdays`, an `nth` or a legal holiday."""

    dates: tuple[tuple[CalendarDay, CalendarDay], ...] = ()  # first and last, included
    weekdays: frozenset[int] = EVERY_WEEKDAY  # 0 is Monday
    nth: tuple[NthWeekday, ...] = ()
    holidays: bool = False

    @property
    def plain(self) -> bool:
        """Whether only weekdays are said, so that a later rule can replace an earlier one day by day."""
        return not self.dates and not self.nth and not self.holidays


_MONTH = "|".join(MONTHS)
_WEEKDAY = "|".join(WEEKDAYS)
_ONE_DATE = re.compile(
    rf"(?:(\d{{4}}) )?({_MONTH})(?: (\d{{1,2}}))?(?:-(?:(?:(\d{{4}}) )?({_MONTH})(?: (\d{{1,2}}))?|(\d{{1,2}})))?"
)
_ONE_DAY = re.compile(rf"({_WEEKDAY})(?:-({_WEEKDAY}))?|({_WEEKDAY})\[(-?\d(?:[,-]\d)*)\]|(PH)")


def read_selector(selector: str) -> Days | None:
    """The days of a part's selector; None when it has no plain words. "" and "24/7" are every day."""
    if selector in ("", "24/7"):
        return Days()
    dates, rest = _read_dates(selector)
    if not rest:
        return Days(dates=dates)
    items = [_ONE_DAY.fullmatch(item) for item in re.split(r", ?(?![^\[]*\])", rest)]
    found = [item for item in items if item]
    if len(found) < len(items):
        return None
    return Days(
        dates=dates,
        weekdays=frozenset(day for item in found if item[1] for day in _weekdays(item[1], item[2] or item[1])),
        nth=tuple(each for item in found if item[3] for each in _nth(item[3], item[4])),
        holidays=any(item[5] for item in found),
    )


def _read_dates(selector: str) -> tuple[tuple[tuple[CalendarDay, CalendarDay], ...], str]:
    dates = []
    position = 0
    while found := _ONE_DATE.match(selector, position):
        dates.append(_range(found))
        position = found.end()
        comma = re.compile(r", ?").match(selector, position)
        if not comma:
            break
        position = comma.end()
    return tuple(dates), selector[position:].strip()


def _range(found: re.Match[str]) -> tuple[CalendarDay, CalendarDay]:
    first = _date(found[1], found[2], found[3])
    if found[5]:
        return first, _date(found[4] or found[1], found[5], found[6])
    return first, _date(found[1], found[2], found[7] or found[3])


def _date(year: str | None, month: str, day: str | None) -> CalendarDay:
    return CalendarDay(int(year) if year else None, MONTHS.index(month) + 1, int(day) if day else None)


def _weekdays(first: str, last: str) -> list[int]:
    start, end = WEEKDAYS.index(first), WEEKDAYS.index(last)
    return [day % 7 for day in range(start, end + 1 if end >= start else end + 8)]


def _nth(weekday: str, ranks: str) -> list[NthWeekday]:
    found: list[int] = []
    for each in ranks.split(","):
        first, _, last = each.partition("-") if not each.startswith("-") else (each, "", "")
        found.extend(range(int(first), int(last or first) + 1))
    return [NthWeekday(WEEKDAYS.index(weekday), rank) for rank in found]
