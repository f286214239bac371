"""The room of the queue: which cases are open, who waits, who has them. It moves by itself and holds no words."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from bot.console.cookies import app_of
from bot.console.guard import Visitor, needs
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.queue_view import Queue, read_queue
from bot.console.rooms import roles_of
from bot.console.telling import Teller
from bot.relay.work import begin_work

queue = APIRouter()
In = Annotated[Visitor, Depends(needs(*roles_of("queue")))]


@queue.get("/queue")
async def show_queue(request: Request, visitor: In) -> Response:
    """The whole page."""
    found = await _read(request, visitor)
    return page(request, "queue.html", queue=found, once=new_once(), fresh=())


@queue.get("/queue/list")
async def show_list(request: Request, visitor: In, have: str = "", last: int = 0) -> Response:
    """Only the list, for a page that has an older one; 204 when it `have` this one. What came after `last` is told."""
    found = await _read(request, visitor)
    if have == found.digest:
        return Response(status_code=204)
    fresh = [row for row in found.rows if row.number > last]
    return page(request, "queue_list.html", queue=found, once=new_once(), fresh=fresh)


async def _read(request: Request, visitor: Visitor) -> Queue:
    app = app_of(request)
    async with app.database.reading() as tx:
        work = await begin_work(tx, app.tools, app.clock.now())
        return await read_queue(work, visitor.staff, Teller(app.tools.words, visitor.locale, work.now))
