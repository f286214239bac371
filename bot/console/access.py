"""What a member may do with a case, and whether they may see its words: nobody reads before the case is theirs."""

from typing import Literal

from bot.relay.work import Work
from bot.store import case_story
from bot.store.cases import Case
from bot.store.staff import Staff

Access = Literal["mine", "offered", "free", "other", "closed"]


async def access_to(work: Work, found: Case, member: Staff) -> Access:
    """How the case stands for this member.

    `free`: theirs for the taking, because nobody has it, or because they were called for it while its owner is silent.
    """
    if found.status == "closed":
        return "closed"
    if found.owner_id == member.id:
        return "mine"
    if found.owner_id is not None and found.offered_to == member.id:
        return "offered"
    free = found.owner_id is None or found.id in await case_story.waiting_pages(work.tx, member.id)
    return "free" if free else "other"


def reads_at_once(found: Case, member: Staff) -> bool:
    """Whether the page shows the words: to who has the case, or had it last when it is closed."""
    return found.owner_id == member.id


def may_ask_to_read(found: Case, member: Staff) -> bool:
    """A coordinator may read any case, by a button of its own: each time is written down."""
    return "coordinator" in member.roles and not reads_at_once(found, member)
