"""Calendar files (ICS): every occurrence as one event, and what cannot be used as a problem that names it.

Repetitions, exceptions and moved instances are laid out by `recurring_ical_events`. Nothing is ever guessed: whoever
keeps the calendar gets one line for what is wrong. What an event means is read by the room that asked for it.
"""

import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Generic, TypeVar

import recurring_ical_events
from icalendar import Calendar, Component, vBroken

from bot.clock import BRUSSELS
from bot.file_problems import Problem, UnusableError

Line = TypeVar("Line")
_TIMES = ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_TOO_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}
_DAY = timedelta(days=1)
_UNREADABLE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)  # what the libraries let through


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One occurrence, on the clocks of Brussels (naive, whole minutes).

    `key` names it also after it was moved: the UID, and for one of a series the date that it had. `guests` are names.
    """

    title: str
    starts: datetime
    ends: datetime | None
    uid: str
    key: str
    place: str
    notes: str
    guests: tuple[str, ...]
    cancelled: bool


@dataclass(frozen=True, slots=True)
class CalendarRead(Generic[Line]):
    """What the events of a calendar file were read as, by start, and what could not be used."""

    lines: list[Line]
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class _Reader(Generic[Line]):
    since: date
    until: date
    read_one: Callable[[Event], Line | None]
    needs_end: bool
    lines: list[tuple[datetime, Line]] = field(default_factory=list)
    problems: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)

    def read_series(self, events: Sequence[Component]) -> None:
        """The occurrences of one event: the first that gives it, and those that move or cancel an instance."""
        try:
            if sum("RECURRENCE-ID" not in event for event in events) > 1:
                raise UnusableError("same-uid")
            for event in events:
                _check(event, needs_end=self.needs_end)
            alone = Calendar()
            alone.subcomponents = list(events)
            found = recurring_ical_events.of(alone).between(self.since - _DAY, self.until + _DAY)
        except _UNREADABLE as error:
            why = error if isinstance(error, UnusableError) else UnusableError("dates")
            if any(self._may_concern(event) for event in events):
                self._refuse(events[0], why)
            return
        repeats = any(name in event for event in events for name in ("RRULE", "RDATE", "RECURRENCE-ID"))
        for occurrence in found:
            self.read_occurrence(occurrence, repeats=repeats)

    def read_occurrence(self, occurrence: Component, *, repeats: bool) -> None:
        if not self._may_concern(occurrence):
            return
        try:
            event = _event(occurrence, repeats=repeats)
            line = self.read_one(event)
        except UnusableError as error:
            if not _is_cancelled(occurrence):
                self._refuse(occurrence, error)
            return
        if line is not None and self.since <= event.starts.date() < self.until:
            self.lines.append((event.starts, line))

    def read(self) -> CalendarRead[Line]:
        """What was found; an event that fails every week is one problem."""
        self.lines.sort(key=lambda pair: pair[0])
        problems = [
            Problem(first=days[0], last=days[-1], title=title, fault=fault, detail=detail, days=len(days))
            for (title, fault, detail), days in self.problems.items()
        ]
        return CalendarRead([line for _, line in self.lines], sorted(problems))

    def _may_concern(self, event: Component) -> bool:
        """False when all of it, as far as one can read, is before or after the days that are wanted."""
        start, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
        if start is None or "RRULE" in event or "RDATE" in event:
            return True
        return _local(start).date() < self.until and max(_local(end or start), _local(start)).date() >= self.since

    def _refuse(self, event: Component, why: UnusableError) -> None:
        days = self.problems.setdefault((_title(event), why.fault, why.detail), [])
        start = _moment(event, "DTSTART")
        days.append("" if start is None else _local(start).date().isoformat())
        days.sort()


def read_calendar(
    text: str, since: date, until: date, read_one: Callable[[Event], Line | None], *, needs_end: bool = True
) -> CalendarRead[Line]:
    """What `read_one` makes of every event that begins from `since` to the day before `until`; None leaves it out.

    `read_one` raises `UnusableError` for what it cannot use. Times without a zone are Brussels time. Raises ValueError,
    one line, when `text` is no calendar.
    """
    reader = _Reader(since, until, read_one, needs_end)
    for events in _series(_events(text)):
        reader.read_series(events)
    return reader.read()


def _events(text: str) -> list[Component]:
    with warnings.catch_warnings(action="ignore"):  # on strange zones: those it cannot read, we refuse
        try:
            calendars = Calendar.from_ical(text, multiple=True)
        except _UNREADABLE:
            calendars = []
    # A file that was cut off: the library would keep what it has read of it.
    whole = len(re.findall(r"(?im)^BEGIN:", text)) == len(re.findall(r"(?im)^END:", text))
    if not whole or not calendars or any(calendar.name != "VCALENDAR" for calendar in calendars):
        raise ValueError("this is not a whole calendar file (.ics)")
    return [event for calendar in calendars for event in calendar.walk("VEVENT")]


def _series(events: Sequence[Component]) -> Iterator[list[Component]]:
    """Events of the same UID belong together; one without a UID stands alone.

    Some programs give every event the same: when none of them is an exception to another, they are events by right.
    """
    series: dict[str, list[Component]] = {}
    for number, event in enumerate(events):
        series.setdefault(str(event.get("UID", "")) or f"without {number}", []).append(event)
    for same in series.values():
        alike = len({str(event.get("SEQUENCE", 0)) for event in same}) == 1
        if alike and not any("RECURRENCE-ID" in event for event in same):
            yield from ([event] for event in same)
        else:
            yield same


def _check(event: Component, *, needs_end: bool) -> None:
    """Raises `UnusableError` for what the libraries would mend in silence: a wrong repair is a wrong watch."""
    broken = [name for name, _ in event.errors if name is None or name in _TIMES]
    if broken:
        raise UnusableError("unreadable", broken[0]) if broken[0] else UnusableError("line")
    start, end = _moment(event, "DTSTART"), _moment(event, "DTEND")
    if start is None:
        raise UnusableError("no-start")
    if needs_end and end is None and isinstance(start, datetime) and "DURATION" not in event:
        raise UnusableError("no-end")
    if end is not None and _local(end) <= _local(start) and isinstance(start, datetime):
        raise UnusableError("backwards")
    for name in _TIMES:
        for value in _each(event.get(name)):
            _check_value(name, value)


def _check_value(name: str, value: Any) -> None:
    # A zone nobody knows is dropped by the library: the time would be taken for Brussels time.
    zone = value.params.get("TZID") if hasattr(value, "params") else None
    moments = [value.dt] if hasattr(value, "dt") else [each.dt for each in getattr(value, "dts", ())]
    if zone and any(isinstance(moment, datetime) and moment.tzinfo is None for moment in moments):
        raise UnusableError("zone", str(zone)[:40])
    if name == "RRULE" and ("FREQ" not in value or min(value.get("INTERVAL", (1,))) < 1):
        raise UnusableError("unreadable", "RRULE")  # the library would look for the next day for ever
    if name == "RRULE" and _TOO_OFTEN & {str(each).upper() for each in value.get("FREQ", ())}:
        raise UnusableError("too-often")


def _event(occurrence: Component, *, repeats: bool) -> Event:
    start, end = _moment(occurrence, "DTSTART"), _moment(occurrence, "DTEND")
    if not isinstance(start, datetime) or (end is not None and not isinstance(end, datetime)):
        raise UnusableError("all-day")
    begins, finishes = _minute(start), _minute(end) if end is not None else None
    uid, first = str(occurrence.get("UID", "")), _moment(occurrence, "RECURRENCE-ID") or start
    named = [guest for guest in _each(occurrence.get("ATTENDEE")) if hasattr(guest, "params")]
    guests = tuple(str(guest.params.get("CN", "")) for guest in named)
    return Event(
        title=_title(occurrence), starts=begins, ends=finishes, uid=uid,
        key=f"{uid}@{_minute(first):%Y-%m-%dT%H:%M}" if uid and repeats else uid, place=_text(occurrence, "LOCATION"),
        notes=_text(occurrence, "DESCRIPTION"), guests=guests, cancelled=_is_cancelled(occurrence),
    )  # fmt: skip


def _is_cancelled(event: Component) -> bool:
    return str(event.get("STATUS", "")).upper() == "CANCELLED"


def _minute(moment: date) -> datetime:
    return _local(moment).replace(second=0, microsecond=0)


def _moment(event: Component, name: str) -> date | None:
    """The date or moment in a property; None when there is none, or none that can be read."""
    value = event.get(name)
    moment = None if value is None or isinstance(value, vBroken | list) else getattr(value, "dt", None)
    return moment if isinstance(moment, date) else None


def _local(moment: date) -> datetime:
    """Wall time in Brussels, without a zone. A time given in Brussels stays as written, even if no clock shows it."""
    if not isinstance(moment, datetime):
        return datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - wall time
    if moment.tzinfo is None or str(moment.tzinfo) == str(BRUSSELS):
        return moment.replace(tzinfo=None, fold=0)
    return moment.astimezone(BRUSSELS).replace(tzinfo=None, fold=0)


def _title(event: Component) -> str:
    return _text(event, "SUMMARY")[:80] or "(no title)"


def _text(event: Component, name: str) -> str:
    words = " ".join(str(event.get(name, "")).split())
    return "".join(char for char in words if char.isprintable())


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
