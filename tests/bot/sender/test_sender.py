"""Each message leaves once, is tried again when that can help, and is given up when it cannot."""

import asyncio
from datetime import timedelta

import pytest

from bot.channels.base import Lane, OutboundText
from bot.sender import EAGER, PATIENT, UNKNOWN_FOR, Sender
from bot.store import contacts, opt_outs, outbox
from bot.store.errors import NotThere
from tests.bot.sender.desk import Desk, refuse
from tests.bot.store.cast import AMINA, BILAL


async def test_a_message_leaves_and_is_accepted(desk: Desk) -> None:
    expires = desk.clock.now() + timedelta(minutes=10)
    id = await desk.queue(Lane.SAFETY, text="112", expires_at=expires)
    assert await desk.sender.run_once() == 1
    (message, sid, _), *others = desk.sms.taken
    assert others == []
    assert (message.urn, message.text, message.lane, message.validity) == (
        AMINA, "112", Lane.SAFETY, timedelta(minutes=10),
    )  # fmt: skip
    row = await desk.row(id)
    assert (row["status"], row["provider_message_id"], row["lease_until"]) == ("accepted", sid, None)
    assert await desk.sender.run_once() == 0
    assert desk.sms.calls == 1


async def test_the_provider_hears_nothing_before_the_row_says_sending(desk: Desk) -> None:
    """Committed first, and with no transaction open: another connection sees the row and may write."""
    id = await desk.queue()
    gate, seen = asyncio.Event(), asyncio.Event()

    def hold(_: OutboundText) -> asyncio.Event:
        seen.set()
        return gate

    desk.sms.hold = hold
    sending = asyncio.create_task(desk.sender.run_once())
    await seen.wait()
    assert await desk.status(id) == "sending"
    await asyncio.wait_for(desk.queue(), 3)
    gate.set()
    await sending


async def test_a_refusal_that_may_pass_is_tried_again_later(desk: Desk) -> None:
    id = await desk.queue()
    desk.sms.before = refuse("provider_error")
    await desk.sender.run_once()
    assert await desk.status(id) == "temporary_failure"
    assert await desk.sender.run_once() == 0, "no pause"
    desk.sms.before = lambda _: None
    desk.later(timedelta(seconds=3))
    assert await desk.sender.run_once() == 1
    assert await desk.status(id) == "accepted"


async def test_the_provider_may_say_when_to_come_back(desk: Desk) -> None:
    await desk.queue()
    desk.sms.before = refuse("throttled", retry_after=40.0)
    await desk.sender.run_once()
    desk.later(timedelta(seconds=39))
    assert await desk.sender.run_once() == 0
    desk.later(timedelta(seconds=1))
    assert await desk.sender.run_once() == 1


async def test_a_message_that_keeps_failing_is_given_up(desk: Desk) -> None:
    id = await desk.queue(Lane.REMINDER)
    desk.sms.before = refuse("provider_error")
    for _ in range(PATIENT.attempts):
        assert await desk.sender.run_once() == 1
        desk.later(timedelta(hours=1))
    assert await desk.status(id) == "permanent_failure"
    assert desk.sms.calls == PATIENT.attempts


async def test_an_urgent_message_outlasts_an_hour_of_errors(desk: Desk) -> None:
    id = await desk.queue(Lane.SAFETY)
    desk.sms.before = refuse("provider_error")
    for _ in range(30):
        await desk.sender.run_once()
        desk.later(timedelta(minutes=2.5))
    desk.sms.before = lambda _: None
    await desk.sender.run_once()
    assert await desk.status(id) == "accepted"


async def test_a_provider_that_is_down_costs_no_message(desk: Desk) -> None:
    id = await desk.queue()
    desk.sms.before = refuse("unreachable_provider")
    for _ in range(EAGER.attempts * 2):
        await desk.sender.run_once()
        desk.later(timedelta(minutes=3))
    assert await desk.status(id) == "temporary_failure"


async def test_a_refusal_for_good_is_not_tried_again(desk: Desk) -> None:
    id = await desk.queue()
    desk.sms.before = refuse("invalid_number", permanent=True)
    await desk.sender.run_once()
    row = await desk.row(id)
    assert (row["status"], row["reason"]) == ("permanent_failure", "invalid_number")


async def test_whoever_blocked_us_is_left_alone(desk: Desk) -> None:
    await desk.queue()
    desk.sms.before = refuse("blocked", permanent=True, stops_contact=True)
    await desk.sender.run_once()
    async with desk.database.reading() as tx:
        assert await opt_outs.kinds(tx, desk.amina) == {"channel"}
    reminder = await desk.queue(Lane.REMINDER)
    assert await desk.sender.run_once() == 0
    assert await desk.status(reminder) == "cancelled"


async def test_an_expired_message_does_not_leave(desk: Desk) -> None:
    id = await desk.queue(expires_at=desk.clock.now() + timedelta(minutes=1))
    desk.later(timedelta(minutes=1))
    assert await desk.sender.run_once() == 0
    assert await desk.status(id) == "expired"
    assert desk.sms.calls == 0


async def test_a_channel_that_breaks_its_promise_leaves_an_unknown_message_and_stops_nobody(desk: Desk) -> None:
    bilal = await desk.meet(BILAL)
    bad = await desk.queue(text="bad")
    good = await desk.queue(to=bilal, text="good")
    desk.sms.before = lambda message: KeyError("surprise") if message.text == "bad" else None
    assert await desk.sender.run_once() == 2
    assert await desk.status(bad) == "unknown"
    assert await desk.status(good) == "accepted"


async def test_a_call_that_never_ends_is_unknown(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sender.CALL_SECONDS", 0.05)
    id = await desk.queue()
    desk.sms.hold = lambda _: asyncio.Event()
    await desk.sender.run_once()
    row = await desk.row(id)
    assert (row["status"], row["reason"]) == ("unknown", "timed_out")


async def test_several_senders_share_an_outbox_without_repeating(desk: Desk) -> None:
    people = await desk.crowd(40)
    for person in people:
        await desk.queue(to=person, text=f"to {person}")
    senders = [desk.another_sender() for _ in range(4)]

    async def drain(one: Sender) -> None:
        while await one.run_once(3):
            pass

    await asyncio.gather(*(drain(one) for one in senders))
    assert sorted(desk.sms.texts) == sorted(f"to {person}" for person in people)


async def test_the_farewell_leaves_and_takes_the_number_with_it(desk: Desk) -> None:
    id = await desk.queue(text="Tout est effacé")
    async with desk.database.transaction() as tx:
        await contacts.erase(tx, desk.amina, farewell=id)
    await desk.sender.run_once()
    assert desk.sms.texts == ["Tout est effacé"]
    async with desk.database.reading() as tx:
        with pytest.raises(NotThere):
            await outbox.get(tx, desk.vault, id)


async def test_no_log_line_carries_a_text_or_a_number(desk: Desk) -> None:
    await desk.queue(text="secret words")
    desk.sms.before = refuse("timeout", outcome_unknown=True)
    await desk.sender.run_once()
    desk.later(UNKNOWN_FOR)
    await desk.sender.reconcile()
    assert desk.log.lines
    assert "secret" not in str(desk.log.lines)
    assert "7700900001" not in str(desk.log.lines)
