"""Open, closed or unknown: one rule, several together, and an entry with its temporary changes."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from directory.hours import Hours, HoursError, combine, describe, hours_of, unknown_hours
from directory.model import Entry, Schedule, TemporaryChange

BRUSSELS = ZoneInfo("Europe/Brussels")
# November 2026: the 20th is a Friday.
FRIDAY, SATURDAY, SUNDAY, MONDAY = "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


def entry(*rules: str | None, changes: tuple[TemporaryChange, ...] = ()) -> Entry:
    return place(*(Schedule(rule=rule) for rule in rules), changes=changes)


def place(*schedules: Schedule, changes: tuple[TemporaryChange, ...] = ()) -> Entry:
    return Entry(
        id="banc-bleu",
        organization="Le Banc Bleu",
        name="accueil",
        schedules=schedules,
        temporary_changes=changes,
    )


def change(kind: Any, first: str, last: str, rule: str | None = None, **message: str) -> TemporaryChange:
    return TemporaryChange(
        kind=kind, starts_on=date.fromisoformat(first), ends_on=date.fromisoformat(last), rule=rule, message=message
    )


def state_at(entry: Entry, moment: str) -> str:
    return hours_of(entry, date(2026, 11, 20)).at(local(moment)).state


# One rule.


@pytest.mark.parametrize(
    ("rule", "moment", "state", "next_change"),
    [
        ("Mo-Fr 09:00-12:00,13:00-17:00", f"{FRIDAY}T08:59", "closed", "2026-11-20T09:00:00+01:00"),
        ("Mo-Fr 09:00-12:00,13:00-17:00", f"{FRIDAY}T09:00", "open", "2026-11-20T12:00:00+01:00"),
        ("Mo-Fr 09:00-12:00,13:00-17:00", f"{FRIDAY}T12:00", "closed", "2026-11-20T13:00:00+01:00"),
        ("Mo-Fr 09:00-12:00,13:00-17:00", f"{FRIDAY}T17:00", "closed", "2026-11-23T09:00:00+01:00"),
        ("24/7", f"{FRIDAY}T12:00", "open", None),
        ("off", f"{FRIDAY}T12:00", "closed", None),
        ("PH off", f"{FRIDAY}T12:00", "closed", None),
        ("Mo-Fr 18:00-24:00", f"{FRIDAY}T23:59", "open", "2026-11-21T00:00:00+01:00"),
        ("Mo-Fr 00:00-24:00", f"{FRIDAY}T12:00", "open", "2026-11-21T00:00:00+01:00"),
        ("Mo-Su 10:00-18:00; Mo 12:00-13:00 off", f"{MONDAY}T11:00", "open", "2026-11-23T12:00:00+01:00"),
        ("Mo-Fr 10:00-18:00; Fr 14:00-16:00", f"{FRIDAY}T11:00", "closed", "2026-11-20T14:00:00+01:00"),
        ("Mo-Fr 10:00-12:00, Fr 14:00-16:00", f"{FRIDAY}T11:00", "open", "2026-11-20T12:00:00+01:00"),
        ("Th[2] 10:00-12:00", f"{FRIDAY}T12:00", "closed", "2026-12-10T10:00:00+01:00"),
        ("Fr[-1] 10:00-12:00", f"{FRIDAY}T12:00", "closed", "2026-11-27T10:00:00+01:00"),
        ("Nov 01-Apr 30 19:30-22:00", "2026-05-20T12:00", "closed", "2026-11-01T19:30:00+01:00"),
        ("Feb 29 10:00-11:00", f"{FRIDAY}T12:00", "closed", "2028-02-29T10:00:00+01:00"),
        ("Mo-Fr 09:00-12:00; 2026 Nov 16-2026 Dec 06 off", f"{FRIDAY}T10:00", "closed", "2026-12-07T09:00:00+01:00"),
        ("2020 Dec 24 10:00-12:00", f"{FRIDAY}T12:00", "closed", None),
    ],
)
def test_state_and_next_change(rule: str, moment: str, state: str, next_change: str | None) -> None:
    assert describe(rule, local(moment)) == {"state": state, "next_change": next_change}


def test_what_comes_after_unknown_hours_is_said() -> None:
    opening = Hours.parse('Mo-Fr 09:00-12:00 unknown "sur rendez-vous", Mo-Fr 12:00-14:00').at(local(f"{FRIDAY}T10:00"))
    assert (opening.state, opening.next_state, opening.comment) == ("unknown", "open", "sur rendez-vous")


def test_the_remark_of_a_closing_is_kept() -> None:
    opening = Hours.parse('Mo-Fr 09:00-12:00; 2026 Nov 20 off "travaux"').at(local(f"{FRIDAY}T10:00"))
    assert (opening.state, opening.comment) == ("closed", "travaux")


def test_a_change_of_remark_is_not_a_change_of_state() -> None:
    rule = 'Mo-Fr 09:00-12:00 open "repas", Mo-Fr 12:00-14:00 open "café"'
    assert describe(rule, local(f"{FRIDAY}T10:00"))["next_change"] == "2026-11-20T14:00:00+01:00"
    assert Hours.parse(rule).at(local(f"{FRIDAY}T13:00")).comment == "café"


def test_the_same_rule_is_read_once() -> None:
    assert Hours.parse("Mo-Fr 09:00-12:00") is Hours.parse("Mo-Fr 09:00-12:00")


def test_more_days_than_are_remembered_give_the_same_answers() -> None:
    hours = Hours("Mo-Fr 09:00-12:00")
    start = local(f"{MONDAY}T10:00")
    states = [hours.at(start + timedelta(days=day)).state for day in range(140)]
    assert states == (["open"] * 5 + ["closed"] * 2) * 20


# Next opening and windows.


@pytest.mark.parametrize(
    ("rule", "moment", "opens"),
    [
        ("Mo-Fr 09:00-12:00,13:00-17:00", f"{FRIDAY}T12:30", f"{FRIDAY}T13:00"),
        ("Mo-Fr 09:00-12:00,13:00-17:00", f"{FRIDAY}T10:00", f"{FRIDAY}T13:00"),
        ("Mo-Fr 09:00-12:00", f"{FRIDAY}T09:00", f"{MONDAY}T09:00"),
        ("24/7", f"{FRIDAY}T09:00", None),
        ("Jun 10:00-12:00", f"{FRIDAY}T09:00", None),
        ("off", f"{FRIDAY}T09:00", None),
    ],
)
def test_next_open_is_strictly_later_and_within_sixty_days(rule: str, moment: str, opens: str | None) -> None:
    assert Hours.parse(rule).next_open(local(moment)) == (local(opens) if opens else None)


@pytest.mark.parametrize(
    ("rule", "first", "last", "state", "interval"),
    [
        ("Su 11:00-14:00", f"{SUNDAY}T00:00", f"{MONDAY}T00:00", "open", (f"{SUNDAY}T11:00", f"{SUNDAY}T14:00")),
        ("Su 11:00-14:00", f"{SUNDAY}T13:59", f"{SUNDAY}T18:00", "open", (f"{SUNDAY}T11:00", f"{SUNDAY}T14:00")),
        ("Su 11:00-14:00", f"{SUNDAY}T14:00", f"{SUNDAY}T18:00", "closed", None),
        ("Su 11:00-14:00", f"{SUNDAY}T08:00", f"{SUNDAY}T11:00", "closed", None),
        ("Su 11:00-14:00 unknown", f"{SUNDAY}T08:00", f"{SUNDAY}T12:00", "unknown", None),
        ('Su 11:00-14:00 || "?"', f"{SUNDAY}T08:00", f"{SUNDAY}T12:00", "open", (f"{SUNDAY}T11:00", f"{SUNDAY}T14:00")),
        ("Mo-Su 20:00-08:00", f"{FRIDAY}T18:00", f"{SATURDAY}T00:00", "open", (f"{FRIDAY}T20:00", f"{SATURDAY}T08:00")),
        ("Mo-Su 20:00-08:00", f"{SATURDAY}T00:00", f"{SUNDAY}T00:00", "open", (f"{SATURDAY}T20:00", f"{SUNDAY}T08:00")),
        (
            "Mo-Su 20:00-08:00",
            f"{SATURDAY}T06:00",
            f"{SATURDAY}T12:00",
            "open",
            (f"{SATURDAY}T00:00", f"{SATURDAY}T08:00"),
        ),
    ],
)
def test_window(rule: str, first: str, last: str, state: str, interval: tuple[str, str] | None) -> None:
    hours = Hours.parse(rule)
    assert hours.during(local(first), local(last)) == state
    assert hours.first_open(local(first), local(last)) == (tuple(map(local, interval)) if interval else None)


def test_day_and_night_in_a_window_lasts_more_than_a_day() -> None:
    interval = Hours.parse("24/7").first_open(local(f"{SUNDAY}T00:00"), local(f"{MONDAY}T00:00"))
    assert interval is not None
    assert interval[0] == local(f"{SUNDAY}T00:00")
    assert interval[1] - interval[0] > timedelta(days=1)


# Several schedules.


def test_together_open_beats_unknown_and_unknown_beats_closed() -> None:
    both = combine([Hours.parse("Mo-Fr 09:00-12:00"), Hours.parse("Fr 11:00-14:00 unknown")])
    states = [both.at(local(f"{FRIDAY}T{hour}:30")).state for hour in ("08", "11", "12", "14")]
    assert states == ["closed", "open", "unknown", "closed"]


def test_together_nothing_at_all_is_unknown() -> None:
    assert combine([]).at(local(f"{FRIDAY}T10:00")) == unknown_hours().at(local(f"{FRIDAY}T10:00"))
    assert unknown_hours().at(local(f"{FRIDAY}T10:00")).state == "unknown"


def test_an_entry_is_open_when_any_of_its_schedules_is() -> None:
    banc = entry("Mo-Fr 09:00-12:00", "Fr 18:00-20:00")
    assert [state_at(banc, f"{FRIDAY}T{hour}:00") for hour in ("10", "15", "19")] == ["open", "closed", "open"]


def test_day_and_night_beside_other_hours_never_changes() -> None:
    both = combine([Hours.parse("24/7"), Hours.parse("Mo-Fr 09:00-12:00")])
    assert both.at(local(f"{FRIDAY}T10:00")).next_change is None


def test_an_open_telephone_line_is_not_an_open_door() -> None:
    line = Schedule(rule="Mo-Fr 09:00-17:00", label="téléphone")
    door = Schedule(rule="Mo-Fr 09:00-12:00", label="accueil")
    assert state_at(place(door, line), f"{FRIDAY}T15:00") == "closed"
    assert state_at(place(line), f"{FRIDAY}T15:00") == "open"


@pytest.mark.parametrize("unclear", [entry(), entry(None), entry("lu-ve 9h"), entry("Mo-Fr 10:00+")])
def test_hours_that_nobody_can_trust_are_unknown(unclear: Entry) -> None:
    opening = hours_of(unclear, date(2026, 11, 20)).at(local(f"{FRIDAY}T10:00"))
    assert (opening.state, opening.next_change) == ("unknown", None)


# Temporary changes.


def test_a_temporary_closing_ends_on_its_last_day_included() -> None:
    banc = entry("Mo-Su 09:00-17:00", changes=(change("closed", "2026-11-20", "2026-12-12"),))
    hours = hours_of(banc, date(2026, 11, 20))
    opening = hours.at(local(f"{FRIDAY}T10:00"))
    assert (opening.state, opening.closed_until) == ("closed", date(2026, 12, 12))
    assert opening.next_change == local("2026-12-13T09:00")
    assert hours.at(local("2026-12-12T16:59")).state == "closed"
    assert hours.at(local("2026-12-13T09:00")).state == "open"


def test_a_closing_that_comes_is_a_change_that_comes() -> None:
    banc = entry("24/7", changes=(change("closed", "2026-11-25", "2026-11-26"),))
    hours = hours_of(banc, date(2026, 11, 20))
    opening = hours.at(local(f"{FRIDAY}T10:00"))
    assert (opening.state, opening.closed_until) == ("open", None)
    assert opening.next_change == local("2026-11-25T00:00")
    assert hours.at(local("2026-11-25T10:00")).next_change == local("2026-11-27T00:00")


def test_a_closing_is_judged_per_night() -> None:
    banc = entry("Mo-Su 20:00-08:00", changes=(change("closed", "2026-11-21", "2026-11-21"),))
    states = [state_at(banc, f"{day}T{hour}:00") for day in (SATURDAY, SUNDAY) for hour in ("07", "22")]
    assert states == ["open", "closed", "closed", "open"]


def test_a_closing_in_a_place_of_unknown_hours_is_closed_then_unknown() -> None:
    banc = entry(None, changes=(change("closed", "2026-11-20", "2026-11-21"),))
    opening = hours_of(banc, date(2026, 11, 20)).at(local(f"{FRIDAY}T10:00"))
    assert (opening.state, opening.next_state, opening.closed_until) == ("closed", "unknown", date(2026, 11, 21))
    assert opening.next_change == local(f"{SUNDAY}T00:00")


def test_other_hours_replace_the_usual_ones_for_a_time() -> None:
    banc = entry("Mo-Su 09:00-17:00", changes=(change("hours", "2026-11-20", "2026-11-20", "Mo-Su 13:00-15:00"),))
    assert [state_at(banc, f"{day}T10:00") for day in (FRIDAY, SATURDAY)] == ["closed", "open"]
    assert state_at(banc, f"{FRIDAY}T14:00") == "open"


def test_other_hours_that_nobody_can_read_are_unknown_for_that_time() -> None:
    banc = entry("Mo-Su 09:00-17:00", changes=(change("hours", "2026-11-20", "2026-11-20", "13h-15h"),))
    assert [state_at(banc, f"{day}T10:00") for day in (FRIDAY, SATURDAY)] == ["unknown", "open"]


def test_other_hours_far_away_are_seen_from_a_place_that_never_changes() -> None:
    banc = entry("24/7", changes=(change("hours", "2027-06-01", "2027-06-01", "off"),))
    opening = hours_of(banc, date(2026, 11, 20)).at(local(f"{FRIDAY}T10:00"))
    assert opening.next_change == local("2027-06-01T00:00")


def test_full_and_messages_hold_on_their_days_only() -> None:
    full = change("full", "2026-11-20", "2026-11-21", fr="complet")
    banc = entry(
        "Mo-Su 09:00-17:00", changes=(full, change("message", "2026-11-21", "2026-11-21", fr="sonnez deux fois"))
    )
    on_friday, on_sunday = (hours_of(banc, date.fromisoformat(day)) for day in (FRIDAY, SUNDAY))
    assert (on_friday.full, on_friday.messages) == (True, ({"fr": "complet"},))
    assert (on_sunday.full, on_sunday.messages) == (False, ())
    assert state_at(banc, f"{FRIDAY}T10:00") == "open"


def test_describe_refuses_what_it_cannot_read_in_one_line() -> None:
    with pytest.raises(HoursError) as refusal:
        describe("lu-ve 9h", local(f"{FRIDAY}T10:00"))
    assert "\n" not in str(refusal.value)
