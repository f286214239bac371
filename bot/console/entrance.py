"""The sign-in page and the way out."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from bot.console.cookies import FORM, SESSION, app_of, drop, keep, read
from bot.console.errors import HOME, SIGN_IN, local_path
from bot.console.guard import Visitor, session_of, signed_in
from bot.console.pages import page
from bot.console.passwords import Passwords
from bot.console.sign_in import Attempt, sign_in, sign_out

Typed = Annotated[str, Form(max_length=1000)]

entrance = APIRouter()
way_out = APIRouter()


@entrance.get("/sign-in")
async def show_sign_in(request: Request, next: str = HOME, left: str = "") -> Response:
    """The sign-in page; who is in already goes on. `left` says that a session was just ended."""
    if await session_of(request) is not None:
        return RedirectResponse(local_path(next), 303)
    return page(request, "sign_in.html", next=local_path(next), notice="console-signed-out" if left else None)


@entrance.post("/sign-in")
async def do_sign_in(
    request: Request, name: Typed = "", password: Typed = "", code: Typed = "", next: Typed = HOME
) -> Response:
    """Lets in, or says the one sentence that is said whatever was wrong."""
    passwords: Passwords = request.app.state.passwords
    secret = await sign_in(app_of(request), passwords, Attempt(name, password, code))
    if secret is None:
        return page(request, "sign_in.html", 403, next=local_path(next), notice="console-sign-in-refused")
    return let_in(request, secret, local_path(next))


@way_out.post("/sign-out")
async def do_sign_out(request: Request, visitor: Annotated[Visitor, Depends(signed_in)]) -> Response:
    """Ends the session, here and in the database."""
    await sign_out(app_of(request), visitor.staff, read(request, SESSION))
    response = RedirectResponse(f"{SIGN_IN}?left=1", 303)
    drop(request, response, SESSION)
    return response


def let_in(request: Request, secret: str, path: str = HOME) -> Response:
    """Goes on to `path`, with the session of that secret."""
    response = RedirectResponse(path, 303)
    keep(request, response, SESSION, secret)
    drop(request, response, FORM)
    return response
