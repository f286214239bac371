"""Who is on duty when: the lines of the roster laid out as watches. No database, no clock.

Lines are Brussels wall time (`bot.store.shifts`), watches are aware UTC. On the two nights on which the clock changes
a watch covers the whole night: it begins the first time its hour exists and ends the last time. Read by the relay, by
``passerelle roster`` and by what the team writes ("je prends la garde").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.clock import BRUSSELS, local
from bot.relay.coverage import Stretch, merged, shared, within, without
from bot.store.shifts import Post, Shift

AHEAD = timedelta(days=14)  # how far the next watch, or the end of the present one, is looked for
LONGEST = timedelta(hours=24)  # of one line
TAKEN_FOR = timedelta(hours=8)  # "je prends la garde", without an end
_DAY, _WEEK, _MINUTE = timedelta(days=1), timedelta(days=7), timedelta(minutes=1)
_INSTANT = timedelta.resolution


@dataclass(frozen=True, slots=True)
class Watch:
    """One stretch of one line of the roster, aware UTC, the end excluded."""

    line: Shift
    starts_at: datetime
    ends_at: datetime

    @property
    def staff_id(self) -> str:
        return self.line.staff_id

    @property
    def post(self) -> Post:
        return self.line.post

    @property
    def stretch(self) -> Stretch:
        return self.starts_at, self.ends_at


def watches(lines: Sequence[Shift], since: datetime, until: datetime) -> list[Watch]:
    """Every watch that touches [since, until), whole, by start and then line; absences are cut out of it."""
    away: dict[str, list[Watch]] = {}
    for absence in _laid_out(lines, since - 2 * _DAY, until + 2 * _DAY, away=True):
        away.setdefault(absence.staff_id, []).append(absence)
    pieces = [
        replace(whole, starts_at=start, ends_at=end)
        for whole in _laid_out(lines, since, until, away=False)
        for start, end in without(whole.stretch, _taken_from(whole, away.get(whole.staff_id, ())))
    ]
    return _in_order(piece for piece in pieces if piece.starts_at < until and piece.ends_at > since)


def absences(lines: Sequence[Shift], since: datetime, until: datetime) -> list[Watch]:
    """Every absence that touches [since, until), whole, in the same order."""
    return _in_order(_laid_out(lines, since, until, away=True))


def serving(lines: Sequence[Shift], at: datetime, post: Post = "on_duty") -> list[str]:
    """The ids of those who hold `post` at this moment, who came first first, each once; [] when nobody does."""
    present = watches(lines, at, at + _INSTANT)
    return list(dict.fromkeys(watch.staff_id for watch in present if watch.post == post))


def next_start(lines: Sequence[Shift], at: datetime, post: Post = "on_duty") -> datetime | None:
    """When somebody next begins, after `at` and within 14 days; None when nobody does.

    Somebody who goes straight on from one line to the next does not begin again.
    """
    return _next_start(watches(lines, at, at + AHEAD), at, post)


def ends_at(lines: Sequence[Shift], staff_id: str, at: datetime, post: Post = "on_duty") -> datetime | None:
    """Until when this member holds `post` without interruption, looked at 14 days ahead; None when they do not."""
    theirs = (watch for watch in watches(lines, at, at + AHEAD) if (watch.staff_id, watch.post) == (staff_id, post))
    return next((end for start, end in merged(watch.stretch for watch in theirs) if start <= at < end), None)


def gaps(lines: Sequence[Shift], since: datetime, until: datetime, wanted: Sequence[Stretch]) -> list[Stretch]:
    """The parts of `wanted` inside [since, until) in which nobody is on duty, in order; see `coverage.opened`."""
    held = [watch.stretch for watch in watches(lines, since, until) if watch.post == "on_duty"]
    return [gap for stretch in within(wanted, since, until) for gap in without(stretch, held)]


def overlaps(
    lines: Sequence[Shift], since: datetime, until: datetime
) -> list[tuple[datetime, datetime, frozenset[str]]]:
    """Where two or more are on duty at once inside [since, until), and who."""
    held = [watch for watch in watches(lines, since, until) if watch.post == "on_duty"]
    return shared([(part, watch.staff_id) for watch in held for part in within([watch.stretch], since, until)])


def take_watch(lines: Sequence[Shift], staff_id: str, now: datetime, until: datetime | None) -> Shift:
    """The line for "je prends la garde": from now until `until`, else until somebody else begins, at most 8 h.

    Raises ValueError when `until` has passed or is more than 24 h away.
    """
    if until is None:
        others = [line for line in lines if line.staff_id != staff_id]
        until = _next_start(watches(others, now, now + TAKEN_FOR), now, "on_duty") or now + TAKEN_FOR
    start, end = _minute(now), _minute(until)
    if end <= start:
        raise ValueError("a watch cannot end before it begins")
    if end - start > LONGEST or _wall(end) - _wall(start) > LONGEST:
        raise ValueError("a watch lasts 24 hours at most")
    return _line(staff_id, "on_duty", _wall(start), _wall(end))


def give_back(lines: Sequence[Shift], staff_id: str, now: datetime) -> Shift | None:
    """The line for "je rends la garde": away from now to the end of the present watch; None when not on duty.

    Of a watch longer than 24 h, the first 24.
    """
    end = ends_at(lines, staff_id, now)
    if end is None:
        return None
    start = _wall(_minute(now))
    return _line(staff_id, "away", start, min(_wall(_minute(end)), start + LONGEST))


def _taken_from(watch: Watch, absences: Sequence[Watch]) -> list[Stretch]:
    """The absences that count against a watch.

    Who writes "je prends la garde" is there: only what was written down after it takes that watch away, and not a
    calendar that is read again.
    """
    if watch.line.source != "message":
        return [absence.stretch for absence in absences]
    later = (each for each in absences if each.line.source != "ics" and _age(each.line) >= _age(watch.line))
    return [absence.stretch for absence in later]


def _age(line: Shift) -> tuple[bool, int, str]:
    """Sorts lines as they were written down; ids are numbers as text ("9" before "10"), a line without one is new."""
    return line.id == "", len(line.id), line.id


def _laid_out(lines: Sequence[Shift], since: datetime, until: datetime, *, away: bool) -> Iterator[Watch]:
    """Every stretch that touches [since, until), as written down: only absences, or only the others."""
    for line in lines:
        if (line.post == "away") is not away:
            continue
        # No line lasts more than a day: what began before yesterday is over.
        for day in _days(line, local(since).date() - _DAY, local(until).date()):
            start, end = _stretch(line, day)
            if start < end and start < until and end > since:
                yield Watch(line, start, end)


def _days(line: Shift, first: date, last: date) -> Iterator[date]:
    """The days from `first` to `last` on which this line begins."""
    if line.weekday is None:
        if first <= line.first_date <= last:
            yield line.first_date
        return
    day = max(first, line.first_date)
    day += timedelta(days=(line.weekday - day.weekday()) % 7)
    while day <= min(last, line.last_date or last):
        yield day
        day += _WEEK


def _stretch(line: Shift, day: date) -> Stretch:
    last = day if line.ends > line.starts else day + _DAY
    return _instant(datetime.combine(day, line.starts), fold=0), _instant(datetime.combine(last, line.ends), fold=1)


def _instant(wall: datetime, fold: int) -> datetime:
    """When a Brussels clock shows `wall`, the first time or (fold 1) the last; in the gap of spring, when it ends."""
    moment = wall.replace(tzinfo=BRUSSELS, fold=fold).astimezone(UTC)
    if local(moment).replace(tzinfo=None, fold=0) == wall:
        return moment
    return _instant(wall.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1), fold)


def _in_order(found: Iterator[Watch]) -> list[Watch]:
    return sorted(found, key=lambda watch: (watch.starts_at, _age(watch.line)))


def _next_start(found: Sequence[Watch], at: datetime, post: Post) -> datetime | None:
    theirs: dict[str, list[Stretch]] = {}
    for watch in found:
        if watch.post == post:
            theirs.setdefault(watch.staff_id, []).append(watch.stretch)
    return min((start for each in theirs.values() for start, _ in merged(each) if start > at), default=None)


def _minute(moment: datetime) -> datetime:
    """Without seconds, which a line cannot hold."""
    return moment.astimezone(UTC).replace(second=0, microsecond=0)


def _wall(moment: datetime) -> datetime:
    return local(moment).replace(tzinfo=None, fold=0)


def _line(staff_id: str, post: Post, start: datetime, end: datetime) -> Shift:
    # From 02:40 to 02:30, on the night when that hour exists twice: a line cannot say it, but it can begin earlier.
    start = min(start, end - _MINUTE)
    return Shift(
        staff_id=staff_id, post=post, first_date=start.date(), starts=start.time(), ends=end.time(), source="message"
    )  # fmt: skip
