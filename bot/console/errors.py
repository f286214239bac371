"""What a page says when it cannot be shown: in words, with a way on."""

from urllib.parse import urlencode, urlsplit

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from bot.console.pages import page
from bot.store import StoreError

SIGN_IN = "/staff/sign-in"
HOME = "/staff/"
# The statuses that have words of their own; the others say that the request was not understood.
IN_WORDS = {
    403: "console-error-forbidden", 404: "console-error-missing", 405: "console-error-method",
    413: "console-error-large",
}  # fmt: skip
OTHER = "console-error-other"


def add_errors(console: FastAPI) -> None:
    """Gives `console` its error pages."""

    @console.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> Response:
        if error.status_code == 401:
            return _to_sign_in(request)
        own_words = error.detail.startswith("console-error-")
        message = error.detail if own_words else IN_WORDS.get(error.status_code, OTHER)
        response = error_page(request, message, error.status_code)
        response.headers.update(error.headers or {})
        return response

    @console.exception_handler(RequestValidationError)
    async def not_understood(request: Request, _error: RequestValidationError) -> Response:
        return error_page(request, OTHER, 422)

    @console.exception_handler(StoreError)
    async def store_down(request: Request, _error: StoreError) -> Response:
        return error_page(request, "console-error-store", 503)


def error_page(request: Request, message: str, status_code: int) -> Response:
    """A page that says `message`, and leads home."""
    return page(request, "error.html", status_code, message=message)


def local_path(wanted: str) -> str:
    """`wanted` when it is a page of the console to go on to, else the home page: nobody is led to another site."""
    readable = wanted.isascii() and wanted.isprintable() and not any(odd in wanted for odd in ("\\", "//", ".."))
    inside = wanted.startswith(HOME) and not wanted.startswith((SIGN_IN, "/staff/welcome"))
    return wanted if readable and inside else HOME


def _to_sign_in(request: Request) -> Response:
    """A page leads to the sign-in; HTMX is told to, in its own way; a stream of events just ends."""
    if "HX-Request" in request.headers:
        return Response(status_code=401, headers={"HX-Redirect": _sign_in_before(*_shown(request))})
    if "text/event-stream" in request.headers.get("accept", ""):
        return Response(status_code=401)
    if request.method != "GET":  # what was sent is lost: it must not look as if it could be sent again by going on
        return RedirectResponse(SIGN_IN, 303)
    return RedirectResponse(_sign_in_before(request.url.path, request.url.query), 303)


def _shown(request: Request) -> tuple[str, str]:
    """Path and query of the page that HTMX works in."""
    try:
        shown = urlsplit(request.headers.get("HX-Current-URL", ""))
    except ValueError:
        return HOME, ""
    return shown.path, shown.query


def _sign_in_before(path: str, query: str) -> str:
    wanted = local_path(f"{path}?{query}" if query else path)
    return SIGN_IN if wanted == HOME else f"{SIGN_IN}?{urlencode({'next': wanted})}"
