"""The polling loop against a Telegram that runs here: nothing lost, nothing confirmed before it is recorded."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

import pytest
from structlog.testing import capture_logs

from bot.channels.base import InboundMessage
from bot.channels.telegram import ContactStopped, Telegram
from bot.clock import FixedClock
from tests.fakes.kits import telegram_channel
from tests.fakes.telegram import BILAL, FakeTelegram


class Inbox:
    """Keeps what it is given, except when told that the database is down."""

    def __init__(self) -> None:
        self.messages: list[InboundMessage] = []
        self.stops: list[ContactStopped] = []
        self.failures = 0
        self.tries = 0

    async def record(self, message: InboundMessage) -> None:
        self.tries += 1
        if self.failures:
            self.failures -= 1
            raise ConnectionError("database is locked")
        self.messages.append(message)

    async def stop(self, receipt: ContactStopped) -> None:
        self.stops.append(receipt)

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.fixture
async def telegram(fake: FakeTelegram, clock: FixedClock) -> AsyncIterator[Telegram]:
    channel = telegram_channel(fake, clock)
    yield channel
    await channel.close()


async def poll_until(telegram: Telegram, inbox: Inbox, done: Callable[[], bool]) -> None:
    """Polls until `done`, 5 seconds at most, then stops as the service stops: by cancelling."""
    task = asyncio.create_task(telegram.poll(inbox.record, inbox.stop))
    async with asyncio.timeout(5):
        while not done():  # noqa: ASYNC110  the fake tells nobody when it is asked
            await asyncio.sleep(0.005)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_messages_come_in_order_and_are_confirmed(fake: FakeTelegram, telegram: Telegram) -> None:
    inbox = Inbox()
    for text in ("bonjour", "g faim", "a Molenbeek"):
        fake.text(BILAL, text)
    await poll_until(telegram, inbox, lambda: fake.confirmed == 4)
    assert inbox.texts == ["bonjour", "g faim", "a Molenbeek"]


async def test_an_update_is_not_confirmed_before_it_is_recorded(fake: FakeTelegram, telegram: Telegram) -> None:
    inbox = Inbox()
    fake.text(BILAL, "bonjour")
    fake.text(BILAL, "g faim")
    confirmed: list[int] = []

    async def record(message: InboundMessage) -> None:
        confirmed.append(fake.confirmed)
        await Inbox.record(inbox, message)

    inbox.record = record  # type: ignore[method-assign]
    await poll_until(telegram, inbox, lambda: len(inbox.messages) == 2)
    assert confirmed == [0, 0]


async def test_nothing_is_lost_when_the_database_is_down(fake: FakeTelegram, telegram: Telegram) -> None:
    inbox = Inbox()
    inbox.failures = 3
    fake.text(BILAL, "bonjour")
    fake.text(BILAL, "g faim")
    await poll_until(telegram, inbox, lambda: fake.confirmed == 3)
    assert inbox.texts == ["bonjour", "g faim"]
    assert inbox.tries == 5


async def test_a_crash_between_recording_and_confirming_brings_the_same_id_again(
    fake: FakeTelegram, telegram: Telegram
) -> None:
    first, second = Inbox(), Inbox()
    fake.text(BILAL, "g faim")
    await poll_until(telegram, first, lambda: len(first.messages) == 1)
    fake.confirmed = 0
    await poll_until(telegram, second, lambda: len(second.messages) == 1)
    assert first.messages == second.messages  # the inbox, unique on this id, drops it


async def test_a_message_that_comes_while_waiting_arrives_at_once(fake: FakeTelegram, telegram: Telegram) -> None:
    inbox = Inbox()
    asyncio.get_running_loop().call_later(0.05, fake.text, BILAL, "g faim")
    await poll_until(telegram, inbox, lambda: bool(inbox.messages))
    assert fake.calls.count("getUpdates") <= 2


async def test_a_press_is_recorded_then_acknowledged(fake: FakeTelegram, telegram: Telegram) -> None:
    inbox = Inbox()
    fake.press(BILAL, "2")
    await poll_until(telegram, inbox, lambda: bool(fake.answered))
    assert inbox.texts == ["2"]


async def test_a_block_is_told(fake: FakeTelegram, telegram: Telegram) -> None:
    inbox = Inbox()
    fake.block(BILAL)
    await poll_until(telegram, inbox, lambda: bool(inbox.stops))
    assert inbox.stops[0].urn == f"telegram:{BILAL}"
    assert inbox.messages == []


async def test_one_unreadable_update_never_holds_up_the_others(fake: FakeTelegram, telegram: Telegram) -> None:
    inbox = Inbox()
    fake.text(BILAL, "bonjour")
    fake.add({"message": {"message_id": 5, "secret": "g faim"}})  # the library cannot read it
    fake.add({"message": fake.message(BILAL, text="x", date=-1)})  # we cannot
    fake.text(BILAL, "g faim")
    with capture_logs() as logs:
        await poll_until(telegram, inbox, lambda: fake.confirmed == 5)
    assert inbox.texts == ["bonjour", "g faim"]
    assert len([entry for entry in logs if entry["event"] == "telegram_alarm"]) == 2
    assert "secret" not in str(logs)


async def test_a_forgotten_webhook_does_not_keep_the_bot_deaf(fake: FakeTelegram, telegram: Telegram) -> None:
    inbox = Inbox()
    fake.webhook = "https://old.example"
    fake.text(BILAL, "g faim")
    await poll_until(telegram, inbox, lambda: bool(inbox.messages))
    assert fake.calls.count("deleteWebhook") == 1


async def test_groups_are_passed_over_in_silence(fake: FakeTelegram, telegram: Telegram) -> None:
    inbox = Inbox()
    group = fake.message(BILAL, text="bonjour") | {"chat": {"id": -100, "type": "group", "title": "Voisins"}}
    fake.add({"message": group})
    fake.text(BILAL, "g faim")
    await poll_until(telegram, inbox, lambda: fake.confirmed == 3)
    assert inbox.texts == ["g faim"]
    assert fake.sent == []
