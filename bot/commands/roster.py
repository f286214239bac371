"""``passerelle roster``: who is on duty when. Days and hours are Brussels time; a line of the roster has a number."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.calendar_file import CalendarRead
from bot.clock import BRUSSELS, local
from bot.commands.reading import CallError, existing, moment
from bot.commands.staff import Name, clock_time, columns, the_member, with_team
from bot.relay import roster
from bot.relay.calendar_lines import read_roster
from bot.relay.coverage import opened
from bot.relay.roster import Watch
from bot.settings import load_settings
from bot.store import Tx, shifts, staff
from bot.store.shifts import Shift
from bot.store.staff import Staff
from directory.hours import lint
from nlu.dates.day_words import SHORT_WEEKDAY, WEEKDAY
from nlu.normalise import fold

app = typer.Typer(no_args_is_help=True, help="The roster: who is on duty when.")
DutyPost = Literal["on_duty", "backup"]
Post = Annotated[DutyPost, typer.Option("--post", help="on_duty is called first, backup next.")]
From = Annotated[str, typer.Option("--from", help="When it begins, such as 09:00.")]
To = Annotated[str, typer.Option("--to", help="When it ends; the next day when that is not later.")]
Day = Annotated[str, typer.Argument(metavar="DATE", help="Such as 2026-12-24.")]
POSTS = {"on_duty": "on duty", "backup": "backup", "away": "away"}
ON_CALL = {"permanence", "coordinator"}  # who may read what a person in danger writes
AT_ONCE = 500  # lines in one statement: a database counts its parameters
ONE_DAY = timedelta(days=1)
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@app.command()
def show(
    first: Annotated[str | None, typer.Option("--from", help="The first day; today when left out.")] = None,
    days: Annotated[int, typer.Option(min=1, max=366, help="How many days.")] = 7,
) -> None:
    """Prints the watches and absences day by day, and when nobody is on duty in the hours of the permanence.

    Example: passerelle roster show --from 2026-12-24 --days 14
    """
    hours = load_settings().permanence_hours
    start = _date(first) if first else local(moment(None)).date()

    async def work(tx: Tx, now: datetime) -> tuple[list[Shift], list[Staff]]:
        return await shifts.everything(tx), await staff.everyone(tx)

    lines, team = with_team(work)
    names = {member.id: member.name for member in team}
    for day in (start + timedelta(days=number) for number in range(days)):
        typer.echo(f"{DAYS[day.weekday()]} {day}")
        told = _day(lines, names, day, start)
        told += _uncovered(lines, hours, day)
        for line in told or ["nobody"]:
            typer.echo(f"  {line}")
    if not hours or lint(hours):
        reason = "is not set" if not hours else f"cannot be read ({'; '.join(lint(hours))})"
        typer.echo(f"PASSERELLE_PERMANENCE_HOURS {reason}: no gap can be seen")


@app.command("now")
def show_now(at: Annotated[str | None, typer.Option(help="Another moment, ISO.")] = None) -> None:
    """Prints who is on duty, until when, and who is next when nobody is.

    Example: passerelle roster now
    """
    asked = moment(at)

    async def work(tx: Tx, now: datetime) -> list[str]:
        lines, names = await shifts.everything(tx), {member.id: member.name for member in await staff.everyone(tx)}
        present = list(_present(lines, names, asked))
        if roster.serving(lines, asked):
            return present
        begins = roster.next_start(lines, asked)
        when = f"the next watch begins {_moment(begins)}" if begins else "no watch begins within 14 days"
        return [f"nobody is on duty; {when}", *present]

    typer.echo("\n".join(with_team(work)))


@app.command()
def add(  # noqa: PLR0913, PLR0917 - one for each word of the line
    name: Name,
    day: Annotated[list[str], typer.Option("--day", help="mon..sun, lun..dim or ma..zo; may be given several times.")],
    starts: From,
    ends: To,
    post: Post = "on_duty",
    since: Annotated[str | None, typer.Option(help="The first date; today when left out.")] = None,
    until: Annotated[str | None, typer.Option(help="The last date; for ever when left out.")] = None,
) -> None:
    """Plans a watch of every week.

    Example: passerelle roster add Samir --day mon --day wed --from 09:00 --to 17:00
    """
    first, last = _date(since) if since else local(moment(None)).date(), _date(until) if until else None
    if last is not None and last < first:
        raise CallError(f"the last date, {last}, is before the first, {first}")
    line = Shift(
        staff_id="", post=post, first_date=first, last_date=last, starts=clock_time(starts), ends=clock_time(ends),
        source="command",
    )  # fmt: skip
    _write(name, [replace(line, weekday=number) for number in sorted({_weekday(text) for text in day})])


@app.command()
def once(name: Name, day: Day, starts: From, ends: To, post: Post = "on_duty") -> None:
    """Plans one watch.

    Example: passerelle roster once Samir 2026-12-24 --from 20:00 --to 08:00
    """
    _write(name, [_single(post, day, clock_time(starts), clock_time(ends))])


@app.command()
def away(
    name: Name,
    day: Day,
    starts: Annotated[str, typer.Option("--from", help="When it begins; midnight when left out.")] = "00:00",
    ends: Annotated[str, typer.Option("--to", help="When it ends; the next midnight when left out.")] = "24:00",
) -> None:
    """Notes an absence: it is cut out of what is planned for that member.

    Example: passerelle roster away Samir 2026-12-24
    """
    _write(name, [_single("away", day, clock_time(starts), clock_time(ends))])


@app.command()
def remove(id: Annotated[str, typer.Argument(metavar="ID", help="The number of the line, see roster show.")]) -> None:
    """Takes a line away, for all its weeks.

    Example: passerelle roster remove 12
    """
    number = id.removeprefix("#")

    async def work(tx: Tx, now: datetime) -> None:
        if not (number.isascii() and number.isdigit() and len(number) < 19 and await shifts.remove(tx, number)):
            raise CallError(f"the roster has no line '{id}': passerelle roster show")

    with_team(work)
    typer.echo(f"#{number} is taken away")


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="A calendar file (.ics).")],
    first: Annotated[str | None, typer.Option("--from", help="The first day; today when left out.")] = None,
    days: Annotated[int, typer.Option(min=1, max=731, help="How many days are read.")] = 180,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only report.")] = False,
    partial: Annotated[bool, typer.Option("--partial", help="Take the good events although others fail.")] = False,
) -> None:
    """Reads watches and absences from a calendar; replaces what an earlier file gave the same members from that day on.

    The title says who and what: "Garde Samir", "Samir (backup)", "Samir absent".

    Example: passerelle roster import permanence.ics --dry-run
    """
    text, since = _text(existing(file)), _date(first) if first else local(moment(None)).date()

    async def work(tx: Tx, now: datetime) -> str:
        on_call = [member for member in await staff.everyone(tx) if member.roles & ON_CALL]
        read = _usable(text, on_call, since, since + timedelta(days=days), partial=partial)
        whose = {line.staff_id for line in read.lines}
        known = [line for line in await shifts.everything(tx) if line.source == "ics" and line.first_date >= since]
        said = f"{len(read.lines)} lines for {_names(on_call, whose)}"
        kept = _names(on_call, {line.staff_id for line in known} - whose)
        kept = f"\nnot in this file, kept as an earlier one said: {kept}" if kept else ""
        if dry_run:
            return f"{said} could be imported; nothing was changed (--dry-run){kept}"
        replaced = await shifts.remove_calendar(tx, list(whose), since)
        for part in range(0, len(read.lines), AT_ONCE):
            await shifts.add(tx, read.lines[part : part + AT_ONCE], now)
        return f"{said} imported, {replaced} of an earlier file replaced{kept}"

    typer.echo(with_team(work))


def _names(team: Sequence[Staff], ids: set[str]) -> str:
    return ", ".join(member.name for member in team if member.id in ids)


def _usable(text: str, team: Sequence[Staff], since: date, until: date, *, partial: bool) -> CalendarRead[Shift]:
    try:
        read = read_roster(text, team, since, until)
    except ValueError as error:
        raise CallError(str(error)) from None
    for problem in read.problems:
        typer.echo(f"rejected: {problem}", err=True)
    if read.problems and not partial:
        raise CallError(f"{len(read.problems)} events rejected, nothing imported (--partial takes the others)")
    if not read.lines:
        raise CallError(f"no watch from {since} to {until - ONE_DAY} in this calendar, nothing imported")
    return read


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise CallError(f"{path}: this is not a whole calendar file (.ics)") from None
    except OSError as error:
        raise CallError(f"{path}: {error.strerror}") from None


def _write(name: str, lines: Sequence[Shift]) -> None:
    async def work(tx: Tx, now: datetime) -> list[str]:
        member = await the_member(tx, name)
        if not member.roles & ON_CALL and any(line.post != "away" for line in lines):
            raise CallError(f"{member.name} is neither of the permanence nor a coordinator")
        ids = await shifts.add(tx, [replace(line, staff_id=member.id) for line in lines], now)
        return [f"#{id} {member.name}: {_said(line)}" for id, line in zip(ids, lines, strict=True)]

    typer.echo("\n".join(with_team(work)))


def _single(post: Literal["on_duty", "backup", "away"], day: str, starts: time, ends: time) -> Shift:
    first = _date(day)
    if first < local(moment(None)).date():
        raise CallError(f"{first} has passed")
    return Shift(staff_id="", post=post, first_date=first, starts=starts, ends=ends, source="command")


def _said(line: Shift) -> str:
    until = f" until {line.last_date}" if line.last_date else ""
    day = f"{DAYS[line.first_date.weekday()]} {line.first_date}"
    when = day if line.weekday is None else f"every {DAYS[line.weekday]} from {line.first_date}{until}"
    next_day = "" if line.ends > line.starts else " the next day"
    return f"{POSTS[line.post]}, {when}, {line.starts:%H:%M} to {line.ends:%H:%M}{next_day}"


def _day(lines: Sequence[Shift], names: dict[str, str], day: date, first: date) -> list[str]:
    """What begins on `day`; on the first day also what goes on from the day before."""
    start, end = _midnight(day), _midnight(day + ONE_DAY)
    found = [*roster.watches(lines, start, end), *roster.absences(lines, start, end)]
    mine = sorted(
        (watch for watch in found if day == first or watch.starts_at >= start), key=lambda watch: watch.starts_at
    )
    rows = [(_hours(watch, day), names[watch.staff_id], POSTS[watch.post], f"#{watch.line.id}") for watch in mine]
    return columns(rows) if rows else []


def _uncovered(lines: Sequence[Shift], hours: str, day: date) -> list[str]:
    start, end = _midnight(day), _midnight(day + ONE_DAY)
    found = roster.gaps(lines, start, end, opened(hours, start, end))
    return [f"nobody on duty {local(begin):%H:%M}-{local(finish):%H:%M}" for begin, finish in found]


def _present(lines: Sequence[Shift], names: dict[str, str], at: datetime) -> Iterator[str]:
    posts: tuple[DutyPost, ...] = ("on_duty", "backup")
    for post in posts:
        for id in roster.serving(lines, at, post):
            until = roster.ends_at(lines, id, at, post)
            yield f"{POSTS[post]}: {names[id]}" + (f" until {_moment(until)}" if until else "")


def _hours(watch: Watch, day: date) -> str:
    begin, finish = local(watch.starts_at), local(watch.ends_at)
    earlier = "" if begin.date() == day else f"{DAYS[begin.weekday()]} "
    return f"{earlier}{begin:%H:%M}-{'24:00' if finish.time() == time() else f'{finish:%H:%M}'}"


def _moment(at: datetime) -> str:
    there = local(at)
    return f"{DAYS[there.weekday()]} {there:%Y-%m-%d %H:%M}"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), BRUSSELS).astimezone(UTC)


def _date(text: str) -> date:
    try:
        read = date.fromisoformat(text)
    except ValueError:
        read = date.min
    if not 2000 <= read.year < 2100:
        raise CallError(f"'{text}' is not a date such as 2026-12-24")
    return read


def _weekday(text: str) -> int:
    word = fold(text)
    number = SHORT_WEEKDAY.get(word, WEEKDAY.get(word))
    if number is None:
        raise CallError(f"'{text}' is not a day: write mon..sun, lun..dim or ma..zo")
    return number
