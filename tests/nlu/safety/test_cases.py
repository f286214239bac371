"""Labelled messages, read one by one: who must be found, and who must never be paged for nothing.

These are the messages the rules were mended on, so every one must be right; the figures for messages nobody had seen
stand in nlu/safety/README.md.
"""

import pytest

from nlu.interpretation import URGENCIES
from nlu.safety import SafetyCheck
from tests.nlu.safety.labelled import LANGUAGES, near_misses, positives

FILES = (*LANGUAGES, "second", "third", "fourth")
CHECK = SafetyCheck()
# What the job asks for: positives and near misses per language.
ASKED = {"fr": (150, 250), "nl": (80, 120), "en": (80, 120), "ar": (40, 60)}


@pytest.mark.parametrize("name", FILES)
def test_every_person_in_danger_is_found(name: str) -> None:
    missed = [case for case in positives(name) if not CHECK.check(case.text).at_least(case.level)]
    assert missed == []


@pytest.mark.parametrize("name", FILES)
def test_ordinary_messages_and_idioms_stay_where_they_belong(name: str) -> None:
    raised = [case for case in near_misses(name) if _level(case.text) > URGENCIES.index(case.level)]
    assert raised == []


@pytest.mark.parametrize("name", FILES)
def test_a_page_says_what_it_is_about(name: str) -> None:
    """Neighbouring categories overlap ("mon père me frappe"); nine pages in ten still name the one a reader would."""
    paged = [case for case in positives(name) if case.level in {"urgent", "life_danger"}]
    named = [case for case in paged if CHECK.check(case.text).category == case.category]
    assert len(named) >= 0.9 * len(paged)


@pytest.mark.parametrize("name", LANGUAGES)
def test_there_are_enough_cases_to_mean_something(name: str) -> None:
    wanted, ordinary = ASKED[name]
    assert len(positives(name)) >= wanted
    assert len(near_misses(name)) >= ordinary


def test_no_message_stands_twice_with_two_labels() -> None:
    labels: dict[str, set[str]] = {}
    for name in FILES:
        for positive in positives(name):
            labels.setdefault(positive.text, set()).add(f"at least {positive.level}")
        for near_miss in near_misses(name):
            labels.setdefault(near_miss.text, set()).add(f"at most {near_miss.level}")
    assert {text: said for text, said in labels.items() if len(said) > 1} == {}


@pytest.mark.parametrize(
    "text",
    [
        "ma voisine veut se suicider",
        "mon bébé ne respire plus",
        "mijn zus wil niet meer leven",
        "my brother wants to kill himself",
        "صديقتي تريد الانتحار",
        "mon frère a avalé toute la boîte de cachets",
    ],
)
def test_somebody_else_in_danger_is_told_apart(text: str) -> None:
    assert CHECK.check(text).subject == "other"


@pytest.mark.parametrize(
    "text", ["je veux mourir", "mon mari me frappe", "j'arrive plus à respirer", "ik wil dood", "my husband hits me"]
)
def test_the_writer_in_danger_is_the_writer(text: str) -> None:
    assert CHECK.check(text).subject == "self"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("quiero morir", "life_danger"),
        ("mi marido me pega", "urgent"),
        ("vreau să mor", "life_danger"),
        ("soțul mă bate", "urgent"),
        ("ölmek istiyorum", "life_danger"),
        ("kocam beni dövüyor", "urgent"),
        ("я хочу померти", "life_danger"),
        ("чоловік мене б'є", "urgent"),
        ("хочу умереть", "life_danger"),
    ],
)
def test_explicit_words_are_heard_in_the_other_languages(text: str, level: str) -> None:
    assert CHECK.check(text).level == level


def _level(text: str) -> int:
    return URGENCIES.index(CHECK.check(text).level)
