"""Which door a report speaks of: its name, then what was picked, then what was shown, then the need."""

from typing import Any

import pytest

from bot.guide import Guide
from bot.reports import guess_doors
from tests.directory.builders import GAZETTEER, entry

BATH = entry("bath", "wash", organization="La Douche Bleue", street="rue Lavande 4", commune="Schaerbeek")
WELL = entry("well", "wash", organization="Le Puits", street="rue du Seau 9", commune="Jette")
MEAL = entry("meal", "eat", organization="La Table", street="rue du Four 8", commune="Jette")
NEST = entry("nest", "eat", organization="Nativité - La Bicoque", street="rue Haute 1", commune="Jette")
SHOP = entry("shop", "eat", organization="Chez Nous", public_label="Chez Nous, restaurant", street="rue Basse 2")
HIDDEN = entry("safe", "violence", organization="Un Toit Pour Elles", street="rue Muette 1", sensitive_address=True)
GUIDE = Guide({door.id: door for door in (BATH, WELL, MEAL, NEST, SHOP, HIDDEN)}, GAZETTEER)


def guess(text: str, **facts: Any) -> list[str]:
    return guess_doors(GUIDE, facts, text)


@pytest.mark.parametrize(
    "text",
    ["la douche bleue etait fermé", "LA DOUCHE BLEUE fermée!!", "ladouche bleu c fermé", "rue lavande c'est fermé"],
)
def test_a_door_is_known_by_its_name_or_street(text: str) -> None:
    assert guess(text, picked="meal", needs=["wash"]) == ["bath"]


@pytest.mark.parametrize(
    ("text", "door"), [("C FERMER LA BICOQUE", "nest"), ("chez nous c ferme definitivement", "shop")]
)
def test_a_part_of_its_name_is_enough(text: str, door: str) -> None:
    assert guess(text) == [door]


def test_the_door_picked_last_is_meant() -> None:
    assert guess("c'était fermé", picked="meal", doors=["well", "meal"]) == ["meal"]


def test_but_not_when_the_report_speaks_of_another_need() -> None:
    assert guess("c'était fermé hier a la douche", needs=["wash"], picked="meal", doors=["bath", "meal"]) == ["bath"]


def test_else_what_was_shown_is_asked() -> None:
    assert guess("c'était fermé", doors=["well", "meal", "bath", "safe"]) == ["well", "meal", "bath"]


def test_else_every_door_of_that_need_around() -> None:
    assert guess("la douche est fermée", needs=["wash"]) == ["bath", "well"]
    jette = {"kind": "commune", "name": "Jette", "commune": "Jette"}
    assert guess("la douche est fermée", needs=["wash"], place=jette) == ["well"]


def test_nothing_to_go_by_is_nothing() -> None:
    assert guess("c'était fermé") == []
    assert guess("fermé", picked="gone", doors=["gone"]) == []


def test_a_sensitive_street_names_no_door() -> None:
    assert guess("rue muette c'est fermé") == []
