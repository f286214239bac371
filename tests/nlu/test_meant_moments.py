"""Of several days and hours the one that is meant is found; shifts, halves of the day, what lessons teach."""

from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.dates import find_datetime, read_moment
from nlu.dates.choosing import WEIGHTS
from nlu.dates.day_words import MONTH
from nlu.dates.learning import LESSONS, LessonError, learn, read_lessons
from nlu.dates.mentions import find_mentions
from nlu.training import fingerprint
from tests.nlu.date_figures import cross_validated

TUESDAY = datetime(2026, 1, 13, 10, 0)  # noqa: DTZ001  naive local on purpose
AT_LEAST = {"fr": 0.83, "nl": 0.85, "en": 0.84, "ar": 0.68}  # of messages written to be hard, none of them learnt


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("vendredi 14h au lieu de jeudi 9h", "fr", "2026-01-16T14:00"),
        ("rappelle-moi à 8h, j'ai rdv demain 10h", "fr", "2026-01-14T10:00"),
        ("ils ouvrent à 8h30 mais mon rdv c'est lundi 9h15", "fr", "2026-01-19T09:15"),
        ("not thursday 9am, friday 10am please", "en", "2026-01-16T10:00"),
        ("niet donderdag 9u maar vrijdag 10u", "nl", "2026-01-16T10:00"),
        ("machi lkhmis 9h, jem3a 10h", "ar", "2026-01-16T10:00"),
    ],
)
def test_of_several_moments_one_is_meant(text: str, language: str, moment: str) -> None:
    assert find_datetime(text, TUESDAY, language) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("j'ai rdv demain 14h, une heure plus tard svp", "fr", "2026-01-14T15:00"),
        ("rdv jeudi 10h, on peut décaler d'une semaine ?", "fr", "2026-01-22T10:00"),
        ("Décalez-moi d'une semaine : mercredi 21, 14h", "fr", "2026-01-21T14:00"),
        ("my appointment is tomorrow 2 pm, can i come one hour later", "en", "2026-01-14T15:00"),
        ("vrijdag 9u, een half uur later aub", "nl", "2026-01-16T09:30"),
        ("rdv demain 10h, rappelle-moi une heure plus tôt", "fr", "2026-01-14T10:00"),
    ],
)
def test_another_moment_told_from_the_one_that_stands(text: str, language: str, moment: str) -> None:
    assert find_datetime(text, TUESDAY, language) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("text", "language", "hours"),
    [
        ("prise de sang 7h45 à jeun. rappelle-moi ce soir", "fr", ["07:45"]),
        ("rappel mercredi soir, opération jeudi 8h30", "fr", ["08:30"]),
        ("demain soir, chez marie à 8h", "fr", ["20:00"]),
        ("vrijdagvoormiddag om 9", "nl", ["09:00"]),
        ("quarter to 4, she closes at 5, in the morning she is not there", "en", ["15:45", "17:00"]),
        ("Friday, 11.", "en", ["11:00"]),
        ("thursday 10", "en", ["10:00"]),
        ("9 to 11.30", "en", ["09:00", "11:30"]),
        ("halfnegen", "nl", ["08:30"]),
        ("eleven thirty", "en", ["11:30"]),
        ("الجمعة فالتسعود", "ar", ["09:00"]),
    ],
)
def test_hours_are_found_in_their_half_of_the_day(text: str, language: str, hours: list[str]) -> None:
    found = find_mentions(text, TUESDAY, language).hours
    assert [f"{hour.at:%H:%M}" for hour in found] == hours


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("pas mercredi, mercredi j'ai les enfants. vendredi 16", "fr", ["2026-01-14", "2026-01-14", "2026-01-16"]),
        ("lundi, le 26", "fr", ["2026-01-26", "2026-01-26"]),
        ("pas le 20 février, le 16", "fr", ["2026-02-20", "2026-02-16"]),
        ("né le 21/01/2001, rdv le 22", "fr", ["2026-01-22"]),
        ("mar.27/01 12h30", "fr", ["2026-01-27"]),
        ("le dernier jour de février", "fr", ["2026-02-28"]),
        ("20.01 om 9u", "nl", ["2026-01-20"]),
        ("the 22nd", "en", ["2026-01-22"]),
        ("٢٢ كانون الثاني", "ar", ["2026-01-22"]),
        ("للأربعاء", "ar", ["2026-01-14"]),
        ("3nd lavocat", "ar", []),
    ],
)
def test_days_are_found_wherever_they_are_mentioned(text: str, language: str, days: list[str]) -> None:
    assert [f"{mention.day.day}" for mention in find_mentions(text, TUESDAY, language).days] == days


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("niet 20 februari maar de 29e om 10u", "nl", "2026-01-29T10:00"),
        ("né le 3 mars 1990, rdv le 16 à 10h", "fr", "2026-01-16T10:00"),
        ("mon titre expire le 15 mars, rdv le 22 à 9h", "fr", "2026-01-22T09:00"),
        ("pas le 20 mars, le 30 à 10h", "fr", "2026-03-30T10:00"),
        ("thursday 16 at 2pm", "en", None),
        ("rdv demain cpas 1050 ixelles", "fr", None),
        ("je dois 1500 euros, rdv demain", "fr", None),
        ("12, rue des Palais demain", "fr", None),
        ("rdv jeudi 9h, le lendemain je pars", "fr", "2026-01-15T09:00"),
        ("rdv demain 14h je dois partir une heure plus tôt", "fr", "2026-01-14T14:00"),
        ("rdv demain 14h. Appelez-moi une heure plus tôt", "fr", "2026-01-14T14:00"),
        ("rdv demain 14h, décaler d'une heure", "fr", None),
        ("موعد عاجل يوم الخميس الساعة 10", "ar", "2026-01-15T10:00"),
        ("i moved here 2 weeks ago and my appointment is tomorrow 9am", "en", "2026-01-14T09:00"),
        ("I'm in Brussels, i come in 10 min", "en", "2026-01-13T10:10"),
        ("morgen om kwart over 2 uur", "nl", "2026-01-14T14:15"),
        ("rdv demain à 9h, dans 2 heures je pars", "fr", "2026-01-14T09:00"),
        ("mardi 20 à 9h ou 10h", "fr", None),
        ("demain 06h30", "fr", "2026-01-14T06:30"),
        ("demain soir à minuit", "fr", "2026-01-14T00:00"),
    ],
)
def test_what_a_second_pair_of_eyes_found_misread(text: str, language: str, moment: str | None) -> None:
    found = find_datetime(text, TUESDAY, language)
    assert found is None if moment is None else found == datetime.fromisoformat(moment)


@given(day=st.integers(1, 31), month=st.sampled_from(sorted(MONTH)), other=st.integers(1, 31))
def test_no_two_dates_break_a_message(day: int, month: str, other: int) -> None:
    read_moment(f"pas le {day} {month}, le {other} à 10h", TUESDAY, "fr")
    read_moment(f"rdv {day} {month} 9h puis le {other} à 10h", TUESDAY, "fr")


@pytest.mark.parametrize(
    ("text", "doubt"), [("lundi ou mardi 10h", "day"), ("lundi 9h ou 10h", "hour"), ("9h or 10h monday", "hour")]
)
def test_what_is_offered_with_another_is_asked_back(text: str, doubt: str) -> None:
    assert doubt in read_moment(text, TUESDAY, "fr").doubts


def test_hidden_lessons_are_read_well_enough() -> None:
    counts = cross_validated(read_lessons())
    for language, floor in AT_LEAST.items():
        settled = {
            verdict: n for (spoken, sort, verdict), n in counts.items() if (spoken, sort) == (language, "settled")
        }
        assert settled["right"] / sum(settled.values()) >= floor, (language, settled)


def test_the_weights_were_learnt_from_the_present_lessons() -> None:
    first = WEIGHTS.read_text(encoding="utf-8").splitlines()[0]
    assert fingerprint(LESSONS) in first, "lessons have changed: run python -m nlu.dates.learning"


def test_what_is_learnt_depends_on_nothing_but_the_lessons() -> None:
    lessons = read_lessons()[:200]
    assert learn(lessons) == learn(lessons)


def test_a_lesson_holds_a_day_an_hour_and_a_message(tmp_path: Path) -> None:
    (tmp_path / "fr.tsv").write_text("2026-01-15\t?\tjeudi 9h ou 10h\n-\t-\tpas jeudi\n", encoding="utf-8")
    first, second = read_lessons(tmp_path)
    assert (first.day, first.hour, first.language) == (date(2026, 1, 15), "?", "fr")
    assert (second.day, second.hour) == ("-", "-")
    (tmp_path / "fr.tsv").write_text("jeudi\t9h\tjeudi 9h\n", encoding="utf-8")
    with pytest.raises(LessonError, match=r"fr.tsv:1: expected a day, an hour and a message"):
        read_lessons(tmp_path)
    (tmp_path / "fr.tsv").write_text("2026-01-15\t09:30\tjeudi 9h30\n", encoding="utf-8")
    assert read_lessons(tmp_path)[0].hour == time(9, 30)
