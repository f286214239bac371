"""The real python-telegram-bot against a Telegram that runs here: sending."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from structlog.testing import capture_logs

from bot.channels.base import Button, Lane, OutboundText, SendError
from bot.channels.telegram import Telegram, TelegramConfig
from bot.clock import FixedClock
from tests.fakes.kits import BILAL, telegram_channel
from tests.fakes.server import break_down, fall_silent, lose_in_gateway, slow, throttle
from tests.fakes.telegram import BILAL as CHAT
from tests.fakes.telegram import TOKEN, FakeTelegram

HELLO = OutboundText(urn=BILAL, text="Bonjour. Dites ce que vous cherchez.", lane=Lane.SAFETY)


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


@pytest.fixture
async def telegram(fake: FakeTelegram, clock: FixedClock) -> AsyncIterator[Telegram]:
    channel = telegram_channel(fake, clock)
    yield channel
    await channel.close()


async def failure_of(telegram: Telegram, message: OutboundText = HELLO) -> SendError:
    with pytest.raises(SendError) as caught:
        await telegram.send(message)
    return caught.value


async def test_a_text_leaves_with_all_its_letters(fake: FakeTelegram, telegram: Telegram) -> None:
    text = "Où êtes-vous ? *Ici* <b>œuf</b> — l’été…"
    prepared = telegram.prepare(text)
    assert (prepared.text, prepared.encoding, prepared.segments) == (text, None, 1)
    accepted = await telegram.send(OutboundText(urn=BILAL, text=prepared.text))
    assert [(sent.chat, sent.text, str(sent.message_id)) for sent in fake.sent] == [
        (CHAT, text, accepted.provider_message_id)
    ]


async def test_buttons_carry_the_same_numbers(fake: FakeTelegram, telegram: Telegram) -> None:
    buttons = (Button("1", "1"), Button("2", "2"), Button("Autres", "PLUS"))
    await telegram.send(OutboundText(urn=BILAL, text="1 La Verrière\n2 Chez Rosa", buttons=buttons))
    assert fake.sent[0].buttons == (("1", "1"), ("2", "2"), ("Autres", "PLUS"))


async def test_long_labels_stand_under_each_other(fake: FakeTelegram, telegram: Telegram) -> None:
    buttons = (Button("Quelqu'un avec moi", "3"), Button("Pas demain", "4"))
    await telegram.send(OutboundText(urn=BILAL, text="Demain 14h", buttons=buttons))
    assert fake.sent[0].buttons == (("Quelqu'un avec moi", "3"), ("Pas demain", "4"))


async def test_a_long_text_leaves_in_pieces_with_the_buttons_last(fake: FakeTelegram, telegram: Telegram) -> None:
    text = "\n".join(f"{n} " + "x" * 90 for n in range(60))
    await telegram.send(OutboundText(urn=BILAL, text=text, lane=Lane.SAFETY, buttons=(Button("1", "1"),)))
    assert "\n".join(sent.text for sent in fake.sent) == text
    assert [bool(sent.buttons) for sent in fake.sent] == [False, True]


async def test_half_a_text_is_never_sent_again_blindly(fake: FakeTelegram, telegram: Telegram) -> None:
    fake.faults.extend([slow(0), break_down()])
    error = await failure_of(telegram, OutboundText(urn=BILAL, text="x" * 5000, lane=Lane.SAFETY))
    assert (error.permanent, error.outcome_unknown, len(fake.sent)) == (False, True, 1)


async def test_a_person_who_blocked_us_is_left_alone(fake: FakeTelegram, telegram: Telegram) -> None:
    fake.block(CHAT)
    error = await failure_of(telegram)
    assert (error.reason, error.permanent, error.stops_contact) == ("blocked", True, True)


@pytest.mark.parametrize("urn", ["tel:+447700900001", "telegram:", "telegram:-100", "telegram:abc", ""])
async def test_only_private_chats_are_written_to(fake: FakeTelegram, telegram: Telegram, urn: str) -> None:
    error = await failure_of(telegram, OutboundText(urn=urn, text="Bonjour"))
    assert (error.permanent, fake.calls) == (True, [])


async def test_an_empty_text_is_refused_for_good(telegram: Telegram) -> None:
    error = await failure_of(telegram, OutboundText(urn=BILAL, text=""))
    assert (error.reason, error.permanent) == ("bad_request", True)


async def test_the_providers_own_breakdown_is_tried_again(fake: FakeTelegram, telegram: Telegram) -> None:
    fake.faults.append(break_down())
    error = await failure_of(telegram)
    assert (error.reason, error.permanent, error.outcome_unknown) == ("provider_error", False, False)


async def test_silence_and_gateways_leave_the_outcome_unknown(fake: FakeTelegram, telegram: Telegram) -> None:
    fake.faults.extend([fall_silent(), lose_in_gateway()])
    for _ in range(2):
        error = await failure_of(telegram)
        assert (error.reason, error.permanent, error.outcome_unknown) == ("timeout", False, True)


async def test_a_provider_that_is_not_there_never_had_the_message(clock: FixedClock) -> None:
    telegram = Telegram(TelegramConfig(token=TOKEN, api_base="http://127.0.0.1:9", timeout=0.3), clock)
    error = await failure_of(telegram)
    await telegram.close()
    assert (error.reason, error.outcome_unknown) == ("unreachable_provider", False)


async def test_a_wrong_token_raises_an_alarm_and_loses_nothing(fake: FakeTelegram, clock: FixedClock) -> None:
    telegram = Telegram(TelegramConfig(token="1:wrong", api_base=fake.base_url), clock)
    with capture_logs() as logs:
        error = await failure_of(telegram)
    await telegram.close()
    assert (error.reason, error.permanent) == ("wrong_credentials", False)
    assert [entry["reason"] for entry in logs] == ["wrong_credentials"]
    assert "1:wrong" not in str(logs)


async def test_a_refused_announcement_never_holds_a_safety_text(fake: FakeTelegram, telegram: Telegram) -> None:
    fake.faults.append(throttle(30))
    error = await failure_of(telegram, OutboundText(urn="telegram:12", text="Café jeudi", lane=Lane.ANNOUNCEMENT))
    assert error.retry_after == 30
    assert await telegram.send(HELLO)
    assert await telegram.send(OutboundText(urn=BILAL, text="Voici", lane=Lane.REPLY))
    error = await failure_of(telegram, OutboundText(urn="telegram:13", text="Café jeudi", lane=Lane.ANNOUNCEMENT))
    assert error.reason == "throttled"
    assert error.retry_after == pytest.approx(30, abs=5)
    assert len(fake.sent) == 2


async def test_many_people_at_once(fake: FakeTelegram, telegram: Telegram) -> None:
    texts = [OutboundText(urn=f"telegram:{chat}", text=f"Bonjour {chat}") for chat in range(100, 120)]
    await asyncio.gather(*(telegram.send(text) for text in texts))
    assert {sent.text for sent in fake.sent} == {text.text for text in texts}


async def test_a_webhook_is_set_with_its_secret(fake: FakeTelegram, telegram: Telegram) -> None:
    await telegram.use_webhook("https://passerelle.example/webhooks/telegram/s", "s")
    assert fake.webhook == "https://passerelle.example/webhooks/telegram/s"
    await telegram.use_polling()
    assert fake.webhook == ""


async def test_a_press_that_came_by_webhook_is_acknowledged(fake: FakeTelegram, telegram: Telegram) -> None:
    await telegram.acknowledge({"update_id": 1, "callback_query": {"id": "4382"}})
    await telegram.acknowledge({"update_id": 2, "message": {}})
    assert fake.answered == ["4382"]


async def test_the_library_logs_neither_token_nor_text(
    fake: FakeTelegram, telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await telegram.send(HELLO)
    fake.faults.append(lose_in_gateway())
    await failure_of(telegram)
    assert TOKEN not in caplog.text
    assert "vous cherchez" not in caplog.text


def test_the_token_is_never_shown() -> None:
    assert TOKEN not in repr(TelegramConfig(token=TOKEN))
