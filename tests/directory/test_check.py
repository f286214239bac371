"""What an editor is told about the directory. Today is Saturday 21 November 2026."""

from datetime import date, timedelta
from typing import Any

import pytest

from directory.check import Coverage, Report, check, coverage, render, what_to_telephone_first
from directory.model import Entry, Schedule, TemporaryChange
from tests.directory.builders import closed_until, entry, phone_line

TODAY = date(2026, 11, 21)
OPEN = "Mo-Su 09:00-18:00"


def row(id: str, needs: str = "eat", commune: str | None = "Uccle", **facts: Any) -> Entry:
    """A row in perfect order, but for the facts given."""
    perfect: dict[str, Any] = {
        "hours": OPEN,
        "phones": ("020 7946 0001",),
        "street": f"rue du Puits {id}",
        "verified_on": TODAY - timedelta(days=10),
    }
    return entry(id, needs, commune=commune, **{**perfect, **facts})


def problems(*entries: Entry) -> list[tuple[str, str]]:
    return [(finding.topic, finding.entry_id) for finding in check(entries, TODAY).findings]


def test_a_directory_in_order_has_nothing_to_say() -> None:
    report = check([row("a"), row("b", "wash")], TODAY)
    assert (report.published, report.draft, report.calls, report.findings) == (2, 0, (), ())


def test_no_entries_give_an_empty_report() -> None:
    assert check([], TODAY) == Report(TODAY, 0, 0, (), (), (), ())


def test_coverage_counts_doors_by_need_and_commune() -> None:
    rows = [row("a", "wash eat"), row("b"), row("c", status="draft"), row("d", commune=None), phone_line("e", "sleep")]
    assert coverage(rows) == (
        Coverage("sleep", "Région", 1, 0),
        Coverage("eat", "(commune unknown)", 1, 0),
        Coverage("eat", "Uccle", 2, 1),
        Coverage("wash", "Uccle", 1, 0),
    )


@pytest.mark.parametrize(
    ("topic", "facts"),
    [
        ("no hours", {"hours": None}),
        ("no hours", {"hours": None, "schedules": (Schedule(text="le mardi"),)}),
        ("hours rule", {"hours": "lundi 9h-12h"}),
        ("hours rule", {"temporary_changes": (
            TemporaryChange(kind="hours", starts_on=TODAY, ends_on=TODAY, rule="10:00+ sometimes"),)}),
        ("expired change", {"temporary_changes": (closed_until(date(2026, 11, 20)),)}),
        ("stale", {"verified_on": TODAY - timedelta(days=181)}),
        ("never confirmed", {"verified_on": None}),
        ("no way in", {"phones": (), "street": ""}),
        ("web address", {"url": "https://example.org/toxicomanie"}),
        ("needs", {"needs": ""}),
        ("needs", {"needs": "sleep naps"}),
    ],
)  # fmt: skip
def test_each_doubtful_row_is_found(topic: str, facts: dict[str, Any]) -> None:
    assert (topic, "doubtful") in problems(row("doubtful", **facts), row("fine"))


@pytest.mark.parametrize(
    "facts",
    [
        {"verified_on": TODAY - timedelta(days=180)},
        {"temporary_changes": (closed_until(TODAY),)},
        {"url": "https://example.org/lieu"},
        {"phones": ()},
        {"street": ""},
    ],
)
def test_a_row_that_is_all_right_is_left_alone(facts: dict[str, Any]) -> None:
    assert problems(row("fine", **facts)) == []


def test_a_draft_is_not_blamed_for_what_it_still_lacks() -> None:
    assert problems(row("draft", status="draft", hours=None, verified_on=None, phones=(), street="")) == []


def test_the_same_name_in_the_same_commune_is_a_duplicate() -> None:
    rows = [row("a", organization="Le Banc Bleu"), row("b", organization="le banc-bleu"),
            row("c", organization="Le Banc Bleu", commune="Evere")]  # fmt: skip
    assert problems(*rows) == [("duplicate", "b")]


def test_two_organizations_with_one_address_and_need_are_suspect() -> None:
    same = {"street": "rue du Puits 4", "postcode": "1180"}
    rows = [
        row("a", "eat", **same),
        row("b", "eat wash", **{**same, "street": "Rue du Puits, 4"}),
        row("c", "talk", **same),
    ]
    assert problems(*rows) == [("duplicate", "b")]


def test_several_services_of_one_organization_share_their_address() -> None:
    same = {"street": "rue du Puits 4", "organization": "Le Banc Bleu"}
    assert problems(row("a", name="Repas", **same), row("b", name="Colis", **same)) == []


# What to telephone first


def calls(*entries: Entry) -> list[str]:
    return [call.entry.id for call in what_to_telephone_first(entries, TODAY)]


def test_the_only_door_for_a_need_is_telephoned_first() -> None:
    many = [row(f"many-{number}", "eat", verified_on=None) for number in range(3)]
    pair = [row(f"pair-{number}", "wash", verified_on=None) for number in range(2)]
    assert calls(*many, *pair, row("only", "sleep", verified_on=None)) == [
        "only", "pair-0", "pair-1", "many-0", "many-1", "many-2",
    ]  # fmt: skip


def test_contradicting_sources_then_the_oldest_page_come_first() -> None:
    rows = [
        row("a-recent", page_date="2026-01", verified_on=None),
        row("b-old", page_date="2017", verified_on=None),
        row("c-undated", verified_on=None),
        row("d-contradicts", page_date="2026-01", note="Contradiction dans le site même.", verified_on=None),
    ]
    assert calls(*rows) == ["d-contradicts", "c-undated", "b-old", "a-recent"]


def test_nobody_is_telephoned_twice_or_in_vain() -> None:
    rows = [row("confirmed"), row("draft", status="draft", verified_on=None), row("mute", phones=(), verified_on=None)]
    assert calls(*rows, row("stale", verified_on=date(2025, 1, 1))) == ["stale"]


def test_a_call_says_why_it_is_early() -> None:
    rows = [row("a", "wash", page_date="2017", note="D'autres pages disent 8 h.", verified_on=None)]
    assert what_to_telephone_first(rows, TODAY)[0].reasons == (
        "only door for wash in Uccle",
        "sources contradict each other",
        "page of 2017",
        "never confirmed",
    )


def test_a_draft_with_a_telephone_could_be_a_first_door() -> None:
    rows = [
        row("open", "eat"),
        row("draft", "wash eat care", status="draft"),
        row("mute", "wash", status="draft", phones=()),
        row("other", "eat", status="draft"),
    ]
    report = check(rows, TODAY)
    assert [(call.entry.id, call.reasons) for call in report.first_doors] == [
        ("draft", ("would be the first door for wash, care in Uccle",))
    ]
    assert "Drafts that one call could open (1):\n  1. Draft (draft)" in render(report)


def test_the_report_reads_as_plain_text() -> None:
    text = render(check([row("a", "wash", verified_on=None), row("b", "wash", status="draft")], TODAY))
    assert "Directory on 2026-11-21: 1 published, 1 drafts." in text
    assert "  wash            1  Uccle 1+1" in text
    assert "  eat             0  nothing" in text
    assert "  1. A (a), 020 7946 0001: only door for wash in Uccle; page without a date; never confirmed" in text
    assert "Never confirmed (1):\n  a: read on ?" in text


def test_the_report_shows_as_many_calls_as_asked() -> None:
    text = render(check([row(f"row-{number}", verified_on=None) for number in range(5)], TODAY), calls=2)
    assert "Telephone first (5 rows wait):" in text
    assert "  2. " in text
    assert "  3. " not in text
