"""Forms with a file: what is in it, and what is wrong with it, in words."""

from datetime import date

from fastapi import Request
from starlette.datastructures import UploadFile

from bot.console.telling import Teller
from bot.file_problems import Problem


async def content_of(request: Request) -> bytes:
    """What is in the file that was sent as `calendar`; nothing when none was."""
    form = await request.form()
    sent = form.get("calendar")
    content = await sent.read() if isinstance(sent, UploadFile) else b""
    await form.close()
    return content


def tell_problem(problem: Problem, teller: Teller) -> str:
    """One line: where in the file, and why it cannot be used."""
    why = teller.say("console-calendar-fault", fault=problem.fault, detail=problem.detail)
    if problem.line:
        return teller.say("console-line-problem", line=problem.line, why=why)
    day, until = (teller.day(date.fromisoformat(iso)) if iso else "?" for iso in (problem.first, problem.last))
    said = {"day": day, "title": problem.title, "why": why, "days": str(problem.days), "until": until}
    return teller.say("console-calendar-problem", **said, repeats="yes" if problem.days > 1 else "no")
