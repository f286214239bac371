"""The one table of legal holidays, against the ten of the law."""

from datetime import date, timedelta

import pytest

from directory.hours.holidays_be import is_legal_holiday, legal_holidays, next_legal_holiday

YEAR_2027 = {
    date(2027, 1, 1), date(2027, 3, 29), date(2027, 5, 1), date(2027, 5, 6), date(2027, 5, 17), date(2027, 7, 21),
    date(2027, 8, 15), date(2027, 11, 1), date(2027, 11, 11), date(2027, 12, 25),
}  # fmt: skip


def test_there_are_ten_legal_holidays() -> None:
    assert legal_holidays(2027) == YEAR_2027


def test_ascension_on_the_first_of_may_makes_nine_days() -> None:
    assert len(legal_holidays(2008)) == 9
    assert is_legal_holiday(date(2008, 5, 1))


@pytest.mark.parametrize("year", range(2024, 2041))
def test_easter_and_pentecost_sunday_are_not_legal_holidays_but_their_mondays_are(year: int) -> None:
    mondays = [
        day for day in legal_holidays(year) if day.weekday() == 0 and date(year, 3, 20) < day < date(year, 6, 15)
    ]
    easter_monday, pentecost_monday = min(mondays), max(mondays)
    assert pentecost_monday - easter_monday == timedelta(days=49)
    assert not is_legal_holiday(easter_monday - timedelta(days=1))
    assert not is_legal_holiday(pentecost_monday - timedelta(days=1))


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2026, 12, 24), date(2026, 12, 25)),
        (date(2026, 12, 25), date(2027, 1, 1)),
        (date(2027, 1, 1), date(2027, 3, 29)),
    ],
)
def test_next_holiday_is_strictly_after_the_day(day: date, following: date) -> None:
    assert next_legal_holiday(day) == following
