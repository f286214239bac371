"""What is done on the page of a case. Each act asks the relay, in one transaction, and the case is held meanwhile.

What cannot be done says why, with everything that was typed still in its box.
"""

import re
from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from bot.console.access import access_to
from bot.console.acting import Deed, RefusedError, acting, at_the_console
from bot.console.case import In, Number, case_page, existing, read_now
from bot.console.case_view import LONGEST
from bot.console.guard import Visitor
from bot.console.queue_view import name_of
from bot.relay import canned, closing, handover, notes, taking, thread
from bot.relay.orders import Order
from bot.store import staff
from bot.store.case_story import NewEvent
from bot.store.cases import OUTCOMES, Case

acts = APIRouter(prefix="/case/{number}")
Typed = Annotated[str, Form(max_length=100_000)]  # what is too long is said on the page, with the text still there
Act = Callable[[Deed, Case], Awaitable[str]]
MOST_NAME = 200  # characters of a place


@acts.post("/take")
async def do_take(request: Request, visitor: In, number: Number) -> Response:
    """The first who says yes has it; the others read who."""

    async def act(deed: Deed, found: Case) -> str:
        access = await access_to(deed.work, found, deed.member)
        if access == "mine":
            return "taken"
        if deed.member.id not in deed.work.duty.phones:
            raise RefusedError("console-no-phone")
        free = access == "free"
        if not free or await taking.take(deed.work, found, deed.member) is None:
            raise await too_late(deed, found)
        return "taken"

    return await do(request, visitor, number, act)


@acts.post("/answer")
async def do_answer(request: Request, visitor: In, number: Number, text: Typed = "") -> Response:
    """Words for the person, letter for letter."""

    async def act(deed: Deed, found: Case) -> str:
        return await _say(deed, found, checked(text, "console-answer-empty"))

    return await do(request, visitor, number, act, mine=True, text=text)


@acts.post("/phrase")
async def do_phrase(request: Request, visitor: In, number: Number, phrase: Typed = "") -> Response:
    """One of the good sentences, in the person's language."""

    async def act(deed: Deed, found: Case) -> str:
        phrases = canned.every_phrase(deed.work, await deed.work.locale_of(found))
        if not re.fullmatch(r"[1-9]", phrase) or int(phrase) > len(phrases):
            raise RefusedError("console-phrase-which")
        return await _say(deed, found, phrases[int(phrase) - 1])

    return await do(request, visitor, number, act, mine=True)


@acts.post("/note")
async def do_note(request: Request, visitor: In, number: Number, note: Typed = "") -> Response:
    """A note for the team, which the person never sees."""

    async def act(deed: Deed, found: Case) -> str:
        words = checked(note, "console-note-empty")
        if not deed.again:  # `notes.note` keeps the message by which a note came: here there is none
            await deed.work.note(NewEvent(case_id=found.id, kind="note", staff_id=deed.member.id, words=words))
        return "noted"

    return await do(request, visitor, number, act, mine=True, note=note)


@acts.post("/offer")
async def do_offer(request: Request, visitor: In, number: Number, to: Typed = "") -> Response:
    """Asks a colleague to take over; until their yes nothing changes."""

    async def act(deed: Deed, found: Case) -> str:
        member = await staff.find(deed.work.tx, to) if to.strip() else None
        if member is None or member.id not in {each.id for each in handover.colleagues(deed.work, deed.member)}:
            raise RefusedError("console-offer-whom")
        if found.offered_to != member.id and not await handover.offer(deed.work, found, member):
            raise await too_late(deed, found)
        return "offered"

    return await do(request, visitor, number, act, mine=True)


@acts.post("/keep")
async def do_keep(request: Request, visitor: In, number: Number) -> Response:
    """The owner keeps the case after all."""

    async def act(deed: Deed, found: Case) -> str:
        if not deed.again:
            await handover.keep(at_the_console(deed, Order(kind="keep", number=number)), found)
        return "kept"

    return await do(request, visitor, number, act, mine=True)


@acts.post("/accept")
async def do_accept(request: Request, visitor: In, number: Number) -> Response:
    """Takes over what a colleague offers."""

    async def act(deed: Deed, found: Case) -> str:
        access = await access_to(deed.work, found, deed.member)
        if access == "mine":
            return "taken"
        if deed.member.id not in deed.work.duty.phones:
            raise RefusedError("console-no-phone")
        if access != "offered" or await handover.accept(deed.work, found, deed.member) is None:
            raise await too_late(deed, found)
        return "taken"

    return await do(request, visitor, number, act)


@acts.post("/refuse")
async def do_refuse(request: Request, visitor: In, number: Number) -> Response:
    """Not now: the case stays with the colleague."""

    async def act(deed: Deed, found: Case) -> str:
        offered = await access_to(deed.work, found, deed.member) == "offered"
        if not deed.again and (not offered or not await handover.refuse(deed.work, found, deed.member)):
            raise await too_late(deed, found)
        return "declined"

    return await do(request, visitor, number, act)


@acts.post("/impasse")
async def do_impasse(request: Request, visitor: In, number: Number) -> Response:
    """The member does not know how to go on: the coordinators are told."""

    async def act(deed: Deed, found: Case) -> str:
        if deed.again:
            return "impasse"
        return "impasse" if await notes.call_support(deed.work, found, deed.member) else "impasse-nobody"

    return await do(request, visitor, number, act, mine=True)


@acts.post("/nudge")
async def do_nudge(request: Request, visitor: In, number: Number, days: Typed = "") -> Response:
    """A private reminder, in so many days; also of a closed case that was theirs."""

    async def act(deed: Deed, found: Case) -> str:
        if found.owner_id != deed.member.id:
            raise await too_late(deed, found)
        read = int(days) if re.fullmatch(r"\s*[0-9]{1,2}\s*", days, re.ASCII) else 0
        if not 1 <= read <= notes.LONGEST_WAIT:
            raise RefusedError("console-nudge-when", most=notes.LONGEST_WAIT)
        await notes.remind(deed.work, found, deed.member, read)
        return "nudge"

    return await do(request, visitor, number, act, days=days)


@acts.post("/close")
async def do_close(request: Request, visitor: In, number: Number, outcome: Typed = "", where: Typed = "") -> Response:
    """Ends the case with its outcome."""

    async def act(deed: Deed, found: Case) -> str:
        chosen = next((known for known in OUTCOMES if known == outcome), None)
        if chosen is None:
            raise RefusedError("console-close-how")
        place = " ".join(where.split())
        if chosen == "oriented" and not 1 <= len(place) <= MOST_NAME:
            raise RefusedError("console-close-where")
        await closing.finish(deed.work, found, deed.member, closing.End(chosen, place))
        return "closed"

    return await do(request, visitor, number, act, mine=True, outcome=outcome, where=where)


async def do(request: Request, visitor: Visitor, number: int, act: Act, *, mine: bool = False, **kept: str) -> Response:
    """Does `act` with the case held; then the page again, with what was done or why nothing was."""
    try:
        async with acting(request, visitor) as deed:
            found = await existing(deed.work, number, lock=True)
            if mine and not deed.again and await access_to(deed.work, found, visitor.staff) != "mine":
                raise await too_late(deed, found)
            theirs = not mine or found.owner_id == visitor.staff.id
            done = await act(deed, found) if theirs else ""  # sent again, and handed over in between
    except RefusedError as refused:
        shown = await read_now(request, visitor, number)
        return case_page(request, shown, refused.problem, 409, kept=kept)
    # The box itself: a place that cannot have the focus would take it away from who types already.
    place = "#text" if done == "sent" else ""
    return RedirectResponse(f"/staff/case/{number}?done={done}{place}", 303)


async def _say(deed: Deed, found: Case, words: str) -> str:
    """Words for the person; sent before by the same form is as good as sent now."""
    sent = await thread.relay_out(deed.work, found, deed.member, thread.Words(words, f"console-{deed.key}"))
    if not sent and not deed.again:
        raise RefusedError("console-not-sent")
    return "sent"


def checked(text: str, empty: str) -> str:
    """What was typed, when it can be sent."""
    words = text.replace("\r\n", "\n").strip()
    if not words:
        raise RefusedError(empty)
    if len(words) > LONGEST:
        raise RefusedError("console-too-long", length=len(words), most=LONGEST)
    return words


async def too_late(deed: Deed, found: Case) -> RefusedError:
    """Who has the case, or that it is closed, or that nobody has it any more."""
    if found.status == "closed":
        return RefusedError("console-late-closed")
    if found.owner_id is None:
        return RefusedError("console-late-nobody")
    if found.owner_id == deed.member.id:
        return RefusedError("console-late-gone")
    return RefusedError("console-late-taken", name=await name_of(deed.work, found.owner_id))
