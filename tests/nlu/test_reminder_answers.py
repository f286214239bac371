"""Answers to a reminder: messages of another writer, mended after a first reading (59 % then).

A message about something else must not be heard as an answer: somebody looks for a bed.
"""

import pytest

from nlu.reminder_answers import read_reminder_answer, seeks_a_door
from tests.nlu.reminder_figures import FIRST, heard, is_right, meaning_of, written_by

# Of all the messages of a label, how many are heard. "later" and "not_coming" end in a question, not in a wrong deed.
FLOORS = {
    "coming": 0.85, "not_coming": 0.68, "change": 0.8, "company": 0.93, "later": 0.8, "where": 0.65, "who": 0.9,
    "when": 0.9, "bring": 0.85, "thanks": 0.9, "memory": 0.93, "strength": 0.93, "way": 0.95, "money": 0.95,
    "fear": 0.93, "children": 0.75, "other": 0.92,
}  # fmt: skip


@pytest.mark.parametrize("label", FLOORS)
async def test_answers_of_another_writer_are_heard(label: str) -> None:
    mine = [each for each in written_by(FIRST) if each.label == label]
    got = [(heard(each.text, await meaning_of(each.text, each.language)), each.text) for each in mine]
    wrong = [pair for pair in got if not is_right(label, pair[0])]
    assert 1 - len(wrong) / len(mine) >= FLOORS[label], wrong


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        ("pas la force", "fr", "strength"),
        ("jose pas y aller", "fr", "fear"),
        ("g pas de sous pour le tram", "fr", "money"),
        ("je sais pas comment y aller", "fr", "way"),
        ("personne pour garder les petits", "fr", "children"),
        ("j'avais oublié", "fr", "memory"),
        ("quelqu'un peut venir avec moi ?", "fr", "company"),
        ("iemand die meegaat aub", "nl", "company"),
        ("ik durf niet", "nl", "fear"),
        ("no energy", "en", "strength"),
        ("خايف", "ar", "fear"),
        ("ma3ndich flous", "ar", "money"),
        ("c'est où ?", "fr", "where"),
        ("c'est avec qui ?", "fr", "who"),
        ("kan niet, vrijdag om 10u", "nl", "change"),
        ("pas jeudi, vendredi 10h", "fr", "change"),
        ("où manger avec mes enfants", "fr", None),
        ("j'ai perdu ma carte d'identité", "fr", None),
        ("baby voeding", "nl", None),
        ("diapers for my baby", "en", None),
        ("lessive", "fr", None),
        ("je suis complètement lessivé", "fr", "strength"),
        ("ok merci ou manger", "fr", None),
        ("pas la force, ou dormir", "fr", None),
        ("je cherche quelqu'un pour venir avec moi", "fr", "company"),
        ("je viens", "fr", "coming"),
        ("", "fr", None),
    ],
)
async def test_answers_by_example(text: str, language: str, answer: str | None) -> None:
    assert read_reminder_answer(text, await meaning_of(text, language)) == answer


def test_who_looks_for_a_door_is_recognised() -> None:
    assert seeks_a_door("je cherche un lit pour ce soir")
    assert seeks_a_door("where can I eat")
    assert not seeks_a_door("j'ai pas la force")
