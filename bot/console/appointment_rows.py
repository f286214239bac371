"""New appointments: one by a form, or a file of them. First what each row would do, then all of it or nothing."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from bot.clock import local
from bot.console.acting import Problem, RefusedError, acting
from bot.console.agenda import In
from bot.console.appointment import doors
from bot.console.cookies import app_of
from bot.console.file_forms import content_of, tell_problem
from bot.console.guard import Visitor
from bot.console.once import new_once
from bot.console.pages import page
from bot.console.previews import WAITS, Preview, Previews
from bot.console.telling import Teller
from bot.file_problems import Problem as RowProblem
from bot.file_problems import UnusableError
from bot.reminders import importing
from bot.reminders.book import Book
from bot.reminders.files import FileRead, read_file
from bot.reminders.importing import Step
from bot.reminders.rows import COLUMNS, row_of
from bot.reminders.wording import Speaker

appointment_rows = APIRouter(prefix="/agenda/new")
Typed = Annotated[str, Form(max_length=1000)]
BOXES = tuple(name for name in COLUMNS if name != "id")


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One row of the preview. `was` is "" unless it is moved; `person` is how the row named them."""

    outcome: str
    person: str
    when: str
    was: str
    about: str
    rhythm: str
    agreement: str


@appointment_rows.get("")
async def show_form(request: Request, visitor: In, case: str = "") -> Response:
    """The form, and the one for a file."""
    return await _form(request, visitor, {"case": case[:10]})


@appointment_rows.post("")
async def ask_one(request: Request, visitor: In) -> Response:
    """What the form would write down."""
    form = await request.form()
    typed = {name: str(form.get(name, ""))[:1000] for name in BOXES}
    try:
        read = FileRead([row_of(typed)], [])
    except UnusableError as error:
        return await _form(request, visitor, typed, Problem("console-row-fault", _fault(error)), 422)
    return await _preview(request, visitor, read, typed)


@appointment_rows.post("/file")
async def ask_file(request: Request, visitor: In) -> Response:
    """What the file would do, or every reason why it cannot be taken."""
    today = local(app_of(request).clock.now()).date()
    return await _preview(request, visitor, read_file(await content_of(request), today))


@appointment_rows.post("/write")
async def do_write(request: Request, visitor: In, name: Typed = "", agreed: Typed = "") -> Response:
    """Does what was shown, all of it or nothing."""
    app = app_of(request)
    previews: Previews[Step] = request.app.state.row_previews
    guide = await app.keeper.current()
    try:
        async with acting(request, visitor) as deed:
            preview = previews.of(name, visitor.staff.id, app.clock.now())
            if preview is None:
                raise RefusedError("console-rows-too-old")
            done = 1
            if not deed.again:
                words = app.tools.words.text(visitor.locale, "console-rows-agreed", {}) if agreed == "yes" else ""
                book = Book(deed.work.tx, deed.work.tools, deed.work.now, deed.member.id)
                written = await importing.write(book, preview.lines, guide, agreed_words=words)
                if written is None:
                    raise RefusedError("console-rows-changed")
                done = written
                await deed.audit("appointments_noted", str(written))
    except RefusedError as refused:
        return await _form(request, visitor, {}, refused.problem, 409)
    return RedirectResponse(f"/staff/agenda?done={'noted' if done else 'nothing'}", 303)


async def _preview(
    request: Request, visitor: Visitor, read: FileRead, typed: dict[str, str] | None = None
) -> Response:  # fmt: skip
    app, guide = app_of(request), await app_of(request).keeper.current()
    now = app.clock.now()
    async with app.database.reading() as tx:
        look = await importing.look(Book(tx, app.tools, now), read.rows, guide)
    problems = [*read.problems, *look.problems]
    teller = Teller(app.tools.words, visitor.locale, now)
    if problems and typed is not None:
        return await _form(request, visitor, typed, Problem("console-row-fault", _fault(problems[0])), 422)
    previews: Previews[Step] = request.app.state.row_previews
    usable = bool(look.steps) and not problems
    name = previews.keep(Preview(visitor.staff.id, look.steps, now + WAITS)) if usable else ""
    speaker = Speaker(app.tools.words, visitor.locale, now)
    facts: dict[str, Any] = {
        "name": name, "problems": [tell_problem(problem, teller) for problem in sorted(problems)],
        "lines": [_line(step, speaker) for step in look.steps], "once": new_once(),
        "asks": any(step.agreement == "not_yet" and step.outcome in {"new", "moved"} for step in look.steps),
    }  # fmt: skip
    return page(request, "appointment_rows.html", 200 if usable else 422, **facts)


def _line(step: Step, speaker: Speaker) -> StepLine:
    row, found = step.row, step.found
    details = row.details
    return StepLine(
        outcome=step.outcome, person=f"#{row.case}" if row.case else row.number,
        when=speaker.when(row.wall, long=True),
        was=speaker.when(found.wall, long=True) if found and step.outcome == "moved" else "",
        about=", ".join(part for part in (details.what, details.who, details.where) if part),
        rhythm=speaker.rhythm(row.weeks, row.wall) if row.weeks else "", agreement=step.agreement,
    )  # fmt: skip


def _fault(found: UnusableError | RowProblem) -> dict[str, str | int]:
    return {"fault": found.fault, "detail": found.detail}


async def _form(
    request: Request, visitor: Visitor, typed: dict[str, str], problem: Problem | None = None, status_code: int = 200
) -> Response:
    app = app_of(request)
    guide = await app.keeper.current()
    shown = {name: typed.get(name, "") for name in BOXES}
    if problem is not None and problem.message == "console-row-fault":
        why = app.tools.words.text(visitor.locale, "console-calendar-fault", problem.args)
        problem = Problem("console-row-fault", {"why": why})
    today = local(app.clock.now()).date().isoformat()
    facts: dict[str, Any] = {"typed": shown, "doors": doors(guide.entries.values(), visitor.locale), "today": today}
    return page(request, "appointment_new.html", status_code, problem=problem, once=new_once(), **facts)
