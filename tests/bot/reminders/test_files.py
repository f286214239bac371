"""A table or a calendar becomes rows; whatever is wrong is named with its line, and nothing is guessed."""

from datetime import date

import pytest

from bot.file_problems import FAULTS, UnusableError
from bot.reminders.files import FileRead, read_file
from bot.reminders.rows import row_of

TODAY = date(2026, 11, 23)
CALENDAR = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//tests//\n{events}END:VCALENDAR\n"
EVENT = "BEGIN:VEVENT\nUID:{uid}\nDTSTART;{start}\n{more}END:VEVENT\n"


def table(*lines: str) -> FileRead:
    return read_file("\n".join(lines).encode(), TODAY)


def calendar(*events: tuple[str, str, str]) -> FileRead:
    starts = {start: start if ":" in start else f"TZID=Europe/Brussels:{start}" for _, start, _ in events}
    written = "".join(EVENT.format(uid=uid, start=starts[start], more=more) for uid, start, more in events)
    return read_file(CALENDAR.format(events=written).encode(), TODAY)


def why(found: FileRead) -> list[str]:
    assert all(problem.fault in FAULTS for problem in found.problems)
    return [f"{problem.line} {problem.fault} {problem.detail}".strip() for problem in found.problems]


def test_a_table_in_french_with_semicolons() -> None:
    found = table(
        "cas;numéro;jour;heure;quoi;avec;apporter;semaines;fin",
        "42;;2026-11-26;14h;CPAS;Sara;la lettre;;",
        ";+44 7700 900123;26/11/2026;9h30;;;;1;31/12/2026",
    )
    first, second = found.rows
    assert (first.case, first.wall.isoformat(), first.details.who) == (42, "2026-11-26T14:00:00", "Sara")
    assert (second.number, second.wall.isoformat()) == ("+44 7700 900123", "2026-11-26T09:30:00")
    assert (second.weeks, second.last) == (1, date(2026, 12, 31))
    assert (first.line, second.line) == (2, 3)


@pytest.mark.parametrize(
    "written", ["case,date,hour", "Geval,Datum,Uur", "DEMANDE\tJOUR\tHEURE", "\ufeffcas,date,heure"]
)
def test_columns_have_names_in_three_languages(written: str) -> None:
    separator = "\t" if "\t" in written else ","
    (row,) = table(written, separator.join(("#7", "2026-11-26", "14u30"))).rows
    assert (row.case, row.wall.isoformat()) == (7, "2026-11-26T14:30:00")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("",), "1 no-table is empty"),
        (("date,hour",), "1 no-column case"),
        (("case,hour",), "1 no-column date"),
        (("case,date,hour,colour",), "1 odd-column colour"),
        (("case,date,hour,jour",), "1 twice-column date"),
        (("case,date,hour", '7,2026-11-26,"14'), "2 no-table unexpected end of data"),
        (("case,date,hour", "7,2026-11-26,14:00,x"), "2 cells"),
        (("case,date,hour", ",2026-11-26,14:00"), "2 no-person"),
        (("case,number,date,hour", "7,0470000000,2026-11-26,14:00"), "2 two-people"),
        (("case,date,hour", "seven,2026-11-26,14:00"), "2 bad-case seven"),
        (("case,date,hour", "7,,14:00"), "2 no-day"),
        (("case,date,hour", "7,2026-11-31,14:00"), "2 bad-day 2026-11-31"),
        (("case,date,hour", "7,26/11,14:00"), "2 bad-day 26/11"),
        (("case,date,hour", "7,2026-11-26,"), "2 no-hour"),
        (("case,date,hour", "7,2026-11-26,25:00"), "2 bad-hour 25:00"),
        (("case,date,hour", "7,2026-11-26,14"), "2 bad-hour 14"),
        (("case,date,hour", "7,2027-03-28,2:30"), "2 skipped"),
        (("case,date,hour,weeks", "7,2026-11-26,14:00,3"), "2 bad-weeks 3"),
        (("case,date,hour,weeks,until", "7,2026-11-26,14:00,1,2026-11-01"), "2 ends-before"),
        (("case,date,hour,who", f"7,2026-11-26,14:00,{'x' * 31}"), f"2 long {'x' * 20}"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(lines: tuple[str, ...], said: str) -> None:
    found = table(*lines)
    assert why(found) == [said]
    assert found.rows == []


def test_empty_lines_are_nothing_and_every_wrong_line_is_told() -> None:
    found = table("case,date,hour", "", "7,2026-11-26,14:00", ",,", "7,x,14:00", "x,2026-11-26,14:00")
    assert len(found.rows) == 1
    assert why(found) == ["5 bad-day x", "6 bad-case x"]


def test_what_is_no_text_is_refused() -> None:
    assert why(read_file(b"PK\x03\x04\x00\x00", TODAY))[0].startswith("1 no-table")
    assert why(read_file("cas;é".encode("latin-1"), TODAY))[0].startswith("1 no-table line 1 is not UTF-8")


def test_a_calendar_says_for_whom_in_its_title_or_notes() -> None:
    found = calendar(
        ("a", "20261126T140000", "SUMMARY:#42 CPAS avec Sara\nLOCATION:rue Haute 1\n"),
        ("b", "20261127T090000", "SUMMARY:Petit déjeuner\nDESCRIPTION:pour +44 7700 900123\n"),
    )
    first, second = found.rows
    assert (first.case, first.key) == (42, "a")
    assert (first.details.what, first.details.who, first.details.where) == ("CPAS", "Sara", "rue Haute 1")
    assert (second.number, second.details.what) == ("+44 7700 900123", "Petit déjeuner")


def test_each_date_of_a_repetition_has_a_name_of_its_own_that_a_move_keeps() -> None:
    repeated = ("a", "20261126T140000", "SUMMARY:#42\nRRULE:FREQ=WEEKLY;COUNT=2\n")
    moved = ("a", "20261204T100000", "RECURRENCE-ID;TZID=Europe/Brussels:20261203T140000\nSUMMARY:#42\n")
    assert [row.key for row in calendar(repeated).rows] == ["a@2026-11-26T14:00", "a@2026-12-03T14:00"]
    assert [(row.key, f"{row.wall:%d %H}") for row in calendar(repeated, moved).rows] == [
        ("a@2026-11-26T14:00", "26 14"),
        ("a@2026-12-03T14:00", "04 10"),
    ]


def test_a_calendar_that_names_nobody_or_two_or_no_hour_is_told() -> None:
    found = calendar(
        ("a", "20261126T140000", "SUMMARY:CPAS\n"),
        ("b", "20261126T140000", "SUMMARY:#42 #43\n"),
        ("c", "VALUE=DATE:20261126", "SUMMARY:#42\n"),
    )
    assert {problem.fault for problem in found.problems} == {"no-person", "two-people", "all-day"}
    assert why(read_file(b"BEGIN:VCALENDAR\n", TODAY)) == ["1 no-table ICS"]


def test_a_cancelled_event_is_a_row_that_cancels() -> None:
    (row,) = calendar(("a", "20261126T140000", "SUMMARY:#42\nSTATUS:CANCELLED\n")).rows
    assert row.cancelled


def test_a_row_needs_a_person() -> None:
    with pytest.raises(UnusableError, match="no-person"):
        row_of({"date": "2026-11-26", "hour": "14:00"})


def test_a_file_that_would_keep_others_waiting_is_refused_whole() -> None:
    lines = [f"{case},2026-11-26,14:00" for case in range(1, 502)]
    assert why(table("case,date,hour", *lines)) == ["1 too-many 500"]
    assert len(table("case,date,hour", *lines[:500]).rows) == 500
