"""The room of the roster: the week, its gaps, who is there, and who may change what."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.clock import FixedClock
from bot.console.previews import MOST_WAITING, Preview, Previews
from bot.file_problems import FAULTS
from bot.store import shifts, staff
from bot.store.shifts import Shift
from flows.catalogue import Catalogue
from tests.bot.console.rooms_world import Desk, House, rooms

WEEKLY = {
    "who": "samir", "post": "on_duty", "days": ["0", "2"], "starts": "09:00", "ends": "17:00", "first": "2026-11-23",
    "last": "",
}  # fmt: skip
ONCE = {"who": "samir", "post": "on_duty", "day": "2026-11-24", "starts": "22:00", "ends": "06:00"}
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//tests//
BEGIN:VEVENT
UID:one
DTSTART;TZID=Europe/Brussels:20261123T090000
DTEND;TZID=Europe/Brussels:20261123T170000
SUMMARY:Garde Samir
END:VEVENT
BEGIN:VEVENT
UID:two
DTSTART;TZID=Europe/Brussels:20261124T090000
DTEND;TZID=Europe/Brussels:20261124T120000
SUMMARY:Chloé absente
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[House]:
    """A permanence that is open from 8h30 to 17h on working days; Saturday 21 November, 15h."""
    async with rooms(sqlite_url, clock, permanence_hours="Mo-Fr 08:30-17:00") as house:
        yield house


@pytest.fixture
async def desks(house: House) -> AsyncIterator[tuple[Desk, Desk]]:
    """Samir of the permanence and Inès, who coordinates; Chloé is there too."""
    samir, ines = await house.member("Samir"), await house.member("Inès")
    await house.member("Chloé")
    async with house.desk(samir) as first, house.desk(ines) as second:
        yield first, second


async def lines(house: House) -> list[Shift]:
    async with house.world.app.database.reading() as tx:
        return await shifts.everything(tx)


# The week


async def test_gaps_are_said_in_words(house: House, desks: tuple[Desk, Desk]) -> None:
    samir, ines = desks
    await ines.does("roster/weekly", WEEKLY)
    shown = await samir.get("roster", week="2026-11-25")
    assert "Semaine de lundi 23/11 à dimanche 29/11" in shown
    assert shown.count("Personne 8h30-9h") == 2
    assert shown.count("Personne 8h30-17h") == 3
    assert '<p class="gap">Personne 8h30-9h</p>' in shown
    assert "Pas de trou" not in shown
    assert 'href="?week=2026-11-16"' in shown
    assert 'href="?week=2026-11-30"' in shown


async def test_a_night_stands_in_both_its_days_and_overlaps_are_named(house: House, desks: tuple[Desk, Desk]) -> None:
    _, ines = desks
    await ines.does("roster/once", ONCE)
    await ines.does("roster/once", {**ONCE, "who": "chloe", "day": "2026-11-25", "starts": "05:00", "ends": "08:00"})
    shown = await ines.get("roster", week="2026-11-23")
    assert "22h-minuit" in shown
    assert "0h-6h" in shown
    assert "5h-6h Chloé, Samir" in shown


async def test_both_nights_of_the_changing_clock_are_shown_in_wall_time(house: House, desks: tuple[Desk, Desk]) -> None:
    _, ines = desks
    for day in ("2027-03-27", "2027-10-30"):
        await ines.does("roster/once", {**ONCE, "day": day})
        shown = await ines.get("roster", week=day)
        assert "22h-minuit" in shown
        assert "0h-6h" in shown


async def test_an_odd_week_is_this_week(house: House, desks: tuple[Desk, Desk]) -> None:
    samir, _ = desks
    for week in ("", "x", "2026-13-01", "1999-01-01", "9999-12-31", "2026-11-21T00:00", "-1", "٢"):
        assert "lundi 16/11 à dimanche 22/11" in await samir.get("roster", week=week), week


async def test_without_the_hours_of_the_permanence_no_gap_can_be_seen_and_that_is_said(
    sqlite_url: str, clock: FixedClock
) -> None:
    for hours in ("", "nonsense hours"):
        async with rooms(sqlite_url, clock, permanence_hours=hours) as house:
            member = await house.member("Samir" if hours else "Chloé")
            async with house.desk(member) as desk:
                shown = await desk.get("roster")
        assert "ne sont pas réglées" in shown
        assert "Pas de trou" not in shown


async def test_who_is_there_now_and_next_and_who_cannot_be_called(house: House) -> None:
    chloe, samir = await house.member("Chloé"), await house.homeless_member("Samir")
    await house.world.on_duty(chloe, "14:00", "18:00")
    await house.world.on_duty(samir, "15:00", "20:00", post="backup")
    async with house.desk(chloe) as desk:
        shown = await desk.get("roster")
    assert "<strong>Chloé</strong> de garde, jusqu'à 18h" in shown
    assert "<strong>Samir</strong> en renfort, jusqu'à 20h" in shown
    assert shown.count("Aucun téléphone qui marche") == 1
    assert "Ensuite: demain 14h, Chloé" in shown


async def test_nobody_is_there_and_nobody_comes(house: House, desks: tuple[Desk, Desk]) -> None:
    samir, _ = desks
    shown = await samir.get("roster")
    assert "Personne n'est de garde." in shown
    assert "Ensuite: personne n'est prévu" in shown


# What members say for themselves


async def test_taking_the_watch_calls_out_what_waits(house: House, desks: tuple[Desk, Desk]) -> None:
    samir, _ = desks
    await house.world.says("amina", "jen peux plus jveux plus etre la")
    assert not any("Cas 1" in text for text in house.heard("samir"))
    shown = await samir.does("roster/watch/begin", {"until": "18:00"})
    assert "Vous avez la garde." in shown
    assert "<strong>Samir</strong> de garde, jusqu'à 18h" in shown
    await house.world.settle()
    assert any("Cas 1" in text for text in house.heard("samir"))
    assert "Vous n'avez plus la garde." in await samir.does("roster/watch/end")
    assert "Vous n'aviez pas la garde" in await samir.does("roster/watch/end", {"once": "another page"})


async def test_an_odd_hour_changes_nothing(house: House, desks: tuple[Desk, Desk]) -> None:
    samir, _ = desks
    for until in ("x", "25:00", "24:30", "18", "18:00:00", "-1:00", "١٨:٠٠", "18:60"):
        assert "il faut une heure" in await samir.fails("roster/watch/begin", {"until": until}), until
    assert await lines(house) == []


async def test_an_absence_of_ones_own(house: House, desks: tuple[Desk, Desk]) -> None:
    samir, ines = desks
    await ines.does("roster/weekly", WEEKLY)
    fields = {"day": "2026-11-23", "starts": "12:00", "ends": "17:00"}
    assert "Votre absence est notée" in await samir.does("roster/away", fields)
    shown = await samir.get("roster", week="2026-11-23")
    assert "12h-17h absence" in shown
    assert "Personne midi-17h" in shown or "Personne 12h-17h" in shown
    for wrong in ({"day": ""}, {"day": "2026-11-20"}, {"day": "x"}, {"starts": ""}, {"ends": "99:99"}):
        assert "Rien n'a changé" in await samir.fails("roster/away", {**fields, **wrong})


async def test_sent_twice_is_done_once(house: House, desks: tuple[Desk, Desk]) -> None:
    samir, ines = desks
    await samir.get("roster"), await ines.get("roster")
    for _ in range(2):
        assert (await samir.post("roster/watch/begin")).status_code == 303
        assert (await ines.post("roster/weekly", WEEKLY)).status_code == 303
        away = {"day": "2026-12-01", "starts": "00:00", "ends": "00:00"}
        assert (await samir.post("roster/away", away)).status_code == 303
    assert len(await lines(house)) == 4


# What coordinators change


async def test_a_weekly_line_is_added_ended_and_removed(house: House, desks: tuple[Desk, Desk]) -> None:
    samir, ines = desks
    shown = await ines.does("roster/weekly", WEEKLY)
    assert "chaque lundi, 9h-17h, depuis lundi 23/11" in shown
    first, second = await lines(house)
    assert (first.weekday, second.weekday, first.source) == (0, 2, "console")
    await ines.does(f"roster/line/{first.id}/end", {"last": "2026-12-07"})
    assert "jusqu'à lundi 7/12 compris" in await ines.get("roster", week="2026-11-23")
    assert "la fin est avant le début" in await ines.fails(f"roster/line/{first.id}/end", {"last": "2026-11-01"})
    await ines.does(f"roster/line/{second.id}/remove")
    assert [line.id for line in await lines(house)] == [first.id]
    assert "n'existe plus" in await ines.fails(f"roster/line/{second.id}/remove", {"once": "another page"})
    assert len(await house.audited("roster_changed")) == 3
    assert 'action="/staff/roster/weekly"' not in await samir.get("roster")


WRONG: tuple[tuple[dict[str, Any], str], ...] = (
    ({"who": ""}, "choisissez quelqu'un"), ({"who": "nobody"}, "choisissez quelqu'un"),
    ({"days": []}, "au moins un jour"), ({"days": ["7", "x"]}, "au moins un jour"),
    ({"post": "away!"}, "de garde, en renfort"), ({"starts": ""}, "il faut une heure"),
    ({"first": "2026-11-20"}, "ce jour est passé"), ({"first": "demain"}, "il faut une date"),
    ({"last": "2026-11-22"}, "la fin est avant"), ({"last": "2099-99-99"}, "il faut une date"),
    ({"who": "david"}, "ni à la permanence"),
)  # fmt: skip


async def test_a_wrong_line_changes_nothing_and_says_why(house: House, desks: tuple[Desk, Desk]) -> None:
    _, ines = desks
    await house.member("David")
    for wrong, said in WRONG:
        assert said in await ines.fails("roster/weekly", {**WEEKLY, **wrong}), wrong
    assert await lines(house) == []


async def test_a_line_that_never_was(house: House, desks: tuple[Desk, Desk]) -> None:
    _, ines = desks
    for id in ("0", "x", "-1", "1' or 1=1", "99999999999999999999", "%00"):
        for act in ("end", "remove"):
            answer = await ines.post(f"roster/line/{id}/{act}", {"last": "2026-12-01"})
            assert answer.status_code in (409, 404), id


async def test_the_permanence_changes_only_what_is_its_own(house: House, desks: tuple[Desk, Desk]) -> None:
    samir, ines = desks
    await ines.does("roster/weekly", WEEKLY)
    (first, _) = await lines(house)
    acts: dict[str, dict[str, Any]] = {"weekly": WEEKLY, "once": ONCE, f"line/{first.id}/end": {"last": "2026-12-01"},
            f"line/{first.id}/remove": {}, "import": {}, "import/write": {"name": "x"}}  # fmt: skip
    for act, fields in acts.items():
        assert (await samir.post(f"roster/{act}", fields)).status_code == 403, act
    koen = await house.member("Koen")
    async with house.desk(koen) as admin:
        assert (await admin.post("roster/watch/begin")).status_code == 403
        assert "ajouté" in await admin.does("roster/once", ONCE)


async def test_a_watch_that_begins_now_calls_out_what_waits(house: House, desks: tuple[Desk, Desk]) -> None:
    _, ines = desks
    await house.world.says("amina", "jen peux plus jveux plus etre la")
    now = {**ONCE, "day": "2026-11-21", "starts": "14:00", "ends": "20:00"}
    await ines.does("roster/once", now)
    await house.world.settle()
    assert any("Cas 1" in text for text in house.heard("samir"))


# A calendar file


async def look(desk: Desk, content: bytes, name: str = "permanence.ics") -> tuple[int, str]:
    """Sends a file to look at; gives the status and the page."""
    answer = await desk.client.post("/staff/roster/import", files={"calendar": (name, content, "text/calendar")})
    return answer.status_code, answer.text


async def test_a_calendar_is_looked_at_first_and_written_whole(house: House, desks: tuple[Desk, Desk]) -> None:
    _, ines = desks
    status, shown = await look(ines, CALENDAR.encode())
    assert status == 200
    assert "Lignes dans ce calendrier: 2." in shown
    assert "lundi 23/11" in shown
    assert await lines(house) == [], "nothing is changed yet"
    name = shown.split('name="name" value="')[1].split('"')[0]
    assert "dans le planning" in await ines.does("roster/import/write", {"name": name})
    assert [(line.post, line.source) for line in await lines(house)] == [("on_duty", "ics"), ("away", "ics")]
    await ines.does("roster/import/write", {"name": name, "once": "again"})
    assert len(await lines(house)) == 2, "an earlier file is replaced"


async def test_a_calendar_with_a_problem_changes_nothing_and_names_every_problem(
    house: House, desks: tuple[Desk, Desk]
) -> None:
    _, ines = desks
    wrong = CALENDAR.replace("Garde Samir", "Garde <b>Zoé</b>").encode()
    status, shown = await look(ines, wrong)
    assert status == 422
    assert "à corriger dans ce calendrier (1)" in shown
    assert "lundi 23/11" in shown
    assert "ne nomme personne de la permanence." in shown
    assert "&lt;b&gt;Zoé" in shown
    assert "<b>Zoé" not in shown
    assert 'action="/staff/roster/import/write"' not in shown


def test_every_fault_of_a_calendar_has_words_on_the_pages() -> None:
    for locale in ("fr", "nl"):
        said = {Catalogue().text(locale, "console-calendar-fault", {"fault": fault, "detail": "x"}) for fault in FAULTS}
        assert len(said) == len(FAULTS)


async def test_what_is_no_calendar_is_said(house: House, desks: tuple[Desk, Desk]) -> None:
    _, ines = desks
    for content in (b"", b"\x00\xff", b"BEGIN:VCALENDAR", b"<html></html>", CALENDAR[:-30].encode()):
        status, shown = await look(ines, content)
        assert status == 422, content
        assert "pas un calendrier entier" in shown
    assert (await ines.post("roster/import", {"calendar": "text"})).status_code == 422
    assert (await ines.post("roster/import")).status_code == 422


async def test_an_old_calendar_holds_nothing_to_import(house: House, desks: tuple[Desk, Desk]) -> None:
    _, ines = desks
    status, shown = await look(ines, CALENDAR.replace("202611", "202511").encode())
    assert (status, "aucune garde des six mois" in shown) == (422, True)


async def test_a_preview_belongs_to_who_saw_it_and_not_for_long(house: House, desks: tuple[Desk, Desk]) -> None:
    _, ines = desks
    _, shown = await look(ines, CALENDAR.encode())
    name = shown.split('name="name" value="')[1].split('"')[0]
    async with house.desk(await house.member("Koen")) as koen:
        assert "trop longtemps" in await koen.fails("roster/import/write", {"name": name})
    house.later(minutes=16)
    for odd in (name, "", "x"):
        assert "trop longtemps" in await ines.fails("roster/import/write", {"name": odd})
    assert await lines(house) == []


def test_only_the_last_previews_wait(clock: FixedClock) -> None:
    previews: Previews[Shift] = Previews()
    until = datetime(2026, 12, 1, tzinfo=ZoneInfo("Europe/Brussels"))
    names = [previews.keep(Preview("1", (), until)) for _ in range(MOST_WAITING + 1)]
    assert previews.of(names[0], "1", clock.now()) is None
    assert previews.of(names[-1], "1", clock.now()) is not None


async def test_the_roster_speaks_dutch(house: House, desks: tuple[Desk, Desk]) -> None:
    _, ines = desks
    await ines.does("roster/weekly", WEEKLY)
    shown = await ines.get("roster", week="2026-11-23", locale="nl")
    assert "Niemand 8u30-9u" in shown
    assert "elke maandag, 9u-17u" in shown


async def test_a_former_members_lines_are_not_shown(house: House, desks: tuple[Desk, Desk]) -> None:
    samir, ines = desks
    await ines.does("roster/weekly", WEEKLY)
    async with house.world.app.database.transaction() as tx:
        member = await staff.find(tx, "samir")
        assert member
        await staff.change(tx, member.id, active=False)
    assert "chaque lundi" not in await ines.get("roster", week="2026-11-23")
    assert (await samir.client.get("/staff/roster")).status_code == 303
