"""The order of doors, as facts a street worker would agree with. Saturday 21 November 2026, 15:20."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from directory.model import Entry, TemporaryChange
from directory.search.suitability import is_named
from directory.window import BRUSSELS
from tests.directory.builders import (
    MAROLLES,
    MIDI,
    NOW,
    UCCLE,
    ask,
    closed_until,
    entry,
    found,
    near,
    order,
    phone_line,
    place,
)

OPEN = "Mo-Su 09:00-18:00"
SHUT = "Mo-Fr 09:00-12:00"
LATER, ENDING, SUNDAY = "16:00-18:00", "09:00-15:25", "Su 09:00-12:00"
NEAR, FURTHER, RIDE, FAR = near(MIDI, 300), near(MIDI, 1500), near(MIDI, 3000), near(MIDI, 6000)


def reasons(rows: list[Entry], query: Any, id: str) -> tuple[str, ...]:
    return next(match.reasons for match in found(rows, query).matches if match.entry.id == id)


@pytest.mark.parametrize(
    ("fact", "better", "worse"),
    [
        ("open before unknown", {"hours": OPEN}, {}),
        ("unknown before closed", {}, {"hours": SHUT}),
        ("open and further before unknown and near", {"hours": OPEN, "point": FURTHER}, {"point": NEAR}),
        ("near before far", {"hours": OPEN, "point": NEAR}, {"hours": OPEN, "point": FURTHER}),
        ("near before unconditional", {"point": NEAR}, {"point": FURTHER, "welcome": "unconditional"}),
        ("unconditional before the rest", {"welcome": "unconditional"}, {"welcome": "exclusive"}),
        ("no appointment before unknown", {"appointment": "none"}, {"appointment": "unknown"}),
        ("unknown appointment before needed", {"appointment": "unknown"}, {"appointment": "needed"}),
        ("space before full", {"saturation": "ok"}, {"saturation": "full"}),
        ("unconditional even if full", {"welcome": "unconditional", "saturation": "full"}, {"saturation": "ok"}),
        ("verified before never", {"verified_on": date(2026, 11, 12)}, {"confidence": "high"}),
        ("fresh before stale", {"verified_on": date(2026, 11, 12)}, {"verified_on": date(2025, 11, 12)}),
        ("stale before never", {"verified_on": date(2025, 11, 12)}, {}),
        ("sure before doubtful", {"confidence": "high"}, {"confidence": "low"}),
        ("open now before open within two hours", {"hours": OPEN, "point": FURTHER}, {"hours": LATER}),
        ("time to get there before closing soon", {"hours": OPEN, "point": FURTHER}, {"hours": ENDING}),
        ("opening in an hour before unknown", {"hours": LATER}, {}),
        ("tomorrow before Monday when closed", {"hours": SUNDAY, "point": FURTHER}, {"hours": SHUT}),
        ("unknown before full today", {}, {"hours": OPEN, "temporary_changes": (
            TemporaryChange(kind="full", starts_on=date(2026, 11, 21), ends_on=date(2026, 11, 21)),)}),
        ("closed by a temporary change comes last", {}, {
            "hours": OPEN, "temporary_changes": (closed_until(date(2026, 12, 1)),)}),
        ("temporary hours replace the usual ones", {"hours": SHUT, "temporary_changes": (
            TemporaryChange(kind="hours", starts_on=date(2026, 11, 1), ends_on=date(2026, 12, 1), rule=OPEN),)}, {}),
        ("an expired closing does not count", {
            "hours": OPEN, "temporary_changes": (closed_until(date(2026, 11, 20)),)}, {}),
        ("everyone before women only when gender is not said", {"point": FURTHER}, {"gender": "women", "point": NEAR}),
        ("everyone before the young when age is not said", {"point": FURTHER}, {"max_age": 25, "point": NEAR}),
    ],
)  # fmt: skip
def test_order_of_two_doors(fact: str, better: dict[str, Any], worse: dict[str, Any]) -> None:
    # The better one has the later id: only the fact can bring it forward.
    rows = [entry("a-worse", **{"point": NEAR, **worse}), entry("b-better", **{"point": NEAR, **better})]
    assert order(rows, ask(area=MIDI)) == ["b-better", "a-worse"], fact


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        ({"constraints": ("no_papers",)}, {"undocumented": "yes"}),
        ({"constraints": ("with_children",)}, {"families": "yes"}),
        ({"constraints": ("with_dog",)}, {"dogs": "yes"}),
        ({"constraints": ("wheelchair",)}, {"wheelchair": "yes"}),
        ({"constraints": ("free",)}, {"free": True}),
        ({"constraints": ("language:ar",)}, {"languages": ("fr", "ar")}),
        ({"constraints": ("anonymous",)}, {"welcome": "unconditional"}),
        ({"constraints": ("woman",)}, {"gender": "women"}),
        ({"gender": "women"}, {"gender": "women"}),
        ({"constraints": ("minor",)}, {"max_age": 18}),
    ],
)
def test_a_wish_that_is_surely_met_comes_first(said: dict[str, Any], fact: dict[str, Any]) -> None:
    rows = [entry("a-perhaps"), entry("b-surely", **fact)]
    assert order(rows, ask(**said)) == ["b-surely", "a-perhaps"]


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        (("with_dog",), {"dogs": "no"}),
        (("wheelchair",), {"wheelchair": "no"}),
        (("free",), {"free": False}),
        (("no_appointment",), {"appointment": "needed"}),
        (("anonymous",), {"required_documents": ("identity card",)}),
    ],
)
def test_a_wish_that_is_not_met_ranks_lower_but_stays(said: tuple[str, ...], fact: dict[str, Any]) -> None:
    rows = [entry("a-not", point=NEAR, **fact), entry("b-perhaps", point=RIDE)]
    assert order(rows, ask(area=MIDI, constraints=said)) == ["b-perhaps", "a-not"]


def test_a_line_comes_after_doors_nearby_and_before_far_or_closed_ones() -> None:
    rows = [
        entry("open", "talk", OPEN, point=RIDE),
        entry("perhaps", "talk", point=RIDE),
        entry("far-perhaps", "talk", point=FAR),
        entry("closed", "talk", SHUT, point=NEAR),
        phone_line("line"),
    ]
    assert order(rows, ask("talk", MIDI)) == ["open", "perhaps", "line", "far-perhaps", "closed"]


def test_a_line_that_does_not_answer_now_is_closed() -> None:
    rows = [phone_line("line", hours="Mo-Fr 09:00-17:00"), entry("far-perhaps", "talk", point=FAR)]
    assert order(rows, ask("talk", MIDI)) == ["far-perhaps", "line"]


def test_an_open_line_is_among_the_first_three_when_no_door_is_sure() -> None:
    rows = [entry(f"perhaps-{number}", "talk", point=NEAR) for number in range(4)] + [phone_line("z-line")]
    assert order(rows, ask("talk", MIDI)) == ["perhaps-0", "perhaps-1", "z-line", "perhaps-2", "perhaps-3"]
    assert reasons(rows, ask("talk", MIDI), "z-line")[0] == "moved up: surely open"


def test_at_three_in_the_morning_a_line_comes_before_day_doors_without_hours() -> None:
    night = datetime(2026, 11, 22, 3, 0, tzinfo=BRUSSELS)
    rows = [entry("day-centre", "talk", point=NEAR), phone_line("line"), entry("van", "talk", kind="travail de rue")]
    assert order(rows, ask("talk", MIDI, now=night), night) == ["van", "line", "day-centre"]


def test_the_same_quarter_is_around_the_corner_whatever_the_metres() -> None:
    rows = [entry("a-near", point=near(MAROLLES, 900)), entry("b-same", quarter="Marolles", point=near(MAROLLES, 1200))]
    assert order(rows, ask(area=MAROLLES)) == ["b-same", "a-near"]


def test_a_commune_that_was_asked_is_near_in_all_its_corners() -> None:
    rows = [entry("a-neighbour", point=near(UCCLE, 900)), entry("b-uccle", commune="Uccle", point=near(UCCLE, -2500))]
    answer = found(rows, ask(area=UCCLE))
    assert [(match.entry.id, match.band, match.metres) for match in answer.matches] == [
        ("b-uccle", 0, None),
        ("a-neighbour", 1, None),
    ]


def test_a_door_known_by_its_commune_only_never_claims_to_be_around_the_corner() -> None:
    centre = place("commune", "Saint-Gilles")
    rows = [entry("somewhere", commune="Saint-Gilles")]
    area = replace(MIDI, point=centre.point)
    match = found(rows, ask(area=area)).matches[0]
    assert (match.band, match.metres) == (1, None)


def test_a_door_without_any_place_is_neither_near_nor_far() -> None:
    rows = [entry("c-far", point=FAR), entry("b-nowhere"), entry("a-further", point=FURTHER)]
    assert order(rows, ask(area=MIDI)) == ["a-further", "b-nowhere", "c-far"]


def test_all_else_being_equal_the_nearer_door_comes_first() -> None:
    rows = [entry("a-700m", point=near(MIDI, 700)), entry("b-100m", point=near(MIDI, 100))]
    assert order(rows, ask(area=MIDI)) == ["b-100m", "a-700m"]


def test_a_protected_address_is_never_measured() -> None:
    rows = [entry("refuge", "sleep", point=near(MIDI, 100), commune="Uccle", sensitive_address=True)]
    match = found(rows, ask("sleep", MIDI)).matches[0]
    assert match.metres is None
    assert match.band >= 1
    assert not any("same quarter" in reason for reason in match.reasons)


def test_an_organization_called_by_its_name_comes_first() -> None:
    rows = [entry("a-other", "wash", OPEN, point=NEAR), entry("b-named", "wash", SHUT, organization="La Verrière asbl")]
    query = ask("wash", MIDI, text="c'est ou les douches de la VERRIERE svp")
    assert order(rows, query) == ["b-named", "a-other"]


@pytest.mark.parametrize(
    ("organization", "text", "named"),
    [
        ("CPAS d'Uccle", "cpas uccle c ou", True),
        ("La Verrière", "les verrieres", False),
        ("Hobo", "un hobo", False),  # too short to be sure
        ("Entr'Aide du Puits", "je vais a l'entr aide du puits demain", True),
        ("La Verrière", "", False),
    ],
)
def test_names_are_recognised_as_people_write_them(organization: str, text: str, named: bool) -> None:
    assert is_named(organization, text) is named


def test_reasons_tell_the_whole_story() -> None:
    row = entry("rosa", "eat meet", "11:00-16:00", point=near(MIDI, 1540), welcome="unconditional", appointment="none",
                verified_on=date(2026, 11, 12), confidence="high")  # fmt: skip
    assert found([row], ask("eat", MIDI)).matches[0].reasons == (
        "need:eat",
        "open:11:00-16:00",
        "band:1 1 540 m",
        "unconditional",
        "no appointment",
        "verified:2026-11-12",
        "confidence:high",
    )


@pytest.mark.parametrize(
    ("hours", "when", "reason"),
    [
        ("24/7", None, "open:all day and night"),
        (None, None, "hours unknown"),
        (SHUT, None, "closed, opens 2026-11-23 09:00"),
        ("Su 11:00-14:00", "sunday", "open:11:00-14:00"),
        ("Mo-Su 20:00-08:00", "tonight", "open:20:00-08:00"),
        ("2020 Mo-Su 09:00-12:00", None, "closed, no opening known"),
    ],
)
def test_reasons_say_the_hours_of_the_asked_time(hours: str | None, when: str | None, reason: str) -> None:
    assert reason in found([entry(hours=hours)], ask(when=when)).matches[0].reasons


def test_a_temporary_closing_says_until_when() -> None:
    row = entry(hours=OPEN, temporary_changes=(closed_until(date(2026, 11, 23)),))
    said = found([row], ask()).matches[0].reasons
    assert "closed, opens 2026-11-24 09:00" in said
    assert "temporarily closed until 2026-11-23" in said


def test_opening_is_told_from_the_asked_sunday_and_not_from_now() -> None:
    row = entry(hours="Mo-Su 11:00-18:00")
    match = found([row], ask(when="sunday")).matches[0]
    assert (match.state, match.opening.state, match.opening.next_state) == ("open", "closed", "open")
    assert match.opening.next_change == datetime(2026, 11, 22, 11, 0, tzinfo=BRUSSELS)
    assert match.interval == (
        datetime(2026, 11, 22, 11, 0, tzinfo=BRUSSELS),
        datetime(2026, 11, 22, 18, 0, tzinfo=BRUSSELS),
    )


def test_an_open_door_says_until_when() -> None:
    match = found([entry(hours=OPEN)], ask()).matches[0]
    assert match.opening.state == "open"
    assert match.opening.next_change == NOW.replace(hour=18, minute=0)


def test_a_closed_door_says_when_it_opens() -> None:
    match = found([entry(hours="Mo 10:00-12:00 unknown; Tu 09:00-12:00")], ask()).matches[0]
    assert match.opening.next_change == datetime(2026, 11, 24, 9, 0, tzinfo=BRUSSELS)
    assert match.opening.next_state == "open"
