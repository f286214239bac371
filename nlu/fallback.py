"""Two engines as one: the first answers while it is well, the second whenever it is not, and nobody notices.

A circuit breaker: after one failure the first engine rests, and is tried again on the side, never on a person's time.
"""

import asyncio
from typing import Protocol

from nlu.engine import Classification, Engine, EngineError
from nlu.interpretation import Context

REST_SECONDS = 5.0
WARM_UP = "bonjour je cherche un endroit pour manger"


class Closing(Engine, Protocol):
    """An engine that holds connections."""

    async def close(self) -> None: ...


class WithFallback:
    """`Engine` made of two. The first begins at rest: it must have answered a warm-up before a person waits for it."""

    def __init__(self, first: Closing, second: Engine, rest: float = REST_SECONDS) -> None:
        self._first = first
        self._second = second
        self._rest = rest
        self._well = False
        self._next_try = 0.0
        self._trial: asyncio.Task[bool] | None = None

    @property
    def name(self) -> str:
        """The engine that would answer now."""
        return self._first.name if self._well else self._second.name

    async def classify(self, text: str, language: str, context: Context = "none") -> Classification:
        """The first engine's answer, or the second's. Raises `EngineError` only when both fail."""
        if self._well:
            try:
                return await self._first.classify(text, language, context)
            except EngineError:
                self._well = False
                self._next_try = _clock() + self._rest
        else:
            self._try_again()
        return await self._second.classify(text, language, context)

    async def try_first(self) -> bool:
        """Asks the first engine a warm-up question; from then on it answers if it could."""
        try:
            await self._first.classify(WARM_UP, "fr", "none")
        except EngineError:
            self._well = False
        else:
            self._well = True
        self._next_try = _clock() + self._rest
        return self._well

    async def close(self) -> None:
        """Ends a trial under way and closes the first engine."""
        if self._trial is not None:
            self._trial.cancel()
            await asyncio.gather(self._trial, return_exceptions=True)
        await self._first.close()

    def _try_again(self) -> None:
        if (self._trial is None or self._trial.done()) and _clock() >= self._next_try:
            self._trial = asyncio.create_task(self.try_first())


def _clock() -> float:
    return asyncio.get_running_loop().time()
