"""The console's cookies: the session, the token of the forms before there is one, and the language of the pages.

Names begin with `__Host-` (Secure, Path=/, no Domain: a neighbour site cannot plant one), except on the demonstration
over plain HTTP on this machine, where a browser would drop them.
"""

import re
import secrets
from ipaddress import ip_address

from fastapi import Request, Response

from bot.app import App
from bot.store.staff import Staff
from flows.catalogue import FALLBACK

SESSION, FORM, LOCALE = "passerelle", "passerelle-form", "passerelle-locale"
LOCALES = ("fr", "nl")  # the team's languages
A_YEAR = 365 * 24 * 3600
_FORM_TOKEN = re.compile(r"[\w-]{43}", re.ASCII)


def app_of(request: Request) -> App:
    """The service behind the page."""
    app: App = request.app.state.house
    return app


def read(request: Request, cookie: str) -> str:
    """The value of one of our cookies, "" when there is none."""
    return request.cookies.get(_name(request, cookie), "")


def keep(request: Request, response: Response, cookie: str, value: str) -> None:
    """Sets one of our cookies. The session's goes when the browser closes, and never comes along from another site."""
    response.set_cookie(
        _name(request, cookie), value, path="/", secure=not _is_plain(request), httponly=True,
        samesite="strict" if cookie == SESSION else "lax", max_age=A_YEAR if cookie == LOCALE else None,
    )  # fmt: skip


def drop(request: Request, response: Response, cookie: str) -> None:
    """Takes one of our cookies back."""
    response.delete_cookie(
        _name(request, cookie), path="/", secure=not _is_plain(request), httponly=True, samesite="strict"
    )


def form_token(request: Request) -> str:
    """The token of forms without a session: the one this browser has, else a new one."""
    found = read(request, FORM)
    return found if _FORM_TOKEN.fullmatch(found) else secrets.token_urlsafe(32)


def locale_of(request: Request, member: Staff | None = None) -> str:
    """The language of the page: the one asked for, else the one chosen before, the member's, the browser's, French."""
    accepted = request.headers.get("accept-language", "").split(",")
    wishes = (
        request.query_params.get("locale", ""), read(request, LOCALE), member.language if member else "",
        *(part.strip()[:2].lower() for part in accepted),
    )  # fmt: skip
    return next((wish for wish in wishes if wish in LOCALES), FALLBACK)


def _name(request: Request, cookie: str) -> str:
    return cookie if _is_plain(request) else f"__Host-{cookie}"


def _is_plain(request: Request) -> bool:
    """Whether this is the demonstration, asked for on this machine without TLS."""
    return app_of(request).settings.demo and request.url.scheme == "http" and _is_loopback(request.url.hostname or "")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
