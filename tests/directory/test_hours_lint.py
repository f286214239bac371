"""An editor reads one line per problem, and each says how to write it right."""

import pytest

from directory.hours import Hours, lint


@pytest.mark.parametrize(
    "rule",
    [
        "24/7",
        "24/7; PH off",
        "Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-13:00; PH off",
        "Mo-Fr 09:00-12:00, We 14:00-16:00",
        "Mo-Fr 9:00-12:00;",
        "mo-fr 09:00 – 12:00 , 13:00 — 17:00 ; ph off",
        "Mo,Tu,Th,Fr 13:00-16:30",
        "Th[2] 10:00-12:00",
        "Th[1,3],Fr[-1] 10:00-12:00",
        "Feb 29 10:00-12:00",
        "2028 Feb 29 10:00-12:00",
        "Nov 01-Apr 30: Mo-Su 19:30-22:00",
        "Mo-Fr 09:00-12:00; 2026 Dec 24-2027 Jan 02 off",
        "Mo-Fr 09:00-12:00; Dec 25-31 off",
        "Sep-Jun Mo,Tu 09:00-11:00; Jul-Aug We 09:00-11:00",
        "week 1-53/2 Mo 10:00-12:00",
        "Mo-Su 20:00-08:00",
        "Fr 22:00-26:00",
        'unknown "sur rendez-vous"',
        'Mo-Fr 09:00-12:00 || "sur rendez-vous, lu et me 9h; SH"',
        'off "travaux"',
    ],
)
def test_a_good_rule_has_nothing_to_say(rule: str) -> None:
    assert lint(rule) == []
    Hours.parse(rule)


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        ("", ["the rule is empty: leave the cell blank when the hours are not known"]),
        (" ; ", ["the rule is empty: leave the cell blank when the hours are not known"]),
        ('Mo "a', ["a quote is opened and never closed: put remarks between two straight quotes"]),
        ('Mo 09:00-12:00 ""', ['an empty remark "" says nothing: leave it out']),
        ("Mo 09:00-12:00 ||",
         ["'||' has nothing on one side: write hours before it, and what holds otherwise after it"]),
        ("lu 09:00-12:00", ["'lu' is French: write Mo"]),
        ("dimanche 09:00-12:00", ["'dimanche' is French: write Su"]),
        ("mar 09:00-12:00", ["'mar' is French: write Tu"]),
        ("ma 09:00-12:00", ["'ma' is French: write Tu"]),
        ("ma,wo 09:00-12:00", ["'ma' is Dutch: write Mo", "'wo' is Dutch: write We"]),
        ("zaterdag 09:00-12:00", ["'zaterdag' is Dutch: write Sa"]),
        ("Monday 09:00-12:00", ["'Monday' is not the short form: write Mo"]),
        ("déc 25 off", ["'déc' is French: write Dec"]),
        ("Mo 9h-12h30", ["'9h': write 09:00", "'12h30': write 12:30"]),
        ("Mo 9 h 30-12u", ["'9 h 30': write 09:30", "'12u': write 12:00"]),
        ("Mo 9.30-12.00", ["'9.30': write 09:30", "'12.00': write 12:00"]),
        ("Mo 9am-5:30pm", ["'9am': write 09:00", "'5:30pm': write 17:30"]),
        ("Mo 9-12", ["'9-12': write 09:00-12:00"]),
        ("24h/24", ["'24h/24': write 24/7 for day and night, Mo-Su for every day"]),
        ("25/12 off", ["'25/12': write Dec 25"]),
        ("25/12/2026 off", ["'25/12/2026': write 2026 Dec 25"]),
        ("2026-12-25 off", ["'2026-12-25': write 2026 Dec 25"]),
        ("25 Dec off", ["'25 Dec': write Dec 25"]),
        ("Jul 2026 off", ["'Jul 2026': write 2026 Jul"]),
        ("Feb 30 off", ["'Feb 30' does not exist: Feb has 29 days"]),
        ("2027 Feb 29 off", ["'Feb 29' does not exist: Feb has 28 days in 2027"]),
        ("Apr 28-31 off", ["'Apr 31' does not exist: Apr has 30 days"]),
        ("Mo 10:00+", ["'10:00+' has no closing time: write 10:00-14:00 with the real one, or 10:00-14:00 unknown"]),
        ("Mo 10:00", ["'10:00' is only one time: write when it opens and when it closes, as in 09:00-12:00"]),
        ("Mo 10:00-12:61", ["'10:00-12:61' is not a time of day: hours go from 00:00 to 24:00, minutes to 59"]),
        ("Mo 25:00-26:00", ["'25:00-26:00' is not a time of day: hours go from 00:00 to 24:00, minutes to 59"]),
        ("Mo 12:00-12:00", ["'12:00-12:00' begins and ends together: write 00:00-24:00 for day and night"]),
        ("Mo-Fr, 10:00-12:00", ["'Mo-Fr,': no comma between the days and the hours: write Mo-Fr 09:00-12:00"]),
        ("Mo 10:00-12:00 unknown, 13:00-14:00",
         ["'unknown,' followed by hours: say the days again after the comma, as in Mo-Fr 13:00-17:00"]),
        ("SH off", ["'SH' (school holidays) is not known here: write the dates, as in Jul 01-Aug 31 off"]),
        ("PH -1 day off", ["'PH -1 day' is not known here: write the date, as in Dec 24 off"]),
        ("Mo PH off", ["'Mo PH' could mean two things: write Mo,PH for both"]),
        ("Mo 08:00-sunset", ["'sunset' changes with the season: write an hour, as in 08:00"]),
        ("Mo 10:00-12:00/30", ["'/30' is a timetable of departures: write the hours without it"]),
        ("Mo 10:00-12:00 sur rendez-vous",
         ["'sur rendez-vous' is not understood: put a remark between quotes, as in unknown \"sur rendez-vous\""]),
        ("Mo fermé", ["'fermé': write off instead"]),
        ("Mo 10:00-12:00 et 13:00-14:00", ["'et': write a comma instead"]),
    ],
)  # fmt: skip
def test_each_problem_is_one_line_that_says_how_to_write_it(rule: str, lines: list[str]) -> None:
    assert lint(rule) == lines


@pytest.mark.parametrize(
    "rule", ["Mo[6] 10:00-12:00", "Mo|Tu 10:00-12:00", "0900-1200", "😀", "Mo 10:00-12:00 / 13:00-14:00"]
)
def test_what_nobody_foresaw_is_still_one_clear_line(rule: str) -> None:
    (line,) = lint(rule)
    assert line.endswith("write days, then hours, as in Mo-Fr 09:00-12:00,13:00-17:00; PH off")


def test_a_poster_copied_whole_gets_a_line_for_each_word() -> None:
    lines = lint("Lundi à vendredi de 9h à 17h, fermé les jours fériés")
    assert "'Lundi' is French: write Mo" in lines
    assert "'à': write - instead" in lines
    assert "'9h': write 09:00" in lines
    assert "'fermé': write off instead" in lines
    assert "'fériés': write PH instead" in lines


def test_a_text_without_end_is_refused_at_once() -> None:
    assert lint("Mo " * 600) == ["the rule has 1799 characters: keep it under 1000"]
