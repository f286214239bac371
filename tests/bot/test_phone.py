"""The phone page's own calls: what it is told, in which language, and what it refuses."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.channels.base import Accepted, OutboundText
from bot.channels.web_phone import WebPhone
from bot.clock import FixedClock, SystemClock
from bot.phone.routes import page_locale
from tests.running import SATURDAY, Service, running

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def service(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """One service for all tests: each writes from a phone of its own."""
    path = tmp_path_factory.mktemp("phone") / "passerelle.db"
    shutil.copy(sqlite_template, path)
    async with running(f"sqlite:///{path}", FixedClock(SATURDAY)) as service:
        yield service


async def test_each_answer_shows_its_segments_and_its_price(service: Service) -> None:
    await service.phone_answers("slt jcherche ou manger dimanche vers la gare du midi", "anna")
    mine, *answers = (await service.client.get("/phone/anna/messages")).json()
    assert mine["from"] == "in"
    assert "cost" not in mine, "what the person sends has no price here"
    assert [(answer["segments"], answer["encoding"], answer["cost"]) for answer in answers] == [
        (2, "GSM-7", "0.18")
    ] * 2


async def test_the_conversation_is_pushed_as_it_happens(service: Service) -> None:
    async with service.client.stream("GET", "/phone/berta/events", timeout=10) as events:
        assert events.headers["content-type"].startswith("text/event-stream")
        lines = events.aiter_lines()
        assert await next_data(lines) == "data: []"
        await service.client.post("/phone/berta/messages", data={"text": "bonjour"})
        pushed = ""
        while '"from": "out"' not in pushed:
            pushed = await next_data(lines)
        assert '"text": "bonjour"' in pushed


async def next_data(lines: AsyncIterator[str]) -> str:
    async with asyncio.timeout(10):
        async for line in lines:
            if line.startswith("data:"):
                return line
    raise AssertionError("the stream ended")


async def test_an_open_page_does_not_hold_up_the_end_of_the_service(service: Service) -> None:
    async with service.client.stream("GET", "/phone/carla/events", timeout=10) as events:
        assert await next_data(events.aiter_lines()) == "data: []"
        async with asyncio.timeout(5):
            await service.server.stop()
    await service.server.start()


async def test_one_phone_does_not_see_another(service: Service) -> None:
    await service.phone_answers("bonjour", "dora")
    assert (await service.client.get("/phone/bilal/messages")).json() == []


async def test_a_name_that_is_no_name_is_not_found(service: Service) -> None:
    for wrong in ("Amina", "a" * 25, "-amina", "ami.na", "amina%00", "%2e%2e"):
        answers = [
            await service.client.get(f"/phone/{wrong}/messages"),
            await service.client.get(f"/phone/{wrong}/events"),
            await service.client.post(f"/phone/{wrong}/messages", data={"text": "x"}),
        ]
        assert {answer.status_code for answer in answers} == {404}, wrong


async def test_a_text_longer_than_any_phone_sends_is_refused(service: Service) -> None:
    answer = await service.client.post("/phone/fatou/messages", data={"text": "x" * 5001})
    assert answer.status_code == 422
    assert (await service.client.get("/phone/fatou/messages")).json() == []
    assert (await service.client.post("/phone/fatou/messages", data={"text": "x" * 5000})).status_code == 202


async def test_a_forgotten_phone_shows_only_the_farewell(service: Service) -> None:
    await service.phone_answers("bonjour", "gina")
    await service.phone_answers("oublie-moi", "gina")
    (farewell,) = (await service.client.get("/phone/gina/messages")).json()
    assert farewell["text"].startswith("Tout est effacé")
    (welcome,) = await service.phone_answers("bonjour", "gina")
    assert "programme" in welcome, "as a new person"


@pytest.mark.parametrize(
    ("asked", "accepted", "locale"),
    [
        ("nl", "fr-BE,fr;q=0.9", "nl"),
        ("", "nl-BE,nl;q=0.9,en;q=0.8", "nl"),
        ("", "en-GB", "en"),
        ("", "de-DE,de;q=0.9,en;q=0.5", "en"),
        ("xx", "", "fr"),
        ("", ", ;;q=,", "fr"),
    ],
)
async def test_the_page_speaks_the_language_of_the_browser(asked: str, accepted: str, locale: str) -> None:
    assert page_locale(asked, accepted) == locale


async def test_a_page_that_does_not_read_is_let_go_of_quietly() -> None:
    channel = WebPhone(SystemClock())
    async with channel.watching("phone:amina") as page:
        for _ in range(1000):
            assert isinstance(await channel.send(OutboundText(urn="phone:amina", text="bonjour")), Accepted)
        assert page.full()
    await channel.send(OutboundText(urn="phone:amina", text="personne ne regarde"))
