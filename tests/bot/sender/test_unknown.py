"""What a crash or a time-out leaves unknown is asked back from the provider, never guessed: no loss, no repeat."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.base import Lane, OutboundText
from bot.sender import LEASE, UNKNOWN_FOR, Sender
from tests.bot.sender.desk import Desk, refuse
from tests.bot.sender.killed_sender import FileChannel
from tests.bot.sender.outgoing import FakeChannel
from tests.bot.store.cast import BILAL


class Died(BaseException):
    """A kill, as far as the code can see one."""


@asynccontextmanager
async def dying(sms: FakeChannel, *, with_message: bool) -> AsyncIterator[None]:
    """In the block, the process dies while it calls the provider: before or after that one took the message."""

    def die(_: OutboundText) -> None:
        raise Died

    if with_message:
        sms.after = die
    else:
        sms.before = die
    yield
    sms.before = sms.after = lambda _: None


@pytest.mark.parametrize("provider_has_it", [True, False])
async def test_killed_between_sending_and_accepted_is_reconciled_without_loss_or_repeat(
    desk: Desk, provider_has_it: bool
) -> None:
    id = await desk.queue(text="Demain 14h", lane=Lane.REMINDER)
    async with dying(desk.sms, with_message=provider_has_it):
        with pytest.raises(Died):
            await desk.sender.run_once()
    assert await desk.status(id) == "sending"

    restarted = desk.another_sender()
    assert await restarted.run_once() == 0, "sent again while somebody may still hold it"
    desk.later(LEASE)
    assert await restarted.run_once() == 0
    assert await desk.status(id) == "unknown"
    assert await restarted.reconcile() == 0, "asked before the provider's list could be right"
    desk.later(UNKNOWN_FOR)
    assert await restarted.reconcile() == 1
    while await restarted.run_once():
        desk.later(timedelta(seconds=2))
    assert desk.sms.texts == ["Demain 14h"]
    assert await desk.status(id) == "accepted"


@pytest.mark.parametrize("dies", ["before", "after"])
async def test_kill_9_in_the_middle_of_a_call_neither_loses_nor_repeats(
    desk: Desk, database_url: str, tmp_path: Path, dies: str
) -> None:
    id = await desk.queue(text="un seul")
    provider = tmp_path / "provider"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.bot.sender.killed_sender",
        database_url, str(provider), dies, desk.clock.now().isoformat(),
    )  # fmt: skip
    assert await process.wait() == -signal.SIGKILL
    assert await desk.status(id) == "sending"
    channel = FileChannel(provider, "never")
    restarted = Sender(desk.database, desk.vault, {"sms": channel}, desk.clock, desk.log)
    desk.later(UNKNOWN_FOR)
    await restarted.reconcile()
    await restarted.run_once()
    assert provider.read_text() == "un seul\n"
    assert await desk.status(id) == "accepted"


async def test_a_provider_that_cannot_be_asked_is_asked_again_later(desk: Desk) -> None:
    id = await desk.queue()
    desk.sms.after = refuse("timeout", outcome_unknown=True)
    await desk.sender.run_once()
    desk.later(UNKNOWN_FOR)
    desk.sms.deaf = True
    assert await desk.sender.reconcile() == 0
    assert await desk.status(id) == "unknown"
    desk.sms.deaf = False
    assert await desk.sender.reconcile() == 1
    assert await desk.status(id) == "accepted"
    assert len(desk.sms.taken) == 1


async def test_the_same_words_sent_before_are_not_taken_for_this_message(desk: Desk) -> None:
    await desk.queue(text="Dans quel coin ?")
    await desk.sender.run_once()
    again = await desk.queue(text="Dans quel coin ?")
    desk.sms.before = refuse("timeout", outcome_unknown=True)
    await desk.sender.run_once()
    desk.sms.before = lambda _: None
    desk.later(UNKNOWN_FOR)
    await desk.sender.reconcile()
    await desk.sender.run_once()
    assert await desk.status(again) == "accepted"
    assert len(desk.sms.taken) == 2


@pytest.mark.parametrize(
    ("lane", "calls", "status"),
    [
        (Lane.SAFETY, 2, "accepted"),
        (Lane.RELAY, 2, "accepted"),
        (Lane.REPLY, 2, "accepted"),
        (Lane.REMINDER, 1, "unknown"),
        (Lane.ANNOUNCEMENT, 1, "unknown"),
    ],
)
async def test_where_nobody_can_tell_answers_are_repeated_and_pushes_are_flagged(
    desk: Desk, lane: Lane, calls: int, status: str
) -> None:
    telegram = FakeChannel(name="telegram", now=desk.clock.now)
    sender = Sender(desk.database, desk.vault, {"telegram": telegram}, desk.clock, desk.log)
    bilal = await desk.meet(BILAL, "telegram")
    id = await desk.queue(to=bilal, lane=lane, channel="telegram")
    telegram.before = refuse("timeout", outcome_unknown=True)
    await sender.run_once()
    telegram.before = lambda _: None
    desk.later(UNKNOWN_FOR)
    assert await sender.reconcile() == 1
    assert await sender.reconcile() == 0
    await sender.run_once()
    assert telegram.calls == calls
    row = await desk.row(id)
    assert row["status"] == status
    assert (row["flagged_at"] is not None) == (calls == 1)


async def test_two_that_reconcile_at_once_send_once(desk: Desk) -> None:
    await desk.queue()
    desk.sms.before = refuse("timeout", outcome_unknown=True)
    await desk.sender.run_once()
    desk.sms.before = lambda _: None
    desk.later(UNKNOWN_FOR)
    others = [desk.another_sender() for _ in range(3)]

    async def ask_and_send(one: Sender) -> None:
        await one.reconcile()
        await one.run_once()

    await asyncio.gather(*(ask_and_send(one) for one in others))
    assert len(desk.sms.taken) == 1
