"""Only our own pages change something: tokens, the word of the browser, and forms that are too much."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI

from bot.app import App
from tests.bot.console.visiting import csrf_in, join, new_link, signed_in_client


async def test_a_form_without_its_token_changes_nothing(app: App, web: FastAPI) -> None:
    async with await signed_in_client(app, web) as chloe, await signed_in_client(app, web, "Samir") as samir:
        mine = chloe.headers.pop("X-CSRF-Token")
        for wrong in ("", "x", mine[:-1], mine + "x", samir.headers["X-CSRF-Token"], "é", mine.swapcase()):
            for sent in (
                {"data": {"csrf": wrong}},
                {"headers": {"X-CSRF-Token": wrong.encode()}},
                {"json": {"csrf": mine}},
            ):
                answer = await chloe.post("/staff/sign-out", **sent)
                assert answer.status_code == 403, (wrong, sent)
                assert "Rien n&#39;a été changé" in answer.text
        assert (await chloe.get("/staff/")).status_code == 200, "still in"
        assert (await chloe.post("/staff/sign-out", data={"csrf": mine})).status_code == 303


async def test_a_token_in_the_header_is_as_good(app: App, web: FastAPI) -> None:
    async with await signed_in_client(app, web) as chloe:
        assert (await chloe.post("/staff/sign-out")).status_code == 303


@pytest.mark.parametrize(
    ("headers", "passes"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, True),  # what our own pages send: no referrer
        ({"Sec-Fetch-Site": "none"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1:8000"}, False),
        ({"Origin": "http://127.0.0.1:8000"}, True),
        ({"Origin": "null"}, True),
        ({"Origin": "https://elsewhere.example"}, False),
        ({"Origin": "http://127.0.0.1:9999"}, False),
        ({"Origin": "http://["}, False),
        ({"Origin": ""}, False),
    ],
)
async def test_a_form_of_another_site_is_refused_even_with_the_token(
    app: App, web: FastAPI, headers: dict[str, str], passes: bool
) -> None:
    async with await signed_in_client(app, web) as chloe:
        answer = await chloe.post("/staff/sign-out", headers=headers)
        assert answer.status_code == (303 if passes else 403)
        assert ((await chloe.get("/staff/")).status_code == 200) is not passes


async def test_the_sign_in_page_has_a_token_of_its_own(app: App, visitor: httpx.AsyncClient) -> None:
    shown = csrf_in((await visitor.get("/staff/sign-in")).text)
    fields = {"name": "x", "password": "x", "code": "0"}
    assert visitor.cookies["passerelle-form"] == shown
    assert csrf_in((await visitor.get("/staff/sign-in")).text) == shown, "two tabs hold the same"
    refused = [{**fields, "csrf": wrong} for wrong in ("", "x", shown[:-1])]
    for form in [fields, *refused]:
        answer = await visitor.post("/staff/sign-in", data=form)
        assert answer.status_code == 403
        assert "ouverte depuis trop longtemps" in answer.text
    visitor.cookies.clear()
    assert "ouverte depuis trop" in (await visitor.post("/staff/sign-in", data={**fields, "csrf": shown})).text
    visitor.cookies.clear()
    assert "ouverte depuis trop" in (await visitor.post("/staff/sign-in", data={**fields, "csrf": ""})).text


async def test_a_welcome_link_needs_a_form_of_ours_too(app: App, visitor: httpx.AsyncClient) -> None:
    link = await new_link(app, await join(app))
    chosen = {"password": "quatre mots pris au vol", "again": "quatre mots pris au vol"}
    assert (await visitor.post(link, data=chosen)).status_code == 403
    assert (await visitor.get(f"{link}/code")).status_code == 303, "no password was kept"


async def test_a_form_as_large_as_a_book_is_refused(app: App, visitor: httpx.AsyncClient) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(30):
            yield b"x" * 100_000

    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = await visitor.post("/staff/sign-in", content=chunks(), headers=kind)
    assert answer.status_code == 413
    assert "trop à la fois" in answer.text
    assert (await visitor.post("/staff/sign-in", content=b"x" * 2_000_000, headers=kind)).status_code == 413


async def test_a_field_that_is_too_long_or_a_file_is_refused_in_words(visitor: httpx.AsyncClient) -> None:
    token = csrf_in((await visitor.get("/staff/sign-in")).text)
    long = await visitor.post("/staff/sign-in", data={"csrf": token, "name": "x" * 1001})
    assert (long.status_code, "pas été compris" in long.text) == (422, True)
    file = await visitor.post("/staff/sign-in", data={"csrf": token}, files={"name": ("x.txt", b"x")})
    assert (file.status_code, "pas été compris" in file.text) == (422, True)
    broken = await visitor.post("/staff/sign-in", content=b"xx", headers={"Content-Type": "multipart/form-data"})
    assert broken.status_code in (400, 403)
    assert "<h1>" in broken.text
