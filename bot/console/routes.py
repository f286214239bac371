"""The console as an application of its own, to be mounted under /staff: the entrance, the home page, the rooms.

A new room is a router that joins `ROOM_ROUTERS`: it is behind `signed_in` and `from_our_page` without asking.
"""

from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi.staticfiles import StaticFiles

from bot.app import App
from bot.console.agenda import agenda
from bot.console.appointment import appointment
from bot.console.appointment_acts import appointment_acts
from bot.console.appointment_rows import appointment_rows
from bot.console.calendar_import import calendar_import
from bot.console.case import case
from bot.console.case_acts import acts
from bot.console.case_share import share
from bot.console.entrance import entrance, way_out
from bot.console.errors import add_errors
from bot.console.guard import from_our_page, signed_in
from bot.console.journal import journal
from bot.console.live import Live, live
from bot.console.me import me
from bot.console.me_phones import me_phones
from bot.console.once import Once
from bot.console.pages import HERE, page
from bot.console.passwords import Passwords
from bot.console.previews import Previews
from bot.console.queue import queue
from bot.console.roster import roster
from bot.console.roster_acts import roster_acts
from bot.console.team import team
from bot.console.welcome import welcome_links

LARGEST = 1_000_000  # bytes of a form; a year of a calendar is a tenth of that

home = APIRouter()
OPEN_ROUTERS: tuple[APIRouter, ...] = (entrance, welcome_links)
ROOM_ROUTERS: tuple[APIRouter, ...] = (
    home, way_out, queue, live, case, acts, share, agenda, appointment_rows, appointment, appointment_acts, roster,
    roster_acts, calendar_import, me, me_phones, team, journal,
)  # fmt: skip


def add_console(web: FastAPI, app: App) -> None:
    """Adds the console to `web`, under /staff."""
    web.mount("/staff", console_app(app))


def console_app(app: App) -> FastAPI:
    """The console around `app`. Only the entrance, the welcome links and the static files are open to everybody."""
    console = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, max_body_size=LARGEST)
    console.state.house = app
    console.state.passwords = Passwords()
    console.state.live = Live(app.database)
    console.state.once = Once()
    console.state.previews = Previews()
    console.state.row_previews = Previews()
    for router in OPEN_ROUTERS:
        console.include_router(router, dependencies=[Depends(from_our_page)])
    for router in ROOM_ROUTERS:
        console.include_router(router, dependencies=[Depends(signed_in), Depends(from_our_page)])
    console.mount("/static", StaticFiles(directory=HERE / "static"), name="console-static")
    add_errors(console)
    return console


@home.get("/")
async def show_home(request: Request) -> Response:
    """The rooms that are open to the visitor."""
    return page(request, "home.html")
