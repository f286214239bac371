"""What the team is told of appointments: one text for all there is, to who is on duty, and never a name or a reason."""

from bot.relay import post
from bot.relay.work import Work, begin_work
from bot.reminders.book import Book
from bot.store import appointments, notices
from bot.store.notices import Notice

NAMED = 5  # appointments whose numbers are said


async def tell(book: Book) -> None:
    """Tells who is on duty what nobody has been told yet; with nobody on duty it waits for the next watch."""
    new = await notices.untold(book.tx)
    if not new:
        return
    work = await begin_work(book.tx, book.tools, book.now)
    told = False
    for member in work.duty.on_duty():
        numbers = ", ".join(dict.fromkeys(_name(notice) for notice in new[:NAMED]))
        text = work.say(member, "staff-notices", count=len(new), kind=_kind(new), numbers=numbers)
        told = (
            await post.to_member(work, member, post.Letter(key=f"notices:{new[-1].id}:{member.id}", text=text)) or told
        )
    if told:
        await notices.mark_told(book.tx, [notice.id for notice in new], book.now)


async def say_forgotten(work: Work, contact_id: str) -> None:
    """OUBLIE-MOI: who noted an appointment of a service with this person, and who is on duty, learn that it is gone.

    Called before the erasure. They read numbers, and nothing of the person.
    """
    coming = await appointments.upcoming(work.tx, work.tools.vault, contact_id, work.now, limit=500)
    gone = [each for each in coming if each.held_by == "service"]
    numbers = ", ".join(f"R{each.number}" for each in gone[:NAMED])
    makers = {work.duty.team[each.created_by or ""] for each in gone if each.created_by in work.duty.team}
    for member in {*makers, *(work.duty.on_duty() if gone else ())}:
        text = work.say(member, "staff-rdv-forgotten", count="one" if len(gone) == 1 else "several", numbers=numbers)
        await post.to_member(work, member, post.Letter(key=f"rdv-forgotten:{gone[0].id}:{member.id}", text=text))


def _name(notice: Notice) -> str:
    return f"R{notice.appointment_id}" if notice.appointment_id else "-"


def _kind(new: list[Notice]) -> str:
    kinds = {notice.kind for notice in new}
    return kinds.pop() if len(kinds) == 1 else "several"
