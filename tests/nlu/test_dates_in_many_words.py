"""Many ways of saying a day and an hour (`moments.py`), both nights of the clocks, and what is asked back."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.dates import find_datetime, find_when, read_moment
from nlu.dates.day_words import MONTH, WEEKDAY
from nlu.dates.numbers import NUMBERS, ORDINAL
from tests.nlu.moments import ARABIC, DUTCH, ENGLISH, FRENCH, OTHERS, TUESDAY, rows

BRUSSELS = ZoneInfo("Europe/Brussels")
TABLES = {"fr": FRENCH, "nl": DUTCH, "en": ENGLISH, "ar": ARABIC, "es": OTHERS}


@pytest.mark.parametrize(
    ("language", "text", "moment"),
    [(language, *row) for language, table in TABLES.items() for row in rows(table)],
)
def test_a_moment_in_many_words(language: str, text: str, moment: str) -> None:
    expected = None if moment == "-" else datetime.fromisoformat(moment)
    assert find_datetime(text, TUESDAY, language) == expected


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("lundi ou mardi 10h", "day"),
        ("lundi 9h ou 10h", "hour"),
        ("jeudi 3 fevrier 10h", "weekday"),
        ("15/02/2025 a 8h", "past"),
        ("29 mars 2h30 du matin", "no_such_hour"),
    ],
)
def test_what_is_not_sure_is_a_doubt_to_ask_back(text: str, doubt: str) -> None:
    assert doubt in read_moment(text, TUESDAY, "fr").doubts


def test_friday_next_said_on_a_friday_is_in_a_week() -> None:
    friday = datetime(2026, 1, 16, 9, 0)  # noqa: DTZ001
    assert find_datetime("vendredi prochain 14h", friday, "fr") == datetime(2026, 1, 23, 14, 0)  # noqa: DTZ001


def test_a_wait_counts_real_hours_over_the_night_when_clocks_go_back() -> None:
    night = datetime(2026, 10, 25, 2, 30, tzinfo=BRUSSELS)  # summer time: this hour comes twice
    assert find_datetime("dans une heure", night, "fr") == datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001


def test_a_wait_jumps_the_hour_that_does_not_exist() -> None:
    night = datetime(2026, 3, 29, 1, 30, tzinfo=BRUSSELS)
    assert find_datetime("dans une heure", night, "fr") == datetime(2026, 3, 29, 3, 30)  # noqa: DTZ001


def test_tomorrow_at_the_same_hour_is_wall_time_over_both_nights() -> None:
    for day in ("2026-03-28", "2026-10-24"):
        evening = datetime.fromisoformat(f"{day}T20:00").replace(tzinfo=BRUSSELS)
        found = find_datetime("demain 10h", evening, "fr")
        assert found is not None
        assert (found.hour, found.day) == (10, evening.day + 1)


def test_the_clock_of_brussels_counts_whatever_zone_now_is_in() -> None:
    late = datetime(2026, 1, 13, 23, 30, tzinfo=ZoneInfo("UTC"))  # already Wednesday in Brussels
    assert find_datetime("demain 9h", late, "fr") == datetime(2026, 1, 15, 9, 0)  # noqa: DTZ001


_LITTLE = (
    "le du au de dans ds over in en à a om at h h30 u 9h 2.15 30/2 31-11 12 2026 mois prochain volgende maand next "
    "month semaine week jours dagen d'après demie quart half voor past pas niet liever avant de jeudi . , ? ! - et w"
)
VOCABULARY = sorted({
    *NUMBERS, *ORDINAL, *WEEKDAY, *MONTH, *_LITTLE.split(), *(word.replace(" ", "-") for word in (*NUMBERS, *ORDINAL)),
})  # fmt: skip


@given(st.lists(st.sampled_from(VOCABULARY), max_size=9))
def test_whatever_words_of_time_come_together_nothing_breaks(words: list[str]) -> None:
    text = " ".join(words)
    find_when(text, TUESDAY)
    find_datetime(text, TUESDAY, "fr")
