"""How people answer a call in their own words, and what must not be taken for an answer."""

from collections.abc import AsyncIterator

import pytest

from bot.clock import FixedClock
from bot.relay.call_answers import read_call_answer
from tests.relay_world import Permanence, permanence

TAKES = [
    "oui j'arrive", "Ok je regarde", "J'y vais !", "dispo", "je suis dispo maintenant", "moi", "Moi je peux",
    "présente", "Bien reçu, je prends", "ok j’arrive tout de suite", "je m'en charge", "un", "d'accord je lis",
    "ik kom eraan",
    "ja ik kom", "ik ben er", "ok ik kijk", "beschikbaar", "👍 j'arrive",
]  # fmt: skip
DECLINES = [
    "pas dispo", "Désolée pas dispo", "je peux pas là", "je ne peux pas maintenant", "en réunion",
    "non je suis occupée", "je conduis", "impossible pour le moment", "niet beschikbaar", "sorry ik ben bezig",
    "nee ik kan niet", "plus tard",
]  # fmt: skip
NEITHER = [
    "ok merci", "reçu", "vu", "bonjour comment allez-vous ?", "qui c'est ?", "c'est quoi le cas ?",
    "j'arrive pas à ouvrir", "non j'arrive", "oui pas dispo", "je peux pas laisser ça comme ça",
    "moi je pense que Samir devrait", "", "🤔",
    "pas sûr d'être dispo", "ik kom niet", "1 bonjour, je vous lis", "je viens de finir ma garde",
]  # fmt: skip


@pytest.mark.parametrize("text", TAKES)
def test_a_yes(text: str) -> None:
    assert read_call_answer(text) == "take"


@pytest.mark.parametrize("text", DECLINES)
def test_a_no(text: str) -> None:
    assert read_call_answer(text) == "decline"


@pytest.mark.parametrize("text", NEITHER)
def test_neither(text: str) -> None:
    assert read_call_answer(text) is None


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[Permanence]:
    """Chloé and Samir are called for Amina."""
    async with permanence(sqlite_url, clock) as house:
        for name in ("Chloé", "Samir"):
            await house.on_duty(await house.hires(name))
        await house.says("amina", "c'est urgent je dors dehors")
        yield house


async def test_who_has_nobody_to_speak_to_takes_the_case_by_it(house: Permanence) -> None:
    told = await house.says("chloe", "oui j'arrive")
    assert (await house.case()).status == "acknowledged"
    assert not [each for each in told if each.who == "amina" and "j'arrive" in each.text]


async def test_a_no_in_words_is_no(house: Permanence) -> None:
    await house.says("chloe", "désolée en réunion")
    assert (await house.case()).owner_id is None


async def test_other_words_go_nowhere_and_say_what_waits(house: Permanence) -> None:
    (answer,) = await house.says("chloe", "c'est quoi le cas ?")
    assert "Le cas 1 attend encore: 1 je prends" in answer.text
    assert (await house.case()).owner_id is None


async def test_who_speaks_with_somebody_speaks_on(house: Permanence) -> None:
    await house.says("chloe", "1")
    await house.says("bilal", "c'est urgent je dors dehors")
    told = await house.says("chloe", "oui j'arrive")
    assert [each.text for each in told if each.who == "amina"] == ["Chloé: oui j'arrive"]
    assert (await house.case(2)).owner_id is None
