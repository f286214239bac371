"""What could not be delivered: a call or words for one of the team go to their next phone; words for a person come back
to who wrote them. A member without any phone left loses the case, which is called out again.
"""

import structlog

from bot.relay import ladder, post, thread
from bot.relay.calls import WORTH
from bot.relay.work import Work
from bot.store import case_story, cases, outbox, staff
from bot.store.case_story import CaseEvent, NewEvent, Undelivered
from bot.store.cases import Case
from bot.store.errors import NotThere
from bot.store.staff import Staff

log = structlog.get_logger()


async def deal_with(work: Work, failure: Undelivered) -> None:
    """Deals with one message of a case that will never arrive, unless somebody else does."""
    if not await case_story.settle(work.tx, failure.event.id, work.now):
        return
    found = await cases.get(work.tx, failure.event.case_id, lock=True)
    if found is None or (found.status == "closed" and failure.event.kind != "said"):
        return
    log.warning("relay_not_delivered", case=found.number, kind=failure.event.kind, reason=failure.reason)
    if failure.contact_id == found.contact_id:
        await _person_not_reached(work, found, failure)
    else:
        await _member_not_reached(work, found, failure)


async def _person_not_reached(work: Work, found: Case, failure: Undelivered) -> None:
    """Who wrote it is told each time; for a line of the bot itself, who has the case, once (`thread.whole` tells who
    takes it later)."""
    author = work.duty.team.get(failure.event.staff_id or found.owner_id or "")
    detail = failure.reason[:100]
    await work.note(NewEvent(case_id=found.id, kind="failed", staff_id=failure.event.staff_id, detail=detail))
    if author is not None:
        said = failure.event.kind == "said"
        text = thread.not_arrived(work, found, author, "staff-failed" if said else "staff-gone", failure.reason)
        key = f"failed:{failure.event.id}" if said else f"gone:{found.id}:{found.round}:{author.id}"
        await post.to_member(work, author, post.Letter(key=key, text=text, case_id=found.id))


async def _member_not_reached(work: Work, found: Case, failure: Undelivered) -> None:
    """The same text to the member's next phone, once to each; without one, the ladder goes on at once."""
    member = await staff.get(work.tx, failure.event.staff_id or "")
    if not _still_matters(work, found, failure.event, member):
        return
    again = await _same_letter(work, failure)
    others = [phone for phone in work.duty.phones.get(member.id, ()) if phone.contact_id != failure.contact_id]
    for phone in others:
        if again is not None and await post.to_phone(work, phone, again):
            return
    if found.owner_id == member.id:
        await thread.lose_owner(work, found, member)
    elif found.owner_id is None and found.step < ladder.TRUTH:
        await cases.change(work.tx, found.id, due_at=work.now)


def _still_matters(work: Work, found: Case, event: CaseEvent, member: Staff) -> bool:
    """Words are only for who has the case now; a call is only for who serves now, while it can be answered."""
    if event.kind in ("words", "received"):
        return found.owner_id == member.id
    if event.kind != "paged":
        return True
    silent = event.detail == "silent" and found.step >= ladder.SILENT and found.owner_id != member.id
    above = work.duty.coordinators(wake=found.level == "life_danger")
    return (found.owner_id is None or silent) and member in [*work.duty.on_duty(), *work.duty.backup(), *above]


async def _same_letter(work: Work, failure: Undelivered) -> post.Letter | None:
    """The letter that was lost, under one key however often it is lost; None when its words are gone."""
    event = failure.event
    try:
        lost = await outbox.get(work.tx, work.tools.vault, event.outbound_id or "")
    except NotThere:
        return None
    first = lost.dedupe_key.split(":")[2] if lost.dedupe_key.startswith("relay:again:") else event.id
    return post.Letter(
        key=f"again:{first}", text=lost.text, kind=event.kind, case_id=event.case_id, detail=event.detail,
        buttons=lost.buttons, lives=WORTH if lost.expires_at else None,
    )  # fmt: skip
