"""Opening hours: is this door open, and when does it change? The only file that talks to the hours engine.

`Hours` is one OSM rule, `combine` several at once, `hours_of` an entry of the directory with its temporary changes;
all answer the questions of `OpenTimes`. Every day is evaluated for the intervals that *begin* on it, so a night
shelter is judged per night of opening, holidays included (see `parts`).
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeVar

from opening_hours import OpeningHours
from opening_hours import State as EngineState

from directory.hours.holidays_be import is_legal_holiday, next_legal_holiday
from directory.hours.linting import lint
from directory.hours.parts import Part, groups, head, on_holiday, read_parts, tail, tidy
from directory.hours.timeline import BRUSSELS, ONE_DAY, Mark, Opening, OpenTimes, Span, State, paint
from directory.model import Entry, Schedule, TemporaryChange

_STATES: dict[EngineState, State] = {
    EngineState.OPEN: "open",
    EngineState.CLOSED: "closed",
    EngineState.UNKNOWN: "unknown",
}
_REMEMBERED_DAYS = 64
_LOOK_AHEAD = 366  # days; without it the engine looks for a change until the year 9999 (1.5 s for "24/7; Mo-Su off")
# An open telephone line is not an open door: such a schedule counts only when the entry has no other.
_TELEPHONE = ("téléphon", "telephon", "telefo", "phone", "appel")

T = TypeVar("T")


class HoursError(ValueError):
    """A rule that cannot be trusted; the text says in one line what is wrong and how to write it right."""


class _Engine:
    """One group of rules inside the library, on ordinary days and on legal holidays, in naive wall time."""

    def __init__(self, parts: Sequence[Part]) -> None:
        texts = [text for text in (head(parts), tail(parts)) if text]
        self._ordinary = [OpeningHours(text, max_interval_days=_LOOK_AHEAD) for text in texts]
        self._holiday = [OpeningHours(on_holiday(text), max_interval_days=_LOOK_AHEAD) for text in texts]
        self.knows_holidays = any("PH" in part.selector for part in parts)
        self._quiet = (date.min, date.min)  # from, until: the last stretch without change that was looked up

    def spans_of(self, day: date) -> list[Span]:
        midnight = datetime.combine(day, time())
        return [
            span for shift, rules in enumerate(self._rules_on(day)) for span in _spans(rules, midnight, shift * ONE_DAY)
        ]

    def steady_until(self, day: date) -> date:
        if self.knows_holidays and is_legal_holiday(day):
            return day + ONE_DAY
        start, end = self._quiet
        if not start <= day < end:
            midnight = datetime.combine(day, time())
            changes = [change.date() for rules in self._ordinary if (change := rules.next_change(midnight))]
            end = min([day + timedelta(days=_LOOK_AHEAD), *changes])
            self._quiet = day, end
        return min(end, next_legal_holiday(day)) if self.knows_holidays else end

    def _rules_on(self, day: date) -> list[OpeningHours]:
        return self._holiday if self.knows_holidays and is_legal_holiday(day) else self._ordinary


class Hours(OpenTimes):
    """One opening rule, evaluated in Europe/Brussels with the Belgian legal holidays."""

    def __init__(self, rule: str) -> None:
        problems = lint(rule)
        if problems:
            raise HoursError("; ".join(problems))
        self.rule = tidy(rule)
        self.parts = read_parts(self.rule)
        self._engines = [_Engine(group) for group in groups(self.parts)]
        self._days: dict[date, tuple[Span, ...]] = {}
        self._lines: dict[date, Sequence[Mark]] = {}

    @classmethod
    def parse(cls, rule: str) -> "Hours":
        """The rule, ready to be asked (kept in memory: the same text is read once). Raises `HoursError`."""
        return _parse(rule)

    def spans_of(self, day: date) -> tuple[Span, ...]:
        """What begins on `day`; a group after `||` only where the groups before it have nothing."""
        return _remembered(self._days, day, self._evaluate)

    def line(self, day: date) -> Sequence[Mark]:
        """As `OpenTimes.line`, kept in memory: a rule is shared by many entries and asked all day long."""
        return _remembered(self._lines, day, super().line)

    def steady_until(self, day: date) -> date:
        """The first date after `day` on which some part of the rule may begin or end, a year ahead at most."""
        return min(engine.steady_until(day) for engine in self._engines)

    def _evaluate(self, day: date) -> tuple[Span, ...]:
        spans = [span for engine in self._engines for span in engine.spans_of(day)]
        if len(self._engines) > 1:
            spans.sort(key=lambda span: span.state == "closed")
            midnight = datetime.combine(day, time())
            spans = paint(spans, midnight, midnight + 2 * ONE_DAY)
        return tuple(span for span in spans if span.state != "closed" or span.comment)

    def __repr__(self) -> str:
        return f"Hours({self.rule!r})"


class _Combined(OpenTimes):
    def __init__(self, members: Sequence[OpenTimes]) -> None:
        self._members = members

    def spans_of(self, day: date) -> list[Span]:
        return [span for member in self._members for span in member.spans_of(day)]

    def steady_until(self, day: date) -> date | None:
        return min((until for member in self._members if (until := member.steady_until(day))), default=None)


class _Unknown(OpenTimes):
    def spans_of(self, day: date) -> list[Span]:
        midnight = datetime.combine(day, time())
        return [Span(midnight, midnight + ONE_DAY, "unknown")]

    def steady_until(self, day: date) -> None:
        return None


class EntryHours(OpenTimes):
    """The hours of one directory entry: its schedules together, replaced while a temporary change says otherwise.

    `full` and `messages` are what holds on the day it was asked for; a change belongs to the days from `starts_on`
    to `ends_on`, and a night to the day on which it begins.
    """

    def __init__(self, entry: Entry, on: date) -> None:
        self._usual = _usual(entry.schedules)
        self._closings = [change for change in entry.temporary_changes if change.kind == "closed"]
        self._others = [(change, _read(change.rule)) for change in entry.temporary_changes if change.kind == "hours"]
        today = [change for change in entry.temporary_changes if _covers(change, on)]
        self.full = any(change.kind == "full" for change in today)
        self.messages = tuple(change.message for change in today if change.message)

    def at(self, moment: datetime) -> Opening:
        """As `OpenTimes.at`, with the last day of a temporary closing that is going on."""
        opening = super().at(moment)
        if opening.state != "closed" or not self._closings:
            return opening
        today = moment.astimezone(BRUSSELS).date()
        until = max((change.ends_on for change in self._closings if _covers(change, today)), default=None)
        return Opening(opening.state, opening.next_change, opening.next_state, opening.comment, until)

    def spans_of(self, day: date) -> Sequence[Span]:
        """What begins on `day`: nothing in a temporary closing, the other hours if there are, else the usual ones."""
        if any(_covers(change, day) for change in self._closings):
            return ()
        return self._times(day).spans_of(day)

    def line(self, day: date) -> Sequence[Mark]:
        """As `OpenTimes.line`; without a temporary change, the line of the schedules (often in memory already)."""
        return super().line(day) if self._closings or self._others else self._usual.line(day)

    def steady_until(self, day: date) -> date | None:
        """The first date after `day` on which the hours in force, or a temporary change, may begin or end."""
        changes = (*self._closings, *(change for change, _ in self._others))
        edges = [edge for change in changes for edge in (change.starts_on, change.ends_on + ONE_DAY) if edge > day]
        until = self._times(day).steady_until(day)
        return min([*edges, *([until] if until else [])], default=None)

    def _times(self, day: date) -> OpenTimes:
        return next((times for change, times in self._others if _covers(change, day)), self._usual)


def combine(rules: Sequence[OpenTimes]) -> OpenTimes:
    """Several schedules as one: open when any is open, unknown when any is unknown, else closed. [] is unknown."""
    if not rules:
        return _Unknown()
    if always := [rule for rule in rules if isinstance(rule, Hours) and rule.rule == "24/7"]:
        return always[0]  # nothing beside it can matter
    return rules[0] if len(rules) == 1 else _Combined(rules)


def unknown_hours() -> OpenTimes:
    """Hours nobody knows: "unknown" for ever."""
    return _Unknown()


def hours_of(entry: Entry, on: date) -> EntryHours:
    """The hours of `entry`, with what is true `on` that day. Never raises: a bad rule, or none, is "unknown"."""
    return EntryHours(entry, on)


def describe(rule: str, moment: datetime) -> dict[str, str | None]:
    """`{"state", "next_change"}` of `rule` for the command line; the change is ISO local time with its offset, or None.

    A `moment` without a zone is Brussels time. Raises `HoursError`.
    """
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=BRUSSELS)
    opening = Hours.parse(rule).at(moment)
    change = opening.next_change
    return {"state": opening.state, "next_change": change.isoformat() if change else None}


def _remembered(known: dict[date, T], day: date, find: Callable[[date], T]) -> T:
    if day not in known:
        if len(known) >= _REMEMBERED_DAYS:
            known.clear()
        known[day] = find(day)
    return known[day]


@lru_cache(maxsize=4096)
def _parse(rule: str) -> Hours:
    return Hours(rule)


def _spans(rules: OpeningHours, midnight: datetime, shift: timedelta) -> list[Span]:
    return [
        Span(start + shift, end + shift, _STATES[state], comment or None)
        for start, end, state, comment in rules.intervals(midnight, midnight + ONE_DAY)
        if state != EngineState.CLOSED or comment
    ]


def _usual(schedules: Sequence[Schedule]) -> OpenTimes:
    doors = [schedule for schedule in schedules if not _is_telephone(schedule)] or list(schedules)
    return combine([_read(schedule.rule) for schedule in doors])


def _is_telephone(schedule: Schedule) -> bool:
    return any(word in schedule.label.lower() for word in _TELEPHONE)


def _read(rule: str | None) -> OpenTimes:
    try:
        return Hours.parse(rule) if rule else _Unknown()
    except HoursError:
        return _Unknown()


def _covers(change: TemporaryChange, day: date) -> bool:
    return change.starts_on <= day <= change.ends_on
