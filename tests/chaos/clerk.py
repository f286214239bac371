"""The clerk: a process that does what the service does by itself, reminders and sending, and that may be killed.

Its parts are the real ones, up to the HTTP of the provider's own library. What is slow to load is loaded once, before
the process is forked (`office`), so that a new clerk is at work within a few hundredths of a second.
"""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import structlog
import uvloop

from bot.channels.sms_twilio import TwilioConfig, TwilioSms
from bot.clock import Clock
from bot.exchange import Tools
from bot.guide import GuideKeeper
from bot.logs import configure
from bot.reminders.rounds import ReminderRounds
from bot.secrets_at_rest import Vault
from bot.sender import Habits, Sender
from bot.settings import Settings
from bot.store import Database
from directory.gazetteer import Gazetteer
from directory.helplines import Helplines
from flows.catalogue import Catalogue
from tests.chaos.breakages import broken
from tests.fakes.twilio import ACCOUNT, NUMBER, TOKEN

WORDS, LINES, GAZETTEER = Catalogue(), Helplines.load(), Gazetteer.load()
KEYS = (["cGFzc2VyZWxsZS10ZXN0cy1vbmx5LWtleS0wMDAwMDA="], "for tests only, 32 characters long")
STEP, ROUND, REST = "step", "round", "rest"
# As in `bot.app`: what is due, what the provider must be asked, what nobody asked for by a message.
DUE_SECONDS, ASK_BACK_SECONDS, ROUND_SECONDS = 1.0, 30.0, 60.0


@dataclass(frozen=True, slots=True)
class Post:
    """Where a clerk works. `provider` is the address of the provider's API, `pace` is in segments a second; None: as
    fast as the sender can, which a clock that stands still asks for."""

    database_url: str
    provider: str
    pace: float | None
    var_dir: str
    most: int = 1000  # pushes that one person may get in a day
    breakage: str = ""  # of `breakages`


class SharedClock:
    """The simulated moment, written by the driver into memory that both processes see."""

    def __init__(self, seconds: Any) -> None:
        self._seconds = seconds

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._seconds.value, UTC)

    def move_to(self, moment: datetime) -> None:
        self._seconds.value = moment.timestamp()


class ShiftedClock:
    """The machine's clock, so many seconds from now: the real time of another day."""

    def __init__(self, shift: float) -> None:
        self.shift = shift

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time() + self.shift, UTC)


def tools(post: Post, clock: Clock) -> Tools:
    """What the book and the rounds need; the channel is the real one, a little less patient with silence."""
    config = TwilioConfig(
        account_sid=ACCOUNT, auth_token=TOKEN, from_number=NUMBER, api_base=post.provider,
        allowed_prefixes=("+447700900",), timeout=1.0,
    )  # fmt: skip
    settings = Settings(  # type: ignore[call-arg]
        _env_file=None, var_dir=Path(post.var_dir), database_url=post.database_url, pushes_per_day=post.most,
        pushes_per_week=post.most * 7,
    )  # fmt: skip
    return Tools(
        settings=settings, clock=clock, database=Database(post.database_url), vault=Vault(*KEYS), words=WORDS,
        lines=LINES, channels={"sms": TwilioSms(config)},
    )  # fmt: skip


class Clerk:
    """The parts that work by themselves."""

    def __init__(self, post: Post, clock: Clock) -> None:
        made = tools(post, clock)
        habits = Habits(bulk_rate={"sms": post.pace} if post.pace else {})
        self.sender = Sender(made.database, made.vault, made.channels, clock, structlog.get_logger(), habits)
        self.rounds = ReminderRounds(made, GuideKeeper(made.database, GAZETTEER), self.sender.wake)
        self._seldom: list[tuple[float, Callable[[], Awaitable[object]]]] = [
            (ASK_BACK_SECONDS, self.sender.reconcile), (ROUND_SECONDS, self.rounds.look_around),
        ]  # fmt: skip

    async def step(self, *, is_round: bool) -> None:
        """Everything that is to be done at this moment of a clock that stands still; on a round also what is seldom."""
        await self.rounds.send_due()
        for _, job in self._seldom if is_round else ():
            await job()
        while await self.sender.run_once():
            pass

    async def run(self) -> None:
        """Everything by the real clock, until the process ends."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.sender.run(asyncio.Event()))
            for seconds, job in [(DUE_SECONDS, self.rounds.send_due), *self._seldom]:
                group.create_task(_every(seconds, job))


def obey(orders: Connection, post: Post, seconds: Any) -> None:
    """A clerk who lives by the driver's clock: one step for each order, then an answer that it is at rest."""
    configure("critical")

    async def work() -> None:
        clerk = Clerk(post, SharedClock(seconds))
        while True:
            await clerk.step(is_round=await asyncio.to_thread(orders.recv) == ROUND)
            orders.send(REST)

    with broken(post.breakage):
        _until_alone(work)


def serve(orders: Connection, post: Post, seconds: Any) -> None:
    """A clerk who lives by the real clock, moved by so many seconds, until it is killed or left alone."""
    configure("critical")

    async def work() -> None:
        asyncio.get_running_loop().add_reader(orders.fileno(), os._exit, 0)
        await Clerk(post, ShiftedClock(seconds.value)).run()

    _until_alone(work)


async def _every(seconds: float, job: Callable[[], Awaitable[object]]) -> None:
    while True:
        await job()
        await asyncio.sleep(seconds)


def _until_alone(work: Callable[[], Any]) -> None:
    try:
        uvloop.run(work())
    except EOFError:
        os._exit(0)  # the driver is gone
