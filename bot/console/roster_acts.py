"""What coordinators and admins change in the roster: lines of every week, single ones, absences, their end."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, get_args

from fastapi import APIRouter, Depends, Form, Request, Response

from bot.console.acting import Deed, RefusedError
from bot.console.guard import Visitor, needs
from bot.console.roster import Typed, do
from bot.console.roster_forms import read_day, read_time
from bot.relay import ladder
from bot.relay.duty import may_serve
from bot.relay.roster import serving
from bot.relay.work import begin_work
from bot.store import shifts, staff
from bot.store.shifts import Post, Shift
from bot.store.staff import Staff

roster_acts = APIRouter(prefix="/roster")
Editor = Annotated[Visitor, Depends(needs("coordinator", "admin"))]


@roster_acts.post("/once")
async def do_add_once(  # noqa: PLR0913, PLR0917 - one for each box
    request: Request, visitor: Editor, who: Typed = "", post: Typed = "", day: Typed = "", starts: Typed = "",
    ends: Typed = "",
) -> Response:  # fmt: skip
    """One watch, or one absence."""

    async def act(deed: Deed) -> str:
        line = Shift(
            staff_id="", post=_post(post), first_date=read_day(day, not_before=deed.work.now), starts=read_time(starts),
            ends=read_time(ends),
        )  # fmt: skip
        await _add(deed, who, [line])
        return "added"

    return await do(request, visitor, act, day)


@roster_acts.post("/weekly")
async def do_add_weekly(  # noqa: PLR0913, PLR0917 - one for each box
    request: Request, visitor: Editor, days: Annotated[list[str], Form()] = [], who: Typed = "",  # noqa: B006
    post: Typed = "", starts: Typed = "", ends: Typed = "", first: Typed = "", last: Typed = "",
) -> Response:  # fmt: skip
    """The same watch every week, on one or several days."""

    async def act(deed: Deed) -> str:
        weekdays = sorted({int(day) for day in days if day in {"0", "1", "2", "3", "4", "5", "6"}})
        if not weekdays:
            raise RefusedError("console-roster-which-days")
        line = Shift(
            staff_id="", post=_post(post), first_date=read_day(first, not_before=deed.work.now),
            last_date=read_day(last) if last.strip() else None, starts=read_time(starts), ends=read_time(ends),
        )  # fmt: skip
        if line.last_date is not None and line.last_date < line.first_date:
            raise RefusedError("console-roster-ends-before")
        await _add(deed, who, [replace(line, weekday=number) for number in weekdays])
        return "added"

    return await do(request, visitor, act, first)


@roster_acts.post("/line/{id}/end")
async def do_end_line(request: Request, visitor: Editor, id: str, last: Typed = "") -> Response:
    """A line of every week stops after this day."""

    async def act(deed: Deed) -> str:
        line = await _line(deed, id)
        day = read_day(last)
        if line.weekday is None or day < line.first_date:
            raise RefusedError("console-roster-ends-before")
        await shifts.end(deed.work.tx, line.id, day)
        await deed.audit("roster_changed", f"line {line.id} ends {day}")
        return "ended"

    return await do(request, visitor, act)


@roster_acts.post("/line/{id}/remove")
async def do_remove_line(request: Request, visitor: Editor, id: str) -> Response:
    """A line goes, with all its weeks."""

    async def act(deed: Deed) -> str:
        if deed.again:
            return "removed"
        line = await _line(deed, id)
        await shifts.remove(deed.work.tx, line.id)
        await deed.audit("roster_changed", f"line {line.id} removed")
        return "removed"

    return await do(request, visitor, act)


async def write_lines(deed: Deed, lines: Sequence[Shift]) -> None:
    """Adds lines; when somebody comes on duty by that at this moment, what waited is called out."""
    work = deed.work
    before = serving(work.duty.lines, work.now)
    await shifts.add(work.tx, lines, work.now)
    after = await begin_work(work.tx, work.tools, work.now)
    if not before and serving(after.duty.lines, work.now):
        await ladder.call_waiting(after)


async def _add(deed: Deed, who: str, lines: Sequence[Shift]) -> None:
    if deed.again:
        return
    member = await _member(deed, who)
    if not may_serve(member) and any(line.post != "away" for line in lines):
        raise RefusedError("console-roster-not-on-call", name=member.name)
    await write_lines(deed, [replace(line, staff_id=member.id) for line in lines])
    await deed.audit("roster_changed", f"{lines[0].post} {member.name} {lines[0].first_date}")


async def _member(deed: Deed, who: str) -> Staff:
    member = await staff.find(deed.work.tx, who) if who.strip() else None
    if member is None:
        raise RefusedError("console-roster-who")
    return member


async def _line(deed: Deed, id: str) -> Shift:
    line = next((line for line in deed.work.duty.lines if line.id == id), None)
    if line is None:
        raise RefusedError("console-roster-no-line")
    return line


def _post(text: str) -> Post:
    found = next((post for post in get_args(Post) if post == text), None)
    if found is None:
        raise RefusedError("console-roster-which-post")
    return found  # type: ignore[no-any-return]
