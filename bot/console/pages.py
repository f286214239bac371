"""How a page is made: a template, the words of the visitor's language, and what every page shows."""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.routing import Match

from bot.console.cookies import FORM, LOCALE, LOCALES, app_of, form_token, keep, locale_of
from bot.console.guard import Visitor
from bot.store.staff import Staff

HERE = Path(__file__).parent
# StrictUndefined: a fact that a page forgot is an error in a test, not a hole on a screen.
TEMPLATES = Jinja2Templates(
    env=Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )
)  # fmt: skip


def page(
    request: Request, template: str, status_code: int = 200, member: Staff | None = None, **facts: Any
) -> Response:
    """The page of `template` with `facts`. Every template also has `say(message, **arguments)`, `locale`, `visitor`
    (None before the sign-in), `csrf`, `path`, `languages` and `demo`. `member`: whose language it is in, before that.
    """
    visitor: Visitor | None = getattr(request.state, "visitor", None)
    locale = visitor.locale if visitor else locale_of(request, member)
    token = visitor.csrf if visitor else form_token(request)
    response = TEMPLATES.TemplateResponse(
        request, template, {**_everywhere(request, locale), "visitor": visitor, "csrf": token, **facts}, status_code
    )
    if visitor is None:
        keep(request, response, FORM, token)
    if request.query_params.get("locale") == locale:
        keep(request, response, LOCALE, locale)
    return response


def _everywhere(request: Request, locale: str) -> dict[str, Any]:
    app = app_of(request)

    def say(message: str, **arguments: str | int) -> str:
        return app.tools.words.text(locale, message, arguments)

    return {
        "say": say, "locale": locale, "path": address_of(request), "demo": app.settings.demo, "notice": None,
        "languages": [(code, _with_locale(request, code)) for code in LOCALES],
    }  # fmt: skip


def address_of(request: Request) -> str:
    """Where the page is: a form goes to an address below it, and there is no page to come back to."""
    path = request.url.path
    while path.count("/") > 1 and not _is_page(request, path):
        path = path.rpartition("/")[0]
    return path


def _is_page(request: Request, path: str) -> bool:
    asked = {**request.scope, "method": "GET", "path": path}
    return any(route.matches(asked)[0] is Match.FULL for route in request.app.routes)


def _with_locale(request: Request, code: str) -> str:
    """This page in another language: what else stood in its address stays."""
    return f"{address_of(request)}?{urlencode({**request.query_params, 'locale': code})}"
