"""Who may pass where in the console: sessions, roles, and that nobody is led to another site."""

import re
from collections.abc import Iterator
from typing import Annotated

import httpx
import pytest
from fastapi import Depends, FastAPI
from fastapi.routing import iter_route_contexts
from starlette.routing import Mount

from bot.app import App
from bot.console.errors import local_path
from bot.console.guard import Visitor, needs, signed_in
from bot.console.rooms import READERS, ROOMS, roles_of
from bot.store import staff
from bot.store.staff import ROLES
from bot.web import create_web
from tests.bot.console.visiting import CAST, signed_in_client

# What everybody may ask for. Whatever else is under /staff needs a session.
OPEN = {
    "/staff/sign-in", "/staff/welcome/{link}", "/staff/welcome/{link}/code", "/staff/welcome/{link}/qr.svg",
    "/staff/static",
}  # fmt: skip


@pytest.fixture
def web(app: App) -> FastAPI:
    """The service, with three more pages in the console, each behind a guard of its own."""
    web = create_web(app)
    console = console_of(web)

    @console.get("/only-permanence")
    async def only_permanence(visitor: Annotated[Visitor, Depends(needs("permanence"))]) -> str:
        return visitor.staff.name

    @console.get("/words", dependencies=[Depends(needs(*READERS))])
    async def words() -> str:
        return "des mots"

    @console.get("/events", dependencies=[Depends(signed_in)])
    async def events() -> str:
        return "data: 1"

    return web


def console_of(web: FastAPI) -> FastAPI:
    (mount,) = (route for route in web.routes if isinstance(route, Mount) and route.path == "/staff")
    assert isinstance(mount.app, FastAPI)
    return mount.app


def console_routes(web: FastAPI) -> Iterator[tuple[str, str]]:
    """(method, path) of everything under /staff."""
    for route in iter_route_contexts(console_of(web).routes):
        for method in sorted(getattr(route, "methods", None) or {"GET"}):
            yield method, f"/staff{route.path}"


async def test_no_page_of_the_console_opens_without_a_session(web: FastAPI, visitor: httpx.AsyncClient) -> None:
    routes = [(method, path) for method, path in console_routes(web) if path not in OPEN]
    assert ("GET", "/staff/") in routes
    assert ("POST", "/staff/sign-out") in routes
    assert {path for _, path in console_routes(web)} >= OPEN, "the list names nothing that is gone"
    for method, path in routes:
        real = re.sub(r"\{[^}]+\}", "1", path)
        answer = await visitor.request(method, real)
        to_sign_in = answer.status_code == 303 and answer.headers["location"].startswith("/staff/sign-in")
        assert to_sign_in or answer.status_code in (401, 403), f"{method} {path}: {answer.status_code}"


async def test_every_route_of_the_console_is_under_one_mount(web: FastAPI) -> None:
    others = [getattr(route, "path", "") for route in web.routes if not isinstance(route, Mount)]
    assert not [path for path in others if path.startswith("/staff")]


@pytest.mark.parametrize("cookie", ["", "x", "0" * 43, "\x7f", "é" * 10, "a" * 4000, '"'])
async def test_a_made_up_session_opens_nothing(visitor: httpx.AsyncClient, cookie: str) -> None:
    answer = await visitor.get("/staff/", headers=[(b"Cookie", f"passerelle={cookie}".encode())])
    assert (answer.status_code, answer.headers["location"]) == (303, "/staff/sign-in")


async def test_the_page_that_was_asked_for_comes_after_the_sign_in(visitor: httpx.AsyncClient) -> None:
    answer = await visitor.get("/staff/only-permanence?case=4&page=2")
    assert answer.headers["location"] == "/staff/sign-in?next=%2Fstaff%2Fonly-permanence%3Fcase%3D4%26page%3D2"
    shown = await visitor.get(answer.headers["location"])
    assert 'name="next" value="/staff/only-permanence?case=4&amp;page=2"' in shown.text


async def test_htmx_is_told_to_go_to_the_sign_in_page(visitor: httpx.AsyncClient) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://127.0.0.1:8000/staff/only-permanence?case=4"}
    answer = await visitor.get("/staff/words", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["hx-redirect"] == "/staff/sign-in?next=%2Fstaff%2Fonly-permanence%3Fcase%3D4"
    for odd in ("http://[", "https://elsewhere.example//x", ""):
        answer = await visitor.get("/staff/words", headers={**headers, "HX-Current-URL": odd})
        assert answer.headers["hx-redirect"] == "/staff/sign-in", odd


async def test_a_stream_of_events_just_ends(visitor: httpx.AsyncClient) -> None:
    answer = await visitor.get("/staff/events", headers={"Accept": "text/event-stream"})
    assert (answer.status_code, answer.text) == (401, "")


AWAY = [
    "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example", "/staff",
    "/staff/\\elsewhere", "/staff//elsewhere.example", "/staff/../x", "/staffx", "javascript:alert(1)", "/phone",
    "/staff/\r\nSet-Cookie: a=b", "\t//elsewhere.example", "/staff/é", "/staff/sign-in", "/staff/sign-in?next=/staff/",
    "/staff/welcome/x", "", "data:text/html,x", " /staff/queue", "http:///elsewhere.example",
]  # fmt: skip


@pytest.mark.parametrize("wanted", AWAY)
def test_going_on_never_leaves_the_console(wanted: str) -> None:
    assert local_path(wanted) == "/staff/"


@pytest.mark.parametrize(
    "wanted", ["/staff/", "/staff/queue", "/staff/case/42?page=2#last", "/staff/roster?from=2026-11-21"]
)
def test_going_on_leads_back_to_a_page(wanted: str) -> None:
    assert local_path(wanted) == wanted


@pytest.mark.parametrize("wanted", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"])
async def test_the_sign_in_page_never_leads_to_another_site(
    app: App, web: FastAPI, visitor: httpx.AsyncClient, wanted: str
) -> None:
    assert "elsewhere" not in (await visitor.get("/staff/sign-in", params={"next": wanted})).text.split("<main")[1]
    async with await signed_in_client(app, web) as chloe:
        assert (await chloe.get("/staff/sign-in", params={"next": wanted})).headers["location"] == "/staff/"


def test_who_may_read_what_people_wrote() -> None:
    assert READERS == ("permanence", "coordinator")
    assert roles_of("queue") == READERS
    assert set(roles_of("me")) == set(ROLES)
    assert set(roles_of("audit")) == {"coordinator", "admin"}
    with pytest.raises(KeyError):
        roles_of("cellar")


@pytest.mark.parametrize(
    ("name", "rooms"),
    [
        ("Chloé", {"queue", "agenda", "roster", "me"}),
        ("David", {"me"}),
        ("Emma", {"me"}),
        ("Koen", {"roster", "me", "team", "audit"}),
        ("Inès", {"queue", "agenda", "roster", "me", "team", "audit"}),
    ],
)
async def test_home_shows_the_rooms_of_the_roles(app: App, web: FastAPI, name: str, rooms: set[str]) -> None:
    async with await signed_in_client(app, web, name) as client:
        home = (await client.get("/staff/")).text
        assert {room.name for room in ROOMS if f'href="{room.path}"' in home} == rooms
        assert (await client.get("/staff/only-permanence")).status_code == (200 if name == "Chloé" else 403)
        may_read = bool(set(CAST[name]) & {"permanence", "coordinator"})
        assert (await client.get("/staff/words")).status_code == (200 if may_read else 403)


async def test_a_role_that_is_taken_away_closes_the_room_at_once(app: App, web: FastAPI) -> None:
    async with await signed_in_client(app, web) as chloe:
        assert (await chloe.get("/staff/only-permanence")).json() == "Chloé"
        async with app.database.transaction() as tx:
            member = await staff.find(tx, "chloe")
            assert member
            await staff.change(tx, member.id, roles="raq")
        refused = await chloe.get("/staff/only-permanence")
        assert refused.status_code == 403
        assert "pas pour votre fonction" in refused.text
