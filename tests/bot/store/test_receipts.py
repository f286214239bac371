"""Receipts come twice, late, early and out of order; a message only ever moves forward."""

from datetime import timedelta
from itertools import permutations
from typing import Literal

import pytest
from sqlalchemy import func, select

from bot.channels.base import DeliveryReceipt
from bot.clock import FixedClock
from bot.secrets_at_rest import Vault
from bot.store import Database, opt_outs, outbox
from bot.store.receipts import MOST_ATTEMPTS
from bot.store.tables import delivery_receipt
from tests.bot.store.cast import LEASE, meet, queue, status_of

Status = Literal["sent", "delivered", "temporary_failure", "permanent_failure"]


def receipt(status: Status, sid: str = "SM1", **more: object) -> DeliveryReceipt:
    facts = {"channel": "sms", "provider_message_id": sid, "status": status, "raw": f"raw-{status}", **more}
    return DeliveryReceipt(**facts)  # type: ignore[arg-type]


async def leave(database: Database, vault: Vault, clock: FixedClock, sid: str | None = "SM1") -> str:
    """A message that is leaving, or has left under `sid`."""
    id = await queue(database, vault, clock.now(), await meet(database, vault, clock.now()))
    async with database.transaction() as tx:
        await outbox.claim(tx, vault, ["sms"], 10, clock.now(), LEASE)
        if sid is not None:
            await outbox.mark_accepted(tx, id, sid, clock.now())
    return id


async def apply(database: Database, clock: FixedClock, *receipts: DeliveryReceipt) -> list[str | None]:
    async with database.transaction() as tx:
        return [await outbox.apply_receipt(tx, item, clock.now()) for item in receipts]


@pytest.mark.parametrize("order", list(permutations(["sent", "temporary_failure", "delivered"])))
async def test_delivered_is_the_last_word_in_whatever_order(
    database: Database, vault: Vault, clock: FixedClock, order: tuple[Status, ...]
) -> None:
    id = await leave(database, vault, clock)
    assert await apply(database, clock, *(receipt(status) for status in order)) == [id] * 3
    assert await status_of(database, vault, id) == "delivered"


async def test_a_failure_that_is_final_is_not_softened(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await leave(database, vault, clock)
    await apply(database, clock, receipt("permanent_failure"), receipt("sent"), receipt("temporary_failure"))
    assert await status_of(database, vault, id) == "permanent_failure"


async def test_a_repeat_changes_nothing(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await leave(database, vault, clock)
    assert await apply(database, clock, receipt("sent"), receipt("sent")) == [id, None]
    async with database.reading() as tx:
        assert (await tx.execute(select(func.count()).select_from(delivery_receipt))).scalar_one() == 1


async def test_a_receipt_that_is_faster_than_our_own_note_is_not_lost(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await leave(database, vault, clock, sid=None)
    assert await apply(database, clock, receipt("delivered"), receipt("sent")) == [None, None]
    assert await status_of(database, vault, id) == "sending"
    async with database.transaction() as tx:
        await outbox.mark_accepted(tx, id, "SM1", clock.now())
    assert await status_of(database, vault, id) == "delivered"


async def test_a_receipt_of_nothing_we_know_is_kept_quietly(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await leave(database, vault, clock)
    elsewhere = receipt("delivered", channel="telegram")
    assert await apply(database, clock, receipt("delivered", "SM-of-somebody"), elsewhere) == [None, None]
    assert await status_of(database, vault, id) == "accepted"


async def test_a_phone_out_of_reach_is_tried_again_later_then_given_up(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await leave(database, vault, clock)
    for attempt in range(1, MOST_ATTEMPTS):
        await apply(database, clock, receipt("temporary_failure", f"SM{attempt}", reason="unreachable"))
        assert await status_of(database, vault, id) == "temporary_failure"
        async with database.transaction() as tx:
            assert await outbox.claim(tx, vault, ["sms"], 10, clock.now() + timedelta(minutes=14), LEASE) == []
        clock.move_to(clock.now() + timedelta(hours=3))
        async with database.transaction() as tx:
            (again,) = await outbox.claim(tx, vault, ["sms"], 10, clock.now(), LEASE)
            assert (again.id, again.attempts) == (id, attempt + 1)
            await outbox.mark_accepted(tx, id, f"SM{attempt + 1}", clock.now())
    await apply(database, clock, receipt("temporary_failure", f"SM{MOST_ATTEMPTS}"))
    assert await status_of(database, vault, id) == "permanent_failure"


async def test_a_late_receipt_of_an_earlier_try_does_not_touch_the_new_one(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await leave(database, vault, clock)
    await apply(database, clock, receipt("temporary_failure"))
    async with database.transaction() as tx:
        await outbox.claim(tx, vault, ["sms"], 10, clock.now() + timedelta(hours=1), LEASE)
    assert await apply(database, clock, receipt("permanent_failure")) == [None]
    assert await status_of(database, vault, id) == "sending"


async def test_whoever_blocked_us_gets_no_more_pushes(database: Database, vault: Vault, clock: FixedClock) -> None:
    await leave(database, vault, clock)
    contact_id = await meet(database, vault, clock.now())
    await apply(database, clock, receipt("permanent_failure", stops_contact=True))
    async with database.reading() as tx:
        assert await opt_outs.kinds(tx, contact_id) == {"channel"}


async def test_a_block_that_is_faster_than_our_own_note_counts_too(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await leave(database, vault, clock, sid=None)
    await apply(database, clock, receipt("permanent_failure", stops_contact=True))
    async with database.transaction() as tx:
        await outbox.mark_accepted(tx, id, "SM1", clock.now())
    async with database.reading() as tx:
        assert await opt_outs.kinds(tx, await _contact(database, vault, clock)) == {"channel"}


async def _contact(database: Database, vault: Vault, clock: FixedClock) -> str:
    return await meet(database, vault, clock.now())
