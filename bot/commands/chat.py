"""``passerelle chat``: a resident in the terminal, over the real pipeline."""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.app import App, build
from bot.channels.base import InboundMessage, OutboundText, PreparedText
from bot.channels.terminal import Terminal
from bot.clock import Clock, FixedClock, SystemClock
from bot.commands.reading import CallError, as_json, existing, moment
from bot.languages import SPOKEN
from bot.logs import configure
from bot.reminders.walltime import write_wall
from bot.settings import load_settings
from bot.store import appointments, cases, contacts, opt_outs, tasks

BETWEEN = timedelta(seconds=20)  # two messages of a script, so that it is not taken for a flood


def chat(
    name: Annotated[str, typer.Option("--as", help="Who writes: another name is another person.")] = "amina",
    locale: Annotated[str | None, typer.Option(help="The language to begin in: fr, nl or en.")] = None,
    now: Annotated[str | None, typer.Option(help="Begin at this moment, ISO.")] = None,
    db: Annotated[str | None, typer.Option(help="A database to use and keep; else a fresh one, thrown away.")] = None,
    script: Annotated[Path | None, typer.Option(help="Each non-empty line is one message.")] = None,
    as_lines: Annotated[bool, typer.Option("--json", help="One JSON object per event.")] = False,
) -> None:
    """Writes to the bot as a resident would.

    Example: passerelle chat --script messages.txt --json --now 2026-11-22T10:00
    """
    if locale is not None and locale not in SPOKEN:
        raise CallError(f"the bot does not speak '{locale}' yet; it speaks {', '.join(SPOKEN)}")
    lines = existing(script).read_text(encoding="utf-8").splitlines() if script else None
    clock: Clock = FixedClock(moment(now)) if now or lines is not None else SystemClock()
    asyncio.run(_chat(_Chat(name, locale, clock, as_lines), db, lines))


@dataclass
class _Chat:
    name: str
    locale: str | None
    clock: Clock
    as_json: bool
    count: int = 0
    seen: dict[str, Any] = field(default_factory=dict)

    @property
    def urn(self) -> str:
        return f"terminal:{self.name}"

    def show(self, event: dict[str, Any], plain: str) -> None:
        typer.echo(as_json(event) if self.as_json else plain)

    def on_sent(self, message: OutboundText, cost: PreparedText) -> None:
        event = {
            "event": "out", "to": self.name, "text": message.text, "segments": cost.segments, "encoding": cost.encoding,
            "lane": message.lane.name.lower(), "buttons": [button.value for button in message.buttons],
        }  # fmt: skip
        self.show(event, "< " + message.text.replace("\n", "\n  ") + f"  [{cost.segments}]")


async def _chat(talk: _Chat, db: str | None, lines: list[str] | None) -> None:
    configure("error")
    async with _running(talk, db) as app:
        await _start_in(app, talk)
        if lines is not None:
            for line in filter(str.strip, lines):
                await _turn(app, talk, line)
                talk.clock.move_to(talk.clock.now() + BETWEEN) if isinstance(talk.clock, FixedClock) else None
            return
        while line := await asyncio.to_thread(_ask):
            if line.strip():
                await _turn(app, talk, line.rstrip("\n"))


@asynccontextmanager
async def _running(talk: _Chat, db: str | None) -> AsyncIterator[App]:
    thrown_away = Path(tempfile.mkdtemp(prefix="passerelle-chat-")) if db is None else None
    settings = load_settings(database_url=db or f"sqlite:///{thrown_away}/chat.db", mode="demo")
    try:
        app = build(settings, talk.clock, (Terminal(talk.on_sent, talk.clock),))
        await app.prepare()
        try:
            yield app
        finally:
            await app.stop()
    finally:
        if thrown_away is not None:
            shutil.rmtree(thrown_away, ignore_errors=True)


async def _start_in(app: App, talk: _Chat) -> None:
    if talk.locale is None:
        return
    async with app.database.transaction() as tx:
        contact = await contacts.find_or_create(tx, app.tools.vault, "terminal", talk.urn, talk.clock.now())
        await contacts.set_language(tx, contact.id, talk.locale, chosen=True)


async def _turn(app: App, talk: _Chat, text: str) -> None:
    talk.count += 1
    talk.show({"event": "in", "from": talk.name, "text": text}, f"> {text}")
    now = talk.clock.now()
    await app.receiving.message(
        InboundMessage(
            channel="terminal", provider_message_id=f"{talk.name}-{now.timestamp()}-{talk.count}", urn=talk.urn,
            text=text, received_at=now,
        )
    )  # fmt: skip
    await app.settle()
    await _tell_changes(app, talk)


async def _tell_changes(app: App, talk: _Chat) -> None:
    """Events that are not messages: a case, an appointment, an opt-out, a correction task."""
    for key, event in (await _standing(app, talk)).items():
        if talk.seen.get(key) != event:
            talk.seen[key] = event
            rest = ", ".join(f"{name} {value}" for name, value in event.items() if name != "event" and value)
            talk.show(event, f"! {event['event']}: {rest}")


async def _standing(app: App, talk: _Chat) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    async with app.database.reading() as tx:
        for task in await tasks.list_open(tx, app.tools.vault):
            found[f"task {task.id}"] = {"event": "task", "entry": task.entry_id, "kind": task.kind, "text": task.text}
        contact = await contacts.find(tx, app.tools.vault, "terminal", talk.urn)
        if contact is None:
            return found
        case = await cases.open_case(tx, contact.id)
        if case is not None:
            found[f"case {case.number}"] = {
                "event": "case",
                "number": case.number,
                "level": case.level,
                "status": case.status,
            }
        for each in await appointments.upcoming(tx, app.tools.vault, contact.id, talk.clock.now(), limit=500):
            found[f"appointment {each.id}"] = {
                "event": "appointment", "number": each.number, "at": write_wall(each.wall), "what": each.details.what,
                "who": each.details.who, "answer": each.answer,
            }  # fmt: skip
        for kind in sorted(await opt_outs.kinds(tx, contact.id)):
            found[f"opt_out {kind}"] = {"event": "opt_out", "to": talk.name, "kind": kind}
    return found


def _ask() -> str:
    """The next line with its end; empty when there is no more."""
    if sys.stdin.isatty():
        sys.stdout.write("> ")
        sys.stdout.flush()
    return sys.stdin.readline()
