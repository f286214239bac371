"""What leaves the house: valid HSDS, the same entries when it comes back, never a secret street or a lively draft."""

import csv
import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bot.store import Database
from directory.exporters import exportable, write_csv, write_hsds_csv, write_hsds_json
from directory.importers import ImportResult, read_file
from directory.model import NEEDS, TRANSLATED, Eligibility, Entry, Schedule, TemporaryChange, YesNoUnknown
from directory.phones import helpline_numbers
from directory.store import load_entries, save_entries
from tests.directory.conftest import NOW, full_entry
from tests.directory.hsds_shapes import TABULAR_REQUIRED, shape

Write = Callable[[Iterable[Entry], Path], Path]
FORMATS: list[Write] = [write_csv, write_hsds_json, write_hsds_csv]


def by_id(entries: Iterable[Entry]) -> list[Entry]:
    return sorted((replace(entry, modified_at=None) for entry in entries), key=lambda entry: entry.id)


def returned(write: Write, entries: Iterable[Entry], folder: Path) -> ImportResult:
    result = read_file(write(entries, folder))
    assert result.rejected == ()
    return result


@pytest.mark.parametrize("write", FORMATS)
def test_every_fact_survives_every_format(write: Write, tmp_path: Path) -> None:
    assert by_id(returned(write, [full_entry()], tmp_path).entries) == [full_entry()]


@pytest.mark.parametrize("write", FORMATS)
def test_the_demo_directory_survives_every_format(write: Write, tmp_path: Path, demo: tuple[Entry, ...]) -> None:
    expected = [entry if entry.sensitive_address is False else None for entry in by_id(demo)]
    found = by_id(returned(write, demo, tmp_path).entries)
    assert [entry if entry.sensitive_address is False else None for entry in found] == expected


async def test_csv_to_database_to_hsds_json_and_back_gives_the_same_entries(
    database: Database, tmp_path: Path, demo: tuple[Entry, ...]
) -> None:
    plain = [entry for entry in demo if not entry.sensitive_address]
    first = read_file(write_csv(plain, tmp_path))
    async with database.transaction() as tx:
        await save_entries(tx, first.to_save(), now=NOW)
        stored = await load_entries(tx, include_drafts=True)
    again = read_file(write_hsds_json(stored, tmp_path))
    assert again.rejected == ()
    assert list(again.entries) == stored
    async with database.transaction() as tx:
        report = await save_entries(tx, again.to_save(), now=NOW)
    assert len(report.unchanged) == len(plain)


text = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=25).map(str.strip)
word = text.filter(lambda value: bool(value) and "\ufeff" not in value)
maybe: st.SearchStrategy[YesNoUnknown] = st.sampled_from(get_args(YesNoUnknown))
numbers = st.sampled_from(["020 7946 0001", "+44 20 7946 0002", "02/000.00.00"])
days = st.dates(date(2020, 1, 1), date(2030, 1, 1))
rules = st.sampled_from(
    ["Mo-Fr 09:00-17:00", "24/7", "Th[2] 10:00-12:00", "Mo-Su,PH 20:00-08:00", "Sep-Jun Mo 09:00-12:00"]
)
schedules = st.builds(Schedule, rule=rules, text=word, label=word)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """An entry that an editor could have made."""
    begins = draw(days)
    return Entry(
        id=draw(st.from_regex(r"[a-z0-9][a-z0-9-]{0,30}", fullmatch=True)),
        organization=draw(word).casefold(),  # one organization per name, whatever its case
        name=draw(word),
        description=draw(st.dictionaries(st.sampled_from(["fr", "nl", "en", "ar"]), word)),
        needs=tuple(draw(st.lists(st.sampled_from(NEEDS), unique=True))),
        street=draw(word | st.just("")),
        phones=tuple(draw(st.lists(numbers, unique=True))),
        schedules=tuple(draw(st.lists(schedules, unique=True, max_size=3))),
        temporary_changes=tuple(
            draw(
                st.lists(
                    st.builds(
                        TemporaryChange, kind=st.sampled_from(["closed", "full", "message"]), starts_on=st.just(begins),
                        ends_on=st.dates(begins, date(2031, 1, 1)), message=st.dictionaries(st.just("fr"), word),
                    ),
                    max_size=3,
                )
            )
        ),
        appointment=draw(st.sampled_from(["none", "needed", "optional", "unknown"])),
        free=draw(st.none() | st.booleans()),
        cost=draw(word | st.just("")),
        eligibility=Eligibility(
            text=draw(word | st.just("")), min_age=draw(st.none() | st.integers(0, 60)),
            max_age=draw(st.none() | st.integers(60, 120)), gender=draw(st.sampled_from([None, "women", "men"])),
            residents_of=tuple(draw(st.lists(word, unique=True, max_size=2))), families=draw(maybe),
            dogs=draw(maybe), undocumented=draw(maybe),
        ),
        wheelchair=draw(maybe),
        required_documents=tuple(draw(st.lists(word, unique=True, max_size=3))),
        status=draw(st.sampled_from(["published", "draft"])),
        verified_on=draw(st.none() | days),
        note=draw(word | st.just("")),
        translations=draw(
            st.dictionaries(
                st.sampled_from([*TRANSLATED, "hours_text_2"]),
                st.dictionaries(st.sampled_from(["nl", "en", "ar"]), word, min_size=1),
                max_size=3,
            )
        ),
    )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(entries(), max_size=3, unique_by=lambda entry: entry.id))
def test_whatever_editors_write_survives_every_format(
    tmp_path_factory: pytest.TempPathFactory, made: list[Entry]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    for n, write in enumerate(FORMATS[: 3 if made else 2]):
        assert by_id(returned(write, made, folder / str(n)).entries) == by_id(made)


def test_hsds_json_has_the_official_shapes(tmp_path: Path, demo: tuple[Entry, ...]) -> None:
    services = json.loads(write_hsds_json([*demo, full_entry()], tmp_path).read_text(encoding="utf-8"))
    validator = Draft202012Validator(shape("service"))
    assert len(services) == len(demo) + 1
    assert [error.message for service in services for error in validator.iter_errors(service)] == []


def test_the_datapackage_has_its_keys_and_its_files(tmp_path: Path, demo: tuple[Entry, ...]) -> None:
    descriptor = json.loads(write_hsds_csv(demo, tmp_path).read_text(encoding="utf-8"))
    tables = {item["name"]: read_table(tmp_path / item["path"]) for item in descriptor["resources"]}
    for name, required in TABULAR_REQUIRED.items():
        assert all(row[column] for row in tables[name] for column in ("id", *required)), name
    for resource in descriptor["resources"]:
        rows = tables[resource["name"]]
        assert [field["name"] for field in resource["schema"]["fields"]] == list(rows[0])
        assert len({row["id"] for row in rows}) == len(rows)
        for key in resource["schema"]["foreignKeys"]:
            known = {row["id"] for row in tables[key["reference"]["resource"]]}
            assert {row[key["fields"]] for row in rows} - {""} <= known


def read_table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("write", FORMATS)
def test_a_sensitive_address_never_leaves(write: Write, tmp_path: Path) -> None:
    secret = replace(
        full_entry(), sensitive_address=True, street="rue Introuvable 99", quarter="Wiels", postcode="9876"
    )
    write([secret], tmp_path)
    files = "\n".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    for trace in ("Introuvable", "Wiels", "9876", "Tram 81", "50.8361", "4.3372"):
        assert trace not in files
    assert exportable(full_entry()) == full_entry()


def test_a_draft_is_inactive_unless_asked(tmp_path: Path) -> None:
    draft = replace(full_entry(), status="draft")
    [kept] = json.loads(write_hsds_json([draft], tmp_path).read_text(encoding="utf-8"))
    [asked] = json.loads(write_hsds_json([draft], tmp_path, drafts_as_active=True).read_text(encoding="utf-8"))
    assert (kept["status"], asked["status"]) == ("inactive", "active")


def test_help_line_numbers_do_not_stand_in_our_csv(tmp_path: Path) -> None:
    number = helpline_numbers()["samusocial"]
    path = write_csv([replace(full_entry(), phones=(number,))], tmp_path)
    assert number not in path.read_text(encoding="utf-8")
    assert read_file(path).entries[0].phones == (number,)


def test_a_point_the_gazetteer_gave_does_not_stand_in_our_csv(tmp_path: Path, demo: tuple[Entry, ...]) -> None:
    placed = [entry for entry in demo if entry.point]
    [row] = read_table(write_csv(placed[:1], tmp_path))
    assert (row["lat"], row["lon"]) == ("", "")


def test_plain_weeks_are_also_said_as_recurrences(tmp_path: Path) -> None:
    rule = "Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-12:00; PH off"
    entry = replace(
        full_entry(), schedules=(Schedule(rule=rule), Schedule(rule="Sep-Jun Mo 09:00-12:00", text="lundi"))
    )
    [service] = json.loads(write_hsds_json([entry], tmp_path).read_text(encoding="utf-8"))
    said = [(row.get("byday"), row.get("opens_at"), row.get("closes_at")) for row in service["schedules"]]
    assert said == [
        ("MO,TU,WE,TH,FR", "09:00", "12:00"), ("MO,TU,WE,TH,FR", "13:00", "17:00"), ("SA", "10:00", "12:00"),
        (None, None, None),
    ]  # fmt: skip
