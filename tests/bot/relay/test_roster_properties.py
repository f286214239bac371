"""Facts about every roster, above all around the two nights on which the clock changes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.relay.roster import absences, ends_at, gaps, give_back, overlaps, serving, take_watch, watches
from bot.store.shifts import Post, Shift

CHLOE, SAMIR = "1", "2"
AUTUMN, SPRING = date(2026, 10, 25), date(2027, 3, 28)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def lines_between(first: date, last: date) -> st.SearchStrategy[list[Shift]]:
    days, hours = st.dates(first, last), st.times().map(lambda moment: moment.replace(second=0, microsecond=0))
    weekly = st.none() | st.integers(0, 6)
    one = st.builds(
        Shift, id=st.integers(1, 99).map(str), staff_id=st.sampled_from([CHLOE, SAMIR]),
        post=st.sampled_from(["on_duty", "on_duty", "backup", "away"]), weekday=weekly, first_date=days,
        last_date=st.none() | days, starts=hours, ends=hours, source=st.sampled_from(["console", "message", "ics"]),
    )  # fmt: skip
    return st.lists(one, max_size=8)


rosters = lines_between(AUTUMN - 5 * DAY, AUTUMN + 5 * DAY) | lines_between(SPRING - 5 * DAY, SPRING + 5 * DAY)
hours_around = st.integers(-5 * 48, 5 * 48).map(lambda half_hours: half_hours * HOUR / 2)
moments = st.builds(
    lambda day, away_from: datetime.combine(day, time(1), UTC) + away_from,
    st.sampled_from([AUTUMN, SPRING]),
    hours_around,
)


@given(rosters, moments)
def test_nobody_who_is_away_serves(lines: list[Shift], now: datetime) -> None:
    away = {absence.staff_id for absence in absences(lines, now, now + timedelta.resolution)}
    assert away.isdisjoint(serving(lines, now) + serving(lines, now, "backup"))


@given(rosters, moments)
def test_no_watch_overlaps_an_absence_of_the_same_member(lines: list[Shift], since: datetime) -> None:
    until = since + 3 * DAY
    lines = [replace(line, source="console") for line in lines]  # what is said by message counts over what was before
    for watch in watches(lines, since, until):
        for absence in absences(lines, since - 3 * DAY, until + 3 * DAY):
            assert absence.staff_id != watch.staff_id or absence.ends_at <= watch.starts_at or (
                watch.ends_at <= absence.starts_at
            )  # fmt: skip


@given(rosters, moments, st.sampled_from(["on_duty", "backup"]))
def test_who_serves_is_who_has_a_watch_at_that_moment(lines: list[Shift], now: datetime, post: Post) -> None:
    whole = watches(lines, now - 3 * DAY, now + 3 * DAY)
    present = {each.staff_id for each in whole if each.post == post and each.starts_at <= now < each.ends_at}
    assert set(serving(lines, now, post)) == present
    assert len(serving(lines, now, post)) == len(present)


@given(rosters, moments)
def test_the_same_watches_are_seen_from_any_window(lines: list[Shift], since: datetime) -> None:
    until = since + DAY
    near = {watch for watch in watches(lines, since - 5 * DAY, until + 5 * DAY)}
    assert set(watches(lines, since, until)) == {
        watch for watch in near if watch.starts_at < until and watch.ends_at > since
    }
    assert all(watch.starts_at < watch.ends_at for watch in near)


@given(rosters, moments)
def test_somebody_serves_until_their_end_and_no_longer(lines: list[Shift], now: datetime) -> None:
    for id in serving(lines, now):
        end = ends_at(lines, id, now)
        assert end is not None
        assert end > now
        assert id in serving(lines, end - timedelta.resolution)
        assert id not in serving(lines, end)


@given(rosters, moments, st.integers(0, 24 * 60))
def test_a_watch_that_was_taken_covers_every_moment_asked_for(lines: list[Shift], now: datetime, minutes: int) -> None:
    until = now + timedelta(minutes=minutes)
    try:
        taken = take_watch(lines, CHLOE, now, until)
    except ValueError:
        assert minutes == 0 or minutes > 23 * 60
        return
    ((start, end),) = [watch.stretch for watch in watches([*lines, taken], now, until) if watch.line is taken]
    assert start <= now < until <= end


@given(rosters, moments)
def test_who_gave_the_watch_back_serves_no_more_until_it_would_have_ended(lines: list[Shift], now: datetime) -> None:
    for id in serving(lines, now):
        end, back = ends_at(lines, id, now), give_back(lines, id, now)
        assert back is not None
        assert end is not None
        assert id not in serving([*lines, back], now)
        assert id not in serving([*lines, back], min(end, now + 23 * HOUR) - timedelta.resolution)


@given(rosters, moments)
def test_gaps_and_watches_share_out_the_whole_time(lines: list[Shift], since: datetime) -> None:
    until = since + 2 * DAY
    missing = gaps(lines, since, until, [(since, until)])
    for moment in (since + number * HOUR for number in range(48)):
        assert any(start <= moment < end for start, end in missing) is (serving(lines, moment) == [])
    for start, end, names in overlaps(lines, since, until):
        assert set(serving(lines, start)) == names == set(serving(lines, end - timedelta.resolution))
