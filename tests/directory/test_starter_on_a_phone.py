"""House rules of the starter file: every row, draft or not, is ready to be read on an old phone by one changed cell.

What editors must know (contradictions, dates of pages, published wordings) stands in `note`; what residents read is
short, in letters that cost one septet, and never says more than the pages do.
"""

import csv
import re

import pytest

from bot.channels.sms_text import measure
from bot.reply import shorten
from bot.views.door_line import NAME
from directory.gazetteer import Gazetteer
from directory.hours import Hours, lint
from directory.model import Entry
from directory.starter import STARTER, load_starter

ENTRIES = load_starter().entries
DOORS = [entry for entry in ENTRIES if entry.status == "published"]
LOCALES = ("fr", "nl", "en")

EDITORIAL = re.compile(r"[«»\"()\[\]]|\b(?:19|20)\d\d\b|selon|page|presse|publié|précisée|non lue|covid", re.IGNORECASE)
LABELLING = re.compile(
    r"santé mentale|mental health|geestelijke gezondheid|psycholog|psychiat|précarité|toxico|\bSDF\b|sans-abri|"
    r"thuisloz|dakloz|homeless|usager|bénéficiaire|patient|junkie",
    re.IGNORECASE,
)
LEFT_HANGING = re.compile(r"(?:,|\b(?:de|du|des|la|le|les|et|pour|en|d|l))$", re.IGNORECASE)
CLOCK = re.compile(r"\d\d:\d\d")


def rows() -> list[dict[str, str]]:
    with STARTER.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def words_of(entry: Entry) -> list[str]:
    """Every text of the row that may stand in an answer, but for its street, which keeps its own letters."""
    texts = [*entry.description.values(), *entry.at_the_door.values(), entry.eligibility.text, entry.cost]
    hours = [text for schedule in entry.schedules for text in (schedule.text, schedule.label)]
    texts += [text for by_language in entry.translations.values() for text in by_language.values()]
    return [text for text in (entry.label, *texts, *entry.required_documents, *hours, entry.transport) if text]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_what_is_shown_costs_one_septet_a_letter_and_labels_nobody(entry: Entry) -> None:
    for text in words_of(entry):
        assert measure(text).encoding == "GSM-7", text
        assert measure(text).units == len(text), f"a letter that costs two septets: {text}"
        assert not LABELLING.search(text), text
        assert " ;" not in text, f"no space before a sign, as in all our texts: {text}"
        assert " :" not in text, f"no space before a sign, as in all our texts: {text}"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_hours_price_and_public_are_plain_words_without_remarks(entry: Entry) -> None:
    for text in (*(schedule.text for schedule in entry.schedules), entry.cost, entry.eligibility.text):
        assert not EDITORIAL.search(text), text
        assert len(text) <= 100, text


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_descriptions_leave_room_for_the_rest_of_the_answer(entry: Entry) -> None:
    for locale in LOCALES:
        assert len(entry.description[locale]) <= 110, locale
        assert len(entry.at_the_door.get(locale, "")) <= 80, locale
        assert entry.at_the_door.get(locale, "") not in entry.description[locale] or not entry.at_the_door


def test_the_name_of_a_door_is_short_and_can_be_cut_short() -> None:
    for label in (entry.label_in(locale) for entry in ENTRIES for locale in LOCALES):
        assert len(label) <= 30, label
        assert not LEFT_HANGING.search(shorten(label, NAME)), shorten(label, NAME)


@pytest.mark.parametrize("entry", DOORS, ids=lambda entry: entry.id)
def test_a_door_is_told_whole_in_the_three_languages(entry: Entry) -> None:
    told = {"cost": entry.cost, "eligibility": entry.eligibility.text, "required_documents": entry.required_documents}
    told |= {"hours_text": entry.schedules[0].text if entry.schedules and not entry.schedules[0].rule else ""}
    for column, french in told.items():
        for locale in ("nl", "en"):
            assert entry.told(column, locale) or not french, f"{column}_{locale}"
    assert all(entry.description.get(locale) for locale in LOCALES)
    assert len({bool(entry.at_the_door.get(locale)) for locale in LOCALES}) == 1


def test_two_rows_of_one_street_have_two_names_drafts_included() -> None:
    named = [(entry.label, entry.street) for entry in ENTRIES if entry.street]
    assert sorted(set(named)) == sorted(named)


def test_two_rows_of_one_organization_have_two_names() -> None:
    named = [(entry.organization, entry.label) for entry in DOORS]
    assert sorted(set(named)) == sorted(named)


def test_each_rule_is_sound_and_its_words_are_kept() -> None:
    for row in rows():
        for number in ("", "_2"):
            rule = row[f"opening_hours{number}"]
            assert not rule or (lint(rule) == [] and row[f"hours_text{number}"]), row["id"]


def test_where_a_page_is_silent_about_public_holidays_the_door_is_not_said_to_be_open() -> None:
    for entry in DOORS:
        doors = [schedule.rule for schedule in entry.schedules if schedule.rule and not schedule.label]
        walked_to = entry.appointment != "needed"
        for rule in doors:
            assert not (walked_to and CLOCK.search(rule)) or "PH" in rule, entry.id


def test_known_days_without_hours_are_a_rule_so_that_the_other_days_are_known() -> None:
    rules = {entry.id: entry.schedules[0].rule for entry in DOORS if entry.schedules}
    assert rules["autre-table"] == "Mo-Fr unknown"
    assert rules["colis-du-coeur"] == "We,Fr unknown"
    assert {rule for rule in rules.values() if rule and "unknown" in rule and not Hours.parse(rule).parts} == set()


def test_every_door_of_the_centre_stands_in_a_quarter() -> None:
    gazetteer = Gazetteer.load()
    for entry in ENTRIES:
        area = gazetteer.resolve(entry.quarter) if entry.quarter else None
        assert not entry.quarter or area is not None, f"{entry.id}: '{entry.quarter}' is nowhere"
        if entry.street and entry.commune == "Bruxelles":
            assert area is not None, entry.id
            assert area.kind in ("quarter", "station"), f"{entry.id}: '{entry.quarter}' is too wide to measure from"


def test_what_was_deduced_or_left_out_is_told_to_editors() -> None:
    notes = {row["id"]: row["note"] for row in rows()}
    assert "Quartier déduit de la rue" in notes["diogenes"]
    assert "Heures publiées" in notes["pierre-dangle-nuit"]
    assert "Public publié" in notes["via"]


def test_nobody_is_sent_to_a_desk_for_what_it_does_not_give() -> None:
    needs = {entry.id: entry.needs for entry in DOORS}
    assert needs["pierre-dangle-nuit"] == ("sleep",), "its meals are for those who sleep there"
    assert "care" not in needs["cpas-anderlecht"], "the medical card is asked there, no doctor is seen"
    assert needs["linkup"] == ("substance",), "a shower there is not for whoever wants a shower"
