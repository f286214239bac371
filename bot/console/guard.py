"""Who may pass: every page asks `signed_in`, every room `needs` its roles, every form proves that it came from us.

A page is written as ``async def queue(visitor: Annotated[Visitor, Depends(needs(*roles_of("queue")))])``.
"""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, HTTPException, Request

from bot.console.cookies import FORM, SESSION, app_of, locale_of, read
from bot.console.rooms import ROOMS, Room
from bot.store import sessions
from bot.store.sessions import Session
from bot.store.staff import Staff

READ_ONLY = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who looks at the page: a member of the team, the token of their forms, the language of their pages."""

    staff: Staff
    csrf: str
    locale: str

    def may(self, *roles: str) -> bool:
        """Whether one of `roles` is theirs."""
        return not self.staff.roles.isdisjoint(roles)

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The rooms that are open to them."""
        return tuple(room for room in ROOMS if self.may(*room.roles))


async def session_of(request: Request) -> Session | None:
    """The living session of this browser, None when there is none. Raises `StoreError`."""
    secret = read(request, SESSION)
    if not secret:
        return None
    app = app_of(request)
    async with app.database.reading() as tx:
        return await sessions.find(tx, secret, app.clock.now())


async def signed_in(request: Request) -> Visitor:
    """The visitor; without a living session 401, which leads to the sign-in page. Raises `StoreError`."""
    session = await session_of(request)
    if session is None:
        raise HTTPException(401)
    visitor = Visitor(staff=session.staff, csrf=session.csrf, locale=locale_of(request, session.staff))
    request.state.visitor = visitor
    return visitor


def needs(*roles: str) -> Callable[..., Awaitable[Visitor]]:
    """A dependency that gives the visitor when one of `roles` is theirs, else 403."""

    async def allowed(visitor: Annotated[Visitor, Depends(signed_in)]) -> Visitor:
        if not visitor.may(*roles):
            raise HTTPException(403)
        return visitor

    return allowed


async def from_our_page(request: Request) -> None:
    """403 for whatever would change something and was not sent by a page of ours. Stands before every route."""
    if request.method in READ_ONLY:
        return
    given = request.headers.get("X-CSRF-Token") or (await request.form()).get("csrf")
    if not (_is_from_here(request) and isinstance(given, str) and _same(given, _expected(request))):
        raise HTTPException(403, "console-error-form")


def _expected(request: Request) -> str:
    visitor: Visitor | None = getattr(request.state, "visitor", None)
    return visitor.csrf if visitor else read(request, FORM)


def _same(given: str, expected: str) -> bool:
    return bool(expected) and secrets.compare_digest(given.encode("utf-8", "replace"), expected.encode())


def _is_from_here(request: Request) -> bool:
    """What the browser says of where the form stood. Old browsers say nothing: then the token alone decides.

    `Origin: null` is nothing said: that is what a page with `Referrer-Policy: no-referrer` sends of itself
    (https://fetch.spec.whatwg.org/#append-a-request-origin-header).
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("origin", "null")
    if origin == "null":
        return True
    ours = (request.headers.get("host"), _host(app_of(request).public_url))
    return _host(origin) in ours


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc
    except ValueError:
        return "unreadable"
