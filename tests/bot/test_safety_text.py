"""The safety texts: the right lines, the truth about who is there, and a price that everyone can pay."""

import re
from datetime import datetime
from typing import get_args

import pytest

from bot.channels.sms_text import measure
from bot.clock import BRUSSELS
from bot.safety_text import safety_text
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
    return safety_text(SafetyFinding("life_danger", category, subject, "test"), locale, WORDS, LINES, now)


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


def test_dutch_speakers_get_the_dutch_lines() -> None:
    said = text("suicide", "nl")
    assert LINES.number("suicide_nl") in said
    assert LINES.number("tele_onthaal") in said
    assert LINES.number("suicide_fr") not in said


def test_a_line_that_sleeps_is_not_given() -> None:
    assert LINES.number("violence_fr") in text("violence", "fr", now=MONDAY)
    assert LINES.number("violence_fr") not in text("violence", "fr", now=NIGHT)
    assert LINES.number("tele_accueil") in text("violence", "fr", now=NIGHT)


def test_a_danger_without_a_text_of_its_own_is_still_answered() -> None:
    assert text("distress", "fr") == text("felt_urgency", "fr")
