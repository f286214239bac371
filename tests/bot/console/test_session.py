"""How a session ends, and that nothing which opens one is kept."""

from datetime import timedelta

import httpx
from fastapi import FastAPI
from sqlalchemy import select, update

from bot.app import App
from bot.clock import FixedClock
from bot.store import sessions
from bot.store.staff_tables import staff as staff_table
from bot.store.staff_tables import staff_session
from tests.bot.console.visiting import PASSWORD, STEP, actions, browser, code_of, is_in, lock, sign_in, signed_in_client


async def test_a_session_ends_after_eight_hours_whatever_is_done(app: App, web: FastAPI, clock: FixedClock) -> None:
    async with await signed_in_client(app, web) as chloe:
        begun = clock.now()
        for hours in (2, 5, 7.99):
            clock.move_to(begun + timedelta(hours=hours))
            assert await is_in(chloe)
        clock.move_to(begun + timedelta(hours=8))
        assert (await chloe.get("/staff/")).headers["location"] == "/staff/sign-in"


async def test_signing_out_ends_the_session_for_whoever_copied_it(app: App, web: FastAPI) -> None:
    async with await signed_in_client(app, web) as chloe, browser(web) as thief:
        thief.cookies = httpx.Cookies(chloe.cookies)
        assert await is_in(thief)
        left = await chloe.post("/staff/sign-out")
        assert (left.status_code, left.headers["location"]) == (303, "/staff/sign-in?left=1")
        assert "Vous avez quitté" in (await chloe.get(left.headers["location"])).text
        assert "passerelle" not in chloe.cookies
        assert not await is_in(thief)
        assert (await actions(app))[-1] == "Chloé signed_out"


async def test_a_member_who_left_is_out_at_once_and_does_not_come_back(
    app: App, web: FastAPI, visitor: httpx.AsyncClient, clock: FixedClock
) -> None:
    async with await signed_in_client(app, web) as chloe:
        key = (await lock(app)).totp_key
        assert key
        async with app.database.transaction() as tx:
            await tx.execute(update(staff_table).values(active=False))
        assert not await is_in(chloe)
        clock.move_to(clock.now() + STEP)
        assert (await sign_in(visitor, "Chloé", PASSWORD, code_of(app, key))).status_code == 403


async def test_the_database_holds_no_secret_that_opens(app: App, web: FastAPI) -> None:
    async with await signed_in_client(app, web) as chloe:
        secret = chloe.cookies["passerelle"]
        async with app.database.reading() as tx:
            (session,) = (await tx.execute(select(staff_session))).mappings()
            (member,) = (await tx.execute(select(staff_table))).mappings()
        assert secret not in str(dict(session))
        held = await lock(app)
        assert held.totp_key
        assert held.totp_key not in str(dict(member)) + repr(held)
        assert PASSWORD not in str(dict(member))


async def test_dead_sessions_are_swept_at_the_next_sign_in(
    app: App, visitor: httpx.AsyncClient, key: str, clock: FixedClock
) -> None:
    clock.move_to(clock.now() + sessions.LASTS)
    assert (await sign_in(visitor, "Chloé", PASSWORD, code_of(app, key))).status_code == 303
    async with app.database.reading() as tx:
        assert len(list(await tx.execute(select(staff_session)))) == 1


async def test_who_is_in_already_goes_on(app: App, web: FastAPI) -> None:
    async with await signed_in_client(app, web) as chloe:
        answer = await chloe.get("/staff/sign-in", params={"next": "/staff/queue"})
        assert (answer.status_code, answer.headers["location"]) == (303, "/staff/queue")
