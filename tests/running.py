"""The service as it runs: a real server on a free port, the real SDKs, and providers that run here too.

``async with running(database_url, clock) as service:`` gives everything a test needs to write as a person would and to
see what arrived. Time stands still unless a test moves it.
"""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import uvicorn
from fastapi import FastAPI
from sqlalchemy import select

from bot.app import App, build
from bot.channels.sms_twilio import TwilioConfig, TwilioSms
from bot.clock import FixedClock
from bot.settings import Settings
from bot.store.tables import inbound_message, outbound_message
from bot.web import create_web
from directory.importers import read_csv
from directory.model import Entry
from directory.store import save_entries
from tests.fakes import telegram as telegram_fake
from tests.fakes import twilio as twilio_fake
from tests.fakes.telegram import BILAL, FakeTelegram
from tests.fakes.twilio import ONCE, Delivery, FakeTwilio
from tests.world import DEMO, MODELS

AMINA = "+447700900001"
SATURDAY = datetime(2026, 11, 21, 15, 0, tzinfo=ZoneInfo("Europe/Brussels"))
PATIENCE = 15.0  # seconds; a busy machine is not a failure
SECRET = "a-webhook-secret_for-tests"


@dataclass
class Service:
    """The running service, its providers, and the people who write to it."""

    app: App
    url: str
    clock: FixedClock
    twilio: FakeTwilio
    telegram: FakeTelegram
    client: httpx.AsyncClient
    server: "Server"

    async def sms(self, text: str, sender: str = AMINA, how: Delivery = ONCE, *, media: int = 0) -> list[int]:
        """Amina texts; gives the HTTP statuses that the provider was answered."""
        return await self.twilio.receive(sender, text, f"{self.url}/webhooks/twilio/sms", how, media=media)

    async def sms_answers(self, text: str, sender: str = AMINA) -> list[str]:
        """What Amina receives after she wrote `text`: everything that was sent once nothing is left to do."""
        before = len(self.twilio.sent)
        assert await self.sms(text, sender) == [200]
        await self.quiet()
        return [sms.body for sms in self.twilio.sent[before:] if sms.to == sender]

    async def telegram_answers(self, update: int, chat: int = BILAL) -> list[str]:
        """What Bilal receives after the update of that id (``service.telegram.text(...)``)."""
        before = len(self.telegram.sent)
        await self.until(lambda: self.telegram.confirmed > update)
        await self.quiet()
        return [message.text for message in self.telegram.sent[before:] if message.chat == chat]

    async def phone_answers(self, text: str, name: str = "chloe") -> list[str]:
        """What stands on the page after `text` was written there."""
        self.clock.move_to(self.clock.now() + timedelta(seconds=20))  # bubbles stand in the order of time
        seen = len(await self._bubbles(name))
        posted = await self.client.post(f"/phone/{name}/messages", data={"text": text})
        assert posted.status_code == 202
        await self.quiet()
        return [bubble["text"] for bubble in (await self._bubbles(name))[seen:] if bubble["from"] == "out"]

    async def _bubbles(self, name: str) -> list[dict[str, Any]]:
        bubbles: list[dict[str, Any]] = (await self.client.get(f"/phone/{name}/messages")).json()
        return bubbles

    async def quiet(self) -> None:
        """Returns when every message was handled and every answer that is due was handed over."""
        async with asyncio.timeout(PATIENCE):
            while await self._at_work():  # noqa: ASYNC110  it is the database that knows
                await asyncio.sleep(0.02)

    async def _at_work(self) -> bool:
        await self.app.inbound.idle()
        now = self.clock.now()
        come, go = inbound_message.c, outbound_message.c
        due = go.status.in_(("queued", "temporary_failure")) & (go.due_at <= now)
        open_rows = (
            select(come.id).where(come.handled_at.is_(None), come.due_at <= now),
            select(go.id).where(due | (go.status == "sending")),
        )
        async with self.app.database.reading() as tx:
            return any([(await tx.execute(query.limit(1))).first() is not None for query in open_rows])

    async def later(self, wait: timedelta) -> None:
        """The clock moves on, and what is due then is sent."""
        self.clock.move_to(self.clock.now() + wait)
        self.app.sender.wake()
        await self.quiet()

    async def until(self, done: Callable[[], bool]) -> None:
        """Waits until `done`; a failure after some seconds."""
        async with asyncio.timeout(PATIENCE):
            while not done():  # noqa: ASYNC110  the fakes tell nobody when they are called
                await asyncio.sleep(0.01)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What differs from one test to the next: settings, and the directory (the invented one, unless said)."""

    settings: dict[str, Any] = field(default_factory=dict)
    entries: Sequence[Entry] | None = None
    prepared: bool = True
    webhook_faults: int = 0  # how often Telegram breaks down when it is told the address of our webhook


@asynccontextmanager
async def running(database_url: str, clock: FixedClock, plan: Plan | None = None) -> AsyncIterator[Service]:
    """The service on the database at `database_url`, with SMS, Telegram and the phone page on."""
    plan = plan or Plan()
    async with FakeTwilio(clock.now) as twilio, FakeTelegram() as telegram:
        telegram.webhook_faults = plan.webhook_faults
        listening = listen()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        settings = settings_for(database_url, url, twilio, telegram, plan.settings)
        # In place of the real channel: the same one, which waits less long for a provider that is silent.
        app = build(settings, clock, (_impatient(twilio, f"{url}/webhooks/twilio/status"),))
        if plan.prepared:
            await _fill(app, clock, plan.entries)
        try:
            await app.start()
            async with httpx.AsyncClient(base_url=url) as client:
                service = Service(app, url, clock, twilio, telegram, client, Server(create_web(app)))
                await service.server.start(listening)
                yield service
                await service.server.stop()
        finally:
            await app.stop()


def settings_for(
    database_url: str, url: str, twilio: FakeTwilio, telegram: FakeTelegram, changes: dict[str, Any]
) -> Settings:
    """The settings of a service whose providers are the fakes."""
    chosen: dict[str, Any] = {
        "var_dir": MODELS, "database_url": database_url, "public_url": url,
        "twilio_account_sid": twilio_fake.ACCOUNT, "twilio_auth_token": twilio_fake.TOKEN,
        "twilio_from": twilio_fake.NUMBER, "twilio_api_base": twilio.base_url, "sms_allowed_prefixes": "+447700900",
        "telegram_token": telegram_fake.TOKEN, "telegram_api_base": telegram.base_url,
        "telegram_webhook_secret": SECRET,
    }  # fmt: skip
    return Settings(_env_file=None, **{**chosen, **changes})  # type: ignore[call-arg]


def listen(port: int = 0) -> socket.socket:
    """A socket that listens on `port`, or on one that nobody else has."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    return listening


class Server:
    """The web application behind a real server, which can be stopped and started again on the same port."""

    def __init__(self, web: FastAPI) -> None:
        self._web = web
        self._port = 0

    async def start(self, listening: socket.socket | None = None) -> None:
        listening = listening or listen(self._port)
        self._port = listening.getsockname()[1]
        config = uvicorn.Config(self._web, log_config=None, access_log=False, lifespan="off",
                                timeout_graceful_shutdown=2)  # fmt: skip
        self._server = uvicorn.Server(config)
        self._task = asyncio.create_task(self._server.serve(sockets=[listening]))
        async with asyncio.timeout(PATIENCE):
            while not self._server.started:  # noqa: ASYNC110  uvicorn has no event for it
                await asyncio.sleep(0.005)

    async def stop(self) -> None:
        self._server.should_exit = True
        await self._task


def _impatient(fake: FakeTwilio, status_callback: str) -> TwilioSms:
    config = TwilioConfig(
        account_sid=twilio_fake.ACCOUNT, auth_token=twilio_fake.TOKEN, from_number=twilio_fake.NUMBER,
        status_callback=status_callback, api_base=fake.base_url, allowed_prefixes=("+447700900",), timeout=1.0,
    )  # fmt: skip
    return TwilioSms(config)


async def _fill(app: App, clock: FixedClock, entries: Sequence[Entry] | None) -> None:
    async with app.database.transaction() as tx:
        await save_entries(tx, read_csv(DEMO).entries if entries is None else entries, now=clock.now())
