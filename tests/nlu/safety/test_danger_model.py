"""The model beside the rules: it raises and never lowers, needs no file once loaded, and its cases are well kept."""

import socket
import time
from collections import Counter
from pathlib import Path

import pytest

from nlu.interpretation import Urgency
from nlu.normalise import fold
from nlu.safety import DangerModel, SafetyCheck
from nlu.safety.cases import SEALED, TAUGHT, TUNING, CaseError, read_cases
from nlu.safety.danger_model import FEW_WORDS, OFFER, PAGE, SURE, Danger
from nlu.safety.level import NOTHING, SafetyFinding
from nlu.safety.plain import plain
from nlu.training import DATA, read_examples
from tests.nlu.engine import real_danger, real_safety
from tests.nlu.test_data_files import PHONE_NUMBER

RULES = SafetyCheck()
CASES = read_cases(TAUGHT)
KEPT_APART = read_cases(SEALED) + read_cases(TUNING)


def test_who_is_found_by_a_rule_is_at_least_offered_a_human() -> None:
    for case in CASES[::25]:
        if RULES.check(case.text).at_least("concern"):
            assert real_safety().check(case.text).at_least("concern"), case.text


def test_it_also_tells_what_an_ordinary_message_is() -> None:
    heard = real_danger().ordinary("slt jcherche ou dormir ce soir", "fr")
    assert sum(heard.values()) == pytest.approx(1.0)
    assert max(heard, key=lambda label: heard[label]) == "orientation+sleep"
    assert heard.keys() <= {example.label for example in read_examples(DATA)}


@pytest.mark.parametrize("word", ["klaar", "pardon", "haar", "étage", "wakker", "moins", "finir", "arm", "denk"])
def test_one_word_that_is_no_cry_calls_nobody(word: str) -> None:
    assert not real_safety().check(word).at_least("urgent")


@pytest.mark.parametrize("word", ["accouche", "Saigne", "étouffe", "bloed", "نزيف", "spoed", "danger", "ضروري"])
def test_one_word_that_cries_is_heard(word: str) -> None:
    assert real_safety().check(word).at_least("urgent")


@pytest.mark.parametrize(
    ("text", "rules", "whole"),
    [
        ("je veux mourir", "life_danger", "life_danger"),
        ("Bonjour, il a un couteau svp merci", "life_danger", "life_danger"),
        ("my coffee overdose today haha 6 cups, is the meeting still at 4?", "life_danger", "concern"),
        ("arrêt cardiaque quand j ai vu la mairie fermée un jeudi lol", "life_danger", "concern"),
    ],
)
def test_a_rule_that_fires_on_calm_words_is_doubted(text: str, rules: str, whole: str) -> None:
    assert (RULES.check(text).level, real_safety().check(text).level) == (rules, whole)


@pytest.mark.parametrize("text", ["recommencer", "help", "plus", "2", "de derde", "oui", "PARTOUT", "stop"])
def test_a_command_an_answer_or_a_number_is_no_danger(text: str) -> None:
    assert real_safety().check(text) == RULES.check(text)


def test_what_was_asked_before_does_not_rename_a_danger() -> None:
    out = "je sui dehor avec ma fille il fai froid"
    for check in (RULES, real_safety()):
        assert check.check(out, ("g faim molenbeek", "1")).category == "shelter_tonight"


@pytest.mark.parametrize(
    ("previous", "text"),
    [
        (("je veux mourir ce soir",), "1"),
        (("il a changé la serrure, je suis dehors avec le bébé",), "merci"),
        (("g faim molenbeek", "1", "je sui dehor avec ma fille il fai froid"), "t la?"),
    ],
)
def test_what_was_said_before_does_not_page_again(previous: tuple[str, ...], text: str) -> None:
    assert real_safety().check(text, previous).level == "none"


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Bonjour, il a un COUTEAU svp, merci!!!", "a un couteau"),
        ("thank you so much", "thank you so much"),
        ("ou dormir ce soir ?", "ou dormir ce soir ?"),
        ("j'en peux plus s'il vous plait", "jen peux plus"),
    ],
)
def test_the_model_hears_no_courtesy_and_no_capitals(text: str, heard: str) -> None:
    assert plain(text) == heard


def test_what_no_rule_names_is_heard_by_the_model() -> None:
    heard = [real_safety().check(case.text) for case in CASES[::5] if case.level == "life_danger"]
    by_model = [finding for finding in heard if finding.rule == "model" and finding.at_least("urgent")]
    assert len(by_model) > 100


def test_a_share_of_danger_becomes_a_page_an_offer_or_nothing() -> None:
    def at(share: float, level: Urgency = "life_danger", words: int = 9) -> SafetyFinding:
        return Danger(share, level, "suicide", "self", words).finding()

    page, offer = at(PAGE["life_danger"]), at(OFFER)
    assert (page.level, page.category) == ("life_danger", "suicide")
    assert (offer.level, offer.category) == ("concern", "distress")
    assert at(OFFER - 0.01) == NOTHING
    assert at(PAGE["life_danger"], "urgent").level == "concern"  # where no life is at stake it must be surer
    assert at(SURE - 0.01, words=FEW_WORDS).level == "concern"  # and in a word or two
    assert at(SURE, words=FEW_WORDS).level == "life_danger"


def test_ordinary_words_are_left_alone_by_the_model() -> None:
    for text in ("bonjour", "ou manger a molenbeek", "merci beaucoup", "waar kan ik douchen", "2", "", "🙂"):
        assert real_safety().check(text).level == "none", text


def test_once_loaded_it_needs_neither_file_nor_network(monkeypatch: pytest.MonkeyPatch) -> None:
    check = real_safety()

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("the safety check reached outside")

    monkeypatch.setattr("builtins.open", refused)
    monkeypatch.setattr(socket, "socket", refused)
    assert check.check("jveux mourir").level == "life_danger"
    assert check.check("g tout rangé, dites a ma fille que je l'aime").at_least("concern")


def test_one_message_takes_a_few_milliseconds() -> None:
    texts = [case.text for case in CASES[::20]]
    begin = time.perf_counter()
    for text in texts:
        real_safety().check(text)
    assert (time.perf_counter() - begin) / len(texts) < 0.05  # 0.002 on a quiet machine


def test_a_danger_told_in_two_messages_is_heard() -> None:
    first, second = "j'ai pris toute la boite", "de cachets du coeur"
    assert real_safety().check(second, (first,)).at_least("urgent")


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_there_are_cases_enough(language: str) -> None:
    mine = Counter(case.is_danger for case in CASES + KEPT_APART if case.language == language)
    assert mine[True] >= 300
    assert mine[False] >= 500


def test_there_are_arabic_cases_enough() -> None:
    assert sum(case.is_danger for case in CASES + KEPT_APART if case.language == "ar") >= 120


def test_sealed_messages_are_never_taught() -> None:
    taught = {fold(case.text) for case in CASES}
    assert [case.text for case in KEPT_APART if fold(case.text) in taught] == []


def test_no_case_holds_a_telephone_number() -> None:
    assert [case.text for case in CASES + KEPT_APART if PHONE_NUMBER.search(case.text)] == []


def test_every_danger_has_a_category() -> None:
    assert [case.text for case in CASES + KEPT_APART if case.is_danger and case.category in (None, "distress")] == []


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "fr.tsv").write_text("# head\nurgent\tviolence\tself\texplicit\n", encoding="utf-8")
    with pytest.raises(CaseError, match=r"fr\.tsv:2: expected level"):
        read_cases(tmp_path)


def test_a_model_that_was_never_trained_is_trained_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    some = CASES[::40]
    monkeypatch.setattr("nlu.safety.learning.read_cases", lambda: some)
    for teacher in ("read_examples", "read_lookups"):
        monkeypatch.setattr(f"nlu.safety.learning.{teacher}", lambda _: [])
    for teacher in ("read_lessons", "read_ideas"):
        monkeypatch.setattr(f"nlu.safety.learning.{teacher}", list)
    monkeypatch.setattr("nlu.model.subprocess.run", lambda *_, **__: None)
    model = DangerModel.load(tmp_path)
    assert 0 <= model.read("je veux mourir", "fr").share <= 1
    assert len(list(tmp_path.glob("danger-*.joblib"))) == 1
