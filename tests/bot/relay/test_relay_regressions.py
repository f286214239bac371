"""What the state machine and the races found, one fact each, told as small stories."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select

from bot.channels.base import DeliveryReceipt, InboundMessage
from bot.clock import FixedClock
from bot.store import cases, contacts, staff
from bot.store.cases import Case
from bot.store.staff import PhoneTakenError
from bot.store.staff_tables import staff_phone
from bot.store.tables import outbound_message
from tests.relay_world import Permanence, Told, permanence

URGENT = "c'est urgent mot-1"


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[Permanence]:
    async with permanence(sqlite_url, clock, sms_allowed_prefixes="+4477009") as house:
        yield house


def to(who: str, told: list[Told], channel: str = "sms") -> list[str]:
    return [each.text for each in told if (each.who, each.channel) == (who, channel)]


async def test_a_call_that_failed_goes_to_the_next_phone_while_nobody_has_the_case(house: Permanence) -> None:
    await house.on_duty(await house.hires("Chloé", "telegram", "sms"))
    house.blocked.add(("telegram", "chloe"))
    await house.says("amina", URGENT)
    assert to("chloe", await house.passes(0.25))


async def test_a_call_that_failed_is_not_repeated_once_somebody_has_the_case(house: Permanence) -> None:
    await house.on_duty(await house.hires("Chloé", "telegram", "sms"))
    await house.on_duty(await house.hires("Samir"))
    house.blocked.add(("telegram", "chloe"))
    await house.says("amina", URGENT)
    before = len(to("chloe", house.told))
    await house.says("samir", "1")
    await house.passes(1)
    assert not [text for text in to("chloe", house.told)[before:] if "1 je prends" in text]


async def test_a_call_that_failed_is_not_repeated_to_who_went_off_duty(house: Permanence) -> None:
    await house.on_duty(await house.hires("Chloé", "telegram", "sms"))
    await house.on_duty(await house.hires("Samir"))
    house.blocked.add(("telegram", "chloe"))
    await house.says("amina", URGENT)
    await house.says("chloe", "je rends la garde")
    assert not [text for text in to("chloe", await house.passes(4)) if "1 je prends" in text]


async def test_words_that_failed_do_not_follow_who_gave_the_case_away(house: Permanence) -> None:
    await house.on_duty(await house.hires("Chloé", "telegram", "sms"))
    await house.hires("Samir")
    await house.says("amina", URGENT)
    await house.says("chloe", "1", "telegram")
    await house.says("chloe", "donne à Samir", "telegram")
    house.blocked.add(("telegram", "chloe"))
    await house.says("amina", "mot-2 je suis au parc")
    assert [text for text in to("samir", await house.says("samir", "1")) if "mot-2" in text]
    assert not [text for text in to("chloe", await house.passes(2)) if "mot-2" in text]


async def test_words_are_tried_once_on_each_phone_and_then_the_case_is_called_out_again(house: Permanence) -> None:
    chloe = await house.hires("Chloé", "telegram", "sms")
    await house.on_duty(chloe)
    await house.on_duty(await house.hires("Samir"))
    await house.says("amina", URGENT)
    await house.says("chloe", "1", "telegram")
    await house.says("amina", "mot-2 je suis au parc")
    tries = 0
    while (await house.case()).owner_id == chloe.id:
        tries += await _nothing_arrives_at(house, chloe.id, tries)
        assert tries < 20, "the same words are sent for ever"
        await house.passes(0.25)
    sent = [each for each in house.told if each.who == "chloe" and each.text == "#1 mot-2 je suis au parc"]
    assert sorted(each.channel for each in sent) == ["sms", "telegram", "telegram"], "no phone more than twice"
    assert to("amina", house.told)[-1].startswith("Chloé ne peut plus vous lire. J'appelle quelqu'un d'autre")


async def _nothing_arrives_at(house: Permanence, staff_id: str, tries: int) -> int:
    """The provider took every text to this member, and now says that none arrived; gives how many."""
    out = outbound_message.c
    phones = select(staff_phone.c.contact_id).where(staff_phone.c.staff_id == staff_id)
    query = select(out.channel, out.provider_message_id).where(out.contact_id.in_(phones), out.status == "accepted")
    async with house.app.database.reading() as tx:
        rows = (await tx.execute(query)).all()
    for row in rows:
        receipt = DeliveryReceipt(
            channel=row.channel, provider_message_id=row.provider_message_id, status="permanent_failure",
            reason="off", raw=f"failed-{tries}",
        )  # fmt: skip
        await house.app.receiving.receipt(receipt)
    return len(rows)


async def test_a_new_case_for_somebody_who_waits_takes_the_one_there_is_with_its_words(house: Permanence) -> None:
    chloe, samir = await house.hires("Chloé"), await house.hires("Samir")
    await house.on_duty(samir)
    await _amina_by_number(house)
    told = await house.says("chloe", "nouveau cas +447700900901")
    found = await house.case()
    assert found.owner_id == chloe.id
    assert [text for text in to("chloe", told) if "mot-1" in text]
    assert [text for text in to("samir", told) if "Chloé l'a pris" in text]
    assert found.due_at is not None, "the person waits, and the member is reminded"


async def _amina_by_number(house: Permanence) -> None:
    """Amina writes from a number that can be typed."""
    await house.app.receiving.message(
        InboundMessage(
            channel="sms", provider_message_id="amina-1", urn="tel:+447700900901", text=URGENT,
            received_at=house.clock.now(),
        )
    )  # fmt: skip
    await house.settle()


async def test_a_cry_of_one_of_the_team_gets_the_numbers_and_no_case(house: Permanence) -> None:
    await house.on_duty(await house.hires("Chloé"))
    (answer,) = to("chloe", await house.says("chloe", "jen peux plus jveux plus etre la"))
    assert "112" in answer
    assert "1 oui" not in answer, "a number answers calls here"
    assert not await _open_cases(house)


async def test_a_danger_quoted_to_the_person_is_only_relayed(house: Permanence) -> None:
    await house.on_duty(await house.hires("Chloé"))
    await house.says("amina", URGENT)
    await house.says("chloe", "1")
    told = await house.says("chloe", "vous avez dit que vous voulez mourir ?")
    assert to("amina", told) == ["Chloé: vous avez dit que vous voulez mourir ?"]
    assert not [text for text in to("chloe", told) if "112" in text]


async def test_the_phone_of_somebody_who_waits_is_not_made_a_phone_of_the_team(house: Permanence) -> None:
    chloe = await house.hires("Chloé")
    await house.on_duty(chloe)
    await house.says("amina", URGENT)
    contact_id = (await house.case()).contact_id
    assert contact_id is not None
    async with house.app.database.transaction() as tx:
        with pytest.raises(PhoneTakenError):
            await staff.add_phone(tx, chloe.id, contact_id, house.clock.now())


async def test_no_case_is_opened_with_a_phone_of_the_team(house: Permanence) -> None:
    chloe, samir = await house.hires("Chloé"), await house.hires("Samir")
    async with house.app.database.transaction() as tx:
        now, vault = house.clock.now(), house.app.tools.vault
        phone = await contacts.find_or_create(tx, vault, "sms", "tel:+447700900902", now)
        await staff.add_phone(tx, samir.id, phone.id, now)
    await house.on_duty(chloe)
    (answer,) = to("chloe", await house.says("chloe", "nouveau cas +447700900902"))
    assert "NOUVEAU CAS" in answer, "how it is done"
    assert not await _open_cases(house)


@pytest.mark.parametrize("minutes", [0, 1])
async def test_who_takes_a_case_is_told_that_the_safety_text_was_lost(house: Permanence, minutes: float) -> None:
    await house.on_duty(await house.hires("Chloé"))
    house.blocked.add(("sms", "amina"))
    await house.says("amina", "jen peux plus jveux plus etre la")
    await house.passes(minutes)
    told = [*await house.says("chloe", "1"), *await house.passes(1)]
    assert [text for text in to("chloe", told) if "n'est pas arrivé chez cette personne" in text]


async def test_a_safety_text_that_was_lost_is_said_again(house: Permanence) -> None:
    await house.on_duty(await house.hires("Chloé", "telegram"))
    house.blocked.add(("sms", "amina"))
    await house.says("amina", "jveux mourir")
    house.blocked.clear()
    assert [text for text in to("amina", await house.says("amina", "jveux mourir")) if "112" in text]


async def test_nobody_is_being_called_once_the_watch_is_over(house: Permanence) -> None:
    chloe = await house.hires("Chloé")
    await house.on_duty(chloe)
    await house.says("amina", URGENT)
    await house.says("chloe", "je rends la garde")
    (answer,) = to("amina", await house.says("amina", "jen peux plus jveux plus etre la"))
    assert "personne n'est de garde" in answer


async def test_who_is_not_called_is_not_told_that_calls_will_come(house: Permanence) -> None:
    for name, roles, calls in (("Rachid", ("raq",), False), ("Inès", ("coordinator",), True)):
        member = await house.hires(name, roles=roles)
        async with house.app.database.transaction() as tx:
            code = await staff.new_code(tx, member.id, "telegram", house.clock.now())
        (welcome,) = to(f"{member.handle}-2", await house.says(f"{member.handle}-2", f"/start link-{code}"))
        assert ("Les appels de la permanence" in welcome) is calls


async def test_a_right_is_not_words_for_a_human(house: Permanence) -> None:
    await house.on_duty(await house.hires("Chloé"))
    await house.says("amina", URGENT)
    await house.says("chloe", "1")
    assert [text for text in to("amina", await house.says("amina", "STOP")) if "STOP" in text or "rappel" in text]


async def _open_cases(house: Permanence) -> list[Case]:
    async with house.app.database.reading() as tx:
        return await cases.open_cases(tx)
