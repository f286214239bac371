"""The day and hour of an appointment. The clock stands on Saturday 21 November 2026, 10:00."""

from datetime import datetime

import pytest

from nlu.dates import find_datetime

SATURDAY = datetime(2026, 11, 21, 10, 0)  # noqa: DTZ001  naive local on purpose


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("rdv cpas jeudi 14h", "2026-11-26 14:00"),
        ("le 3 à 9h30", "2026-12-03 09:30"),
        ("lundi en 8 à dix heures et quart", "2026-11-30 10:15"),
        ("demain 9h30", "2026-11-22 09:30"),
        ("jeudi a 14", "2026-11-26 14:00"),
        ("3/12 à 14h", "2026-12-03 14:00"),
        ("3 décembre 14h30", "2026-12-03 14:30"),
        ("jeudi 3 décembre à 14h", "2026-12-03 14:00"),
        ("ce soir 20h", "2026-11-21 20:00"),
        ("ce soir 8h", "2026-11-21 20:00"),
        ("samedi 9h", "2026-11-28 09:00"),
        ("samedi 14h", "2026-11-21 14:00"),
        ("lundi midi", "2026-11-23 12:00"),
        ("demain à 3h", "2026-11-22 15:00"),
        ("demain 7h", "2026-11-22 07:00"),
        ("demain 9h du matin", "2026-11-22 09:00"),
        ("demain à dix heures moins le quart", "2026-11-22 09:45"),
        ("mardi onze heures et demie", "2026-11-24 11:30"),
        ("dans 2 jours à 15h", "2026-11-23 15:00"),
        ("apres demain 10h", "2026-11-23 10:00"),
        ("vendredi de la semaine prochaine 11h", "2026-11-27 11:00"),
        ("jeudi 14:00 gare du midi", "2026-11-26 14:00"),
        ("le 25 a 8h", "2026-11-25 08:00"),
        ("le 6 janvier à huit heures trente", "2027-01-06 08:30"),
        ("donderdag om 14u", "2026-11-26 14:00"),
        ("donderdag 14u30", "2026-11-26 14:30"),
        ("morgen om half drie", "2026-11-22 14:30"),
        ("maandag kwart voor tien", "2026-11-23 09:45"),
        ("dinsdag kwart over tien", "2026-11-24 10:15"),
        ("maandag 23 november 10u", "2026-11-23 10:00"),
        ("woensdag negen uur", "2026-11-25 09:00"),
        ("overmorgen om 11 uur", "2026-11-23 11:00"),
        ("op 3 december om 9u", "2026-12-03 09:00"),
        ("tomorrow at 2pm", "2026-11-22 14:00"),
        ("thursday 2:30 pm", "2026-11-26 14:30"),
        ("on the 3rd at 10:30", "2026-12-03 10:30"),
        ("monday half past two", "2026-11-23 14:30"),
        ("tuesday quarter to nine", "2026-11-24 08:45"),
        ("friday at 9", "2026-11-27 09:00"),
        ("today 4pm", "2026-11-21 16:00"),
        ("monday 9am", "2026-11-23 09:00"),
        ("tomorrow noon", "2026-11-22 12:00"),
    ],
)
def test_a_day_and_an_hour_make_a_moment(text: str, moment: str) -> None:
    assert find_datetime(text, SATURDAY, "fr") == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    "text",
    [
        "jeudi",
        "14h",
        "demain",
        "le 3",
        "a 14h30",
        "30 februari 10u",
        "hier 14h",
        "31/11 10h",
        "jeudi 25h",
        "bonjour",
        "",
        "j'ai 16 ans",
        "gare du midi demain",
        "j'ai 2 enfants lundi",
    ],
)
def test_half_a_moment_is_none(text: str) -> None:
    assert find_datetime(text, SATURDAY, "fr") is None
