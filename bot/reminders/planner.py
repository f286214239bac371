"""When to remind somebody of an appointment. Pure: an appointment, a wish and a moment in, moments out.

Gentle first: never in quiet hours, never so close to the appointment that it only frightens, never two texts in three
hours. What would come too early or too late in the day is sent earlier, on the eve.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from bot.reminders.walltime import HOME, to_moment, to_wall
from bot.store.wishes import MomentKind, Wish

QUIET_UNTIL, QUIET_FROM = time(8), time(21)  # nothing is pushed at night, whatever was wished (PRODUCT, job 3.2)
LEAST_NOTICE = timedelta(hours=1)  # nothing is planned closer to the appointment than this
USELESS = timedelta(minutes=30)  # and what an outage delayed is worth nothing closer than this
SPREAD = timedelta(hours=3)  # one text is enough
BEFORE_CLOSING = timedelta(minutes=15)  # what is moved before the evening's end is sent so long before it
SHORTEST = 60  # minutes of a day in which one may be written to
_DAYS_BEFORE: dict[MomentKind, int] = {"week": 7, "two_days": 2, "eve": 1}


@dataclass(frozen=True, slots=True)
class Planned:
    """One reminder: due at, and of no use after, both aware UTC."""

    kind: MomentKind
    due_at: datetime
    not_after: datetime


def plan(wall: datetime, wish: Wish, now: datetime, zone: str = HOME) -> tuple[Planned, ...]:
    """The reminders of an appointment at naive `wall` time that are still to come at `now`, in order of time."""
    wanted = sorted(
        ((_gentle(moment, wall, wish), kind) for kind, moment in _wished(wall, wish)), key=lambda pair: pair[0]
    )  # fmt: skip
    spread: list[tuple[datetime, MomentKind]] = []
    for due, kind in wanted:
        if not spread or due - spread[-1][0] >= SPREAD:
            spread.append((due, kind))
    ends = [to_moment(min(_evening(due), after - LEAST_NOTICE), zone) for (due, _), (after, _) in pairwise(spread)]
    useless = [*ends, to_moment(wall, zone) - USELESS]  # by the moment: on the wall, spring skips an hour
    planned = [
        Planned(kind, to_moment(due, zone), end) for (due, kind), end in zip(spread, useless, strict=False)
    ]  # fmt: skip
    return tuple(each for each in planned if each.due_at > now)


def is_gentle(moment: datetime, wish: Wish, zone: str = HOME) -> bool:
    """Whether something may be pushed to the person at this moment."""
    earliest, latest = hours(wish)
    return earliest <= to_wall(moment, zone).time() < latest


def next_gentle(moment: datetime, wish: Wish, zone: str = HOME) -> datetime:
    """The first moment from `moment` on at which something may be pushed, aware UTC; whole minutes when later."""
    if is_gentle(moment, wish, zone):
        return moment
    wall, (earliest, _) = to_wall(moment, zone), hours(wish)
    day = wall.date() if wall.time() < earliest else wall.date() + timedelta(days=1)
    return to_moment(datetime.combine(day, earliest), zone)


def closing(moment: datetime, wish: Wish, zone: str = HOME) -> datetime:
    """The end, aware UTC, of the hours in which the person may be written to on the day of `moment`."""
    return to_moment(datetime.combine(to_wall(moment, zone).date(), hours(wish)[1]), zone)


def hours(wish: Wish) -> tuple[time, time]:
    """From when and until when the person may be written to: a wish can only make it less, and at least an hour."""
    earliest, latest = max(wish.earliest, QUIET_UNTIL), min(wish.latest, QUIET_FROM)
    minutes = (latest.hour - earliest.hour) * 60 + latest.minute - earliest.minute
    return (earliest, latest) if minutes >= SHORTEST else (QUIET_UNTIL, QUIET_FROM)


def before_closing(latest: time) -> time:
    """The last time of the day at which something is still sent to somebody who is not written to after `latest`."""
    return (datetime.combine(date.min, latest) - BEFORE_CLOSING).time()


def _wished(wall: datetime, wish: Wish) -> Iterator[tuple[MomentKind, datetime]]:
    """The moments that the person wants, on the wall, quiet hours not looked at yet."""
    for kind in wish.moments:
        if kind != "same_day":
            yield kind, datetime.combine(wall.date() - timedelta(days=_DAYS_BEFORE[kind]), wish.eve_at)
        elif wish.day_at is None:
            yield kind, wall - wish.lead
        else:
            yield kind, datetime.combine(wall.date(), wish.day_at)


def _gentle(moment: datetime, wall: datetime, wish: Wish) -> datetime:
    """`moment` in gentle hours, and not too close to the appointment: later in the morning if there is time, else
    earlier, at the latest in the evening of the day before."""
    (earliest, latest), last = hours(wish), wall - LEAST_NOTICE
    moment = min(moment, last)
    if moment.time() < earliest:
        opening = datetime.combine(moment.date(), earliest)
        return opening if opening <= last else _evening(moment - timedelta(days=1), latest) - BEFORE_CLOSING
    if moment.time() >= latest:
        return _evening(moment, latest) - BEFORE_CLOSING
    return moment


def _evening(moment: datetime, latest: time = QUIET_FROM) -> datetime:
    return datetime.combine(moment.date(), latest)
