"""What the relay does by the clock: reminders, offers that end, owners who vanish, the evening's gaps, the sheet."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest

from bot.clock import BRUSSELS, FixedClock
from bot.store import cases, contacts, staff
from tests.relay_world import Permanence, Told, permanence

CRY = "jen peux plus jveux plus etre la"
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=BRUSSELS)  # a Tuesday


@pytest.fixture
async def place(sqlite_url: str) -> AsyncIterator[Permanence]:
    async with permanence(sqlite_url, FixedClock(NOON), permanence_hours="Mo-Fr 08:30-17:00") as place:
        yield place


def to(told: list[Told], who: str) -> list[str]:
    return [text.text for text in told if text.who == who]


async def test_an_offer_without_an_answer_ends_and_the_giver_keeps_the_case(place: Permanence) -> None:
    chloe = await place.hires("Chloé")
    await place.hires("Samir")
    await place.on_duty(chloe)
    await place.says("amina", CRY)
    await place.says("chloe", "1")
    await place.says("chloe", "Je suis là")
    await place.says("chloe", "donne à Samir")
    told = await place.passes(16)
    assert any("Samir" in text and "reste à vous" in text for text in to(told, "chloe"))
    assert (await place.case()).owner_id == chloe.id
    late = await place.says("samir", "1 #1")
    assert "Chloé" in to(late, "samir")[0]
    assert (await place.case()).owner_id == chloe.id


async def test_a_private_reminder_comes_in_the_morning_of_that_day_also_after_the_close(place: Permanence) -> None:
    chloe = await place.hires("Chloé")
    await place.on_duty(chloe)
    await place.says("amina", CRY)
    await place.says("chloe", "1")
    await place.says("chloe", "clos vu")
    (planned,) = to(await place.says("chloe", "rappel #1 dans 3 jours"), "chloe")
    assert "vendredi 9h30" in planned
    assert to(await place.until(NOON.replace(day=27, hour=9, minute=29)), "chloe") == []
    (reminder,) = to(await place.until(NOON.replace(day=27, hour=9, minute=31)), "chloe")
    assert "cas 1" in reminder
    assert to(await place.passes(5), "chloe") == [], "once"


async def test_somebody_who_leaves_the_team_leaves_no_case_behind(place: Permanence) -> None:
    chloe, samir = await place.hires("Chloé"), await place.hires("Samir")
    await place.on_duty(chloe)
    await place.on_duty(samir)
    await place.says("amina", CRY)
    await place.says("chloe", "1")
    async with place.app.database.transaction() as tx:
        await staff.change(tx, chloe.id, active=False)
    told = await place.passes(1)
    assert (await place.case()).owner_id is None
    assert to(told, "samir")[0].startswith("Cas 1")
    assert "Chloé ne peut plus vous lire" in to(told, "amina")[0]
    assert to(told, "chloe") == []


async def test_an_owner_who_falls_silent_is_reminded_then_the_first_yes_has_the_case(place: Permanence) -> None:
    chloe, samir = await place.hires("Chloé"), await place.hires("Samir")
    await place.on_duty(chloe)
    await place.on_duty(samir)
    await place.says("amina", CRY)
    await place.says("chloe", "1")
    await place.says("chloe", "Bonjour, je vous lis")
    await place.says("amina", "vous etes la ?")
    reminded = await place.passes(11)
    assert len(to(reminded, "chloe")) == 1
    assert to(reminded, "samir") == []
    called = await place.passes(10)
    assert "Chloé ne répond pas" in to(called, "samir")[0]
    assert "J'appelle aussi quelqu'un d'autre" in to(called, "amina")[0]
    assert (await place.case()).owner_id == chloe.id, "until somebody says yes"
    await place.says("samir", "1")
    assert (await place.case()).owner_id == samir.id
    lost = await place.says("chloe", "pardon, j'arrive")
    assert to(lost, "amina") == []
    assert to(lost, "chloe") != []


async def test_tomorrows_gap_is_told_once_in_the_evening_to_the_coordinator(place: Permanence) -> None:
    chloe = await place.hires("Chloé")
    await place.hires("Nadia", roles=("coordinator",))
    await place.on_duty(chloe, "08:30", "12:00")
    assert to(await place.until(NOON.replace(hour=17, minute=59)), "nadia") == []
    (alarm,) = to(await place.until(NOON.replace(hour=18, minute=1)), "nadia")
    assert "mercredi" in alarm
    assert "12h-17h" in alarm
    assert to(await place.passes(20), "nadia") == []


async def test_no_gap_no_alarm(place: Permanence) -> None:
    chloe = await place.hires("Chloé")
    await place.hires("Nadia", roles=("coordinator",))
    await place.on_duty(chloe, "08:00", "18:00")
    assert to(await place.until(NOON.replace(hour=18, minute=1)), "nadia") == []


async def test_the_sheet_of_a_watch_counts_no_person_and_comes_once(place: Permanence) -> None:
    chloe = await place.hires("Chloé")
    await place.on_duty(chloe, "08:30", "17:00")
    await place.says("amina", CRY)
    await place.says("chloe", "1")
    await place.says("chloe", "clos vu")
    sheet = to(await place.until(NOON.replace(hour=17, minute=1)), "chloe")
    assert len(sheet) == 1
    assert "cas pris 1, cas fermés 1" in sheet[0]
    assert to(await place.passes(10), "chloe") == []


async def test_a_quiet_watch_ends_in_silence(place: Permanence) -> None:
    await place.on_duty(await place.hires("Chloé"), "08:30", "17:00")
    assert await place.until(NOON.replace(hour=17, minute=1)) == []


async def test_a_member_without_any_phone_left_loses_the_case(place: Permanence) -> None:
    chloe, samir = await place.hires("Chloé", "telegram"), await place.hires("Samir")
    await place.on_duty(chloe)
    await place.on_duty(samir, post="backup")
    await place.says("amina", CRY)
    await place.says("chloe", "1", "telegram")
    place.blocked.add(("telegram", "chloe"))
    told = [*await place.says("amina", "vous etes la ?"), *await place.passes(1)]
    assert (await place.case()).owner_id is None
    assert to(told, "samir")[0].startswith("Cas 1")


async def test_words_sent_to_the_team_go_with_the_person(place: Permanence) -> None:
    await place.on_duty(await place.hires("Chloé"))
    await place.says("amina", CRY)
    await place.says("chloe", "1")
    await place.says("amina", "je m'appelle Zora")
    await place.says("chloe", "note: elle a dit Zora")
    told = await place.says("amina", "oublie moi")
    assert "demandé" in to(told, "chloe")[0]
    found = await place.case()
    assert (found.status, found.outcome, found.contact_id) == ("closed", "forgotten", None)
    again = to(await place.says("chloe", "cas 1"), "chloe")
    assert "Zora" not in "".join(again)


async def test_a_gap_is_not_told_to_somebody_in_their_quiet_hours(place: Permanence) -> None:
    nadia = await place.hires("Nadia", roles=("coordinator",))
    async with place.app.database.transaction() as tx:
        await staff.change(tx, nadia.id, quiet_from="17:00", quiet_until="08:00")
    assert to(await place.until(NOON.replace(hour=18, minute=1)), "nadia") == []


async def test_nobody_on_duty_wakes_the_coordinator_only_when_a_life_is_at_stake(place: Permanence) -> None:
    nadia = await place.hires("Nadia", roles=("coordinator",))
    async with place.app.database.transaction() as tx:
        await staff.change(tx, nadia.id, quiet_from="00:00", quiet_until="23:59")
    assert to(await place.says("bilal", "aide"), "nadia") == []
    (alarm,) = to(await place.says("amina", CRY), "nadia")
    assert "personne n'est de garde" in alarm
    assert len(to(await place.passes(61), "nadia")) == 1, "again after an hour"


async def test_a_call_that_waited_for_the_watch_is_the_first_thing_it_hears(place: Permanence) -> None:
    chloe = await place.hires("Chloé")
    await place.on_duty(chloe, "14:00", "17:00")
    (told, *_) = to(await place.says("amina", CRY), "amina")
    assert "personne n'est de garde avant 14h" in told
    assert (await place.case()).status == "new"
    called = await place.until(NOON + timedelta(hours=2, seconds=5))
    assert to(called, "chloe")[0].startswith("Cas 1, VIE EN DANGER")


async def test_an_overlap_calls_both_and_the_slower_one_is_told(place: Permanence) -> None:
    chloe, samir = await place.hires("Chloé"), await place.hires("Samir")
    await place.on_duty(chloe)
    await place.on_duty(samir)
    told = await place.says("amina", CRY)
    assert {text.who for text in told} == {"amina", "chloe", "samir"}
    after = await place.says("samir", "ok")
    assert to(after, "chloe") == ["Cas 1: Samir l'a pris. Merci."]
    late = await place.says("chloe", "1")
    assert "Samir a déjà pris le cas 1" in to(late, "chloe")[0]


async def test_a_phone_of_the_team_is_never_taken_for_a_person(place: Permanence) -> None:
    await place.on_duty(await place.hires("Chloé"))
    told = await place.says("chloe", CRY)
    assert {text.who for text in told} == {"chloe"}
    async with place.app.database.reading() as tx:
        assert await cases.open_cases(tx) == []
        found = await contacts.find(tx, place.app.tools.vault, "sms", "sms:chloe")
    assert found is not None
