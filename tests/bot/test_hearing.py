"""From what was understood to a turn of the dialogue: places, everywhere, numbers, words that interrupt."""

from typing import Any

import pytest

from bot.hearing import hear, plain, with_hints
from flows.model import State, Turn
from nlu.interpretation import Context, Interpretation, Place

BRUSSELS = Place("commune", "Bruxelles", "Bruxelles")
JETTE = Place("commune", "Jette", "Jette")


def turn(text: str, place: Place | None = None, context: Context = "none", **understood: Any) -> Turn:
    heard = Interpretation(**{"language": "fr", "intent": "orientation", "confidence": 0.9, **understood})
    return hear(text, heard, place, context)


@pytest.mark.parametrize(
    "text", ["jcherche a manger bruxelles", "ik ben in Brussel", "somewhere in Brussels", "ناكل فبروكسل"]
)
def test_brussels_alone_means_all_of_it(text: str) -> None:
    facts = turn(text, BRUSSELS, needs=("eat",)).facts
    assert facts["everywhere"] is True
    assert facts["place"] is None


@pytest.mark.parametrize(
    "text",
    ["manger bruxelles centre", "à 1000 Bruxelles", "Bruxelles-ville", "Brussel stad", "Brussels city center"],
)
def test_the_middle_of_brussels_is_a_place(text: str) -> None:
    facts = turn(text, BRUSSELS, needs=("eat",)).facts
    assert facts["place"]["name"] == "Bruxelles"
    assert facts["everywhere"] is None


def test_a_place_takes_back_an_earlier_everywhere() -> None:
    assert turn("a jette", JETTE).facts == {
        "place": {"kind": "commune", "name": "Jette", "commune": "Jette"},
        "everywhere": None,
    }


def test_everywhere_takes_back_an_earlier_place() -> None:
    assert turn("partout", intent="out_of_scope").facts == {"everywhere": True, "place": None}


def test_a_bare_number_brings_no_facts_whatever_a_model_made_of_it() -> None:
    picked = turn("2", JETTE, needs=("eat",))
    assert picked.choice == 2
    assert picked.facts == {}


def test_a_few_words_under_a_list_refine_it() -> None:
    assert turn("et demain", context="after_answer", intent="greeting", when="tomorrow").facts == {"when": "tomorrow"}


def test_a_long_question_under_a_list_is_heard() -> None:
    asked = turn(
        "est ce que vous savez s'ils parlent arabe", context="after_answer", intent="help", constraints=("free",)
    )
    assert asked.facts == {"constraints": ["free"]}


def test_a_long_thank_you_under_a_list_refines_nothing() -> None:
    text = "merci beaucoup pour tout hier soir vous etes gentils"
    assert turn(text, context="after_answer", intent="thanks", when="evening").facts == {}


def test_an_uncertain_question_about_nothing_is_not_understood() -> None:
    assert turn("blablou", confidence=0.3).intent == "out_of_scope"
    assert turn("jcherche un truc", confidence=0.8).intent == "orientation"


def test_the_name_of_a_language_changes_it() -> None:
    changed = turn("nederlands")
    assert changed.word == "change_language"
    assert changed.facts == {"wanted_language": "nl"}


@pytest.mark.parametrize(("text", "word"), [("oui svp", "yes"), ("nee", "no"), ("👍", "yes"), ("plus", "more_results")])
def test_short_answers_are_words(text: str, word: str) -> None:
    assert turn(text, intent="out_of_scope").word == word


@pytest.mark.parametrize(
    ("text", "read"),
    [("/start", "bonjour"), ("/start abc", "bonjour"), ("/stop@passerelle_bot", "stop"),
     ("/manger jette", "manger jette"),
     ("4/5 personnes", "4/5 personnes")],
)  # fmt: skip
def test_commands_of_telegram_are_words(text: str, read: str) -> None:
    assert plain(text) == read


@pytest.mark.parametrize(
    ("needs", "enough"), [(["talk"], True), (["sleep", "talk"], True), (["eat"], None), (["sleep", "eat"], None)]
)
def test_a_voice_or_a_bed_needs_no_question_first(needs: list[str], enough: bool | None) -> None:
    assert with_hints(State().with_facts({"needs": needs})).facts.get("enough") is enough
