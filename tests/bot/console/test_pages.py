"""What a page may hold, and what is said when one cannot be shown."""

import re
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from bot.app import App
from bot.clock import FixedClock
from bot.console.pages import HERE as CONSOLE
from bot.console.rooms import ROOMS
from bot.web import create_web
from flows.catalogue import Catalogue
from tests.bot.console.visiting import browser, house, join, new_link, sign_in, signed_in_client

TEMPLATES = sorted((CONSOLE / "templates").rglob("*.html"))


@pytest.mark.parametrize("locale", ["fr", "nl"])
def test_every_word_of_a_template_exists(locale: str) -> None:
    words = Catalogue()
    for path in TEMPLATES:
        for message in re.findall(r'say\(["\'](console-[\w-]+)["\'][,)]', path.read_text(encoding="utf-8")):
            assert words.has(locale, message), f"{path.name}: {message}"
    for room in ROOMS:
        assert words.has(locale, f"console-room-{room.name}")
        assert words.has(locale, f"console-room-{room.name}-about")
    sources = "".join(path.read_text(encoding="utf-8") for path in CONSOLE.glob("*.py"))
    for message in set(re.findall(r'"(console-error-[\w-]+\w)"', sources)):
        assert words.has(locale, message)
        assert words.has(locale, f"{message}-next")
    for message in set(re.findall(r'"(console-(?!error-|static|room-)[\w-]+)"', sources)):
        assert words.has(locale, message)


async def test_what_does_not_exist_is_said_in_words(app: App, web: FastAPI, visitor: httpx.AsyncClient) -> None:
    missing = await visitor.get("/staff/cellar")
    assert (missing.status_code, "n&#39;existe pas" in missing.text) == (404, True)
    assert (await visitor.get("/staff/static/cellar.css")).status_code == 404
    wrong = await visitor.get("/staff/sign-out")
    assert (wrong.status_code, "boutons" in wrong.text) == (405, True)
    assert "POST" in wrong.headers["allow"]
    assert 'href="/staff/"' in missing.text


async def test_the_way_in_without_a_slash_leads_in(visitor: httpx.AsyncClient) -> None:
    answer = await visitor.get("/staff")
    assert answer.status_code == 307
    assert answer.headers["location"].endswith("/staff/")


async def test_other_pages_keep_their_own_errors(visitor: httpx.AsyncClient) -> None:
    assert (await visitor.get("/cellar")).json() == {"detail": "Not Found"}
    assert (await visitor.get("/api/cellar")).headers["content-type"] == "application/json"


async def test_a_database_that_does_not_answer_is_said_in_words(tmp_path: Path, clock: FixedClock) -> None:
    missing = f"sqlite:///{tmp_path}/missing-folder/x.db"
    async with house(missing, clock) as app, browser(create_web(app)) as client:
        down = await client.get("/staff/", headers={"Cookie": "passerelle=x"})
        assert (down.status_code, "ne peut pas lire" in down.text) == (503, True)
        assert str(tmp_path) not in down.text
        assert (await sign_in(client, "Chloé", "x", "0")).status_code == 503


async def test_every_page_keeps_to_itself(app: App, web: FastAPI, visitor: httpx.AsyncClient) -> None:
    link = await new_link(app, await join(app, "Koen"))
    async with await signed_in_client(app, web) as chloe:
        pages = [
            *[await visitor.get(path) for path in ("/staff/sign-in", link, f"{link}/qr.svg", "/staff/cellar")],
            await visitor.get("/staff/static/console.css"),
            await chloe.get("/staff/"),
        ]
    for page in pages:
        policy = page.headers["content-security-policy"]
        assert "default-src 'self'" in policy
        assert "unsafe" not in policy
        assert page.headers["referrer-policy"] == "no-referrer", "a welcome link must not travel"
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_a_script_or_a_style_of_its_own(path: Path) -> None:
    source = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.S)
    assert "<style" not in source
    assert not re.search(r"\sstyle\s*=", source)
    assert not re.search(r"\son\w+\s*=", source), "an event handler"
    assert "hx-on" not in source
    assert "javascript:" not in source
    assert "| safe" not in source
    assert "|safe" not in source
    for script in re.findall(r"<script[^>]*>", source):
        assert 'src="/staff/static/' in script
    for address in re.findall(r'(?:src|href|action)="([^"]*)"', source):
        assert not address.startswith(("http", "//")), address


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_form_that_is_sent_carries_its_token(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", source, flags=re.S):
        assert 'name="csrf" value="{{ csrf }}"' in form or "{{ parts.once_only() }}" in form


def test_what_forms_share_carries_the_token() -> None:
    (parts,) = [path for path in TEMPLATES if path.name == "parts.html"]
    assert 'once_only() %}<input type="hidden" name="csrf" value="{{ csrf }}">' in parts.read_text(encoding="utf-8")


async def test_a_name_is_never_taken_for_markup(app: App, web: FastAPI) -> None:
    async with await signed_in_client(app, web, "<b>Zoé", ("permanence",)) as zoe:
        home = (await zoe.get("/staff/")).text
        assert "<b>Zoé" not in home
        assert "&lt;b&gt;Zoé" in home
