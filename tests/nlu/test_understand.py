"""The whole of understanding: contract shape, order of the parts, contexts, and text from hostile hands."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.engine import Classification, EngineError
from nlu.interpretation import INTENTS, NEEDS, URGENCIES, Context, Place
from nlu.safety import SafetyFinding
from nlu.understand import Understanding, to_contract
from tests.nlu.engine import real_understanding

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Europe/Brussels"))
KEYS = [
    "id", "language", "intent", "needs", "place", "when", "constraints", "urgency", "datetime", "confidence", "engine",
]  # fmt: skip


async def parse(text: str, context: Context = "none", language: str | None = None) -> dict[str, Any]:
    meaning = await real_understanding().interpret(text, now=NOW, language=language, context=context)
    return to_contract("a1", meaning)


class NoPlaces:
    def find(self, text: str) -> Place | None:
        return None

    def find_answer(self, text: str) -> Place | None:
        return None

    def find_whole(self, text: str) -> Place | None:
        return None


class Finding:
    """A safety check that always finds the same."""

    def __init__(self, finding: SafetyFinding) -> None:
        self._finding = finding

    def check(self, text: str, previous: Sequence[str] = ()) -> SafetyFinding:
        return self._finding


class Says:
    """An engine with one answer, or none."""

    name = "fake"

    def __init__(self, answer: Classification | None) -> None:
        self._answer = answer

    async def classify(self, text: str, language: str, context: Context) -> Classification:
        if self._answer is None:
            raise EngineError("the server is away")
        return self._answer


async def test_the_contract_has_its_keys_in_order_and_is_json() -> None:
    answer = await parse("slt jcherche ou manger dimanche vers la gare du midi")
    assert list(answer) == KEYS
    assert json.loads(json.dumps(answer)) == answer
    assert answer["place"] == {"kind": "station", "name": "Bruxelles-Midi", "commune": answer["place"]["commune"]}
    assert (answer["intent"], answer["needs"], answer["when"]) == ("orientation", ["eat"], "sunday")
    assert (answer["id"], answer["language"], answer["urgency"], answer["engine"]) == ("a1", "fr", "none", "embedded")


async def test_an_appointment_carries_its_local_time() -> None:
    answer = await parse("rdv cpas jeudi 14h")
    assert (answer["intent"], answer["datetime"], answer["needs"]) == ("appointment_create", "2026-11-26T14:00", [])


async def test_a_night_without_a_bed_with_a_child_gets_doors_and_urgency() -> None:
    answer = await parse("slt jcherche ou dormir ce soir avec mon fils")
    assert (answer["intent"], answer["needs"], answer["urgency"]) == ("orientation", ["sleep"], "urgent")
    assert answer["constraints"] == ["with_children"]


@pytest.mark.parametrize("text", ["jsuis a la rue", "mon proprio a changé la serrure", "ik sta op straat"])
async def test_who_has_no_roof_needs_a_bed_said_or_not(text: str) -> None:
    assert (await parse(text))["needs"][0] == "sleep"


@pytest.mark.parametrize(
    ("text", "when"),
    [("ou dormir aujourd'hui", "tonight"), ("dormir maintenant", "now"), ("manger aujourd'hui", "now"),
     ("on m'a viré ce matin je dors ou", None)],  # three in the afternoon: this morning is over
)  # fmt: skip
async def test_a_bed_for_today_is_for_tonight_and_what_is_over_is_not_asked(text: str, when: str | None) -> None:
    assert (await parse(text))["when"] == when


@pytest.mark.parametrize(
    ("text", "needs"), [("c'est gratuit?", []), ("faut une carte?", []), ("et une douche?", ["wash"])]
)
async def test_under_a_list_a_few_words_name_a_need_or_change_none(text: str, needs: list[str]) -> None:
    assert (await parse(text, "after_answer"))["needs"] == needs


async def test_a_place_and_nothing_else_brings_no_need() -> None:
    answer = await parse("centre")
    assert (answer["intent"], answer["needs"], answer["place"]["name"]) == ("orientation", [], "Bruxelles")


async def test_danger_overrides_the_engine() -> None:
    engine = Says(Classification("thanks", 0.99, (), "fake"))
    safety = Finding(SafetyFinding(level="life_danger", category="suicide"))
    meaning = await Understanding(engine, NoPlaces(), safety).interpret("merci", now=NOW)
    assert (meaning.intent, meaning.urgency) == ("urgent", "life_danger")


async def test_danger_is_told_even_when_the_message_is_a_command_or_the_engine_is_away() -> None:
    understanding = Understanding(Says(None), NoPlaces(), Finding(SafetyFinding(level="urgent", category="violence")))
    for text in ("stop", "2", "il est la", ""):
        assert (await understanding.interpret(text, now=NOW)).urgency == "urgent"


async def test_what_only_the_engine_finds_urgent_is_a_concern() -> None:
    engine = Says(Classification("urgent", 0.8, (), "fake"))
    meaning = await Understanding(engine, NoPlaces(), Finding(SafetyFinding())).interpret("venez svp", now=NOW)
    assert (meaning.intent, meaning.urgency) == ("urgent", "concern")


async def test_an_engine_that_is_away_gives_out_of_scope() -> None:
    meaning = await Understanding(Says(None), NoPlaces(), Finding(SafetyFinding())).interpret("g faim svp", now=NOW)
    assert (meaning.intent, meaning.confidence, meaning.engine) == ("out_of_scope", 0.0, "fake")


@pytest.mark.parametrize(
    ("text", "context", "intent"),
    [
        ("STOP", "none", "stop"),
        ("où est l'arrêt du tram", "none", "orientation"),
        ("je veux que ça s'arrête", "none", "urgent"),
        ("AIDE", "none", "human"),
        ("PLUS", "after_answer", "more_results"),
        ("OUBLIE-MOI", "none", "forget_me"),
        ("2", "after_answer", "pick_result"),
        ("1", "reminder", "appointment_confirm"),
        ("2", "reminder", "appointment_reschedule"),
        ("3", "reminder", "human"),
        ("4", "reminder", "appointment_cannot_come"),
        ("oui", "reminder", "appointment_confirm"),
        ("non", "reminder", "appointment_cannot_come"),
        ("oui", "none", "out_of_scope"),
        ("anderlecht", "none", "orientation"),
        ("midi", "none", "orientation"),
        ("nederlands", "none", "greeting"),
    ],
)
async def test_short_messages(text: str, context: Context, intent: str) -> None:
    assert (await parse(text, context))["intent"] == intent


async def test_a_bare_place_answers_where_are_you() -> None:
    assert (await parse("midi"))["place"]["name"] == "Bruxelles-Midi"
    assert (await parse("1070"))["place"]["name"] == "1070"


async def test_a_language_word_changes_the_language_and_else_it_is_kept() -> None:
    assert (await parse("nederlands", language="fr"))["language"] == "nl"
    assert (await parse("waar kan ik slapen vannacht", language="fr"))["language"] == "fr"
    assert (await parse("waar kan ik slapen vannacht"))["language"] == "nl"


HOSTILE = [
    "", " ", "\x00", "\u200f\u202e", "😀" * 700, "a" * 5000, "١٢٣", "9" * 1600, "?!…", "\ud800", "<script>",
    "' OR 1=1 --", "\n".join(["stop"] * 500), "né\u0301\u0301\u0301\u0301", "{$place}", "%s %d", "𝕕𝕠𝕣𝕞𝕚𝕣",
    "d o r m i r", "🇧🇪", "\u202eruof",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_text_is_only_a_message(text: str) -> None:
    answer = await parse(text)
    assert answer["intent"] in INTENTS
    assert answer["urgency"] in URGENCIES
    assert set(answer["needs"]) <= set(NEEDS)
    assert 0 <= answer["confidence"] <= 1


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300), context=st.sampled_from(["none", "reminder", "after_answer"]))
async def test_no_text_raises(text: str, context: Context) -> None:
    assert (await parse(text, context))["intent"] in INTENTS
