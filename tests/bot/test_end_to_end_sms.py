"""A text message, all the way: signed webhook in, the real SDK out, on a running server and both databases."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.clock import FixedClock
from bot.store.tables import inbound_message, outbound_message
from tests.fakes.server import break_down, take_and_fall_silent, throttle
from tests.fakes.twilio import NUMBER, Delivery
from tests.running import AMINA, Service, running

HUNGRY = "slt jcherche ou manger dimanche vers la gare du midi"


@pytest.fixture
async def service(database_url: str, clock: FixedClock) -> AsyncIterator[Service]:
    async with running(database_url, clock) as service:
        yield service


@pytest.fixture
async def on_sqlite(sqlite_url: str, clock: FixedClock) -> AsyncIterator[Service]:
    """For what does not depend on the kind of database."""
    async with running(sqlite_url, clock) as service:
        yield service


async def how_many_recorded(service: Service) -> int:
    async with service.app.database.reading() as tx:
        return (await tx.execute(select(func.count()).select_from(inbound_message))).scalar_one()


async def statuses(service: Service) -> list[str]:
    async with service.app.database.reading() as tx:
        return list((await tx.execute(select(outbound_message.c.status).order_by(outbound_message.c.id))).scalars())


async def test_a_question_gets_doors_and_a_number_gets_details(service: Service) -> None:
    welcome, doors = await service.sms_answers(HUNGRY)
    assert "programme" in welcome
    assert doors.startswith("Manger dimanche, gare du Midi:\n1 ")
    (details,) = await service.sms_answers("1")
    assert details.splitlines()[0].startswith(doors.splitlines()[1][2:12])
    assert {(sms.sender, sms.to) for sms in service.twilio.sent} == {(NUMBER, AMINA)}
    assert service.twilio.sent[0].request["StatusCallback"] == f"{service.url}/webhooks/twilio/status"


async def test_the_same_webhook_twice_is_answered_once(service: Service) -> None:
    assert await service.sms("g faim a molenbeek", how=Delivery(times=3)) == [200, 200, 200]
    await service.quiet()
    assert await how_many_recorded(service) == 1
    assert len(service.twilio.sent) == 2, "the welcome and the doors"


async def test_a_forged_signature_is_refused_and_nothing_is_recorded(on_sqlite: Service) -> None:
    assert await on_sqlite.sms("g faim", how=Delivery(signature="Zm9yZ2Vk")) == [403]
    form = on_sqlite.twilio.inbound_form(on_sqlite.twilio.keep_inbound(AMINA, "g faim"))
    unsigned = await on_sqlite.client.post("/webhooks/twilio/sms", data=form)
    elsewhere = Delivery(public_url="https://other.example/webhooks/twilio/sms")
    assert unsigned.status_code == 403
    assert await on_sqlite.sms("g faim", how=elsewhere) == [403], "signed for another address"
    assert await how_many_recorded(on_sqlite) == 0
    assert on_sqlite.twilio.sent == []


async def test_a_forged_status_changes_nothing(on_sqlite: Service) -> None:
    await on_sqlite.sms_answers("g faim")
    sid = on_sqlite.twilio.sent[0].sid
    assert await on_sqlite.twilio.report(sid, ["delivered"], Delivery(signature="Zm9yZ2Vk")) == [403]
    assert "delivered" not in await statuses(on_sqlite)


async def test_a_signed_form_that_nobody_can_read_is_a_bad_request(on_sqlite: Service) -> None:
    url = f"{on_sqlite.url}/webhooks/twilio/sms"
    assert await on_sqlite.twilio.post(url, {"Body": "g faim", "From": AMINA}) == [400]
    assert await on_sqlite.twilio.post(url, {"MessageSid": "SM1", "From": "Publicite", "Body": "x"}) == [400]
    assert await on_sqlite.twilio.post(f"{on_sqlite.url}/webhooks/twilio/status", {"MessageSid": "SM1"}) == [400]
    assert await how_many_recorded(on_sqlite) == 0


async def test_a_picture_is_answered_kindly_and_its_words_are_read(on_sqlite: Service) -> None:
    await on_sqlite.sms_answers("bonjour")
    assert await on_sqlite.sms("", media=1) == [200]
    await on_sqlite.quiet()
    assert "seulement les mots" in on_sqlite.twilio.sent[-1].body
    assert await on_sqlite.sms("une douche a molenbeek", media=1) == [200]
    await on_sqlite.quiet()
    assert "La Douche Bleue" in on_sqlite.twilio.sent[-1].body


async def test_receipts_are_ranked_whatever_their_order(service: Service) -> None:
    await service.sms_answers("g faim")
    welcome, question = (sms.sid for sms in service.twilio.sent)
    assert await service.twilio.report(welcome, ["delivered", "sent", "queued", "sent"]) == [204] * 4
    assert await service.twilio.report(question, ["sent", "undelivered"], error_code=30006) == [204] * 2
    assert await statuses(service) == ["delivered", "permanent_failure"]


async def test_twilio_too_busy_then_broken_then_well(service: Service) -> None:
    service.twilio.faults.extend([throttle(1), break_down(500)])
    assert await service.sms("g faim") == [200]
    await service.quiet()
    assert service.twilio.sent == []
    for _ in range(3):
        await service.later(timedelta(minutes=2))
    assert [sms.body[:7] for sms in service.twilio.sent] == ["Bonjour", "Dans qu"]
    assert set(await statuses(service)) == {"accepted"}


async def test_a_lost_answer_of_twilio_is_found_again_and_not_sent_twice(service: Service) -> None:
    await service.sms_answers("bonjour")
    service.twilio.faults.append(take_and_fall_silent())
    assert await service.sms("g faim") == [200]
    await service.quiet()
    assert await statuses(service) == ["accepted", "unknown"]
    service.clock.move_to(service.clock.now() + timedelta(minutes=3))
    assert await service.app.sender.reconcile() == 1
    await service.quiet()
    assert await statuses(service) == ["accepted", "accepted"]
    assert len(service.twilio.sent) == 2


async def test_a_webhook_that_never_came_is_swept_up(on_sqlite: Service) -> None:
    on_sqlite.twilio.keep_inbound(AMINA, "g faim")
    assert await on_sqlite.app.sweep_provider() == 1
    await on_sqlite.quiet()
    assert len(on_sqlite.twilio.sent) == 2
    assert await on_sqlite.app.sweep_provider() == 0


async def test_a_person_who_stopped_at_the_provider_is_left_alone(on_sqlite: Service) -> None:
    on_sqlite.twilio.blocked.add(AMINA)
    assert await on_sqlite.sms_answers("g faim") == []
    assert set(await statuses(on_sqlite)) == {"permanent_failure"}


async def test_several_people_at_once_each_get_their_own_answer(service: Service) -> None:
    people = [f"+4477009001{n:02d}" for n in range(12)]
    answers = await asyncio.gather(*(service.sms("g faim", person) for person in people))
    assert answers == [[200]] * 12
    await service.quiet()
    assert sorted(sms.to for sms in service.twilio.sent) == sorted(people * 2)
