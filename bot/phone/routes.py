"""The routes of the phone page. What a phone shows is always read from the database: a page that comes back late, or a
second page of the same phone, shows the same conversation.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any
from uuid import uuid4

import anyio
from babel import Locale
from babel.numbers import format_currency
from fastapi import APIRouter, FastAPI, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from fastapi.templating import Jinja2Templates
from sse_starlette import EventSourceResponse

from bot.app import App
from bot.channels.base import InboundMessage
from bot.channels.web_phone import NAME, WebPhone
from bot.clock import local
from bot.languages import SPOKEN
from bot.store import StoreError, contacts
from bot.store.history import Line, of_contact
from flows.catalogue import FALLBACK

HERE = Path(__file__).parent
PHONE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,23}")
LONGEST = 5000  # characters; a real phone would cut long before
SHOWN = 60  # last bubbles of a phone
RETRY_MS = 1000  # how soon a browser tries again after the connection was lost


def add_phone(web: FastAPI, app: App, phone: WebPhone) -> None:
    """Adds the page, its messages, its live events and its files to `web`."""
    router = APIRouter(prefix="/phone", include_in_schema=False)
    templates = Jinja2Templates(HERE / "templates")

    @router.get("", response_class=HTMLResponse)
    async def page(request: Request, lang: str = "") -> HTMLResponse:
        locale = page_locale(lang, request.headers.get("accept-language", ""))
        return templates.TemplateResponse(request, "phone.html", _page(app, locale))

    @router.post("/{name}/messages")
    async def write(name: str, text: Annotated[str, Form(max_length=LONGEST)] = "") -> JSONResponse:
        urn = _urn(name)
        message = InboundMessage(
            channel=NAME, provider_message_id=str(uuid4()), urn=urn, text=text, received_at=app.clock.now()
        )
        try:
            await app.receiving.message(message)
        except StoreError:
            return JSONResponse({"problem": "not kept, please send it again"}, status_code=503)
        phone.changed(urn)
        return JSONResponse({"kept": True}, status_code=202)

    @router.get("/{name}/messages")
    async def read(name: str) -> JSONResponse:
        try:
            return JSONResponse(await _bubbles(app, phone, _urn(name)))
        except StoreError:
            return JSONResponse({"problem": "the conversation cannot be read now"}, status_code=503)

    @router.get("/{name}/events")
    async def events(name: str) -> EventSourceResponse:
        stopping = anyio.Event()
        live = _stream(app, phone, _urn(name), stopping)
        return EventSourceResponse(live, ping=20, shutdown_event=stopping, shutdown_grace_period=1)

    web.include_router(router)
    web.mount("/phone/static", StaticFiles(directory=HERE / "static"), name="phone-static")


def page_locale(asked: str, accepted: str) -> str:
    """The language of the page: the one asked for, else the browser's first that we speak, else French."""
    codes = [asked, *(part.partition(";")[0] for part in accepted.split(","))]
    return next((code for code in (code.strip()[:2].lower() for code in codes) if code in SPOKEN), FALLBACK)


def _page(app: App, locale: str) -> dict[str, Any]:
    def say(message: str, **args: str) -> str:
        return app.tools.words.text(locale, message, args)

    settings = app.settings
    return {
        "say": say, "locale": locale, "longest": LONGEST,
        "languages": [(code, Locale(code).get_display_name(code)) for code in SPOKEN],
        "price": format_currency(settings.sms_price_eur, "EUR", locale=locale),
        "since": f"{settings.sms_price_date:%d/%m/%Y}",
    }  # fmt: skip


async def _stream(
    app: App, phone: WebPhone, urn: str, stopping: anyio.Event
) -> AsyncIterator[dict[str, str | int]]:  # fmt: skip
    """The whole conversation at once, and again whenever it changes; "trouble" while the database does not answer."""
    async with phone.watching(urn) as page:
        while not stopping.is_set():
            try:
                bubbles = await _bubbles(app, phone, urn)
            except StoreError:
                yield {"event": "trouble", "data": "store"}
                await asyncio.sleep(2)
                continue
            yield {"event": "bubbles", "data": json.dumps(bubbles, ensure_ascii=False), "retry": RETRY_MS}
            await _something(page, stopping)


async def _something(page: asyncio.Queue[None], stopping: anyio.Event) -> None:
    """Returns when the phone has changed, or when the service stops."""
    waits = [asyncio.create_task(page.get()), asyncio.create_task(stopping.wait())]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
    await asyncio.sleep(0.05)  # an answer of two messages is one change of the page
    while not page.empty():
        page.get_nowait()


async def _bubbles(app: App, phone: WebPhone, urn: str) -> list[dict[str, str | int]]:
    async with app.database.reading() as tx:
        contact = await contacts.find(tx, app.tools.vault, NAME, urn)
        lines = await of_contact(tx, app.tools.vault, contact.id, SHOWN) if contact else _farewell(phone, urn)
    return [_bubble(line, app.settings.sms_price_eur) for line in lines]


def _farewell(phone: WebPhone, urn: str) -> list[Line]:
    """What a person reads last after OUBLIE-MOI: nothing of it stands in the database any more."""
    last = phone.last_words(urn)
    if last is None:
        return []
    text, at = last
    cost = phone.prepare(text)
    return [Line(id="0", direction="out", text=text, at=at, segments=cost.segments, encoding=cost.encoding)]


def _bubble(line: Line, price: Decimal) -> dict[str, str | int]:
    bubble: dict[str, str | int] = {
        "id": f"{line.direction}-{line.id}", "from": line.direction, "text": line.text, "at": f"{local(line.at):%H:%M}",
    }  # fmt: skip
    if line.direction == "out":
        cost = f"{price * line.segments:.2f}"
        bubble |= {"segments": line.segments, "encoding": line.encoding or "", "cost": cost}
    return bubble


def _urn(name: str) -> str:
    if not PHONE_NAME.fullmatch(name):
        raise HTTPException(404, "a phone is named with up to 24 small letters, digits and dashes")
    return f"{NAME}:{name}"
