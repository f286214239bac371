"""A conversation while its Rasa server is killed, or hangs: the person sees the same answers, at once."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.clock import FixedClock
from nlu import rasa_server
from nlu.rasa_server import Server
from tests.rasa_world import rasa_python
from tests.running import Plan, Service, running

SEARCH = "jcherche ou manger a molenbeek"
BUDGET = 5.0  # seconds that a hanging server may cost, here: long enough to tell one wait from two on a busy machine


@pytest.fixture
def fragile(small_model: Path) -> Iterator[Server]:
    """A server of the one test that kills it."""
    with rasa_server.running(rasa_python(), small_model) as one:
        yield one


def _with(server: Server) -> Plan:
    return Plan(settings={"rasa_url": server.url, "rasa_token": server.token, "rasa_budget_seconds": BUDGET})


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
    server: Server, sqlite_url: str, clock: FixedClock
) -> None:
    async with running(sqlite_url, clock, _with(server)) as service:
        await service.app.prepare()
        first = await service.sms_answers(SEARCH)
        os.kill(server.process.pid, signal.SIGSTOP)
        began = time.monotonic()
        assert await service.sms_answers(SEARCH, "+447700900002") == first
        assert time.monotonic() - began < 2 * BUDGET
        await _engine_is(service, "embedded")
        began = time.monotonic()
        assert await service.sms_answers(SEARCH, "+447700900003") == first
        assert time.monotonic() - began < BUDGET  # nobody waits for it a second time
        os.kill(server.process.pid, signal.SIGCONT)
        assert service.app.rasa is not None
        assert await service.app.rasa.try_first()
        assert await service.sms_answers(SEARCH, "+447700900004") == first


async def test_a_server_that_was_never_there_is_only_said_to_the_staff(sqlite_url: str, clock: FixedClock) -> None:
    plan = Plan(settings={"rasa_url": "http://127.0.0.1:9", "rasa_token": "x"})
    async with running(sqlite_url, clock, plan) as service:
        assert await service.sms_answers(SEARCH)
        await _engine_is(service, "embedded")
