"""The service with its console, a browser in front of it, and a member of the team who has been in once."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from bot.app import App
from bot.clock import FixedClock
from bot.web import create_web
from tests.bot.console.visiting import STEP, browser, house, join, new_link, welcome


@pytest.fixture
async def app(sqlite_url: str, clock: FixedClock) -> AsyncIterator[App]:
    """The service, for pages that only read and write in the database."""
    async with house(sqlite_url, clock) as app:
        yield app


@pytest.fixture
def web(app: App) -> FastAPI:
    """The service as it is reached over HTTP."""
    return create_web(app)


@pytest.fixture
async def visitor(web: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A browser that nobody has signed in with."""
    async with browser(web) as client:
        yield client


@pytest.fixture
async def key(app: App, web: FastAPI, clock: FixedClock) -> str:
    """The key of the codes of Chloé, who has been in once; her last code is half a minute old."""
    async with browser(web) as client:
        found = await welcome(app, client, await new_link(app, await join(app)))
    clock.move_to(clock.now() + STEP)
    return found
