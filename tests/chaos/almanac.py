"""What is owed to a person, worked out a second time and apart from the code that is judged.

Only the rules of `bot/reminders/README.md` stand behind it, and the law on summer time in place of a zone file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.store.wishes import Wish

MORNING, NIGHT = time(8), time(21)
HOUR = timedelta(hours=1)
_DAYS = {"week": 7, "two_days": 2, "eve": 1}


@dataclass(frozen=True, slots=True)
class Owed:
    """One text that is owed: from when on, and until when it is of use."""

    kind: str
    due: datetime
    until: datetime


def is_summer(moment: datetime) -> bool:
    """Summer time: from the last Sunday of March, 01:00 UTC, to the last Sunday of October, 01:00 UTC."""
    year = moment.year
    return _last_sunday(year, 3) <= moment < _last_sunday(year, 10)


def wall_of(moment: datetime) -> datetime:
    """What a clock on a wall in Brussels shows."""
    return (moment + HOUR * (2 if is_summer(moment) else 1)).replace(tzinfo=None)


def moment_of(wall: datetime) -> datetime:
    """When a clock in Brussels shows `wall`: the first time it does; an hour that is skipped comes an hour later."""
    moment = wall.replace(tzinfo=UTC)
    return moment - HOUR * 2 if is_summer(moment - HOUR * 2) else moment - HOUR


def day_of(wish: Wish) -> tuple[time, time]:
    """From when until when the person may be written to."""
    opens, closes = max(wish.earliest, MORNING), min(wish.latest, NIGHT)
    return (opens, closes) if _minutes(closes) - _minutes(opens) >= 60 else (MORNING, NIGHT)


def is_quiet(moment: datetime, wish: Wish) -> bool:
    """Whether nothing may be pushed to the person at this moment."""
    opens, closes = day_of(wish)
    return not opens <= wall_of(moment).time() < closes


def next_open(moment: datetime, wish: Wish) -> datetime:
    """The first moment from `moment` on at which something may be pushed."""
    if not is_quiet(moment, wish):
        return moment
    wall, (opens, _) = wall_of(moment), day_of(wish)
    day = wall.date() + timedelta(days=wall.time() >= opens)
    return moment_of(datetime.combine(day, opens))


def owed(wall: datetime, wish: Wish) -> list[Owed]:
    """The reminders of an appointment at `wall`, in order of time, those of the past too."""
    kept: list[tuple[datetime, str]] = []
    for due, kind in sorted(_wanted(wall, wish), key=lambda pair: pair[0]):
        if not kept or due >= kept[-1][0] + 3 * HOUR:
            kept.append((due, kind))
    ends = [min(datetime.combine(due.date(), NIGHT), after - HOUR) for (due, _), (after, _) in zip(kept, kept[1:])]  # noqa: B905, RUF007
    ends.append(wall - HOUR / 2)
    return [Owed(kind, moment_of(due), moment_of(end)) for (due, kind), end in zip(kept, ends, strict=False)]


def _wanted(wall: datetime, wish: Wish) -> Iterator[tuple[datetime, str]]:
    opens, closes = day_of(wish)
    for kind in wish.moments:
        if kind in _DAYS:
            due = datetime.combine(wall.date() - timedelta(days=_DAYS[kind]), wish.eve_at)
        else:
            due = datetime.combine(wall.date(), wish.day_at) if wish.day_at else wall - wish.lead
        due = min(due, wall - HOUR)
        if due.time() < opens:
            opening = datetime.combine(due.date(), opens)
            due = opening if opening <= wall - HOUR else _evening(due.date() - timedelta(days=1), closes)
        elif due.time() >= closes:
            due = _evening(due.date(), closes)
        yield due, kind


def _evening(day: date, closes: time) -> datetime:
    return datetime.combine(day, closes) - HOUR / 4


def _minutes(hour: time) -> int:
    return hour.hour * 60 + hour.minute


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)
