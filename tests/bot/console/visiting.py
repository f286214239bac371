"""Members of the team in front of the console: they come in through the real pages, as a browser would.

``async with await signed_in_client(app, web, "Chloé") as chloe:`` gives a client with a session; its forms carry the
token by themselves. Roles are those of `CAST` unless said.
"""

import html
import re
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from functools import cache

import httpx
from fastapi import FastAPI
from pyotp import TOTP

from bot.app import App, build, load_vault
from bot.clock import FixedClock
from bot.settings import Settings
from bot.store import Database, audit, staff
from bot.store.sign_in import Lock, lock_of
from bot.store.staff import Staff
from tests.world import MODELS

CAST: dict[str, tuple[str, ...]] = {
    "Chloé": ("permanence",), "Samir": ("permanence",), "David": ("raq",), "Inès": ("coordinator",),
    "Koen": ("admin",), "Emma": ("editor",),
}  # fmt: skip
PASSWORD = "quatre mots pris au vol"
OTHER = "cheval agrafe pile correct"
STEP = timedelta(seconds=30)  # of the codes
HERE = "http://127.0.0.1:8000"


def settings(database_url: str, **changes: str) -> Settings:
    """The settings of a demonstration on that database, with what is said differently."""
    chosen = {"var_dir": MODELS, "database_url": database_url, **changes}
    return Settings(_env_file=None, **chosen)  # type: ignore[call-arg, arg-type]


@asynccontextmanager
async def house(database_url: str, clock: FixedClock, **changes: str) -> AsyncIterator[App]:
    """The service on a migrated database, for pages that only read and write there.

    The models are loaded once for all tests; sender, inbox and flows are those of another database. A page that needs
    them is tested on `bot.app.build`.
    """
    chosen, whole = settings(database_url, **changes), _whole()
    tools = replace(
        whole.tools, settings=chosen, clock=clock, database=Database(database_url), vault=load_vault(chosen)
    )
    yield replace(whole, tools=tools)
    await tools.database.close()


@cache
def _whole() -> App:
    return build(settings("sqlite://"))


def browser(web: FastAPI, base_url: str = HERE) -> httpx.AsyncClient:
    """A browser that nobody has signed in with."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(web), base_url=base_url)


async def join(
    app: App, name: str = "Chloé", roles: Collection[str] = (), languages: Collection[str] = ("fr",)
) -> Staff:
    """A new member of the team, who has not been in the console yet."""
    async with app.database.transaction() as tx:
        return await staff.add(tx, name, roles or CAST[name], languages, app.clock.now())


async def new_link(app: App, member: Staff) -> str:
    """The path of a fresh welcome link."""
    async with app.database.transaction() as tx:
        return f"/staff/welcome/{await staff.new_code(tx, member.id, 'sign_in', app.clock.now())}"


async def signed_in_client(
    app: App, web: FastAPI, name: str = "Chloé", roles: Collection[str] = (), base_url: str = HERE
) -> httpx.AsyncClient:
    """A browser in which a new member has just come in with a welcome link: for ``async with await``."""
    async with browser(web, base_url) as client:
        await welcome(app, client, await new_link(app, await join(app, name, roles)))
        token = csrf_in((await client.get("/staff/")).text)
    signed_in = browser(web, base_url)
    signed_in.cookies = client.cookies
    signed_in.headers["X-CSRF-Token"] = token
    return signed_in


async def welcome(app: App, client: httpx.AsyncClient, link: str, password: str = PASSWORD) -> str:
    """Goes through the welcome pages; gives the key of the codes."""
    fields = {"password": password, "again": password, "csrf": csrf_in((await client.get(link)).text)}
    chosen = await client.post(link, data=fields)
    assert chosen.status_code == 303, chosen.text
    second = await client.get(chosen.headers["location"])
    key = key_in(second.text)
    proved = await client.post(f"{link}/code", data={"code": code_of(app, key), "csrf": csrf_in(second.text)})
    assert (proved.status_code, proved.headers["location"]) == (303, "/staff/"), proved.text
    return key


async def sign_in(
    client: httpx.AsyncClient, name: str, password: str, code: str, next: str = "/staff/"
) -> httpx.Response:
    """Fills in the sign-in page and sends it; gives the answer."""
    shown = await client.get("/staff/sign-in", params={"next": next})
    fields = {"name": name, "password": password, "code": code, "csrf": csrf_in(shown.text), "next": next}
    return await client.post("/staff/sign-in", data=fields)


async def is_in(client: httpx.AsyncClient) -> bool:
    """Whether the console lets this browser in."""
    return (await client.get("/staff/")).status_code == 200


async def actions(app: App) -> list[str]:
    """What the audit says, oldest first: "Chloé signed_in"."""
    async with app.database.reading() as tx:
        return [f"{entry.name} {entry.action}".strip() for entry in reversed(await audit.last(tx))]


async def lock(app: App) -> Lock:
    """What guards the entrance of Chloé."""
    async with app.database.reading() as tx:
        found = await lock_of(tx, app.tools.vault, "chloe")
    assert found is not None
    return found


def code_of(app: App, key: str, steps: int = 0) -> str:
    """The code that the member's phone shows now, or so many times 30 seconds later."""
    return TOTP(key).at(app.clock.now(), counter_offset=steps)


def csrf_in(page: str) -> str:
    """The token of the forms of a page. Fails when there is none."""
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found, page
    return html.unescape(found[1])


def key_in(page: str) -> str:
    """The key of the codes that a welcome page shows."""
    found = re.search(r'<code class="key">([^<]+)</code>', page)
    assert found, page
    return found[1].replace(" ", "")
