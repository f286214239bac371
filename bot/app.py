"""All wiring, in one function: `build` makes every part once and hands each what it needs.

Nothing else in the program constructs a database, a channel or a clock.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

import structlog

from bot.actions import HOST
from bot.answering import Answering
from bot.channels.base import Channel, InboundMessage, SendError
from bot.channels.sms_twilio import TWILIO_API, TwilioConfig, TwilioSms
from bot.channels.telegram import TELEGRAM_API, ContactStopped, Telegram, TelegramConfig
from bot.channels.web_phone import WebPhone
from bot.clock import Clock, SystemClock
from bot.dialogue import Dialogue
from bot.exchange import Tools
from bot.follow_up import FollowUps
from bot.guide import GuideKeeper
from bot.inbound import Inbound
from bot.intake import Intake
from bot.jobs import Job, Ticker
from bot.receiving import Receiving
from bot.relay.reception import Reception
from bot.relay.rounds import Rounds
from bot.reminders.rounds import ReminderRounds
from bot.secrets_at_rest import Vault
from bot.sender import Habits, Sender
from bot.settings import Settings
from bot.store import Database, contacts, retention
from directory.gazetteer import Gazetteer
from directory.helplines import Helplines
from directory.hours.holidays_be import legal_holidays
from directory.starter import load_starter
from directory.store import load_entries, save_entries
from flows.catalogue import Catalogue
from flows.check import check_scripts
from flows.model import FlowError, Scripts, load_scripts
from nlu.about_someone import asks_about_person
from nlu.embedded import EmbeddedEngine
from nlu.fallback import WithFallback
from nlu.interpretation import PlaceName
from nlu.places import PlaceFinder
from nlu.rasa_client import RasaConfig, RasaEngine
from nlu.reminder_model import AnswerModel
from nlu.safety import DangerModel, SafetyCheck
from nlu.understand import Understanding

log = structlog.get_logger()

MISSED = timedelta(hours=2)  # how far back the provider's own list is read for messages that never reached us


@dataclass
class App:
    """Every part of the running service."""

    tools: Tools
    keeper: GuideKeeper
    understanding: Understanding
    rasa: WithFallback | None
    receiving: Receiving
    inbound: Inbound
    sender: Sender
    follow_ups: FollowUps
    reception: Reception
    rounds: Rounds
    reminders: ReminderRounds
    phone: WebPhone | None
    telegram: Telegram | None
    twilio: TwilioSms | None
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)
    _stop: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def settings(self) -> Settings:
        return self.tools.settings

    @property
    def clock(self) -> Clock:
        return self.tools.clock

    @property
    def database(self) -> Database:
        return self.tools.database

    @property
    def public_url(self) -> str:
        """The address by which providers and people reach us."""
        return self.settings.public_url.rstrip("/") or f"http://{self.settings.host}:{self.settings.port}"

    async def prepare(self) -> int:
        """Migrates the database, loads the starter directory into an empty one; gives the number of published doors.

        Raises `StoreError`, and `VaultError` when the keys are not those of what is stored.
        """
        # Holidays, languages, the model: read once, so that the first person does not wait for them.
        legal_holidays(self.clock.now().year)
        await self.database.upgrade()
        async with self.database.transaction() as tx:
            await contacts.check_keys(tx, self.tools.vault)
            if not await load_entries(tx, include_drafts=True):
                await save_entries(tx, load_starter().entries, now=self.clock.now())
        await self.understanding.interpret("bonjour", now=self.clock.now())
        asks_about_person("bonjour")
        if self.rasa is not None and not await self.rasa.try_first():
            log.warning("rasa_away", answering=self.rasa.name)
        return len((await self.keeper.current()).entries)

    async def start(self) -> None:
        """Starts everything that runs by itself: sender, clockwork, Telegram."""
        self._ticker = Ticker(self._jobs())
        self._ticker.start()
        self._tasks.append(asyncio.create_task(self.sender.run(self._stop)))
        if self.telegram is not None:
            self._tasks.append(asyncio.create_task(self._receive_telegram(self.telegram)))

    async def stop(self) -> None:
        """Lets running messages finish, then closes every connection."""
        self._stop.set()
        if hasattr(self, "_ticker"):
            await self._ticker.stop()
        await self.inbound.idle()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for channel in self.tools.channels.values():
            await channel.close()
        if self.rasa is not None:
            await self.rasa.close()
        await self.database.close()

    async def settle(self) -> None:
        """Handles and sends everything that is waiting now: one turn of the terminal, or of a test."""
        await self.inbound.idle()
        while await self.sender.run_once():
            pass

    async def sweep_provider(self) -> int:
        """Records what Twilio received and we did not; gives how many messages were new."""
        if self.twilio is None:
            return 0
        found = await self.twilio.recent_inbound(self.clock.now() - MISSED)
        return sum([await self.receiving.message(message) is not None for message in found])

    async def take_update(self, update: InboundMessage | ContactStopped | None) -> None:
        """What a Telegram update held, however it came. Raises `StoreError`."""
        if isinstance(update, ContactStopped):
            await self.receiving.receipt(update)
        elif update is not None:
            await self.receiving.message(update)

    async def _receive_telegram(self, telegram: Telegram) -> None:
        """Polls for ever, or tells Telegram the address of our webhook: again and again until it has heard."""
        if self.settings.telegram_receive == "polling":
            await telegram.poll(self.take_update, self.receiving.receipt)
        secret = self.settings.telegram_webhook_secret.get_secret_value()
        if not (secret and self.settings.public_url):
            log.error("telegram_alarm", reason="webhook_needs_public_url_and_secret")
            return
        pause = 1.0
        while True:
            try:
                await telegram.use_webhook(f"{self.public_url}/webhooks/telegram/{secret}", secret)
                return
            except SendError as error:
                log.warning("telegram_webhook_not_set", reason=error.reason, retry_in=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 60.0)

    async def _retention(self) -> None:
        async with self.database.transaction() as tx:
            await retention.run(tx, self.clock.now())

    def _jobs(self) -> list[Job]:
        jobs = [
            Job("sweep_inbox", 15, self.inbound.sweep),
            Job("reconcile", 30, self.sender.reconcile),
            Job("relay", 3, self.rounds.climb_due),
            Job("relay_rounds", 60, self.rounds.look_around),
            Job("reminders", 1, self.reminders.send_due),
            Job("reminder_rounds", 60, self.reminders.look_around),
            Job("follow_ups", 60, self.follow_ups.ask_due),
            Job("retention", 3600, self._retention),
        ]
        return jobs + ([Job("sweep_provider", 300, self.sweep_provider)] if self.twilio else [])


def build(settings: Settings, clock: Clock | None = None, extra_channels: tuple[Channel, ...] = ()) -> App:
    """The whole service, not started. Raises one clear line when a key, a script or a text is not usable."""
    clock = clock or SystemClock()
    twilio, telegram, phone = _twilio(settings), _telegram(settings, clock), _phone(settings, clock)
    channels = {channel.name: channel for channel in (twilio, telegram, phone, *extra_channels) if channel is not None}
    tools = Tools(
        settings=settings, clock=clock, database=Database(settings.database), vault=load_vault(settings),
        words=_words(), lines=Helplines.load(), channels=channels,
    )  # fmt: skip
    gazetteer = Gazetteer.load()
    safety, embedded, answers = _models(settings.var_dir / "nlu")
    keeper = GuideKeeper(tools.database, gazetteer)
    rasa = _rasa(settings, embedded)
    places = find_places(gazetteer)
    understanding = Understanding(rasa or embedded, places, safety, answers)
    habits = Habits(bulk_rate={"sms": settings.sms_segments_per_second})
    sender = Sender(tools.database, tools.vault, channels, clock, log, habits)
    answering = Answering(tools, understanding, Dialogue(checked_scripts(tools.words)), keeper)
    reception = Reception(tools, places)
    inbound = Inbound(tools, safety, answering, reception, sender)
    intake = Intake(tools.database, tools.vault, inbound.soon)
    return App(
        tools=tools, keeper=keeper, understanding=understanding, rasa=rasa, receiving=Receiving(tools, intake, safety),
        inbound=inbound, sender=sender, follow_ups=FollowUps(tools, keeper),
        reception=reception, rounds=Rounds(tools, sender.wake),
        reminders=ReminderRounds(tools, keeper, sender.wake),
        phone=phone, telegram=telegram, twilio=twilio,
    )  # fmt: skip


# Read once in a process: nothing changes them, and the tests build the service hundreds of times.
@lru_cache(maxsize=1)
def _words() -> Catalogue:
    return Catalogue()


@lru_cache(maxsize=2)
def _models(folder: Path) -> tuple[SafetyCheck, EmbeddedEngine, AnswerModel]:
    danger = DangerModel.load(folder)
    return SafetyCheck(danger), EmbeddedEngine.load(folder, second=danger), AnswerModel.load(folder)


def _rasa(settings: Settings, embedded: EmbeddedEngine) -> WithFallback | None:
    """The Rasa server with the embedded engine behind it, when the settings name one."""
    if not settings.rasa_on:
        return None
    config = RasaConfig(settings.rasa_url, settings.rasa_token.get_secret_value(), settings.rasa_budget_seconds)
    return WithFallback(RasaEngine(config, embedded.lexicon, embedded.second), embedded)


def load_vault(settings: Settings) -> Vault:
    """The keys of the settings, or those of the key file in `var_dir`, made at the first start in demo mode."""
    keys = [key.strip() for key in settings.keys.get_secret_value().split(",") if key.strip()]
    if keys:
        return Vault(keys, settings.hmac_key.get_secret_value())
    return Vault.load_or_create(settings.var_dir / "keys.json")


def find_places(gazetteer: Gazetteer) -> PlaceFinder:
    """The finder of places in texts, with every name of the gazetteer."""
    return PlaceFinder(
        PlaceName(spelling, kind, name, commune)  # type: ignore[arg-type]
        for spelling, kind, name, commune in gazetteer.spellings()
    )


def checked_scripts(words: Catalogue) -> Scripts:
    """The flows, proof-read. Raises `FlowError` with the first problem."""
    scripts = load_scripts()
    problems = check_scripts(scripts, words, HOST)
    if problems:
        raise FlowError(problems[0])
    return scripts


def _twilio(settings: Settings) -> TwilioSms | None:
    if not settings.twilio_on:
        return None
    public = settings.public_url.rstrip("/")
    return TwilioSms(
        TwilioConfig(
            account_sid=settings.twilio_account_sid,
            auth_token=settings.twilio_auth_token.get_secret_value(),
            from_number=settings.twilio_from or None,
            messaging_service_sid=None if settings.twilio_from else settings.twilio_messaging_service_sid,
            status_callback=f"{public}/webhooks/twilio/status" if public else None,
            allowed_prefixes=settings.allowed_prefixes,
            api_base=settings.twilio_api_base or TWILIO_API,
        )
    )


def _telegram(settings: Settings, clock: Clock) -> Telegram | None:
    if not settings.telegram_on:
        return None
    token = settings.telegram_token.get_secret_value()
    return Telegram(TelegramConfig(token=token, api_base=settings.telegram_api_base or TELEGRAM_API), clock)


def _phone(settings: Settings, clock: Clock) -> WebPhone | None:
    return WebPhone(clock) if settings.demo else None
