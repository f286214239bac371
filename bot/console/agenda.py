"""The room of the agenda: a day or a week, and what the team must know, to be ticked off by whoever deals with it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from bot.console.acting import Deed, Problem, RefusedError, perform
from bot.console.agenda_view import read_agenda
from bot.console.cookies import app_of
from bot.console.guard import Visitor, needs
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.rooms import roles_of
from bot.console.telling import Teller
from bot.store import notices

agenda = APIRouter(prefix="/agenda")
In = Annotated[Visitor, Depends(needs(*roles_of("agenda")))]
DONE = {done: f"console-agenda-done-{done}" for done in ("seen", "noted", "nothing")}


@agenda.get("")
async def show_agenda(request: Request, visitor: In, day: str = "", week: str = "", done: str = "") -> Response:
    """One week, this one unless another is asked for, or one day."""
    span = ("day", day) if day else ("week", week)
    return await agenda_page(request, visitor, span=span, notice=DONE.get(done))


@agenda.post("/notice/{id}/seen")
async def do_seen(request: Request, visitor: In, id: str) -> Response:
    """A member deals with it: it goes from everybody's page."""

    async def act(deed: Deed) -> str:
        known = id.isascii() and id.isdigit() and len(id) < 18
        if not known or not (await notices.mark_seen(deed.work.tx, id, deed.member.id, deed.work.now) or deed.again):
            raise RefusedError("console-notice-gone")
        return "seen"

    return await perform(request, visitor, act, agenda_page, "/staff/agenda")


async def agenda_page(
    request: Request, visitor: Visitor, problem: Problem | None = None, status_code: int = 200, *,
    span: tuple[str, str] = ("week", ""), notice: str | None = None,
) -> Response:  # fmt: skip
    """The page as it stands now; `span` is "day" or "week", and a date in it."""
    app = app_of(request)
    guide = await app.keeper.current()
    async with app.database.reading() as tx:
        teller = Teller(app.tools.words, visitor.locale, app.clock.now())
        shown = await read_agenda(tx, app.tools, guide, span, teller)
    return page(request, "agenda.html", status_code, agenda=shown, problem=problem, notice=notice, once=new_once())
