"""The seven traps of the hours engine, each as a fact: what the engine would say, and what people are told."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from opening_hours import OpeningHours

from directory.hours import Hours, HoursError, Opening, describe

BRUSSELS = ZoneInfo("Europe/Brussels")


def local(text: str, fold: int = 0) -> datetime:
    """A Brussels wall time; `fold=1` is the second of two."""
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS, fold=fold)


def at(rule: str, moment: str) -> Opening:
    return Hours.parse(rule).at(local(moment))


def state(rule: str, moment: str) -> str:
    return at(rule, moment).state


def change(rule: str, moment: str) -> str | None:
    return describe(rule, local(moment))["next_change"]


# 1. Remarks without a state.


def test_the_engine_alone_calls_a_remark_open() -> None:
    assert OpeningHours('"sur rendez-vous"').is_open(datetime.fromisoformat("2026-11-20T10:00"))


@pytest.mark.parametrize("rule", ['"sur rendez-vous"', 'unknown "sur rendez-vous"', "“sur rendez-vous”"])
def test_a_remark_alone_is_unknown_for_ever(rule: str) -> None:
    assert at(rule, "2026-11-20T10:00") == Opening("unknown", None, None, "sur rendez-vous")


def test_hours_with_only_a_remark_are_unknown_then_closed() -> None:
    opening = at('Mo-Fr 09:00-12:00 "sur rendez-vous"', "2026-11-20T10:00")
    assert (opening.state, opening.comment, opening.next_state) == ("unknown", "sur rendez-vous", "closed")
    assert state('Mo-Fr 09:00-12:00 "sur rendez-vous"', "2026-11-20T13:00") == "closed"


def test_a_remark_after_the_word_open_stays_open() -> None:
    opening = at('Mo-Fr 09:00-12:00 open "entrée par la cour"', "2026-11-20T10:00")
    assert (opening.state, opening.comment) == ("open", "entrée par la cour")


def test_otherwise_on_appointment_is_unknown_outside_the_hours() -> None:
    rule = 'Mo-Fr 09:00-12:00 || "sur rendez-vous"'
    assert state(rule, "2026-11-20T10:00") == "open"
    assert at(rule, "2026-11-20T13:00").comment == "sur rendez-vous"
    assert state(rule, "2026-11-22T10:00") == "unknown"
    assert change(rule, "2026-11-22T10:00") == "2026-11-23T09:00:00+01:00"


# 2. Hours without a closing time.


@pytest.mark.parametrize("rule", ["Mo-Fr 10:00+", "10:00+", "Mo-Fr 10:00-14:00+"])
def test_hours_without_a_closing_time_are_refused(rule: str) -> None:
    with pytest.raises(HoursError, match="has no closing time: write 10:00-14:00"):
        Hours.parse(rule)


# 3. School holidays.


@pytest.mark.parametrize("rule", ["SH off", "Mo-Fr 09:00-12:00; SH off", "Mo-Fr 09:00-12:00; PH,SH off"])
def test_school_holidays_are_refused_and_dates_asked_for(rule: str) -> None:
    with pytest.raises(HoursError, match="write the dates, as in Jul 01-Aug 31 off"):
        Hours.parse(rule)


# 4. One table of holidays.


@pytest.mark.parametrize(
    "day",
    ["2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-17", "2027-07-21", "2027-08-15", "2027-11-01",
     "2027-11-11", "2027-12-25"],
)  # fmt: skip
def test_a_place_closed_on_holidays_is_closed_on_each_of_the_ten(day: str) -> None:
    assert state("Mo-Su 09:00-17:00; PH off", f"{day}T10:00") == "closed"
    assert state("Mo-Su 09:00-17:00", f"{day}T10:00") == "open"
    assert state("PH 09:00-17:00", f"{day}T10:00") == "open"


@pytest.mark.parametrize("sunday", ["2027-03-28", "2027-05-16"])
def test_easter_and_pentecost_sunday_are_sundays(sunday: str) -> None:
    assert state("Mo-Su 09:00-17:00; PH off", f"{sunday}T10:00") == "open"
    assert state("PH 09:00-17:00", f"{sunday}T10:00") == "closed"


def test_christmas_on_a_friday_moves_the_next_opening_to_monday() -> None:
    assert change("Mo-Fr 09:00-12:00; PH off", "2026-12-24T12:30") == "2026-12-28T09:00:00+01:00"


def test_special_hours_on_holidays_replace_the_usual_ones() -> None:
    rule = "Mo-Fr 09:00-17:00; PH 10:00-12:00"
    assert state(rule, "2026-12-25T09:30") == "closed"
    assert change(rule, "2026-12-25T11:00") == "2026-12-25T12:00:00+01:00"


def test_a_holiday_in_a_list_of_days_counts_with_them() -> None:
    rule = "Mo-Fr 09:00-17:00; Sa,PH 10:00-12:00"
    assert state(rule, "2026-12-25T16:00") == "closed"
    assert state(rule, "2026-12-25T11:00") == "open"
    assert state(rule, "2026-12-26T11:00") == "open"
    assert state(rule, "2026-12-24T16:00") == "open"


def test_day_and_night_except_on_holidays() -> None:
    assert change("24/7; PH off", "2026-12-20T01:30") == "2026-12-25T00:00:00+01:00"
    assert change("24/7; PH off", "2026-12-25T01:30") == "2026-12-26T00:00:00+01:00"


# 5. Time zones, and the two nights when the clock jumps.


def test_the_engine_alone_fails_on_a_time_that_does_not_exist() -> None:
    with pytest.raises(TypeError):
        OpeningHours("24/7", timezone=BRUSSELS).state(local("2027-03-28T02:30"))


@pytest.mark.parametrize("fold", [0, 1])
def test_a_time_that_does_not_exist_is_answered(fold: int) -> None:
    opening = Hours.parse("Mo-Su 20:00-08:00").at(local("2027-03-28T02:30", fold))
    assert opening.state == "open"
    assert opening.next_change == local("2027-03-28T08:00")


@pytest.mark.parametrize("zone", [UTC, ZoneInfo("America/New_York"), BRUSSELS])
def test_any_time_zone_gives_the_same_answer(zone: ZoneInfo) -> None:
    moment = local("2026-11-20T10:00").astimezone(zone)
    opening = Hours.parse("Mo-Fr 09:00-12:00").at(moment)
    assert opening.next_change is not None
    assert opening.next_change.isoformat() == "2026-11-20T12:00:00+01:00"


def test_a_moment_without_zone_is_refused_by_the_rules_and_is_brussels_on_the_command_line() -> None:
    naive = datetime.fromisoformat("2026-11-20T10:00")
    with pytest.raises(ValueError, match="time zone"):
        Hours.parse("24/7").at(naive)
    assert describe("Mo-Fr 09:00-12:00", naive) == {"state": "open", "next_change": "2026-11-20T12:00:00+01:00"}


def test_the_long_night_of_autumn_lasts_thirteen_hours() -> None:
    hours = Hours.parse("Mo-Su 20:00-08:00")
    interval = hours.first_open(local("2026-10-24T18:00"), local("2026-10-24T23:00"))
    assert interval is not None
    opened, closed = (moment.astimezone(UTC) for moment in interval)
    assert closed - opened == timedelta(hours=13)
    for fold in (0, 1):
        assert hours.at(local("2026-10-25T02:30", fold)).next_change == local("2026-10-25T08:00")
    assert change("Mo-Su 20:00-08:00", "2026-10-24T21:00") == "2026-10-25T08:00:00+01:00"


def test_the_short_night_of_spring_lasts_eleven_hours() -> None:
    interval = Hours.parse("Mo-Su 20:00-08:00").first_open(local("2027-03-27T18:00"), local("2027-03-27T23:00"))
    assert interval is not None
    opened, closed = (moment.astimezone(UTC) for moment in interval)
    assert closed - opened == timedelta(hours=11)
    assert change("Mo-Su 20:00-08:00", "2027-03-27T21:00") == "2027-03-28T08:00:00+02:00"


def test_an_hour_that_exists_twice_counts_the_second_time() -> None:
    assert change("Mo-Su 22:00-02:30", "2026-10-24T23:00") == "2026-10-25T02:30:00+01:00"
    assert change("Mo-Su 02:30-05:00", "2026-10-25T01:00") == "2026-10-25T02:30:00+01:00"


def test_an_opening_at_an_hour_that_does_not_exist_begins_when_the_clock_has_jumped() -> None:
    assert change("Mo-Su 02:30-05:00", "2027-03-28T01:00") == "2027-03-28T03:00:00+02:00"
    assert change("Mo-Su 22:00-02:30", "2027-03-27T23:00") == "2027-03-28T03:00:00+02:00"


def test_an_opening_wholly_inside_the_missing_hour_does_not_happen() -> None:
    assert change("Mo-Su 02:15-02:45", "2027-03-28T01:00") == "2027-03-29T02:15:00+02:00"


# 6. A night belongs to the day on which it begins.


def test_the_engine_alone_puts_people_out_at_midnight_on_christmas() -> None:
    engine = OpeningHours("Mo-Su 20:00-08:00; PH off", country="BE")
    assert engine.next_change(datetime.fromisoformat("2026-12-24T21:00")) == datetime.fromisoformat("2026-12-25")


def test_the_night_of_christmas_eve_runs_until_the_morning() -> None:
    rule = "Mo-Su 20:00-08:00; PH off"
    assert change(rule, "2026-12-24T21:00") == "2026-12-25T08:00:00+01:00"
    assert state(rule, "2026-12-25T01:00") == "open"


def test_the_night_of_christmas_day_does_not_happen_at_all() -> None:
    rule = "Mo-Su 20:00-08:00; PH off"
    assert state(rule, "2026-12-25T21:00") == "closed"
    assert state(rule, "2026-12-26T01:00") == "closed"
    assert change(rule, "2026-12-25T21:00") == "2026-12-26T20:00:00+01:00"


def test_a_night_only_on_holidays_runs_until_the_morning() -> None:
    rule = "PH 20:00-08:00"
    assert state(rule, "2026-12-25T01:00") == "closed"
    assert change(rule, "2026-12-25T21:00") == "2026-12-26T08:00:00+01:00"


def test_other_hours_on_saturday_replace_the_saturday_night_and_not_the_friday_night() -> None:
    rule = "Mo-Su 20:00-08:00; Sa 10:00-12:00"
    assert state(rule, "2026-11-21T07:00") == "open"
    assert state(rule, "2026-11-21T21:00") == "closed"
    assert state(rule, "2026-11-22T07:00") == "closed"
    assert state(rule, "2026-11-22T21:00") == "open"


def test_the_last_night_of_the_winter_runs_until_the_morning() -> None:
    rule = "Nov 01-Mar 31 20:00-08:00"
    assert change(rule, "2027-03-31T21:00") == "2027-04-01T08:00:00+02:00"
    assert state(rule, "2026-11-01T07:00") == "closed"
    assert change(rule, "2027-04-01T09:00") == "2027-11-01T20:00:00+01:00"


def test_hours_past_midnight_may_be_written_above_24() -> None:
    assert change("Fr 22:00-26:00; PH off", "2026-11-20T23:00") == "2026-11-21T02:00:00+01:00"


def test_a_day_rule_beside_a_night_rule_keeps_both() -> None:
    rule = "Mo-Su 20:00-08:00, We 14:00-16:00"
    assert state(rule, "2026-11-18T15:00") == "open"
    assert state(rule, "2026-11-18T07:00") == "open"
    assert state(rule, "2026-11-19T07:00") == "open"


# 7. Dates that do not exist, "9h", and French days: see also test_hours_lint.


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("Feb 30 10:00-12:00", "'Feb 30' does not exist: Feb has 29 days"),
        ("Mo-Fr 9h-12h", "'9h': write 09:00; '12h': write 12:00"),
        ("Lu-Ve 09:00-12:00", "'Lu' is French: write Mo; 'Ve' is French: write Fr"),
    ],
)
def test_what_cannot_be_trusted_is_refused_with_the_right_way_to_write_it(rule: str, reason: str) -> None:
    with pytest.raises(HoursError) as refusal:
        Hours.parse(rule)
    assert str(refusal.value) == reason
