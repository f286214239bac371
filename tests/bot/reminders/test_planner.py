"""When somebody is reminded: by example, and properties that hold for every appointment and every wish."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reminders.planner import (
    LEAST_NOTICE,
    QUIET_FROM,
    QUIET_UNTIL,
    SPREAD,
    USELESS,
    is_gentle,
    next_gentle,
    plan,
)  # fmt: skip
from bot.reminders.walltime import exists, read_wall, to_moment, to_wall, write_wall
from bot.store.wishes import MOMENTS, Wish

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
DEFAULT = Wish()


def told(wall: str, wish: Wish = DEFAULT, now: datetime = LONG_AGO) -> list[str]:
    """The wall times of the reminders, as "We 18:00"."""
    planned = plan(read_wall(wall), wish, now)
    return [f"{['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'][at.weekday()]} {at:%H:%M}" for at in map(_wall, planned)]


def _wall(planned: object) -> datetime:
    return to_wall(planned.due_at)  # type: ignore[attr-defined]


# Thursday 26 November 2026.
@pytest.mark.parametrize(
    ("wall", "wish", "expected"),
    [
        ("2026-11-26T14:00", Wish(), ["We 18:00", "Th 12:00"]),
        ("2026-11-26T10:00", Wish(), ["We 18:00", "Th 08:00"]),
        ("2026-11-26T09:30", Wish(), ["We 18:00", "Th 08:00"]),  # 7:30 is night: 8:00 still helps
        ("2026-11-26T09:00", Wish(), ["We 18:00", "Th 08:00"]),
        ("2026-11-26T08:30", Wish(), ["We 18:00"]),  # 8:00 would only frighten: the eve says it
        ("2026-11-26T08:30", Wish(moments=("same_day",)), ["We 20:45"]),  # earlier the eve before
        ("2026-11-26T00:30", Wish(moments=("same_day",)), ["We 20:45"]),
        ("2026-11-26T23:30", Wish(moments=("same_day",)), ["Th 20:45"]),
        ("2026-11-26T14:00", Wish(moments=("eve",)), ["We 18:00"]),
        ("2026-11-26T14:00", Wish(moments=()), []),
        ("2026-11-26T14:00", Wish(moments=MOMENTS), ["Th 18:00", "Tu 18:00", "We 18:00", "Th 12:00"]),
        ("2026-11-26T14:00", Wish(day_at=time(8)), ["We 18:00", "Th 08:00"]),
        ("2026-11-26T14:00", Wish(day_at=time(7)), ["We 18:00", "Th 08:00"]),
        ("2026-11-26T14:00", Wish(day_at=time(13, 45)), ["We 18:00", "Th 13:00"]),
        ("2026-11-26T14:00", Wish(latest=time(12)), ["We 11:45", "Th 11:45"]),  # mornings only
        ("2026-11-26T14:00", Wish(earliest=time(17)), ["We 18:00"]),  # evenings only: the same evening says it
        ("2026-11-26T14:00", Wish(earliest=time(17), moments=("same_day",)), ["We 20:45"]),
        ("2026-11-26T14:00", Wish(eve_at=time(23)), ["We 20:45", "Th 12:00"]),
        ("2026-11-26T14:00", Wish(lead=timedelta(hours=30)), ["We 08:00", "We 18:00"]),
    ],
)
def test_reminders_come_when_they_help(wall: str, wish: Wish, expected: list[str]) -> None:
    assert told(wall, wish) == expected


def test_what_is_past_is_not_planned() -> None:
    eve = to_moment(read_wall("2026-11-25T18:00"))
    assert told("2026-11-26T14:00", now=eve - timedelta(seconds=1)) == ["We 18:00", "Th 12:00"]
    assert told("2026-11-26T14:00", now=eve) == ["Th 12:00"]
    assert told("2026-11-26T14:00", now=to_moment(read_wall("2026-11-26T13:00"))) == []


def test_an_eve_that_nobody_could_send_ends_with_the_evening_when_another_one_follows() -> None:
    eve, day = plan(read_wall("2026-11-26T14:00"), Wish(), LONG_AGO)
    assert to_wall(eve.not_after) == read_wall("2026-11-25T21:00")
    assert to_wall(day.not_after) == read_wall("2026-11-26T13:30")
    (alone,) = plan(read_wall("2026-11-26T14:00"), Wish(moments=("eve",)), LONG_AGO)
    assert to_wall(alone.not_after) == read_wall("2026-11-26T13:30")


@pytest.mark.parametrize(
    ("wall", "utc"),
    [
        ("2026-03-28T14:00", "2026-03-28T13:00"),  # the day before the clocks go forward
        ("2026-03-29T14:00", "2026-03-29T12:00"),
        ("2026-03-29T02:30", "2026-03-29T01:30"),  # does not exist
        ("2026-10-25T02:30", "2026-10-25T00:30"),  # exists twice: the first
        ("2026-10-25T14:00", "2026-10-25T13:00"),
    ],
)
def test_wall_time_is_right_on_both_nights(wall: str, utc: str) -> None:
    assert to_moment(read_wall(wall)) == read_wall(utc).replace(tzinfo=UTC)


def test_the_eve_is_18h_on_the_wall_over_both_nights() -> None:
    assert told("2026-03-29T14:00") == ["Sa 18:00", "Su 12:00"]
    assert told("2026-10-25T14:00") == ["Sa 18:00", "Su 12:00"]
    spring, autumn = (plan(read_wall(wall), Wish(), LONG_AGO)[0] for wall in ("2026-03-29T14:00", "2026-10-25T14:00"))
    assert to_moment(read_wall("2026-03-29T14:00")) - spring.due_at == timedelta(hours=19)
    assert to_moment(read_wall("2026-10-25T14:00")) - autumn.due_at == timedelta(hours=21)


hours_of_day = st.builds(time, st.integers(0, 23), st.sampled_from((0, 10, 15, 30, 45)))
wishes = st.builds(
    Wish,
    moments=st.lists(st.sampled_from(MOMENTS), unique=True).map(tuple),
    eve_at=hours_of_day, day_at=st.none() | hours_of_day,
    lead=st.integers(0, 48 * 60).map(lambda minutes: timedelta(minutes=minutes)),
    earliest=hours_of_day, latest=hours_of_day,
)  # fmt: skip
# A year with both nights, and the days around them more often.
days = st.dates(date(2026, 1, 1), date(2026, 12, 31)) | st.sampled_from(
    [
        date(2026, 3, 28),
        date(2026, 3, 29),
        date(2026, 3, 30),
        date(2026, 10, 24),
        date(2026, 10, 25),
        date(2026, 10, 26),
    ]
)
walls = st.builds(datetime.combine, days, hours_of_day)


@settings(max_examples=1000)
@given(walls, wishes, st.timedeltas(timedelta(0), timedelta(days=10)))
def test_a_plan_is_always_gentle_useful_and_in_time(wall: datetime, wish: Wish, before: timedelta) -> None:
    start = to_moment(wall)
    now = start - before
    planned = plan(wall, wish, now)
    for each in planned:
        assert now < each.due_at < each.not_after <= start - USELESS
        assert is_gentle(each.due_at, wish)
        assert QUIET_UNTIL <= to_wall(each.due_at).time() < QUIET_FROM
        if exists(wall):
            assert each.due_at <= start - LEAST_NOTICE
    dues = [each.due_at for each in planned]
    assert all(after - due >= SPREAD - timedelta(hours=1) for due, after in pairwise(dues))
    assert len(planned) <= len(wish.moments)
    assert all(each.not_after < after.due_at for each, after in pairwise(planned))


@settings(max_examples=300)
@given(walls, wishes, st.timedeltas(timedelta(0), timedelta(days=10)))
def test_a_later_look_only_takes_away_what_has_passed(wall: datetime, wish: Wish, before: timedelta) -> None:
    now = to_moment(wall) - before
    assert plan(wall, wish, now) == tuple(each for each in plan(wall, wish, LONG_AGO) if each.due_at > now)


@settings(max_examples=300)
@given(walls, wishes)
def test_somebody_who_wants_reminders_gets_one(wall: datetime, wish: Wish) -> None:
    assert bool(plan(wall, wish, LONG_AGO)) == bool(wish.moments)


@settings(max_examples=500)
@given(walls, wishes)
def test_the_next_gentle_moment_is_gentle_and_the_first_one(wall: datetime, wish: Wish) -> None:
    moment = to_moment(wall)
    found = next_gentle(moment, wish)
    assert found >= moment
    assert is_gentle(found, wish)
    assert found - moment < timedelta(hours=26)
    if found > moment:
        assert not is_gentle(found - timedelta(minutes=1), wish)


@given(walls)
def test_a_wall_time_is_written_and_read(wall: datetime) -> None:
    assert read_wall(write_wall(wall)) == wall
    if exists(wall):
        assert to_wall(to_moment(wall)) == wall


def test_in_the_night_when_the_clocks_skip_an_hour_nothing_is_of_use_after_the_appointment() -> None:
    wall = read_wall("2026-03-29T03:00")
    start = to_moment(wall)
    (only,) = plan(wall, Wish(moments=("week",)), start - timedelta(days=10))
    assert only.not_after == start - USELESS
