"""The room of the team: who is in it, with which roles, and a fresh link for who cannot get in. No number is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Request, Response

from bot.console.acting import Act, Deed, Problem, RefusedError, acting, perform
from bot.console.cookies import app_of
from bot.console.guard import Visitor, needs
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.rooms import roles_of
from bot.relay.duty import read_duty
from bot.store import sessions, staff
from bot.store.staff import ROLES, NameTakenError, Staff

team = APIRouter(prefix="/team")
In = Annotated[Visitor, Depends(needs(*roles_of("team")))]
Typed = Annotated[str, Form(max_length=1000)]
Several = Annotated[list[str], Form()]
DONE = {done: f"console-team-done-{done}" for done in ("added", "roles", "left", "back")}


@dataclass(frozen=True, slots=True)
class Member:
    """One member as the page shows them. `phones` is how many work; `mine`: the visitor may change something."""

    staff: Staff
    phones: int
    mine: bool


@team.get("")
async def show_team(request: Request, visitor: In, done: str = "") -> Response:
    """Everybody, also those who left."""
    return await team_page(request, visitor, notice=DONE.get(done))


@team.post("")
async def do_add(
    request: Request, visitor: In, name: Typed = "", roles: Several = [], languages: Typed = "fr"  # noqa: B006
) -> Response:  # fmt: skip
    """A new member; their link is made with the button beside their name."""

    async def act(deed: Deed) -> str:
        if deed.again:
            return "added"
        try:
            member = await staff.add(deed.work.tx, name, _allowed(visitor, roles), languages.split(), deed.work.now)
        except NameTakenError:
            raise RefusedError("console-team-name-taken") from None
        except ValueError:
            raise RefusedError("console-team-name") from None
        await deed.audit("member_added", member.name)
        return "added"

    if languages not in ("fr", "nl"):
        languages = "fr"
    return await _do(request, visitor, act)


@team.post("/{handle}/roles")
async def do_roles(request: Request, visitor: In, handle: str, roles: Several = []) -> Response:  # noqa: B006
    """Other roles, from the next page on."""

    async def act(deed: Deed) -> str:
        member = await _changeable(deed, visitor, handle)
        chosen = _allowed(visitor, roles)
        await staff.change(deed.work.tx, member.id, roles=" ".join(sorted(chosen)))
        await deed.audit("roles_changed", f"{member.name}: {' '.join(sorted(chosen))}")
        return "roles"

    return await _do(request, visitor, act)


@team.post("/{handle}/leave")
async def do_leave(request: Request, visitor: In, handle: str) -> Response:
    """No more calls, no way in; what is open with them is called out again within a minute."""

    async def act(deed: Deed) -> str:
        member = await _changeable(deed, visitor, handle)
        await staff.change(deed.work.tx, member.id, active=False)
        await sessions.end_all(deed.work.tx, member.id)
        await deed.audit("member_left", member.name)
        return "left"

    return await _do(request, visitor, act)


@team.post("/{handle}/back")
async def do_back(request: Request, visitor: In, handle: str) -> Response:
    """Who left comes back."""

    async def act(deed: Deed) -> str:
        member = await _changeable(deed, visitor, handle)
        await staff.change(deed.work.tx, member.id, active=True)
        await deed.audit("member_back", member.name)
        return "back"

    return await _do(request, visitor, act)


@team.post("/{handle}/link")
async def do_link(request: Request, visitor: In, handle: str) -> Response:
    """A fresh one-time link, shown once, here; the earlier one stops to work."""
    app = app_of(request)
    try:
        async with acting(request, visitor) as deed:
            member = await _changeable(deed, visitor, handle)
            if not member.active:
                raise RefusedError("console-team-gone")
            code = await staff.new_code(deed.work.tx, member.id, "sign_in", deed.work.now)
            await deed.audit("link_made", member.name)
    except RefusedError as refused:
        return await team_page(request, visitor, refused.problem, 409)
    link = f"{app.public_url}/staff/welcome/{code}"
    return await team_page(request, visitor, link=link, link_name=member.name)


async def _do(request: Request, visitor: Visitor, act: Act) -> Response:
    return await perform(request, visitor, act, team_page, "/staff/team")


async def team_page(
    request: Request, visitor: Visitor, problem: Problem | None = None, status_code: int = 200, **facts: Any
) -> Response:
    """The page as it stands now."""
    app = app_of(request)
    async with app.database.reading() as tx:
        everyone = await staff.everyone(tx, also_inactive=True)
        duty = await read_duty(tx, app.tools, app.clock.now())
    members = [Member(each, len(duty.phones.get(each.id, ())), _may_change(visitor, each)) for each in everyone]
    shown: dict[str, Any] = {
        "members": members, "roles": _offered(visitor), "problem": problem, "notice": None, "once": new_once(),
        "link": "", "link_name": "", **facts,
    }  # fmt: skip
    return page(request, "team.html", status_code, **shown)


def _may_change(visitor: Visitor, member: Staff) -> bool:
    """Nobody changes themselves, and only an admin changes an admin: a link is a way in with all their rights."""
    return member.id != visitor.staff.id and (visitor.may("admin") or "admin" not in member.roles)


def _offered(visitor: Visitor) -> list[str]:
    return [role for role in ROLES if role != "admin" or visitor.may("admin")]


def _allowed(visitor: Visitor, roles: Sequence[str]) -> set[str]:
    chosen = set(roles)
    if not chosen or not chosen <= set(_offered(visitor)):
        raise RefusedError("console-team-roles-which")
    return chosen


async def _changeable(deed: Deed, visitor: Visitor, handle: str) -> Staff:
    everyone = await staff.everyone(deed.work.tx, also_inactive=True)
    member = next((each for each in everyone if each.handle == handle), None)
    if member is None:
        raise RefusedError("console-team-unknown")
    if not _may_change(visitor, member):
        raise RefusedError("console-team-not-yours")
    return member
