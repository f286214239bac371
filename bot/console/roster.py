"""The room of the roster: the week, and what members say for themselves; `roster_acts` has what coordinators change."""

from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, Response

from bot.console.acting import Act, Deed, Problem, RefusedError, at_the_console, perform
from bot.console.cookies import app_of
from bot.console.guard import Visitor, needs
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.rooms import READERS, roles_of
from bot.console.roster_forms import read_day, read_time
from bot.console.roster_view import read_week
from bot.console.telling import Teller
from bot.relay import watchkeeping
from bot.relay.duty import read_duty
from bot.relay.orders import Order
from bot.store import shifts
from bot.store.shifts import Shift

roster = APIRouter(prefix="/roster")
In = Annotated[Visitor, Depends(needs(*roles_of("roster")))]
OnCall = Annotated[Visitor, Depends(needs(*READERS))]
Typed = Annotated[str, Form(max_length=1000)]
DONE = {
    done: f"console-roster-done-{done}"
    for done in ("watch-on", "watch-off", "watch-off-not", "away", "added", "ended", "removed", "imported")
}  # fmt: skip


@roster.get("")
async def show_roster(request: Request, visitor: In, week: str = "", done: str = "") -> Response:
    """One week, this one unless another is asked for."""
    return await roster_page(request, visitor, week=week, notice=DONE.get(done))


@roster.post("/watch/begin")
async def do_begin(request: Request, visitor: OnCall, until: Typed = "") -> Response:
    """ "Je prends la garde maintenant", until the hour that was given or as long as the relay says."""

    async def act(deed: Deed) -> str:
        order = Order(kind="watch_on", until=read_time(until) if until.strip() else None)
        desk = at_the_console(deed, order)
        if not deed.again:
            await watchkeeping.begin(desk)
        if "staff-watch-too-long" in desk.replies:
            raise RefusedError("console-roster-too-long")
        return "watch-on"

    return await do(request, visitor, act)


@roster.post("/watch/end")
async def do_end(request: Request, visitor: OnCall) -> Response:
    """ "Je rends la garde"."""

    async def act(deed: Deed) -> str:
        desk = at_the_console(deed, Order(kind="watch_off"))
        if not deed.again:
            await watchkeeping.end(desk)
        return "watch-off-not" if "staff-watch-off-not" in desk.replies else "watch-off"

    return await do(request, visitor, act)


@roster.post("/away")
async def do_away(
    request: Request, visitor: OnCall, day: Typed = "", starts: Typed = "", ends: Typed = ""
) -> Response:  # fmt: skip
    """An absence of the visitor's own."""

    async def act(deed: Deed) -> str:
        line = Shift(
            staff_id=visitor.staff.id, post="away", first_date=read_day(day, not_before=deed.work.now),
            starts=read_time(starts), ends=read_time(ends),
        )  # fmt: skip
        if not deed.again:
            await shifts.add(deed.work.tx, [line], deed.work.now)
            await deed.audit("roster_changed", f"away {line.first_date}")
        return "away"

    return await do(request, visitor, act)


async def do(request: Request, visitor: Visitor, act: Act, week: str = "") -> Response:
    """Does `act`; then the roster again, with what was done or why nothing was."""
    path = f"/staff/roster?week={week}" if week else "/staff/roster"
    return await perform(request, visitor, act, partial(roster_page, week=week), path)


async def roster_page(
    request: Request, visitor: Visitor, problem: Problem | None = None, status_code: int = 200, *, week: str,
    notice: str | None = None,
) -> Response:  # fmt: skip
    """The page of a week."""
    app = app_of(request)
    async with app.database.reading() as tx:
        duty = await read_duty(tx, app.tools, app.clock.now())
    teller = Teller(app.tools.words, visitor.locale, duty.now)
    shown = read_week(duty, week, app.settings.permanence_hours, visitor.staff, teller)
    facts: dict[str, Any] = {
        "week": shown, "problem": problem, "notice": notice, "once": new_once(),
        "may_edit": visitor.may("coordinator", "admin"), "on_call": visitor.may(*READERS),
        "weekdays": [(number, teller.weekday(number)) for number in range(7)],
    }  # fmt: skip
    return page(request, "roster.html", status_code, **facts)
