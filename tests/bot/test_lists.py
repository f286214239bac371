"""What a list of doors says: what was given up to find them, what was asked for, and never the same line twice."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.guide import Guide
from bot.views.doors import doors
from directory.model import Eligibility, Entry, Schedule
from tests.bot.test_views import GUIDE, LINES, exchange

OPEN = (Schedule(rule="24/7", text="24 h/24"),)
MEAL = Entry(id="meal", organization="La Table", name="Repas", needs=("eat",), street="rue Bleue 1", postcode="1060")
SHELTER = Entry(
    id="line",
    organization="Le Toit",
    name="Un lit",
    needs=("sleep",),
    region_wide=True,
    phones=(LINES.number("samusocial"),),
)


async def told(entries: list[Entry], locale: str = "fr", **facts: Any) -> str:
    turn = replace(exchange(locale), guide=Guide({entry.id: entry for entry in entries}, GUIDE.gazetteer))
    shown: dict[str, Any] = {"needs": ["eat"], "doors": [entry.id for entry in entries], "offset": 0, **facts}
    (reply,) = (await doors(turn, shown)).replies
    return reply.text


@pytest.mark.parametrize(
    ("step", "said"),
    [("distance", "Manger: rien tout près. Plus loin:"), ("time", "Manger: rien d'ouvert alors. Plus tard:"),
     ("need", "Manger: rien d'exact. Ceci s'en approche:")],
)  # fmt: skip
async def test_what_was_given_up_is_said_in_the_heading(step: str, said: str) -> None:
    assert (await told([MEAL], widened=[step])).splitlines()[0] == said


async def test_a_second_page_does_not_say_it_again() -> None:
    entries = [replace(MEAL, id=f"meal-{n}", organization=f"Table {n}", street=f"rue {n}") for n in range(5)]
    assert (await told(entries, widened=["distance"], offset=3)).splitlines()[0] == "Manger:"


async def test_what_the_person_asked_for_is_confirmed_when_it_is_recorded() -> None:
    welcoming = replace(MEAL, languages=("ar",), eligibility=Eligibility(undocumented="yes", families="yes"))
    text = await told([welcoming], constraints=["no_papers", "with_children", "language:ar"])
    assert "avec ou sans papiers, enfants bienvenus, on y parle arabe" in text


async def test_what_is_not_recorded_or_not_asked_is_not_said() -> None:
    text = await told([replace(MEAL, eligibility=Eligibility(dogs="yes"))], constraints=["no_papers", "with_children"])
    assert "papiers" not in text
    assert "enfants" not in text
    assert "chiens" not in text


async def test_the_shelter_line_is_not_said_twice() -> None:
    number = LINES.number("samusocial")
    assert (await told([SHELTER], needs=["sleep"])).count(number) == 1
    assert (await told([replace(MEAL, needs=("sleep",))], needs=["sleep"])).count(number) == 1


async def test_nobody_is_told_to_phone_a_door_without_a_number() -> None:
    assert "Pas encore vérifié par nous." in await told([MEAL])
    assert "Pas encore vérifié: appelez avant." in await told([replace(MEAL, phones=("020 7946 0100",))])


async def test_a_door_that_was_checked_carries_no_warning() -> None:
    assert "vérifié" not in await told([replace(MEAL, verified_on=date(2026, 11, 1), schedules=OPEN)])


async def test_a_door_with_known_hours_keeps_its_warning_longer_than_its_comforts() -> None:
    long = [
        replace(MEAL, id=str(n), organization=f"Maison de quartier numéro {n}", street=f"chaussée de Bruxelles {n}",
                schedules=OPEN, free=True, appointment="none")
        for n in range(3)
    ]  # fmt: skip
    text = await told(long)
    assert "Pas encore vérifié par nous." in text
    assert "sans rendez-vous" not in text


async def test_a_desk_that_gives_a_bed_for_tonight_is_told_with_its_own_hours() -> None:
    desk = replace(MEAL, needs=("sleep",), name="Permanence", schedules=(Schedule(rule="Mo-Su 16:00-18:00"),))
    line = (await told([desk], needs=["sleep"], when="tonight")).splitlines()[1]
    assert line.endswith(": 16h-18h"), "one registers in the afternoon for the night"


@pytest.mark.parametrize(
    ("locale", "said"), [("fr", "Manger, Bourse:"), ("nl", "Eten, Beurs:"), ("en", "Food near Bourse:")]
)
async def test_a_square_is_echoed_under_its_own_name(locale: str, said: str) -> None:
    place = {"kind": "quarter", "name": "Grand-Place", "landmark": "Bourse"}
    assert (await told([MEAL], locale, place=place)).splitlines()[0] == said
