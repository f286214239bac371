"""The rule files as a clinician edits them: what a pattern means, and what is said when one cannot be read."""

from pathlib import Path

import pytest

from nlu.safety.fold import fold
from nlu.safety.pattern import Grammar, PatternError, Patterns, Words
from nlu.safety.rules import LEXICON, LexiconError, load_languages
from nlu.safety.spelling import Speller

SPELLER = Speller({"veut": "veux", "ne": "", "suissid*": "suicid*"}, ["mourir", "envie"], ["nourir"], ["j"])
GRAMMAR = Grammar(
    lists={"want": ["je veux", "envie de"], "round": ["<round>"]},
    negations=frozenset({"pas"}),
    politeness=frozenset({"merci"}),
    spell=SPELLER.learn,
)


def found(pattern: str, text: str) -> bool:
    words = Words.of(SPELLER.spell(fold(text)))
    return all(part.is_in(words) for part in Patterns(GRAMMAR).read(pattern))


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("veux mourir", "je veut mourir", True),
        ("veux mourir", "je veux nourrir", False),
        ("pendre", "ça va dépendre", False),
        ("sos", "un sosie", False),
        ("suicid*", "je me suissiderai", True),
        ("<want> mourir", "envie de mourir", True),
        ("veux [trop] mourir", "je veux trop mourir", True),
        ("veux ... mourir", "je veux ce soir tout de suite mourir", True),
        ("veux ... mourir", "je veux pas mourir", False),
        ("veux ... mourir", "je veux manger. mourir", False),
        ("veux .. mourir", "je veux un deux trois quatre mourir", False),
        ("^ aide $", "aide merci", True),
        ("^ aide $", "aide sociale", False),
        ("dormir & (fils|enfant)", "mon fils doit dormir", True),
        ("dormir & (fils|enfant)", "je dois dormir", False),
        ("je ne veux", "je veux", True),
    ],
)
def test_what_a_pattern_means(pattern: str, text: str, expected: bool) -> None:
    assert found(pattern, text) is expected


@pytest.mark.parametrize("pattern", ["(a|b", "a)", "[a", "<nobody>", "<round>", "", "a & ", "*", "a . b"])
def test_a_pattern_that_cannot_be_read_says_so_in_one_line(pattern: str) -> None:
    with pytest.raises(PatternError) as error:
        Patterns(GRAMMAR).read(pattern)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("category: suicide\nrules:\n- name: x\n  level: grave\n  patterns: [a]", "level"),
        ("category: gloom\nrules:\n- {name: x, level: urgent, patterns: [a]}", "category"),
        ("category: suicide\nrules:\n- {name: x, level: urgent, patterns: ['(a']}", "missing ')'"),
        ("category: suicide\nrules:\n- {name: x, level: urgent, patterns: [a], unless: [moon]}", "no context 'moon'"),
        ("category: suicide\nrules:\n- {name: x, level: urgent, patterns: [a], colour: red}", "colour"),
        ("category: [suicide", "not readable as YAML"),
    ],
)
def test_a_rule_file_that_cannot_be_used_stops_the_start_in_one_line(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "suicide.yml").write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_languages(tmp_path)
    assert said in str(error.value)
    assert "fr/suicide.yml" in str(error.value)
    assert "\n" not in str(error.value)


def test_the_languages_of_the_service_all_have_rules() -> None:
    loaded = {language.code: {rule.category for rule in language.rules} for language in load_languages()}
    assert set(loaded) == {path.name for path in LEXICON.iterdir() if path.is_dir()}
    assert {"fr", "nl", "en", "ar", "ar_latin", "es", "ro", "tr", "uk"} <= set(loaded)
    for code in ("fr", "nl", "en", "ar", "ar_latin"):
        assert {"suicide", "violence", "medical", "child", "poisoning", "psychosis", "eviction"} <= loaded[code]
        assert {"shelter_tonight", "felt_urgency", "distress"} <= loaded[code]


def test_every_rule_can_be_named_in_a_log() -> None:
    names = [rule.name for language in load_languages() for rule in language.rules]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("word", "mended"),
    [("mouirr", "mourir"), ("muorir", "mourir"), ("mourri", "mourir"), ("nourir", "nourir"), ("envei", "envie")],
)
def test_key_words_are_mended_and_real_words_are_left(word: str, mended: str) -> None:
    assert SPELLER.correct(fold(word)).strip() == mended


def test_split_and_glued_words_are_put_right() -> None:
    speller = Speller({"jveux": "je veux"}, ["mourir", "suicide"], [])
    assert speller.correct(fold("s u i c i d e")) == " suicide "
    assert speller.correct(fold("jveuxmourir")) == " je veux mourir "
