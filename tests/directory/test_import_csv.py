"""Our own CSV: what an editor's spreadsheet may do to it, and what we say back."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.importers import ImportResult, read_csv
from directory.importers.own_csv import read_csv_text
from directory.model import Entry

EXAMPLE = Path("directory/data/example.csv")
HEADER = "id,organization,name,needs"


def read(*lines: str, header: str = HEADER) -> ImportResult:
    return read_csv_text("\n".join((header, *lines)))


def one(cells: str, columns: str) -> Entry:
    result = read(f"a,Org,Name,eat,{cells}", header=f"{HEADER},{columns}")
    assert result.rejected == ()
    [entry] = result.entries
    return entry


def refusal(cells: str, columns: str) -> str:
    result = read(f"a,Org,Name,eat,{cells}", header=f"{HEADER},{columns}")
    [problem] = result.rejected
    assert problem.line == 2
    assert "\n" not in problem.text
    return problem.text


def test_the_documented_example_is_read_without_a_problem() -> None:
    result = read_csv(EXAMPLE)
    assert [entry.id for entry in result.entries] == ["grande-table", "maison-claire"]
    assert (result.rejected, result.hours_not_understood, result.notices) == ((), (), ())


def test_the_example_shows_every_plain_column() -> None:
    from directory.importers.own_csv import CHANGE, LISTS, PLAIN, SCHEDULE

    header = EXAMPLE.read_text(encoding="utf-8").splitlines()[0].split(",")
    assert {*PLAIN, *LISTS, *SCHEDULE, *CHANGE} <= set(header)


def test_an_absent_fact_is_unknown() -> None:
    [entry] = read("a,Org,Name,eat").entries
    assert (entry.free, entry.appointment, entry.wheelchair, entry.welcome) == (None, "unknown", "unknown", None)
    assert entry.status == "draft"  # nobody said how sure we are


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_spreadsheet_may_choose_its_separator_its_line_ends_and_a_mark(
    tmp_path: Path, mark: str, separator: str, end: str
) -> None:
    path = tmp_path / "doors.csv"
    rows = [["id", "organization", "name", "needs", "street"], ["a", "Org", "Name", "eat", "rue de l'Été 1"]]
    path.write_bytes((mark + end.join(separator.join(row) for row in rows)).encode())
    [entry] = read_csv(path).entries
    assert (entry.id, entry.needs, entry.street) == ("a", ("eat",), "rue de l'Été 1")


def test_utf_16_with_its_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "doors.csv"
    path.write_bytes(f"{HEADER}\na,Org,Été,eat\n".encode("utf-16"))
    assert read_csv(path).entries[0].name == "Été"


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (f"{HEADER}\na,Org,caf\xe9,eat\n".encode("latin-1"), "line 2 is not UTF-8 text"),
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is not UTF-8 text"),
        (b"id,organization,name,needs\0\n", "is a binary file"),
        (b"id,organisation,name,needs\n", "column 'organization' is missing"),
        (b"id,organization,name,needs,adress\n", "column 'adress' is unknown"),
        (b"id,organization,name,needs,stret\n", "did you mean 'street'?"),
        (b"id,organization,name,needs,street,street\n", "column 'street' is there twice"),
        (b'id,organization,name,needs\na,"Org,Name,eat\n', "is not CSV"),
        (b"just some words\n", "column 'id' is missing"),
    ],
)
def test_a_file_that_cannot_be_used_gives_one_clear_line(tmp_path: Path, content: bytes, complaint: str) -> None:
    path = tmp_path / "doors.csv"
    path.write_bytes(content)
    result = read_csv(path)
    [problem] = result.rejected
    assert complaint in problem.text
    assert "\n" not in str(problem)
    assert result.to_save() == ()


def test_a_file_that_is_not_there_gives_one_clear_line(tmp_path: Path) -> None:
    [problem] = read_csv(tmp_path / "none.csv").rejected
    assert "cannot be opened" in str(problem)


def test_one_bad_row_stops_everything_unless_partial() -> None:
    result = read("a,Org,Name,eat", "b,Org,Name,fly")
    assert [entry.id for entry in result.entries] == ["a"]
    assert result.to_save() == ()
    assert [entry.id for entry in result.to_save(partial=True)] == ["a"]
    assert str(result.rejected[0]).startswith("line 3: needs: 'fly' is not a need")


def test_line_numbers_count_the_lines_of_the_file() -> None:
    result = read('a,"Org\nover two lines",Name,eat', "", "b,,Name,eat")
    assert [(problem.line, problem.text) for problem in result.rejected] == [(5, "organization: is empty")]


def test_an_id_stands_once() -> None:
    result = read("a,Org,Name,eat", "a,Org,Other,eat")
    assert str(result.rejected[0]) == "line 3: id: 'a' is already on line 2"


def test_too_many_cells_are_not_guessed_at() -> None:
    assert "5 cells for 4 columns" in str(read("a,Org,Name,eat,more").rejected[0])


@pytest.mark.parametrize(
    ("cells", "columns", "complaint"),
    [
        ("no,", "free,cost", ""),
        ("maybe", "free", "free: 'maybe' is not one of yes, no, unknown"),
        ("often", "appointment", "appointment: 'often' is not one of none, needed, optional, unknown"),
        ("douze", "min_age", "min_age: 'douze' is not a number"),
        ("-3", "min_age", "min_age: '-3' is not an age in years"),
        ("26,18", "min_age,max_age", "min_age: 26 is more than max_age 18"),
        ("nan,4.3", "lat,lon", "is not a point on Earth"),
        ("50.8,", "lat,lon", "latitude and longitude go together"),
        ("call me", "phones", "phones: 'call me' does not look like a telephone number"),
        ("helpline:nobody", "phones", "phones: 'helpline:nobody' is not in the help-line table"),
        ("french", "languages", "languages: 'french' is not a language code"),
        ("example", "email", "email: 'example' does not look like an e-mail address"),
        ("javascript:alert(1)", "url", "url: 'javascript:alert(1)' does not look like a web address"),
        ("12/11/2026", "verified_on", "verified_on: '12/11/2026' is not a date such as 2026-11-21"),
        ("last year", "page_date", "page_date: 'last year' is not a date"),
        ("closed,", "change,change_until", "a temporary change needs a kind and a last day"),
        ("hours,2026-12-01", "change,change_until", "a change of hours needs the other hours"),
        ("hours,2026-12-01,Lundi 9h", "change,change_until,change_hours", "change_hours: "),
        ("closed,2026-12-02,2026-12-01", "change,change_from,change_until", "comes after change_until"),
    ],
)
def test_a_wrong_fact_is_named_in_one_line(cells: str, columns: str, complaint: str) -> None:
    if complaint:
        assert complaint in refusal(cells, columns)
    else:
        assert one(cells, columns).free is False


@pytest.mark.parametrize("id_", ["", "two words", "../etc", "é", "x" * 121])
def test_an_id_is_a_plain_key(id_: str) -> None:
    assert read(f"{id_},Org,Name,eat").rejected[0].text.startswith("id:")


def test_a_rule_that_does_not_hold_is_kept_as_text_and_told() -> None:
    result = read("a,Org,Name,eat,Lu-Ve 9h-17h", header=f"{HEADER},opening_hours")
    [entry] = result.entries
    assert entry.schedules[0].rule is None
    assert entry.schedules[0].text == "Lu-Ve 9h-17h"
    assert result.hours_not_understood[0].line == 2


def test_published_hours_become_a_rule_only_when_wholly_understood() -> None:
    result = read("a,Org,Name,eat,Lundi-vendredi 9 h - 17 h", "b,Org,Name,eat,le matin", header=f"{HEADER},hours_text")
    assert [entry.schedules[0].rule for entry in result.entries] == ["Mo-Fr 09:00-17:00", None]
    assert [problem.line for problem in result.hours_not_understood] == [3]


def test_an_address_with_a_diagnosis_is_left_out_and_told() -> None:
    result = read("a,Org,Name,meet,https://bipolarite.example.org/x", header=f"{HEADER},url")
    assert result.entries[0].url == ""
    assert "diagnosis" in result.notices[0].text
    assert result.to_save()


def test_a_commune_takes_its_french_name_and_gives_a_point() -> None:
    entry = one("SCHAARBEEK", "commune")
    assert (entry.commune, entry.point_precision) == ("Schaerbeek", "commune")
    assert one("Schaerbeek,Marolles", "commune,quarter").point_precision == "quarter"
    assert one("Schaerbeek,yes", "commune,region_wide").point is None


def test_a_sensitive_address_is_never_placed_by_its_quarter() -> None:
    assert one("Ixelles,Flagey,yes", "commune,quarter,sensitive_address").point_precision == "commune"


def test_several_schedules_and_changes_repeat_their_columns() -> None:
    entry = one(
        "Mo-Fr 09:00-12:00,Sa 10:00-12:00,samedi,full,2026-12-01,closed,2026-12-24,2027-01-02,Fermé",
        "opening_hours,opening_hours_2,hours_label_2,change,change_until,change_2,change_from_2,change_until_2,change_message_fr_2",
    )
    assert [(item.rule, item.label) for item in entry.schedules] == [
        ("Mo-Fr 09:00-12:00", ""),
        ("Sa 10:00-12:00", "samedi"),
    ]
    assert [change.kind for change in entry.temporary_changes] == ["full", "closed"]
    assert entry.temporary_changes[1].message == {"fr": "Fermé"}


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_at_all_break_the_reader(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("bad") / "doors.csv"
    path.write_bytes(data)
    result = read_csv(path)
    assert result.entries or result.rejected
    assert all("\n" not in str(problem) for problem in result.rejected)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.lists(st.text(max_size=30), min_size=9, max_size=9), max_size=5),
    st.sampled_from([",", ";"]),
)
def test_no_cells_at_all_break_the_reader(rows: list[list[str]], separator: str) -> None:
    header = "id,organization,name,needs,phones,opening_hours,hours_text,lat,verified_on".replace(",", separator)
    body = "\n".join(separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    result = read_csv_text(f"{header}\n{body}")
    assert all(problem.line >= 1 and "\n" not in problem.text for problem in result.rejected)
    assert len({entry.id for entry in result.entries}) == len(result.entries)
