"""The office: hires clerks, gives them orders and kills them (SIGKILL, at any moment)."""

import asyncio
import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import RawValue
from typing import Any, Self

from tests.chaos.clerk import Post, SharedClock

# Clerks are forked from a process that has everything loaded and no thread of its own.
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["tests.chaos.clerk"])


class Office:
    """One clerk at a time. ``async with Office(post, clerk.obey, now) as office:``"""

    def __init__(self, post: Post, manner: Callable[[Connection, Post, Any], None], seconds: float) -> None:
        """`manner` is how a clerk works, `seconds` the number that it shares with us: the moment, or a shift."""
        self._post = post
        self._manner = manner
        self._seconds = RawValue("d", seconds)
        self._process: Any = None
        self._orders: Connection | None = None
        self.clock = SharedClock(self._seconds)
        self.kills = 0

    async def __aenter__(self) -> Self:
        await self.hire()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.dismiss()

    @property
    def is_staffed(self) -> bool:
        return self._process is not None

    async def hire(self) -> None:
        """A new clerk, who begins at once."""
        await asyncio.to_thread(self._hire)

    def order(self, what: str) -> None:
        """Tells the clerk to begin (`clerk.STEP` or `ROUND`); `rest` or `kill` must follow."""
        assert self._orders is not None
        self._orders.send(what)

    async def rest(self) -> None:
        """Waits until the clerk has done what it was told. Raises EOFError when it died by itself."""
        assert self._orders is not None
        await asyncio.to_thread(self._orders.recv)

    async def kill(self) -> None:
        """`kill -9`, whatever it is doing."""
        self.kills += 1
        await self.dismiss()

    async def dismiss(self) -> None:
        """Nobody is at work any more; does nothing when nobody was."""
        if self._process is not None and self._orders is not None:
            self._process.kill()
            await asyncio.to_thread(self._process.join)
            self._orders.close()
            self._process.close()
            self._process = self._orders = None

    def _hire(self) -> None:
        ours, theirs = _FORKS.Pipe()
        self._process = _FORKS.Process(target=self._manner, args=(theirs, self._post, self._seconds), daemon=True)
        self._process.start()
        theirs.close()
        self._orders = ours
