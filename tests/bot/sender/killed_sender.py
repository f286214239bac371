"""A sender in a process of its own that is killed (SIGKILL) while it calls the provider.

The provider is a file: a line in it is a message that the provider has.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.channels.base import Accepted, OutboundText, PreparedText
from bot.clock import FixedClock
from bot.secrets_at_rest import Vault
from bot.sender import Sender
from bot.store import Database
from tests.bot.sender.outgoing import Logbook
from tests.conftest import TEST_KEYS


class FileChannel:
    """Writes each message it takes into `file`; dies "before" or "after", or lives ("never")."""

    name = "sms"
    max_segments: int | None = None

    def __init__(self, file: Path, dies: str) -> None:
        self._file = file
        self._dies = dies

    def prepare(self, text: str, keep: Sequence[str] = ()) -> PreparedText:
        return PreparedText(text=text)

    async def send(self, message: OutboundText) -> Accepted:
        if self._dies == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        with self._file.open("a") as file:
            file.write(f"{message.text}\n")
        if self._dies == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return Accepted(f"SM-{message.text}")

    async def find_sent(self, urn: str, text: str, since: datetime) -> str | None:
        return f"SM-{text}" if self._file.exists() and text in self._file.read_text().splitlines() else None

    async def close(self) -> None:
        return None


async def main(url: str, file: str, dies: str, moment: str) -> None:
    """Sends what is due once."""
    clock = FixedClock(datetime.fromisoformat(moment))
    await Sender(
        Database(url), Vault(*TEST_KEYS), {"sms": FileChannel(Path(file), dies)}, clock, Logbook()
    ).run_once()  # fmt: skip


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
