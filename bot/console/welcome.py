"""The welcome link, which opens once: choose a password, put the key of the codes in a phone, prove it, be in.

Looking at the pages uses nothing up: messengers look at links before their readers do.
"""

import io
from typing import Annotated

import segno
from fastapi import APIRouter, Form, HTTPException, Request, Response
from fastapi.responses import RedirectResponse

from bot.console.cookies import app_of
from bot.console.entrance import let_in
from bot.console.pages import page
from bot.console.passwords import SHORTEST, Passwords, weakness
from bot.console.sign_in import address_of_key, choose_password, has_password, key_of_link, welcome
from bot.store import staff
from bot.store.staff import Staff

Typed = Annotated[str, Form(max_length=1000)]

welcome_links = APIRouter(prefix="/welcome/{link}")


@welcome_links.get("")
async def show_password(request: Request, link: str) -> Response:
    """The page where a password is chosen."""
    return _password_page(request, await _owner(request, link))


@welcome_links.post("")
async def do_password(request: Request, link: str, password: Typed = "", again: Typed = "") -> Response:
    """Keeps the password when it is good and was typed twice alike; the link goes on living."""
    member = await _owner(request, link)
    problem = weakness(password, member) or (None if password == again else "console-password-differs")
    if problem is not None:
        return _password_page(request, member, problem)
    passwords: Passwords = request.app.state.passwords
    if not await choose_password(app_of(request), link, await passwords.hash(password)):
        raise _too_old()
    return RedirectResponse(f"/staff/welcome/{link}/code", 303)


@welcome_links.get("/code")
async def show_key(request: Request, link: str) -> Response:
    """The page with the key of the codes, as an image and as letters."""
    member = await _owner(request, link)
    if not await has_password(app_of(request), member):
        return RedirectResponse(f"/staff/welcome/{link}", 303)
    return _key_page(request, member, link)


@welcome_links.get("/qr.svg")
async def show_qr(request: Request, link: str) -> Response:
    """The key as an image that a phone's camera reads."""
    member = await _owner(request, link)
    image = io.BytesIO()
    address = address_of_key(key_of_link(app_of(request).tools.vault, link), member)
    segno.make(address, error="m", micro=False).save(image, kind="svg", scale=5, dark="#1c2430", light="#ffffff")
    return Response(image.getvalue(), media_type="image/svg+xml")


@welcome_links.post("/code")
async def do_key(request: Request, link: str, code: Typed = "") -> Response:
    """Lets in and uses the link up when the code is right; otherwise nothing changes."""
    member = await _owner(request, link)
    secret = await welcome(app_of(request), link, code)
    if secret is None:
        return _key_page(request, member, link, "console-code-wrong")
    return let_in(request, secret)


async def _owner(request: Request, link: str) -> Staff:
    """Whose link it is. Raises 410 when it was used, is too old, or never was."""
    app = app_of(request)
    async with app.database.reading() as tx:
        member = await staff.owner_of_code(tx, link, "sign_in", app.clock.now())
    if member is None:
        raise _too_old()
    return member


def _too_old() -> HTTPException:
    return HTTPException(410, "console-error-link")


def _password_page(request: Request, member: Staff, problem: str | None = None) -> Response:
    facts = {"shortest": SHORTEST, "name": member.name, "handle": member.handle, "notice": problem}
    return page(request, "welcome_password.html", 422 if problem else 200, member, **facts)


def _key_page(request: Request, member: Staff, link: str, problem: str | None = None) -> Response:
    key = key_of_link(app_of(request).tools.vault, link)
    facts = {
        "key": " ".join(key[at : at + 4] for at in range(0, len(key), 4)), "notice": problem,
        "image": f"/staff/welcome/{link}/qr.svg", "handle": member.handle,
        "address": address_of_key(key, member),
    }  # fmt: skip
    return page(request, "welcome_code.html", 422 if problem else 200, member, **facts)
