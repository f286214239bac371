"""The journal: who of the team read what and did what, the last lines first."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from bot.console.cookies import app_of
from bot.console.guard import Visitor, needs
from bot.console.pages import page
from bot.console.rooms import roles_of
from bot.console.telling import Teller
from bot.store import audit

MOST = 200  # lines

journal = APIRouter()


@journal.get("/audit")
async def show_journal(request: Request, visitor: Annotated[Visitor, Depends(needs(*roles_of("audit")))]) -> Response:
    """The last lines, each with its hour in Brussels."""
    app = app_of(request)
    async with app.database.reading() as tx:
        entries = await audit.last(tx, MOST)
    teller = Teller(app.tools.words, visitor.locale, app.clock.now())
    lines = [(f"{teller.day_of(entry.at)} {teller.clock(entry.at)}", entry) for entry in entries]
    return page(request, "audit.html", lines=lines)
