"""The starter rows as residents read them: short, plain, told apart, and free of editors' remarks."""

import re

import pytest

from bot.channels.sms_text import measure
from directory.model import Entry
from directory.starter import load_starter

PUBLISHED = [entry for entry in load_starter().entries if entry.status == "published"]
REMARK = re.compile(r"«|»|\(20\d\d\)|selon la|page|presse|précisées", re.IGNORECASE)
LABELLING = re.compile(
    r"santé mentale|psychologue|psychiatre|précarité|toxicomane|\bSDF\b|usager|bénéficiaire", re.IGNORECASE
)


def shown(entry: Entry) -> list[str]:
    """Everything of the row that may stand in an answer."""
    hours = [schedule.text for schedule in entry.schedules if schedule.rule is None]
    return [entry.label, entry.cost, entry.eligibility.text, *hours, *entry.description.values()]


def test_two_doors_of_one_house_have_two_names() -> None:
    named = [(entry.label, entry.street) for entry in PUBLISHED]
    assert sorted(set(named)) == sorted(named)


@pytest.mark.parametrize("entry", PUBLISHED, ids=lambda entry: entry.id)
def test_a_row_reads_like_a_sign_on_a_door(entry: Entry) -> None:
    for text in shown(entry):
        assert not REMARK.search(text), text
        assert not LABELLING.search(text), text
    assert len(entry.label) <= 48
    assert all(len(text) <= 160 for text in entry.description.values())


def test_descriptions_cost_one_septet_a_letter() -> None:
    for entry in PUBLISHED:
        for text in entry.description.values():
            assert measure(text).encoding == "GSM-7", (entry.id, text)
