"""The starter directory: real services, honest about what is known, discreet about who they are for."""

import csv
import re
from pathlib import Path

import pytest

from directory.importers import ImportResult
from directory.importers.policy import carries_diagnosis
from directory.model import NEEDS, Entry
from directory.phones import helpline_numbers
from directory.starter import STARTER, load_starter

GSM_7 = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€"
)


@pytest.fixture(scope="module")
def starter() -> ImportResult:
    return load_starter()


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with STARTER.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def published(starter: ImportResult) -> list[Entry]:
    return [entry for entry in starter.entries if entry.status == "published"]


def test_every_row_is_read(starter: ImportResult) -> None:
    assert starter.rejected == ()
    assert starter.notices == ()
    assert len(starter.entries) == 145


def test_every_machine_rule_holds(starter: ImportResult, rows: list[dict[str, str]]) -> None:
    kept = {entry.id for entry in starter.entries if any(schedule.rule for schedule in entry.schedules)}
    assert {row["id"] for row in rows if row["opening_hours"]} <= kept


def test_every_row_says_where_and_when_it_was_read_and_none_is_verified(starter: ImportResult) -> None:
    for entry in starter.entries:
        assert entry.source_url.startswith("http")
        assert entry.read_on is not None
        assert entry.verified_on is None


def test_a_doubtful_or_unreachable_row_is_a_draft(starter: ImportResult) -> None:
    for entry in starter.entries:
        reachable = bool(entry.street or entry.phones)
        assert (entry.status == "published") == (entry.confidence != "low" and reachable), entry.id


def test_the_published_rows_cover_most_needs_and_the_drafts_the_others(starter: ImportResult) -> None:
    shown = {need for entry in published(starter) for need in entry.needs}
    known = {need for entry in starter.entries for need in entry.needs}
    assert known == set(NEEDS)
    assert set(NEEDS) - shown <= {"store"}


def test_every_row_is_described_in_three_languages(starter: ImportResult) -> None:
    for entry in starter.entries:
        assert {"fr", "nl", "en"} <= set(entry.description), entry.id
        assert set(entry.at_the_door) in (set(), {"fr", "nl", "en"}), entry.id


def test_descriptions_cost_no_expensive_letter(starter: ImportResult) -> None:
    for entry in starter.entries:
        texts = [entry.public_label, *entry.description.values(), *entry.at_the_door.values()]
        assert not {letter for text in texts for letter in text} - GSM_7, entry.id


def test_no_help_line_number_stands_in_the_file(rows: list[dict[str, str]]) -> None:
    for row in rows:
        told = {key: value for key, value in row.items() if key != "source_url"}
        for number in helpline_numbers().values():
            pattern = re.compile(rf"(?<![\d/]){re.escape(number)}(?!\d)")
            assert not any(pattern.search(value) for value in told.values()), (row["id"], number)


def test_help_lines_are_resolved_when_loaded(starter: ImportResult) -> None:
    numbers = helpline_numbers()
    lines = {entry.id: entry for entry in starter.entries}
    assert lines["tele-accueil"].phones == (numbers["tele_accueil"],)
    assert lines["samusocial-ligne"].phones == (numbers["samusocial"],)
    assert not any(phone.startswith("helpline:") for entry in starter.entries for phone in entry.phones)


def test_no_web_address_names_an_illness(starter: ImportResult) -> None:
    assert not [entry.id for entry in starter.entries if carries_diagnosis(entry.url)]


def test_no_shown_name_is_a_label_on_the_person(starter: ImportResult) -> None:
    stigma = re.compile(r"toxico|alcooli|drogu|addict|sdf|sans-abri|psychi|suicidaire", re.IGNORECASE)
    assert not [entry.label for entry in starter.entries if stigma.search(entry.label)]


def test_a_cpas_serves_its_own_commune(starter: ImportResult) -> None:
    for entry in starter.entries:
        if entry.kind == "CPAS":
            assert entry.eligibility.residents_of == (entry.commune,), entry.id


def test_conditions_were_read_from_the_wording(starter: ImportResult) -> None:
    lines = {entry.id: entry.eligibility for entry in starter.entries}
    assert (lines["pierre-dangle-nuit"].min_age, lines["pierre-dangle-nuit"].families) == (18, "no")
    assert lines["belrefugees-femmes"].gender == "women"
    assert lines["circe"].gender == "women"
    assert (lines["abaka-crise"].min_age, lines["abaka-crise"].max_age) == (12, 18)
    assert lines["via"].undocumented == "no"


def test_every_place_that_can_be_visited_has_a_point(starter: ImportResult) -> None:
    for entry in published(starter):
        assert entry.region_wide or entry.point or not entry.commune, entry.id


def test_the_file_of_provenance_stands_next_to_the_data() -> None:
    assert "verified" in (Path(STARTER).parent / "PROVENANCE.md").read_text(encoding="utf-8")
