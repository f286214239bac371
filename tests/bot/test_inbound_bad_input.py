"""Whatever people send is kept, read for danger and answered kindly: through the whole pipeline, on both databases."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.channels.base import InboundMessage
from bot.clock import FixedClock
from bot.store.tables import inbound_message
from directory.helplines import Helplines
from flows.catalogue import Catalogue
from tests.world import World, world

CRY = "jen peux plus jveux plus etre la"
EMERGENCY = Helplines.load().number("emergency")
ODD = {
    "empty": "",
    "spaces": " \n\t ",
    "more than one SMS may hold": "je cherche a manger " * 81,
    "5,000 characters": "mot " * 1250,
    "one word of 1,600 letters": "a" * 1600,
    "emoji only": "😀🙏🏽🏠",
    "a flag and a family": "🇧🇪 👨‍👩‍👧‍👦",
    "control characters": "g\x00 \x01faim\x1b[31m\x7f",
    "binary": bytes(range(256)).decode("latin-1"),
    "right-to-left marks": "\u202eg faim\u202c \u200f\u200e",
    "half an emoji": "g faim \ud83d",
    "no-break and zero-width spaces": "g\u200bfaim\u00a0a\u202fmolenbeek\ufeff",
    "letters of mathematicians": "𝕘 𝕗𝕒𝕚𝕞",
    "punctuation": "???!!!...",
    "a thousand questions": "?" * 1000,
    "markup": "<script>alert(1)</script> {{ 7*7 }} %s ${x} { $emergency }",
    "quotes": "'; DROP TABLE contact; --",
    "numbers": "99999999999999999999999999",
    "a negative number": "-1",
    "Arabic digits": "٣",
    "a slash": "/",
    "an unknown command": "/settings@passerelle_bot now",
}


@pytest.fixture
async def street(database_url: str, clock: FixedClock) -> AsyncIterator[World]:
    async with world(database_url, clock) as here:
        yield here


async def test_every_odd_message_is_answered_and_nothing_breaks(street: World) -> None:
    for name, text in ODD.items():
        answers = await street.says(text, who=name)
        assert answers, name
        assert all(answer.strip() for answer in answers), name
    assert all(segments <= 2 for _, _, segments in street.sent)
    assert {(handled, attempts) for handled, attempts, _ in await inbox_of(street)} == {(True, 0)}


async def test_odd_messages_in_the_middle_of_a_conversation_leave_it_where_it_was(
    sqlite_url: str, clock: FixedClock
) -> None:
    async with world(sqlite_url, clock) as street:
        await street.says("g faim a molenbeek")
        for text in ODD.values():
            assert await street.says(text), text[:20]
            await street.says("recommencer")
        assert "1 " in (await street.says("g faim a molenbeek"))[-1]


async def test_danger_is_heard_whatever_surrounds_it(sqlite_url: str, clock: FixedClock) -> None:
    around = ("{cry}", "\u202e{cry}\u202c", "😀 {cry} 😀", "{long} {cry}", "{cry} {long}", "\x00{cry}")
    async with world(sqlite_url, clock) as street:
        for number, hidden in enumerate(around):
            answers = await street.says(hidden.format(cry=CRY, long="bla " * 1200), who=f"person-{number}")
            assert EMERGENCY in answers[0], hidden
            assert "case life_danger" in await street.events(f"person-{number}")


async def test_two_hundred_messages_in_a_minute_are_kept_read_and_answered_once(street: World) -> None:
    texts = [CRY if n == 150 else f"message {n}" for n in range(200)]
    now = street.clock.now()
    await asyncio.gather(*(
        street.app.receiving.message(
            InboundMessage(
                channel="terminal", provider_message_id=f"flood-{n}", urn="terminal:amina", text=text,
                received_at=now + timedelta(seconds=n * 0.25),
            )
        )
        for n, text in enumerate(texts)
    ))  # fmt: skip
    street.clock.move_to(now + timedelta(minutes=1))
    await street.app.settle()
    rows = await inbox_of(street)
    assert len(rows) == 200
    assert all(handled and level for handled, _, level in rows), "the safety check read every one of them"
    said = [text for _, text, _ in street.sent]
    flood = Catalogue().text("fr", "flood", {"emergency": EMERGENCY})
    assert said.count(flood) == 1
    assert any("jour et nuit" in text and EMERGENCY in text and text != flood for text in said), "the safety text"
    assert len(said) < 60
    assert "case life_danger" in await street.events()


async def test_the_flood_note_comes_back_the_next_minute_and_the_answers_after_it(
    sqlite_url: str, clock: FixedClock
) -> None:
    flood = Catalogue().text("fr", "flood", {"emergency": EMERGENCY})
    async with world(sqlite_url, clock) as street:
        for _ in range(65):
            street.clock.move_to(street.clock.now() - timedelta(seconds=19))  # a message a second
            await street.says("allo")
        assert [text for _, text, _ in street.sent].count(flood) == 2
        street.clock.move_to(street.clock.now() + timedelta(minutes=2))
        assert "1 " in (await street.says("g faim a molenbeek"))[-1]


async def inbox_of(street: World) -> list[tuple[bool, int, str | None]]:
    """(handled, failed attempts, safety level) of every message."""
    columns = inbound_message.c
    async with street.app.database.reading() as tx:
        rows = await tx.execute(select(columns.handled_at, columns.attempts, columns.level).order_by(columns.id))
        return [(handled is not None, attempts, level) for handled, attempts, level in rows]
