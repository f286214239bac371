"""What the team is told of appointments: one text for all there is, to who is on duty, and never a name or a reason."""

from bot.relay import post
from bot.relay.work import begin_work
from bot.reminders.book import Book
from bot.store import notices
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


def _name(notice: Notice) -> str:
    return f"R{notice.appointment_id}" if notice.appointment_id else "-"


def _kind(new: list[Notice]) -> str:
    kinds = {notice.kind for notice in new}
    return kinds.pop() if len(kinds) == 1 else "several"
