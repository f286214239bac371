"""What Twilio keeps in its lists: texts of ours whose answer was lost, texts of people whose webhook was missed."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.channels.base import OutboundText, SendError
from bot.channels.sms_twilio import TwilioSms, parse_inbound
from bot.clock import FixedClock
from tests.fakes.kits import AMINA, twilio_channel
from tests.fakes.server import Fault, break_down, lose_in_gateway, refuse, throttle
from tests.fakes.twilio import FakeTwilio

HELLO = OutboundText(urn=AMINA, text="Bonjour. Dites ce que vous cherchez.")


@pytest.fixture
async def fake(clock: FixedClock) -> AsyncIterator[FakeTwilio]:
    async with FakeTwilio(clock.now) as fake:
        yield fake


@pytest.fixture
async def sms(fake: FakeTwilio) -> AsyncIterator[TwilioSms]:
    channel = twilio_channel(fake)
    yield channel
    await channel.close()


async def test_only_this_text_to_this_person_since_then_is_found(
    fake: FakeTwilio, sms: TwilioSms, clock: FixedClock
) -> None:
    early = clock.now()
    old = await sms.send(HELLO)
    clock.move_to(early + timedelta(minutes=10))
    assert await sms.find_sent(AMINA, HELLO.text, clock.now()) is None
    fake.keep_inbound("+447700900001", HELLO.text)  # the person writes our text back
    assert await sms.find_sent(AMINA, HELLO.text, clock.now()) is None
    assert await sms.find_sent("tel:+447700900002", HELLO.text, early) is None
    assert await sms.find_sent(AMINA, HELLO.text, early) == old.provider_message_id


async def test_of_the_same_words_sent_twice_the_first_is_found(
    fake: FakeTwilio, sms: TwilioSms, clock: FixedClock
) -> None:
    start = clock.now()
    first = await sms.send(HELLO)
    clock.move_to(start + timedelta(minutes=1))
    await sms.send(HELLO)
    assert await sms.find_sent(AMINA, HELLO.text, start) == first.provider_message_id


async def test_a_message_still_in_the_providers_queue_is_found(fake: FakeTwilio, sms: TwilioSms) -> None:
    await sms.send(HELLO)
    assert fake.sent[0].status == "queued"
    assert await sms.find_sent(AMINA, HELLO.text, fake.now()) == fake.sent[0].sid


@pytest.mark.parametrize("fault", [break_down(), throttle(3), lose_in_gateway(), refuse(99999)])
async def test_a_list_that_cannot_be_read_is_not_a_no(fake: FakeTwilio, sms: TwilioSms, fault: Fault) -> None:
    fake.faults.append(fault)
    with pytest.raises(SendError) as caught:
        await sms.find_sent(AMINA, HELLO.text, fake.now())
    assert not caught.value.permanent


async def test_missed_webhooks_are_swept_up_oldest_first(fake: FakeTwilio, sms: TwilioSms, clock: FixedClock) -> None:
    start = clock.now()
    fake.keep_inbound("+447700900001", "hier", at=start - timedelta(hours=2))
    for minute in range(3):
        fake.keep_inbound("+447700900001", f"message {minute}", at=start + timedelta(minutes=minute))
    fake.keep_inbound("+447700900002", "photo", media=1, at=start + timedelta(minutes=9))
    await sms.send(HELLO)
    swept = await sms.recent_inbound(start)
    assert [message.text for message in swept] == ["message 0", "message 1", "message 2", "photo"]
    assert [message.kind for message in swept] == ["text", "text", "text", "media"]
    assert swept[0].received_at == start
    form = fake.inbound_form(fake.messages[1])
    assert parse_inbound(form, start) == swept[0]  # the same id by both ways: the inbox sees a repeat


async def test_one_unreadable_sender_does_not_spoil_the_sweep(
    fake: FakeTwilio, sms: TwilioSms, clock: FixedClock
) -> None:
    fake.keep_inbound("Publicite", "gagnez")
    fake.keep_inbound("+447700900001", "g faim")
    assert [message.text for message in await sms.recent_inbound(clock.now())] == ["g faim"]
