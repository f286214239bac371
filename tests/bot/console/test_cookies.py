"""The cookies of the console: for whom, for how long, and that a language is kept."""

import httpx
import pytest
from cryptography.fernet import Fernet
from fastapi import FastAPI

from bot.app import App
from bot.clock import FixedClock
from bot.web import create_web
from tests.bot.console.visiting import browser, code_of, csrf_in, house, join, key_in, new_link, signed_in_client

PRODUCTION = {
    "mode": "production", "keys": Fernet.generate_key().decode(), "hmac_key": "for tests only, 32 characters long",
    "public_url": "https://passerelle.example", "permanence_phone": "+32 20 7946 0000",
}  # fmt: skip


async def test_the_cookie_of_the_demonstration_is_for_this_machine(app: App, web: FastAPI) -> None:
    set_cookie = await session_cookie(app, web)
    assert set_cookie.startswith("passerelle=")
    assert {"HttpOnly", "Path=/", "SameSite=strict"} <= set(set_cookie.split("; "))
    assert "Secure" not in set_cookie
    assert "Domain" not in set_cookie
    assert "Max-Age" not in set_cookie


@pytest.mark.parametrize("address", ["https://passerelle.example", "https://127.0.0.1", "http://passerelle.example"])
async def test_everywhere_else_the_cookie_is_secure(app: App, web: FastAPI, address: str) -> None:
    set_cookie = await session_cookie(app, web, address)
    assert set_cookie.startswith("__Host-passerelle=")
    assert {"HttpOnly", "Path=/", "SameSite=strict", "Secure"} <= set(set_cookie.split("; "))
    assert "Domain" not in set_cookie


async def test_in_production_the_cookie_is_secure_on_this_machine_too(sqlite_url: str, clock: FixedClock) -> None:
    async with house(sqlite_url, clock, **PRODUCTION) as app:
        web = create_web(app)
        assert (await session_cookie(app, web)).startswith("__Host-passerelle=")
        async with await signed_in_client(app, web, "Samir", base_url="https://passerelle.example") as samir:
            home = await samir.get("/staff/")
            assert home.status_code == 200
            assert "Cette installation sert à essayer" not in home.text
            assert (await samir.post("/staff/sign-out")).status_code == 303
            assert "__Host-passerelle" not in samir.cookies


async def session_cookie(app: App, web: FastAPI, address: str = "http://127.0.0.1:8000") -> str:
    """The Set-Cookie line of Chloé's session."""
    link = await new_link(app, await join(app))
    async with browser(web, address) as client:
        page = await client.get(link)
        jar = {name: value.split(";")[0] for name, _, value in (line.partition("=") for line in set_cookies(page))}
        sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in jar.items())}  # also a Secure one, over HTTP
        chosen = {"password": "quatre mots pris au vol", "again": "quatre mots pris au vol", "csrf": csrf_in(page.text)}
        await client.post(link, data=chosen, headers=sent)
        second = await client.get(f"{link}/code", headers=sent)
        proof = {"code": code_of(app, key_in(second.text)), "csrf": csrf_in(second.text)}
        answer = await client.post(f"{link}/code", data=proof, headers=sent)
    assert answer.status_code == 303
    return next(line for line in set_cookies(answer) if line.split("=")[0].endswith("passerelle"))


def set_cookies(answer: httpx.Response) -> list[str]:
    return answer.headers.get_list("set-cookie")


async def test_the_language_that_was_chosen_is_kept(visitor: httpx.AsyncClient) -> None:
    assert '<html lang="fr">' in (await visitor.get("/staff/sign-in")).text
    dutch = await visitor.get("/staff/sign-in?locale=nl")
    assert '<html lang="nl">' in dutch.text
    assert "Aanmelden" in dutch.text
    assert '<html lang="nl">' in (await visitor.get("/staff/sign-in")).text
    for wrong in ("en", "xx", "", "../fr", "NL"):
        assert '<html lang="nl">' in (await visitor.get("/staff/sign-in", params={"locale": wrong})).text
    assert '<html lang="fr">' in (await visitor.get("/staff/sign-in?locale=fr")).text


async def test_a_member_is_read_to_in_their_language(app: App, web: FastAPI, visitor: httpx.AsyncClient) -> None:
    link = await new_link(app, await join(app, "Koen", languages=("nl", "fr")))
    assert "Welkom Koen" in (await visitor.get(link)).text
    async with browser(web) as other:
        assert (
            '<html lang="nl">'
            in (await other.get("/staff/sign-in", headers={"Accept-Language": "nl-BE,fr;q=0.8"})).text
        )


async def test_another_language_keeps_the_page(visitor: httpx.AsyncClient) -> None:
    shown = (await visitor.get("/staff/sign-in?next=/staff/queue")).text
    assert 'href="/staff/sign-in?next=%2Fstaff%2Fqueue&amp;locale=nl"' in shown
