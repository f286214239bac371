"""The visitor's own settings: quiet hours, languages, password. Their phones are in `me_phones`."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, Response

from bot.console.acting import Act, Deed, Problem, RefusedError, perform
from bot.console.cookies import app_of
from bot.console.entrance import let_in
from bot.console.guard import Visitor, needs
from bot.console.me_view import Phones, read_phones
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.passwords import SHORTEST, Passwords, weakness
from bot.console.rooms import roles_of
from bot.console.roster_forms import read_time
from bot.console.sign_in import wait_after
from bot.console.telling import Teller
from bot.relay.work import begin_work
from bot.store import audit, sessions, staff
from bot.store import sign_in as locks

me = APIRouter(prefix="/me")
In = Annotated[Visitor, Depends(needs(*roles_of("me")))]
Typed = Annotated[str, Form(max_length=1000)]
LANGUAGES = ("fr", "nl", "fr nl", "nl fr")
DONE = {
    done: f"console-me-done-{done}"
    for done in ("first", "removed", "added", "trial", "trial-not", "quiet", "languages", "password")
}  # fmt: skip


@me.get("")
async def show_me(request: Request, visitor: In, done: str = "") -> Response:
    """The page."""
    return await me_page(request, visitor, notice=DONE.get(done))


@me.post("/quiet")
async def do_quiet(request: Request, visitor: In, starts: Typed = "", ends: Typed = "") -> Response:
    """Quiet hours, both or none."""

    async def act(deed: Deed) -> str:
        if bool(starts.strip()) != bool(ends.strip()):
            raise RefusedError("console-quiet-both")
        hours = [f"{read_time(text):%H:%M}" if text.strip() else None for text in (starts, ends)]
        await staff.change(deed.work.tx, deed.member.id, quiet_from=hours[0], quiet_until=hours[1])
        return "quiet"

    return await do(request, visitor, act)


@me.post("/languages")
async def do_languages(request: Request, visitor: In, languages: Typed = "") -> Response:
    """The languages in which the bot writes to them, best first."""

    async def act(deed: Deed) -> str:
        if languages not in LANGUAGES:
            raise RefusedError("console-languages-which")
        await staff.change(deed.work.tx, deed.member.id, languages=languages)
        return "languages"

    return await do(request, visitor, act)


@me.post("/password")
async def do_password(
    request: Request, visitor: In, now: Typed = "", password: Typed = "", again: Typed = ""
) -> Response:  # fmt: skip
    """A new password; whoever is in with the old one is out, this browser aside."""
    if not await _is_own_password(request, visitor, now):
        return await me_page(request, visitor, Problem("console-password-wrong"), 403)
    problem = weakness(password, visitor.staff) or (None if password == again else "console-password-differs")
    if problem is not None:
        return await me_page(request, visitor, Problem(problem, {"shortest": SHORTEST}), 422)
    app, passwords = app_of(request), _passwords(request)
    hashed = await passwords.hash(password)
    async with app.database.transaction() as tx:
        await locks.set_password(tx, visitor.staff.id, hashed)
        await sessions.end_all(tx, visitor.staff.id)
        await audit.note(tx, app.clock.now(), visitor.staff.id, "password_chosen")
        secret = await sessions.begin(tx, visitor.staff.id, app.clock.now())
    return let_in(request, secret, "/staff/me?done=password")


async def _is_own_password(request: Request, visitor: Visitor, typed: str) -> bool:
    """Whether it is; wrong tries count like those at the entrance, so that a borrowed session cannot guess."""
    app = app_of(request)
    async with app.database.reading() as tx:
        lock = await locks.lock_of(tx, app.tools.vault, visitor.staff.handle)
    right = await _passwords(request).is_right(lock.password_hash if lock else None, typed)
    now = app.clock.now()
    async with app.database.transaction() as tx:
        lock = await locks.lock_of(tx, app.tools.vault, visitor.staff.handle, hold=True)
        if lock is None or (lock.locked_until is not None and lock.locked_until > now):
            return False
        if not right:
            wait = wait_after(lock.failures + 1)
            await locks.note_failure(tx, lock.staff_id, lock.failures + 1, now + wait if wait else None)
            await audit.note(tx, now, lock.staff_id, "password_refused")
    return right


def _passwords(request: Request) -> Passwords:
    found: Passwords = request.app.state.passwords
    return found


async def do(request: Request, visitor: Visitor, act: Act) -> Response:
    """Does `act`; then the page again, with what was done or why nothing was."""
    return await perform(request, visitor, act, me_page, "/staff/me")


async def me_page(
    request: Request, visitor: Visitor, problem: Problem | None = None, status_code: int = 200, **facts: Any
) -> Response:
    """The page as it stands now."""
    phones, member = await phones_of(request, visitor)
    hours = [f"{at:%H:%M}" if at else "" for at in (member.quiet_from, member.quiet_until)]
    shown: dict[str, Any] = {
        "phones": phones, "problem": problem, "notice": None, "once": new_once(), "code": "", "quiet": hours,
        "languages_now": " ".join(member.languages), "choices": LANGUAGES, "shortest": SHORTEST,
        "linked": app_of(request).settings.linked_where, **facts,
    }  # fmt: skip
    return page(request, "me.html", status_code, **shown)


async def phones_of(request: Request, visitor: Visitor) -> tuple[Phones, staff.Staff]:
    """The visitor's phones, and what is kept of them now."""
    app = app_of(request)
    async with app.database.reading() as tx:
        work = await begin_work(tx, app.tools, app.clock.now())
        member = await staff.get(tx, visitor.staff.id)
        return await read_phones(work, member, Teller(app.tools.words, visitor.locale, work.now)), member
