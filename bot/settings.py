"""Every setting, in one place: environment variables with the prefix ``PASSERELLE_``, or a ``.env`` file.

Starting with none at all works and is safe (demo mode). ``deploy/env.example`` explains each; a test keeps the two
together. A secret can also be given as the path of a file that holds it, in a variable that ends with ``_FILE``.
"""

import os
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from pydantic import AliasChoices, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "PASSERELLE_"


class SettingsError(Exception):
    """A setting that cannot be used; one clear line."""


class Settings(BaseSettings):
    """What can be set. The defaults make a working demonstration on this machine alone."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", extra="ignore", frozen=True, hide_input_in_errors=True
    )

    mode: Literal["demo", "production"] = "demo"
    var_dir: Path = Path("var")  # database, keys and trained models, when nothing else is set
    database_url: str = ""  # empty: SQLite in var_dir
    host: str = "127.0.0.1"
    port: int = Field(8000, ge=0, le=65535)
    public_url: str = ""  # the address providers call, as they see it: signatures are computed on it
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    keys: SecretStr = SecretStr("")  # Fernet keys, newest first, separated by commas
    hmac_key: SecretStr = SecretStr("")

    twilio_account_sid: str = ""
    twilio_auth_token: SecretStr = SecretStr("")
    twilio_from: str = ""
    twilio_messaging_service_sid: str = ""
    twilio_api_base: str = Field("", validation_alias=AliasChoices(f"{PREFIX}TWILIO_API_BASE", "TWILIO_API_BASE"))
    sms_allowed_prefixes: str = "+324"  # toll fraud: Belgian mobiles only, unless said otherwise
    sms_price_eur: Decimal = Decimal("0.09")  # Belgian list price per segment, found undated (Proximus)
    sms_price_date: date = date(2026, 11, 1)
    sms_segments_per_second: float = Field(1.0, gt=0)  # a long code's default pace

    telegram_token: SecretStr = SecretStr("")
    telegram_name: str = ""  # "@passerelle_bot": how people find the bot there
    telegram_api_base: str = Field("", validation_alias=AliasChoices(f"{PREFIX}TELEGRAM_API_BASE", "TELEGRAM_API_BASE"))
    telegram_receive: Literal["polling", "webhook"] = "polling"
    telegram_webhook_secret: SecretStr = SecretStr("")

    rasa_url: str = ""  # empty: the embedded engine alone
    rasa_token: SecretStr = SecretStr("")
    rasa_budget_seconds: float = Field(0.8, gt=0, le=5)  # what a message may lose to a server that does not answer

    permanence_phone: str = ""  # given in an apology when the service itself fails
    permanence_hours: str = ""  # opening_hours of the permanence, said when nobody is on duty
    # The ladder of a case that nobody has taken, in minutes since it opened (PRODUCT 2.4).
    relay_again_minutes: float = Field(2, gt=0)  # the same people are called again
    relay_next_minutes: float = Field(5, gt=0)  # the next on duty
    relay_coordinator_minutes: float = Field(10, gt=0)  # the coordinator
    relay_truth_minutes: float = Field(12, gt=0)  # the person is told that nobody could be reached
    relay_repeat_minutes: float = Field(15, gt=0)  # and all are called again, this often
    relay_silent_minutes: float = Field(10, gt=0)  # who took a case and does not answer is reminded; then others called
    relay_offer_minutes: float = Field(15, gt=0)  # a hand-over without a yes ends
    gap_alarm_hour: int = Field(18, ge=8, le=20)  # local hour at which the next day's gaps in the roster are told
    flood_per_minute: int = Field(20, ge=1)  # above it, messages are read for safety and kept, and answered once
    conversation_hours: int = Field(12, ge=1)  # after this silence a conversation begins anew
    pushes_per_day: int = Field(4, ge=1)  # reminders and news that one person gets in 24 hours, at most
    pushes_per_week: int = Field(14, ge=1)
    follow_up_hour: int = Field(11, ge=9, le=20)  # local hour of the next-day question

    @property
    def demo(self) -> bool:
        return self.mode == "demo"

    @property
    def database(self) -> str:
        """The database to use: the one set, or SQLite in `var_dir`."""
        return self.database_url or f"sqlite:///{self.var_dir / 'passerelle.db'}"

    @property
    def twilio_on(self) -> bool:
        sender = self.twilio_from or self.twilio_messaging_service_sid
        return bool(self.twilio_account_sid and self.twilio_auth_token.get_secret_value() and sender)

    @property
    def rasa_on(self) -> bool:
        return bool(self.rasa_url)

    @property
    def telegram_on(self) -> bool:
        return bool(self.telegram_token.get_secret_value())

    @property
    def linked_where(self) -> Literal["telegram", "page"] | None:
        """Where one of the team writes the code that makes a phone theirs; None when only SMS is on."""
        return "telegram" if self.telegram_on else "page" if self.demo else None

    @property
    def relay_offer(self) -> timedelta:
        return timedelta(minutes=self.relay_offer_minutes)

    @property
    def relay_silent(self) -> timedelta:
        return timedelta(minutes=self.relay_silent_minutes)

    @property
    def allowed_prefixes(self) -> tuple[str, ...]:
        return tuple(part.strip() for part in self.sms_allowed_prefixes.split(",") if part.strip())


def load_settings(environ: Mapping[str, str] = os.environ, **overrides: Any) -> Settings:
    """The settings of this process. Raises `SettingsError` in one line; secrets are never repeated in it."""
    try:
        return Settings(**{**_from_files(environ), **overrides})
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "settings"
        raise SettingsError(f"{PREFIX}{name.removeprefix(PREFIX).upper()}: {first['msg']}") from None


def production_problems(settings: Settings) -> list[str]:
    """Why `settings` must not serve real people; empty in demo mode or when all is well."""
    if settings.demo:
        return []
    needed = {
        "KEYS": settings.keys.get_secret_value(),
        "HMAC_KEY": settings.hmac_key.get_secret_value(),
        "PUBLIC_URL": settings.public_url,
        "PERMANENCE_PHONE": settings.permanence_phone,
    }
    problems = [f"{PREFIX}{name} is not set" for name, value in needed.items() if not value]
    if settings.public_url and not settings.public_url.startswith("https://"):
        problems.append(f"{PREFIX}PUBLIC_URL must begin with https://")
    if settings.telegram_receive == "webhook" and not settings.telegram_webhook_secret.get_secret_value():
        problems.append(f"{PREFIX}TELEGRAM_WEBHOOK_SECRET is not set")
    return problems


def _from_files(environ: Mapping[str, str]) -> dict[str, str]:
    """Secrets given as files. An unreadable one is an error: a missing secret must never become an empty one."""
    found = {}
    for name in Settings.model_fields:
        path = environ.get(f"{PREFIX}{name.upper()}_FILE")
        if path:
            try:
                found[name] = Path(path).read_text(encoding="utf-8").strip()
            except OSError as error:
                raise SettingsError(f"{PREFIX}{name.upper()}_FILE: {error.strerror}: {path}") from None
    return found
