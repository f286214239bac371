"""The real Twilio SDK against a Twilio that runs here."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

import httpx
import pytest
from structlog.testing import capture_logs

from bot.channels.base import Lane, OutboundText, SendError
from bot.channels.sms_twilio import TwilioConfig, TwilioSms, parse_inbound, parse_status, valid_signature
from bot.clock import FixedClock
from tests.fakes.kits import AMINA, twilio_channel
from tests.fakes.server import (
    break_down,
    fall_silent,
    lose_in_gateway,
    refuse,
    slow,
    take_and_fall_silent,
    throttle,
)
from tests.fakes.twilio import ACCOUNT, NUMBER, TOKEN, Delivery, FakeTwilio

HELLO = OutboundText(urn=AMINA, text="Bonjour. Dites ce que vous cherchez.")
WEBHOOK = "https://passerelle.example/webhooks/twilio/sms"


@pytest.fixture
async def fake(clock: FixedClock) -> AsyncIterator[FakeTwilio]:
    async with FakeTwilio(clock.now) as fake:
        yield fake


@pytest.fixture
async def sms(fake: FakeTwilio) -> AsyncIterator[TwilioSms]:
    channel = twilio_channel(fake)
    yield channel
    await channel.close()


async def failure_of(sms: TwilioSms, message: OutboundText = HELLO) -> SendError:
    with pytest.raises(SendError) as caught:
        await sms.send(message)
    return caught.value


async def test_a_text_leaves_as_it_is(fake: FakeTwilio, sms: TwilioSms) -> None:
    accepted = await sms.send(HELLO)
    [sent] = fake.sent
    assert (sent.sid, sent.to, sent.sender) == (accepted.provider_message_id, "+447700900001", NUMBER)
    assert sent.body == HELLO.text
    assert sent.request["SmartEncoded"] == "false"


async def test_a_messaging_service_sends_in_place_of_a_number(fake: FakeTwilio) -> None:
    sms = TwilioSms(
        TwilioConfig(
            account_sid=ACCOUNT, auth_token=TOKEN, messaging_service_sid="MG1", api_base=fake.base_url,
            status_callback="https://passerelle.example/webhooks/twilio/status", allowed_prefixes=("+44",),
        )
    )  # fmt: skip
    await sms.send(HELLO)
    await sms.close()
    request = fake.sent[0].request
    assert "From" not in request
    assert request["MessagingServiceSid"] == "MG1"
    assert request["StatusCallback"] == "https://passerelle.example/webhooks/twilio/status"


@pytest.mark.parametrize(
    ("lane", "validity", "seconds"),
    [
        (Lane.SAFETY, None, 14_400),
        (Lane.RELAY, None, 1_800),
        (Lane.REPLY, None, 3_600),
        (Lane.REMINDER, timedelta(minutes=20), 1_200),
        (Lane.ANNOUNCEMENT, timedelta(days=3), 36_000),
    ],
)
async def test_each_lane_has_its_validity(
    fake: FakeTwilio, sms: TwilioSms, lane: Lane, validity: timedelta | None, seconds: int
) -> None:
    await sms.send(OutboundText(urn=AMINA, text="Rappel", lane=lane, validity=validity))
    assert fake.sent[0].request["ValidityPeriod"] == str(seconds)


async def test_a_text_that_is_too_late_is_not_sent(fake: FakeTwilio, sms: TwilioSms) -> None:
    error = await failure_of(sms, OutboundText(urn=AMINA, text="Rappel", validity=timedelta(0)))
    assert (error.reason, error.permanent, fake.calls) == ("expired", True, [])


@pytest.mark.parametrize(
    ("urn", "reason"),
    [
        ("tel:+442079460001", "destination_not_allowed"),
        ("telegram:447700900001", "destination_not_allowed"),
        ("tel:abc", "invalid_number"),
        ("tel:", "invalid_number"),
        ("", "destination_not_allowed"),
    ],
)
async def test_other_destinations_are_refused_before_any_call(
    fake: FakeTwilio, sms: TwilioSms, urn: str, reason: str
) -> None:
    error = await failure_of(sms, OutboundText(urn=urn, text="Bonjour"))
    assert (error.reason, error.permanent, fake.calls) == (reason, True, [])


async def test_by_default_only_belgian_mobiles_are_reached(fake: FakeTwilio) -> None:
    sms = TwilioSms(TwilioConfig(account_sid=ACCOUNT, auth_token=TOKEN, from_number=NUMBER, api_base=fake.base_url))
    assert (await failure_of(sms)).reason == "destination_not_allowed"
    await sms.close()


@pytest.mark.parametrize(
    ("code", "status", "reason", "permanent"),
    [
        (21211, 400, "invalid_number", True),
        (21408, 400, "region_off", True),
        (21610, 400, "unsubscribed", True),
        (21611, 429, "queue_full", False),
        (21614, 400, "not_mobile", True),
        (30007, 400, "filtered", True),
        (20003, 401, "wrong_credentials", False),
        (12345, 400, "unknown_code", True),
    ],
)
async def test_refusals_come_from_the_table(
    fake: FakeTwilio, sms: TwilioSms, code: int, status: int, reason: str, permanent: bool
) -> None:
    fake.faults.append(refuse(code, status))
    error = await failure_of(sms)
    assert (error.reason, error.permanent, error.outcome_unknown) == (reason, permanent, False)
    assert error.stops_contact == (code == 21610)


async def test_an_unknown_code_raises_an_alarm_without_number_or_text(fake: FakeTwilio, sms: TwilioSms) -> None:
    fake.faults.append(refuse(12345))
    with capture_logs() as logs:
        await failure_of(sms)
    assert [entry["code"] for entry in logs] == [12345]
    assert "7700900001" not in str(logs)


async def test_throttled_waits_as_long_as_the_provider_says(fake: FakeTwilio, sms: TwilioSms) -> None:
    fake.faults.extend([throttle(7), refuse(20429, 429)])
    assert (await failure_of(sms)).retry_after == 7
    assert (await failure_of(sms)).retry_after == 1  # no Retry-After: the table's


async def test_the_providers_own_breakdown_is_tried_again(fake: FakeTwilio, sms: TwilioSms) -> None:
    fake.faults.append(break_down())
    error = await failure_of(sms)
    assert (error.reason, error.permanent, error.outcome_unknown) == ("http_500", False, False)


@pytest.mark.parametrize("taken", [True, False])
async def test_a_gateway_cannot_know_what_happened(fake: FakeTwilio, sms: TwilioSms, taken: bool) -> None:
    fake.faults.append(lose_in_gateway(taken=taken))
    before = fake.now()
    error = await failure_of(sms)
    assert (error.reason, error.outcome_unknown) == ("http_502", True)
    assert (await sms.find_sent(AMINA, HELLO.text, before) is not None) == taken


async def test_silence_is_an_unknown_outcome(fake: FakeTwilio, sms: TwilioSms) -> None:
    fake.faults.append(fall_silent())
    before = fake.now()
    error = await failure_of(sms)
    assert (error.reason, error.permanent, error.outcome_unknown) == ("timeout", False, True)
    assert await sms.find_sent(AMINA, HELLO.text, before) is None


async def test_a_slow_answer_is_an_answer(fake: FakeTwilio, sms: TwilioSms) -> None:
    fake.faults.append(slow(0.1))
    assert await sms.send(HELLO)


async def test_a_provider_that_is_not_there_never_had_the_message() -> None:
    config = TwilioConfig(
        account_sid=ACCOUNT,
        auth_token=TOKEN,
        from_number=NUMBER,
        api_base="http://127.0.0.1:9",
        allowed_prefixes=("+44",),
    )
    sms = TwilioSms(config)
    error = await failure_of(sms)
    await sms.close()
    assert (error.reason, error.permanent, error.outcome_unknown) == ("unreachable_provider", False, False)


async def test_a_text_that_cannot_be_written_is_refused_for_good(fake: FakeTwilio, sms: TwilioSms) -> None:
    error = await failure_of(sms, OutboundText(urn=AMINA, text="\ud83d"))
    assert (error.permanent, fake.sent) == (True, [])


async def test_too_long_is_refused_for_good(sms: TwilioSms) -> None:
    assert (await failure_of(sms, OutboundText(urn=AMINA, text="a" * 1601))).reason == "text_too_long"


async def test_many_at_once(fake: FakeTwilio, sms: TwilioSms) -> None:
    texts = [OutboundText(urn=AMINA, text=f"Message {n}") for n in range(50)]
    accepted = await asyncio.gather(*(sms.send(text) for text in texts))
    assert {message.sid: message.body for message in fake.sent} == {
        one.provider_message_id: text.text for one, text in zip(accepted, texts, strict=True)
    }


async def test_the_library_logs_nothing(fake: FakeTwilio, sms: TwilioSms, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await sms.send(HELLO)
    await sms.find_sent(AMINA, HELLO.text, fake.now())
    assert "7700900" not in caplog.text
    assert "vous cherchez" not in caplog.text


@pytest.mark.parametrize(("number", "service"), [(None, None), (NUMBER, "MG1"), ("PASSERELLE", None)])
def test_a_sender_that_nobody_could_answer_is_refused(number: str | None, service: str | None) -> None:
    with pytest.raises(ValueError, match="Twilio"):
        TwilioConfig(account_sid=ACCOUNT, auth_token=TOKEN, from_number=number, messaging_service_sid=service)


def test_the_token_is_never_shown() -> None:
    assert TOKEN not in repr(TwilioConfig(account_sid=ACCOUNT, auth_token=TOKEN, from_number=NUMBER))


async def test_the_fake_posts_signed_webhooks_twice_and_out_of_order(fake: FakeTwilio, sms: TwilioSms) -> None:
    forms: list[dict[str, str]] = []

    def service(request: httpx.Request) -> httpx.Response:
        form = dict(parse_qsl(request.content.decode(), keep_blank_values=True))
        path = request.url.raw_path.decode()
        signed = valid_signature("https://passerelle.example", path, form, request.headers["X-Twilio-Signature"], TOKEN)
        forms.extend([form] if signed else [])
        return httpx.Response(200 if signed else 403)

    async with httpx.AsyncClient(transport=httpx.MockTransport(service)) as client:
        assert await fake.receive("+447700900001", "g faim", WEBHOOK, Delivery(client=client, times=2)) == [200, 200]
        assert await fake.receive("+447700900001", "x", WEBHOOK, Delivery(client=client, signature="forged")) == [403]
        sid = (await sms.send(HELLO)).provider_message_id
        words = ["queued", "delivered", "sent", "undelivered"]
        await fake.report(sid, words, Delivery(client=client), url=WEBHOOK, error_code=30003)
    assert {parse_inbound(form, datetime.now(UTC)).provider_message_id for form in forms[:2]} == {"SM" + "0" * 31 + "1"}
    receipts = [parse_status(form) for form in forms[2:]]
    assert [receipt and receipt.status for receipt in receipts] == [None, "delivered", "sent", "temporary_failure"]


async def test_taken_and_silent_is_sent_once_when_reconciled(fake: FakeTwilio, sms: TwilioSms) -> None:
    before = fake.now()
    fake.faults.append(take_and_fall_silent())
    error = await failure_of(sms)
    found = await sms.find_sent(AMINA, HELLO.text, before)
    if error.outcome_unknown and found is None:
        await sms.send(HELLO)
    assert [message.sid for message in fake.sent] == [found]
