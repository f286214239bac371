"""The first step of the walk: a message is written down before anything else happens to it.

Messages that arrive together are written in one commit (SQLite pays one disk flush for all), and `record` returns only
after that commit: a provider is answered when its message is safe. A repeat of the same message is recognised here.
"""

import asyncio
from collections.abc import Callable

from bot.channels.base import InboundMessage
from bot.secrets_at_rest import Vault
from bot.store import Database, inbox

TOGETHER = 200  # messages of one commit, at most


class Intake:
    """Writes messages down, and calls `recorded` with the id of each new one, in their order."""

    def __init__(self, database: Database, vault: Vault, recorded: Callable[[str, InboundMessage], None]) -> None:
        self._database = database
        self._vault = vault
        self._recorded = recorded
        self._waiting: list[tuple[InboundMessage, asyncio.Future[str | None]]] = []
        self._writing = asyncio.Lock()

    async def record(self, message: InboundMessage) -> str | None:
        """The id of the recorded message; None for a repeat. Raises `StoreError` when it could not be written."""
        done: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._waiting.append((message, done))
        async with self._writing:
            if not done.done():
                await self._write()
        return await done

    async def _write(self) -> None:
        batch, self._waiting = self._waiting[:TOGETHER], self._waiting[TOGETHER:]
        try:
            async with self._database.transaction() as tx:
                ids = await inbox.record_many(tx, self._vault, [message for message, _ in batch])
        except BaseException as error:
            for _, done in batch:
                if not done.done():
                    done.set_exception(error)
            return
        for (message, done), id_ in zip(batch, ids, strict=True):
            if not done.done():
                done.set_result(id_)
            if id_ is not None:
                self._recorded(id_, message)
