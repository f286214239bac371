"""The page of one appointment, and that of one person's reminders. What they say of a person is audited."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Request, Response

from bot.console.acting import Problem
from bot.console.agenda import In
from bot.console.appointment_view import read_appointment, read_person
from bot.console.cookies import app_of
from bot.console.guard import Visitor
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.telling import Teller
from bot.relay.work import Work, begin_work
from bot.store import appointments, audit
from bot.store.appointments import Appointment
from bot.store.errors import NotThere

appointment = APIRouter(prefix="/agenda")
Number = Annotated[int, Path(ge=1, lt=2**31)]
DONE = {
    done: f"console-rdv-done-{done}"
    for done in ("moved", "details", "cancelled", "ended", "came", "missed")
}  # fmt: skip


@appointment.get("/{number}")
async def show_appointment(request: Request, visitor: In, number: Number, done: str = "") -> Response:
    """The page; that it was read is written down."""
    app = app_of(request)
    async with app.database.transaction() as tx:
        found = await existing(await begin_work(tx, app.tools, app.clock.now()), number)
        await audit.note(tx, app.clock.now(), visitor.staff.id, "appointment_read", detail=f"R{found.number}")
    return await appointment_page(request, visitor, number, notice=DONE.get(done))


@appointment.get("/person/{contact}")
async def show_person(request: Request, visitor: In, contact: Number) -> Response:
    """A person's appointments, how they are reminded, and with which words they agreed."""
    app = app_of(request)
    guide = await app.keeper.current()
    async with app.database.transaction() as tx:
        work = await begin_work(tx, app.tools, app.clock.now())
        teller = Teller(app.tools.words, visitor.locale, work.now)
        try:
            shown = await read_person(work, guide, str(contact), teller)
        except NotThere:
            raise HTTPException(404, "console-error-person") from None
        numbers = ", ".join(f"R{line.number}" for _, line in shown.coming[:5])
        await audit.note(tx, work.now, visitor.staff.id, "appointment_read", detail=numbers or None)
    return page(request, "appointment_person.html", person=shown)


async def existing(work: Work, number: int, *, lock: bool = False) -> Appointment:
    """The appointment of that number. Raises 404 when there is none (any more)."""
    found = await appointments.get(work.tx, work.tools.vault, number, lock=lock)
    if found is None:
        raise HTTPException(404, "console-error-rdv")
    return found


async def appointment_page(
    request: Request, visitor: Visitor, number: int, problem: Problem | None = None, status_code: int = 200,
    notice: str | None = None,
) -> Response:  # fmt: skip
    """The page as it stands now."""
    app = app_of(request)
    guide = await app.keeper.current()
    async with app.database.reading() as tx:
        work = await begin_work(tx, app.tools, app.clock.now())
        teller = Teller(app.tools.words, visitor.locale, work.now)
        shown = await read_appointment(work, guide, await existing(work, number), teller)
    facts: dict[str, Any] = {"rdv": shown, "doors": doors(guide.entries.values(), visitor.locale), "problem": problem}
    return page(request, "appointment.html", status_code, notice=notice, once=new_once(), **facts)


def doors(entries: Any, locale: str) -> list[tuple[str, str]]:
    """(id, name) of every door of the directory, by name."""
    return sorted(((entry.id, entry.label_in(locale)) for entry in entries), key=lambda pair: pair[1].casefold())
