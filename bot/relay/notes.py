"""What a member does about a case besides writing to the person: a note, a call for support, a private reminder."""

from datetime import datetime, time, timedelta

from bot.clock import BRUSSELS, local
from bot.relay import post, sharing
from bot.relay.at_the_desk import AtTheDesk
from bot.relay.work import Work
from bot.store import cases
from bot.store.case_story import NewEvent
from bot.store.cases import Case
from bot.store.staff import Staff

MORNING = time(9, 30)  # when a private reminder comes
LONGEST_WAIT = 60  # days


async def note(desk: AtTheDesk, found: Case) -> None:
    """Keeps a note with the case; the person never sees it."""
    words = desk.order.words.strip()
    if words:
        note = NewEvent(case_id=found.id, kind="note", staff_id=desk.member.id, inbound_id=desk.message.id, words=words)
        await desk.work.note(note)
    await desk.reply("staff-noted" if words else "staff-note-empty", found)


async def impasse(desk: AtTheDesk, found: Case) -> None:
    """The member does not know how to go on: the coordinators are told, without a word of the person."""
    told = await call_support(desk.work, found, desk.member)
    if told:
        await desk.reply("staff-impasse", found, names=", ".join(told))
    else:
        await desk.reply("staff-impasse-nobody", found)


async def call_support(work: Work, found: Case, member: Staff) -> list[str]:
    """Tells the coordinators of an impasse; gives the names of those who could be written to."""
    await cases.change(work.tx, found.id, impasse_at=work.now)
    await work.note(NewEvent(case_id=found.id, kind="impasse", staff_id=member.id))
    told = [each for each in work.duty.coordinators(wake=found.level == "life_danger") if each.id != member.id]
    for each in told:
        await post.tell_member(work, each, "staff-impasse-alert", found, name=member.name)
    return [each.name for each in told]


async def nudge(desk: AtTheDesk) -> None:
    """ "Remind me in 3 days": of a case the member has, or had; private, in the morning of that day."""
    found = await _mine_or_once_mine(desk)
    if found is None:
        return
    days = desk.order.days or 0
    if desk.order.weekday is not None:  # the next such day, never today
        days = (desk.order.weekday - local(desk.work.now).weekday() - 1) % 7 + 1
    if not 1 <= days <= LONGEST_WAIT:
        await desk.reply("staff-nudge-when", found)
        return
    at = await remind(desk.work, found, desk.member, days)
    await desk.reply("staff-nudge-set", found, day=desk.work.moment(at, desk.member.language))


async def remind(work: Work, found: Case, member: Staff, days: int) -> datetime:
    """Plans the reminder and gives its moment."""
    at = datetime.combine(local(work.now).date() + timedelta(days=days), MORNING, BRUSSELS)
    await cases.change(work.tx, found.id, nudge_at=at, nudge_to=member.id)
    return at


async def _mine_or_once_mine(desk: AtTheDesk) -> Case | None:
    """Also a closed case: one thinks of people after the end."""
    number = desk.order.number
    found = await cases.get(desk.work.tx, number) if number is not None else None
    if found is not None and found.status == "closed" and found.owner_id == desk.member.id:
        return found
    return await desk.my_case()


async def share(desk: AtTheDesk, found: Case) -> None:
    """Asks the person whether this may be told to that place."""
    to, what = desk.order.name.strip(), desk.order.words.strip()
    if not to or not what:
        await desk.reply("staff-share-how", found)
        return
    await sharing.ask(desk.work, found, desk.member, sharing.Sharing(to, what, desk.message.id))
    await desk.reply("staff-share-asked", found, to=to)
