"""Channels with everything the contract test needs to trouble them: one kit per channel.

To add a channel, write a kit and add it to `KITS`; `tests/bot/channels/test_contract.py` does the rest. A channel that
never leaves the process has no troubles: its kit leaves them out, and its name stands in `CANNOT_FAIL`.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

from bot.channels.base import Channel, OutboundText, PreparedText, SendError
from bot.channels.sms_twilio import TwilioConfig, TwilioSms
from bot.channels.telegram import Telegram, TelegramConfig
from bot.channels.terminal import Terminal
from bot.channels.web_phone import WebPhone
from bot.clock import Clock
from tests.fakes import telegram as telegram_fake
from tests.fakes import twilio as twilio_fake
from tests.fakes.server import take_and_fall_silent, throttle
from tests.fakes.telegram import FakeTelegram
from tests.fakes.twilio import FakeTwilio

AMINA = "tel:+447700900001"
BILAL = f"telegram:{telegram_fake.BILAL}"


def _cannot_fail() -> None:
    raise AssertionError("this channel has no such trouble: see CANNOT_FAIL")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """A channel, someone to write to, and the ways to make the next send go wrong.

    `received` gives the texts that reached people; `remembers`: whether the channel can find a message again whose
    answer was lost.
    """

    channel: Channel
    urn: str
    received: Callable[[], list[str]]
    refuse_next: Callable[[], object] = _cannot_fail  # a permanent error
    throttle_next: Callable[[], object] = _cannot_fail  # an error that passes, in 2 seconds
    lose_next_answer: Callable[[], object] = _cannot_fail  # the text goes out, and we never hear so
    remembers: bool = True


@asynccontextmanager
async def sms_kit(clock: Clock) -> AsyncIterator[Kit]:
    """Amina, by SMS through Twilio."""
    async with FakeTwilio(clock.now) as fake:
        channel = twilio_channel(fake)
        yield Kit(
            channel=channel,
            urn=AMINA,
            received=lambda: [message.body for message in fake.sent],
            refuse_next=lambda: fake.blocked.add(AMINA.removeprefix("tel:")),
            throttle_next=lambda: fake.faults.append(throttle(2)),
            lose_next_answer=lambda: fake.faults.append(take_and_fall_silent()),
        )
        await channel.close()


@asynccontextmanager
async def telegram_kit(clock: Clock) -> AsyncIterator[Kit]:
    """Bilal, on Telegram."""
    async with FakeTelegram() as fake:
        channel = telegram_channel(fake, clock)
        yield Kit(
            channel=channel,
            urn=BILAL,
            received=lambda: [message.text for message in fake.sent],
            refuse_next=lambda: fake.blocked.add(telegram_fake.BILAL),
            throttle_next=lambda: fake.faults.append(throttle(2)),
            lose_next_answer=lambda: fake.faults.append(take_and_fall_silent()),
            remembers=False,
        )
        await channel.close()


@asynccontextmanager
async def terminal_kit(clock: Clock) -> AsyncIterator[Kit]:
    """Amina in a terminal."""
    shown: list[str] = []
    troubles: list[SendError | OSError] = []

    def write(message: OutboundText, cost: PreparedText) -> None:
        trouble = troubles.pop() if troubles else None
        if trouble is None or getattr(trouble, "outcome_unknown", False):
            shown.append(message.text)
        if trouble is not None:
            raise trouble

    channel = Terminal(write, clock)
    yield Kit(
        channel=channel,
        urn="terminal:amina",
        received=lambda: shown,
        refuse_next=lambda: troubles.append(BrokenPipeError()),
        throttle_next=lambda: troubles.append(SendError("busy", permanent=False, retry_after=2)),
        lose_next_answer=lambda: troubles.append(SendError("timeout", permanent=False, outcome_unknown=True)),
    )
    await channel.close()


@asynccontextmanager
async def phone_kit(clock: Clock) -> AsyncIterator[Kit]:
    """Amina on the phone page."""
    channel = WebPhone(clock)
    urn = "phone:amina"
    async with channel.watching(urn) as page:
        yield Kit(channel=channel, urn=urn, received=lambda: [""] * page.qsize())
    await channel.close()


def twilio_channel(fake: FakeTwilio, *, timeout: float = 0.3, allowed: tuple[str, ...] = ("+447700900",)) -> TwilioSms:
    """The real channel, talking to the fake."""
    return TwilioSms(
        TwilioConfig(
            account_sid=twilio_fake.ACCOUNT,
            auth_token=twilio_fake.TOKEN,
            from_number=twilio_fake.NUMBER,
            api_base=fake.base_url,
            allowed_prefixes=allowed,
            timeout=timeout,
        )
    )


def telegram_channel(fake: FakeTelegram, clock: Clock, *, timeout: float = 0.3) -> Telegram:
    """The real channel, talking to the fake."""
    config = TelegramConfig(
        token=telegram_fake.TOKEN, api_base=fake.base_url, timeout=timeout, poll_seconds=1, first_pause=0.01
    )
    return Telegram(config, clock)


KITS: dict[str, Callable[[Clock], AbstractAsyncContextManager[Kit]]] = {
    "sms": sms_kit,
    "telegram": telegram_kit,
    "terminal": terminal_kit,
    "phone": phone_kit,
}
CANNOT_FAIL = frozenset({"phone"})
