"""HSDS files of other people, and social.brussels: tolerant with what they lack, clear about what they break."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.importers import detect_format, read_file, read_hsds_csv, read_hsds_json, read_social_brussels
from directory.model import Entry

PAYLOADS = Path("tests/payloads/directory")
FOREIGN = PAYLOADS / "foreign_hsds.json"
SOCIAL = PAYLOADS / "social_brussels.json"


def kitchens() -> list[Entry]:
    return list(read_hsds_json(FOREIGN).entries)


def test_a_service_at_two_places_gives_two_entries() -> None:
    first, second, _ = kitchens()
    assert (first.street, first.commune) == ("Lindestraat 4", "Bruxelles")
    assert (second.street, second.commune) == ("Rue du Four 8", "Saint-Gilles")
    assert len({first.id, second.id}) == 2
    assert first.organization == "Invented Kitchens"


def test_foreign_facts_find_their_home() -> None:
    first = kitchens()[0]
    assert first.needs == ("eat",)
    assert first.phones == ("+44 20 7946 0103",)
    assert (first.free, first.eligibility.min_age, first.status) == (True, 18, "published")
    assert first.url == "https://kitchens.example.org"


def test_recurrences_become_one_rule_or_are_told() -> None:
    first, second, _ = kitchens()
    assert first.schedules[0].rule == "Mo,Tu 11:30-14:00; Su[-1] 12:00-14:00"
    assert second.schedules[0].rule is None  # every other Wednesday: nobody may be sent on the wrong week
    assert "2" in second.schedules[0].text
    [problem] = read_hsds_json(FOREIGN).hours_not_understood
    assert problem.line == 2


def test_a_defunct_service_is_never_shown() -> None:
    assert kitchens()[2].status == "draft"


def test_rejected_services_name_their_line() -> None:
    result = read_hsds_json(FOREIGN)
    lines = FOREIGN.read_text(encoding="utf-8").splitlines()
    strange, words = result.rejected
    assert lines[strange.line].strip() == '"id": "9f3f5d0a-8f6c-4c53-9b9a-0f1a2b3c4d21",'
    assert "status 'sleeping'" in strange.text
    assert lines[words.line - 1].strip() == '"not a service"'
    assert result.to_save() == ()


@pytest.mark.parametrize("wrap", ["contents", "services", "alone"])
def test_a_page_a_list_and_a_single_service_are_read(tmp_path: Path, wrap: str) -> None:
    service = json.loads(FOREIGN.read_text(encoding="utf-8"))[0]
    document = service if wrap == "alone" else {"total_items": 1, wrap: [service]}
    path = tmp_path / "services.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert detect_format(path) == "hsds-json"
    assert len(read_file(path).entries) == 2


def test_an_organization_lends_its_name_to_its_services(tmp_path: Path) -> None:
    path = tmp_path / "organizations.json"
    service = {"id": "9f3f5d0a-8f6c-4c53-9b9a-0f1a2b3c4d30", "name": "Soup", "status": "active"}
    organization = {
        "id": "9f3f5d0a-8f6c-4c53-9b9a-0f1a2b3c4d31",
        "name": "Soups",
        "description": "",
        "services": [service],
    }
    path.write_text(json.dumps([organization]), encoding="utf-8")
    assert read_hsds_json(path).entries[0].organization == "Soups"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[{", "line 1 is not JSON"),
        ("[1]", "is not an HSDS service"),
        ("{}", "is not an HSDS service"),
        ("[" * 99_999, "nested too deeply"),
    ],
)
def test_bad_json_gives_one_clear_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    [problem] = read_file(path).rejected
    assert complaint in problem.text


def test_an_empty_list_is_an_empty_result(tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text("[]", encoding="utf-8")
    assert read_file(path).entries == ()


FIELDS = (
    "id", "name", "status", "phones", "schedules", "service_at_locations", "attributes", "nameOfficialFr", "telFr",
    "address", "organization", "number", "location",
)  # fmt: skip
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(FIELDS),
        inner, max_size=5,
    ),
    max_leaves=15,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(json_values)
def test_no_json_at_all_breaks_the_readers(tmp_path_factory: pytest.TempPathFactory, value: object) -> None:
    path = tmp_path_factory.mktemp("json") / "any.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    for read in (read_hsds_json, read_social_brussels, read_file):
        assert all("\n" not in str(problem) for problem in read(path).rejected)


def test_a_datapackage_without_descriptor_or_services_is_refused(tmp_path: Path) -> None:
    assert "cannot be opened" in str(read_file(tmp_path).rejected[0])
    (tmp_path / "datapackage.json").write_text('{"resources": []}', encoding="utf-8")
    assert "holds no service" in str(read_hsds_csv(tmp_path).rejected[0])


def test_a_datapackage_may_not_read_outside_its_folder(tmp_path: Path) -> None:
    descriptor = {"resources": [{"name": "service", "path": "../../etc/passwd"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    assert "outside the folder" in str(read_hsds_csv(tmp_path).rejected[0])


def test_social_brussels_organisations_become_drafts_with_their_own_words() -> None:
    assert detect_format(SOCIAL) == "social-brussels"
    result = read_file(SOCIAL)
    table, atelier = result.entries
    assert (table.id, table.organization) == ("social-brussels-900001", "La Grande Table")
    assert (table.street, table.postcode, table.commune) == ("Rue des Tilleuls 12", "1060", "Saint-Gilles")
    assert table.schedules[0].rule == "Mo-Fr 08:30-16:00"
    assert table.description == {"fr": "Repas chauds à midi.", "nl": "Warme maaltijden in de middag."}
    assert (table.email, table.kind, table.page_date) == (
        "table@example.org",
        "Association sans but lucratif",
        "2025-08-28",
    )
    assert (atelier.organization, atelier.email) == ("Het Atelier", "atelier@example.org")
    assert {table.status, atelier.status} == {"draft"}
    assert "Op afspraak" in result.hours_not_understood[0].text
    assert "it has no 'nameOfficialFr'" in result.rejected[0].text


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(ValueError, match="format 'xls' does not exist"):
        read_file(SOCIAL, "xls")
