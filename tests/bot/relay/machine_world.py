"""The permanence as a machine can shake it: two processes on one database, and a telephone network with faults.

A process dies at the edge of any transaction (`Fuse`); the other one takes over what it finds. What the network took
it has taken: its ids and its phones outlive every process.
"""

import shutil
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.app import App, build
from bot.channels import sms_text
from bot.channels.base import Accepted, DeliveryReceipt, InboundMessage, OutboundText, PreparedText, SendError
from bot.clock import FixedClock
from bot.settings import Settings
from directory.importers import read_csv
from directory.store import save_entries
from tests.world import DEMO, MODELS

# unreachable: it waits. error: after ten tries it is given up. lost and heard: nobody knows, it did not or did arrive.
Fault = Literal["unreachable", "error", "lost", "heard"]


class Crash(BaseException):
    """The process is gone: not an Exception, so that nothing in it can tidy up."""


@dataclass
class Fuse:
    """Burns at each edge of a transaction. At zero the process dies, and stays dead."""

    left: int | None = None
    dead: bool = False

    def burn(self, *_: object) -> None:
        if self.left is not None and not self.dead:
            self.left -= 1
            self.dead = self.left < 0
        if self.dead:
            raise Crash

    def wire(self, engine: AsyncEngine) -> None:
        """Before a transaction begins, and before it is committed."""
        event.listen(engine.sync_engine, "begin", self.burn)
        event.listen(engine.sync_engine, "commit", self.burn)


@dataclass(frozen=True, slots=True)
class Told:
    """One text that reached a phone."""

    urn: str
    text: str


@dataclass
class Network:
    """Every phone, whatever process writes to it."""

    clock: FixedClock
    told: list[Told] = field(default_factory=list)
    blocked: set[str] = field(default_factory=set)
    switched_off: set[str] = field(default_factory=set)  # texts to them are taken, and fail later
    faults: dict[str, Fault] = field(default_factory=dict)
    receipts: list[DeliveryReceipt] = field(default_factory=list)
    _taken: list[tuple[str, OutboundText, datetime]] = field(default_factory=list)
    _ids: "count[int]" = field(default_factory=count)

    def take(self, channel: str, message: OutboundText) -> str:
        """Delivers a text; gives the network's id of it."""
        fault = self.faults.get(channel)
        if fault in ("unreachable", "error"):
            raise SendError({"unreachable": "unreachable_provider", "error": "provider_error"}[fault], permanent=False)
        if message.urn in self.blocked:
            raise SendError("blocked", permanent=True, stops_contact=True)
        if fault != "lost":
            id = self._deliver(channel, message)
        if fault in ("lost", "heard"):
            raise SendError("timeout", permanent=False, outcome_unknown=True)
        return id

    def _deliver(self, channel: str, message: OutboundText) -> str:
        id = f"{channel}-{next(self._ids)}"
        self._taken.append((id, message, self.clock.now()))
        if message.urn in self.switched_off:
            self.receipts.append(
                DeliveryReceipt(
                    channel=channel, provider_message_id=id, status="permanent_failure", reason="off", raw="failed"
                )
            )  # fmt: skip
        else:
            self.told.append(Told(message.urn, message.text))
        return id

    def find(self, urn: str, text: str, since: datetime) -> str | None:
        return next((id for id, each, at in self._taken if (each.urn, each.text) == (urn, text) and at >= since), None)


class Line:
    """A channel into the network: SMS, which counts segments and keeps a list, or Telegram, which does neither."""

    def __init__(self, name: str, network: Network) -> None:
        self.name, self.network = name, network
        self.max_segments: int | None = 2 if name == "sms" else None

    def prepare(self, text: str, keep: Sequence[str] = ()) -> PreparedText:
        return sms_text.prepare(text, keep) if self.name == "sms" else PreparedText(text=text)

    async def send(self, message: OutboundText) -> Accepted:
        return Accepted(self.network.take(self.name, message))

    async def find_sent(self, urn: str, text: str, since: datetime) -> str | None:
        return self.network.find(urn, text, since) if self.name == "sms" else None

    async def close(self) -> None:
        """Nothing to let go of."""


class Service:
    """Two processes on the database file at `path`. Only `app` is at work; when it dies, the other one is."""

    def __init__(self, path: Path, clock: FixedClock) -> None:
        self.path, self.clock, self.crashes = path, clock, 0
        self._lines = [Line(name, Network(clock)) for name in ("sms", "telegram")]
        self.apps = [self._build(), self._build()]
        self.fuses = [Fuse(), Fuse()]
        for app, fuse in zip(self.apps, self.fuses, strict=True):
            fuse.wire(app.database._writer)
            fuse.wire(app.database._reader)

    @property
    def app(self) -> App:
        return self.apps[0]

    @property
    def fuse(self) -> Fuse:
        return self.fuses[0]

    def _build(self) -> App:
        settings = Settings(
            _env_file=None, var_dir=MODELS, database_url=f"sqlite:///{self.path}",  # type: ignore[call-arg]
            sms_allowed_prefixes="+4477009",
        )  # fmt: skip
        return build(settings, self.clock, tuple(self._lines))

    async def reset(self, template: Path, now: datetime) -> Network:
        """A new life: an empty database with the invented directory, and a network without faults."""
        await self.close()
        shutil.copy(template, self.path)
        self.clock.move_to(now)
        network = Network(self.clock)
        for line in self._lines:
            line.network = network
        self.crashes = 0
        return network

    async def close(self) -> None:
        for app, fuse in zip(self.apps, self.fuses, strict=True):
            await self._bury(app, fuse)
        for end in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + end).unlink(missing_ok=True)

    async def _bury(self, app: App, fuse: Fuse) -> None:
        await app.inbound.idle()
        await app.database.close()
        fuse.left, fuse.dead = None, False

    async def lives_through(self, work: Coroutine[Any, Any, None]) -> bool:
        """Does `work`; False when the process died of it, and the other one is at work now."""
        try:
            await work
        except Crash:
            assert self.fuse.dead, "only a burnt fuse ends a process"
        if not self.fuse.dead:
            return True
        self.crashes += 1
        await self._bury(self.app, self.fuse)
        self.apps.reverse()
        self.fuses.reverse()
        return False

    async def receives(self, message: InboundMessage) -> str | None:
        """A message arrives, and is dealt with; gives its id, None when it had come before."""
        id = await self.app.receiving.message(message)
        await self.app.settle()
        return id

    async def ticks(self, app: App | None = None) -> None:
        """One turn of everything that runs by the clock."""
        app, network = app or self.app, self._lines[0].network
        while network.receipts:
            receipt = network.receipts.pop(0)
            try:
                await app.receiving.receipt(receipt)
            except Crash:
                network.receipts.insert(0, receipt)
                raise
        await app.inbound.sweep()
        await app.sender.reconcile()
        await app.settle()
        await app.rounds.climb_due()
        await app.rounds.look_around()
        await app.settle()
        await app.rounds.climb_due()
        await app.settle()

    async def passes(self, minutes: int) -> None:
        """Time passes, a tick a minute."""
        for _ in range(minutes):
            self.clock.move_to(self.clock.now() + timedelta(minutes=1))
            await self.ticks()


async def make_template(service: Service, empty: Path, template: Path) -> None:
    """A database file with the invented directory in it."""
    shutil.copy(empty, service.path)
    async with service.app.database.transaction() as tx:
        await save_entries(tx, read_csv(DEMO).entries, now=service.clock.now())
    await service.app.database.close()
    shutil.copy(service.path, template)
