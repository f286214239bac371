"""One week of the roster as a table: who is there each day, where nobody is, who is there now and who comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.clock import BRUSSELS, local
from bot.console.telling import Teller
from bot.hours.clock import interval_text
from bot.relay import roster
from bot.relay.coverage import Stretch, opened
from bot.relay.duty import Duty, may_serve
from bot.relay.roster import Watch
from bot.store.shifts import Post, Shift
from bot.store.staff import Staff
from directory.hours import lint

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Part of one day: "9h-17h", as which post (on_duty, backup, away), and who when several are meant."""

    hours: str
    post: str = ""
    names: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One day of the week. `gaps`: nobody is on duty, and the permanence says it is open. `shared`: several at once."""

    label: str
    is_today: bool
    gaps: Sequence[Span]
    shared: Sequence[Span]


@dataclass(frozen=True, slots=True)
class Person:
    """One member and their spans, day by day."""

    name: str
    days: Sequence[Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody on duty now. Without a phone that works they cannot be called, whatever the roster says."""

    name: str
    until: str
    post: str
    reachable: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the roster as it was written down."""

    id: str
    name: str
    post: str
    when: str
    weekly: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The page. `hours_known`: whether the hours of the permanence are set, without which no gap can be seen."""

    monday: date
    days: Sequence[Column]
    people: Sequence[Person]
    lines: Sequence[Line]
    present: Sequence[Present]
    next_names: str
    next_at: str
    hours_known: bool
    team: Sequence[Staff]
    on_duty: bool  # the visitor, now
    today: date

    @property
    def before(self) -> date:
        return self.monday - 7 * DAY

    @property
    def after(self) -> date:
        return self.monday + 7 * DAY

    @property
    def has_gaps(self) -> bool:
        return any(day.gaps for day in self.days)

    @property
    def has_shared(self) -> bool:
        return any(day.shared for day in self.days)


def read_week(duty: Duty, wanted: str, hours: str, visitor: Staff, teller: Teller) -> Week:
    """The week in which `wanted` (an ISO date) lies; this week when it is no date."""
    today = local(duty.now).date()
    monday = _monday(wanted, today)
    week = [monday + number * DAY for number in range(7)]
    found = [
        *roster.watches(duty.lines, _midnight(monday), _midnight(monday + 7 * DAY)),
        *roster.absences(duty.lines, _midnight(monday), _midnight(monday + 7 * DAY)),
    ]
    serve = {watch.staff_id for watch in found}
    team = [member for member in duty.team.values() if may_serve(member)]
    next_at, next_names = _next(duty)
    return Week(
        monday=monday, days=[_column(duty, day, hours, teller, is_today=day == today) for day in week],
        people=[_person(member, found, week, teller) for member in duty.team.values() if member.id in serve],
        lines=[_line(line, duty, teller) for line in duty.lines if _touches(line, monday)],
        present=_present(duty, teller), next_names=next_names, next_at=teller.moment(next_at) if next_at else "",
        hours_known=bool(hours.strip()) and not lint(hours), team=team,
        on_duty=visitor.id in roster.serving(duty.lines, duty.now), today=today,
    )  # fmt: skip


def _monday(wanted: str, today: date) -> date:
    try:
        day = date.fromisoformat(wanted)
    except ValueError:
        day = today
    day = day if 2000 <= day.year < 2100 else today
    return day - day.weekday() * DAY


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), BRUSSELS).astimezone(UTC)


def _column(duty: Duty, day: date, hours: str, teller: Teller, *, is_today: bool) -> Column:
    start, end = _midnight(day), _midnight(day + DAY)
    gaps = roster.gaps(duty.lines, start, end, opened(hours, start, end))
    shared = roster.overlaps(duty.lines, start, end)
    return Column(
        teller.day(day), is_today, [Span(_hours(gap, day, teller)) for gap in gaps],
        [Span(_hours((first, last), day, teller), names=_names(duty, ids)) for first, last, ids in shared],
    )  # fmt: skip


def _person(member: Staff, found: Sequence[Watch], week: Sequence[date], teller: Teller) -> Person:
    mine = [watch for watch in found if watch.staff_id == member.id]
    days = []
    for day in week:
        start, end = _midnight(day), _midnight(day + DAY)
        here = [watch for watch in mine if watch.starts_at < end and watch.ends_at > start]
        here.sort(key=lambda watch: watch.starts_at)
        cut = [(max(watch.starts_at, start), min(watch.ends_at, end), watch.post) for watch in here]
        days.append([Span(_hours((first, last), day, teller), post) for first, last, post in cut])
    return Person(member.name, days)


def _hours(stretch: Stretch, day: date, teller: Teller) -> str:
    """Wall time, whatever the clocks do in that night."""
    first, last = (_minutes(moment, day) for moment in stretch)
    return interval_text(first, last, teller.words, teller.locale)


def _minutes(moment: datetime, day: date) -> int:
    there = local(moment)
    return 24 * 60 if there.date() > day else there.hour * 60 + there.minute


def _present(duty: Duty, teller: Teller) -> list[Present]:
    found = []
    posts: tuple[Post, ...] = ("on_duty", "backup")
    for post in posts:
        for id in roster.serving(duty.lines, duty.now, post):
            until = roster.ends_at(duty.lines, id, duty.now, post)
            said = teller.moment(until) if until else ""
            found.append(Present(duty.team[id].name, said, post, id in duty.phones))
    return found


def _next(duty: Duty) -> tuple[datetime | None, str]:
    """When somebody next begins, and who."""
    opens = duty.opens_at()
    if opens is None:
        return None, ""
    before = set(roster.serving(duty.lines, opens - timedelta.resolution))
    then = roster.serving(duty.lines, opens)
    return opens, _names(duty, [id for id in then if id not in before])


def _names(duty: Duty, ids: Sequence[str] | frozenset[str]) -> str:
    return ", ".join(sorted(duty.team[id].name for id in ids if id in duty.team))


def _touches(line: Shift, monday: date) -> bool:
    """Whether the line says anything about this week (or, for a night, about its first morning)."""
    last = line.first_date if line.weekday is None else line.last_date or date.max
    return line.first_date < monday + 7 * DAY and last >= monday - DAY


def _line(line: Shift, duty: Duty, teller: Teller) -> Line:
    hours = f"{teller.wall(line.starts)}-{teller.wall(line.ends)}"
    if line.weekday is None:
        when = teller.say("console-line-once", day=teller.day(line.first_date), hours=hours)
    else:
        first = teller.day(line.first_date)
        until = teller.say("console-line-until", day=teller.day(line.last_date)) if line.last_date else ""
        day = teller.weekday(line.weekday)
        when = teller.say("console-line-weekly", day=day, hours=hours, first=first, until=until)
    return Line(line.id, duty.team[line.staff_id].name, line.post, when, line.weekday is not None)
