"""The room of the queue: which cases are open, who waits, who has them. It moves by itself and holds no words."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from bot.console.acting import Problem, RefusedError, acting
from bot.console.cookies import app_of
from bot.console.guard import Visitor, needs
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.queue_view import Queue, read_queue
from bot.console.rooms import roles_of
from bot.console.telling import Teller
from bot.relay import taking
from bot.relay.work import begin_work

queue = APIRouter()
In = Annotated[Visitor, Depends(needs(*roles_of("queue")))]
Typed = Annotated[str, Form(max_length=200)]


@queue.get("/queue")
async def show_queue(request: Request, visitor: In) -> Response:
    """The whole page."""
    return await _queue_page(request, visitor)


@queue.post("/queue/open")
async def do_open(request: Request, visitor: In, number: Typed = "") -> Response:
    """A case with somebody who gave the member their number; theirs at once."""
    try:
        async with acting(request, visitor) as deed:
            tools = deed.work.tools
            urn = taking.urn_of(number, tools.settings.allowed_prefixes) if "sms" in tools.channels else None
            if deed.member.id not in deed.work.duty.phones:
                raise RefusedError("console-no-phone")
            found = await taking.open_by_member(deed.work, deed.member, urn) if urn else None
            if found is None:  # a phone of the team is refused alike: it tells of nobody
                raise RefusedError("console-open-number")
    except RefusedError as refused:
        return await _queue_page(request, visitor, refused.problem, 409)
    return RedirectResponse(f"/staff/case/{found.number}", 303)


@queue.get("/queue/list")
async def show_list(request: Request, visitor: In, have: str = "", last: int = 0) -> Response:
    """Only the list, for a page that has an older one; 204 when it `have` this one. What came after `last` is told."""
    found = await _read(request, visitor)
    if have == found.digest:
        return Response(status_code=204)
    fresh = [row for row in found.rows if row.number > last]
    return page(request, "queue_list.html", queue=found, once=new_once(), fresh=fresh)


async def _queue_page(
    request: Request, visitor: Visitor, problem: Problem | None = None, status_code: int = 200
) -> Response:
    found = await _read(request, visitor)
    return page(request, "queue.html", status_code, queue=found, once=new_once(), fresh=(), problem=problem)


async def _read(request: Request, visitor: Visitor) -> Queue:
    app = app_of(request)
    async with app.database.reading() as tx:
        work = await begin_work(tx, app.tools, app.clock.now())
        return await read_queue(work, visitor.staff, Teller(app.tools.words, visitor.locale, work.now))
