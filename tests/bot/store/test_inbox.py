"""Each message is recorded once, however often and however fast it comes, and stays until it is handled."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.clock import FixedClock
from bot.secrets_at_rest import Vault
from bot.store import Database, contacts, inbox, opt_outs
from bot.store.errors import NotThere
from bot.store.tables import inbound_message
from tests.bot.store.cast import AMINA, BILAL, from_amina, meet


async def how_many(database: Database) -> int:
    async with database.reading() as tx:
        return int((await tx.execute(select(func.count()).select_from(inbound_message))).scalar_one())


async def test_a_message_comes_back_as_it_was_said(database: Database, vault: Vault, clock: FixedClock) -> None:
    said = replace(from_amina("jen peux plus \U0001f622 لا", clock.now()), kind="location", location=(50.836, 4.336))
    async with database.transaction() as tx:
        id = await inbox.record(tx, vault, said)
        assert id is not None
        kept = await inbox.get(tx, vault, id)
        raw = (await tx.execute(select(inbound_message.c.body_sealed))).scalar_one()
    assert (kept.text, kept.kind, kept.location, kept.urn) == (said.text, "location", (50.836, 4.336), AMINA)
    assert (kept.received_at, kept.attempts) == (clock.now(), 0)
    assert "peux" not in raw


async def test_a_repeat_is_recognised(database: Database, vault: Vault, clock: FixedClock) -> None:
    message = from_amina("bonjour", clock.now())
    async with database.transaction() as tx:
        first = await inbox.record(tx, vault, message)
    async with database.transaction() as tx:
        again = await inbox.record(tx, vault, replace(message, text="autre chose"))
    assert first is not None
    assert again is None
    assert await how_many(database) == 1


async def test_a_repeat_that_comes_at_the_same_moment_is_recorded_once(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    message = from_amina("bonjour", clock.now())

    async def webhook() -> str | None:
        async with database.transaction() as tx:
            return await inbox.record(tx, vault, message)

    ids = await asyncio.gather(*(webhook() for _ in range(10)))
    assert len([id for id in ids if id is not None]) == 1
    assert await how_many(database) == 1


async def test_a_repeat_is_refused_by_the_database_itself(database: Database, vault: Vault, clock: FixedClock) -> None:
    """Two recorders that both looked before either wrote: only the unique constraint is left to tell."""
    message = from_amina("bonjour", clock.now())
    if database.dialect == "sqlite":
        async with database.transaction() as tx:
            first = await inbox._insert(tx, vault, {("sms", message.provider_message_id): message})
            second = await inbox._insert(tx, vault, {("sms", message.provider_message_id): message})
        assert (len(first), len(second)) == (1, 0)
        return
    async with database.transaction() as slow:
        assert await inbox._known(slow, [message]) == set()
        async with database.transaction() as fast:
            assert await inbox.record(fast, vault, message) is not None
        assert await inbox._insert(slow, vault, {("sms", message.provider_message_id): message}) == {}
    assert await how_many(database) == 1


async def test_the_same_id_on_another_channel_is_another_message(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    async with database.transaction() as tx:
        ids = await inbox.record_many(
            tx, vault,
            [from_amina("a", clock.now(), "1"), replace(from_amina("b", clock.now(), "1"), channel="phone")],
        )  # fmt: skip
    assert None not in ids


async def test_a_batch_keeps_its_order_and_its_repeats(database: Database, vault: Vault, clock: FixedClock) -> None:
    now = clock.now()
    old = from_amina("deja la", now, "SM1")
    async with database.transaction() as tx:
        await inbox.record(tx, vault, old)
    bilal = replace(from_amina("salut", now, "SM3"), urn=BILAL)
    batch = [from_amina("un", now, "SM2"), old, bilal, from_amina("deux fois", now, "SM2"), from_amina("z", now, "SM0")]
    async with database.transaction() as tx:
        ids = await inbox.record_many(tx, vault, batch)
        assert [id is None for id in ids] == [False, True, False, True, False]
        assert [(await inbox.get(tx, vault, id)).text for id in ids if id] == ["un", "salut", "z"]
        assert (await inbox.get(tx, vault, ids[2] or "")).urn == BILAL


async def test_an_empty_batch_is_nothing(database: Database, vault: Vault) -> None:
    async with database.transaction() as tx:
        assert await inbox.record_many(tx, vault, []) == []


async def test_batches_that_cross_each_other_do_not_lock_up(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    messages = [
        replace(from_amina(f"message {n}", clock.now(), f"X{n}"), urn=f"tel:+4477009000{n:02d}") for n in range(30)
    ]

    async def record(order: int) -> list[str | None]:
        async with database.transaction() as tx:
            return await inbox.record_many(tx, vault, messages[::order])

    results = await asyncio.gather(*(record(order) for order in (1, -1, 1, -1)))
    assert sum(1 for ids in results for id in ids if id) == 30


async def test_whoever_writes_can_be_reached_again(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    async with database.transaction() as tx:
        await opt_outs.add(tx, id, "channel", clock.now())
        await opt_outs.add(tx, id, "all", clock.now())
        await inbox.record(tx, vault, from_amina("me revoila", clock.now()))
        assert await opt_outs.kinds(tx, id) == {"all"}, "only the person takes back a STOP"


async def test_a_message_that_nobody_handled_is_found_again(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    now = clock.now()
    async with database.transaction() as tx:
        first, second = await inbox.record_many(tx, vault, [from_amina("un", now), from_amina("deux", now)])
        assert first is not None
        assert second is not None
        assert await inbox.unhandled(tx, vault, now - timedelta(seconds=1), 10) == []
        assert [message.id for message in await inbox.unhandled(tx, vault, now, 10)] == [first, second]
        assert [message.id for message in await inbox.unhandled(tx, vault, now, 1)] == [first]
        assert await inbox.mark_handled(tx, first, now, "none") is True
        assert await inbox.mark_handled(tx, first, now, "none") is False, "two handlers would both have answered"
        assert [message.id for message in await inbox.unhandled(tx, vault, now, 10)] == [second]


async def test_a_message_that_failed_is_tried_again_ever_later_and_never_dropped(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    now = clock.now()
    pauses = []
    async with database.transaction() as tx:
        id = await inbox.record(tx, vault, from_amina("un", now))
        assert id is not None
        for attempt in range(1, 14):
            await inbox.mark_failed(tx, id, "KeyError", now)
            assert (await inbox.get(tx, vault, id)).attempts == attempt
            due = (await tx.execute(select(inbound_message.c.due_at))).scalar_one()
            assert await inbox.unhandled(tx, vault, due - timedelta(microseconds=1), 10) == []
            assert len(await inbox.unhandled(tx, vault, due, 10)) == 1
            pauses.append((due - now).total_seconds())
    assert pauses[:4] == [30, 60, 120, 240]
    assert pauses[-1] == 3600


async def test_recent_texts_are_in_the_order_they_were_said(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    now = clock.now()
    texts = ["vieux", "un", "deux", "trois"]
    messages = [from_amina(text, now - timedelta(minutes=30 - 9 * n)) for n, text in enumerate(texts)]
    async with database.transaction() as tx:
        ids = await inbox.record_many(tx, vault, messages)
        contact_id = (await contacts.find_or_create(tx, vault, "sms", AMINA, now)).id
        since = now - timedelta(minutes=25)
        assert await inbox.recent_texts(tx, vault, contact_id, since, 10) == ["un", "deux", "trois"]
        assert await inbox.recent_texts(tx, vault, contact_id, since, 2) == ["deux", "trois"]
        assert await inbox.recent_texts(tx, vault, contact_id, since, 10, before=ids[3]) == ["un", "deux"]
        assert ids[2] is not None
        assert ids[3] is not None
        assert await inbox.count_since(tx, contact_id, since, ids[3]) == 3
        assert await inbox.count_since(tx, contact_id, since, ids[2]) == 2, "not those that came after it"
        assert await inbox.count_since(tx, "999999", since, ids[3]) == 0


async def test_recent_texts_go_by_time_when_ids_do_not(database: Database, vault: Vault, clock: FixedClock) -> None:
    now = clock.now()
    said = [from_amina("jveux plus", now, "Z"), from_amina("etre la", now + timedelta(milliseconds=5), "A")]
    async with database.transaction() as tx:
        ids = await inbox.record_many(tx, vault, said)  # in one commit: sorted by the provider's id
        contact_id = (await contacts.find_or_create(tx, vault, "sms", AMINA, now)).id
        assert await inbox.recent_texts(tx, vault, contact_id, now, 3, before=ids[1]) == ["jveux plus"]
        assert await inbox.recent_texts(tx, vault, contact_id, now, 3, before=ids[0]) == []


async def test_a_message_that_does_not_exist_is_not_there(database: Database, vault: Vault) -> None:
    async with database.reading() as tx:
        with pytest.raises(NotThere, match="42"):
            await inbox.get(tx, vault, "42")
