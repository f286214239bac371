"""``passerelle serve``: all of it in one process."""

import contextlib
import socket
from typing import Annotated, Any

import structlog
import typer
import uvicorn
import uvloop

from bot.app import App, build
from bot.clock import local
from bot.commands.reading import CallError
from bot.logs import configure
from bot.relay.duty import read_duty
from bot.settings import Settings, SettingsError, load_settings, production_problems
from bot.web import create_web

log = structlog.get_logger()


def serve(
    host: Annotated[str | None, typer.Option(help="Where to listen.")] = None,
    port: Annotated[int | None, typer.Option(help="On which port.")] = None,
) -> None:
    """Serves everything on http://127.0.0.1:8000. Stop with Ctrl-C.

    Example: PASSERELLE_PORT=8080 passerelle serve
    """
    chosen: dict[str, Any] = {key: value for key, value in (("host", host), ("port", port)) if value is not None}
    settings = load_settings(**chosen)
    configure(settings.log_level)
    problems = production_problems(settings)
    if problems:
        raise SettingsError(f"production mode refuses to start: {'; '.join(problems)}")
    with contextlib.suppress(KeyboardInterrupt):
        uvloop.run(_serve(settings))


async def _serve(settings: Settings) -> None:
    listening = _listen(settings)
    app = build(settings)
    try:
        doors = await app.prepare()
        on_duty = await permanence_line(app)
        web = create_web(app)
        await app.start()
        for line in [*start_lines(app, doors, listening.getsockname()[1]), on_duty]:
            typer.echo(line)
        config = uvicorn.Config(
            web, log_config=None, access_log=False, timeout_graceful_shutdown=5, proxy_headers=False
        )
        await uvicorn.Server(config).serve(sockets=[listening])
    finally:
        await app.stop()


def _listen(settings: Settings) -> socket.socket:
    """The listening socket, taken before anything else starts: a busy port is the commonest mistake."""
    listening = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as error:
        listening.close()
        raise CallError(
            f"{settings.host}:{settings.port} cannot be used ({error.strerror}); choose another with PASSERELLE_PORT"
        ) from None
    return listening


def start_lines(app: App, doors: int, port: int) -> list[str]:
    """What is on, what is off, and how to switch it on, in plain words."""
    settings = app.settings
    where = f"http://{settings.host}:{port}"
    lines = [
        f"Passerelle is running on {where}",
        f"  directory  {doors} doors that residents can be given (passerelle directory check)",
        f"  database   {app.database.name}",
    ]
    if app.phone is not None:
        lines.append(f"  phone      on: {where}/phone")
    lines.append(
        _line(
            "SMS",
            settings.twilio_on,
            f"on: webhook {app.public_url}/webhooks/twilio/sms",
            "off: set PASSERELLE_TWILIO_ACCOUNT_SID, _TWILIO_AUTH_TOKEN, _TWILIO_FROM and PASSERELLE_PUBLIC_URL",
        )
    )
    lines.append(
        _line(
            "Telegram",
            settings.telegram_on,
            f"on: {settings.telegram_receive}",
            "off: set PASSERELLE_TELEGRAM_TOKEN (from @BotFather)",
        )
    )
    if settings.demo:
        lines.append("  DEMO MODE  made-up keys: not for real people (deploy/env.example says what to set)")
    return lines  # fmt: skip


async def permanence_line(app: App) -> str:
    """Who can be called now: the first thing to know about a service that promises a human."""
    async with app.database.reading() as tx:
        duty = await read_duty(tx, app.tools, app.clock.now())
    names = ", ".join(member.name for member in duty.on_duty())
    if names:
        return f"  permanence on duty: {names}"
    if not duty.team:
        return (
            "  permanence NOBODY: passerelle staff add NAME --role permanence --sms +32..., then passerelle roster add"
        )
    opens = duty.opens_at()
    return (
        f"  permanence nobody on duty until {local(opens):%A %d/%m %H:%M}" if opens else "  permanence nobody on duty"
    )


def _line(name: str, on: bool, yes: str, no: str) -> str:
    return f"  {name:<10} {yes if on else no}"
