"""House rules of the teaching files: a person who edits them learns here, in one line, what is wrong."""

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml

from nlu.interpretation import INTENTS, NEEDS
from nlu.normalise import fold
from nlu.training import DATA, HELDOUT, SPLIT, Example, read_examples, read_lookups

TAUGHT = read_examples(DATA)
KEPT_APART = read_examples(HELDOUT)
FILES = sorted(DATA.glob("*/*.yml")) + sorted(HELDOUT.glob("*/*.yml"))
PROJECT = DATA.parent
# How many messages each need and each other intent has at least, per language.
LEAST_PER_NEED = {"fr": 240, "nl": 115, "en": 55, "ar": 80}
LEAST_PER_INTENT = {"fr": 90, "nl": 35, "en": 28, "ar": 44}
LEAST_ELSEWHERE = 15  # per need, taught and kept apart together, in es, ro, tr and uk
PHONE_NUMBER = re.compile(r"(?:\+|00)\d{2}[\d ./-]{6,}|\b0\d(?:[ ./-]?\d){7,}\b")


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.parent.name}/{path.parent.name}/{path.name}")
def test_every_file_is_rasa_training_data(path: Path) -> None:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert content["version"] == "3.1"
    for block in content["nlu"]:
        assert set(block) <= {"intent", "lookup", "metadata", "examples"}
        assert ("intent" in block) != ("lookup" in block)
        assert isinstance(block["examples"], str)


def test_a_message_means_one_thing() -> None:
    meanings: dict[str, set[str]] = defaultdict(set)
    for item in TAUGHT:
        meanings[fold(item.text)].add(item.label)
    assert {text: labels for text, labels in meanings.items() if len(labels) > 1} == {}


def test_a_message_is_written_once_per_language() -> None:
    seen = Counter((item.language, fold(item.text)) for item in TAUGHT)
    assert [message for message, times in seen.items() if times > 1] == []


def test_what_is_kept_apart_is_never_taught() -> None:
    taught = {fold(item.text) for item in TAUGHT}
    assert [item.text for item in KEPT_APART if fold(item.text) in taught] == []


def test_situations_kept_apart_are_not_those_of_the_lessons() -> None:
    def stories(items: list[Example]) -> set[tuple[str, str, str]]:
        return {(item.language, item.label, item.situation) for item in items}

    assert stories(TAUGHT) & stories(KEPT_APART) == set()


def test_no_message_holds_a_telephone_number() -> None:
    assert [item.text for item in TAUGHT + KEPT_APART if PHONE_NUMBER.search(item.text)] == []


def test_the_phone_number_rule_finds_numbers() -> None:
    assert PHONE_NUMBER.search("appelle le +44 7700 900123")
    assert PHONE_NUMBER.search("020 7946 0000")
    assert not PHONE_NUMBER.search("rdv le 12/12 a 11h au 1070")


def test_the_domain_names_exactly_the_intents_of_the_files() -> None:
    domain = yaml.safe_load((PROJECT / "domain.yml").read_text(encoding="utf-8"))
    labels = {
        SPLIT.join((item.intent, need)) if need else item.intent
        for item in TAUGHT + KEPT_APART
        for need in item.needs or ("",)
    }
    assert set(domain["intents"]) == labels


def test_the_rasa_pipeline_leaves_the_word_tables_to_us() -> None:
    pipeline = yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8"))["pipeline"]
    assert not any(part["name"] == "RegexFeaturizer" for part in pipeline)  # 0.1 s a message, measured


@pytest.mark.parametrize("language", LEAST_PER_NEED)
def test_every_need_and_intent_is_taught_enough(language: str) -> None:
    needs: Counter[str] = Counter(
        need for item in TAUGHT if item.language == language and item.intent == "orientation" for need in item.needs
    )
    intents: Counter[str] = Counter(item.intent for item in TAUGHT if item.language == language)
    assert {need: needs[need] for need in NEEDS if needs[need] < LEAST_PER_NEED[language]} == {}
    assert {name: intents[name] for name in INTENTS if intents[name] < LEAST_PER_INTENT[language]} == {}


@pytest.mark.parametrize("language", ["es", "ro", "tr", "uk"])
def test_the_smaller_languages_know_every_need(language: str) -> None:
    needs: Counter[str] = Counter(
        need for item in TAUGHT + KEPT_APART if item.language == language for need in item.needs
    )
    assert {need: needs[need] for need in NEEDS if needs[need] < LEAST_ELSEWHERE} == {}


@pytest.mark.parametrize("language", ["fr", "nl", "en", "ar", "es", "ro", "tr", "uk"])
def test_every_need_has_unmistakable_words(language: str) -> None:
    tables = {word.mark for word in read_lookups(DATA) if word.language == language}
    assert {f"need_{need}" for need in NEEDS} - tables == set()


def test_an_unmistakable_word_belongs_to_one_need() -> None:
    needs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for word in read_lookups(DATA):
        if word.mark.startswith("need_"):
            needs[word.language, fold(word.phrase)].add(word.mark)
    assert {word: marks for word, marks in needs.items() if len(marks) > 1} == {}
