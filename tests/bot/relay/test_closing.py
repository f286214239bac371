"""How a case ends, when a member says it in their own way: never words for the person, never the wrong end."""

from collections.abc import AsyncIterator

import pytest

from bot.clock import FixedClock
from tests.relay_world import Permanence, permanence


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[Permanence]:
    """Chloé has Amina's case, and was asked how it ends."""
    async with permanence(sqlite_url, clock) as house:
        await house.on_duty(await house.hires("Chloé"))
        await house.says("amina", "c'est urgent je dors dehors")
        await house.says("chloe", "1")
        await house.says("chloe", "clos")
        yield house


def to_amina(house: Permanence) -> list[str]:
    return [told.text for told in house.told if told.who == "amina" and told.text.startswith("Chloé:")]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("1", "seen"), ("1 vu", "seen"), ("vu", "seen"), ("1. gezien", "seen"), ("accompagné", "accompanied"),
        ("2: accompagnée", "accompanied"), ("3 samusocial", "oriented"), ("3, CPAS de Molenbeek", "oriented"),
        ("3 orientée au Samusocial", "oriented"), ("orienté vers le CPAS", "oriented"),
        ("orienté samusocial", "oriented"),
        ("4", "refused"), ("refuse", "refused"), ("5 injoignable", "unreachable"), ("onbereikbaar", "unreachable"),
    ],
)  # fmt: skip
async def test_an_end_in_figures_words_or_both_closes(house: Permanence, answer: str, outcome: str) -> None:
    await house.says("chloe", answer)
    found = await house.case()
    assert (found.status, found.outcome) == ("closed", outcome)
    assert to_amina(house) == []


@pytest.mark.parametrize(
    "answer",
    ["3 minutes j'arrive", "2 accompagné demain peut-être", "1 accompagné", "0 souci"],
)
async def test_what_may_be_either_is_asked_again_and_goes_nowhere(house: Permanence, answer: str) -> None:
    told = await house.says("chloe", answer)
    assert told[0].text.startswith("Rien n'a été envoyé")
    assert (await house.case()).status == "acknowledged"
    assert to_amina(house) == []
    await house.says("chloe", "1")
    assert (await house.case()).outcome == "seen", "the question still waits"


@pytest.mark.parametrize("words", ["#1 2 minutes j'arrive", "j'arrive dans 2 minutes", "vous avez vu un médecin ?"])
async def test_other_words_are_for_the_person(house: Permanence, words: str) -> None:
    await house.says("chloe", words)
    assert to_amina(house) == [f"Chloé: {words.removeprefix('#1 ')}"]
    assert (await house.case()).status == "acknowledged"


@pytest.mark.parametrize("answer", ["3", "3 orientée", "3 orienté et d'accord"])
async def test_without_a_place_it_is_asked(house: Permanence, answer: str) -> None:
    (asked,) = await house.says("chloe", answer)
    assert "quel lieu" in asked.text
    await house.says("chloe", "Samusocial, rue du Petit Rempart")
    assert (await house.case()).outcome == "oriented"
    assert to_amina(house) == []
