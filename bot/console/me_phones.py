"""The phones on which a member is called: their order, a new number, a code for Telegram, a trial.

No page shows a number: the last two digits tell one's own phones apart.
"""

from datetime import timedelta

from fastapi import APIRouter, HTTPException, Request, Response

from bot.channels.phone_numbers import e164
from bot.console.acting import Deed, RefusedError
from bot.console.cookies import app_of
from bot.console.me import In, Typed, do, me_page, phones_of
from bot.console.once import new_once
from bot.console.pages import page
from bot.relay import post
from bot.store import audit, contacts, staff
from bot.store.staff import Phone, PhoneTakenError

WORTH = timedelta(minutes=10)  # a trial that arrives later says nothing

me_phones = APIRouter(prefix="/me")


@me_phones.get("/phones")
async def show_phones(request: Request, visitor: In) -> Response:
    """Only the phones, for a page that waits for the result of a trial."""
    phones, _ = await phones_of(request, visitor)
    return page(request, "me_phones.html", phones=phones, once=new_once())


@me_phones.post("/phone")
async def do_add(request: Request, visitor: In, number: Typed = "") -> Response:
    """One more phone for SMS, tried after those there are."""

    async def act(deed: Deed) -> str:
        settings, vault, tx = deed.work.tools.settings, deed.work.tools.vault, deed.work.tx
        try:
            found = e164(number)
        except ValueError:
            raise RefusedError("console-phone-unreadable") from None
        if not found.startswith(settings.allowed_prefixes):
            raise RefusedError("console-phone-prefix")
        contact = await contacts.find_or_create(tx, vault, "sms", f"tel:{found}", deed.work.now)
        try:  # a colleague's phone and that of somebody who is being helped are refused alike: it tells of nobody
            await staff.add_phone(tx, deed.member.id, contact.id, deed.work.now)
        except PhoneTakenError:
            raise RefusedError("console-phone-taken") from None
        await deed.audit("phone_added")
        return "added"

    return await do(request, visitor, act)


@me_phones.post("/phone/{id}/first")
async def do_first(request: Request, visitor: In, id: str) -> Response:
    """This phone is tried first from now on."""

    async def act(deed: Deed) -> str:
        await staff.prefer_phone(deed.work.tx, deed.member.id, (await _own(deed, id)).id)
        return "first"

    return await do(request, visitor, act)


@me_phones.post("/phone/{id}/remove")
async def do_remove(request: Request, visitor: In, id: str) -> Response:
    """The member is no longer called there."""

    async def act(deed: Deed) -> str:
        if not deed.again:
            await staff.remove_phone(deed.work.tx, deed.member.id, (await _own(deed, id)).id)
            await deed.audit("phone_removed")
        return "removed"

    return await do(request, visitor, act)


@me_phones.post("/phone/{id}/trial")
async def do_trial(request: Request, visitor: In, id: str) -> Response:
    """A text to this phone; the page then says what became of it."""

    async def act(deed: Deed) -> str:
        phone = await _own(deed, id)
        if phone.channel not in deed.work.tools.channels:
            return "trial-not"
        text = deed.work.say(deed.member, "staff-test")
        await post.to_phone(deed.work, phone, post.Letter(key=f"trial:{deed.key}", text=text, lives=WORTH))
        return "trial"

    return await do(request, visitor, act)


@me_phones.post("/link")
async def do_link(request: Request, visitor: In) -> Response:
    """A fresh one-time code that makes the phone from which it is sent one of theirs; shown once, here."""
    app = app_of(request)
    if app.settings.linked_where is None:
        raise HTTPException(404)
    async with app.database.transaction() as tx:
        code = await staff.new_code(tx, visitor.staff.id, "telegram", app.clock.now())
        await audit.note(tx, app.clock.now(), visitor.staff.id, "link_made")
    return await me_page(request, visitor, code=f"/start link-{code}")


async def _own(deed: Deed, id: str) -> Phone:
    phones = await staff.phones(deed.work.tx, [deed.member.id])
    found = next((phone for phone in phones if phone.id == id), None)
    if found is None:
        raise RefusedError("console-phone-gone")
    return found
