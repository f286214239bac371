"""Calling people: the short text that makes a phone of the team buzz, with its two buttons. It carries no content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from bot.relay import keys, post
from bot.relay.work import Work
from bot.store import case_story
from bot.store.cases import Case
from bot.store.staff import Staff

CallKind = Literal["page", "again", "alarm", "alarm-nobody", "silent", "waiting", "raised"]
# What is said, and whether a "1" may answer it.
_MESSAGES: dict[CallKind, tuple[str, bool]] = {
    "page": ("staff-page", True),
    "again": ("staff-page-again", True),
    "alarm": ("staff-alarm", True),
    "alarm-nobody": ("staff-alarm-nobody", True),
    "silent": ("staff-page-silent", True),
    "waiting": ("staff-waiting", False),
    "raised": ("staff-raised", False),
}
WORTH = timedelta(minutes=10)  # a call that arrives later than this would only confuse


@dataclass(frozen=True, slots=True)
class Call:
    """One call for a case. `key` names the step of the ladder: a step never calls the same phone twice."""

    found: Case
    kind: CallKind
    key: str
    all_phones: bool = True
    about: Staff | None = None  # the owner who is silent


async def call(work: Work, what: Call, people: Sequence[Staff]) -> None:
    """Calls each of `people` on all their phones; on the best one only, when it does not press yet."""
    for member in people:
        phones = work.duty.phones.get(member.id, ())
        others = [id for id in await case_story.waiting_pages(work.tx, member.id) if id != what.found.id]
        letter = _letter(work, member, what, several=bool(others))
        for phone in phones if what.all_phones else phones[:1]:
            await post.to_phone(work, phone, letter)


def _letter(work: Work, member: Staff, what: Call, *, several: bool) -> post.Letter:
    message, answerable = _MESSAGES[what.kind]
    # With two calls open a bare "1" would be a guess: the text says which number to add.
    message += "-several" if several and message == "staff-page" else ""
    settings = work.tools.settings
    minutes = settings.relay_silent_minutes if what.kind == "waiting" else settings.relay_again_minutes
    text = work.about(
        member, message, what.found, minutes=f"{minutes:g}", name=what.about.name if what.about else "",
        opening=work.opening(work.duty.opens_at(), member.language),
    )  # fmt: skip
    return post.Letter(
        key=f"call:{what.key}:{what.kind}", text=text, kind="paged" if answerable else "told", case_id=what.found.id,
        detail=what.kind, lives=WORTH, buttons=keys.to_take(work, member, what.found) if answerable else (),
    )  # fmt: skip
