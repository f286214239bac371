"""A permanence with its console: residents on a terminal, members in browsers, everything on one database.

``async with rooms(url, clock) as house:`` then ``chloe = await house.member("Chloé")`` hires her with an SMS phone, and
``async with house.desk(chloe) as desk:`` is her browser: ``await desk.get("queue")``.
"""

import html
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
from fastapi import FastAPI

from bot.clock import FixedClock
from bot.store import audit, sessions, staff
from bot.store.audit import Entry
from bot.store.staff import Staff
from bot.web import create_web
from tests.bot.console.visiting import CAST, browser, csrf_in
from tests.relay_world import Permanence, permanence


@dataclass
class Desk:
    """A browser in which a member is signed in. `once` is that of the page that was shown last."""

    client: httpx.AsyncClient
    once: str = ""

    async def get(self, path: str, status: int = 200, **query: Any) -> str:
        """The text of a page under /staff, without the escapes of HTML."""
        answer = await self.client.get(f"/staff/{path}", params=query or None)
        assert answer.status_code == status, answer.text
        found = re.search(r'name="once" value="([^"]+)"', answer.text)
        self.once = found[1] if found else self.once
        return html.unescape(answer.text)

    async def post(self, path: str, fields: dict[str, Any] | None = None, **more: Any) -> httpx.Response:
        """Sends the form at `path`; its `once` is that of the last page unless the fields name another."""
        return await self.client.post(f"/staff/{path}", data={"once": self.once, **(fields or {})}, **more)

    async def does(self, path: str, fields: dict[str, Any] | None = None) -> str:
        """Sends a form that works, and gives the page it leads to."""
        answer = await self.post(path, fields)
        assert answer.status_code == 303, answer.text
        return await self.get(answer.headers["location"].removeprefix("/staff/").partition("#")[0])

    async def fails(self, path: str, fields: dict[str, Any] | None = None, status: int = 409) -> str:
        """Sends a form that does not, and gives the page that says why."""
        answer = await self.post(path, fields)
        assert answer.status_code == status, answer.text
        return html.unescape(answer.text)


@dataclass
class House:
    """The permanence, its clock and its web pages."""

    world: Permanence
    clock: FixedClock
    web: FastAPI

    async def member(self, name: str, *channels: str, roles: Sequence[str] = (), on_duty: bool = False) -> Staff:
        """Hires somebody with these phones (SMS when none is named)."""
        member = await self.world.hires(name, *channels, roles=roles or CAST[name])
        if on_duty:
            await self.world.on_duty(member)
        return member

    async def homeless_member(self, name: str, roles: Sequence[str] = ()) -> Staff:
        """Somebody without any phone."""
        async with self.world.app.database.transaction() as tx:
            return await staff.add(tx, name, roles or CAST[name], ("fr",), self.clock.now())

    @asynccontextmanager
    async def desk(self, member: Staff) -> AsyncIterator[Desk]:
        """The member's browser, signed in (the entrance has tests of its own)."""
        async with self.world.app.database.transaction() as tx:
            secret = await sessions.begin(tx, member.id, self.clock.now())
        async with browser(self.web) as client:
            client.cookies.set("passerelle", secret)
            client.headers["X-CSRF-Token"] = csrf_in((await client.get("/staff/")).text)
            yield Desk(client)

    async def audited(self, action: str = "case_read") -> list[Entry]:
        """The lines of the journal about one action, oldest first."""
        async with self.world.app.database.reading() as tx:
            return [entry for entry in reversed(await audit.last(tx, 1000)) if entry.action == action]

    def later(self, **time: float) -> None:
        """The clock moves on."""
        self.clock.move_to(self.clock.now() + timedelta(**time))

    def heard(self, who: str, channel: str = "sms") -> list[str]:
        """Everything that reached a phone."""
        return [told.text for told in self.world.told if (told.who, told.channel) == (who, channel)]


@asynccontextmanager
async def rooms(database_url: str, clock: FixedClock, **settings: Any) -> AsyncIterator[House]:
    """A permanence with a console; nobody works there yet."""
    async with permanence(database_url, clock, **settings) as world:
        yield House(world, clock, create_web(world.app))
