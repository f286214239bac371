"""When something of ours breaks: an honest sorry once, a case, and the message is answered later, exactly once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.answering import Answering
from bot.app import App, checked_scripts
from bot.channels.base import InboundMessage
from bot.clock import FixedClock
from bot.dialogue import Dialogue
from bot.guide import Guide, GuideKeeper
from bot.inbound import Inbound
from bot.intake import Intake
from bot.receiving import Receiving
from bot.store import StoreError, inbox
from flows.catalogue import Catalogue
from nlu.interpretation import Context, Interpretation
from nlu.safety import SafetyCheck
from nlu.understand import Understanding
from tests.world import World, world

SHOWER = "une douche a molenbeek"
CRY = "jen peux plus jveux plus etre la"
LATER = timedelta(minutes=2)


@pytest.fixture
async def street(database_url: str, clock: FixedClock) -> AsyncIterator[World]:
    async with world(database_url, clock) as here:
        yield here


@pytest.fixture
async def on_sqlite(sqlite_url: str, clock: FixedClock) -> AsyncIterator[World]:
    """For what does not depend on the kind of database."""
    async with world(sqlite_url, clock) as here:
        yield here


class BrokenUnderstanding(Understanding):
    """Raises for the first `troubles` messages, then is as good as the real one."""

    def __init__(self, real: Understanding, troubles: int, trouble: BaseException) -> None:
        self._real, self._troubles, self._trouble = real, troubles, trouble

    async def interpret(
        self, text: str, *, now: datetime, language: str | None = None, context: Context = "none"
    ) -> Interpretation:
        if self._troubles:
            self._troubles -= 1
            raise self._trouble
        return await self._real.interpret(text, now=now, language=language, context=context)


class SlowUnderstanding(Understanding):
    """Keeps every message waiting until `go`."""

    def __init__(self, real: Understanding) -> None:
        self._real, self.go = real, asyncio.Event()

    async def interpret(
        self, text: str, *, now: datetime, language: str | None = None, context: Context = "none"
    ) -> Interpretation:
        await self.go.wait()
        return await self._real.interpret(text, now=now, language=language, context=context)


class BrokenGuide(GuideKeeper):
    """A directory that cannot be read the first `troubles` times."""

    def __init__(self, real: GuideKeeper, troubles: int) -> None:
        self._real, self._troubles = real, troubles

    async def current(self) -> Guide:
        if self._troubles:
            self._troubles -= 1
            raise StoreError("the database failed", "other")
        return await self._real.current()


def rewire(app: App, understanding: Understanding | None = None, keeper: GuideKeeper | None = None) -> None:
    """The same service with one part replaced, as `bot.app.build` puts it together."""
    safety, dialogue = SafetyCheck(), Dialogue(checked_scripts(app.tools.words))
    answering = Answering(app.tools, understanding or app.understanding, dialogue, keeper or app.keeper)
    app.inbound = Inbound(app.tools, safety, answering, app.reception, app.sender)
    app.receiving = Receiving(app.tools, Intake(app.database, app.tools.vault, app.inbound.soon), safety)


async def sweep(street: World, wait: timedelta = LATER) -> list[str]:
    """What is sent when the sweep comes by after `wait`."""
    street.clock.move_to(street.clock.now() + wait)
    before = len(street.sent)
    await street.app.inbound.sweep()
    await street.app.settle()
    return [text for _, text, _ in street.sent[before:]]


SORRY = Catalogue().text("fr", "broken", {"emergency": "112", "listen": "107", "samusocial": "", "social_help": ""})


async def test_understanding_breaks_sorry_once_then_the_answer_once(street: World) -> None:
    rewire(street.app, BrokenUnderstanding(street.app.understanding, 2, RuntimeError("model on fire")))
    assert await street.says(SHOWER) == [SORRY]
    assert await street.events() == ["case none"]
    assert await sweep(street) == [], "it still fails: sorry was said already"
    assert "La Douche Bleue" in (await sweep(street))[-1]
    assert await sweep(street) == []
    assert await sweep(street, timedelta(hours=2)) == []


async def test_a_broken_directory_breaks_nothing_else(on_sqlite: World) -> None:
    rewire(on_sqlite.app, keeper=BrokenGuide(on_sqlite.app.keeper, 1))
    assert await on_sqlite.says(SHOWER) == [SORRY]
    assert "La Douche Bleue" in (await sweep(on_sqlite))[-1]


async def test_the_safety_text_leaves_although_everything_behind_it_is_broken(on_sqlite: World) -> None:
    keeper = BrokenGuide(on_sqlite.app.keeper, 9)
    rewire(on_sqlite.app, BrokenUnderstanding(on_sqlite.app.understanding, 9, RuntimeError()), keeper)
    first, second = await on_sqlite.says(CRY)
    assert "112" in first
    assert second == SORRY
    assert "case life_danger" in await on_sqlite.events()
    assert await sweep(on_sqlite) == [], "neither is said again"


async def test_logs_of_a_failure_hold_ids_and_no_words(on_sqlite: World) -> None:
    rewire(on_sqlite.app, BrokenUnderstanding(on_sqlite.app.understanding, 1, RuntimeError("model on fire")))
    with capture_logs() as logs:
        await on_sqlite.says(SHOWER)
    (failure,) = [line for line in logs if line["event"] == "inbound_failed"]
    assert failure["error"] == "RuntimeError"
    assert "douche" not in str(logs)


async def test_a_crash_between_recording_and_handling_loses_nothing(street: World) -> None:
    await record(street, SHOWER, "lost-1")
    assert await sweep(street, timedelta(seconds=10)) == [], "it may still be in somebody's hands"
    assert "La Douche Bleue" in (await sweep(street, timedelta(seconds=30)))[-1]
    assert await sweep(street) == []


async def test_what_a_crash_left_is_answered_before_what_the_person_writes_next(street: World) -> None:
    await street.says("tous les mardis 9h petit dej")
    await record(street, "1", "lost-1")
    street.clock.move_to(street.clock.now() + timedelta(seconds=5))
    kept, told = await street.says("c'est quand mon rdv ?")
    assert kept.startswith("C'est noté: ")
    assert told.startswith("Le prochain: ")
    assert await sweep(street) == []


async def test_a_crash_after_the_safety_text_does_not_say_it_twice(street: World) -> None:
    rewire(street.app, BrokenUnderstanding(street.app.understanding, 1, asyncio.CancelledError()))
    id_ = await record(street, CRY, "cry-1")
    with pytest.raises(asyncio.CancelledError):
        await street.app.inbound.handle(id_, "terminal:amina")
    assert len(await sweep(street)) == 1
    assert [text for _, text, _ in street.sent if "112" in text] == [street.sent[0][1]]


async def test_two_processes_answer_one_message_once(database_url: str, clock: FixedClock) -> None:
    async with world(database_url, clock) as one, world(database_url, clock) as two:
        ids = [await record(one, SHOWER, f"m{n}", f"person-{n}") for n in range(5)]
        tries = [(each, n, id_) for n, id_ in enumerate(ids) for each in (one, two)]
        await asyncio.gather(*(each.app.inbound.handle(id_, f"terminal:person-{n}") for each, n, id_ in tries))
        await asyncio.gather(one.app.settle(), two.app.settle())
        told = sorted(urn for urn, _, _ in one.sent + two.sent)
        assert told == sorted([f"terminal:person-{n}" for n in range(5)] * 2), "the welcome and the doors, each once"


async def test_a_repeat_is_recognised_while_the_first_is_being_handled(on_sqlite: World) -> None:
    message = from_terminal(on_sqlite, SHOWER, "same")
    await asyncio.gather(*(on_sqlite.app.receiving.message(message) for _ in range(10)))
    await on_sqlite.app.settle()
    assert len(on_sqlite.sent) == 2


async def test_messages_of_one_person_are_answered_in_their_order(street: World) -> None:
    await street.says("bonjour")
    texts = ["g faim", "molenbeek", "1", "recommencer", "dormir ce soir"]
    street.sent.clear()
    messages = [from_terminal(street, text, f"burst-{n}") for n, text in enumerate(texts)]
    await asyncio.gather(*(street.app.receiving.message(message) for message in messages))
    await street.app.settle()
    starts = [text.split()[0].rstrip(":,") for _, text, _ in street.sent]
    assert starts == ["Dans", "Molenbeek-Saint-Jean", "Le", "Que", "Dormir"], [text for _, text, _ in street.sent]


async def test_a_channel_that_was_switched_off_does_not_hold_up_the_others(on_sqlite: World) -> None:
    async with on_sqlite.app.database.transaction() as tx:
        gone = from_terminal(on_sqlite, "g faim", "gone")
        moved = InboundMessage(
            channel="pigeon", provider_message_id="p", urn="pigeon:1", text=gone.text, received_at=gone.received_at
        )
        await inbox.record(tx, on_sqlite.app.tools.vault, moved)
    await record(on_sqlite, SHOWER, "after")
    assert "La Douche Bleue" in (await sweep(on_sqlite))[-1]


def from_terminal(street: World, text: str, id_: str, who: str = "amina") -> InboundMessage:
    return InboundMessage(
        channel="terminal", provider_message_id=id_, urn=f"terminal:{who}", text=text, received_at=street.clock.now()
    )


async def record(street: World, text: str, id_: str, who: str = "amina") -> str:
    """Writes the message down, as a process does that dies right afterwards."""
    async with street.app.database.transaction() as tx:
        recorded = await inbox.record(tx, street.app.tools.vault, from_terminal(street, text, id_, who))
    assert recorded is not None
    return recorded


async def test_danger_does_not_wait_behind_a_crowd(street: World) -> None:
    slow = SlowUnderstanding(street.app.understanding)
    rewire(street.app, slow)
    crowd = [from_terminal(street, SHOWER, f"m{n}", f"person-{n}") for n in range(8)]
    await asyncio.gather(*(street.app.receiving.message(message) for message in crowd))
    street.clock.move_to(street.clock.now() + timedelta(seconds=1))
    before = from_terminal(street, "g faim", "before", "bilal")
    cry = from_terminal(street, CRY, "cry", "bilal")
    for message in (before, cry):
        await street.app.receiving.message(message)
    for _ in range(500):
        if await street.app.sender.run_once():
            break
        await asyncio.sleep(0.01)
    ((urn, text, _),) = street.sent
    assert (urn, "112" in text) == ("terminal:bilal", True)
    slow.go.set()
    await street.app.settle()
    assert len([text for urn, text, _ in street.sent if urn == "terminal:bilal" and text.startswith("Merci")]) == 1
    assert {urn for urn, _, _ in street.sent} == {"terminal:bilal", *(f"terminal:person-{n}" for n in range(8))}


async def test_the_sweep_leaves_alone_what_is_waiting_for_a_free_hand(on_sqlite: World) -> None:
    slow = SlowUnderstanding(on_sqlite.app.understanding)
    rewire(on_sqlite.app, slow)
    await on_sqlite.app.receiving.message(from_terminal(on_sqlite, SHOWER, "slow"))
    on_sqlite.clock.move_to(on_sqlite.clock.now() + LATER)
    assert await on_sqlite.app.inbound.sweep() == 0
    slow.go.set()
    await on_sqlite.app.settle()
    assert len(on_sqlite.sent) == 2
