"""Two engines as one: which answers when, and what a person loses to a broken one."""

import asyncio

import pytest

from nlu.engine import Classification, EngineError
from nlu.fallback import WithFallback
from nlu.interpretation import Context


class Engine:
    """An engine that is told how to behave, and counts."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.broken = False
        self.asked: list[str] = []
        self.closed = False

    async def classify(self, text: str, language: str, context: Context) -> Classification:
        self.asked.append(text)
        if self.broken:
            raise EngineError("broken")
        return Classification("greeting", 1.0, (), self.name)

    async def close(self) -> None:
        self.closed = True


@pytest.fixture
def rasa() -> Engine:
    return Engine("rasa")


@pytest.fixture
def embedded() -> Engine:
    return Engine("embedded")


async def _answer(both: WithFallback) -> str:
    return (await both.classify("bonjour", "fr", "none")).engine


async def test_the_first_waits_for_its_warm_up(rasa: Engine, embedded: Engine) -> None:
    both = WithFallback(rasa, embedded)
    assert await both.try_first()
    assert (both.name, await _answer(both)) == ("rasa", "rasa")
    assert embedded.asked == []


async def test_a_failure_is_answered_by_the_second(rasa: Engine, embedded: Engine) -> None:
    both = WithFallback(rasa, embedded)
    await both.try_first()
    rasa.broken = True
    assert [await _answer(both), both.name] == ["embedded", "embedded"]


async def test_nobody_waits_for_a_broken_engine_twice(rasa: Engine, embedded: Engine) -> None:
    both = WithFallback(rasa, embedded, rest=60)
    await both.try_first()
    rasa.broken = True
    await _answer(both)
    asked = len(rasa.asked)
    for _ in range(5):
        await _answer(both)
    assert len(rasa.asked) == asked


async def test_a_mended_engine_is_found_on_the_side_without_the_words_of_a_person(
    rasa: Engine, embedded: Engine
) -> None:
    both = WithFallback(rasa, embedded, rest=0)
    rasa.broken = True
    assert not await both.try_first()
    rasa.broken = False
    rasa.asked.clear()
    assert await _answer(both) == "embedded"
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert "bonjour" not in rasa.asked
    assert await _answer(both) == "rasa"


async def test_both_broken_is_an_error(rasa: Engine, embedded: Engine) -> None:
    both = WithFallback(rasa, embedded)
    rasa.broken = embedded.broken = True
    with pytest.raises(EngineError):
        await _answer(both)
    await both.close()
    assert rasa.closed
