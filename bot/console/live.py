"""What makes pages move without a reload: /staff/live says "changed", and the page asks for what it shows.

The database is asked once a second for all listeners together, and not at all while nobody listens.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import anyio
import structlog
from fastapi import APIRouter, Depends, HTTPException, Request
from sse_starlette import EventSourceResponse, ServerSentEvent

from bot.console.guard import Visitor, needs, session_of
from bot.console.rooms import READERS
from bot.store import Database, StoreError, pulse

log = structlog.get_logger()

EVERY = 1.0  # seconds between two questions to the database
MOST = 50  # listeners; a page that finds no place asks by itself now and then
CHECKED = 30.0  # seconds after which the session of a listener is looked at again, at the latest
HEARTBEAT = 15  # seconds; proxies close what is silent
RETRY_MS = 2000  # how soon a browser comes back after the connection was lost

live = APIRouter()


class Live:
    """Everybody who listens, and the one task that asks for all of them."""

    def __init__(self, database: Database, every: float = EVERY) -> None:
        self._database = database
        self._every = every
        self._bells: set[asyncio.Event] = set()
        self._task: asyncio.Task[None] | None = None
        self._enough = asyncio.Event()

    @property
    def listeners(self) -> int:
        return len(self._bells)

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[asyncio.Event]:
        """A bell that rings at every change. Raises 503 when there are too many listeners."""
        if len(self._bells) >= MOST:
            raise HTTPException(503, headers={"Retry-After": "30"})
        bell = asyncio.Event()
        self._bells.add(bell)
        if self._task is None or self._enough.is_set():
            self._enough = asyncio.Event()
            self._task = asyncio.create_task(self._ask(self._enough))
        task, enough = self._task, self._enough
        try:
            yield bell
        finally:
            self._bells.discard(bell)
            if not self._bells:
                enough.set()
                # Never cancelled: a question that is cut short would leave its connection open for ever.
                with anyio.CancelScope(shield=True):
                    await task

    async def _ask(self, enough: asyncio.Event) -> None:
        last = None
        while not enough.is_set():
            found = await self._read()
            if found is not None and found != last:
                if last is not None:
                    self._ring()
                last = found
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self._every):
                    await enough.wait()

    def _ring(self) -> None:
        for bell in self._bells:
            bell.set()

    async def _read(self) -> str | None:
        try:
            async with self._database.reading() as tx:
                return await pulse.read(tx)
        except StoreError as error:  # the next second may be better; the page keeps what it shows
            log.warning("console_live_blind", problem=error.trouble)
            return None


@live.get("/live")
async def listen(request: Request, _visitor: Annotated[Visitor, Depends(needs(*READERS))]) -> EventSourceResponse:
    """The events of one page, as server-sent events: "changed", and nothing of what."""
    found: Live = request.app.state.live
    if found.listeners >= MOST:
        raise HTTPException(503, headers={"Retry-After": "30"})
    stopping = anyio.Event()
    return EventSourceResponse(
        events(request, found, stopping), ping=HEARTBEAT, shutdown_event=stopping, shutdown_grace_period=1
    )


async def events(
    request: Request, found: Live, stopping: anyio.Event, checked: float = CHECKED
) -> AsyncIterator[ServerSentEvent]:
    """ "changed" at once (something may have happened while the page was on its way), and at every change.

    Ends when the visitor is no longer in; the last "changed" makes the page find that out.
    """
    async with found.listening() as bell:
        yield ServerSentEvent(event="changed", data="1", retry=RETRY_MS)
        while not stopping.is_set():
            changed = await _rings(bell, stopping, checked)
            there = await _still_there(request)
            if changed or not there:
                yield ServerSentEvent(event="changed", data="1")
            if not there:
                return


async def _rings(bell: asyncio.Event, stopping: anyio.Event, seconds: float) -> bool:
    """Whether the bell rang before the time was over, or the service stopped."""
    waits = [asyncio.create_task(bell.wait()), asyncio.create_task(stopping.wait())]
    try:
        await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
    rang = bell.is_set()
    bell.clear()
    return rang


async def _still_there(request: Request) -> bool:
    """Whether the session goes on, for somebody who may still see the permanence."""
    try:
        with anyio.CancelScope(shield=True):  # whoever closes the page meanwhile waits for the answer
            session = await session_of(request)
    except StoreError:
        return True  # nothing is shown through here; every page asks again
    return session is not None and not session.staff.roles.isdisjoint(READERS)
