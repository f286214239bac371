"""The ticker: each job at its pace, one at a time, whatever the others do."""

import asyncio
from dataclasses import dataclass, field

from structlog.testing import capture_logs

from bot.jobs import Job, Ticker

SOON = 0.02  # seconds
LATE = 5


@dataclass
class Bell:
    """Counts how often it is rung; ``enough`` is set the `wanted`-th time."""

    wanted: int
    rung: int = 0
    enough: asyncio.Event = field(default_factory=asyncio.Event)

    async def ring(self) -> None:
        self.rung += 1
        if self.rung >= self.wanted:
            self.enough.set()


async def test_a_job_that_fails_is_logged_by_name_and_runs_again() -> None:
    bell = Bell(3)

    async def fails() -> None:
        await bell.ring()
        raise RuntimeError("0470 00 00 00 jai faim")

    ticker = Ticker([Job("asks", SOON, fails)])
    with capture_logs() as logs:
        ticker.start()
        await asyncio.wait_for(bell.enough.wait(), LATE)
        await ticker.stop()
    assert {(line["event"], line["job"], line["error"]) for line in logs} == {("job_failed", "asks", "RuntimeError")}
    assert "0470" not in str(logs)


async def test_a_slow_job_is_never_run_twice_at_once_and_holds_up_nobody() -> None:
    bell = Bell(12)
    at_once, most = 0, 0

    async def slow() -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(5 * SOON)
        at_once -= 1

    ticker = Ticker([Job("slow", SOON, slow), Job("quick", SOON, bell.ring)])
    ticker.start()
    await asyncio.wait_for(bell.enough.wait(), LATE)
    await ticker.stop()
    assert most == 1


async def test_after_stop_nothing_ticks() -> None:
    bell = Bell(1)
    ticker = Ticker([Job("bell", SOON, bell.ring)])
    ticker.start()
    await asyncio.wait_for(bell.enough.wait(), LATE)
    await ticker.stop()
    so_far = bell.rung
    await asyncio.sleep(5 * SOON)
    assert bell.rung == so_far


async def test_a_job_that_runs_is_waited_for() -> None:
    begun, done = asyncio.Event(), []

    async def slow() -> None:
        begun.set()
        await asyncio.sleep(0.2)
        done.append(True)

    ticker = Ticker([Job("slow", SOON, slow)])
    ticker.start()
    await begun.wait()
    await ticker.stop()
    assert done == [True]
