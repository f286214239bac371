"""``passerelle staff`` and ``passerelle roster``, as a coordinator types them; a wrong call changes nothing."""

import asyncio
import os
import re
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import local
from bot.store import Database, staff
from bot.store.staff import CodePurpose
from tests.bot.test_commands import OUR_NAMES, Done, refused, run

CHLOES, SAMIRS = "+44 7700 900001", "+447700900002"
TELEGRAM = {"PASSERELLE_TELEGRAM_TOKEN": "123:token"}
HOURS = {"PASSERELLE_PERMANENCE_HOURS": "Mo-Fr 09:00-18:00"}
WEEK = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Nextcloud//Calendar//FR
BEGIN:VEVENT
UID:chloe
SUMMARY:Garde Chloé
DTSTART;TZID=Europe/Brussels:20301209T090000
DTEND;TZID=Europe/Brussels:20301209T170000
RRULE:FREQ=DAILY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:samir
SUMMARY:Samir (renfort)
DTSTART;TZID=Europe/Brussels:20301209T120000
DTEND;TZID=Europe/Brussels:20301209T140000
END:VEVENT
END:VCALENDAR
"""
ZOE = "BEGIN:VEVENT\nUID:zoe\nSUMMARY:Garde Zoé\nDTSTART:20301210T090000\nDTEND:20301210T170000\nEND:VEVENT\n"


def today() -> date:
    """The day in Brussels, which may change between a command and what is asked of it."""
    return local(datetime.now(UTC)).date()


@pytest.fixture
def home(tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the service with an empty database, without settings."""
    (tmp_path / "var").mkdir()
    shutil.copy(sqlite_template, tmp_path / "var" / "passerelle.db")
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(OUR_NAMES)]:
        monkeypatch.delenv(name)
    return tmp_path


@pytest.fixture
def team(home: Path) -> Path:
    """Chloé and Samir are of the permanence, David of a quarter."""
    done(run(home, "staff", "add", "Chloé", "--role", "permanence"))
    done(run(home, "staff", "add", "Samir", "--role", "permanence", "--role", "coordinator", "--language", "nl"))
    done(run(home, "staff", "add", "David", "--role", "raq"))
    return home


def done(ended: Done) -> str:
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def shown(home: Path, *arguments: str, **environ: str) -> list[str]:
    """The lines of `roster show`, without doubled spaces."""
    text = done(run(home, "roster", "show", *arguments, **environ))
    return [" ".join(line.split()) for line in text.splitlines()]


def owner(home: Path, code: str, purpose: CodePurpose) -> str | None:
    """Whose code this is, as the console will ask."""

    async def look() -> str | None:
        database = Database(f"sqlite:///{home}/var/passerelle.db")
        async with database.reading() as tx:
            found = await staff.owner_of_code(tx, code, purpose, datetime.now(UTC))
        await database.close()
        return found.name if found else None

    return asyncio.run(look())


def codes(text: str) -> list[str]:
    return re.findall(r"[0-9a-f]{32}", text)


def test_an_empty_team_says_how_to_begin(home: Path) -> None:
    assert "staff add NAME --role permanence" in done(run(home, "staff", "list"))


def test_a_member_is_added_with_everything_at_once(home: Path) -> None:
    added = done(run(
        home, "staff", "add", "Chloé", "--role", "permanence", "--role", "coordinator", "--language", "nl",
        "--language", "fr", "--sms", CHLOES, "--quiet", "22:00-8h", PASSERELLE_SMS_ALLOWED_PREFIXES="+447700900",
    ))  # fmt: skip
    code, linking = codes(added)
    assert added.splitlines()[0] == "Chloé is in the team"
    assert f"in the phone page, from that phone write to the bot: /start link-{linking}" in added
    assert f"http://127.0.0.1:8000/staff/welcome/{code}" in added
    assert owner(home, code, "sign_in") == "Chloé"
    heads, row = done(run(home, "staff", "list")).splitlines()
    assert heads.split() == ["NAME", "ROLES", "LANGUAGES", "PHONES", "QUIET", "ACTIVE"]
    assert re.split(r"\s{2,}", row) == [
        "Chloé", "coordinator permanence", "nl fr", "SMS …01", "22:00-08:00", "yes",
    ]  # fmt: skip


def test_the_link_carries_the_public_address_and_telegram_has_a_code_of_its_own(home: Path) -> None:
    added = done(run(home, "staff", "add", "Samir", "--role", "permanence",
                     PASSERELLE_PUBLIC_URL="https://passerelle.example/", **TELEGRAM))  # fmt: skip
    sign_in, telegram = codes(added)
    assert f"https://passerelle.example/staff/welcome/{sign_in}\n" in added
    assert f"/start link-{telegram}\n" in added
    assert (owner(home, telegram, "telegram"), owner(home, telegram, "sign_in")) == ("Samir", None)


def test_fresh_codes_put_an_end_to_the_earlier_ones(home: Path) -> None:
    first, _ = codes(done(run(home, "staff", "add", "Samir", "--role", "permanence", **TELEGRAM)))
    second, _ = codes(done(run(home, "staff", "link", "samir", **TELEGRAM)))
    assert (owner(home, first, "sign_in"), owner(home, second, "sign_in")) == (None, "Samir")


def test_a_number_that_no_sms_may_go_to_is_said_and_kept(team: Path) -> None:
    ended = run(team, "staff", "phone", "chloe", "--sms", CHLOES)
    assert (ended.returncode, ended.stdout) == (0, "Chloé: SMS …01\n")
    assert "PASSERELLE_SMS_ALLOWED_PREFIXES" in ended.stderr
    done(run(team, "staff", "phone", "Chloé", "--sms", SAMIRS))
    assert "SMS …01, SMS …02" in done(run(team, "staff", "list"))


def test_quiet_hours_are_set_and_ended(team: Path) -> None:
    assert done(run(team, "staff", "quiet", "Chloé", "21:30-07:00")) == "Chloé: 21:30-07:00 quiet hours\n"
    assert "21:30-07:00" in done(run(team, "staff", "list"))
    assert done(run(team, "staff", "quiet", "Chloé", "none")) == "Chloé: no quiet hours\n"
    assert "21:30" not in done(run(team, "staff", "list"))


def test_who_leaves_is_on_the_roster_no_more_until_they_are_back(team: Path) -> None:
    done(run(team, "roster", "once", "Chloé", "2030-12-09", "--from", "09:00", "--to", "17:00"))
    done(run(team, "staff", "leave", "chloé"))
    assert "no" in done(run(team, "staff", "list")).splitlines()[1].split()
    assert "Chloé" not in " ".join(shown(team, "--from", "2030-12-09", "--days", "1"))
    assert "passerelle staff back Chloé" in refused(run(team, "staff", "add", "Chloé", "--role", "raq"))
    done(run(team, "staff", "back", "Chloe"))
    assert "Chloé" in " ".join(shown(team, "--from", "2030-12-09", "--days", "1"))


@pytest.mark.parametrize(("arguments", "line"), [
    (["staff", "add", "Chloe", "--role", "permanence"], "somebody in the team is called Chloe already"),
    (["staff", "add", "Amina"], "Missing option '--role'"),
    (["staff", "add", "Amina", "--role", "queen"], "unknown role: queen; choose from permanence"),
    (["staff", "add", "123 ?", "--role", "raq", "--language", "klingon"], "unknown language: klingon"),
    (["staff", "add", "😀", "--role", "raq"], "a first name has letters"),
    (["staff", "add", "x" * 61, "--role", "raq"], "a first name has letters, at most 20"),
    (["staff", "add", "Amina", "--role", "raq", "--sms", "12"], "--sms: not a telephone number"),
    (["staff", "add", "Amina", "--role", "raq", "--quiet", "22:00"], "'22:00' is not a stretch of hours"),
    (["staff", "phone", "Zoé", "--sms", SAMIRS], "nobody in the team is called 'Zoé'"),
    (["staff", "phone", "Samir", "--sms", "hello"], "--sms: not a telephone number"),
    (["staff", "link", "Zoé"], "nobody in the team is called 'Zoé'"),
    (["staff", "quiet", "Samir", "25:00-08:00"], "'25:00' is not a time of day"),
    (["staff", "quiet", "Samir", "08:00-8h"], "quiet hours end at another time than they begin"),
    (["staff", "quiet", "Samir", "late"], "'late' is not a stretch of hours"),
    (["staff", "leave", "Zoé"], "nobody in the team is called 'Zoé'"),
    (["staff", "back", "Zoé"], "nobody called 'Zoé' was ever in the team"),
    (["staff", "back", "Samir"], "Samir is in the team"),
])  # fmt: skip
def test_a_wrong_call_about_the_team_changes_nothing(team: Path, arguments: list[str], line: str) -> None:
    before = done(run(team, "staff", "list"))
    assert line in refused(run(team, *arguments))
    assert done(run(team, "staff", "list")) == before


def test_a_phone_belongs_to_one_member_and_a_refused_member_is_not_half_added(team: Path) -> None:
    done(run(team, "staff", "phone", "Samir", "--sms", SAMIRS))
    assert "another member" in refused(run(team, "staff", "phone", "Chloé", "--sms", SAMIRS))
    assert "another member" in refused(run(team, "staff", "add", "Amina", "--role", "raq", "--sms", SAMIRS))
    assert "Amina" not in done(run(team, "staff", "list"))


def test_the_roster_is_shown_by_day_with_its_gaps(team: Path) -> None:
    done(run(team, "roster", "add", "Chloé", "--day", "lun", "--day", "di", "--from", "9h", "--to", "17:00",
             "--since", "2030-12-01", "--until", "2030-12-31"))  # fmt: skip
    done(run(team, "roster", "once", "Samir", "2030-12-09", "--from", "22:00", "--to", "06:00"))
    done(run(team, "roster", "once", "Samir", "2030-12-10", "--from", "09:00", "--to", "12:00", "--post", "backup"))
    done(run(team, "roster", "away", "Chloé", "2030-12-10", "--from", "12:00"))
    assert shown(team, "--from", "2030-12-09", "--days", "3", **HOURS) == [
        "Mon 2030-12-09", "09:00-17:00 Chloé on duty #1", "22:00-06:00 Samir on duty #3", "nobody on duty 17:00-18:00",
        "Tue 2030-12-10", "09:00-12:00 Chloé on duty #2", "09:00-12:00 Samir backup #4", "12:00-24:00 Chloé away #5",
        "nobody on duty 12:00-18:00", "Wed 2030-12-11", "nobody on duty 09:00-18:00",
    ]  # fmt: skip
    assert shown(team, "--from", "2030-12-10", "--days", "1", **HOURS)[1] == "Mon 22:00-06:00 Samir on duty #3"


def test_a_roster_without_lines_or_hours_says_so(team: Path) -> None:
    before, lines = today(), shown(team)
    assert len(lines) == 15
    assert lines[0] in {f"{day:%a} {day}" for day in (before, today())}
    assert lines[1] == "nobody"
    assert lines[-1] == "PASSERELLE_PERMANENCE_HOURS is not set: no gap can be seen"
    assert "cannot be read" in shown(team, PASSERELLE_PERMANENCE_HOURS="lu-ve 9h")[-1]


def test_now_names_who_is_on_duty_until_when_or_who_comes_next(team: Path) -> None:
    assert done(run(team, "roster", "now")) == "nobody is on duty; no watch begins within 14 days\n"
    done(run(team, "roster", "once", "Chloé", "2030-12-09", "--from", "22:00", "--to", "06:00"))
    done(run(team, "roster", "once", "Samir", "2030-12-09", "--from", "20:00", "--to", "23:00", "--post", "backup"))
    assert done(run(team, "roster", "now", "--at", "2030-12-09T22:30")) == (
        "on duty: Chloé until Tue 2030-12-10 06:00\nbackup: Samir until Mon 2030-12-09 23:00\n"
    )
    assert done(run(team, "roster", "now", "--at", "2030-12-09T20:30")) == (
        "nobody is on duty; the next watch begins Mon 2030-12-09 22:00\nbackup: Samir until Mon 2030-12-09 23:00\n"
    )


@pytest.mark.parametrize(("days", "number"), [
    (("mon", "lun", "ma", "Monday", "maandag"), "Mon"), (("tue", "mar", "di"), "Tue"), (("wed", "mer", "wo"), "Wed"),
    (("thu", "jeu", "do"), "Thu"), (("fri", "ven", "vr"), "Fri"), (("sat", "sam", "za"), "Sat"),
    (("sun", "dim", "zo"), "Sun"),
])  # fmt: skip
def test_days_may_be_named_in_three_languages(team: Path, days: tuple[str, ...], number: str) -> None:
    asked = [part for day in days for part in ("--day", day)]
    before = today()
    (told,) = done(run(team, "roster", "add", "Chloé", *asked, "--from", "20:00", "--to", "8:30")).splitlines()
    assert told in {
        f"#1 Chloé: on duty, every {number} from {day}, 20:00 to 08:30 the next day" for day in (before, today())
    }


def test_a_line_is_taken_away_by_its_number(team: Path) -> None:
    done(run(team, "roster", "away", "David", "2030-12-09"))
    assert "00:00-24:00 David away #1" in shown(team, "--from", "2030-12-09", "--days", "1")
    assert done(run(team, "roster", "remove", "#1")) == "#1 is taken away\n"
    assert "no line '1'" in refused(run(team, "roster", "remove", "1"))


@pytest.mark.parametrize(("arguments", "line"), [
    (["add", "Zoé", "--day", "mon", "--from", "9:00", "--to", "17:00"], "nobody in the team is called 'Zoé'"),
    (["add", "David", "--day", "mon", "--from", "9:00", "--to", "17:00"], "David is neither of the permanence"),
    (["once", "David", "2030-12-09", "--from", "9:00", "--to", "17:00"], "David is neither of the permanence"),
    (["add", "Chloé", "--day", "someday", "--from", "9:00", "--to", "17:00"], "'someday' is not a day"),
    (["add", "Chloé", "--from", "9:00", "--to", "17:00"], "Missing option '--day'"),
    (["add", "Chloé", "--day", "mon", "--from", "9:60", "--to", "17:00"], "'9:60' is not a time of day"),
    (["add", "Chloé", "--day", "mon", "--from", "9:00", "--to", "24:30"], "'24:30' is not a time of day"),
    (["add", "Chloé", "--day", "mon", "--from", "9:00", "--to", "17:00", "--post", "away"], "'away' is not one of"),
    (["add", "Chloé", "--day", "mon", "--from", "9:00", "--to", "17:00", "--since", "2030-02-30"],
     "'2030-02-30' is not a date"),
    (["add", "Chloé", "--day", "mon", "--from", "9:00", "--to", "17:00", "--since", "2030-02-02", "--until",
      "2030-02-01"], "the last date, 2030-02-01, is before the first"),
    (["once", "Chloé", "2020-01-01", "--from", "9:00", "--to", "17:00"], "2020-01-01 has passed"),
    (["once", "Chloé", "9999-12-31", "--from", "9:00", "--to", "17:00"], "'9999-12-31' is not a date"),
    (["away", "Zoé", "2030-12-09"], "nobody in the team is called 'Zoé'"),
    (["remove", "one"], "the roster has no line 'one'"),
    (["remove", "9" * 40], "the roster has no line"),
    (["show", "--from", "soon"], "'soon' is not a date"),
    (["show", "--days", "0"], "Invalid value for '--days'"),
    (["now", "--at", "soon"], "'soon' is not an ISO moment"),
    (["import", "missing.ics"], "missing.ics: no such file"),
    (["import", "."], "Is a directory"),
])  # fmt: skip
def test_a_wrong_call_about_the_roster_changes_nothing(team: Path, arguments: list[str], line: str) -> None:
    assert line in refused(run(team, "roster", *arguments))
    assert "#1 " in done(run(team, "roster", "once", "Chloé", "2030-12-09", "--from", "9:00", "--to", "17:00"))


def imported(home: Path, text: str, *options: str) -> Done:
    (home / "team.ics").write_text(text, encoding="utf-8-sig")
    return run(home, "roster", "import", "team.ics", "--from", "2030-12-01", "--days", "60", *options)


def test_a_calendar_is_imported_and_a_later_one_replaces_it(team: Path) -> None:
    dry = done(imported(team, WEEK, "--dry-run"))
    assert dry == "4 lines for Chloé, Samir could be imported; nothing was changed (--dry-run)\n"
    assert "#1" not in " ".join(shown(team, "--from", "2030-12-09"))
    done(run(team, "roster", "once", "Chloé", "2030-12-09", "--from", "20:00", "--to", "21:00"))
    assert done(imported(team, WEEK)) == "4 lines for Chloé, Samir imported, 0 of an earlier file replaced\n"
    again = done(imported(team, WEEK.replace("COUNT=3", "COUNT=2")))
    assert again == "3 lines for Chloé, Samir imported, 4 of an earlier file replaced\n"
    assert [line for line in shown(team, "--from", "2030-12-09", "--days", "3") if "Chloé" in line] == [
        "09:00-17:00 Chloé on duty #6", "20:00-21:00 Chloé on duty #1", "09:00-17:00 Chloé on duty #8",
    ]  # fmt: skip


def test_who_is_not_in_a_later_calendar_keeps_the_earlier_one_and_it_is_said(team: Path) -> None:
    done(imported(team, WEEK))
    said = done(imported(team, WEEK.replace("SUMMARY:Samir (renfort)", "SUMMARY:Garde Chloé")))
    assert said.splitlines()[1] == "not in this file, kept as an earlier one said: Samir"


def test_a_calendar_with_a_problem_is_imported_only_when_asked(team: Path) -> None:
    mixed = WEEK.replace("END:VCALENDAR", ZOE + "END:VCALENDAR")
    ended = imported(team, mixed)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.splitlines() == [
        'rejected: 2030-12-10 "Garde Zoé": it names nobody of the permanence',
        "passerelle: 1 events rejected, nothing imported (--partial takes the others)",
    ]
    assert "#1" not in " ".join(shown(team, "--from", "2030-12-09"))
    taken = imported(team, mixed, "--partial")
    assert taken.stdout == "4 lines for Chloé, Samir imported, 0 of an earlier file replaced\n"


def test_who_may_not_read_the_cases_is_nobody_in_a_calendar(team: Path) -> None:
    ended = imported(team, WEEK.replace("Samir", "David"))
    assert "names nobody of the permanence" in ended.stderr


@pytest.mark.parametrize(("text", "line"), [
    ("hello", "this is not a whole calendar file"), ("", "this is not a whole calendar file"),
    (WEEK.removesuffix("END:VCALENDAR\n"), "this is not a whole calendar file"),
    (WEEK.replace("2030", "2019"), "no watch from 2030-12-01 to 2031-01-29 in this calendar"),
])  # fmt: skip
def test_a_file_without_a_watch_is_one_clear_line(team: Path, text: str, line: str) -> None:
    assert line in refused(imported(team, text))


def test_a_file_in_another_encoding_is_one_clear_line(team: Path) -> None:
    (team / "latin.ics").write_bytes(WEEK.encode("latin-1"))
    assert "this is not a whole calendar file" in refused(run(team, "roster", "import", "latin.ics"))


def test_two_years_of_a_whole_team_fit_in_one_import(team: Path) -> None:
    daily = WEEK.replace("COUNT=3", "UNTIL=20330101T000000Z")
    more = "".join(
        ZOE.replace("Zoé", "Samir").replace("UID:zoe", f"UID:{n}").replace("DTEND", "RRULE:FREQ=DAILY\nDTEND")
        for n in range(5)
    )
    text = daily.replace("END:VCALENDAR", more + "END:VCALENDAR")
    assert int(done(imported(team, text, "--days", "731")).split()[0]) > 4000


def test_every_command_of_the_team_has_an_example(home: Path) -> None:
    for command in ("staff add", "staff list", "staff phone", "staff link", "staff quiet", "staff leave", "staff back",
                    "roster show", "roster now", "roster add", "roster once", "roster away", "roster remove",
                    "roster import"):  # fmt: skip
        assert "Example:" in run(home, *command.split(), "--help").stdout, command


def test_a_watch_that_begins_today_counts_at_once(team: Path) -> None:
    day = today()
    done(run(team, "roster", "once", "Chloé", str(day), "--from", "00:00", "--to", "24:00"))
    told = done(run(team, "roster", "now"))
    if today() == day:
        assert told.startswith(f"on duty: Chloé until {day + timedelta(days=1):%a}")
