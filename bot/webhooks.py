"""Where providers call us. Each call is verified, parsed, recorded and answered; everything else happens afterwards.

Twilio expects an answer within 15 seconds and tells nobody when it gives up: an error here (503) makes it try the
fallback address, and the sweep of its list finds the rest.
"""

import json
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

import structlog
from fastapi import APIRouter, Request, Response
from starlette.background import BackgroundTask

from bot import metrics
from bot.app import App
from bot.channels import sms_twilio
from bot.channels.telegram import Telegram, parse_update, valid_secret
from bot.store import StoreError

log = structlog.get_logger()

EMPTY_TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>'
LARGEST = 100_000  # bytes; an SMS of ten parts with its fields is under 10,000, a Telegram update under 30,000


class TooLargeError(Exception):
    """Nobody we know sends so much: not worth reading to the end."""


def webhook_router(app: App) -> APIRouter:
    """The routes of the providers that are switched on; the others answer 404."""
    router = APIRouter(prefix="/webhooks", include_in_schema=False)
    if app.twilio is not None:
        _add_twilio(router, app)
    if app.telegram is not None and app.settings.telegram_receive == "webhook":
        _add_telegram(router, app, app.telegram)
    return router


def _add_twilio(router: APIRouter, app: App) -> None:
    @router.post("/twilio/sms")
    async def twilio_sms(request: Request) -> Response:
        with metrics.WEBHOOK_SECONDS.time():
            return await _take_form(request, app, partial(_take_sms, app)) or Response(
                EMPTY_TWIML, media_type="application/xml"
            )

    @router.post("/twilio/status")
    async def twilio_status(request: Request) -> Response:
        return await _take_form(request, app, partial(_take_status, app)) or Response(status_code=204)


async def _take_form(request: Request, app: App, take: Callable[[dict[str, str]], Awaitable[None]]) -> Response | None:
    """Verifies and takes a form of Twilio's; None when all went well, else the refusal."""
    try:
        form = await _read_form(request)
    except TooLargeError:
        return _refused("too_large", 413)
    if not _is_signed(request, app, form):
        return _refused("signature", 403)
    try:
        await take(form)
    except ValueError as error:
        log.warning("webhook_unreadable", provider="twilio", problem=str(error))
        return _refused("unreadable", 400)
    except StoreError:
        return _refused("store", 503)
    return None


async def _take_sms(app: App, form: dict[str, str]) -> None:
    await app.receiving.message(sms_twilio.parse_inbound(form, app.clock.now()))


async def _take_status(app: App, form: dict[str, str]) -> None:
    receipt = sms_twilio.parse_status(form)
    if receipt is not None:
        await app.receiving.receipt(receipt)


def _add_telegram(router: APIRouter, app: App, bot: Telegram) -> None:
    expected = app.settings.telegram_webhook_secret.get_secret_value()

    @router.post("/telegram/{secret}")
    async def telegram(secret: str, request: Request) -> Response:
        header = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        if not (valid_secret(secret, expected) and valid_secret(header, expected)):
            return _refused("secret", 403)
        try:
            payload = await _read_json(request)
            update = parse_update(payload, app.clock.now())
        except (ValueError, TooLargeError):
            # Telegram would send the same update again for ever: it is logged and let go.
            log.warning("webhook_unreadable", provider="telegram")
            return Response(status_code=200)
        try:
            await app.take_update(update)
        except StoreError:
            return _refused("store", 503)
        # Telegram waits for our answer before it sends the person's next message: the button's clock can wait instead.
        return Response(status_code=200, background=BackgroundTask(bot.acknowledge, payload))


async def _read_form(request: Request) -> dict[str, str]:
    """The fields of a posted form, empty ones too: Twilio signs them all. Raises `TooLargeError`."""
    body = await _read_body(request)
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, errors="replace"))


async def _read_json(request: Request) -> Any:
    """Raises ValueError when it is not JSON, `TooLargeError` when it is too much of it."""
    try:
        return json.loads(await _read_body(request))
    except RecursionError:
        raise ValueError("nested too deeply") from None


async def _read_body(request: Request) -> bytes:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise TooLargeError
    return body


def _is_signed(request: Request, app: App, form: dict[str, str]) -> bool:
    path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    signature = request.headers.get("X-Twilio-Signature", "")
    token = app.settings.twilio_auth_token.get_secret_value()
    return sms_twilio.valid_signature(app.public_url, path, form, signature, token)


def _refused(reason: str, status: int) -> Response:
    metrics.REFUSED.labels(reason).inc()
    return Response(status_code=status)
