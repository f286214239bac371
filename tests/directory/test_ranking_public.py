"""Doors meant for somebody else stay in the background, and published words about other days count."""

from datetime import datetime
from typing import Any

import pytest

from directory.hours.published import speaks_of_another_time
from directory.model import Schedule
from directory.window import BRUSSELS, window
from tests.directory.builders import MIDI, UCCLE, ask, entry, found, near, order, phone_line

OPEN, SHUT = "Mo-Su 09:00-18:00", "Mo-Fr 09:00-12:00"
NEAR = near(MIDI, 300)


@pytest.mark.parametrize(
    "needs", ["care substance", "substance care wash talk", "violence care", "sleep substance care"]
)
def test_who_asks_for_a_doctor_is_not_taken_for_someone_else(needs: str) -> None:
    rows = [entry("a-special", needs, OPEN, point=NEAR), entry("b-perhaps", "care"), entry("c-closed", "care", SHUT)]
    assert order(rows, ask("care", MIDI)) == ["b-perhaps", "a-special", "c-closed"]


@pytest.mark.parametrize(("needs", "asked"), [("substance care", "substance"), ("violence talk", "violence talk")])
def test_who_asks_for_a_special_door_gets_it_first(needs: str, asked: str) -> None:
    rows = [entry("b-other", asked.rsplit(maxsplit=1)[-1]), entry("a-special", needs, OPEN)]
    assert order(rows, ask(asked))[0] == "a-special"


def test_who_wants_to_talk_does_not_read_suicide_first() -> None:
    rows = [phone_line("a-dark", organization="Prévention du suicide"), phone_line("b-listening", confidence="low")]
    assert order(rows, ask("talk")) == ["b-listening", "a-dark"]


def test_a_door_in_the_background_is_never_moved_up_because_it_is_open() -> None:
    rows = [entry(f"perhaps-{number}", "wash") for number in range(3)]
    rows += [entry("special", "substance wash", OPEN), phone_line("line", "wash")]
    assert order(rows, ask("wash"))[:3] == ["perhaps-0", "perhaps-1", "line"]


def test_a_general_house_that_also_knows_violence_is_no_special_door() -> None:
    rows = [entry("a-house", "talk family violence", OPEN), entry("b-perhaps", "talk")]
    assert order(rows, ask("talk")) == ["a-house", "b-perhaps"]


@pytest.mark.parametrize(
    ("door", "said"),
    [
        ({"gender": "women"}, {}),
        ({"max_age": 25}, {}),
        ({"needs": "eat youth", "kind": "accueil jeunes"}, {}),
        ({"needs": "eat youth", "kind": "accueil jeunes"}, {"age": 40}),
        ({"residents_of": ("Evere",)}, {}),
        ({"residents_of": ("Evere",)}, {"area": UCCLE}),
        ({"needs": "eat sleep", "kind": "hébergement de nuit"}, {}),
    ],
)
def test_a_door_that_may_be_for_others_comes_after_an_equal_one(door: dict[str, Any], said: dict[str, Any]) -> None:
    rows = [entry("a-others", **door), entry("b-everyone")]
    assert order(rows, ask(**said)) == ["b-everyone", "a-others"]


@pytest.mark.parametrize(
    ("door", "said"),
    [
        ({"gender": "women"}, {"gender": "women"}),
        ({"max_age": 25}, {"age": 20}),
        ({"max_age": 25}, {"constraints": ("minor",)}),
        ({"needs": "eat youth", "kind": "accueil jeunes"}, {"age": 19}),
        ({"needs": "eat youth", "kind": "maison de quartier"}, {}),
        ({"residents_of": ("Uccle",)}, {"area": UCCLE, "residence": "Uccle"}),
        ({"residents_of": ("Région",)}, {}),
        ({"needs": "eat sleep", "kind": "accueil de jour", "name": "Repas et sieste"}, {}),
    ],
)
def test_a_door_that_is_for_this_person_keeps_its_rank(door: dict[str, Any], said: dict[str, Any]) -> None:
    rows = [entry("a-mine", **door), entry("b-everyone")]
    assert order(rows, ask(**said)) == ["a-mine", "b-everyone"]


def test_what_a_door_is_mainly_for_comes_before_what_it_also_does() -> None:
    assert order([entry("a-also", "family care"), entry("b-mainly", "care talk")], ask("care")) == [
        "b-mainly",
        "a-also",
    ]


# Published hours that are no rule. Saturday 21 November 2026.

SATURDAY_15H = datetime(2026, 11, 21, 15, 0, tzinfo=BRUSSELS)


def says(text: str, when: str | None, now: datetime = SATURDAY_15H) -> bool:
    return speaks_of_another_time(entry(schedules=(Schedule(text=text),)), window(when, now))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Le mardi (heure non précisée)", "sunday"),
        ("Mercredi et vendredi", None),
        ("Chaque lundi après-midi, heures non précisées", "tomorrow"),
        ("Le midi du lundi au vendredi", "weekend"),
        ("Du lundi au vendredi, heures non précisées", "sunday"),
        ("mardi-vendredi 8 h 30 - 12 h, dimanche 10 h", "monday"),
        ("En semaine 9 h - 17 h", "sunday"),
        ("Le week-end", "monday"),
        ("op dinsdag en donderdag", "sunday"),
        ("maandag tot vrijdag", "sunday"),
        ("Chaque matin (heures non précisées)", None),
        ("Le matin", "sunday evening"),
        ("in de voormiddag", "tonight"),
        ("L'après-midi", "sunday morning"),
        ("de vendredi à lundi, le soir", "tuesday"),
    ],
)
def test_words_about_another_time_are_understood(text: str, when: str | None) -> None:
    assert says(text, when)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("", "sunday"),
        ("heures non précisées", "sunday"),
        ("Le dimanche", "sunday"),
        ("Samedi, dimanche et jours fériés", "weekend"),
        ("Deux jours par semaine (2013)", "sunday"),
        ("Tous les jours, repas le mardi", "sunday"),
        ("Chaque soir", "sunday evening"),
        ("Fermé le mardi", "sunday"),
        ("Du lundi au vendredi (page néerlandaise) ; chaque jour selon la page française", "sunday"),
        ("7 jours sur 7", "sunday"),
        ("L'après-midi", None),
        ("Toutes les nuits de l'année", "tonight"),
        ("Le matin, ou 14 h - 16 h", None),
        ("Accueil 24 h/24", "sunday"),
        ("de vendredi à lundi, le soir", "sunday evening"),
        ("Le midi", "sunday"),
        ("le samedi soir", "tonight"),
    ],
)
def test_words_that_leave_the_asked_time_possible_are_left_alone(text: str, when: str | None) -> None:
    assert not says(text, when)


def test_the_small_hours_belong_to_the_evening_before() -> None:
    assert says("Le mercredi", "tonight", datetime(2026, 11, 24, 20, 0, tzinfo=BRUSSELS))
    assert not says("Toutes les nuits", "tonight", datetime(2026, 11, 24, 2, 0, tzinfo=BRUSSELS))
    assert not says("La nuit", None, datetime(2026, 11, 24, 3, 0, tzinfo=BRUSSELS))


def test_a_rule_is_believed_and_not_the_words_beside_it() -> None:
    row = entry(schedules=(Schedule(rule=OPEN, text="le mardi"),))
    assert not speaks_of_another_time(row, window("sunday", SATURDAY_15H))


def test_a_tuesday_meal_is_shown_on_sunday_after_the_others() -> None:
    rows = [
        entry("a-tuesday", schedules=(Schedule(text="Le mardi"),)),
        entry("b-perhaps"),
        entry("c-closed", hours=SHUT),
    ]
    assert order(rows, ask(when="sunday")) == ["b-perhaps", "a-tuesday", "c-closed"]
    tuesday = next(match for match in found(rows, ask(when="sunday")).matches if match.entry.id == "a-tuesday")
    assert "unlikely at this time" in tuesday.reasons
    assert tuesday.state == "unknown"
