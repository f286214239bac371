"""The safety texts: the right lines, the truth about who is there, and a price that everyone can pay."""

import re
from datetime import datetime
from typing import get_args

import pytest

from bot.channels.sms_text import measure
from bot.clock import BRUSSELS
from bot.safety_text import safety_numbers, safety_text, unkept_safety_text
from directory.helplines import Helplines
from flows.catalogue import Catalogue
from nlu.safety.level import Category, SafetyFinding, Subject

WORDS, LINES = Catalogue(), Helplines.load()
MONDAY = datetime(2026, 11, 23, 11, 0, tzinfo=BRUSSELS)
NIGHT = datetime(2026, 11, 23, 3, 0, tzinfo=BRUSSELS)
LOCALES = ("fr", "nl", "en", "ar")
# Lines of other countries, which must never be printed; and words that promise, diagnose or describe a method.
FOREIGN = re.compile(r"\b(3114|3919|113|115|119|116)\b")
FORBIDDEN = re.compile(
    r"quelqu'un arrive|on arrive|iemand komt|is coming|diagnos|pendre|médicaments|pillen|pills", re.IGNORECASE
)


def text(category: Category, locale: str, subject: Subject = "self", now: datetime = MONDAY) -> str:
    finding = SafetyFinding("life_danger", category, subject, "test")
    return safety_text(finding, locale, WORDS, LINES, now, relay=WORDS.text(locale, "safety-relay-nobody"))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("category", get_args(Category))
@pytest.mark.parametrize("subject", ["self", "other"])
def test_every_danger_has_its_text_in_every_language(category: Category, locale: str, subject: Subject) -> None:
    for now in (MONDAY, NIGHT):
        said = text(category, locale, subject, now)
        cost = measure(said)
        assert cost.segments <= (3 if locale == "ar" else 2), (len(said), said)
        assert cost.encoding == ("UCS-2" if locale == "ar" else "GSM-7")
        assert LINES.number("emergency") in said or category == "eviction"
        assert not FOREIGN.search(said)
        assert not FORBIDDEN.search(said)
        assert said.count("?") + said.count("؟") <= 1
        assert WORDS.text(locale, "safety-relay-nobody") in said


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("category", get_args(Category))
def test_a_message_that_could_not_be_kept_is_never_said_to_be_kept(category: Category, locale: str) -> None:
    finding = SafetyFinding("life_danger", category, "self", "test")
    said = unkept_safety_text(finding, locale, WORDS, LINES, MONDAY)
    assert measure(said).segments <= (3 if locale == "ar" else 2), said
    assert WORDS.text(locale, "safety-relay-nobody") not in said
    assert "?" not in said


def test_dutch_speakers_get_the_dutch_lines() -> None:
    said = text("suicide", "nl")
    assert LINES.number("suicide_nl") in said
    assert LINES.number("tele_onthaal") in said
    assert LINES.number("suicide_fr") not in said


def test_a_line_that_sleeps_is_not_given() -> None:
    assert LINES.number("violence_fr") in text("violence", "fr", now=MONDAY)
    assert LINES.number("violence_fr") not in text("violence", "fr", now=NIGHT)
    assert LINES.number("tele_accueil") in text("violence", "fr", now=NIGHT)


def test_a_child_is_not_sent_to_a_line_that_sleeps() -> None:
    assert LINES.number("ecoute_enfants") in text("child", "fr", now=MONDAY)
    assert f"au {LINES.number('tele_accueil')}" in text("child", "fr", now=NIGHT)


@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize("category", get_args(Category))
def test_a_line_that_speaks_french_only_is_announced_as_such(category: Category, locale: str) -> None:
    french = [line.number for line in LINES if line.languages == ("fr",)]
    for now in (MONDAY, NIGHT):
        said = text(category, locale, now=now)
        if any(re.search(rf"(?<!\d){re.escape(number)}(?!\d)", said) for number in french):
            assert {"en": "in French", "ar": "بالفرنسية"}[locale] in said


@pytest.mark.parametrize("category", get_args(Category))
def test_dutch_texts_name_lines_that_speak_dutch_or_say_so(category: Category) -> None:
    french = [line.number for line in LINES if line.languages == ("fr",)]
    for now in (MONDAY, NIGHT):
        said = text(category, "nl", now=now)
        if any(re.search(rf"(?<!\d){re.escape(number)}(?!\d)", said) for number in french):
            assert "in het Frans" in said


def test_what_somebody_fears_is_neither_confirmed_nor_denied() -> None:
    for locale, belief in (("fr", "crois"), ("nl", "geloof"), ("en", "believe"), ("ar", "أصدق")):
        assert belief not in text("psychosis", locale)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("message", ["safety-concern", "safety-kept", "safety-safe", "safety-not-safe"])
def test_what_follows_a_danger_fits_in_its_segments(message: str, locale: str) -> None:
    said = WORDS.text(locale, message, safety_numbers(LINES, locale, NIGHT))
    cost = measure(said)
    assert cost.segments <= (3 if locale == "ar" else 2), said
    assert cost.encoding == ("UCS-2" if locale == "ar" else "GSM-7")
    assert not FORBIDDEN.search(said)


def test_a_danger_without_a_text_of_its_own_is_still_answered() -> None:
    assert text("distress", "fr") == text("felt_urgency", "fr")
