"""A member's own settings: phones that are never shown whole, a trial, quiet hours, languages, the password."""

from collections.abc import AsyncIterator
from datetime import time, timedelta

import pytest

from bot.clock import FixedClock
from bot.console.passwords import Passwords
from bot.settings import Settings
from bot.store import cases, contacts, sessions, staff
from bot.store import sign_in as locks
from bot.store.cases import NewCase
from bot.store.staff import Phone, Staff
from tests.bot.console.rooms_world import Desk, House, rooms
from tests.bot.console.visiting import browser, sign_in

NUMBER = "+447700900077"
OLD, NEW = "quatre mots pris au vol", "cinq autres mots pris ailleurs"


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[House]:
    async with rooms(sqlite_url, clock, sms_allowed_prefixes="+44770090007") as house:
        yield house


@pytest.fixture
async def chloe(house: House) -> Staff:
    return await house.member("Chloé", "sms", "telegram")


@pytest.fixture
async def desk(house: House, chloe: Staff) -> AsyncIterator[Desk]:
    async with house.desk(chloe) as desk:
        yield desk


async def phones(house: House, member: Staff) -> list[Phone]:
    async with house.world.app.database.reading() as tx:
        return await staff.phones(tx, [member.id])


async def kept(house: House, member: Staff) -> Staff:
    async with house.world.app.database.reading() as tx:
        return await staff.get(tx, member.id)


# Phones


async def test_phones_are_shown_by_channel_and_two_digits(house: House, chloe: Staff, desk: Desk) -> None:
    shown = await desk.does("me/phone", {"number": NUMBER})
    assert "Le numéro est ajouté" in shown
    assert "SMS, finit par 77" in shown
    for part in (NUMBER, NUMBER[1:], "0900077", "900 077", "tel:", "telegram:chloe"):
        assert part not in shown, part
    assert [phone.channel for phone in await phones(house, chloe)] == ["sms", "telegram", "sms"]
    assert [entry.name for entry in await house.audited("phone_added")] == ["Chloé"]


async def test_a_number_that_cannot_be_is_refused_and_not_repeated(house: House, chloe: Staff, desk: Desk) -> None:
    unreadable = ("", "x", "12", "<script>", f"{NUMBER}0000000")
    elsewhere = ("+447700900055", "0044 7700 900055")
    for number in (*unreadable, *elsewhere):
        shown = await desk.fails("me/phone", {"number": number})
        assert ("pas un numéro" if number in unreadable else "ce genre de numéro") in shown, number
        assert "900055" not in shown
        assert "0000000" not in shown
    assert len(await phones(house, chloe)) == 2


async def test_a_colleagues_phone_and_that_of_somebody_in_need_are_refused_alike(
    house: House, chloe: Staff, desk: Desk
) -> None:
    async with house.desk(await house.member("Samir")) as samir:
        await samir.does("me/phone", {"number": NUMBER})
    other = "+447700900078"
    async with house.world.app.database.transaction() as tx:
        vault, now = house.world.app.tools.vault, house.clock.now()
        person = await contacts.find_or_create(tx, vault, "sms", f"tel:{other}", now)
        await cases.open_or_join(tx, NewCase(contact_id=person.id), now)
    answers = [await desk.fails("me/phone", {"number": number}) for number in (NUMBER, other)]
    assert all("ne peut pas s'ajouter ici" in answer for answer in answers)
    assert len(await phones(house, chloe)) == 2


async def test_the_order_of_phones_and_their_removal(house: House, chloe: Staff, desk: Desk) -> None:
    first, second = await phones(house, chloe)
    assert "maintenant le premier" in await desk.does(f"me/phone/{second.id}/first")
    assert [phone.id for phone in await phones(house, chloe)] == [second.id, first.id]
    await desk.does(f"me/phone/{first.id}/remove")
    assert [phone.id for phone in await phones(house, chloe)] == [second.id]
    await desk.does(f"me/phone/{second.id}/remove")
    assert "Aucun téléphone encore" in await desk.get("me")


async def test_nobody_touches_the_phone_of_somebody_else(house: House, chloe: Staff, desk: Desk) -> None:
    samir = await house.member("Samir")
    (theirs,) = await phones(house, samir)
    for act in ("first", "remove", "trial"):
        for id in (theirs.id, "0", "x", "999999", "1 or 1=1"):
            assert "n'est plus dans votre liste" in await desk.fails(f"me/phone/{id}/{act}"), (act, id)
    assert [phone.id for phone in await phones(house, samir)] == [theirs.id]
    assert house.heard("samir") == []


async def test_a_trial_reaches_the_phone_and_its_result_is_said(house: House, chloe: Staff, desk: Desk) -> None:
    sms, telegram = await phones(house, chloe)
    shown = await desk.does(f"me/phone/{sms.id}/trial")
    assert "en route" in shown
    assert 'hx-trigger="every 2s"' in shown
    await house.world.settle()
    assert house.heard("chloe")[-1].startswith("Essai:")
    assert ": envoyé." in await desk.get("me/phones")
    house.world.blocked.add(("telegram", "chloe"))
    await desk.does(f"me/phone/{telegram.id}/trial")
    await house.world.settle()
    shown = await desk.get("me/phones")
    assert ": pas arrivé." in shown
    assert "Bloqué: plus aucun message n'y arrive." in shown
    assert "Essai:" not in shown, "the text itself is for the phone"


async def test_a_double_click_on_the_trial_sends_one(house: House, chloe: Staff, desk: Desk) -> None:
    sms, _ = await phones(house, chloe)
    await desk.get("me")
    for _ in range(2):
        assert (await desk.post(f"me/phone/{sms.id}/trial")).status_code == 303
    await house.world.settle()
    assert len(house.heard("chloe")) == 1


async def test_a_phone_of_a_channel_that_is_off_says_so(house: House, chloe: Staff, desk: Desk) -> None:
    async with house.world.app.database.transaction() as tx:
        contact = await contacts.find_or_create(
            tx, house.world.app.tools.vault, "pigeon", "pigeon:1", house.clock.now()
        )
        await staff.add_phone(tx, chloe.id, contact.id, house.clock.now())
    shown = await desk.get("me")
    assert "Ce canal est coupé" in shown
    (*_, pigeon) = await phones(house, chloe)
    assert "Rien n'est parti" in await desk.does(f"me/phone/{pigeon.id}/trial")


async def test_a_code_links_a_telegram_phone_once(sqlite_url: str, clock: FixedClock) -> None:
    async with rooms(sqlite_url, clock, telegram_token="1:for-tests") as house:
        chloe = await house.member("Chloé")
        async with house.desk(chloe) as desk:
            shown = await desk.fails("me/link", status=200)
            code = shown.split('<code class="key">')[1].split("</code>")[0]
            assert code.startswith("/start link-")
            assert code not in await desk.get("me"), "shown only once"
        await house.world.says("chloe-2", code, channel="telegram")
        assert [phone.channel for phone in await phones(house, chloe)] == ["sms", "telegram"]


async def test_without_telegram_a_phone_of_the_page_can_be_tried(house: House, chloe: Staff, desk: Desk) -> None:
    shown = await desk.fails("me/link", status=200)
    assert "page d'essai" in shown
    await house.world.says("chloe-2", shown.split('<code class="key">')[1].split("</code>")[0])
    assert len(await phones(house, chloe)) == 3


async def test_where_nothing_can_be_linked_there_is_no_code(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Settings, "linked_where", None)
    assert "Demander un code" not in await desk.get("me")
    assert (await desk.post("me/link")).status_code == 404


# Quiet hours and languages


async def test_quiet_hours_are_both_or_none(house: House, chloe: Staff, desk: Desk) -> None:
    shown = await desk.does("me/quiet", {"starts": "22:00", "ends": "07:30"})
    assert 'value="22:00"' in shown
    member = await kept(house, chloe)
    assert (member.quiet_from, member.quiet_until) == (time(22), time(7, 30))
    for wrong in (
        {"starts": "22:00"},
        {"ends": "8:00"},
        {"starts": "x", "ends": "y"},
        {"starts": "25:00", "ends": "1:00"},
    ):
        assert "Rien n'a changé" in await desk.fails("me/quiet", wrong)
    assert (await kept(house, chloe)).quiet_from == time(22)
    await desk.does("me/quiet", {"starts": "", "ends": " "})
    assert (await kept(house, chloe)).quiet_from is None


async def test_languages_are_chosen_from_a_list(house: House, chloe: Staff, desk: Desk) -> None:
    await desk.does("me/languages", {"languages": "nl fr"})
    assert (await kept(house, chloe)).languages == ("nl", "fr")
    assert "Uw talen" not in await desk.get("me", locale="fr")
    for wrong in ("", "en", "fr nl fr", "fr' or 1", "FR"):
        assert (await desk.post("me/languages", {"languages": wrong})).status_code == 409, wrong
    assert (await kept(house, chloe)).languages == ("nl", "fr")


# The password


async def with_password(house: House, member: Staff) -> None:
    async with house.world.app.database.transaction() as tx:
        await locks.set_password(tx, member.id, await Passwords().hash(OLD))


async def test_a_new_password_puts_every_other_browser_out(house: House, chloe: Staff, desk: Desk) -> None:
    await with_password(house, chloe)
    async with house.desk(chloe) as elsewhere:
        shown = await desk.does("me/password", {"now": OLD, "password": NEW, "again": NEW})
        assert "Le nouveau mot de passe est en place" in shown
        assert (await elsewhere.client.get("/staff/me")).status_code == 303
    async with house.world.app.database.reading() as tx:
        lock = await locks.lock_of(tx, house.world.app.tools.vault, "chloe")
    assert lock
    assert await Passwords().is_right(lock.password_hash, NEW)
    assert len(await house.audited("password_chosen")) == 1


WEAK: tuple[tuple[dict[str, str], str], ...] = (
    ({"now": "autre chose tout à fait"}, "le mot de passe actuel"), ({"now": ""}, "le mot de passe actuel"),
    ({"password": "court", "again": "court"}, "trop court"), ({"again": NEW + "x"}, "ne sont pas pareils"),
    ({"password": "chloe passerelle", "again": "chloe passerelle"}, "presque votre nom"),
    ({"password": "x" * 201, "again": "x" * 201}, "trop long"), ({"password": "", "again": ""}, "trop court"),
)  # fmt: skip


async def test_a_wrong_or_weak_password_changes_nothing(house: House, chloe: Staff, desk: Desk) -> None:
    await with_password(house, chloe)
    for fields, said in WEAK:
        answer = await desk.post("me/password", {"now": OLD, "password": NEW, "again": NEW, **fields})
        assert answer.status_code in (403, 422), fields
        assert said in answer.text, fields
        for secret in (OLD, NEW):
            assert secret not in answer.text
    assert (await desk.client.get("/staff/me")).status_code == 200


async def test_guessing_the_password_in_a_borrowed_session_closes_the_entrance(
    house: House, chloe: Staff, desk: Desk
) -> None:
    await with_password(house, chloe)
    for _ in range(5):
        await desk.fails("me/password", {"now": "x", "password": NEW, "again": NEW}, status=403)
    await desk.fails("me/password", {"now": OLD, "password": NEW, "again": NEW}, status=403)
    async with browser(house.web) as visitor:
        assert (await sign_in(visitor, "Chloé", OLD, "000000")).status_code == 403
    house.later(minutes=16)
    assert "en place" in await desk.does("me/password", {"now": OLD, "password": NEW, "again": NEW})
    assert len(await house.audited("password_refused")) == 5


async def test_a_raq_has_settings_too(house: House) -> None:
    async with house.desk(await house.member("David")) as david:
        assert "Mes téléphones" in await david.get("me")
        assert (await david.client.get("/staff/team")).status_code == 403


async def test_an_old_session_changes_nothing(house: House, chloe: Staff, desk: Desk) -> None:
    house.later(hours=sessions.LASTS / timedelta(hours=1))
    for path in ("me/quiet", "me/phone", "me/password", "me/languages"):
        answer = await desk.post(path, {"languages": "nl", "number": NUMBER})
        assert (answer.status_code, answer.headers["location"]) == (303, "/staff/sign-in")
    assert len(await phones(house, chloe)) == 2
