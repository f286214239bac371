"""Calendar files as people keep them (Google, Outlook, Nextcloud) become lines of the roster, or say why not."""

import contextlib
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar_file import CalendarRead
from bot.clock import BRUSSELS
from bot.relay.calendar_lines import read_roster
from bot.relay.roster import watches
from bot.store.shifts import Shift
from bot.store.staff import Staff

SINCE, UNTIL = date(2026, 10, 1), date(2027, 4, 30)
NAMES = ("Chloé", "Samir", "Jean", "Jean-Marc")
TEAM = [
    Staff(id=str(id), name=name, handle=name.lower(), roles=frozenset({"permanence"}), languages=("fr",))
    for id, name in enumerate(NAMES, 1)
]
CHLOE, SAMIR, JEAN, JEAN_MARC = "1", "2", "3", "4"
NINE_TO_FIVE = ("DTSTART:20261123T090000", "DTEND:20261123T170000")
GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Permanence
X-WR-TIMEZONE:Europe/Brussels
BEGIN:VTIMEZONE
TZID:Europe/Brussels
X-LIC-LOCATION:Europe/Brussels
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID=Europe/Brussels:20261005T090000
DTEND;TZID=Europe/Brussels:20261005T170000
RRULE:FREQ=WEEKLY;UNTIL=20261109T225959Z;BYDAY=MO
EXDATE;TZID=Europe/Brussels:20261012T090000
DTSTAMP:20260901T080000Z
UID:4k2j1@google.com
SUMMARY:Garde Chloé
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Brussels:20261020T130000
DTEND;TZID=Europe/Brussels:20261020T180000
RECURRENCE-ID;TZID=Europe/Brussels:20261019T090000
DTSTAMP:20260901T080000Z
UID:4k2j1@google.com
SUMMARY:Garde Chloé
SEQUENCE:1
STATUS:CONFIRMED
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Europe/Brussels:20261102T090000
DTEND;TZID=Europe/Brussels:20261102T170000
RECURRENCE-ID;TZID=Europe/Brussels:20261102T090000
DTSTAMP:20260901T080000Z
UID:4k2j1@google.com
SUMMARY:Garde Chloé
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
"""


def calendar(*events: str) -> str:
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//FR", *events, "END:VCALENDAR", ""])


def event(*lines: str, uid: str = "u1") -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20260901T080000Z", *lines, "END:VEVENT"])


def read(*events: str, since: date = SINCE, until: date = UNTIL) -> CalendarRead[Shift]:
    return read_roster(calendar(*events), TEAM, since, until)


def only(*lines: str) -> Shift:
    """The one line of a calendar with one event."""
    found = read(event(*lines))
    assert found.problems == []
    (line,) = found.lines
    return line


def problem(*lines: str) -> str:
    """The one problem of a calendar with one event that cannot be used."""
    found = read(event(*lines))
    assert found.lines == []
    (told,) = map(str, found.problems)
    assert "\n" not in told
    return told


def starts(found: CalendarRead[Shift]) -> list[str]:
    return [f"{line.first_date} {line.starts:%H:%M}-{line.ends:%H:%M}" for line in found.lines]


def test_a_weekly_watch_with_a_holiday_a_moved_day_and_a_cancelled_one() -> None:
    found = read_roster(GOOGLE, TEAM, SINCE, UNTIL)
    assert found.problems == []
    assert starts(found) == [
        "2026-10-05 09:00-17:00", "2026-10-20 13:00-18:00", "2026-10-26 09:00-17:00", "2026-11-09 09:00-17:00",
    ]  # fmt: skip
    assert {(line.staff_id, line.post, line.weekday, line.source) for line in found.lines} == {
        (CHLOE, "on_duty", None, "ics")
    }
    assert [line.uid for line in found.lines][:2] == [
        "4k2j1@google.com@2026-10-05T09:00",
        "4k2j1@google.com@2026-10-20T13:00",
    ]


def test_only_what_begins_in_the_asked_days_is_read() -> None:
    night = event("SUMMARY:Samir", "DTSTART:20261123T220000", "DTEND:20261124T060000", "RRULE:FREQ=DAILY")
    assert starts(read(night, since=date(2026, 11, 25), until=date(2026, 11, 27))) == [
        "2026-11-25 22:00-06:00", "2026-11-26 22:00-06:00",
    ]  # fmt: skip
    utc = event("SUMMARY:Samir", "DTSTART:20261124T233000Z", "DTEND:20261125T060000Z")
    assert starts(read(utc, since=date(2026, 11, 25), until=date(2026, 11, 26))) == ["2026-11-25 00:30-07:00"]
    assert starts(read(utc, since=date(2026, 11, 24), until=date(2026, 11, 25))) == []


def test_days_may_be_added_one_by_one() -> None:
    found = read(event("SUMMARY:Samir", *NINE_TO_FIVE, "RDATE:20261124T100000,20261130T090000"))
    assert starts(found) == ["2026-11-23 09:00-17:00", "2026-11-24 10:00-18:00", "2026-11-30 09:00-17:00"]


@pytest.mark.parametrize("exception", [
    "EXDATE:20261124T080000Z", "EXDATE;VALUE=DATE:20261124", "EXDATE;TZID=Europe/Brussels:20261124T090000",
])  # fmt: skip
def test_a_day_may_be_taken_out_in_every_way_calendars_do(exception: str) -> None:
    times = ("DTSTART;TZID=Europe/Brussels:20261123T090000", "DTEND;TZID=Europe/Brussels:20261123T170000")
    found = read(event("SUMMARY:Samir", *times, "RRULE:FREQ=DAILY;COUNT=3", exception))
    assert starts(found) == ["2026-11-23 09:00-17:00", "2026-11-25 09:00-17:00"]


@pytest.mark.parametrize(("start", "end"), [
    ("DTSTART:20261123T090000", "DTEND:20261123T170000"),  # no zone: Brussels
    ("DTSTART:20261123T080000Z", "DTEND:20261123T160000Z"),
    ("DTSTART;TZID=Europe/Brussels:20261123T090000", "DTEND;TZID=Europe/Brussels:20261123T170000"),
    ("DTSTART;TZID=Romance Standard Time:20261123T090000", "DTEND;TZID=Romance Standard Time:20261123T170000"),
    ("DTSTART;TZID=Europe/London:20261123T080000", "DTEND;TZID=Europe/London:20261123T160000"),
    ("DTSTART;TZID=Europe/Brussels:20261123T090000", "DURATION:PT8H"),
    ("DTSTART:20261123T090030", "DTEND:20261123T170059"),  # seconds do not count
])  # fmt: skip
def test_the_same_watch_written_in_every_zone(start: str, end: str) -> None:
    line = only("SUMMARY:Samir", start, end)
    assert (line.first_date, line.starts, line.ends) == (date(2026, 11, 23), time(9), time(17))


def test_a_night_keeps_its_wall_time_when_the_clock_changes() -> None:
    found = read(event(
        "SUMMARY:Samir", "DTSTART;TZID=Europe/Brussels:20261023T220000", "DTEND;TZID=Europe/Brussels:20261024T060000",
        "RRULE:FREQ=DAILY;COUNT=3",
    ))  # fmt: skip
    assert starts(found) == [f"2026-10-{day} 22:00-06:00" for day in (23, 24, 25)]
    start = datetime(2026, 10, 24, 12, tzinfo=BRUSSELS)
    assert [watch.stretch for watch in watches(found.lines, start, start + timedelta(hours=12))] == [
        (datetime(2026, 10, 24, 20, tzinfo=UTC), datetime(2026, 10, 25, 5, tzinfo=UTC))
    ]


def test_a_time_that_no_clock_shows_stays_as_it_was_written() -> None:
    line = only(
        "SUMMARY:Samir", "DTSTART;TZID=Europe/Brussels:20270328T023000", "DTEND;TZID=Europe/Brussels:20270328T060000"
    )
    assert (line.starts, line.ends) == (time(2, 30), time(6))


@pytest.mark.parametrize(("title", "who", "post"), [
    ("Garde Chloé", CHLOE, "on_duty"), ("GARDE CHLOE", CHLOE, "on_duty"), ("samir", SAMIR, "on_duty"),
    ("Samir (backup)", SAMIR, "backup"), ("Renfort: Samir", SAMIR, "backup"), ("Samir réserve", SAMIR, "backup"),
    ("achterwacht Samir", SAMIR, "backup"), ("Samir back-up", SAMIR, "backup"), ("Chloé absente", CHLOE, "away"),
    ("Congés Samir", SAMIR, "away"), ("Verlof Samir", SAMIR, "away"), ("Samir away", SAMIR, "away"),
    ("Samir in verlof", SAMIR, "away"), ("Garde Jean-Marc", JEAN_MARC, "on_duty"), ("Jean Marc", JEAN_MARC, "on_duty"),
    ("Garde Jean", JEAN, "on_duty"),
])  # fmt: skip
def test_the_title_says_who_and_what(title: str, who: str, post: str) -> None:
    line = only(f"SUMMARY:{title}", *NINE_TO_FIVE)
    assert (line.staff_id, line.post) == (who, post)


def test_guests_count_when_the_title_names_nobody() -> None:
    guest, owner = (
        'ATTENDEE;CN="Samir B.";ROLE=REQ-PARTICIPANT:mailto:samir@permanence.example',
        "ATTENDEE:mailto:x@permanence.example",
    )
    assert only("SUMMARY:Garde", *NINE_TO_FIVE, guest, owner).staff_id == SAMIR
    assert only("SUMMARY:Garde Chloé", *NINE_TO_FIVE, guest).staff_id == CHLOE, "the one who invites is often a guest"
    two = problem("SUMMARY:Garde", *NINE_TO_FIVE, guest, "ATTENDEE;CN=Chloé:mailto:chloe@permanence.example")
    assert "Samir, Chloé" in two or "Chloé, Samir" in two


@pytest.mark.parametrize("title", ["Garde Zoé", "Garde", "Garde Samira", "Réunion d'équipe", "Jeanne"])
def test_a_title_that_names_nobody_is_a_problem_with_its_date(title: str) -> None:
    assert problem(f"SUMMARY:{title}", *NINE_TO_FIVE) == f'2026-11-23 "{title}": it names nobody of the permanence'


def test_a_title_that_names_two_is_a_problem() -> None:
    told = problem("SUMMARY:Chloé et Samir", *NINE_TO_FIVE)
    assert told == '2026-11-23 "Chloé et Samir": it names Chloé, Samir: make one event of each'


@pytest.mark.parametrize(("lines", "reason"), [
    (("DTSTART;VALUE=DATE:20261123", "DTEND;VALUE=DATE:20261124"), "it lasts all day: give it hours"),
    (("DTSTART;VALUE=DATE:20261123",), "it lasts all day: give it hours"),
    (("DTSTART:20261123T090000",), "it has no end"),
    (("DTSTART:20261123T090000", "DTEND:20261123T090000"), "it ends before it begins"),
    (("DTSTART:20261123T090000", "DTEND:20261123T080000"), "it ends before it begins"),
    (("DTSTART:20261123T090000", "DURATION:PT0S"), "it ends before it begins"),
    (("DTSTART:20261123T090000", "DTEND:20261124T090100"), "it lasts more than 24 hours: make one event of each day"),
    ((*NINE_TO_FIVE, "RRULE:FREQ=MINUTELY"), "it repeats several times a day"),
    ((*NINE_TO_FIVE, "RRULE:FREQ=SOMETIMES"), "RRULE cannot be read"),
    ((*NINE_TO_FIVE, "RRULE:"), "RRULE cannot be read"),
    ((*NINE_TO_FIVE, "RRULE:FREQ=DAILY;INTERVAL=0"), "RRULE cannot be read"),
    ((*NINE_TO_FIVE, "RRULE:FREQ=DAILY", "EXDATE:tomorrow"), "EXDATE cannot be read"),
    (("DTSTART;TZID=Mars/Olympus:20261123T090000", "DTEND;TZID=Mars/Olympus:20261123T170000"),
     "its time zone is unknown: Mars/Olympus"),
    ((*NINE_TO_FIVE, "RRULE:FREQ=DAILY", "EXDATE;TZID=Mars/Olympus:20261124T090000"),
     "its time zone is unknown: Mars/Olympus"),
    ((*NINE_TO_FIVE, "EXDATE 20261124T090000"), "a line of it cannot be read"),
])  # fmt: skip
def test_an_event_that_cannot_be_used_says_why(lines: tuple[str, ...], reason: str) -> None:
    assert problem("SUMMARY:Garde Chloé", *lines) == f'2026-11-23 "Garde Chloé": {reason}'


def test_an_event_without_a_readable_start_has_no_date() -> None:
    assert problem("SUMMARY:Chloé", "DTSTART:20261345T090000") == 'no date "Chloé": DTSTART cannot be read'
    assert problem("SUMMARY:Chloé") == 'no date "Chloé": it has no start'
    assert problem() == 'no date "(no title)": it has no start'


def test_a_title_that_says_backup_and_away_is_not_guessed() -> None:
    assert "both backup and away" in problem("SUMMARY:Samir absent\\, renfort", *NINE_TO_FIVE)


def test_an_event_that_fails_every_week_is_one_problem() -> None:
    told = problem("SUMMARY:Garde Zoé", *NINE_TO_FIVE, "RRULE:FREQ=WEEKLY;COUNT=4")
    assert told == '2026-11-23 "Garde Zoé": it names nobody of the permanence (and 3 more, until 2026-12-14)'


def test_one_bad_event_does_not_hide_the_good_ones() -> None:
    found = read(
        event("SUMMARY:Samir", *NINE_TO_FIVE, uid="a"), event("SUMMARY:Zoé", *NINE_TO_FIVE, uid="b"),
        event("SUMMARY:Chloé", "DTSTART:x", uid="c"), event("SUMMARY:Chloé", *NINE_TO_FIVE, uid="d"),
    )  # fmt: skip
    assert [line.staff_id for line in found.lines] == [CHLOE, SAMIR]
    assert len(found.problems) == 2


def test_what_was_wrong_before_the_asked_days_or_after_them_is_no_problem() -> None:
    long_ago = event("SUMMARY:Zoé", "DTSTART:20190105T090000", "DTEND:20190105T080000", uid="a")
    party = event("SUMMARY:Fête", "DTSTART;VALUE=DATE:20280105", uid="b")
    assert read(long_ago, party) == CalendarRead([], [])
    begun = event("SUMMARY:Congé Chloé", "DTSTART;VALUE=DATE:20260928", "DTEND;VALUE=DATE:20261010", uid="c")
    assert list(map(str, read(begun).problems)) == ['2026-09-28 "Congé Chloé": it lasts all day: give it hours']


def test_a_whole_day_with_hours_and_a_calendar_without_events_are_fine() -> None:
    line = only("SUMMARY:Chloé", "DTSTART:20261123T090000", "DTEND:20261124T090000")
    assert (line.starts, line.ends) == (time(9), time(9))
    assert read() == CalendarRead([], [])


def test_a_very_long_uid_still_fits_the_table() -> None:
    text = calendar(event("SUMMARY:Chloé", *NINE_TO_FIVE, uid="x" * 400))
    (line,) = read_roster(text, TEAM, SINCE, UNTIL).lines
    assert line.uid is not None
    assert len(line.uid) <= 200
    assert line.uid.endswith("@2026-11-23T09:00")


def test_events_that_share_a_uid_are_two_events_unless_one_may_replace_the_other() -> None:
    chloe, samir = ("SUMMARY:Chloé", *NINE_TO_FIVE), ("SUMMARY:Samir", *NINE_TO_FIVE)
    assert [line.staff_id for line in read(event(*chloe), event(*samir)).lines] == [CHLOE, SAMIR]
    changed = read(event(*chloe, "SEQUENCE:1"), event(*samir, "SEQUENCE:2"))
    assert changed.lines == []
    assert [problem.fault for problem in changed.problems] == ["same-uid"]
    moved = event(*samir, "RECURRENCE-ID:20261124T090000")
    assert read(event(*chloe, "RRULE:FREQ=DAILY"), event(*chloe), moved).lines == []


def test_several_calendars_in_one_file_are_all_read() -> None:
    text = calendar(event("SUMMARY:Chloé", *NINE_TO_FIVE)) + calendar(event("SUMMARY:Samir", *NINE_TO_FIVE))
    assert [line.staff_id for line in read_roster(text, TEAM, SINCE, UNTIL).lines] == [CHLOE, SAMIR]


@pytest.mark.parametrize("text", [
    "", "hello", "<html><body>Sign in</body></html>", "name;day\nChloé;lundi\n", "END:VCALENDAR",
    event("SUMMARY:Chloé", *NINE_TO_FIVE), "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
    calendar(event("SUMMARY:Chloé", *NINE_TO_FIVE)).removesuffix("END:VCALENDAR\r\n"), GOOGLE[:700],
    GOOGLE + GOOGLE[:700], "\x00\x01\x02", "BEGIN:VCARD\r\nFN:Chloé\r\nEND:VCARD\r\n",
])  # fmt: skip
def test_a_file_that_is_no_whole_calendar_is_one_clear_line(text: str) -> None:
    with pytest.raises(ValueError, match=r"^this is not a whole calendar file \(\.ics\)$"):
        read_roster(text, TEAM, SINCE, UNTIL)


TIMES = st.sampled_from([
    "20261123T090000", "20261123T170000", "20261124T023000Z", "20261025T023000", "20270328T023000", "20261123", "x", "",
])  # fmt: skip
PROPERTIES = st.sampled_from([
    "DTSTART", "DTEND", "DURATION", "DTSTART;TZID=Europe/Brussels", "DTEND;TZID=Nowhere", "DTSTART;VALUE=DATE", "RDATE",
    "EXDATE", "RECURRENCE-ID", "EXDATE;VALUE=DATE", "RDATE;VALUE=PERIOD", "ATTENDEE", "STATUS", "UID",
])  # fmt: skip
RULES = st.sampled_from(["RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY;BYDAY=XX", "RRULE:", "RRULE:FREQ=DAILY;UNTIL=20261125",
                         "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "RRULE:FREQ=DAILY;INTERVAL=0"])  # fmt: skip
ODD_LINES = st.lists(st.builds("{}:{}".format, PROPERTIES, TIMES) | RULES | st.text(max_size=12), max_size=7)


@given(st.lists(ODD_LINES, max_size=3))
def test_whatever_is_in_a_calendar_is_read_or_told(events: list[list[str]]) -> None:
    text = calendar(*(event("SUMMARY:Chloé", *lines, uid="") for lines in events))
    with contextlib.suppress(ValueError):  # a stray "BEGIN:" makes it no whole calendar
        found = read_roster(text, TEAM, SINCE, UNTIL)
        assert all(SINCE <= line.first_date < UNTIL for line in found.lines)
        assert not any("\n" in str(told) for told in found.problems)
