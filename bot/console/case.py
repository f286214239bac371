"""The room of one case: the page, its live part, and the coordinator's button to read. Acts are in `case_acts`."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Path, Request, Response

from bot.console.acting import Problem, acting
from bot.console.case_view import CasePage, read_case
from bot.console.cookies import app_of
from bot.console.guard import Visitor, needs
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.rooms import roles_of
from bot.console.telling import Teller
from bot.relay.work import Work, begin_work
from bot.store import audit, cases
from bot.store.cases import Case

case = APIRouter(prefix="/case/{number}")
In = Annotated[Visitor, Depends(needs(*roles_of("queue")))]
Number = Annotated[int, Path(ge=1, lt=2**31)]
# What was done, as `?done=` says it on the page that comes after.
DONE = {
    done: f"console-done-{done}"
    for done in (
        "taken", "sent", "noted", "offered", "kept", "declined", "impasse", "impasse-nobody", "nudge", "share", "closed"
    )
}  # fmt: skip


@case.get("")
async def show_case(request: Request, visitor: In, number: Number, done: str = "") -> Response:
    """The page; when it shows words, that is audited."""
    return case_page(request, await read_now(request, visitor, number), notice=DONE.get(done))


@case.get("/talk")
async def show_talk(
    request: Request, visitor: In, number: Number, have: str = "", mode: str = "", heard: int = 0
) -> Response:
    """What moves on the page, audited when it shows words; 204, and no word, when the page `have` it already.

    When the case stands otherwise than the page knows (`mode`), the page is asked for anew; who may be writing an
    answer is only told.
    """
    found, shown = await _look(request, visitor, number)
    if have == shown.digest and mode == shown.mode:
        return Response(status_code=204)
    moved = mode != shown.mode
    if moved and not mode.startswith("mine"):
        return Response(status_code=204, headers={"HX-Redirect": f"/staff/case/{number}"})
    await _audit(request, visitor, found, shown)
    return page(request, "case_live.html", case=shown, moved=moved, heard=heard)


@case.post("/read")
async def do_read(request: Request, visitor: In, number: Number) -> Response:
    """A coordinator reads a case of somebody else, this once."""
    async with acting(request, visitor) as deed:
        found = await existing(deed.work, number)
        shown = await read_case(deed.work, found, visitor.staff, _teller(request, visitor, deed.work), asked=True)
        if shown.talk is None:
            raise HTTPException(403)
        await deed.audit("case_read", "console", found.id)
    return case_page(request, shown)


async def existing(work: Work, number: int, *, lock: bool = False) -> Case:
    """The case of that number. Raises 404 when there never was one."""
    found = await cases.get(work.tx, number, lock=lock)
    if found is None:
        raise HTTPException(404, "console-error-case")
    return found


def case_page(
    request: Request, shown: CasePage, problem: Problem | None = None, status_code: int = 200, **facts: Any
) -> Response:
    """The page of a case; with `problem` it says why nothing was done, and `kept` is what was typed."""
    defaults: dict[str, Any] = {"notice": None, "kept": {}, "once": new_once(), "moved": False, "heard": None}
    return page(request, "case.html", status_code, case=shown, problem=problem, **{**defaults, **facts})


async def read_now(request: Request, visitor: Visitor, number: int) -> CasePage:
    """The page as the case stands now; audited when it shows words. Raises 404."""
    found, shown = await _look(request, visitor, number)
    await _audit(request, visitor, found, shown)
    return shown


async def _look(request: Request, visitor: Visitor, number: int) -> tuple[Case, CasePage]:
    app = app_of(request)
    async with app.database.reading() as tx:
        work = await begin_work(tx, app.tools, app.clock.now())
        found = await existing(work, number)
        return found, await read_case(work, found, visitor.staff, _teller(request, visitor, work))


async def _audit(request: Request, visitor: Visitor, found: Case, shown: CasePage) -> None:
    """Before the page is sent: what cannot be written down is not shown."""
    if shown.talk is not None:
        app = app_of(request)
        async with app.database.transaction() as tx:
            await audit.note(tx, app.clock.now(), visitor.staff.id, "case_read", found.id, "console")


def _teller(request: Request, visitor: Visitor, work: Work) -> Teller:
    return Teller(app_of(request).tools.words, visitor.locale, work.now)
