"""Everything that the page of a case shows, as plain facts. Words are read here and nowhere else in the console."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.console.access import may_ask_to_read, reads_at_once
from bot.console.case_talk import Item, read_talk
from bot.console.queue_view import Row, read_row
from bot.console.telling import Teller
from bot.relay import canned, handover
from bot.relay.work import Work
from bot.store.cases import OUTCOMES, Case
from bot.store.staff import Staff

LONGEST = 1600  # characters of one message of the team: more would be refused on its way


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody a case may be offered to."""

    handle: str
    name: str
    on_duty: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePage:
    """One case for one visitor. `talk` is None when they may not read it (now)."""

    row: Row
    talk: Sequence[Item] | None
    may_ask: bool
    contact_id: str | None
    reachable: bool  # whether the visitor has a phone on which the person's words can follow them
    phrases: Sequence[str] = ()
    colleagues: Sequence[Colleague] = ()
    outcomes: Sequence[str] = OUTCOMES
    longest: int = LONGEST

    @property
    def forgotten(self) -> bool:
        """Whether the person asked to be forgotten."""
        return self.contact_id is None

    @property
    def mode(self) -> str:
        """What may be done on the page; when this changes, the page must be another one."""
        return f"{self.row.access}-{'open' if self.talk is None else 'read'}"

    @property
    def heard(self) -> int:
        """How many messages of the person are shown."""
        return sum(1 for item in self.talk or () if item.side == "person")

    @property
    def digest(self) -> str:
        """Another one as soon as the page would show anything else."""
        return hashlib.sha256(repr((self.row, self.talk)).encode()).hexdigest()[:16]


async def read_case(work: Work, found: Case, member: Staff, teller: Teller, *, asked: bool = False) -> CasePage:
    """The page; with the words for who has the case, or (`asked`) for a coordinator who wants to read."""
    # The minutes of the queue would make it another page each minute: here the hour is enough.
    row = replace(await read_row(work, found, member, teller), waits="")
    reads = reads_at_once(found, member) or (asked and may_ask_to_read(found, member))
    shown = CasePage(
        row=row, talk=await read_talk(work, found, teller) if reads else None,
        may_ask=may_ask_to_read(found, member), contact_id=found.contact_id,
        reachable=member.id in work.duty.phones,
    )  # fmt: skip
    if row.access != "mine":
        return shown
    return replace(shown, phrases=canned.every_phrase(work, teller.locale), colleagues=_colleagues(work, member))


def _colleagues(work: Work, member: Staff) -> list[Colleague]:
    """Who can be asked to take over: those on duty first."""
    on_duty = {each.id for each in work.duty.on_duty()}
    found = [Colleague(each.handle, each.name, each.id in on_duty) for each in handover.colleagues(work, member)]
    return sorted(found, key=lambda each: not each.on_duty)
