"""The same danger typed by another hand, and ordinary messages said politely: the level must hold."""

from collections.abc import Callable

import pytest

from nlu.interpretation import URGENCIES
from nlu.safety import SafetyCheck
from nlu.safety.fold import fold
from nlu.safety.rules import load_languages
from tests.nlu.engine import real_safety
from tests.nlu.safety import variations as by
from tests.nlu.safety.labelled import LANGUAGES, near_misses, positives

RULES = SafetyCheck()
FILES = (*LANGUAGES, "second", "third", "fourth")
SPELLERS = {language.code: language.speller for language in load_languages()}
SPELLING = [
    by.without_accents, by.in_capitals, by.with_emoji, by.with_repeated_letters, by.with_polite_opening,
    by.without_apostrophes,
]  # fmt: skip


def level(text: str, previous: tuple[str, ...] = (), check: SafetyCheck = RULES) -> int:
    return URGENCIES.index(check.check(text, previous).level)


@pytest.mark.parametrize("change", SPELLING, ids=lambda change: change.__name__)
@pytest.mark.parametrize("name", FILES)
def test_another_spelling_never_lowers_the_level(name: str, change: Callable[[str], str]) -> None:
    lowered = [change(case.text) for case in positives(name) if level(change(case.text)) < level(case.text)]
    assert lowered == []


@pytest.mark.parametrize("change", SPELLING, ids=lambda change: change.__name__)
@pytest.mark.parametrize("name", FILES)
def test_with_the_model_another_spelling_never_lowers_the_level(name: str, change: Callable[[str], str]) -> None:
    whole = real_safety()
    lowered = [
        change(case.text)
        for case in positives(name)
        if level(change(case.text), check=whole) < min(level(case.text, check=whole), URGENCIES.index(case.level))
    ]
    assert lowered == []


def test_with_the_model_a_message_sent_in_two_hardly_ever_lowers_the_level() -> None:
    """One cut in a thousand may: "i don't want to" and "live" ten minutes later is not the sentence it was."""
    whole = real_safety()
    cuts = [
        (case, first, second)
        for name in FILES
        for case in positives(name)[::3]
        if " i " not in case.text
        for first, second in by.halves(case.text)
    ]
    lowered = [
        (first, second)
        for case, first, second in cuts
        if max(level(first, check=whole), level(second, (first,), whole)) < URGENCIES.index(case.level)
    ]
    assert len(lowered) <= 0.002 * len(cuts), lowered


def test_sms_french_never_lowers_the_level() -> None:
    lowered = [
        by.in_sms_french(case.text) for case in positives("fr") if level(by.in_sms_french(case.text)) < level(case.text)
    ]
    assert lowered == []


@pytest.mark.parametrize("name", LANGUAGES)
def test_one_slip_in_a_key_word_never_lowers_the_level(name: str) -> None:
    key_words, ordinary = set(SPELLERS[name].key_words), SPELLERS[name].ordinary_words
    lowered = [
        slip
        for case in positives(name)
        for slip in by.typos(case.text, key_words)
        if level(slip) < level(case.text) and not ordinary & set(fold(slip).split())  # "crever" mistyped as "créer"
    ]
    assert lowered == []


@pytest.mark.parametrize("name", FILES)
def test_a_message_sent_in_two_never_lowers_the_level(name: str) -> None:
    lowered = [
        (first, second)
        for case in positives(name)
        if " i " not in case.text  # letters sent one by one, cut in the middle of a word
        for first, second in by.halves(case.text)
        if max(level(first), level(second, (first,))) < level(case.text)
    ]
    assert lowered == []


@pytest.mark.parametrize(
    "change", [by.with_polite_opening, by.with_emoji, by.in_capitals], ids=lambda each: each.__name__
)
@pytest.mark.parametrize("name", FILES)
def test_politeness_never_turns_an_ordinary_message_into_a_page(name: str, change: Callable[[str], str]) -> None:
    page = URGENCIES.index("urgent")
    raised = [change(case.text) for case in near_misses(name) if level(case.text) < page <= level(change(case.text))]
    assert raised == []


@pytest.mark.parametrize("thanks", ["merci", "ok", "bonjour", "dank u", "thanks", "شكرا"])
def test_thanks_after_a_danger_do_not_page_again(thanks: str) -> None:
    assert RULES.check(thanks, ("je veux mourir",)).level == "none"
