"""The roster laid out: who serves when, through absences, midnights and both nights on which the clock changes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.clock import BRUSSELS
from bot.relay.coverage import Stretch, opened
from bot.relay.roster import (
    absences,
    ends_at,
    gaps,
    give_back,
    next_start,
    overlaps,
    serving,
    take_watch,
    watches,
)
from bot.store.shifts import Post, Shift

CHLOE, SAMIR = "1", "2"
MONDAY = date(2026, 11, 23)
AUTUMN, SPRING = date(2026, 10, 25), date(2027, 3, 28)  # the nights on which 3:00 becomes 2:00, and 2:00 becomes 3:00
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def at(text: str) -> datetime:
    """Wall time in Brussels, as UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS).astimezone(UTC)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def line(
    id: str, who: str, first: date, hours: str, post: Post = "on_duty", weekly: bool = False, last: date | None = None
) -> Shift:
    starts, ends = (time.fromisoformat(text) for text in hours.split("-"))
    return Shift(
        id=id, staff_id=who, post=post, weekday=first.weekday() if weekly else None, first_date=first, last_date=last,
        starts=starts, ends=ends,
    )  # fmt: skip


def stretches(lines: list[Shift], first: date, days: int = 1) -> list[Stretch]:
    start = datetime.combine(first, time(), BRUSSELS)
    return [watch.stretch for watch in watches(lines, start, start + days * DAY)]


def test_a_roster_without_lines_has_nobody_and_no_next_watch() -> None:
    now = at("2026-11-23T10:00")
    assert watches([], now, now + DAY) == []
    assert serving([], now) == []
    assert next_start([], now) is None
    assert ends_at([], CHLOE, now) is None
    assert give_back([], CHLOE, now) is None
    assert overlaps([], now, now + DAY) == []


def test_a_shift_that_crosses_midnight_ends_the_next_day() -> None:
    night = line("1", CHLOE, MONDAY, "22:00-06:00")
    assert stretches([night], MONDAY) == [(utc("2026-11-23T21:00"), utc("2026-11-24T05:00"))]
    assert stretches([night], MONDAY + DAY) == stretches([night], MONDAY), "it touches both days, whole"
    assert serving([night], at("2026-11-24T05:59")) == [CHLOE]
    assert serving([night], at("2026-11-24T06:00")) == []


def test_a_shift_that_ends_when_it_begins_lasts_a_day() -> None:
    assert stretches([line("1", CHLOE, MONDAY, "09:00-09:00")], MONDAY) == [
        (utc("2026-11-23T08:00"), utc("2026-11-24T08:00"))
    ]


def test_a_weekly_shift_begins_on_its_weekday_between_its_dates() -> None:
    weekly = line("1", CHLOE, MONDAY, "22:00-06:00", weekly=True, last=MONDAY + 7 * DAY)
    starts = [start for start, _ in stretches([weekly], MONDAY - 30 * DAY, 90)]
    assert starts == [utc("2026-11-23T21:00"), utc("2026-11-30T21:00")]
    assert serving([weekly], at("2026-12-01T05:00")) == [CHLOE], "the last night ends the day after the last date"


def test_a_weekly_shift_may_begin_in_the_middle_of_a_week_and_never_end() -> None:
    tuesday = Shift(
        staff_id=CHLOE, post="on_duty", weekday=1, first_date=MONDAY + 3 * DAY, starts=time(9), ends=time(17)
    )
    starts = [start for start, _ in stretches([tuesday], MONDAY, 15)]
    assert starts == [utc("2026-12-01T08:00")]
    assert serving([tuesday], at("2036-11-25T12:00")) == [CHLOE]


def test_a_shift_whose_last_date_is_before_its_first_never_is() -> None:
    assert stretches([line("1", CHLOE, MONDAY, "09:00-17:00", weekly=True, last=MONDAY - DAY)], MONDAY, 30) == []


def test_watches_come_by_start_and_then_by_number() -> None:
    lines = [line("10", CHLOE, MONDAY, "09:00-17:00"), line("9", SAMIR, MONDAY, "09:00-12:00"),
             line("11", SAMIR, MONDAY, "08:00-08:30")]  # fmt: skip
    start = at("2026-11-23T00:00")
    assert [watch.line.id for watch in watches(lines, start, start + DAY)] == ["11", "9", "10"]


def test_an_absence_is_cut_out_of_every_post_of_that_member_only() -> None:
    lines = [
        line("1", CHLOE, MONDAY, "09:00-17:00", weekly=True), line("2", CHLOE, MONDAY, "17:00-20:00", "backup"),
        line("3", SAMIR, MONDAY, "11:00-19:00"), line("4", CHLOE, MONDAY, "12:00-18:00", "away"),
    ]  # fmt: skip
    start = at("2026-11-23T00:00")
    assert [(watch.staff_id, watch.post, watch.stretch) for watch in watches(lines, start, start + DAY)] == [
        (CHLOE, "on_duty", (at("2026-11-23T09:00"), at("2026-11-23T12:00"))),
        (SAMIR, "on_duty", (at("2026-11-23T11:00"), at("2026-11-23T19:00"))),
        (CHLOE, "backup", (at("2026-11-23T18:00"), at("2026-11-23T20:00"))),
    ]
    assert serving(lines, at("2026-11-30T15:00")) == [CHLOE], "the week after, she is there"


def test_an_absence_in_the_middle_leaves_two_pieces_of_the_same_line() -> None:
    lines = [line("1", CHLOE, MONDAY, "22:00-06:00"), line("2", CHLOE, MONDAY, "23:30-00:30", "away")]
    start = at("2026-11-23T00:00")
    assert [(watch.line.id, watch.stretch) for watch in watches(lines, start, start + DAY)] == [
        ("1", (at("2026-11-23T22:00"), at("2026-11-23T23:30")))
    ]
    assert [watch.line.id for watch in watches(lines, start, start + 2 * DAY)] == ["1", "1"]
    assert [absence.stretch for absence in absences(lines, start, start + DAY)] == [
        (at("2026-11-23T23:30"), at("2026-11-24T00:30"))
    ]


def test_who_came_first_is_first_and_nobody_is_named_twice() -> None:
    lines = [line("1", SAMIR, MONDAY, "10:00-17:00"), line("2", CHLOE, MONDAY, "09:00-17:00"),
             line("3", CHLOE, MONDAY, "11:00-12:00"), line("4", SAMIR, MONDAY, "08:00-18:00", "backup")]  # fmt: skip
    assert serving(lines, at("2026-11-23T11:30")) == [CHLOE, SAMIR]
    assert serving(lines, at("2026-11-23T11:30"), "backup") == [SAMIR]
    assert serving(lines, at("2026-11-23T09:00")) == [CHLOE], "a watch begins on the minute"
    assert serving(lines, at("2026-11-23T17:00")) == [], "and is over on the minute"


def test_the_next_start_is_after_now_even_while_somebody_serves() -> None:
    lines = [line("1", CHLOE, MONDAY, "09:00-17:00", weekly=True), line("2", SAMIR, MONDAY, "14:00-20:00"),
             line("3", SAMIR, MONDAY, "12:00-13:00", "backup")]  # fmt: skip
    assert next_start(lines, at("2026-11-23T08:00")) == at("2026-11-23T09:00")
    assert next_start(lines, at("2026-11-23T09:00")) == at("2026-11-23T14:00")
    assert next_start(lines, at("2026-11-23T21:00")) == at("2026-11-30T09:00")
    assert next_start(lines, at("2026-11-23T08:00"), "backup") == at("2026-11-23T12:00")


def test_a_start_more_than_two_weeks_away_is_no_start() -> None:
    far = [line("1", CHLOE, MONDAY + 15 * DAY, "09:00-17:00")]
    assert next_start(far, at("2026-11-23T10:00")) is None
    assert next_start(far, at("2026-11-24T10:00")) == at("2026-12-08T09:00")


def test_going_straight_on_is_no_new_start_and_no_end() -> None:
    lines = [line("1", CHLOE, MONDAY, "09:00-13:00"), line("2", CHLOE, MONDAY, "13:00-17:00"),
             line("3", CHLOE, MONDAY, "16:00-18:00"), line("4", CHLOE, MONDAY, "18:30-19:00")]  # fmt: skip
    assert ends_at(lines, CHLOE, at("2026-11-23T10:00")) == at("2026-11-23T18:00")
    assert next_start(lines, at("2026-11-23T10:00")) == at("2026-11-23T18:30")
    assert ends_at(lines, SAMIR, at("2026-11-23T10:00")) is None
    assert ends_at(lines, CHLOE, at("2026-11-23T18:00")) is None
    assert ends_at(lines, CHLOE, at("2026-11-23T10:00"), "backup") is None


def test_an_absence_ends_the_present_watch() -> None:
    lines = [line("1", CHLOE, MONDAY, "09:00-17:00"), line("2", CHLOE, MONDAY, "15:00-16:00", "away")]
    assert ends_at(lines, CHLOE, at("2026-11-23T10:00")) == at("2026-11-23T15:00")
    assert next_start(lines, at("2026-11-23T10:00")) == at("2026-11-23T16:00")


def test_somebody_who_is_always_there_has_an_end_all_the_same() -> None:
    lines = [line(str(n), CHLOE, MONDAY + n * DAY, "09:00-09:00", weekly=True) for n in range(7)]
    now = at("2026-12-07T12:00")
    end = ends_at(lines, CHLOE, now)
    assert end is not None
    assert end >= now + 14 * DAY


def test_on_the_autumn_night_a_watch_covers_the_hour_that_exists_twice() -> None:
    eve = AUTUMN - DAY
    assert stretches([line("1", CHLOE, eve, "22:00-06:00")], eve) == [
        (utc("2026-10-24T20:00"), utc("2026-10-25T05:00"))
    ]
    until_half_past_two, from_half_past_two = (
        line("1", CHLOE, eve, "22:00-02:30"),
        line("2", SAMIR, AUTUMN, "02:30-06:00"),
    )
    assert stretches([until_half_past_two], eve) == [(utc("2026-10-24T20:00"), utc("2026-10-25T01:30"))]
    assert stretches([from_half_past_two], AUTUMN) == [(utc("2026-10-25T00:30"), utc("2026-10-25T05:00"))]
    assert stretches([line("1", CHLOE, AUTUMN, "02:00-03:00")], AUTUMN) == [
        (utc("2026-10-25T00:00"), utc("2026-10-25T02:00"))
    ]


def test_on_the_spring_night_an_hour_that_does_not_exist_is_three_o_clock() -> None:
    eve = SPRING - DAY
    assert stretches([line("1", CHLOE, eve, "22:00-06:00")], eve) == [
        (utc("2027-03-27T21:00"), utc("2027-03-28T04:00"))
    ]
    assert stretches([line("1", CHLOE, SPRING, "02:30-06:00")], SPRING) == [
        (utc("2027-03-28T01:00"), utc("2027-03-28T04:00"))
    ]
    assert stretches([line("1", CHLOE, eve, "22:00-02:30")], eve) == [
        (utc("2027-03-27T21:00"), utc("2027-03-28T01:00"))
    ]
    assert stretches([line("1", CHLOE, SPRING, "02:00-03:00")], SPRING) == [], "there is no such hour"


def test_a_night_split_at_half_past_two_has_no_gap_when_the_clock_changes() -> None:
    for night in (AUTUMN, SPRING):
        lines = [line("1", CHLOE, night - DAY, "22:00-02:30"), line("2", SAMIR, night, "02:30-06:00")]
        start, end = (datetime.combine(*when, BRUSSELS) for when in ((night - DAY, time(22)), (night, time(6))))
        assert gaps(lines, start, end, [(start, end)]) == []


def test_gaps_are_what_is_wanted_and_not_held() -> None:
    lines = [line("1", CHLOE, MONDAY, "10:00-12:00"), line("2", SAMIR, MONDAY, "11:00-13:00"),
             line("3", SAMIR, MONDAY, "13:00-20:00", "backup")]  # fmt: skip
    start, end = at("2026-11-23T00:00"), at("2026-11-24T00:00")
    wanted = [(at("2026-11-23T09:00"), at("2026-11-23T17:00")), (at("2026-11-23T16:00"), at("2026-11-23T18:00"))]
    assert gaps(lines, start, end, wanted) == [
        (at("2026-11-23T09:00"), at("2026-11-23T10:00")), (at("2026-11-23T13:00"), at("2026-11-23T18:00")),
    ]  # fmt: skip
    assert gaps(lines, start, at("2026-11-23T09:30"), wanted) == [(at("2026-11-23T09:00"), at("2026-11-23T09:30"))]
    assert gaps(lines, start, end, []) == []


def test_the_opening_hours_of_the_permanence_are_stretches_inside_the_window() -> None:
    start, end = at("2026-11-23T10:00"), at("2026-11-25T10:00")
    assert opened("Mo-Fr 09:00-17:00", start, end) == [
        (start, at("2026-11-23T17:00")), (at("2026-11-24T09:00"), at("2026-11-24T17:00")),
        (at("2026-11-25T09:00"), end),
    ]  # fmt: skip
    assert opened("24/7", start, end) == [(start, end)]
    assert opened("Mo-Fr 09:00-17:00", end, start) == []
    assert opened("Sa 09:00-10:00", start, end) == []


@pytest.mark.parametrize("text", ["", "  ", "lundi au vendredi", "Mo-Fr 25:00-26:00", "off"])
def test_hours_that_are_empty_or_unreadable_open_nothing(text: str) -> None:
    assert opened(text, at("2026-11-23T00:00"), at("2026-11-30T00:00")) == []


def test_overlaps_say_where_two_or_more_are_on_duty() -> None:
    lines = [line("1", CHLOE, MONDAY, "09:00-12:00"), line("2", CHLOE, MONDAY, "12:00-14:00"),
             line("3", SAMIR, MONDAY, "10:00-17:00"), line("4", "3", MONDAY, "13:00-15:00"),
             line("5", "4", MONDAY, "09:00-20:00", "backup")]  # fmt: skip
    start = at("2026-11-23T00:00")
    assert overlaps(lines, start, start + DAY) == [
        (at("2026-11-23T10:00"), at("2026-11-23T13:00"), frozenset({CHLOE, SAMIR})),
        (at("2026-11-23T13:00"), at("2026-11-23T14:00"), frozenset({CHLOE, SAMIR, "3"})),
        (at("2026-11-23T14:00"), at("2026-11-23T15:00"), frozenset({SAMIR, "3"})),
    ]
    assert overlaps(lines, start, at("2026-11-23T11:00")) == [
        (at("2026-11-23T10:00"), at("2026-11-23T11:00"), frozenset({CHLOE, SAMIR}))
    ]
    assert overlaps([lines[0], lines[0]], start, start + DAY) == [], "one person twice is one person"


def test_i_take_the_watch_until_an_hour() -> None:
    taken = take_watch([], CHLOE, at("2026-11-23T15:04:31"), at("2026-11-23T18:00"))
    assert (taken.staff_id, taken.post, taken.weekday, taken.source) == (CHLOE, "on_duty", None, "message")
    assert (taken.first_date, taken.starts, taken.ends) == (MONDAY, time(15, 4), time(18))
    night = take_watch([], CHLOE, at("2026-11-23T22:10"), at("2026-11-24T06:00"))
    assert stretches([night], MONDAY) == [(at("2026-11-23T22:10"), at("2026-11-24T06:00"))]


def test_i_take_the_watch_until_somebody_else_begins() -> None:
    lines = [line("1", CHLOE, MONDAY, "16:00-17:00"), line("2", SAMIR, MONDAY, "18:00-20:00"),
             line("3", SAMIR, MONDAY, "16:30-17:00", "backup")]  # fmt: skip
    assert take_watch(lines, CHLOE, at("2026-11-23T15:00"), None).ends == time(18)
    assert take_watch(lines, CHLOE, at("2026-11-23T09:00"), None).ends == time(17), "eight hours at most"
    assert take_watch(lines, CHLOE, at("2026-11-23T19:00"), None).ends == time(3), "not those who are there already"


@pytest.mark.parametrize("until", ["2026-11-23T15:00:59", "2026-11-23T14:00", "2026-11-24T15:01"])
def test_a_watch_of_no_time_or_of_more_than_a_day_cannot_be_taken(until: str) -> None:
    with pytest.raises(ValueError, match=r"^a watch [^\n]*$"):
        take_watch([], CHLOE, at("2026-11-23T15:00:30"), at(until))


def test_a_watch_of_a_whole_day_can_be_taken_and_not_one_that_wall_time_cannot_tell() -> None:
    now = at("2026-11-23T15:00")
    assert stretches([take_watch([], CHLOE, now, now + DAY)], MONDAY) == [(now, now + DAY)]
    with pytest.raises(ValueError, match="24 hours"):  # 23 h 30, but from 12:00 to 12:30 the next day
        take_watch([], CHLOE, at("2027-03-27T12:00"), at("2027-03-28T12:30"))


def test_a_watch_taken_in_the_hour_that_exists_twice_covers_what_was_asked() -> None:
    now, until = utc("2026-10-25T00:40"), utc("2026-10-25T01:30")  # 02:40, then 02:30 once more
    ((start, end),) = stretches([take_watch([], CHLOE, now, until)], AUTUMN)
    assert now - HOUR < start <= now
    assert end == until


def test_giving_back_ends_the_present_watch_and_nothing_else() -> None:
    lines = [line("1", CHLOE, MONDAY, "09:00-13:00", weekly=True), line("2", CHLOE, MONDAY, "13:00-17:00"),
             line("3", CHLOE, MONDAY, "19:00-20:00")]  # fmt: skip
    back = give_back(lines, CHLOE, at("2026-11-23T10:30:45"))
    assert back is not None
    assert (back.post, back.first_date, back.starts, back.ends) == ("away", MONDAY, time(10, 30), time(17))
    assert serving([*lines, back], at("2026-11-23T16:00")) == []
    assert serving([*lines, back], at("2026-11-23T19:30")) == [CHLOE]
    assert serving([*lines, back], at("2026-11-30T10:30")) == [CHLOE]
    assert give_back(lines, CHLOE, at("2026-11-23T18:00")) is None
    assert give_back([line("1", CHLOE, MONDAY, "09:00-17:00", "backup")], CHLOE, at("2026-11-23T10:00")) is None


def test_giving_back_an_endless_watch_gives_back_a_day() -> None:
    lines = [line(str(n), CHLOE, MONDAY + n * DAY, "09:00-09:00", weekly=True) for n in range(7)]
    back = give_back(lines, CHLOE, at("2026-12-07T12:00"))
    assert back is not None
    assert serving([*lines, back], at("2026-12-08T11:59")) == []
    assert serving([*lines, back], at("2026-12-08T12:00")) == [CHLOE]


TAKEN = Shift(
    id="10", staff_id=CHLOE, post="on_duty", first_date=MONDAY, starts=time(10), ends=time(12), source="message"
)  # fmt: skip


def test_a_watch_that_was_taken_by_message_counts_over_an_absence_from_before_and_leaves_the_rest_of_it() -> None:
    for weekly in (False, True):
        leave = line("9", CHLOE, MONDAY, "00:00-00:00", "away", weekly=weekly)
        usual = line("11", CHLOE, MONDAY, "09:00-17:00", weekly=True)
        assert stretches([leave, usual, TAKEN], MONDAY) == [(at("2026-11-23T10:00"), at("2026-11-23T12:00"))]


def test_an_absence_that_was_written_later_ends_it() -> None:
    ill = line("11", CHLOE, MONDAY, "11:00-17:00", "away")
    assert stretches([TAKEN, ill], MONDAY) == [(at("2026-11-23T10:00"), at("2026-11-23T11:00"))]


def test_a_calendar_that_is_read_again_does_not() -> None:
    leave = replace(line("11", CHLOE, MONDAY, "00:00-00:00", "away"), source="ics")
    assert stretches([TAKEN, leave], MONDAY) == [(at("2026-11-23T10:00"), at("2026-11-23T12:00"))]


def test_who_gave_it_back_and_takes_it_again_is_on_duty_again() -> None:
    lines = [line("1", CHLOE, MONDAY, "09:00-17:00")]
    for number, (hour, on) in enumerate([(10, False), (11, True), (12, False), (13, True)], 2):
        now = at(f"2026-11-23T{hour}:00")
        said = take_watch(lines, CHLOE, now, None) if on else give_back(lines, CHLOE, now)
        assert said is not None
        lines.append(replace(said, id=str(number)))
        assert serving(lines, now) == ([CHLOE] if on else [])
