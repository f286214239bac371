"""SMS and Telegram of one person: what does not arrive on the one is tried on the other, then the team knows."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.clock import FixedClock
from bot.store import contacts, notices, second_phones
from tests.bot.reminders.calendar_world import at
from tests.relay_world import Permanence, permanence

EVE = "Rappel: demain 14h, comme prévu."


@pytest.fixture
async def house(database_url: str) -> AsyncIterator[Permanence]:
    """Amina has an appointment on Thursday."""
    async with permanence(database_url, FixedClock(at("2026-11-23T10:00"))) as house:
        await house.says("amina", "rdv jeudi 14h")
        await house.says("amina", "oui")
        yield house


async def link(house: Permanence, asked_on: str = "sms") -> None:
    """The code, from one phone to the other."""
    other = "telegram" if asked_on == "sms" else "sms"
    told = (await house.says("amina", "telegram" if asked_on == "sms" else "sms", asked_on))[-1].text
    code = re.search(r"\d{4} \d{4}", told)
    assert code, told
    texts = [(each.channel, each.text) for each in await house.says("amina", f"LIEN {code[0]}", other)]
    assert any(channel == other and text.startswith("C'est fait") for channel, text in texts)
    assert any(channel == asked_on and "LIEN STOP" in text for channel, text in texts)


async def known(house: Permanence) -> list[str]:
    async with house.app.database.reading() as tx:
        return [f"{each.kind} {each.detail or ''}".strip() for each in await notices.unseen(tx)]


async def texts_at(house: Permanence, moment: str) -> list[tuple[str, str]]:
    told = await house.until(at(moment))
    told += await house.passes(0.5)
    return [(each.channel, each.text) for each in told if each.who == "amina"]


@pytest.mark.parametrize("asked_on", ["sms", "telegram"])
async def test_what_does_not_arrive_by_sms_comes_on_telegram_and_is_answered_there(
    house: Permanence, asked_on: str
) -> None:
    await link(house, asked_on)
    house.blocked.add(("sms", "amina"))
    ((channel, text),) = await texts_at(house, "2026-11-25T18:00")
    assert (channel, text.startswith(EVE)) == ("telegram", True)
    assert await known(house) == []
    (glad,) = await house.says("amina", "1", "telegram")
    assert glad.text.startswith("Merci, c'est noté.")


async def test_the_second_phone_knows_what_was_noted_on_the_first(house: Permanence) -> None:
    await link(house)
    (told,) = await house.says("amina", "c'est quand mon rdv ?", "telegram")
    assert told.text.startswith("Le prochain: jeudi 26/11 14h")
    (options,) = await house.says("amina", "jeudi je peux pas", "telegram")
    assert options.text.startswith("D'accord, on ne force rien.")
    await house.says("amina", "4", "telegram")
    (none,) = await house.says("amina", "c'est quand mon rdv ?")
    assert none.text.startswith("Je ne vois pas de rendez-vous")


async def test_what_the_first_phone_must_hear_nothing_of_is_not_said_on_the_second(house: Permanence) -> None:
    await link(house)
    await house.says("amina", "mon mot est soleil")
    await house.says("amina", "soleil")  # hushed: somebody reads along
    (none,) = await house.says("amina", "c'est quand mon rdv ?", "telegram")
    assert none.text.startswith("Je ne vois pas de rendez-vous")


@pytest.mark.parametrize("said", ["mon mot est soleil", "c'est le téléphone d'un ami"])
async def test_a_second_phone_is_no_way_around_what_is_kept_back(house: Permanence, said: str) -> None:
    await link(house)
    await house.says("amina", said)
    (none,) = await house.says("amina", "c'est quand mon rdv ?", "telegram")
    assert none.text.startswith("Je ne vois pas de rendez-vous")
    (no_code,) = await house.says("amina", "telegram")
    assert no_code.text.startswith("Sur ce téléphone je n'en dis rien")


async def test_on_a_shared_second_phone_nothing_is_said_of_the_first(house: Permanence) -> None:
    await link(house)
    await house.says("amina", "c'est le téléphone d'un ami", "telegram")
    told = await house.says("amina", "je viens", "telegram")
    assert [each.text for each in told if "26/11" in each.text] == []


async def test_what_arrives_nowhere_is_told_to_the_team_once(house: Permanence) -> None:
    await link(house)
    house.blocked |= {("sms", "amina"), ("telegram", "amina")}
    assert await texts_at(house, "2026-11-25T18:00") == []
    await house.passes(2)
    assert await known(house) == ["failed permanent_failure"]


async def test_without_a_second_phone_the_team_knows_at_once_and_of_the_next_one_too(house: Permanence) -> None:
    house.blocked.add(("sms", "amina"))
    assert await texts_at(house, "2026-11-25T18:00") == []
    assert await known(house) == ["failed permanent_failure"]
    assert await texts_at(house, "2026-11-26T12:00") == []
    assert await known(house) == ["failed permanent_failure", "dropped channel_off"]


async def test_a_phone_that_is_known_to_be_cut_off_is_not_tried_again_before_the_other(house: Permanence) -> None:
    await link(house)
    house.blocked.add(("sms", "amina"))
    await texts_at(house, "2026-11-25T18:00")
    ((channel, text),) = await texts_at(house, "2026-11-26T12:00")
    assert (channel, text.startswith("Rappel: aujourd'hui 14h")) == ("telegram", True)
    assert await known(house) == []


async def test_a_code_is_good_once_for_an_hour_and_not_on_its_own_phone(house: Permanence) -> None:
    told = (await house.says("amina", "telegram"))[-1].text
    code = re.search(r"\d{4} \d{4}", told)
    assert code
    refused = "Ce code ne va pas"
    assert (await house.says("amina", f"lien {code[0]}"))[-1].text.startswith(refused)
    house.clock.move_to(house.clock.now() + timedelta(hours=1, minutes=1))
    assert (await house.says("amina", f"lien {code[0]}", "telegram"))[-1].text.startswith(refused)
    await link(house)
    assert (await house.says("amina", "lien 0000 0000", "telegram"))[-1].text.startswith(refused)


async def test_it_can_be_undone_from_both_sides_and_a_wrong_number_undoes_it(house: Permanence) -> None:
    for side in ("sms", "telegram"):
        await link(house)
        assert (await house.says("amina", "lien stop", side))[-1].text.startswith("D'accord")
        assert await others(house) == [None, None]
    await link(house)
    await house.says("amina", "faux", "telegram")
    assert await others(house) == [None, None]


async def others(house: Permanence) -> list[str | None]:
    found = []
    async with house.app.database.reading() as tx:
        for channel in ("sms", "telegram"):
            contact = await contacts.find(tx, house.app.tools.vault, channel, f"{channel}:amina")
            assert contact is not None
            found.append(await second_phones.other_of(tx, contact.id))
    return found


async def test_who_is_forgotten_on_one_side_is_linked_no_more(house: Permanence) -> None:
    await link(house)
    await house.says("amina", "oublie-moi")
    await house.says("amina", "oui")
    async with house.app.database.reading() as tx:
        contact = await contacts.find(tx, house.app.tools.vault, "telegram", "telegram:amina")
        assert contact is not None
        assert await second_phones.other_of(tx, contact.id) is None


async def test_silence_on_the_second_phone_is_kept(house: Permanence) -> None:
    await link(house)
    await house.says("amina", "pause", "telegram")
    house.blocked.add(("sms", "amina"))
    assert await texts_at(house, "2026-11-25T18:00") == []
