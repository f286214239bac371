"""The Rasa engine against a real Rasa server: the same answers in shape, and one clear error when it cannot answer."""

from collections.abc import AsyncIterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from nlu.engine import EngineError
from nlu.rasa_client import RasaConfig, RasaEngine
from nlu.rasa_server import Server, answers
from nlu.safety import SafetyCheck
from nlu.understand import Understanding
from tests.nlu.engine import real_engine
from tests.nlu.finder import real_finder

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=ZoneInfo("Europe/Brussels"))


@pytest.fixture
async def rasa(server: Server) -> AsyncIterator[RasaEngine]:
    engine = RasaEngine(RasaConfig(server.url, server.token, budget=5), real_engine().lexicon)
    yield engine
    await engine.close()


async def test_a_message_is_understood(rasa: RasaEngine) -> None:
    answer = await rasa.classify("jcherche ou manger", "fr", "none")
    assert (answer.intent, answer.needs, answer.engine) == ("orientation", ("eat",), "rasa")
    assert 0 < answer.confidence <= 1


async def test_both_engines_give_the_same_interpretation_around_the_gist(rasa: RasaEngine) -> None:
    text = "je cherche une douche demain matin a molenbeek avec mon chien"
    ours, theirs = [
        await Understanding(engine, real_finder(), SafetyCheck()).interpret(text, now=NOW)
        for engine in (real_engine(), rasa)
    ]
    assert (ours.engine, theirs.engine) == ("embedded", "rasa")
    assert (ours.intent, ours.needs, ours.place, ours.when, ours.constraints) == (
        theirs.intent, theirs.needs, theirs.place, theirs.when, theirs.constraints,
    )  # fmt: skip


async def test_what_was_said_before_counts_for_rasa_as_well(rasa: RasaEngine) -> None:
    answer = await rasa.classify("oui je viens", "fr", "reminder")
    assert answer.intent == "appointment_confirm"


async def test_very_long_and_odd_texts_are_answered(rasa: RasaEngine) -> None:
    for text in ("a" * 5000, "🙂", "\n\t", '"}]', "؟؟؟", "", "/", "/orientation+eat", "/x{"):
        assert (await rasa.classify(text, "fr", "none")).engine == "rasa"


async def test_a_wrong_token_is_an_error_without_the_message(server: Server) -> None:
    engine = RasaEngine(RasaConfig(server.url, "wrong"), real_engine().lexicon)
    with pytest.raises(EngineError, match="status 401"):
        await engine.classify("un secret", "fr", "none")
    await engine.close()


async def test_nobody_listening_is_an_error() -> None:
    engine = RasaEngine(RasaConfig("http://127.0.0.1:9", "x"), real_engine().lexicon)
    with pytest.raises(EngineError, match="ConnectError"):
        await engine.classify("bonjour", "fr", "none")
    await engine.close()


def test_a_server_that_answers_is_told_from_one_that_does_not(server: Server) -> None:
    assert answers(server.url, server.token)
    assert not answers(server.url, "wrong")
    assert not answers("http://127.0.0.1:9", server.token)
