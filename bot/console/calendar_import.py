"""A calendar file for the roster: first what it would change, then all of it or nothing.

What was shown is what is written: the lines that were read wait here, for whoever read them, for a quarter of an hour.
"""

from datetime import timedelta
from typing import Any

from fastapi import APIRouter, Request, Response

from bot.calendar_file import CalendarRead
from bot.clock import local
from bot.console.acting import Deed, RefusedError
from bot.console.cookies import app_of
from bot.console.file_forms import content_of, tell_problem
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.previews import WAITS, Preview, Previews
from bot.console.roster import Typed, do, roster_page
from bot.console.roster_acts import Editor, write_lines
from bot.console.telling import Teller
from bot.relay.calendar_lines import read_roster
from bot.relay.duty import Duty, may_serve, read_duty
from bot.store import shifts
from bot.store.shifts import Shift

WINDOW = timedelta(days=180)  # how far ahead a file is read
AT_ONCE = 500  # lines in one statement: a database counts its parameters

calendar_import = APIRouter(prefix="/roster/import")


@calendar_import.post("")
async def do_preview(request: Request, visitor: Editor) -> Response:
    """What the file would change, or every reason why it cannot be taken. Nothing is changed."""
    app = app_of(request)
    async with app.database.reading() as tx:
        duty = await read_duty(tx, app.tools, app.clock.now())
    try:
        read = _read(await content_of(request), duty)
    except RefusedError as refused:
        return await roster_page(request, visitor, refused.problem, 422, week="")
    teller = Teller(app.tools.words, visitor.locale, duty.now)
    usable = bool(read.lines) and not read.problems
    previews: Previews[Shift] = request.app.state.previews
    name = previews.keep(Preview(visitor.staff.id, read.lines, duty.now + WAITS)) if usable else ""
    facts: dict[str, Any] = {
        "name": name,
        "problems": [tell_problem(problem, teller) for problem in read.problems],
        "lines": _rows(read, duty, teller),
        "once": new_once(),
    }
    return page(request, "roster_import.html", 200 if usable else 422, **facts)


@calendar_import.post("/write")
async def do_write(request: Request, visitor: Editor, name: Typed = "") -> Response:
    """Writes what was shown; what an earlier file gave the same members from today on goes."""
    app = app_of(request)
    previews: Previews[Shift] = request.app.state.previews

    async def act(deed: Deed) -> str:
        preview = previews.of(name, visitor.staff.id, app.clock.now())
        if preview is None:
            raise RefusedError("console-import-too-old")
        if deed.again:
            return "imported"
        whose = sorted({line.staff_id for line in preview.lines})
        await shifts.remove_calendar(deed.work.tx, whose, local(deed.work.now).date())
        for part in range(0, len(preview.lines), AT_ONCE):
            await write_lines(deed, preview.lines[part : part + AT_ONCE])
        await deed.audit("roster_changed", f"{len(preview.lines)} lines of a calendar")
        return "imported"

    return await do(request, visitor, act)


def _read(content: bytes, duty: Duty) -> CalendarRead[Shift]:
    today = local(duty.now).date()
    team = [member for member in duty.team.values() if may_serve(member)]
    try:
        return read_roster(content.decode("utf-8-sig"), team, today, today + WINDOW)
    except ValueError:  # also what is not UTF-8
        raise RefusedError("console-import-no-calendar") from None


def _rows(read: CalendarRead[Shift], duty: Duty, teller: Teller) -> list[tuple[str, str, str, str]]:
    """(day, hours, name, post) of each line."""
    return [
        (
            teller.day(line.first_date), f"{teller.wall(line.starts)}-{teller.wall(line.ends)}",
            duty.team[line.staff_id].name, line.post,
        )
        for line in read.lines
    ]  # fmt: skip
