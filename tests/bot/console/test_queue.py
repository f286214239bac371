"""The room of the queue: what it shows, what it never shows, and who takes."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.clock import FixedClock
from bot.console.telling import Teller
from bot.store import cases, contacts, staff
from bot.store.cases import NewCase
from flows.catalogue import Catalogue
from tests.bot.console.rooms_world import House, rooms

DANGER = "jen peux plus jveux plus etre la"
ORDER = re.compile(r'id="open-(\d+)"')


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[House]:
    async with rooms(sqlite_url, clock, sms_allowed_prefixes="+44770090007") as house:
        yield house


async def test_an_empty_queue_says_so_kindly(house: House) -> None:
    async with house.desk(await house.member("Chloé")) as chloe:
        shown = await chloe.get("queue")
        assert "Personne n'attend en ce moment" in shown
        assert "<title>Demandes" in shown


async def test_the_most_serious_comes_first_and_no_word_is_shown(house: House) -> None:
    chloe = await house.member("Chloé", on_duty=True)
    await house.world.says("amina", "AIDE")
    await house.world.says("bilal", DANGER)
    await house.world.says("emma", "c'est urgent je dors dehors")
    house.later(minutes=7)
    async with house.desk(chloe) as desk:
        shown = await desk.get("queue")
    assert ORDER.findall(shown) == ["2", "3", "1"]
    assert [shown.index(level) for level in ("Vie en danger", "Urgent", ">Demande<")] == sorted(
        shown.index(level) for level in ("Vie en danger", "Urgent", ">Demande<")
    )
    assert "La personne attend depuis 7 min." in shown
    assert "<title>(3) Demandes" in shown
    for secret in ("jveux plus", "dors dehors", "amina", "sms:", "bilal"):
        assert secret not in shown, secret
    assert await house.audited() == [], "there was nothing to read"


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 min"), (89, "89 min"), (90, "1 h 30"), (47 * 60, "47 h 00"), (48 * 60, "2 jours"), (-3, "0 min")],
)
def test_waiting_is_said_in_minutes_then_hours_then_days_and_never_below_zero(
    clock: FixedClock, minutes: int, said: str
) -> None:
    teller = Teller(Catalogue(), "fr", clock.now())
    assert teller.lasting(clock.now() - timedelta(minutes=minutes)) == said


async def test_two_take_at_once_and_the_other_reads_who(house: House) -> None:
    chloe, samir = await house.member("Chloé", on_duty=True), await house.member("Samir")
    await house.world.says("amina", DANGER)
    async with house.desk(chloe) as first, house.desk(samir) as second:
        await first.get("queue"), await second.get("queue")
        answers = await asyncio.gather(first.post("case/1/take"), second.post("case/1/take"))
        assert sorted(answer.status_code for answer in answers) == [303, 409]
        late = next(answer for answer in answers if answer.status_code == 409)
        owner = (await house.world.case()).owner_id
        winner, loser = ("Chloé", second) if owner == chloe.id else ("Samir", first)
        assert f"{winner} s&#39;occupe de cette demande" in late.text
        assert "jveux plus" not in late.text
        assert f"S'en occupe: {winner}." in await loser.get("queue")
    await house.world.settle()
    assert sum("lit vos messages" in text for text in house.heard("amina")) == 1


async def test_a_taken_case_has_no_button_for_the_others(house: House) -> None:
    chloe, samir = await house.member("Chloé", on_duty=True), await house.member("Samir")
    await house.world.says("amina", "AIDE")
    async with house.desk(chloe) as first, house.desk(samir) as second:
        assert 'action="/staff/case/1/take"' in await second.get("queue")
        await first.does("case/1/take")
        assert "take" not in re.sub(r"<script.*?</script>", "", (await second.get("queue")).split("<main")[1])
        assert "Cette demande est à vous." in await first.get("queue")


async def test_taking_twice_is_taking_once(house: House) -> None:
    chloe = await house.member("Chloé", on_duty=True)
    await house.world.says("amina", "AIDE")
    async with house.desk(chloe) as desk:
        await desk.get("queue")
        answers = await asyncio.gather(*[desk.post("case/1/take") for _ in range(3)])
        assert [answer.status_code for answer in answers] == [303] * 3
    await house.world.settle()
    assert sum("lit vos messages" in text for text in house.heard("amina")) == 1


async def test_who_has_no_phone_cannot_take_and_reads_why(house: House) -> None:
    await house.member("Chloé", on_duty=True)
    samir = await house.homeless_member("Samir")
    await house.world.says("amina", "AIDE")
    async with house.desk(samir) as desk:
        assert "il vous faut un téléphone" in await desk.fails("case/1/take")
    assert (await house.world.case()).owner_id is None


async def test_a_silent_owner_loses_to_who_was_called_for_it(house: House) -> None:
    chloe, samir = await house.member("Chloé", on_duty=True), await house.member("Samir", on_duty=True)
    await house.world.says("amina", DANGER)
    async with house.desk(chloe) as first, house.desk(samir) as second:
        await first.does("case/1/take")
        assert "Chloé s'occupe" in await second.fails("case/1/take")
        await house.world.passes(30)
        assert 'action="/staff/case/1/take"' in await second.get("queue")
        assert "La demande est à vous" in await second.does("case/1/take")
        assert "Samir s'occupe" in await first.fails("case/1/answer", {"text": "pardon"})


@pytest.mark.parametrize("name", ["David", "Emma", "Koen"])
async def test_the_rooms_of_the_permanence_are_closed_to_others(house: House, name: str) -> None:
    await house.member("Chloé", on_duty=True)
    await house.world.says("amina", DANGER)
    async with house.desk(await house.member(name)) as desk:
        for path in ("queue", "queue/list", "case/1", "case/1/talk", "live"):
            await desk.get(path, status=403)
        acts = (
            "take", "answer", "phrase", "note", "offer", "keep", "accept", "refuse", "impasse", "nudge", "share",
            "share/ask", "close", "read",
        )  # fmt: skip
        for act in acts:
            assert (await desk.post(f"case/1/{act}", {"text": "x"})).status_code == 403, act
    assert (await house.world.case()).owner_id is None


async def test_the_list_alone_is_sent_only_when_it_is_another_one(house: House) -> None:
    chloe = await house.member("Chloé", on_duty=True)
    async with house.desk(chloe) as desk:
        have, last = hidden(await desk.get("queue"))
        assert (await desk.client.get("/staff/queue/list", params={"have": have})).status_code == 204
        await house.world.says("amina", DANGER)
        fresh = await desk.get("queue/list", have=have, last=last)
        assert "<html" not in fresh
        assert "<title>(1) Demandes" in fresh
        assert 'hx-swap-oob="innerHTML:#news">Nouvelle demande 1: Vie en danger.' in fresh
        have, last = hidden(fresh)
        house.later(minutes=1)
        older = await desk.get("queue/list", have=have, last=last)
        assert "1 min" in older
        assert "hx-swap-oob" not in older, "it is not new any more"


async def test_odd_questions_for_the_list_are_answered(house: House) -> None:
    async with house.desk(await house.member("Chloé")) as desk:
        for query in ("have=%00", "have=" + "x" * 4000, "last=-1", "last=99999999999999999999"):
            assert (await desk.client.get(f"/staff/queue/list?{query}")).status_code == 200, query


async def test_a_quarter_is_never_taken_for_markup(house: House) -> None:
    chloe = await house.member("Chloé")
    await house.world.says("amina", "bonjour")
    async with house.world.app.database.transaction() as tx:
        wish = NewCase(contact_id="2", quarter="<script>alert(1)</script>", language="<b>", level="urgent")
        await cases.open_or_join(tx, wish, house.clock.now())
    async with house.desk(chloe) as desk:
        raw = (await desk.client.get("/staff/queue")).text
    assert "<script>alert" not in raw
    assert "&lt;script&gt;alert" in raw


async def test_the_queue_speaks_dutch(house: House) -> None:
    chloe = await house.member("Chloé", on_duty=True)
    await house.world.says("amina", DANGER)
    async with house.desk(chloe) as desk:
        shown = await desk.get("queue", locale="nl")
        assert "Leven in gevaar" in shown
        assert "De persoon wacht sinds" in shown
        assert "demande" not in shown.split("<main")[1].split("</main")[0].lower()


def hidden(page: str) -> tuple[str, str]:
    """What the page says it has: its digest, and the number of its last case."""
    found = [re.search(rf'name="{name}" value="([^"]*)"', page) for name in ("have", "last")]
    assert all(found), page
    return found[0][1], found[1][1]  # type: ignore[index]


async def test_a_case_is_opened_with_somebody_who_gave_their_number(house: House) -> None:
    async with house.desk(await house.member("Chloé")) as chloe, house.desk(await house.member("Samir")) as samir:
        shown = await chloe.does("queue/open", {"number": "+44 7700 900 071"})
        assert "Demande 1" in shown
        assert (await house.world.case()).owner_id is not None
        await house.world.settle()
        assert "Chloé de la permanence vous écrit" in house.heard("+447700900071")[0]
        assert "S'en occupe: Chloé." in await samir.does("queue/open", {"number": "+447700900071"})
        assert "900071" not in await chloe.get("queue"), "no page shows a number"
    assert len(house.heard("+447700900071")) == 1


async def test_a_number_that_cannot_be_written_to_opens_nothing(house: House) -> None:
    chloe = await house.member("Chloé")
    async with house.world.app.database.transaction() as tx:
        vault, now = house.world.app.tools.vault, house.clock.now()
        phone = await contacts.find_or_create(tx, vault, "sms", "tel:+447700900072", now)
        await staff.add_phone(tx, chloe.id, phone.id, now)
    async with house.desk(chloe) as desk:
        for number in ("", "bonjour", "+447700900999", "+447700900072"):
            shown = await desk.fails("queue/open", {"number": number})
            assert "ne peut pas recevoir nos SMS" in shown
            assert 'href="/staff/queue?locale=nl"' in shown, "where the page is, not where the form went"
        assert "Personne n'attend" in await desk.get("queue")


async def test_who_has_no_phone_opens_no_case(house: House) -> None:
    async with house.desk(await house.homeless_member("Chloé")) as chloe:
        await chloe.fails("queue/open", {"number": "+447700900071"})
        assert "Personne n'attend" in await chloe.get("queue")
