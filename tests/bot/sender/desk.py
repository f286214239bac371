"""A sender, its one SMS channel, and Amina who waits for its messages: what every test of the sender starts from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import text

from bot.channels.base import Lane, OutboundText, SendError
from bot.clock import FixedClock
from bot.secrets_at_rest import Vault
from bot.sender import Habits, Sender
from bot.store import Database
from tests.bot.sender.outgoing import FakeChannel, Logbook
from tests.bot.store.cast import meet, queue, status_of


@dataclass(frozen=True)
class Desk:
    """Everything around one sender, and Amina who waits for its messages."""

    database: Database
    vault: Vault
    clock: FixedClock
    sms: FakeChannel
    log: Logbook
    sender: Sender
    amina: str

    async def queue(self, lane: Lane = Lane.REPLY, *, to: str | None = None, **more: object) -> str:
        return await queue(self.database, self.vault, self.clock.now(), to or self.amina, lane, **more)

    async def meet(self, urn: str, channel: str = "sms") -> str:
        return await meet(self.database, self.vault, self.clock.now(), urn, channel)

    async def crowd(self, number: int) -> list[str]:
        return [await self.meet(f"tel:+4477009002{n:02d}") for n in range(number)]

    async def status(self, id: str) -> str:
        return await status_of(self.database, self.vault, id)

    async def row(self, id: str) -> dict[str, object]:
        async with self.database.reading() as tx:
            found = await tx.execute(text("SELECT * FROM outbound_message WHERE id = :id"), {"id": int(id)})
            return dict(found.mappings().one())

    def later(self, time: timedelta) -> None:
        self.clock.move_to(self.clock.now() + time)

    def another_sender(self, habits: Habits | None = None) -> Sender:
        return Sender(self.database, self.vault, {"sms": self.sms}, self.clock, self.log, habits)


def refuse(reason: str, **facts: object) -> Callable[[OutboundText], Exception]:
    return lambda _: SendError(reason, **{"permanent": False, **facts})  # type: ignore[arg-type]
