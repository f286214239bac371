"""The six conversations that must go well, in a real browser, on the real starter directory.

Screenshots are kept in var/screenshots: look at them after a change of words, ranking or style.
"""

import re

import pytest
from playwright.async_api import Page

from directory.helplines import Helplines
from directory.model import Entry
from directory.starter import load_starter
from tests.browser.phone import Bubble, open_phones, photograph, write

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

DOORS: list[Entry] = [entry for entry in load_starter().entries if entry.status == "published"]
PHONES = {re.sub(r"\D", "", number) for entry in DOORS for number in entry.phones}
LINES = {re.sub(r"\D", "", line.number) for line in Helplines.load()}
BY_PHONE = ("par téléphone", "per telefoon", "by phone")
DOOR = re.compile(r"^\d (.+?): .+$", re.MULTILINE)  # "1 La Grande Table, rue des Tilleuls 12: 11h-14h"
SIGNS = {"av.": "avenue", "bd": "boulevard", "ch.": "chaussée", "pl.": "place", "q.": "quai"}
NUMBER = re.compile(r"\b0\d[\d ]{6,}\d\b")


async def talk(page: Page, name: str, *texts: str) -> list[Bubble]:
    """The answers to all of `texts`; each is true, short and cheap, whatever it is about."""
    await open_phones(page, name)
    answers = [bubble for text in texts for bubble in await write(page, name, text)]
    await photograph(page, name)
    for answer in answers:
        check(answer)
    return answers


def check(answer: Bubble) -> None:
    assert answer.segments <= 2, answer
    doors = DOOR.findall(answer.text)
    assert len(doors) <= 3, answer.text
    for door in doors:
        assert is_in_directory(door), door
    for number in NUMBER.findall(answer.text):
        assert re.sub(r"\D", "", number) in PHONES | LINES, number


def is_in_directory(door: str) -> bool:
    """Whether one published row has this name, in any language, and this place; either may be cut short at a word."""
    cuts = [(door, "")] + [(door[: at.start()], door[at.end() :]) for at in re.finditer(", ", door)]
    return any(
        label.startswith(name) and (not where or where in BY_PHONE or is_place_of(entry, where))
        for entry in DOORS
        for label in (entry.label, *entry.translations.get("public_label", {}).values())
        for name, where in cuts
    )


def is_place_of(entry: Entry, where: str) -> bool:
    kind, _, name = where.partition(" ")
    where = f"{SIGNS.get(kind, kind)} {name}".strip()
    street = "" if entry.sensitive_address else entry.street
    places = filter(None, (street, f"{street}, {entry.postcode}" if street else "", entry.commune, entry.quarter))
    return any(place.startswith(where) for place in places)


def doors_of(answer: Bubble) -> list[str]:
    found: list[str] = DOOR.findall(answer.text)
    assert len(found) == len(set(found)), "each door once"
    return found


async def test_hungry_then_a_place(page: Page) -> None:
    *_, question, doors, details = await talk(page, "hungry", "g faim", "molenbeek", "1")
    assert question.text.count("?") == 1
    assert doors.text.startswith("Manger, Molenbeek")
    assert len(doors_of(doors)) == 3
    assert details.text.startswith(doors_of(doors)[0].split(",")[0])


async def test_a_bed_tonight_with_a_child(page: Page) -> None:
    safety, *_, doors = await talk(page, "bed", "slt jcherche ou dormir ce soir avec mon fils")
    assert Helplines.load().number("samusocial") in safety.text
    assert doors.text.startswith("Dormir ce soir")
    assert doors_of(doors)


async def test_a_shower_in_dutch(page: Page) -> None:
    *_, doors = await talk(page, "shower", "waar kan ik douchen in Schaarbeek")
    assert "Schaarbeek" in doors.text.splitlines()[0]
    assert doors_of(doors)


async def test_a_doctor_without_papers(page: Page) -> None:
    *_, question, doors = await talk(page, "doctor", "I need a doctor, no papers", "Anderlecht")
    assert question.text.count("?") == 1
    assert doors_of(doors)


async def test_just_talking(page: Page) -> None:
    *_, doors = await talk(page, "talk", "juste parler")
    assert "?" not in doors.text, "a warm answer, no question"
    assert doors_of(doors)


async def test_it_was_closed_yesterday(page: Page) -> None:
    *_, which, elsewhere = await talk(page, "closed", "c'était fermé hier a la douche", "1")
    assert "Merci" in which.text
    assert "C'est noté" in elsewhere.text
    assert doors_of(elsewhere)


async def test_the_picture_of_the_readme(page: Page) -> None:
    """Copy var/screenshots/phone.png to deploy/screenshots when words or style have changed."""
    await open_phones(page, "amina", "bilal")
    for answer in await write(page, "amina", "slt jcherche ou manger dimanche vers la gare du midi"):
        check(answer)
    for answer in await write(page, "bilal", "waar kan ik douchen in Schaarbeek"):
        check(answer)
    for name in ("amina", "bilal"):
        await page.locator(f'[data-name="{name}"] .talk').evaluate("talk => { talk.scrollTop = 0; }")
    await photograph(page, "phone")
