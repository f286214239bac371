"""The routes of the phone page. What a phone shows is always read from the database: a page that comes back late, or a
second page of the same phone, shows the same conversation.
"""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated
from uuid import uuid4

from fastapi import APIRouter, FastAPI, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.staticfiles import StaticFiles
from fastapi.templating import Jinja2Templates
from sse_starlette import EventSourceResponse

from bot.app import App
from bot.channels.base import InboundMessage
from bot.channels.web_phone import NAME, WebPhone
from bot.clock import local
from bot.store import StoreError, contacts
from bot.store.history import Line, of_contact

HERE = Path(__file__).parent
PHONE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,23}")
LONGEST = 5000  # characters; a real phone would cut long before
SHOWN = 60  # last bubbles of a phone


def add_phone(web: FastAPI, app: App, phone: WebPhone) -> None:
    """Adds the page, its messages, its live events and its files to `web`."""
    router = APIRouter(prefix="/phone", include_in_schema=False)
    templates = Jinja2Templates(HERE / "templates")
    price, since = app.settings.sms_price_eur, app.settings.sms_price_date

    @router.get("", response_class=HTMLResponse)
    async def page(request: Request) -> HTMLResponse:
        return templates.TemplateResponse(request, "phone.html", {"price": _euros(price), "since": _day(since)})

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
        return JSONResponse(await _bubbles(app, _urn(name), price))

    @router.get("/{name}/events")
    async def events(name: str, request: Request) -> EventSourceResponse:
        return EventSourceResponse(_stream(app, phone, _urn(name), price), ping=20)

    web.include_router(router)
    web.mount("/phone/static", StaticFiles(directory=HERE / "static"), name="phone-static")


async def _stream(app: App, phone: WebPhone, urn: str, price: Decimal) -> AsyncIterator[dict[str, str]]:
    async with phone.watching(urn) as page:
        while True:
            yield {"event": "bubbles", "data": json.dumps(await _bubbles(app, urn, price), ensure_ascii=False)}
            await page.get()
            await asyncio.sleep(0.05)  # an answer of two messages is one change of the page
            while not page.empty():
                page.get_nowait()


async def _bubbles(app: App, urn: str, price: Decimal) -> list[dict[str, str | int]]:
    async with app.database.reading() as tx:
        contact = await contacts.find(tx, app.tools.vault, NAME, urn)
        lines = await of_contact(tx, app.tools.vault, contact.id, SHOWN) if contact else []
    return [_bubble(line, price) for line in lines]


def _bubble(line: Line, price: Decimal) -> dict[str, str | int]:
    bubble: dict[str, str | int] = {
        "id": f"{line.direction}-{line.id}", "from": line.direction, "text": line.text, "at": f"{local(line.at):%H:%M}",
    }  # fmt: skip
    if line.direction == "out":
        bubble |= {"segments": line.segments, "encoding": line.encoding or "", "price": _euros(price * line.segments)}
    return bubble


def _urn(name: str) -> str:
    if not PHONE_NAME.fullmatch(name):
        raise HTTPException(404, "a phone is named with up to 24 small letters, digits and dashes")
    return f"{NAME}:{name}"


def _euros(amount: Decimal) -> str:
    return f"{amount:.2f}".replace(".", ",") + " €"


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
