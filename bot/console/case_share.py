"""Asking the person whether something may be told outside: first the member sees exactly what the person will read."""

from fastapi import APIRouter, Request, Response

from bot.console.access import access_to
from bot.console.acting import Deed, RefusedError
from bot.console.case import In, Number, case_page, existing, read_now
from bot.console.case_acts import MOST_NAME, Typed, checked, do, too_late
from bot.console.cookies import app_of
from bot.console.once import new_once
from bot.console.pages import page
from bot.relay import sharing
from bot.relay.work import Work, begin_work
from bot.store.cases import Case

share = APIRouter(prefix="/case/{number}")


@share.post("/share")
async def do_preview(request: Request, visitor: In, number: Number, to: Typed = "", what: Typed = "") -> Response:
    """A page with the text as the person will read it; nothing is sent yet."""
    app = app_of(request)
    try:
        wish = _checked(to, what)
        async with app.database.reading() as tx:
            work = await begin_work(tx, app.tools, app.clock.now())
            found = await existing(work, number)
            if await access_to(work, found, visitor.staff) != "mine":
                raise await too_late(Deed(work, visitor.staff, key="", again=False), found)
            preview = await _as_read(work, found, visitor.staff.name, wish)
    except RefusedError as refused:
        shown = await read_now(request, visitor, number)
        return case_page(request, shown, refused.problem, 409, kept={"to": to, "what": what})
    return page(request, "case_share.html", number=number, wish=wish, preview=preview, once=new_once())


@share.post("/share/ask")
async def do_ask(request: Request, visitor: In, number: Number, to: Typed = "", what: Typed = "") -> Response:
    """Asks the person; their yes or no comes into the conversation."""

    async def act(deed: Deed, found: Case) -> str:
        wish = _checked(to, what, f"console-{deed.key}")
        if not deed.again:
            await sharing.ask(deed.work, found, deed.member, wish)
        return "share"

    return await do(request, visitor, number, act, mine=True, to=to, what=what)


def _checked(to: str, what: str, key: str = "") -> sharing.Sharing:
    name = " ".join(to.split())
    if not 1 <= len(name) <= MOST_NAME:
        raise RefusedError("console-share-whom")
    return sharing.Sharing(name, checked(what, "console-share-what"), key)


async def _as_read(work: Work, found: Case, name: str, wish: sharing.Sharing) -> str:
    """The text of `sharing.ask`, as a test makes sure."""
    locale = await work.locale_of(found)
    lead = work.for_person(locale, "relay-share-asks", name=name, to=wish.to)
    return f'{lead}\n"{wish.words}"\n{work.for_person(locale, "relay-share-question")}'
