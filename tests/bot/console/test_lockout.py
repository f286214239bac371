"""What closes the entrance for a while, and what opens it again."""

import asyncio
from datetime import timedelta

import httpx
from fastapi import FastAPI

from bot.app import App
from bot.clock import FixedClock
from bot.console.passwords import Passwords
from bot.console.sign_in import Attempt, wait_after
from bot.console.sign_in import sign_in as try_sign_in
from bot.store import staff
from tests.bot.console.visiting import OTHER, PASSWORD, STEP, actions, code_of, lock, new_link, sign_in, welcome


async def fail(client: httpx.AsyncClient, times: int, name: str = "Chloé") -> httpx.Response:
    for _ in range(times - 1):
        await sign_in(client, name, "mot de passe faux", "000000")
    return await sign_in(client, name, "mot de passe faux", "000000")


async def test_five_wrong_tries_close_the_entrance_for_a_quarter_of_an_hour(
    app: App, visitor: httpx.AsyncClient, key: str, clock: FixedClock
) -> None:
    words = (await fail(visitor, 4)).text
    assert (await sign_in(visitor, "Chloé", PASSWORD, code_of(app, key))).status_code == 303, "the fifth was right"
    visitor.cookies.clear()
    clock.move_to(clock.now() + STEP)
    assert (await fail(visitor, 5)).text != ""
    assert (await actions(app))[-2:] == ["Chloé sign_in_failed", "Chloé sign_in_locked"]
    clock.move_to(clock.now() + timedelta(minutes=14, seconds=59))
    closed = await sign_in(visitor, "Chloé", PASSWORD, code_of(app, key))
    assert closed.status_code == 403
    assert closed.text.count("Cela n&#39;ouvre pas") == words.count("Cela n&#39;ouvre pas") == 1
    clock.move_to(clock.now() + timedelta(seconds=1))
    assert (await sign_in(visitor, "Chloé", PASSWORD, code_of(app, key))).status_code == 303
    assert (await lock(app)).failures == 0


async def test_tries_while_it_is_closed_do_not_close_it_for_longer(
    app: App, visitor: httpx.AsyncClient, key: str, clock: FixedClock
) -> None:
    await fail(visitor, 9)
    held = await lock(app)
    assert (held.failures, held.locked_until) == (5, clock.now() + timedelta(minutes=15))


async def test_each_further_time_is_twice_as_long(
    app: App, visitor: httpx.AsyncClient, key: str, clock: FixedClock
) -> None:
    for minutes in (15, 30, 60):
        await fail(visitor, 5)
        until = (await lock(app)).locked_until
        assert until == clock.now() + timedelta(minutes=minutes)
        clock.move_to(until)


def test_waits_double_up_to_a_day() -> None:
    waits = [wait_after(times * 5) for times in range(1, 10)]
    assert [wait and wait.total_seconds() / 3600 for wait in waits] == [0.25, 0.5, 1, 2, 4, 8, 16, 24, 24]
    assert wait_after(5 * 10**9) == timedelta(hours=24)
    assert [wait_after(failures) for failures in (0, 1, 4, 6, 9)] == [None] * 5


async def test_tries_that_come_at_once_are_all_counted(app: App, key: str) -> None:
    passwords = Passwords()
    wrong = [Attempt("Chloé", f"mot de passe faux {number}", "000000") for number in range(8)]
    await asyncio.gather(*(try_sign_in(app, passwords, attempt) for attempt in wrong))
    assert (await lock(app)).failures == 5
    assert await try_sign_in(app, passwords, Attempt("Chloé", PASSWORD, code_of(app, key))) is None


async def test_a_new_link_opens_a_closed_entrance(app: App, web: FastAPI, visitor: httpx.AsyncClient, key: str) -> None:
    await fail(visitor, 5)
    async with app.database.reading() as tx:
        member = await staff.find(tx, "Chloé")
    assert member is not None
    await welcome(app, visitor, await new_link(app, member), OTHER)
    held = await lock(app)
    assert (held.failures, held.locked_until) == (0, None)
