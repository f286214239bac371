"""Words of time become the right stretch of Brussels time, also at night, at the turn of a day and of the clock."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.window import BRUSSELS, PARTS, WEEKDAYS, window

SATURDAY_AFTERNOON = datetime(2026, 11, 21, 15, 20, tzinfo=BRUSSELS)


def said(when: str | None, now: datetime) -> tuple[str, str]:
    asked = window(when, now)
    return asked.start.isoformat(timespec="minutes")[:16], asked.end.isoformat(timespec="minutes")[:16]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        (None, "2026-11-21T15:20", "2026-11-21T17:20"),
        ("now", "2026-11-21T15:20", "2026-11-21T17:20"),
        ("tonight", "2026-11-21T18:00", "2026-11-22T06:00"),
        ("tomorrow", "2026-11-22T06:00", "2026-11-23T00:00"),
        ("tomorrow morning", "2026-11-22T06:00", "2026-11-22T12:00"),
        ("tomorrow evening", "2026-11-22T18:00", "2026-11-23T00:00"),
        ("weekend", "2026-11-21T15:20", "2026-11-23T00:00"),
        ("weekend morning", "2026-11-22T06:00", "2026-11-22T12:00"),
        ("saturday", "2026-11-21T15:20", "2026-11-22T00:00"),
        ("saturday afternoon", "2026-11-21T15:20", "2026-11-21T18:00"),
        ("saturday morning", "2026-11-28T06:00", "2026-11-28T12:00"),
        ("sunday", "2026-11-22T06:00", "2026-11-23T00:00"),
        ("sunday afternoon", "2026-11-22T12:00", "2026-11-22T18:00"),
        ("monday", "2026-11-23T06:00", "2026-11-24T00:00"),
        ("friday", "2026-11-27T06:00", "2026-11-28T00:00"),
        ("afternoon", "2026-11-21T15:20", "2026-11-21T18:00"),
        ("morning", "2026-11-22T06:00", "2026-11-22T12:00"),
        ("now evening", "2026-11-21T18:00", "2026-11-22T00:00"),
        ("someday", "2026-11-21T15:20", "2026-11-21T17:20"),
        ("sunday teatime", "2026-11-22T06:00", "2026-11-23T00:00"),
    ],
)
def test_words_of_time_on_a_saturday_afternoon(when: str | None, start: str, end: str) -> None:
    assert said(when, SATURDAY_AFTERNOON) == (start, end)


def test_tonight_after_midnight_is_the_night_that_runs() -> None:
    assert said("tonight", datetime(2026, 11, 22, 1, 30, tzinfo=BRUSSELS)) == ("2026-11-22T01:30", "2026-11-22T06:00")


def test_tonight_said_at_dawn_is_the_coming_evening() -> None:
    assert said("tonight", datetime(2026, 11, 22, 5, 30, tzinfo=BRUSSELS)) == ("2026-11-22T18:00", "2026-11-23T06:00")


def test_tonight_said_in_the_evening_starts_now() -> None:
    assert said("tonight", datetime(2026, 11, 22, 21, 4, tzinfo=BRUSSELS)) == ("2026-11-22T21:04", "2026-11-23T06:00")


def test_sunday_said_on_a_sunday_is_today_from_now() -> None:
    assert said("sunday", datetime(2026, 11, 22, 10, 0, tzinfo=BRUSSELS)) == ("2026-11-22T10:00", "2026-11-23T00:00")


def test_sunday_morning_said_on_sunday_afternoon_is_next_sunday() -> None:
    afternoon = datetime(2026, 11, 22, 14, 0, tzinfo=BRUSSELS)
    assert said("sunday morning", afternoon) == ("2026-11-29T06:00", "2026-11-29T12:00")


def test_weekend_said_on_sunday_is_what_is_left_of_it() -> None:
    assert said("weekend", datetime(2026, 11, 22, 20, 0, tzinfo=BRUSSELS)) == ("2026-11-22T20:00", "2026-11-23T00:00")


def test_weekend_morning_said_on_sunday_evening_is_next_saturday() -> None:
    evening = datetime(2026, 11, 22, 20, 0, tzinfo=BRUSSELS)
    assert said("weekend morning", evening) == ("2026-11-28T06:00", "2026-11-28T12:00")


def test_utc_moments_are_read_in_brussels() -> None:
    # 23:30 UTC on Saturday is already Sunday in Brussels.
    assert said("tomorrow", datetime(2026, 11, 21, 23, 30, tzinfo=UTC))[0] == "2026-11-23T06:00"


def test_two_hours_last_two_hours_when_the_clock_goes_back() -> None:
    asked = window("now", datetime(2026, 10, 25, 0, 30, tzinfo=UTC))  # 02:30 summer time, the first of the two
    assert asked.end.astimezone(UTC) - asked.start.astimezone(UTC) == timedelta(hours=2)
    assert asked.end.isoformat() == "2026-10-25T03:30:00+01:00"


def test_second_half_past_two_of_the_autumn_night_is_still_tonight() -> None:
    asked = window("tonight", datetime(2026, 10, 25, 1, 30, tzinfo=UTC))  # 02:30 winter time, the second
    assert asked.start.isoformat() == "2026-10-25T02:30:00+01:00"
    assert asked.end.isoformat() == "2026-10-25T06:00:00+01:00"


def test_tonight_of_the_spring_change_ends_at_six_in_summer_time() -> None:
    asked = window("tonight", datetime(2027, 3, 27, 22, 0, tzinfo=UTC))
    assert asked.end.isoformat() == "2027-03-28T06:00:00+02:00"


@given(
    now=st.integers(0, 1_000_000).map(lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)),
    base=st.sampled_from((*WEEKDAYS, "now", "tonight", "tomorrow", "weekend")),
    part=st.sampled_from(sorted(PARTS)),
)
def test_a_window_is_never_empty_never_past_and_within_nine_days(now: datetime, base: str, part: str) -> None:
    asked = window(f"{base} {part}".strip(), now)
    start, end = asked.start.astimezone(UTC), asked.end.astimezone(UTC)
    assert now <= start < end <= now + timedelta(days=9)
