"""What the first three doors say together, and what happens when nothing fits."""

from datetime import date
from typing import Any

import pytest

from directory.model import Entry
from directory.search import Found, explain
from tests.directory.builders import (
    MIDI,
    ask,
    closed_until,
    entry,
    found,
    near,
    order,
    phone_line,
)

OPEN = "Mo-Su 09:00-18:00"
SHUT = "Mo-Fr 09:00-12:00"
NEAR = near(MIDI, 300)
FAR = near(MIDI, 6000)


# Several needs


def test_a_door_for_both_needs_comes_before_a_door_for_one() -> None:
    rows = [
        entry("a-eat", "eat", point=NEAR),
        entry("b-both", "eat wash", point=FAR),
        entry("c-wash", "wash", point=NEAR),
    ]
    assert order(rows, ask("eat wash", MIDI)) == ["b-both", "a-eat", "c-wash"]


def test_an_open_door_for_one_need_comes_before_a_closed_door_for_both() -> None:
    rows = [entry("both", "eat wash", SHUT), entry("eat", "eat", OPEN), entry("wash", "wash", OPEN)]
    assert order(rows, ask("eat wash")) == ["eat", "wash", "both"]


def test_each_need_has_a_door_among_the_first_three() -> None:
    rows = [entry(f"eat-{number}", "eat", OPEN) for number in range(4)] + [entry("care", "care"), entry("wash", "wash")]
    answer = found(rows, ask("eat care wash"))
    assert [match.entry.id for match in answer.matches[:3]] == ["eat-0", "care", "wash"]
    assert answer.matches[1].reasons[0] == "moved up: for care"


def test_a_need_that_only_closed_doors_serve_still_has_its_door() -> None:
    rows = [entry(f"eat-{number}", "eat", OPEN) for number in range(4)] + [entry("care", "care", SHUT)]
    assert order(rows, ask("eat care"))[:3] == ["eat-0", "eat-1", "care"]


def test_the_same_door_is_not_said_twice_where_there_is_a_choice() -> None:
    twice: dict[str, Any] = {"organization": "Le Banc Bleu", "street": "rue du Puits 4", "commune": "Uccle"}
    rows = [entry("a-showers", "wash", OPEN, **twice), entry("b-laundry", "wash", OPEN, **twice),
            entry("c-other", "wash", OPEN), entry("d-perhaps", "wash")]  # fmt: skip
    assert order(rows, ask("wash")) == ["a-showers", "b-laundry", "c-other", "d-perhaps"]
    rows += [entry("e-another", "wash", OPEN)]
    assert order(rows, ask("wash"))[:3] == ["a-showers", "c-other", "e-another"]


def test_the_same_door_is_not_passed_over_for_one_in_the_background_or_farther() -> None:
    twice: dict[str, Any] = {"organization": "Le Banc Bleu", "street": "rue du Puits 4", "point": NEAR}
    rows = [entry("a", "care", **twice), entry("b", "care", **twice), entry("far", "care", point=FAR),
            entry("special", "substance care", point=NEAR)]  # fmt: skip
    assert order(rows, ask("care", MIDI)) == ["a", "b", "far", "special"]


def test_the_same_door_open_is_never_passed_over_for_another_that_is_closed() -> None:
    twice: dict[str, Any] = {"organization": "Le Banc Bleu", "street": "rue du Puits 4"}
    rows = [entry("a", "wash", OPEN, **twice), entry("b", "wash", OPEN, **twice), entry("c", "wash", SHUT)]
    assert order(rows, ask("wash")) == ["a", "b", "c"]


# First a door open today, and the road to the slower one


def test_a_door_open_today_comes_before_the_slower_road() -> None:
    rows = [entry("a-slow", "talk", OPEN, point=NEAR, appointment="needed"),
            entry("b-today", "talk", OPEN, point=near(MIDI, 2500), appointment="none")]  # fmt: skip
    answer = found(rows, ask("talk", MIDI))
    assert [match.entry.id for match in answer.matches] == ["b-today", "a-slow"]
    assert answer.matches[0].reasons[0] == "first: open today"


def test_the_slower_road_keeps_one_of_the_three_doors() -> None:
    rows = [entry(f"today-{number}", "talk", OPEN, appointment="none") for number in range(4)]
    rows.append(entry("slow", "talk", saturation="waiting_list"))
    answer = found(rows, ask("talk"))
    assert [match.entry.id for match in answer.matches][:3] == ["today-0", "today-1", "slow"]
    assert answer.matches[2].reasons[0] == "moved up: the slower road"


@pytest.mark.parametrize("need", ["eat", "wash", "sleep"])
def test_nobody_waits_for_a_meal_or_for_the_bed_of_tonight(need: str) -> None:
    rows = [entry(f"today-{number}", need, "24/7", appointment="none") for number in range(4)]
    rows.append(entry("slow", need, "24/7", appointment="needed"))
    assert order(rows, ask(need))[-1] == "slow"


def test_a_related_door_open_today_leads_when_all_want_an_appointment() -> None:
    rows = [entry("consultation", "talk", OPEN, appointment="needed"), entry("bench", "meet", OPEN, appointment="none")]
    answer = found(rows, ask("talk"))
    assert [match.entry.id for match in answer.matches] == ["bench", "consultation"]
    assert answer.widened == ()


def test_a_related_door_does_not_lead_when_a_door_without_appointment_may_be_open() -> None:
    rows = [entry("slow", "talk", OPEN, appointment="needed"), entry("perhaps", "talk"), entry("bench", "meet", OPEN)]
    assert order(rows, ask("talk")) == ["slow", "perhaps"]


# Nothing found


def test_no_entries_give_an_empty_answer() -> None:
    assert found([], ask()) == Found()


def test_no_need_and_no_name_give_an_empty_answer() -> None:
    assert found([entry()], ask("")) == Found()
    assert found([entry()], ask("", text="bonjour")) == Found()


def test_a_name_without_a_need_finds_its_doors() -> None:
    rows = [entry("bench", "meet", organization="Le Banc Bleu"), entry("other", "meet")]
    assert order(rows, ask("", text="c quoi le banc bleu")) == ["bench"]


def test_nothing_at_all_says_that_everything_was_tried() -> None:
    answer = found([entry("clothes", "clothes")], ask("violence"))
    assert (answer.matches, answer.widened) == ((), ("distance", "time", "need"))


@pytest.mark.parametrize(
    ("rows", "widened"),
    [
        ([entry(hours=OPEN, point=NEAR)], ()),
        ([entry(point=NEAR)], ()),
        ([phone_line(needs="eat")], ()),
        ([entry(hours=OPEN, point=FAR)], ("distance",)),
        ([entry(hours=OPEN, point=near(MIDI, 2500))], ("distance",)),
        ([entry(hours=OPEN, point=near(MIDI, 1900))], ()),
        ([entry(hours=OPEN)], ()),
        ([entry(hours=SHUT, point=NEAR)], ("time",)),
        ([entry(hours=SHUT, point=FAR)], ("distance", "time")),
        ([entry(needs="meet", hours=OPEN, point=NEAR)], ("need",)),
        ([entry(needs="meet", hours=SHUT, point=FAR)], ("distance", "time", "need")),
    ],
)
def test_widening_says_which_steps_were_taken(rows: list[Entry], widened: tuple[str, ...]) -> None:
    answer = found(rows, ask("eat", MIDI))
    assert len(answer.matches) == 1
    assert answer.widened == widened


def test_a_door_shut_for_good_gives_way_to_a_related_one_and_stays_in_the_list() -> None:
    rows = [entry("winter", "eat", "Dec 24 18:00-22:00"), entry("gone", "eat", OPEN, temporary_changes=(
        closed_until(date(2027, 3, 1)),)), entry("bench", "meet", OPEN)]  # fmt: skip
    answer = found(rows, ask("eat"))
    assert [match.entry.id for match in answer.matches] == ["bench", "winter", "gone"]
    assert answer.widened == ("need",)
    assert answer.matches[0].reasons[0] == "related need:meet"


def test_violence_is_not_told_to_come_back_on_monday() -> None:
    rows = [phone_line("violence", "violence talk", "Mo-Fr 09:00-17:00"), phone_line("listening", "talk")]
    answer = found(rows, ask("violence"))
    assert [match.entry.id for match in answer.matches] == ["listening", "violence"]
    assert answer.widened == ("time", "need")
    assert answer.matches[0].reasons[0] == "first: open today, related need:talk"


def test_violence_line_that_answers_comes_before_doors_that_may_be_open() -> None:
    rows = [entry("a-door", "violence", point=NEAR), phone_line("b-line", "violence talk")]
    assert order(rows, ask("violence", MIDI)) == ["b-line", "a-door"]


def test_an_excluded_door_does_not_come_back_through_a_related_need() -> None:
    refuge = entry("refuge", "sleep meet", OPEN, min_age=18, kind="hébergement")
    answer = found([refuge], ask("sleep", constraints=("with_children",)))
    assert answer.matches == ()
    assert len(answer.excluded) == 1


def test_explain_tells_order_widening_and_who_was_left_out() -> None:
    rows = [
        entry("women", "eat", OPEN, gender="women"),
        entry("rosa", "eat", SHUT, name="Repas", organization="Chez Rosa"),
    ]
    assert explain(found(rows, ask("eat", gender="men"))) == [
        "1. Chez Rosa - Repas (rosa): need:eat | closed, opens 2026-11-23 09:00 | no place asked | never verified"
        " | confidence:low",
        "widened: time",
        "-  Women (women): excluded: women only",
    ]


def test_explain_has_a_line_even_for_nothing() -> None:
    assert explain(Found()) == ["nothing in the directory for this question"]
