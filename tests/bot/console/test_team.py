"""The room of the team and the journal: who may change whom, links that are shown once, lines without words."""

from collections.abc import AsyncIterator

import pytest

from bot.clock import FixedClock
from bot.store import staff
from tests.bot.console.rooms_world import Desk, House, rooms
from tests.bot.console.visiting import browser


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[House]:
    async with rooms(sqlite_url, clock) as house:
        await house.member("Chloé", "sms", "telegram")
        await house.member("Koen")
        yield house


@pytest.fixture
async def ines(house: House) -> AsyncIterator[Desk]:
    async with house.desk(await house.member("Inès")) as desk:
        yield desk


async def roles_of(house: House, handle: str) -> frozenset[str]:
    async with house.world.app.database.reading() as tx:
        (member,) = [each for each in await staff.everyone(tx, also_inactive=True) if each.handle == handle]
    return member.roles


async def test_the_team_is_shown_without_numbers(house: House, ines: Desk) -> None:
    shown = await ines.get("team")
    assert "Chloé" in shown
    assert "permanence. Langues: fr. Téléphones qui marchent: 2" in shown
    assert "sms:" not in shown
    assert "chloe" in shown, "only as part of the addresses of the forms"


async def test_a_link_is_shown_once_and_lets_in(house: House, ines: Desk) -> None:
    shown = await ines.fails("team/chloe/link", status=200)
    link = shown.split('<code class="key">')[1].split("</code>")[0]
    assert link not in await ines.get("team")
    async with browser(house.web) as visitor:
        path = "/staff/" + link.split("/staff/")[1]
        assert "Bienvenue Chloé" in (await visitor.get(path)).text
    assert [(entry.name, entry.detail) for entry in await house.audited("link_made")] == [("Inès", "Chloé")]


async def test_who_leaves_is_out_at_once_and_may_come_back(house: House, ines: Desk) -> None:
    async with house.world.app.database.reading() as tx:
        chloe = await staff.find(tx, "chloe")
    assert chloe
    async with house.desk(chloe) as hers:
        await ines.does("team/chloe/leave")
        assert (await hers.client.get("/staff/queue")).status_code == 303
    shown = await ines.get("team")
    assert "(plus dans l'équipe)" in shown
    assert "plus dans l'équipe" in await ines.fails("team/chloe/link")
    assert "de retour" in await ines.does("team/chloe/back")
    async with house.desk(chloe) as hers:
        await hers.get("queue")


async def test_roles_change_from_the_next_page_on(house: House, ines: Desk) -> None:
    await ines.does("team/chloe/roles", {"roles": ["raq", "editor"]})
    assert await roles_of(house, "chloe") == {"raq", "editor"}
    for wrong in ([], ["king"], ["permanence", "king"], ["admin"], [""]):
        assert "choisissez au moins une fonction" in await ines.fails("team/chloe/roles", {"roles": wrong}), wrong
    assert await roles_of(house, "chloe") == {"raq", "editor"}


async def test_nobody_changes_themselves_and_a_coordinator_no_admin(house: House, ines: Desk) -> None:
    for handle in ("ines", "koen"):
        for act in ("roles", "leave", "back", "link"):
            said = await ines.fails(f"team/{handle}/{act}", {"roles": ["permanence"]})
            assert "vous ne changez ni vos propres droits" in said, (handle, act)
    async with house.world.app.database.reading() as tx:
        koen = await staff.find(tx, "koen")
    assert koen
    async with house.desk(koen) as admin:
        await admin.does("team/ines/roles", {"roles": ["coordinator", "admin"]})
    assert await roles_of(house, "ines") == {"coordinator", "admin"}


async def test_somebody_who_never_was_in_the_team(house: House, ines: Desk) -> None:
    for handle in ("nobody", "%00", "..", "x" * 300, "<b>"):
        for act in ("roles", "leave", "back", "link"):
            answer = await ines.client.post(f"/staff/team/{handle}/{act}", data={"roles": "permanence"})
            assert answer.status_code in (404, 405, 409), (act, answer.status_code)


async def test_a_new_member_is_added_once(house: House, ines: Desk) -> None:
    fields = {"name": "<b>Zoé", "roles": ["permanence"], "languages": "nl"}
    await ines.get("team")
    for _ in range(2):
        assert (await ines.post("team", fields)).status_code == 303
    raw = (await ines.client.get("/staff/team")).text
    assert raw.count("&lt;b&gt;Zoé</strong>") == 1
    assert "<b>Zoé" not in raw
    assert "déjà ce prénom" in await ines.fails("team", {**fields, "name": "Chloe"})
    for wrong in ({"name": ""}, {"name": "  "}, {"name": "x" * 61}):
        assert "il faut un prénom" in await ines.fails("team", {**fields, **wrong}), wrong
    assert "au moins une fonction" in await ines.fails("team", {**fields, "name": "Ali", "roles": []})


@pytest.mark.parametrize("name", ["Chloé", "David", "Emma"])
async def test_the_team_and_the_journal_are_closed_to_others(house: House, name: str) -> None:
    async with house.world.app.database.reading() as tx:
        member = await staff.find(tx, name)
    async with house.desk(member or await house.member(name)) as desk:
        for path in ("team", "audit"):
            await desk.get(path, status=403)
        for act in ("team", "team/koen/leave", "team/koen/link", "team/koen/roles", "team/koen/back"):
            assert (await desk.post(act, {"name": "x"})).status_code == 403, act


async def test_the_journal_says_who_read_what(house: House, ines: Desk) -> None:
    async with house.world.app.database.reading() as tx:
        chloe = await staff.find(tx, "chloe")
    assert chloe
    await house.world.on_duty(chloe)
    await house.world.says("amina", "jen peux plus jveux plus etre la")
    async with house.desk(chloe) as hers:
        await hers.does("case/1/take")
    shown = await ines.get("audit")
    assert "<td>Chloé</td><td>a lu Demande 1 (sur la console)</td>" in shown
    assert "samedi 21/11" in shown
    assert "jveux plus" not in shown
    assert "heeft gelezen: Vraag 1 (op de console)" in await ines.get("audit", locale="nl")
