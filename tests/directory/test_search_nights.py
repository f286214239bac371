"""A bed tonight is not a nap this afternoon: shelters, desks, lines and the nights the clock changes."""

from dataclasses import replace
from datetime import datetime

import pytest

from directory.window import BRUSSELS
from tests.directory.builders import (
    MIDI,
    NOW,
    ask,
    entry,
    found,
    near,
    order,
    phone_line,
)

NEAR = near(MIDI, 300)
FAR = near(MIDI, 6000)


NAP = entry("a-nap", "sleep", "Mo-Su 13:00-17:00", kind="accueil de jour", name="Siestes", point=NEAR)
SHELTER = entry("b-shelter", "sleep", "Mo-Su 20:00-08:00", kind="hébergement de nuit", point=FAR)


@pytest.mark.parametrize("when", [None, "tonight", "saturday", "saturday evening"])
def test_a_bed_tonight_is_not_a_nap_this_afternoon(when: str | None) -> None:
    answer = found([NAP, SHELTER], ask("sleep", MIDI, when))
    assert [match.entry.id for match in answer.matches] == ["b-shelter", "a-nap"]
    assert answer.matches[0].opening.next_change == NOW.replace(hour=20, minute=0)


@pytest.mark.parametrize("when", ["now", "saturday afternoon"])
def test_a_nap_this_afternoon_is_found_when_it_is_asked(when: str) -> None:
    assert order([NAP, SHELTER], ask("sleep", MIDI, when))[0] == "a-nap"


def test_a_nap_named_as_nothing_in_particular_is_told_by_its_hours() -> None:
    assert order([replace(NAP, kind="lieu", name="Repos"), SHELTER], ask("sleep", MIDI, "tonight"))[0] == "b-shelter"


def test_a_line_that_gives_beds_comes_before_doors_that_may_be_open() -> None:
    rows = [replace(SHELTER, id="a-perhaps", schedules=(), point=NEAR), SHELTER, phone_line("c-beds", "sleep")]
    assert order(rows, ask("sleep", MIDI, "tonight")) == ["b-shelter", "c-beds", "a-perhaps"]


def test_a_line_that_gives_beds_without_a_number_helps_nobody() -> None:
    rows = [replace(SHELTER, schedules=(), point=NEAR), replace(phone_line("a-beds", "sleep"), phones=())]
    assert order(rows, ask("sleep", MIDI, "tonight")) == ["b-shelter", "a-beds"]


def test_a_nap_without_hours_comes_after_the_line_for_a_bed() -> None:
    rows = [replace(NAP, schedules=()), phone_line("beds", "sleep")]
    assert order(rows, ask("sleep", MIDI, "tonight")) == ["beds", "a-nap"]


def test_a_nap_without_hours_comes_after_a_shelter_without_hours() -> None:
    rows = [replace(NAP, schedules=()), replace(SHELTER, schedules=(), point=near(MIDI, 3500))]
    assert order(rows, ask("sleep", MIDI, "tonight")) == ["b-shelter", "a-nap"]


def test_a_desk_that_gives_beds_counts_by_day() -> None:
    desk = entry("desk", "sleep", "Mo-Su 13:00-16:30", kind="hébergement d'urgence", name="Inscription", point=NEAR)
    for when in (None, "tonight"):
        match = found([desk], ask("sleep", MIDI, when)).matches[0]
        assert (match.state, match.opening.state) == ("open", "open")
    evening = NOW.replace(hour=19)
    assert found([desk], ask("sleep", MIDI, "tonight", now=evening), evening).matches[0].state == "closed"


def test_tonight_after_midnight_is_a_shelter_that_is_still_open() -> None:
    late = datetime(2026, 11, 22, 1, 30, tzinfo=BRUSSELS)
    match = found([NAP, SHELTER], ask("sleep", MIDI, "tonight", now=late), late).matches[0]
    assert (match.entry.id, match.opening.state) == ("b-shelter", "open")
    assert match.opening.next_change == datetime(2026, 11, 22, 8, 0, tzinfo=BRUSSELS)


def test_a_bed_tomorrow_is_not_the_end_of_the_night_before() -> None:
    match = found([SHELTER], ask("sleep", when="tomorrow")).matches[0]
    assert match.opening.next_change == datetime(2026, 11, 22, 20, 0, tzinfo=BRUSSELS)


def test_a_nap_place_with_a_kitchen_still_counts_for_the_meal() -> None:
    both = replace(NAP, id="kitchen", needs=("sleep", "eat"), schedules=entry(hours="Mo-Su 12:00-19:00").schedules)
    match = next(
        m for m in found([both, SHELTER], ask("eat sleep", MIDI, "tonight")).matches if m.entry.id == "kitchen"
    )
    assert "need:eat" in match.reasons
    assert "need:sleep" not in match.reasons
    assert match.state == "open"


@pytest.mark.parametrize("now", [
    datetime(2026, 10, 25, 2, 30, tzinfo=BRUSSELS), datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BRUSSELS),
    datetime(2027, 3, 28, 1, 59, tzinfo=BRUSSELS), datetime(2027, 3, 28, 3, 0, tzinfo=BRUSSELS),
])  # fmt: skip
def test_shelter_is_open_in_the_nights_the_clock_changes(now: datetime) -> None:
    for when in (None, "now", "tonight"):
        match = found([SHELTER], ask("sleep", when=when, now=now), now).matches[0]
        assert (match.state, match.opening.state) == ("open", "open")
