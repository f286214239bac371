"""Who is left out, and why; and which CPAS is the right one."""

from dataclasses import replace
from typing import Any

import pytest

from directory.model import Entry
from tests.directory.builders import (
    GAZETTEER,
    MAROLLES,
    MIDI,
    UCCLE,
    ask,
    entry,
    found,
    near,
    order,
    place,
)

OPEN = "Mo-Su 09:00-18:00"
SHUT = "Mo-Fr 09:00-12:00"
FAR = near(MIDI, 6000)
ANDERLECHT = place("commune", "Anderlecht")


def cpas(commune: str, hours: str | None = OPEN, **facts: Any) -> Entry:
    area = place("commune", commune)
    return entry(f"cpas-{commune.lower()}", "money admin", hours, kind="CPAS", organization=f"CPAS d'{commune}",
                 commune=commune, point=area.point, residents_of=(commune,), **facts)  # fmt: skip


# Who is left out


@pytest.mark.parametrize(
    ("door", "said", "reason"),
    [
        ({"gender": "women"}, {"gender": "men"}, "excluded: women only"),
        ({"gender": "men"}, {"gender": "women"}, "excluded: men only"),
        ({"gender": "men"}, {"constraints": ("woman",)}, "excluded: men only"),
        ({"min_age": 18}, {"age": 16}, "excluded: from 18 years"),
        ({"min_age": 18}, {"constraints": ("minor",)}, "excluded: from 18 years, for a minor"),
        ({"max_age": 25}, {"age": 40}, "excluded: up to 25 years"),
        ({"families": "no"}, {"constraints": ("with_children",)}, "excluded: children refused"),
        ({"undocumented": "no"}, {"constraints": ("no_papers",)}, "excluded: papers asked, person without papers"),
        ({"residents_of": ("Evere",)}, {"residence": "Uccle"}, "excluded: for residents of Evere"),
        ({"status": "draft"}, {}, "excluded: draft, not published"),
    ],
)
def test_a_wasted_walk_is_left_out_with_its_reason(door: dict[str, Any], said: dict[str, Any], reason: str) -> None:
    answer = found([entry("no", **door), entry("yes")], ask(**said))
    assert [match.entry.id for match in answer.matches] == ["yes"]
    assert [(out.id, why) for out, why in answer.excluded] == [("no", reason)]


@pytest.mark.parametrize(
    ("door", "said"),
    [
        ({"gender": "women"}, {}),
        ({"gender": "women"}, {"gender": "women"}),
        ({"min_age": 18}, {}),
        ({"min_age": 18}, {"age": 18}),
        ({"max_age": 25}, {"age": 25}),
        ({"max_age": 18}, {"constraints": ("minor",)}),
        ({"min_age": 16}, {"constraints": ("minor",)}),
        ({"families": "unknown"}, {"constraints": ("with_children",)}),
        ({"families": "no"}, {}),
        ({"undocumented": "unknown"}, {"constraints": ("no_papers",)}),
        ({"undocumented": "no"}, {}),
        ({"residents_of": ("Evere",)}, {}),
        ({"residents_of": ("Evere",)}, {"area": UCCLE}),  # not a CPAS: one may live elsewhere than where one eats
        ({"residents_of": ("Région",)}, {"residence": "Uccle"}),
    ],
)
def test_unknown_is_never_a_refusal(door: dict[str, Any], said: dict[str, Any]) -> None:
    assert order([entry("door", **door)], ask(**said)) == ["door"]


def test_a_night_among_adults_is_not_for_a_mother_with_her_son() -> None:
    adults = entry("adults", "sleep", min_age=18, kind="hébergement de nuit")
    answer = found([adults], ask("sleep", when="tonight", constraints=("with_children",)))
    assert answer.excluded == ((adults, "excluded: adults only, with children"),)


def test_a_meal_among_adults_is_not_refused_to_a_mother_without_asking() -> None:
    assert order([entry("adults", "eat", min_age=18)], ask(constraints=("with_children",))) == ["adults"]


def test_a_door_for_something_else_is_neither_found_nor_excluded() -> None:
    answer = found([entry("eat"), entry("clothes", "clothes", status="draft")], ask("eat"))
    assert [match.entry.id for match in answer.matches] == ["eat"]
    assert answer.excluded == ()


# A CPAS serves its own commune


def test_the_cpas_is_the_one_of_the_asked_commune() -> None:
    answer = found([cpas("Anderlecht"), cpas("Uccle")], ask("money", UCCLE))
    assert [match.entry.id for match in answer.matches] == ["cpas-uccle"]
    assert [why for _, why in answer.excluded] == ["excluded: for residents of Anderlecht"]


def test_the_cpas_is_the_one_of_residence_and_not_the_nearest() -> None:
    assert order([cpas("Anderlecht"), cpas("Uccle")], ask("money", ANDERLECHT, residence="Uccle")) == ["cpas-uccle"]


def test_the_cpas_of_a_quarter_is_the_one_of_its_communes() -> None:
    assert order([cpas("Uccle"), replace(cpas("Anderlecht"), commune="Bruxelles", id="bxl",
                 eligibility=replace(cpas("Uccle").eligibility, residents_of=("Bruxelles",)))],
                 ask("money", MAROLLES)) == ["bxl"]  # fmt: skip


def test_a_shared_location_counts_as_its_quarter_for_a_cpas() -> None:
    here = GAZETTEER.area("coordinates", "50.8018,4.3372")
    assert order([cpas("Anderlecht"), cpas("Uccle")], ask("money", here)) == ["cpas-uccle"]


def test_a_cpas_without_recorded_residents_serves_its_own_commune() -> None:
    bare = replace(cpas("Evere"), eligibility=replace(cpas("Evere").eligibility, residents_of=()))
    assert order([bare], ask("money", UCCLE)) == []


def test_a_desk_of_a_cpas_that_is_open_to_all_is_open_to_all() -> None:
    computers = entry(
        "computers", "digital", organization="CPAS d'Evere", kind="espace public numérique", commune="Evere"
    )
    assert order([computers], ask("digital", UCCLE)) == ["computers"]


def test_a_station_is_not_where_one_lives() -> None:
    rows = [cpas("Anderlecht"), cpas("Uccle"), entry("advice", "money", point=FAR)]
    assert order(rows, ask("money", MIDI)) == ["advice", "cpas-anderlecht", "cpas-uccle"]


def test_without_a_place_a_cpas_comes_after_the_others_and_never_three_at_once() -> None:
    rows = [cpas("Anderlecht"), cpas("Evere"), cpas("Uccle"), entry("advice", "money"), entry("closed", "money", SHUT)]
    assert order(rows, ask("money")) == ["advice", "cpas-anderlecht", "closed", "cpas-evere", "cpas-uccle"]
