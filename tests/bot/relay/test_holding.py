"""Words that were meant for the team never reach a person by mistake, and words for a person are not held back."""

import time
from collections.abc import AsyncIterator

import pytest

from bot.clock import FixedClock
from bot.relay.holding import is_for_the_team
from tests.bot.relay.helpers_talk import DUTCH, ENGLISH, FRENCH
from tests.relay_world import Permanence, permanence

FOR_THE_TEAM = [
    "transfère à Samir", "passe le à samir", "donne le cas à Samir stp", "refile ça à samir", "ok transmets à Jean-Luc",
    "je suis malade je peux pas faire ma garde demain", "je prends la garde de samir ce soir",
    "je fais la garde ce soir",
    "Samir tu peux prendre le 1 ?", "@samir tu peux reprendre ?", "qui peut remplacer samir", "geef het aan samir",
    "ajoute une note: elle a 2 enfants", "note pour le cas 3: elle a 2 enfants", "mémo: deux enfants",
    "je bloque sur le cas 3", "je sais pas quoi faire #3", "quels cas sont ouverts ?", "montre les cas",
    "je donne le 3 à samir", "voeg een nota toe: twee kinderen", "hoeveel gevallen?", "stuur naar Samir",
    "mijn wacht is gedaan", "samir kan jij overnemen?", "laat jean luc het doen",
]  # fmt: skip
FOR_A_PERSON = [
    "Samir va vous écrire", "je vous passe à Samir", "Samir vous attend à 14h", "qui a la garde des enfants ?",
    "le médecin de garde est rue Haute", "pharmacie de garde", "ma garde finit à 18h, après Samir vous écrit",
    "ik geef u door aan Samir", "wacht even", "mijn wachtwoord", "Samir, ça va ?", "bonjour Samir", "garde courage",
    "note bien: à 14h rue Haute", "dans ce cas venez", "en cas de danger 112", "c'est au 3e, code 42#", "au cas où",
    "la garde à vue c'est fini ?", "tu connais Samir ?", "passe à Molenbeek", "donne-moi 5 minutes",
]  # fmt: skip
TEAM = ("Samir", "Jean-Luc")


@pytest.mark.parametrize("text", FOR_THE_TEAM)
def test_for_the_team(text: str) -> None:
    assert is_for_the_team(text, TEAM)


@pytest.mark.parametrize("text", FOR_A_PERSON)
def test_for_a_person(text: str) -> None:
    assert not is_for_the_team(text, TEAM)


def test_of_what_one_says_to_a_person_next_to_nothing_is_held() -> None:
    held = {text for text in (*FRENCH, *DUTCH, *ENGLISH) if is_for_the_team(text, TEAM)}
    assert held == {
        "donne à Samir les clés", "passe à Samir", "geef aan samir", "j'arrive #42", "le cas 42 c'est le formulaire",
    }  # fmt: skip


def test_a_long_message_of_spaces_and_marks_keeps_nobody_waiting() -> None:
    begun = time.perf_counter()
    for odd in (" ", ". ", "# ", " #1 a", "une ", "donne "):
        assert not is_for_the_team("." + odd * (4_000 // len(odd)) + "x", TEAM)
    assert time.perf_counter() - begun < 1


@pytest.fixture
async def house(sqlite_url: str, clock: FixedClock) -> AsyncIterator[Permanence]:
    """Chloé has Amina's case; Samir is in the team."""
    async with permanence(sqlite_url, clock) as house:
        await house.on_duty(await house.hires("Chloé"))
        await house.hires("Samir")
        await house.says("amina", "c'est urgent je dors dehors")
        await house.says("chloe", "1")
        yield house


async def test_what_is_held_can_be_sent_by_its_number(house: Permanence) -> None:
    (answer,) = await house.says("chloe", "transfère à Samir")
    assert (answer.who, "DONNE #1" in answer.text) == ("chloe", True)
    told = await house.says("chloe", "#1 transfère à Samir")
    assert [each.text for each in told if each.who == "amina"] == ["Chloé: transfère à Samir"]


@pytest.mark.parametrize(
    ("words", "day"), [("rappelle-moi #1 vendredi", "vendredi"), ("herinner me aan #1 volgende dinsdag", "mardi")]
)
async def test_a_private_reminder_on_a_weekday(house: Permanence, words: str, day: str) -> None:
    (answer,) = await house.says("chloe", words)
    assert day in answer.text, answer.text
    assert "Rien n'a" not in answer.text
