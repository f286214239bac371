"""Pushes go at the pace of the number; an urgent message never waits behind them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.channels.base import Lane
from bot.clock import SystemClock
from bot.sender import Habits, Retry, Sender
from bot.store import Database
from tests.bot.sender.desk import Desk, refuse
from tests.bot.store.cast import meet, queue


async def test_pushes_are_handed_over_no_faster_than_the_number_can_speak(desk: Desk) -> None:
    people = await desk.crowd(10)
    for person in people:
        await desk.queue(to=person, lane=Lane.ANNOUNCEMENT, segments=2)
    answers = [await desk.queue(to=person, lane=Lane.REPLY, segments=2) for person in people]
    while await desk.sender.run_once():
        pass
    assert len(desk.sms.taken) == len(answers) + 1, "one push of two segments fills the two seconds"
    for seconds in range(1, 11):
        desk.later(timedelta(seconds=1))
        while await desk.sender.run_once():
            pass
        assert len(desk.sms.taken) == len(answers) + 1 + seconds // 2


async def test_a_push_asked_to_slow_down_slows_pushes_only(desk: Desk) -> None:
    sender = desk.another_sender(Habits(bulk_rate={}))
    one, two, three = await desk.crowd(3)
    await desk.queue(to=one, lane=Lane.ANNOUNCEMENT)
    desk.sms.before = refuse("throttled", retry_after=30.0)
    await sender.run_once()
    desk.sms.before = lambda _: None
    await desk.queue(to=two, lane=Lane.ANNOUNCEMENT)
    await desk.queue(to=three, lane=Lane.REPLY)
    assert await sender.run_once() == 1
    assert [message.lane for message, _, _ in desk.sms.taken] == [Lane.REPLY]
    desk.later(timedelta(seconds=40))
    while await sender.run_once():
        pass
    assert len(desk.sms.taken) == 3


@asynccontextmanager
async def running(sender: Sender) -> AsyncIterator[None]:
    stop = asyncio.Event()
    task = asyncio.create_task(sender.run(stop))
    yield
    stop.set()
    await asyncio.wait_for(task, 10)


async def until(condition: Callable[[], bool], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - the sender under test has no event to wait for
            await asyncio.sleep(0.005)


async def test_an_answer_leaves_as_soon_as_the_sender_is_woken(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sender.IDLE_SECONDS", 30.0)
    async with running(desk.sender):
        await asyncio.sleep(0.05)
        await desk.queue()
        assert desk.sms.taken == []
        desk.sender.wake()
        await until(lambda: len(desk.sms.taken) == 1)


async def test_slow_pushes_and_replies_never_delay_a_safety_text(desk: Desk) -> None:
    gate = asyncio.Event()
    desk.sms.hold = lambda message: None if message.lane is Lane.SAFETY else gate
    sender = desk.another_sender(Habits(bulk_rate={}))
    people = await desk.crowd(31)
    for person in people[:30]:
        await desk.queue(to=person, lane=Lane.ANNOUNCEMENT)
        await desk.queue(to=person, lane=Lane.REPLY)
    async with running(sender):
        await until(lambda: desk.sms.calls >= 12)
        await desk.queue(to=people[30], lane=Lane.SAFETY, text="112")
        sender.wake()
        await until(lambda: desk.sms.texts == ["112"])
        assert desk.sms.calls <= 16, "pushes and replies took the places kept for safety"
        gate.set()
        await until(lambda: len(desk.sms.taken) == 61)
    assert desk.sms.most_at_once <= 16


async def test_stopping_finishes_what_is_leaving(desk: Desk) -> None:
    id = await desk.queue()
    gate = asyncio.Event()
    desk.sms.hold = lambda _: gate
    stop = asyncio.Event()
    task = asyncio.create_task(desk.sender.run(stop))
    await until(lambda: desk.sms.calls == 1)
    stop.set()
    await asyncio.sleep(0.02)
    assert not task.done()
    gate.set()
    await asyncio.wait_for(task, 5)
    assert await desk.status(id) == "accepted"


async def test_the_sender_outlives_a_database_that_fails(
    desk: Desk, empty_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sender.IDLE_SECONDS", 0.02)
    database = Database(empty_url)  # without tables
    sender = Sender(database, desk.vault, {"sms": desk.sms}, SystemClock(), desk.log)
    async with running(sender):
        await until(lambda: any(event == "sender_waits_for_store" for _, event, _ in desk.log.lines))
        await database.upgrade()
        now = SystemClock().now()
        await queue(database, desk.vault, now, await meet(database, desk.vault, now))
        await until(lambda: len(desk.sms.taken) == 1)
    await database.close()


def test_pauses_double_up_to_a_limit_and_are_spread() -> None:
    retry = Retry(attempts=9, first=timedelta(seconds=2), longest=timedelta(minutes=2))
    pauses = [[retry.pause(attempt).total_seconds() for _ in range(50)] for attempt in (1, 2, 3, 40)]
    for expected, found in zip((2, 4, 8, 120), pauses, strict=True):
        assert expected * 0.8 <= min(found) < max(found) <= expected * 1.2
