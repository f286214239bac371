"""A conversation while its Rasa server is killed, or hangs: the person sees the same answers, at once."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.clock import FixedClock
from nlu import rasa_server
from nlu.engine import Classification
from nlu.interpretation import Context
from nlu.rasa_client import RasaEngine
from nlu.rasa_server import Server
from tests.rasa_world import rasa_python
from tests.running import Plan, Service, running

SEARCH = "jcherche ou manger a molenbeek"
AT_ONCE = 2.5  # seconds of the wait for a server that does not answer: the budget of one parse and a busy machine


@pytest.fixture
def fragile(small_model: Path) -> Iterator[Server]:
    """A server of the one test that kills it."""
    with rasa_server.running(rasa_python(), small_model) as one:
        yield one


def _with(server: Server) -> Plan:
    return Plan(settings={"rasa_url": server.url, "rasa_token": server.token})


async def _engine_is(service: Service, name: str) -> None:
    assert service.app.rasa is not None
    gauge = (await service.client.get("/metrics")).text
    assert f"passerelle_rasa_answers {1.0 if name == 'rasa' else 0.0}" in gauge
    assert service.app.rasa.name == name


async def test_killed_in_the_middle_nobody_notices(fragile: Server, sqlite_url: str, clock: FixedClock) -> None:
    async with running(sqlite_url, clock, _with(fragile)) as service:
        await service.app.prepare()
        await _engine_is(service, "rasa")
        first = await service.sms_answers(SEARCH)
        fragile.process.send_signal(signal.SIGKILL)
        fragile.process.wait()
        second = await service.sms_answers(SEARCH, "+447700900002")
        assert second == first
        await _engine_is(service, "embedded")
        assert await service.sms_answers("plus", "+447700900002")


async def test_a_server_that_hangs_costs_one_wait_and_comes_back(
    server: Server, sqlite_url: str, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []  # how long each message of a person waited for the server
    ask = RasaEngine.classify

    async def timed(engine: RasaEngine, text: str, language: str, context: Context = "none") -> Classification:
        began = time.monotonic()
        try:
            return await ask(engine, text, language, context)
        finally:
            if text == SEARCH:
                waits.append(time.monotonic() - began)

    monkeypatch.setattr(RasaEngine, "classify", timed)
    async with running(sqlite_url, clock, _with(server)) as service:
        await service.app.prepare()
        first = await service.sms_answers(SEARCH)
        waits.clear()
        os.kill(server.process.pid, signal.SIGSTOP)
        assert await service.sms_answers(SEARCH, "+447700900002") == first
        (wait,) = waits
        assert wait < AT_ONCE
        await _engine_is(service, "embedded")
        assert await service.sms_answers(SEARCH, "+447700900003") == first
        assert waits == [wait]  # nobody waits for it a second time
        os.kill(server.process.pid, signal.SIGCONT)
        assert service.app.rasa is not None
        assert await service.app.rasa.try_first()
        assert await service.sms_answers(SEARCH, "+447700900004") == first


async def test_a_server_that_was_never_there_is_only_said_to_the_staff(sqlite_url: str, clock: FixedClock) -> None:
    plan = Plan(settings={"rasa_url": "http://127.0.0.1:9", "rasa_token": "x"})
    async with running(sqlite_url, clock, plan) as service:
        assert await service.sms_answers(SEARCH)
        await _engine_is(service, "embedded")
