"""The contract of the check: never raises, quick, deterministic, and its findings hold no words of the person."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.safety import NOTHING, SafetyCheck
from tests.nlu.safety.labelled import LANGUAGES, near_misses, positives

CHECK = SafetyCheck()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400), st.lists(st.text(max_size=80), max_size=4))
def test_never_raises(text: str, previous: list[str]) -> None:
    CHECK.check(text, previous)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00\x01\x02",
        "😀" * 300,
        "\u202e\u200f\u200b",
        "a" * 5000,
        "a b " * 2000,
        "؟؟؟",
        "(((",
        "\ud800",
        "." * 999,
    ],
)
def test_strange_messages_are_not_dangers(text: str) -> None:
    assert CHECK.check(text) == NOTHING


@pytest.mark.parametrize("filling", ["bonjour " * 190, "j'habite à bruxelles. " * 60])
def test_a_danger_at_the_end_of_a_long_message_is_found(filling: str) -> None:
    assert CHECK.check(f"{filling} et maintenant je veux mourir").level == "life_danger"


def test_a_danger_beyond_every_limit_of_length_is_found_at_both_ends() -> None:
    assert CHECK.check("je veux mourir " + "x" * 50_000).level == "life_danger"
    assert CHECK.check("x" * 50_000 + " je veux mourir").level == "life_danger"


def test_a_cry_drawn_instead_of_written_is_heard() -> None:
    assert CHECK.check("🆘").level == "urgent"


def test_the_gravest_of_two_dangers_is_kept() -> None:
    assert CHECK.check("c'est urgent, mon mari a un couteau").level == "life_danger"


def test_a_sentence_in_two_messages_is_read_as_one() -> None:
    assert CHECK.check("mourir", ("j'ai envie de",)).level == "life_danger"


def test_the_rule_is_named_without_the_words_of_the_person() -> None:
    finding = CHECK.check("je veux mourir à la rue des Tilleuls")
    assert finding.rule is not None
    assert finding.rule.startswith("fr.suicide.")
    assert "tilleuls" not in finding.rule.lower()


def test_the_same_message_gives_the_same_finding() -> None:
    texts = [case.text for case in positives("fr")[:40]]
    assert [CHECK.check(text) for text in texts] == [SafetyCheck().check(text) for text in texts]


def test_a_message_is_read_within_five_milliseconds() -> None:
    """The median over real messages, so that a busy machine does not make it red; the bound is the contract's."""
    texts = [case.text for name in LANGUAGES for case in positives(name)]
    texts += [case.text for name in LANGUAGES for case in near_misses(name)]
    times = []
    for text in texts:
        start = time.perf_counter()
        CHECK.check(text)
        times.append(time.perf_counter() - start)
    assert sorted(times)[len(times) // 2] < 0.005
