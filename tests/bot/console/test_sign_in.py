"""The sign-in page: what opens it, what is refused, and that every refusal is the same."""

import asyncio

import httpx
import pytest
from fastapi import FastAPI
from pyotp import HOTP

from bot.app import App
from bot.clock import FixedClock
from bot.console.passwords import Passwords
from bot.console.sign_in import Attempt, step_of
from bot.console.sign_in import sign_in as try_sign_in
from bot.store import audit
from tests.bot.console.visiting import PASSWORD, actions, browser, code_of, is_in, join, new_link, sign_in, welcome


@pytest.mark.parametrize("name", ["Chloé", "chloe", " CHLOÉ "])
async def test_name_password_and_code_let_in(app: App, visitor: httpx.AsyncClient, key: str, name: str) -> None:
    answer = await sign_in(visitor, name, PASSWORD, code_of(app, key))
    assert (answer.status_code, answer.headers["location"]) == (303, "/staff/")
    assert await is_in(visitor)
    assert (await actions(app))[-1] == "Chloé signed_in"


async def test_a_code_opens_once(app: App, web: FastAPI, visitor: httpx.AsyncClient, key: str) -> None:
    code = code_of(app, key)
    assert (await sign_in(visitor, "Chloé", PASSWORD, code)).status_code == 303
    async with browser(web) as thief:
        assert (await sign_in(thief, "Chloé", PASSWORD, code)).status_code == 403
        assert not await is_in(thief)


async def test_the_code_that_proved_the_phone_does_not_open_again(
    app: App, web: FastAPI, visitor: httpx.AsyncClient
) -> None:
    used = code_of(app, await welcome(app, visitor, await new_link(app, await join(app))))
    async with browser(web) as thief:
        assert (await sign_in(thief, "Chloé", PASSWORD, used)).status_code == 403


async def test_an_older_code_does_not_open_after_a_newer_one(
    app: App, web: FastAPI, visitor: httpx.AsyncClient, key: str
) -> None:
    assert (await sign_in(visitor, "Chloé", PASSWORD, code_of(app, key, 1))).status_code == 303
    async with browser(web) as thief:
        assert (await sign_in(thief, "Chloé", PASSWORD, code_of(app, key))).status_code == 403


async def test_one_code_sent_twice_at_once_opens_once(app: App, key: str) -> None:
    passwords, attempt = Passwords(), Attempt("Chloé", PASSWORD, code_of(app, key))
    opened = await asyncio.gather(*(try_sign_in(app, passwords, attempt) for _ in range(3)))
    assert sum(secret is not None for secret in opened) == 1


@pytest.mark.parametrize(("steps", "opens"), [(-2, False), (-1, False), (0, True), (1, True), (2, False)])
async def test_a_phone_may_be_half_a_minute_off(
    app: App, visitor: httpx.AsyncClient, key: str, steps: int, opens: bool
) -> None:
    """One step back opens too, but that code was used up when the phone was proved."""
    answer = await sign_in(visitor, "Chloé", PASSWORD, code_of(app, key, steps))
    assert (answer.status_code == 303) is opens


def test_codes_of_one_step_around_now_are_right(clock: FixedClock) -> None:
    key, now = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", clock.now()
    step = int(now.timestamp()) // 30
    found = {delta: step_of(key, HOTP(key).at(step + delta), now) for delta in range(-3, 4)}
    assert found == {-3: None, -2: None, -1: step - 1, 0: step, 1: step + 1, 2: None, 3: None}


@pytest.mark.parametrize(
    ("name", "password", "code"),
    [
        ("Chloé", "autre chose du tout", None),
        ("Chloé", PASSWORD, "000000"),
        ("Chloé", PASSWORD, ""),
        ("Chloé", "", None),
        ("", "", ""),
        ("Personne", PASSWORD, None),
        ("Chloé", PASSWORD.upper(), None),
        ("Chloé\x00", PASSWORD, "12345\x00"),
        ("x" * 1000, "x" * 1000, "x" * 1000),
        ("' OR 1=1 --", "' OR 1=1 --", "' OR "),
    ],
)
async def test_whatever_is_wrong_the_answer_is_the_same(
    app: App, visitor: httpx.AsyncClient, key: str, name: str, password: str, code: str | None
) -> None:
    answer = await sign_in(visitor, name, password, code_of(app, key) if code is None else code)
    assert answer.status_code == 403
    assert "Cela n&#39;ouvre pas" in answer.text
    assert not password or password not in answer.text
    assert not await is_in(visitor)
    expected = await sign_in(visitor, "Chloé", "mot de passe faux", "000000")
    assert answer.text == expected.text


async def test_a_name_that_nobody_has_takes_as_long(app: App, visitor: httpx.AsyncClient, key: str) -> None:
    """The slow hash is checked once for each try, with the same parameters, whoever is asked for."""
    passwords = Passwords()
    checked: list[str] = []
    verify = passwords._verify

    def counting(password_hash: str, password: str) -> bool:
        checked.append(password_hash.split("$")[3])
        return verify(password_hash, password)

    passwords._verify = counting  # type: ignore[method-assign]
    for name in ("Chloé", "Personne", ""):
        assert await try_sign_in(app, passwords, Attempt(name, "mot de passe faux", "000000")) is None
    assert len(checked) == 3
    assert len(set(checked)) == 1


async def test_no_password_is_that_of_nobody() -> None:
    assert not await Passwords().is_right(None, "")
    assert not await Passwords().is_right("damaged", PASSWORD)


async def test_the_same_letters_from_another_keyboard_are_the_same_password() -> None:
    passwords = Passwords()
    kept = await passwords.hash("caf\u00e9 au lait sucr\u00e9")
    assert kept.startswith("$argon2id$")
    assert await passwords.is_right(kept, "cafe\u0301 au lait sucre\u0301")


async def test_who_was_never_welcomed_cannot_sign_in(app: App, visitor: httpx.AsyncClient) -> None:
    await join(app)
    assert (await sign_in(visitor, "Chloé", "", "")).status_code == 403


async def test_a_wrong_name_is_audited_without_the_name(app: App, visitor: httpx.AsyncClient, key: str) -> None:
    await sign_in(visitor, "mot de passe dans la mauvaise case", "x", "0")
    async with app.database.reading() as tx:
        last = (await audit.last(tx, 1))[0]
    assert (last.name, last.action, last.detail) == ("", "sign_in_failed", None)
