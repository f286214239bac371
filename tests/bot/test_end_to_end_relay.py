"""An urgent message reaches a human and back: a resident by SMS, a worker on Telegram, the real SDKs between them."""

import re
from collections.abc import AsyncIterator
from datetime import date, time, timedelta

import pytest

from bot.clock import FixedClock
from bot.store import cases, contacts, shifts, staff
from bot.store.staff import Staff
from tests.fakes.server import refuse
from tests.running import AMINA, Service, running

CHLOE = 77  # her chat
CHLOE_SMS = "+447700900077"
CRY = "jen peux plus jveux plus etre la"


@pytest.fixture
async def service(database_url: str, clock: FixedClock) -> AsyncIterator[Service]:
    async with running(database_url, clock) as service:
        yield service


@pytest.fixture
async def chloe(service: Service) -> Staff:
    """On duty round the clock; her Telegram is linked by the code, her SMS number was typed in by the coordinator."""
    app, now = service.app, service.clock.now()
    async with app.database.transaction() as tx:
        member = await staff.add(tx, "Chloé", ["permanence"], ["fr"], now)
        code = await staff.new_code(tx, member.id, "telegram", now)
        lines = [
            shifts.Shift(
                staff_id=member.id, post="on_duty", weekday=day, first_date=date(2026, 1, 1), starts=time(), ends=time()
            )
            for day in range(7)
        ]  # fmt: skip
        await shifts.add(tx, lines, now)
    (welcome,) = await chloe_hears(service, f"/start link-{code}")
    assert welcome.startswith("Bienvenue Chloé.")
    async with app.database.transaction() as tx:
        phone = await contacts.find_or_create(tx, app.tools.vault, "sms", f"tel:{CHLOE_SMS}", now)
        await staff.add_phone(tx, member.id, phone.id, now)
    return member


async def chloe_hears(service: Service, text: str = "", press: str = "") -> list[str]:
    """What reaches Chloé's Telegram after she wrote, or pressed a button."""
    telegram = service.telegram
    return await service.telegram_answers(telegram.press(CHLOE, press) if press else telegram.text(CHLOE, text), CHLOE)


def on_telegram(service: Service) -> list[str]:
    return [message.text for message in service.telegram.sent if message.chat == CHLOE]


async def test_a_cry_by_sms_is_taken_with_a_button_and_answered(service: Service, chloe: Staff) -> None:
    (safety,) = await service.sms_answers(CRY)
    assert "Danger tout de suite" in safety
    page = service.telegram.sent[-1]
    assert page.chat == CHLOE
    assert re.match(r"Cas \d+, VIE EN DANGER, langue fr\.", page.text)
    assert CRY not in "".join(on_telegram(service)), "no content before somebody has the case"
    taken = await chloe_hears(service, press=dict(page.buttons)["Je prends"])
    assert CRY in taken[-1]
    assert [sms.body for sms in service.twilio.sent if sms.to == AMINA][-1].startswith("Chloé de la permanence")
    await service.sms_answers("je suis sur un banc")
    assert re.fullmatch(r"#\d+ je suis sur un banc", on_telegram(service)[-1])
    await service.sms_answers("je suis sur le pont je saute")
    assert re.fullmatch(r"#\d+ DANGER je suis sur le pont je saute", on_telegram(service)[-1])
    await chloe_hears(service, "Je suis là. Restez avec moi.")
    assert service.twilio.sent[-1].body == "Chloé: Je suis là. Restez avec moi."
    assert service.twilio.sent[-1].to == AMINA


async def test_numbers_are_masked_both_ways(service: Service, chloe: Staff) -> None:
    await service.sms_answers(CRY)
    await chloe_hears(service, "1")
    await chloe_hears(service, "Bonsoir")
    await service.sms_answers("merci")
    assert AMINA.removeprefix("+") not in "".join(on_telegram(service))
    to_amina = "".join(sms.body for sms in service.twilio.sent if sms.to == AMINA)
    assert str(CHLOE) not in to_amina
    assert CHLOE_SMS.removeprefix("+") not in to_amina


async def test_a_worker_who_blocked_the_bot_is_called_by_sms(service: Service, chloe: Staff) -> None:
    service.telegram.blocked.add(CHLOE)
    await service.sms_answers(CRY)
    await service.app.rounds.climb_due()
    await service.quiet()
    calls = [sms.body for sms in service.twilio.sent if sms.to == CHLOE_SMS]
    assert len(calls) == 1
    assert "VIE EN DANGER" in calls[0]
    await service.sms_answers("ok", sender=CHLOE_SMS)
    async with service.app.database.reading() as tx:
        (found,) = await cases.open_cases(tx)
    assert found.owner_id == chloe.id
    assert any(CRY in sms.body for sms in service.twilio.sent if sms.to == CHLOE_SMS)


async def test_words_that_do_not_arrive_come_back_to_who_wrote_them(service: Service, chloe: Staff) -> None:
    await service.sms_answers(CRY)
    await chloe_hears(service, "1")
    await service.quiet()
    service.twilio.faults.append(refuse(21614))
    await chloe_hears(service, "Je vous appelle")
    await service.app.rounds.climb_due()
    await service.quiet()
    assert "n'est pas arrivé" in on_telegram(service)[-1]


async def test_a_code_opens_once_and_only_for_two_days(service: Service, chloe: Staff) -> None:
    async with service.app.database.transaction() as tx:
        code = await staff.new_code(tx, chloe.id, "telegram", service.clock.now())
    service.clock.move_to(service.clock.now() + timedelta(days=3))
    update = service.telegram.text(99, f"/start link-{code}")
    (refused,) = await service.telegram_answers(update, 99)
    assert refused.startswith("Ce code ne marche pas")
    async with service.app.database.reading() as tx:
        assert len(await staff.phones(tx, [chloe.id])) == 2
