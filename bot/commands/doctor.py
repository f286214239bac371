"""``passerelle doctor``: is everything in place, and what to do about what is not."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import typer

from bot.app import App, build
from bot.clock import local
from bot.relay import roster
from bot.relay.coverage import opened
from bot.relay.duty import read_duty
from bot.secrets_at_rest import VaultError
from bot.settings import Settings, load_settings, production_problems
from bot.store import StoreError
from directory.check import check as check_entries
from directory.store import load_entries

STALE_LINE_DAYS = 180
Verdict = Literal["ok", "warn", "FAIL"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `advice` says what to do when it is not ok."""

    verdict: Verdict
    what: str
    advice: str = ""

    def __str__(self) -> str:
        return f"{self.verdict:<5} {self.what}" + (f"\n      -> {self.advice}" if self.advice else "")


def doctor() -> None:
    """Checks settings, keys, database, channels, directory and help lines. Exit 1 when something must be mended.

    Example: passerelle doctor
    """
    settings = load_settings()
    findings = list(_settings(settings))
    app = build(settings)
    findings += asyncio.run(_running(app))
    for finding in findings:
        typer.echo(str(finding))
    if any(finding.verdict == "FAIL" for finding in findings):
        raise typer.Exit(1)


def _settings(settings: Settings) -> Iterator[Finding]:
    yield Finding("ok" if not settings.demo else "warn", f"mode {settings.mode}",
                  "" if not settings.demo else "demo: set PASSERELLE_MODE=production for real people")  # fmt: skip
    for problem in production_problems(settings):
        yield Finding("FAIL", problem, "deploy/env.example explains it")


async def _running(app: App) -> list[Finding]:
    try:
        findings = [finding async for finding in _look(app)]
    except StoreError as error:
        findings = [Finding("FAIL", str(error), "check PASSERELLE_DATABASE_URL, the folder's rights and free space")]
    except VaultError as error:
        findings = [Finding("FAIL", "keys: not those of the database", str(error))]
    finally:
        await app.stop()
    return findings


async def _look(app: App) -> AsyncIterator[Finding]:
    doors = await app.prepare()
    yield Finding("ok", "keys: found, and those of the database")
    yield Finding("ok", f"database: {app.database.name}, up to date")
    yield Finding("ok" if doors else "FAIL", f"directory: {doors} doors that residents can be given",
                  "" if doors else "import one: passerelle directory import FILE")  # fmt: skip
    async with app.database.reading() as tx:
        report = check_entries(await load_entries(tx, include_drafts=True), local(app.clock.now()).date())
    yield Finding("warn" if report.findings else "ok", f"directory: {len(report.findings)} remarks",
                  "passerelle directory check" if report.findings else "")  # fmt: skip
    yield _understanding(app)
    for finding in _channels(app.settings):
        yield finding
    async for finding in _permanence(app):
        yield finding
    for finding in _lines(app, local(app.clock.now()).date()):
        yield finding


def _understanding(app: App) -> Finding:
    """Which engine answers. A Rasa server that was asked for and is away costs nobody an answer, but is told."""
    if app.rasa is None:
        return Finding("ok", "understanding: embedded")
    where = app.settings.rasa_url
    if app.rasa.name == "rasa":
        return Finding("ok", f"understanding: rasa, on {where}")
    return Finding("warn", f"understanding: embedded, because no Rasa server answers on {where}",
                   "start it with make rasa, and check PASSERELLE_RASA_TOKEN")  # fmt: skip


def _channels(settings: Settings) -> Iterator[Finding]:
    if settings.twilio_on:
        yield Finding("ok" if settings.public_url else "FAIL", "SMS: Twilio is on",
                      "" if settings.public_url else "set PASSERELLE_PUBLIC_URL: webhooks need it")  # fmt: skip
    else:
        yield Finding("warn", "SMS: off", "set PASSERELLE_TWILIO_ACCOUNT_SID, _TWILIO_AUTH_TOKEN and _TWILIO_FROM")
    if settings.telegram_on:
        yield Finding("ok", f"Telegram: on, by {settings.telegram_receive}")
    else:
        yield Finding("warn", "Telegram: off", "set PASSERELLE_TELEGRAM_TOKEN")


async def _permanence(app: App) -> AsyncIterator[Finding]:
    """Whether an urgent message reaches somebody: now, in the coming week, and when nobody answers."""
    now = app.clock.now()
    async with app.database.reading() as tx:
        duty = await read_duty(tx, app.tools, now)
    serious: Verdict = "warn" if app.settings.demo else "FAIL"
    mute = [member.name for member in duty.team.values() if member.id not in duty.phones]
    team = f"permanence: {len(duty.team)} in the team, {len(duty.phones)} can be called"
    yield Finding("ok" if duty.phones else serious, team,
                  "" if duty.phones else "passerelle staff add NAME --role permanence --sms +32...")  # fmt: skip
    if mute:
        yield Finding(
            "warn", f"no phone that works: {', '.join(mute)}", "passerelle staff link NAME, or staff phone NAME"
        )
    if not duty.coordinators(wake=True):
        yield Finding(
            serious,
            "no coordinator can be called when nobody answers",
            "passerelle staff add NAME --role coordinator ...",
        )
    opens = duty.opens_at()
    if duty.on_duty():
        yield Finding("ok", f"on duty now: {', '.join(member.name for member in duty.on_duty())}")
    else:
        planned = f"next: {local(opens):%d/%m %H:%M}" if opens else "nobody is planned"
        yield Finding(
            "ok" if opens else serious, f"nobody is on duty now; {planned}", "" if opens else "passerelle roster add"
        )
    week = now + timedelta(days=7)
    holes = roster.gaps(duty.lines, now, week, opened(app.settings.permanence_hours, now, week))
    if holes:
        first = local(holes[0][0])
        yield Finding(
            "warn", f"{len(holes)} gaps in the coming week, the first {first:%d/%m %H:%M}", "passerelle roster show"
        )


def _lines(app: App, today: date) -> Iterator[Finding]:
    """Help lines that nobody verified, or not lately: a person must telephone them."""
    stale = [
        line.key for line in app.tools.lines
        if line.verified_on is None or (today - line.verified_on).days > STALE_LINE_DAYS
    ]  # fmt: skip
    if not stale:
        yield Finding("ok", "help lines: all verified")
        return
    verdict: Verdict = "warn" if app.settings.demo else "FAIL"
    yield Finding(verdict, f"help lines to verify by telephone: {', '.join(stale)}",
                  "call each, then write the date in directory/data/helplines.csv, column verified_on")  # fmt: skip
