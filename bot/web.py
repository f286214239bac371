"""The HTTP side: webhooks, the phone page, the team's console, the open directory API, and what machines ask."""

from collections.abc import Sequence

import structlog
from fastapi import FastAPI, Response
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot import metrics
from bot.api import api_app
from bot.app import App
from bot.console.routes import add_console
from bot.phone.routes import add_phone
from bot.store import StoreError
from bot.webhooks import webhook_router
from directory.model import Entry

log = structlog.get_logger()

# Everything a page needs comes from us: no inline script, no other host.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def create_web(app: App) -> FastAPI:
    """The web application around `app`, which must be prepared."""
    web = FastAPI(title="Passerelle", docs_url=None, redoc_url=None, openapi_url=None)
    web.include_router(webhook_router(app))
    if app.phone is not None:
        add_phone(web, app, app.phone)
    add_console(web, app)
    _add_health(web, app)

    async def entries() -> Sequence[Entry]:
        return list((await app.keeper.current()).entries.values())

    web.mount("/api", api_app(entries))
    web.add_middleware(SafeHeaders)
    return web


def _add_health(web: FastAPI, app: App) -> None:
    @web.get("/", include_in_schema=False)
    async def home() -> Response:
        return RedirectResponse("/phone" if app.phone is not None else "/api/")

    @web.get("/healthz")
    async def healthz() -> PlainTextResponse:
        return PlainTextResponse("ok")

    @web.get("/readyz")
    async def readyz() -> JSONResponse:
        try:
            await app.database.ping()
        except StoreError as error:
            log.error("not_ready", problem=str(error))
            return JSONResponse({"ready": False, "problem": f"database: {error.trouble}"}, status_code=503)
        return JSONResponse({"ready": True, "channels": sorted(app.tools.channels)})

    @web.get("/metrics")
    async def read_metrics() -> Response:
        metrics.RASA.set(app.rasa is not None and app.rasa.name == "rasa")
        return Response(generate_latest(metrics.REGISTRY), media_type=CONTENT_TYPE_LATEST)


class SafeHeaders:
    """Adds the headers that keep a page to itself. Plain ASGI: live events pass through it untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, with_headers)
