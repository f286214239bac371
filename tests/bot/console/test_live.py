"""What makes the pages move: one question a second for all, only while somebody listens, and only for who is in."""

import asyncio
import hashlib
import re
from collections.abc import AsyncIterator
from typing import Any

import anyio
import pytest
from fastapi import HTTPException, Request
from sse_starlette import ServerSentEvent

from bot.clock import FixedClock
from bot.console.live import MOST, Live, events
from bot.console.once import Once
from bot.console.pages import HERE
from bot.store import Database, cases, contacts, pulse, sessions, staff
from bot.store.cases import NewCase
from bot.store.staff import Staff
from tests.bot.console.rooms_world import House, rooms

SOON = 3.0
QUICK = 0.02


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[House]:
    async with rooms(sqlite_url, clock) as house:
        yield house


@pytest.fixture
async def chloe(house: House) -> Staff:
    return await house.member("Chloé", on_duty=True)


async def asked_by(house: House, member: Staff) -> Request:
    """The request of a page of this member, who has just signed in."""
    async with house.world.app.database.transaction() as tx:
        secret = await sessions.begin(tx, member.id, house.clock.now())
    scope: dict[str, Any] = {
        "type": "http", "method": "GET", "path": "/live", "scheme": "http", "server": ("127.0.0.1", 8000),
        "query_string": b"", "headers": [(b"cookie", f"passerelle={secret}".encode()), (b"host", b"127.0.0.1:8000")],
    }  # fmt: skip
    (mount,) = (route for route in house.web.routes if getattr(route, "path", "") == "/staff")
    scope["app"] = mount.app  # type: ignore[attr-defined]
    return Request(scope)


async def heard(stream: AsyncIterator[ServerSentEvent]) -> str:
    """The name of the next event."""
    async with asyncio.timeout(SOON):
        return (await anext(stream)).event or ""


async def test_a_page_hears_at_once_and_at_every_change(house: House, chloe: Staff) -> None:
    live = Live(house.world.app.database, QUICK)
    stream = events(await asked_by(house, chloe), live, anyio.Event())
    assert await heard(stream) == "changed"
    await asyncio.sleep(QUICK * 5)
    await house.world.says("amina", "AIDE")
    assert await heard(stream) == "changed"
    await stream.aclose()  # type: ignore[attr-defined]
    assert live.listeners == 0


async def test_nothing_is_asked_while_nobody_listens(house: House, chloe: Staff) -> None:
    asked: list[str] = []

    class Counted(Database):
        def reading(self) -> Any:
            asked.append("x")
            return super().reading()

    database = Counted(house.world.app.settings.database)
    live = Live(database, QUICK)
    await asyncio.sleep(QUICK * 5)
    assert asked == []
    async with live.listening(), live.listening():
        await asyncio.sleep(QUICK * 10)
    first = len(asked)
    assert 0 < first < 15, "one question for both"
    await asyncio.sleep(QUICK * 5)
    assert len(asked) == first
    async with live.listening():
        await asyncio.sleep(QUICK * 5)
    assert len(asked) > first, "it begins again for the next one"
    await database.close()


async def test_a_database_that_is_away_for_a_moment_ends_no_stream(house: House, chloe: Staff, tmp_path: Any) -> None:
    live = Live(Database(f"sqlite:///{tmp_path}/missing/x.db"), QUICK)
    async with live.listening() as bell:
        await asyncio.sleep(QUICK * 5)
        assert not bell.is_set()
        live._database = house.world.app.database
        await asyncio.sleep(QUICK * 5)
        await house.world.says("amina", "AIDE")
        async with asyncio.timeout(SOON):
            await bell.wait()


async def test_there_is_room_for_fifty(house: House) -> None:
    live = Live(house.world.app.database, QUICK)
    async with asyncio.TaskGroup() as group:
        leaving = asyncio.Event()

        async def stay() -> None:
            async with live.listening():
                await leaving.wait()

        for _ in range(MOST):
            group.create_task(stay())
        await asyncio.sleep(0)
        assert live.listeners == MOST
        with pytest.raises(HTTPException) as refused:
            async with live.listening():
                pass
        assert refused.value.status_code == 503
        leaving.set()


async def left(house: House, member: Staff) -> None:
    async with house.world.app.database.transaction() as tx:
        await staff.change(tx, member.id, active=False)


async def signed_out(house: House, member: Staff) -> None:
    async with house.world.app.database.transaction() as tx:
        await sessions.end_all(tx, member.id)


async def no_reader_any_more(house: House, member: Staff) -> None:
    async with house.world.app.database.transaction() as tx:
        await staff.change(tx, member.id, roles="raq")


@pytest.mark.parametrize("goes", [left, signed_out, no_reader_any_more])
async def test_the_stream_of_who_is_out_ends(house: House, chloe: Staff, goes: Any) -> None:
    stream = events(await asked_by(house, chloe), Live(house.world.app.database, QUICK), anyio.Event(), checked=0.2)
    assert await heard(stream) == "changed"
    await goes(house, chloe)
    async with asyncio.timeout(SOON):
        assert [event.event async for event in stream][-1:] == ["changed"], "the page finds out, then silence"


async def test_a_session_that_has_its_hours_ends_the_stream(house: House, chloe: Staff) -> None:
    stream = events(await asked_by(house, chloe), Live(house.world.app.database, QUICK), anyio.Event(), checked=0.1)
    await heard(stream)
    house.later(hours=9)
    async with asyncio.timeout(SOON):
        assert [event.event async for event in stream] == ["changed"]


async def test_a_service_that_stops_ends_every_stream(house: House, chloe: Staff) -> None:
    stopping = anyio.Event()
    stream = events(await asked_by(house, chloe), Live(house.world.app.database, QUICK), stopping)
    await heard(stream)
    stopping.set()
    async with asyncio.timeout(SOON):
        assert [event async for event in stream] == []


async def test_the_pulse_changes_with_what_pages_show_and_only_then(database: Database, vault: Any, clock: Any) -> None:
    async def beat() -> str:
        async with database.reading() as tx:
            return await pulse.read(tx)

    before = await beat()
    assert await beat() == before
    async with database.transaction() as tx:
        person = await contacts.find_or_create(tx, vault, "sms", "sms:amina", clock.now())
    assert await beat() == before, "a person alone is shown nowhere"
    async with database.transaction() as tx:
        found = await cases.open_or_join(tx, NewCase(contact_id=person.id), clock.now())
    opened = await beat()
    assert opened != before
    async with database.transaction() as tx:
        member = await staff.add(tx, "Chloé", ["permanence"], ["fr"], clock.now())
        await cases.take(tx, found, member.id, clock.now(), clock.now())
    taken = await beat()
    assert taken != opened
    async with database.transaction() as tx:
        current = await cases.get(tx, found.id)
        assert current
        await cases.answered(tx, current)
    assert await beat() != taken


def test_the_same_deed_is_done_once_and_the_oldest_are_forgotten() -> None:
    once = Once(most=2)
    assert once.begins("a")
    assert not once.begins("a")
    once.failed("a")
    assert once.begins("a")
    assert once.begins("b")
    assert once.begins("c")
    assert once.begins("a"), "long ago"
    once.failed("never begun")


def test_the_files_of_others_are_those_that_are_named() -> None:
    named = dict(re.findall(r"^\| `([\w.-]+)` .*`([0-9a-f]{64})`", (HERE / "static" / "VENDORED.md").read_text(), re.M))
    assert set(named) == {path.name for path in (HERE / "static").glob("*.min.js")}
    for name, digest in named.items():
        assert hashlib.sha256((HERE / "static" / name).read_bytes()).hexdigest() == digest
