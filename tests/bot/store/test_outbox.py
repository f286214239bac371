"""One reason, one message; one message, one sender; urgent first, and to each person in order."""

import asyncio
from datetime import timedelta

import pytest

from bot.channels.base import Button, Lane
from bot.clock import FixedClock
from bot.secrets_at_rest import Vault
from bot.store import Database, StoreError, opt_outs, outbox
from bot.store.errors import NotThere
from bot.store.outbox import NewOutbound
from tests.bot.store.cast import AMINA, BILAL, LEASE, meet, queue, status_of


async def claim(database: Database, vault: Vault, clock: FixedClock, limit: int = 10, **more: object) -> list[str]:
    async with database.transaction() as tx:
        taken = await outbox.claim(tx, vault, ["sms"], limit, clock.now(), LEASE, **more)  # type: ignore[arg-type]
        return [message.id for message in taken]


async def crowd(database: Database, vault: Vault, clock: FixedClock, number: int) -> list[str]:
    """That many people."""
    return [await meet(database, vault, clock.now(), f"tel:+44770090{n:04d}") for n in range(number)]


async def send_all(database: Database, vault: Vault, clock: FixedClock) -> set[str]:
    """Claims and accepts until nothing is left to take."""
    left: set[str] = set()
    while taken := await claim(database, vault, clock):
        left |= set(taken)
        async with database.transaction() as tx:
            for id in taken:
                await outbox.mark_accepted(tx, id, f"SM{id}", clock.now())
    return left


async def test_a_message_leaves_as_it_was_written(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    expires = clock.now() + timedelta(hours=1)
    await queue(
        database, vault, clock.now(), id, Lane.SAFETY, text="Danger tout de suite: 112", keep=("Cureghem",),
        buttons=(Button("oui", "1"), Button("non", "2")), expires_at=expires, dedupe_key="reply:1", segments=2,
    )  # fmt: skip
    async with database.transaction() as tx:
        (message,) = await outbox.claim(tx, vault, ["sms"], 10, clock.now(), LEASE)
    assert (message.contact_id, message.urn, message.channel, message.lane) == (id, AMINA, "sms", Lane.SAFETY)
    assert message.text == "Danger tout de suite: 112"
    assert (message.buttons, message.keep) == ((Button("oui", "1"), Button("non", "2")), ("Cureghem",))
    assert (message.status, message.attempts, message.dedupe_key) == ("sending", 1, "reply:1")
    assert (message.created_at, message.attempted_at, message.expires_at) == (clock.now(), clock.now(), expires)


async def test_one_reason_to_send_is_one_message(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    new = NewOutbound(contact_id=id, channel="sms", lane=Lane.REMINDER, text="Demain 14h", dedupe_key="reminder:7")

    async def put() -> str | None:
        async with database.transaction() as tx:
            return await outbox.enqueue(tx, vault, new, clock.now())

    ids = await asyncio.gather(*(put() for _ in range(8)))
    assert len([id for id in ids if id]) == 1
    assert len(await claim(database, vault, clock)) == 1


async def test_a_message_to_nobody_is_refused(database: Database, vault: Vault, clock: FixedClock) -> None:
    with pytest.raises(StoreError, match="breaks a rule"):
        await queue(database, vault, clock.now(), "12345")


async def test_urgent_lanes_first_then_the_oldest(database: Database, vault: Vault, clock: FixedClock) -> None:
    people = await crowd(database, vault, clock, 6)
    lanes = [Lane.ANNOUNCEMENT, Lane.REPLY, Lane.SAFETY, Lane.REMINDER, Lane.RELAY, Lane.REPLY]
    ids = [await queue(database, vault, clock.now(), person, lane) for person, lane in zip(people, lanes, strict=True)]
    assert await claim(database, vault, clock) == [ids[n] for n in (2, 4, 1, 5, 3, 0)]


async def test_a_claim_takes_no_more_than_asked_and_nothing_twice(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    people = await crowd(database, vault, clock, 5)
    ids = [await queue(database, vault, clock.now(), person) for person in people]
    assert await claim(database, vault, clock, 2) == ids[:2]
    assert await claim(database, vault, clock, 2) == ids[2:4]
    assert await claim(database, vault, clock, 0) == []
    assert await claim(database, vault, clock, 9) == ids[4:]
    assert await claim(database, vault, clock, 9) == []


async def test_only_asked_lanes_and_channels_are_taken(database: Database, vault: Vault, clock: FixedClock) -> None:
    people = await crowd(database, vault, clock, 3)
    reply = await queue(database, vault, clock.now(), people[0], Lane.REPLY)
    await queue(database, vault, clock.now(), people[1], Lane.ANNOUNCEMENT)
    await queue(database, vault, clock.now(), people[2], Lane.REPLY, channel="telegram")
    assert await claim(database, vault, clock, lanes=[Lane.SAFETY]) == []
    assert await claim(database, vault, clock, lanes=[Lane.SAFETY, Lane.REPLY]) == [reply]


async def test_two_senders_never_take_the_same_message(database: Database, vault: Vault, clock: FixedClock) -> None:
    people = await crowd(database, vault, clock, 60)
    ids = {await queue(database, vault, clock.now(), person) for person in people}

    async def sender() -> list[str]:
        taken: list[str] = []
        while batch := await claim(database, vault, clock, 4):
            taken += batch
            await asyncio.sleep(0)
        return taken

    taken = [id for batch in await asyncio.gather(*(sender() for _ in range(4))) for id in batch]
    assert len(taken) == len(set(taken)) == 60
    assert set(taken) == ids


async def test_a_sender_does_not_wait_for_rows_another_is_taking(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    if database.dialect == "sqlite":
        return  # one writer at a time: nothing to skip
    people = await crowd(database, vault, clock, 4)
    ids = [await queue(database, vault, clock.now(), person) for person in people]
    async with database.transaction() as tx:
        first = [message.id for message in await outbox.claim(tx, vault, ["sms"], 2, clock.now(), LEASE)]
        second = await asyncio.wait_for(claim(database, vault, clock, 2), 5)
    assert (first, second) == (ids[:2], ids[2:])


async def test_two_messages_to_one_person_leave_in_the_order_they_were_written(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    amina = await meet(database, vault, clock.now())
    first = await queue(database, vault, clock.now(), amina)
    second = await queue(database, vault, clock.now(), amina)
    assert await claim(database, vault, clock) == [first]
    assert await claim(database, vault, clock) == [], "the second overtook the first"
    async with database.transaction() as tx:
        await outbox.mark_accepted(tx, first, "SM1", clock.now())
    assert await claim(database, vault, clock) == [second]


async def test_a_safety_text_passes_a_reply_that_hangs_and_a_reply_never_passes_a_safety_text(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    amina = await meet(database, vault, clock.now())
    hanging = await queue(database, vault, clock.now(), amina, Lane.REPLY)
    assert await claim(database, vault, clock) == [hanging]
    safety = await queue(database, vault, clock.now(), amina, Lane.SAFETY)
    later = await queue(database, vault, clock.now(), amina, Lane.REPLY)
    assert await claim(database, vault, clock) == [safety]
    async with database.transaction() as tx:
        await outbox.mark_accepted(tx, hanging, "SM1", clock.now())
    assert await claim(database, vault, clock) == []
    async with database.transaction() as tx:
        await outbox.mark_accepted(tx, safety, "SM2", clock.now())
    assert await claim(database, vault, clock) == [later]


async def test_a_message_that_waits_for_its_next_try_holds_nobody_up(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    amina = await meet(database, vault, clock.now())
    first = await queue(database, vault, clock.now(), amina)
    await claim(database, vault, clock)
    async with database.transaction() as tx:
        await outbox.mark_retry(tx, first, clock.now() + timedelta(seconds=30), "throttled")
    second = await queue(database, vault, clock.now(), amina)
    assert await claim(database, vault, clock) == [second]
    clock.move_to(clock.now() + timedelta(seconds=30))
    assert await claim(database, vault, clock) == [], "the second one is still leaving"
    async with database.transaction() as tx:
        await outbox.mark_accepted(tx, second, "SM2", clock.now())
    assert await claim(database, vault, clock) == [first]


async def test_nothing_leaves_before_its_time_or_after_it_expired(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    one, two = await crowd(database, vault, clock, 2)
    soon, late = clock.now() + timedelta(minutes=5), clock.now() + timedelta(minutes=9)
    early = await queue(database, vault, clock.now(), one, not_before=soon)
    short = await queue(database, vault, clock.now(), two, expires_at=soon)
    after = await queue(database, vault, clock.now(), two, expires_at=late)
    clock.move_to(soon)
    assert await claim(database, vault, clock) == [early, after]
    async with database.transaction() as tx:
        assert await outbox.settle_unwanted(tx, clock.now()) == 1
    assert await status_of(database, vault, short) == "expired"


@pytest.mark.parametrize(
    ("kind", "held"),
    [
        ("all", {Lane.REMINDER, Lane.ANNOUNCEMENT}),
        ("channel", {Lane.REMINDER, Lane.ANNOUNCEMENT}),
        ("reminders", {Lane.REMINDER}),
        ("announcements", {Lane.ANNOUNCEMENT}),
    ],
)
async def test_stop_holds_pushes_and_never_an_answer(
    database: Database, vault: Vault, clock: FixedClock, kind: opt_outs.OptOutKind, held: set[Lane]
) -> None:
    amina, bilal = await meet(database, vault, clock.now()), await meet(database, vault, clock.now(), BILAL)
    to_amina = {lane: await queue(database, vault, clock.now(), amina, lane) for lane in Lane}
    to_bilal = await queue(database, vault, clock.now(), bilal, Lane.ANNOUNCEMENT)
    async with database.transaction() as tx:
        await opt_outs.add(tx, amina, kind, clock.now())
    left = await send_all(database, vault, clock)
    assert left >= {to_bilal} | {id for lane, id in to_amina.items() if lane <= Lane.REPLY}
    async with database.transaction() as tx:
        assert await outbox.settle_unwanted(tx, clock.now()) == len(held)
    left |= await send_all(database, vault, clock)
    assert left == {to_bilal} | {id for lane, id in to_amina.items() if lane not in held}
    assert {await status_of(database, vault, to_amina[lane]) for lane in held} == {"cancelled"}


async def test_cancelling_takes_back_what_waits_and_says_how_much(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    amina, bilal = await meet(database, vault, clock.now()), await meet(database, vault, clock.now(), BILAL)
    leaving = await queue(database, vault, clock.now(), amina, Lane.ANNOUNCEMENT)
    await claim(database, vault, clock)
    waiting = await queue(database, vault, clock.now(), amina, Lane.ANNOUNCEMENT)
    kept = [
        await queue(database, vault, clock.now(), amina, Lane.REPLY),
        await queue(database, vault, clock.now(), bilal, Lane.ANNOUNCEMENT),
    ]
    async with database.transaction() as tx:
        assert await outbox.cancel_for(tx, amina, [Lane.ANNOUNCEMENT, Lane.REMINDER], clock.now()) == 1
    assert await status_of(database, vault, waiting) == "cancelled"
    assert await status_of(database, vault, leaving) == "sending"
    assert [await status_of(database, vault, id) for id in kept] == ["queued", "queued"]


async def test_a_lease_that_ran_out_leaves_an_unknown_message(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await queue(database, vault, clock.now(), await meet(database, vault, clock.now()))
    await claim(database, vault, clock)
    async with database.transaction() as tx:
        assert await outbox.expire_leases(tx, clock.now() + LEASE - timedelta(microseconds=1)) == 0
        assert await outbox.expire_leases(tx, clock.now() + LEASE) == 1
        before = clock.now() - timedelta(microseconds=1)
        assert await outbox.unknown_before(tx, vault, before, 10) == []
        assert [message.id for message in await outbox.unknown_before(tx, vault, clock.now(), 10)] == [id]
    clock.move_to(clock.now() + timedelta(days=1))
    assert await claim(database, vault, clock) == [], "an unknown message must never be sent again by itself"


async def test_a_flagged_message_is_not_asked_about_again(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await queue(database, vault, clock.now(), await meet(database, vault, clock.now()))
    await claim(database, vault, clock)
    async with database.transaction() as tx:
        await outbox.mark_unknown(tx, id, clock.now())
        await outbox.flag(tx, id, clock.now())
        assert await outbox.unknown_before(tx, vault, clock.now(), 10) == []
    assert await status_of(database, vault, id) == "unknown"


async def test_a_slow_decision_does_not_undo_a_faster_one(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await queue(database, vault, clock.now(), await meet(database, vault, clock.now()))
    await claim(database, vault, clock)
    async with database.transaction() as tx:
        await outbox.mark_unknown(tx, id, clock.now(), attempt=1)
        await outbox.mark_retry(tx, id, clock.now(), "provider_does_not_have_it", attempt=1)
    assert await claim(database, vault, clock) == [id]  # the second attempt is leaving
    async with database.transaction() as tx:
        await outbox.mark_retry(tx, id, clock.now(), "provider_does_not_have_it", attempt=1)
        await outbox.mark_failed(tx, id, "late", clock.now(), attempt=1)
        await outbox.mark_unknown(tx, id, clock.now(), attempt=1)
    assert await status_of(database, vault, id) == "sending"


async def test_what_is_settled_stays_settled(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await queue(database, vault, clock.now(), await meet(database, vault, clock.now()))
    await claim(database, vault, clock)
    async with database.transaction() as tx:
        assert await outbox.mark_accepted(tx, id, "SM1", clock.now()) is True
        assert await outbox.mark_accepted(tx, id, "SM2", clock.now()) is False
        await outbox.mark_retry(tx, id, clock.now(), "late")
        await outbox.mark_failed(tx, id, "late", clock.now())
        await outbox.mark_unknown(tx, id, clock.now())
        assert await outbox.is_known(tx, "sms", "SM1")
        assert not await outbox.is_known(tx, "sms", "SM2")
        assert not await outbox.is_known(tx, "telegram", "SM1")
    assert await status_of(database, vault, id) == "accepted"


async def test_a_message_that_does_not_exist_is_not_there(database: Database, vault: Vault) -> None:
    async with database.reading() as tx:
        with pytest.raises(NotThere):
            await outbox.get(tx, vault, "42")
