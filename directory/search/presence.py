"""Whether somebody will be behind the door at the asked time, as ranking needs to know it and as people are told."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from directory.hours import EntryHours, Opening, State, hours_of
from directory.model import Entry
from directory.window import BRUSSELS, Window

METRES_PER_MINUTE = 75.0  # a tired person's walk
LONGEST_WALK = 20.0  # minutes; further than that one takes a tram
TO_BE_LET_IN = 10.0  # minutes: arriving at closing time is arriving too late
NO_OPENING_KNOWN = 10_000  # days
_UNKNOWN = Opening("unknown", None, None, None)


@dataclass(frozen=True, slots=True)
class Presence:
    """How open an entry is in a window; `opening` and `interval` as in `Match`.

    `at_once` is false when "now" was asked and the door opens only later in the window. `days_to_wait` counts the
    days until a closed door opens.
    """

    state: State
    opening: Opening
    interval: tuple[datetime, datetime] | None
    asked: Window
    full_today: bool

    @property
    def at_once(self) -> bool:
        return not self.asked.is_now or self.opening.state == "open"

    @property
    def days_to_wait(self) -> int:
        if self.state != "closed":
            return 1  # full today: tomorrow is another day
        if self.opening.next_change is None or self.opening.next_state != "open":
            return NO_OPENING_KNOWN
        opens, asked = self.opening.next_change.astimezone(BRUSSELS), self.asked.start.astimezone(BRUSSELS)
        return (opens.date() - asked.date()).days

    def shuts_before_arrival(self, metres: float | None) -> bool:
        """Whether the door, open in the window, closes before one can reasonably be there and be let in."""
        if self.interval is None:
            return False
        walk = min((metres or 0.0) / METRES_PER_MINUTE, LONGEST_WALK) if self.asked.is_now else 0.0
        opens = max(_utc(self.interval[0]), _utc(self.asked.start))
        return _utc(self.interval[1]) - opens < timedelta(minutes=walk + TO_BE_LET_IN)

    @property
    def reasons(self) -> tuple[str, ...]:
        """ "open:11:00-14:00", "hours unknown", "closed, opens 2026-11-23 09:00"..."""
        said = ["full today"] if self.full_today else []
        if self.state == "unknown":
            return ("hours unknown", *said)
        if self.interval is not None:
            return (f"open:{_hours(self.interval, self.asked)}", *said)
        if self.opening.closed_until:
            said.append(f"temporarily closed until {self.opening.closed_until.isoformat()}")
        change = self.opening.next_change if self.opening.next_state == "open" else None
        return (f"closed, opens {change:%Y-%m-%d %H:%M}" if change else "closed, no opening known", *said)


def look(entry: Entry, asked: Window, now: datetime) -> Presence:
    """The presence at `entry` in `asked`, temporary changes applied. Hours that cannot be read are unknown."""
    if not entry.temporary_changes and not any(schedule.rule for schedule in entry.schedules):
        return Presence("unknown", _UNKNOWN, None, asked, full_today=False)  # most rows: no need to ask the engine
    hours = hours_of(entry, asked.start.astimezone(BRUSSELS).date())
    interval = hours.first_open(asked.start, asked.end)
    state: State = "open" if interval else hours.during(asked.start, asked.end)
    return Presence(state, _opening(hours, state, interval, asked, now), interval, asked, hours.full)


def _opening(
    hours: EntryHours, state: State, interval: tuple[datetime, datetime] | None, asked: Window, now: datetime
) -> Opening:
    """What may truly be said now about the asked time: never "open until 14h" for a Sunday that has not come."""
    if state == "unknown":
        return _UNKNOWN
    if interval is not None and _utc(interval[0]) > _utc(now):
        return Opening("closed", interval[0], "open", None)
    opening = hours.at(asked.start)
    if opening.state == "closed" and opening.next_state != "open":
        following = hours.next_open(asked.start)
        return replace(opening, next_change=following, next_state="open" if following else None)
    return opening


def _hours(interval: tuple[datetime, datetime], asked: Window) -> str:
    start, end = interval
    if _utc(end) - _utc(start) >= timedelta(hours=24):
        return "all day and night"
    day = "" if start.date() == asked.start.astimezone(BRUSSELS).date() else f"{start:%Y-%m-%d} "
    return f"{day}{start:%H:%M}-{end:%H:%M}"


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
