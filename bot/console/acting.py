"""How a page does something: one transaction with the relay at work in it, once for each form, then the sender wakes.

``async with acting(request, visitor) as deed:`` gives the `Work`; `deed.again`: this very form was done before.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from bot.channels.base import Button
from bot.console.cookies import app_of
from bot.console.guard import Visitor
from bot.console.once import Once, deed_of
from bot.relay.at_the_desk import AtTheDesk
from bot.relay.orders import Order
from bot.relay.work import Work, begin_work
from bot.store import audit
from bot.store.cases import Case
from bot.store.inbox import Recorded
from bot.store.staff import Staff


@dataclass(frozen=True, slots=True)
class Deed:
    """Something a member does on a page. `key` is the same when the same form is sent again."""

    work: Work
    member: Staff
    key: str
    again: bool

    async def audit(self, action: str, detail: str | None = None, case_id: str | None = None) -> None:
        """Writes down who did it."""
        await audit.note(self.work.tx, self.work.now, self.member.id, action, case_id, detail)


Act = Callable[[Deed], Awaitable[str]]  # gives the word for what was done
Show = Callable[..., Awaitable[Response]]  # (request, visitor, problem=, status_code=)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtTheConsole(AtTheDesk):
    """An order given on a page instead of a phone: what would be answered is kept here, nothing goes to the phone."""

    replies: list[str] = field(default_factory=list)

    async def reply(
        self, message: str, found: Case | None = None, buttons: tuple[Button, ...] = (), **args: str | int
    ) -> None:
        """Keeps which message it would have been."""
        self.replies.append(message)

    async def tell(self, text: str, buttons: tuple[Button, ...] = (), words_of: Case | None = None) -> None:
        """Keeps the text."""
        self.replies.append(text)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why nothing was done, as a message and its arguments."""

    message: str
    args: Mapping[str, str | int] = field(default_factory=dict)


class RefusedError(Exception):
    """What was asked for cannot be done now; nothing has changed. `problem` says why."""

    def __init__(self, message: str, **args: str | int) -> None:
        super().__init__(message)
        self.problem = Problem(message, args)


@asynccontextmanager
async def acting(request: Request, visitor: Visitor) -> AsyncIterator[Deed]:
    """A deed in one transaction; on any error nothing was done, and the same form may be sent again."""
    app, key = app_of(request), await deed_of(request, visitor.staff.id)
    once: Once = request.app.state.once
    again = not once.begins(key)
    done = False
    try:
        async with app.database.transaction() as tx:
            yield Deed(await begin_work(tx, app.tools, app.clock.now()), visitor.staff, key, again)
        done = True
    finally:
        if not done and not again:
            once.failed(key)
    app.sender.wake()


async def perform(request: Request, visitor: Visitor, act: Act, show: Show, path: str) -> Response:
    """Does `act`; then the page at `path` again, with what was done, or what `show` makes of why nothing was."""
    try:
        async with acting(request, visitor) as deed:
            done = await act(deed)
    except RefusedError as refused:
        return await show(request, visitor, problem=refused.problem, status_code=409)
    return RedirectResponse(f"{path}{'&' if '?' in path else '?'}done={done}", 303)


def at_the_console(deed: Deed, order: Order) -> AtTheConsole:
    """The desk at which `order` is given on a page."""
    message = Recorded(
        id=f"console-{deed.key}", contact_id="", channel="console", urn="", text="", kind="text", location=None,
        received_at=deed.work.now, attempts=0,
    )  # fmt: skip
    return AtTheConsole(work=deed.work, member=deed.member, message=message, order=order)
