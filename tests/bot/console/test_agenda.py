"""The agenda: what is noted, looked at first, moved, cancelled, read from a file; and what the team must know."""

from collections.abc import AsyncIterator

import pytest

from bot.clock import FixedClock
from bot.store import contacts, notices, opt_outs, staff
from bot.store.staff import Staff
from tests.bot.console.rooms_world import Desk, House, rooms

AMINA, BILAL = "+447700900101", "+447700900102"
THURSDAY = {"number": AMINA, "date": "2026-11-26", "hour": "14:00", "what": "CPAS", "who": "Sara", "bring": "la lettre"}


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[House]:
    async with rooms(sqlite_url, clock, sms_allowed_prefixes="+447700900") as house:
        yield house


@pytest.fixture
async def chloe(house: House) -> Staff:
    return await house.member("Chloé")


@pytest.fixture
async def desk(house: House, chloe: Staff) -> AsyncIterator[Desk]:
    async with house.desk(chloe) as desk:
        yield desk


async def notes(desk: Desk, *, agreed: bool = True, **changes: str) -> str:
    """Notes an appointment in two steps; gives the agenda that comes after."""
    await desk.get("agenda/new")
    answer = await desk.post("agenda/new", {**THURSDAY, **changes})
    assert answer.status_code == 200, answer.text
    return await writes(desk, answer.text, agreed=agreed)


async def writes(desk: Desk, shown: str, *, agreed: bool = True) -> str:
    """Says yes to a preview."""
    name = shown.split('name="name" value="')[1].split('"', maxsplit=1)[0]
    return await desk.does("agenda/new/write", {"name": name, **({"agreed": "yes"} if agreed else {})})


async def heard(house: House, number: str = AMINA) -> list[str]:
    """What reached a person, once a few seconds have passed."""
    for _ in range(4):
        await house.world.passes(0.1)
    return house.heard(number.removeprefix("+"), "sms") or [t.text for t in house.world.told if number in t.who]


async def test_an_empty_week_says_so_and_leads_on(house: House, desk: Desk) -> None:
    shown = await desk.get("agenda")
    assert shown.count("Rien de noté.") == 7
    assert 'href="?week=2026-11-09"' in shown
    assert 'href="?week=2026-11-23"' in shown
    day = await desk.get("agenda", day="2026-11-26")
    assert "jeudi 26/11" in day
    assert 'href="?day=2026-11-25"' in day
    for odd in ("x", "9999-12-31", "2026-13-01"):
        assert "lundi 16/11" in await desk.get("agenda", week=odd)


async def test_noted_in_two_steps_told_and_reminded(house: House, desk: Desk) -> None:
    await desk.get("agenda/new")
    shown = (await desk.post("agenda/new", THURSDAY)).text
    assert "jeudi 26 novembre 14h" in shown
    assert "nouveau" in shown
    assert "pas encore demandé" in shown
    assert "R1" not in await desk.get("agenda", day="2026-11-26")
    after = await writes(desk, shown)
    assert "C'est noté." in after
    day = await desk.get("agenda", day="2026-11-26")
    assert "<strong>14h</strong>" in day
    assert "CPAS, Sara" in day
    assert "SMS, finit par 01" in day
    assert AMINA not in day
    (told,) = await heard(house)
    assert told.startswith("Bonjour. Je suis un programme. Chloé a noté un rendez-vous avec vous")
    assert "Chloé a noté avec vous: jeudi 26/11 14h. Je vous le rappelle mercredi 25/11 18h" in told
    page = await desk.get("agenda/1")
    assert "La veille" in page
    assert "C'est noté avec vous" in page
    assert "prévu" in page
    assert [entry.detail for entry in await house.audited("appointment_read")] == ["R1"]


async def test_without_a_yes_nobody_is_written_to(house: House, desk: Desk) -> None:
    await notes(desk, agreed=False)
    assert await heard(house) == []
    assert "Pas encore d'accord pour des rappels" in await desk.get("agenda/person/2")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"number": ""}, "pour qui est-ce ?"),
        ({"case": "12"}, "un seul des deux"),
        ({"number": "", "case": "12"}, "la demande 12 n'existe pas"),
        ({"number": "0470"}, "ne peut pas recevoir nos SMS"),
        ({"date": ""}, "sans jour"),
        ({"date": "2026-11-20"}, "ce moment est passé"),
        ({"date": "2027-03-28", "hour": "02:30"}, "ce moment n'existe pas"),
        ({"hour": "25:00"}, "n'est pas une heure"),
        ({"weeks": "3"}, "ni 1 ni 2"),
        ({"door": "nowhere"}, "pas un lieu de l'annuaire"),
        ({"who": "x" * 31}, "trop long"),
    ],
)
async def test_what_is_wrong_is_said_with_everything_still_in_its_box(
    desk: Desk, changes: dict[str, str], said: str
) -> None:
    await desk.get("agenda/new")
    shown = await desk.fails("agenda/new", {**THURSDAY, **changes}, 422)
    assert said in shown
    assert 'value="la lettre"' in shown
    assert "Rien n'est noté." in shown


async def test_a_phone_of_the_team_is_no_person(house: House, desk: Desk) -> None:
    await house.member("Samir")
    async with house.world.app.database.transaction() as tx:
        vault, now = house.world.app.tools.vault, house.clock.now()
        contact = await contacts.find_or_create(tx, vault, "sms", f"tel:{BILAL}", now)
        member = await staff.find(tx, "Samir")
        assert member is not None
        await staff.add_phone(tx, member.id, contact.id, now)
    await desk.get("agenda/new")
    assert "ne peut pas recevoir" in await desk.fails("agenda/new", {**THURSDAY, "number": BILAL}, 422)


async def test_the_same_form_twice_notes_once_and_says_so(desk: Desk) -> None:
    await notes(desk)
    assert "Tout était déjà noté" in await notes(desk)
    assert (await desk.get("agenda", day="2026-11-26")).count("R1") == 1


async def test_a_preview_is_its_readers_own_and_not_for_ever(house: House, desk: Desk) -> None:
    await desk.get("agenda/new")
    shown = (await desk.post("agenda/new", THURSDAY)).text
    name = shown.split('name="name" value="')[1].split('"')[0]
    samir = await house.member("Samir")
    async with house.desk(samir) as other:
        await other.get("agenda/new")
        assert "attend depuis trop longtemps" in await other.fails("agenda/new/write", {"name": name})
    house.later(minutes=16)
    assert "attend depuis trop longtemps" in await desk.fails("agenda/new/write", {"name": name})


async def test_moved_in_two_steps_with_the_words_that_the_person_will_read(house: House, desk: Desk) -> None:
    await notes(desk)
    await heard(house)
    await desk.get("agenda/1")
    sure = (await desk.post("agenda/1/move", {"day": "2026-11-27", "hour": "10:00"})).text
    assert "De jeudi 26 novembre 14h à vendredi 27 novembre 10h." in sure
    text = "Pardon, jeudi 26/11 14h devient vendredi 27/11 10h."
    assert text in sure
    after = await desk.does("agenda/1/move/write", {"day": "2026-11-27", "hour": "10:00", "revision": "0"})
    assert "C'est déplacé." in after
    assert "R1, vendredi 27 novembre 10h" in after
    assert (await heard(house))[-1].startswith(text)
    again = await desk.fails("agenda/1/move/write", {"day": "2026-11-28", "hour": "10:00", "revision": "0"})
    assert "a changé entre-temps" in again


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (("2026-11-20", "10:00"), "ce moment est passé"),
        (("", "10:00"), "il faut une date"),
        (("2026-11-27", ""), "il faut une heure"),
        (("2027-03-28", "02:30"), "ce moment n'existe pas"),
    ],
)
async def test_a_move_that_cannot_be_changes_nothing(desk: Desk, moment: tuple[str, str], said: str) -> None:
    await notes(desk)
    await desk.get("agenda/1")
    day, hour = moment
    assert said in await desk.fails("agenda/1/move", {"day": day, "hour": hour})
    assert "jeudi 26 novembre 14h" in await desk.get("agenda/1")


async def test_another_person_is_news_and_another_place_is_not(house: House, desk: Desk) -> None:
    await notes(desk)
    await heard(house)
    await desk.get("agenda/1")
    sure = (await desk.post("agenda/1/details", {"what": "CPAS", "who": "Karim"})).text
    assert "Pardon, pour jeudi 26/11 14h c'est Karim qui vous attend." in sure.replace("&#39;", "'")
    await desk.does("agenda/1/details/write", {"what": "CPAS", "who": "Karim", "revision": "0"})
    assert "c'est Karim qui vous attend" in (await heard(house))[-1]
    count = len(await heard(house))
    untold = (await desk.post("agenda/1/details", {"what": "CPAS", "who": "Karim", "where": "rue Haute 1"})).text
    assert "Aucun message ne part" in untold
    fields = {"what": "CPAS", "who": "Karim", "where": "rue Haute 1", "revision": "0", "once": "other"}
    assert "rue Haute 1" in await desk.does("agenda/1/details/write", fields)
    assert len(await heard(house)) == count
    assert "trop long" in await desk.fails("agenda/1/details", {"who": "x" * 31})
    odd = {"door": "nowhere", "revision": "0", "once": "third"}
    assert "n'est plus dans l'annuaire" in await desk.fails("agenda/1/details/write", odd)


async def test_cancelled_in_two_steps(house: House, desk: Desk) -> None:
    await notes(desk)
    await heard(house)
    await desk.get("agenda/1")
    assert "aura pas lieu" in (await desk.post("agenda/1/cancel")).text
    after = await desk.does("agenda/1/cancel/write", {"revision": "0"})
    assert "C'est annulé." in after
    assert "Déplacer" not in after
    assert "n'aura pas lieu" in (await heard(house))[-1]
    assert "<s>" in await desk.get("agenda", day="2026-11-26")


async def test_who_said_stop_cannot_be_told_and_that_is_said(house: House, desk: Desk) -> None:
    await notes(desk)
    async with house.world.app.database.transaction() as tx:
        found = await contacts.find(tx, house.world.app.tools.vault, "sms", f"tel:{AMINA}")
        assert found is not None
        await opt_outs.add(tx, found.id, "reminders", house.clock.now())
    await desk.get("agenda/1")
    assert "il faut le lui dire autrement" in (await desk.post("agenda/1/cancel")).text
    assert "STOP: aucun rappel ne part." in await desk.get(f"agenda/person/{found.id}")


async def test_every_week_and_the_end_of_it(house: House, desk: Desk) -> None:
    await notes(desk, weeks="1")
    await heard(house)
    assert "Revient tous les jeudis 14h." in await desk.get("agenda/1")
    assert "14h" in await desk.get("agenda", day="2026-12-10")
    after = await desk.does("agenda/1/end", {"last": "2026-11-26"})
    assert "C'est fini après ce jour." in after
    assert "Revient" not in after
    count = len(await heard(house))
    assert "tous les jeudis 14h, c'est fini à partir de jeudi 3/12 14h" in (await heard(house))[-1]
    assert sum("c'est fini" in text for text in await heard(house)) == 1
    assert count == len(await heard(house))


async def test_whether_they_came_may_be_noted_once_it_is_over(house: House, desk: Desk) -> None:
    await notes(desk, date="2026-11-21", hour="16:00")
    assert "est venue" not in (await desk.get("agenda/1")).split("Ce qui s'est")[0]
    assert "a changé entre-temps" in await desk.fails("agenda/1/came", {"came": "yes"})
    house.later(hours=2)
    await desk.get("agenda/1")
    after = await desk.does("agenda/1/came", {"came": "no"})
    assert "la personne n'est pas venue" in after
    assert "a changé entre-temps" in await desk.fails("agenda/1/came", {"came": "yes", "once": "other"})


async def test_what_the_team_must_know_is_ticked_off_once_for_all(house: House, desk: Desk) -> None:
    await notes(desk)
    async with house.world.app.database.transaction() as tx:
        found = await contacts.find(tx, house.world.app.tools.vault, "sms", f"tel:{AMINA}")
        assert found is not None
        await notices.add(tx, "dropped", found.id, "1", house.clock.now(), "late")
        await notices.add(tx, "wrong_number", found.id, None, house.clock.now())
    shown = await desk.get("agenda")
    assert "un rappel n'est pas parti: c'était devenu trop tard." in shown
    assert "a répondu FAUX" in shown
    samir = await house.member("Samir")
    async with house.desk(samir) as other:
        await other.get("agenda")
        assert "Merci, c'est vu" in await desk.does("agenda/notice/1/seen")
        assert "C'était déjà vu." in await other.fails("agenda/notice/1/seen")
    assert "trop tard" not in await desk.get("agenda")
    for odd in ("99", "x", "1e9"):
        assert "C'était déjà vu." in await desk.fails(f"agenda/notice/{odd}/seen")


async def test_a_persons_page_has_their_appointments_their_wishes_and_the_words_of_their_yes(
    house: House, desk: Desk
) -> None:
    await notes(desk)
    async with house.world.app.database.reading() as tx:
        found = await contacts.find(tx, house.world.app.tools.vault, "sms", f"tel:{AMINA}")
        assert found is not None
    shown = await desk.get(f"agenda/person/{found.id}")
    assert "Accord donné le samedi 21/11, noté par Chloé." in shown
    assert "Ces personnes ont dit oui à des rappels sur leur téléphone." in shown
    assert "la veille, 18h; ce jour-là, 2h avant" in shown
    assert "jeudi 26 novembre 14h" in shown


async def test_what_a_person_noted_for_themselves_shows_no_words_in_the_list(house: House, desk: Desk) -> None:
    await house.world.says("amina", "rdv psychiatre jeudi 14h")
    await house.world.says("amina", "oui")
    shown = await desk.get("agenda", day="2026-11-26")
    assert "noté par la personne, pour elle" in shown
    assert "psychiatre" not in shown
    assert "psychiatre" in await desk.get("agenda/1")
    assert len(await house.audited("appointment_read")) == 1


async def test_a_file_is_looked_at_first_and_read_again_it_moves(house: House, desk: Desk) -> None:
    async def sends(*lines: str) -> str:
        await desk.get("agenda/new")
        text = "\n".join(("numéro;jour;heure;quoi;ref", *lines))
        answer = await desk.client.post("/staff/agenda/new/file", files={"calendar": ("x.csv", text.encode())})
        return answer.text

    first = await sends(f"{AMINA};26/11/2026;14h;CPAS;a", f"{BILAL};27/11/2026;9h;;b")
    assert first.count("nouveau") == 2
    assert "C'est noté." in await writes(desk, first)
    second = await sends(f"{AMINA};26/11/2026;15h;CPAS;a", f"{BILAL};27/11/2026;9h;;b")
    assert "<s>jeudi 26 novembre 14h</s>" in second
    await writes(desk, second)
    assert "<strong>15h</strong>" in await desk.get("agenda", day="2026-11-26")
    broken = await sends(f"{AMINA};26/11/2026;16h;CPAS;a", "x;27/11/2026;9h;;b", f"{BILAL};x;9h;;c")
    assert "Ligne 3:" in broken
    assert "Ligne 4:" in broken
    assert "Rien n&#39;est noté." in broken
    assert 'name="name"' not in broken
    empty = await sends()
    assert "pas de rendez-vous dans ce fichier" in empty
    nothing = await desk.client.post("/staff/agenda/new/file")
    assert nothing.status_code == 422


async def test_who_may_come_in(house: House) -> None:
    for name, status in (("Samir", 200), ("Inès", 200), ("David", 403), ("Koen", 403), ("Emma", 403)):
        member = await house.homeless_member(name)
        async with house.desk(member) as desk:
            for path in ("agenda", "agenda/new"):
                await desk.get(path, status)


async def test_what_does_not_exist_says_so(desk: Desk) -> None:
    assert "Ce rendez-vous n'existe pas" in await desk.get("agenda/99", 404)
    assert "n'est plus connue" in await desk.get("agenda/person/99999", 404)
    assert "Ce rendez-vous n'existe pas" in (await desk.post("agenda/99/cancel")).text.replace("&#39;", "'")


async def test_everything_is_there_in_dutch(house: House, desk: Desk) -> None:
    await notes(desk)
    assert "Rien" not in await desk.get("agenda", locale="nl", week="2026-11-23")
    assert "Herinneringen" in await desk.get("agenda/1")


async def test_a_case_leads_to_a_new_one(house: House, desk: Desk, chloe: Staff) -> None:
    await house.world.on_duty(chloe)
    await house.world.says("amina", "aide")
    await house.world.says("Chloé".lower().replace("é", "e"), "1")
    shown = await desk.get("case/1")
    assert 'href="/staff/agenda/new?case=1"' in shown
    assert 'value="1"' in await desk.get("agenda/new", case="1")
