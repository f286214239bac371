"""The clockwork: what must happen without a message asking for it.

Rows with `due_at` are the truth; APScheduler only ticks, in memory, and each tick asks the rows. A crash loses nothing:
the next tick of the next start finds the same rows.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import cast

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = structlog.get_logger()

PATIENCE_SECONDS = 20.0  # for the jobs that run when everything stops


@dataclass(frozen=True, slots=True)
class Job:
    """Something to do every `seconds`. It must be safe to run twice, and to skip."""

    name: str
    seconds: float
    run: Callable[[], Awaitable[object]]


class Ticker:
    """Runs each job at its pace, never twice at the same time; a job that fails is logged and runs again."""

    def __init__(self, jobs: list[Job]) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._running: set[asyncio.Task[None]] = set()
        for job in jobs:
            self._scheduler.add_job(
                self._guarded(job), "interval", seconds=job.seconds, id=job.name, name=job.name, max_instances=1,
                coalesce=True, misfire_grace_time=None,
            )  # fmt: skip

    def start(self) -> None:
        """Begins to tick in the running loop."""
        self._scheduler.start()

    async def stop(self) -> None:
        """Stops ticking, and waits for the jobs that run: a database closed under one would hold it for ever."""
        self._scheduler.pause()
        if self._running:
            await asyncio.wait(self._running, timeout=PATIENCE_SECONDS)
        self._scheduler.shutdown(wait=False)

    def _guarded(self, job: Job) -> Callable[[], Awaitable[None]]:
        async def tick() -> None:
            task = cast("asyncio.Task[None]", asyncio.current_task())
            self._running.add(task)
            try:
                await job.run()
            except Exception as error:
                log.error("job_failed", job=job.name, error=type(error).__name__)
            finally:
                self._running.discard(task)

        return tick
