"""Telling somebody outside the permanence: only what the person has read, only after their yes; every step is logged.

Nothing is ever sent from here: the member tells it themselves, and knows that they may.
"""

import json
from dataclasses import dataclass

from bot.relay import post
from bot.relay.work import Work
from bot.store import audit, case_story
from bot.store.case_story import CaseEvent, EventKind, NewEvent
from bot.store.cases import Case
from bot.store.staff import Staff

# A word of the team after the question may be what the next "oui" answers: then it is no yes to sharing.
_KINDS: tuple[EventKind, ...] = ("share_asked", "share_yes", "share_no", "said")


@dataclass(frozen=True, slots=True)
class Sharing:
    """To whom, and exactly which words."""

    to: str
    words: str
    key: str = ""  # the same for the same message, however often it is handled


async def ask(work: Work, found: Case, member: Staff, what: Sharing) -> None:
    """Shows the person what `member` would tell, and waits for OUI or NON."""
    locale = await work.locale_of(found)
    lead = work.for_person(locale, "relay-share-asks", name=member.name, to=what.to)
    text = f'{lead}\n"{what.words}"\n{work.for_person(locale, "relay-share-question")}'
    letter = post.Letter(
        key=f"share:{found.id}:{what.key}", text=text, kind="share_asked", author_id=member.id,
        words=json.dumps([what.to, what.words]),
    )  # fmt: skip
    await post.to_person(work, found, letter)
    await audit.note(work.tx, work.now, member.id, "share_asked", found.id)


async def open_question(work: Work, found: Case) -> CaseEvent | None:
    """The sharing that the person was asked about, when it is the last thing the team told them and has no answer."""
    events = await case_story.of_case(work.tx, work.tools.vault, found.id, kinds=_KINDS)
    last = events[-1] if events else None
    if last is None or last.kind != "share_asked" or not last.words:
        return None
    return last if await case_story.has_left(work.tx, last.outbound_id) else None


async def answer(work: Work, found: Case, asked: CaseEvent, *, agreed: bool) -> None:
    """The person's yes or no: written down, confirmed to them, told to who asked."""
    to = json.loads(asked.words or '["", ""]')[0]
    kind: EventKind = "share_yes" if agreed else "share_no"
    await work.note(NewEvent(case_id=found.id, kind=kind, staff_id=asked.staff_id, words=asked.words))
    await audit.note(work.tx, work.now, asked.staff_id, kind, found.id)
    text = work.for_person(await work.locale_of(found), "relay-share-yes" if agreed else "relay-share-no", to=to)
    await post.to_person(work, found, post.Letter(key=f"{kind}:{asked.id}", text=text))
    for id in {asked.staff_id or "", found.owner_id or ""} & work.duty.team.keys():
        member = work.duty.team[id]
        await post.tell_member(work, member, "staff-share-yes" if agreed else "staff-share-no", found, to=to)
