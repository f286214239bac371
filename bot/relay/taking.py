"""Taking a case: the first yes wins, the others are told who has it. Also what a member may look at: list and case."""

from datetime import datetime, timedelta

from bot import metrics
from bot.channels.phone_numbers import e164
from bot.relay import keys, ladder, post, thread
from bot.relay.at_the_desk import AtTheDesk
from bot.relay.calls import WORTH
from bot.relay.duty import may_serve
from bot.relay.work import Work
from bot.store import audit, case_story, cases, contacts, figures, staff
from bot.store.case_story import NewEvent
from bot.store.cases import Case
from bot.store.staff import Staff

# Time to acknowledgement, as the monthly figures give it.
_WITHIN = {"2 min": timedelta(minutes=2), "10 min": timedelta(minutes=10), "1 h": timedelta(hours=1)}
STILL_LISTENING = timedelta(hours=1)  # who was called longer ago may be asleep, and is not told who has it


async def answer_call(desk: AtTheDesk) -> bool:
    """Takes or declines the case that the member was called for: the one named, else the last call. False: no call."""
    waiting = await case_story.waiting_pages(desk.work.tx, desk.member.id)
    number = desk.order.number
    wanted = [id for id in waiting if number is None or int(id) == number]
    found = await cases.get(desk.work.tx, wanted[0]) if wanted else await _free(desk, number)
    if found is None:
        return False
    if desk.order.kind == "decline":
        await _decline(desk, found)
        return True
    taken = await take(desk.work, found, desk.member)
    if taken is None:
        await too_late(desk, found.number)
    else:
        await desk.confirm(taken, keys.for_case(desk.work, desk.member, taken))
        await thread.take_up(desk.work, taken, desk.member)
    return True


async def take(work: Work, found: Case, member: Staff) -> Case | None:
    """The case is the member's, if nobody was faster; person and colleagues are told. None when it is too late."""
    taken = await cases.take(work.tx, found, member.id, work.now, work.now + work.tools.settings.relay_silent)
    if taken is None:
        return None
    called = await case_story.called(work.tx, found.id, work.now - STILL_LISTENING)
    await case_story.cancel_calls(work.tx, found.id, work.now)
    await work.note(NewEvent(case_id=found.id, kind="taken", staff_id=member.id))
    if found.acknowledged_at is None:
        waited = work.now - found.opened_at
        metrics.TAKEN_SECONDS.labels(found.level).observe(waited.total_seconds())
        within = next((name for name, most in _WITHIN.items() if waited <= most), "longer")
        await figures.count(work.tx, "relay_taken", {"level": found.level, "within": within}, work.now)
    await post.tell_person(work, taken, "relay-taken", name=member.name)
    for id in sorted({*called, *([found.owner_id] if found.owner_id else [])} - {member.id}):
        if id in work.duty.team:
            await post.tell_member(work, work.duty.team[id], "staff-taken-by", taken, name=member.name)
    return taken


async def too_late(desk: AtTheDesk, number: int) -> None:
    """Says who has the case, or that it is closed, or that there is none of that number."""
    found = await cases.get(desk.work.tx, number)
    if found is None:
        await desk.reply("staff-unknown-case", number=number)
    elif found.status == "closed":
        await desk.reply("staff-too-late-closed", found)
    elif found.owner_id is None:
        await desk.reply("staff-not-taken", found)
    elif found.owner_id == desk.member.id:
        await desk.reply("staff-kept", found)
    else:
        await desk.reply("staff-too-late", found, name=(await staff.get(desk.work.tx, found.owner_id)).name)


async def was_called_since(desk: AtTheDesk, moment: datetime) -> bool:
    """Whether a "1" or a "2" may be for a call or an offer that came after `moment`."""
    if desk.order.kind not in ("take", "decline"):
        return False
    offers = [each.offered_at for each in await cases.open_cases(desk.work.tx) if each.offered_to == desk.member.id]
    called = await case_story.last_call(desk.work.tx, desk.member.id, moment)
    return called is not None or any(at is not None and at > moment for at in offers)


async def crossed(desk: AtTheDesk) -> int | None:
    """The case that a late "1" was meant for: the last call, when somebody else has it by now. None: a word, perhaps.

    While the member has a person of their own only the bare number is surely an answer to a call.
    """
    if await desk.mine() and desk.order.words.strip() not in ("1", "2"):
        return None
    called = await case_story.last_call(desk.work.tx, desk.member.id, desk.work.now - WORTH)
    found = await cases.get(desk.work.tx, called) if called else None
    return found.number if found is not None and found.owner_id != desk.member.id else None


async def _free(desk: AtTheDesk, number: int | None) -> Case | None:
    """A case that nobody has may be taken by its number by whoever serves, called or not."""
    if number is None or not may_serve(desk.member):
        return None
    found = await cases.get(desk.work.tx, number)
    return found if found is not None and found.status in ("new", "paged") else None


async def _decline(desk: AtTheDesk, found: Case) -> None:
    """Not now: when all who were called have said so, the next step comes at once."""
    await desk.work.note(NewEvent(case_id=found.id, kind="declined", staff_id=desk.member.id))
    await desk.reply("staff-declined", found)
    current = await cases.get(desk.work.tx, found.id, lock=True)
    since = desk.work.now - STILL_LISTENING
    if current and current.owner_id is None and not await case_story.called(desk.work.tx, found.id, since):
        await ladder.hurry(desk.work, current)


async def show_list(desk: AtTheDesk) -> None:
    """The open cases, the most serious first: number, level, whose, since when. No content."""
    found = await cases.open_cases(desk.work.tx)
    lines = [desk.work.about(desk.member, "staff-list-line", each, whose=await _whose(desk, each)) for each in found]
    text = "\n".join(lines) or desk.said("staff-list-empty")
    await desk.tell(text, keys.for_list(desk.work, desk.member, found))


async def _whose(desk: AtTheDesk, found: Case) -> str:
    if found.owner_id is None:
        return desk.said("staff-list-waiting")
    if found.owner_id == desk.member.id:
        return desk.said("staff-list-yours")
    return desk.said("staff-list-owned", name=(await staff.get(desk.work.tx, found.owner_id)).name)


async def show_case(desk: AtTheDesk, found: Case) -> None:
    """The words of the member's own case again."""
    text = await thread.whole(desk.work, found, desk.member)
    await desk.tell(text, keys.for_case(desk.work, desk.member, found), words_of=found)
    await audit.note(desk.work.tx, desk.work.now, desk.member.id, "case_read", found.id, "phone")


async def open_for_number(desk: AtTheDesk) -> None:
    """The member opens a case with somebody who gave them their number; it is theirs at once."""
    urn = urn_of(desk.order.words, desk.work.tools.settings.allowed_prefixes)
    if urn is None or "sms" not in desk.work.tools.channels:
        await desk.reply("staff-open-how")
        return
    found = await open_by_member(desk.work, desk.member, urn)
    if found is None:
        await desk.reply("staff-open-how")
    elif found.owner_id == desk.member.id:
        await desk.reply("staff-opened", found)
    else:
        await desk.reply("staff-opened-joined", found, name=(await staff.get(desk.work.tx, found.owner_id or "")).name)


async def open_by_member(work: Work, member: Staff, urn: str) -> Case | None:
    """A case with the person of this number, the member's at once; the one that is open, when somebody has it.

    None when the number is a phone of the team.
    """
    contact = await contacts.find_or_create(work.tx, work.tools.vault, "sms", urn, work.now)
    if await staff.of_contact(work.tx, contact.id) is not None:
        return None
    wish = cases.NewCase(contact_id=contact.id, origin="staff", language=contact.language)
    found = await cases.open_or_join(work.tx, wish, work.now)
    if found.owner_id is not None:
        return found
    if not found.is_new:  # somebody who wrote and waits: taken as if it had been by its number
        waited = await take(work, found, member)
        if waited is not None:
            await thread.take_up(work, waited, member)
        return waited or found
    await work.note(NewEvent(case_id=found.id, kind="opened", staff_id=member.id, detail="staff"))
    taken = await cases.take(work.tx, found, member.id, work.now, work.now)
    await work.note(NewEvent(case_id=found.id, kind="taken", staff_id=member.id))
    await cases.answered(work.tx, taken or found)  # nobody waits: the member speaks first
    if not contact.welcomed:
        await post.tell_person(work, taken or found, "relay-opened", name=member.name)
    return taken or found


def urn_of(number: str, allowed: tuple[str, ...]) -> str | None:
    """`number` as a urn, when it is one that texts may be sent to."""
    try:
        found = e164(number)
    except ValueError:
        return None
    return f"tel:{found}" if found.startswith(allowed) else None
