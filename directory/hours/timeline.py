"""Time as a row of open, closed and unknown stretches. Everything with opening hours shares these questions.

A subclass says what begins on a given day (`spans_of`, in wall time, possibly running into the next morning); this
module lays days side by side in Europe/Brussels, across both clock changes, and answers "now", "next" and "during".
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo

State = Literal["open", "closed", "unknown"]
BRUSSELS = ZoneInfo("Europe/Brussels")
ONE_DAY = timedelta(days=1)

_PRECEDENCE: dict[State, int] = {"open": 0, "unknown": 1, "closed": 2}
_HORIZON = 5 * 366  # days: long enough for a rule about the 29th of February
_MOST_STEPS = 200  # days looked at one by one: "24/7" beside "Mo-Fr 09:00-12:00" never changes, whatever one looks at
_NEXT_OPEN_WITHIN = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Span:
    """One interval in naive Brussels wall time, `end` excluded."""

    start: datetime
    end: datetime
    state: State
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """The state at one moment. `next_change` (aware, Brussels) is when the state becomes `next_state`.

    Both are None when no change is in sight (for years, in all but contrived rules). `comment` is the rule's own
    remark. `closed_until` is the last day of a temporary closing that is going on.
    """

    state: State
    next_change: datetime | None
    next_state: State | None
    comment: str | None
    closed_until: date | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """From `begin` (aware UTC) on, this is the state."""

    begin: datetime
    state: State
    comment: str | None


@dataclass(frozen=True, slots=True)
class _Run:
    start: datetime  # aware UTC
    end: datetime | None  # None: nothing changes any more
    state: State


class OpenTimes(ABC):
    """Anything that is open, closed or unknown over time. Every `moment` is aware; ValueError otherwise."""

    @abstractmethod
    def spans_of(self, day: date) -> Sequence[Span]:
        """The intervals that begin on `day`, ending by the next midnight but one; closed ones only with a remark."""

    @abstractmethod
    def steady_until(self, day: date) -> date | None:
        """The first date after `day` whose `spans_of` may differ, if `day` is the same all day long; None: never."""

    def at(self, moment: datetime) -> Opening:
        """The state at `moment`, and when it changes next."""
        now = _utc(moment)
        day = now.astimezone(BRUSSELS).date()
        runs = self._runs(day, _HORIZON)
        for run in runs:
            if run.end is None:
                return Opening(run.state, None, None, self._comment(day, now))
            if run.end > now:
                return Opening(run.state, run.end.astimezone(BRUSSELS), next(runs).state, self._comment(day, now))
        raise AssertionError("runs never end")

    def next_open(self, moment: datetime) -> datetime | None:
        """When an open period begins strictly after `moment` (not the present one), within 60 days; else None."""
        now = _utc(moment)
        for run in self._runs(now.astimezone(BRUSSELS).date(), _NEXT_OPEN_WITHIN.days + 2):
            if run.start > now + _NEXT_OPEN_WITHIN:
                return None
            if run.state == "open" and run.start > now:
                return run.start.astimezone(BRUSSELS)
        return None

    def during(self, start: datetime, end: datetime) -> State:
        """Open when open at some instant of [start, end), else unknown when unknown at some instant, else closed."""
        states = {run.state for run in self._touching(start, end)}
        return min(states, key=_PRECEDENCE.__getitem__, default="closed")

    def first_open(self, start: datetime, end: datetime) -> tuple[datetime, datetime] | None:
        """The first open interval that touches [start, end), whole, in Brussels time; None when there is none.

        A night that began before the first day of the window comes last (who asks for tomorrow does not mean the
        night before it), and then begins at midnight. An interval without end is cut two days after the window.
        """
        midnight = _instant(datetime.combine(_utc(start).astimezone(BRUSSELS).date(), time()))
        runs = [run for run in self._touching(start, end) if run.state == "open"]
        chosen = next((run for run in runs if run.start >= midnight), runs[0] if runs else None)
        if chosen is None:
            return None
        last = chosen.end or _utc(end) + 2 * ONE_DAY
        return max(chosen.start, midnight).astimezone(BRUSSELS), last.astimezone(BRUSSELS)

    def _touching(self, start: datetime, end: datetime) -> Iterator[_Run]:
        first, last = _utc(start), _utc(end)
        for run in self._runs(first.astimezone(BRUSSELS).date() - ONE_DAY, (last - first).days + 6):
            if run.start >= last:
                return
            if run.end is None or run.end > first:
                yield run

    def _runs(self, day: date, days: int) -> Iterator[_Run]:
        """Unbroken stretches of one state from midnight of `day`; the last one has no end."""
        start, state = _instant(datetime.combine(day, time())), None
        last = day + timedelta(days=days)
        for _ in range(_MOST_STEPS):
            if day >= last:
                break
            line = self.line(day)
            for mark in line:
                if state is not None and mark.state != state:
                    yield _Run(start, mark.begin, state)
                    start = mark.begin
                state = mark.state
            day = self._next_day(day) if len(line) == 1 else day + ONE_DAY
        if state is not None:
            yield _Run(start, None, state)

    def _next_day(self, day: date) -> date:
        # The night before may spill into `day`, so only two quiet days in a row prove that nothing is going on.
        if len({mark.state for each in (day - ONE_DAY, day) for mark in self.line(each)}) > 1:
            return day + ONE_DAY
        quiet = self.steady_until(day - ONE_DAY)
        return date.max if quiet is None else max(quiet, day + ONE_DAY)

    def line(self, day: date) -> Sequence[Mark]:
        """The marks of the civil `day`, the first at midnight; hours that do not exist (spring) are left out."""
        spans = [*self.spans_of(day - ONE_DAY), *self.spans_of(day)]
        spans.sort(key=lambda span: _PRECEDENCE[span.state])
        midnight = datetime.combine(day, time())
        marks: list[Mark] = []
        for span in paint(spans, midnight, midnight + ONE_DAY):
            begin = _instant(span.start)
            same = bool(marks) and (marks[-1].state, marks[-1].comment) == (span.state, span.comment)
            if not same and begin < _instant(span.end):
                marks.append(Mark(begin, span.state, span.comment))
        return marks

    def _comment(self, day: date, now: datetime) -> str | None:
        return next((mark.comment for mark in reversed(self.line(day)) if mark.begin <= now), None)


def paint(spans: Iterable[Span], start: datetime, end: datetime) -> list[Span]:
    """[start, end) cut into adjacent spans; where several overlap the first given wins, where none is: closed."""
    inside = [span for span in spans if span.start < end and span.end > start]
    edges = sorted({start, end, *(max(start, span.start) for span in inside), *(min(end, span.end) for span in inside)})
    return [_piece(inside, begin, finish) for begin, finish in pairwise(edges)]


def _piece(spans: Iterable[Span], start: datetime, end: datetime) -> Span:
    for span in spans:
        if span.start <= start and span.end >= end:
            return Span(start, end, span.state, span.comment)
    return Span(start, end, "closed")


def _instant(wall: datetime) -> datetime:
    """The moment a Brussels clock shows `wall`, in UTC.

    An hour that exists twice (autumn) counts the second time; one that does not exist (spring) is the end of the
    gap, 03:00. Both as the hours engine does with a ZoneInfo, which raises on the second kind when asked about it.
    """
    offset = _offset_all_day(wall.date())
    if offset is not None:
        return (wall - offset).replace(tzinfo=UTC)
    moment = wall.replace(tzinfo=BRUSSELS, fold=1).astimezone(UTC)
    if moment.astimezone(BRUSSELS).replace(tzinfo=None, fold=0) != wall:
        return _instant(wall.replace(minute=0) + timedelta(hours=1))
    return moment


@lru_cache(maxsize=1024)
def _offset_all_day(day: date) -> timedelta | None:
    """The offset from UTC on `day`; None on the two days a year when it changes."""
    first, last = (datetime.combine(each, time(), BRUSSELS).utcoffset() for each in (day, day + ONE_DAY))
    return first if first == last else None


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(UTC)
