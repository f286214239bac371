"""The open cases as the queue shows them: everything about a case but its words."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from bot.console.access import Access, access_to
from bot.console.telling import Teller
from bot.relay.work import Work
from bot.store import cases, staff
from bot.store.cases import Case
from bot.store.staff import Staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One case. `waits` is how long the person has had no answer, empty when they had one; `since` its hour."""

    number: int
    level: str
    access: Access
    owner: str
    offered: str
    waits: str
    since: str
    opened: str
    closed: str
    language: str
    quarter: str
    origin: str
    outcome: str
    impasse: bool


@dataclass(frozen=True, slots=True)
class Queue:
    """The open cases, the most serious first."""

    rows: Sequence[Row]

    @property
    def waiting(self) -> int:
        """How many people wait for an answer."""
        return sum(1 for row in self.rows if row.waits)

    @property
    def last(self) -> int:
        """The highest number on the page; 0 when it is empty."""
        return max((row.number for row in self.rows), default=0)

    @property
    def digest(self) -> str:
        """Another one as soon as the page would show anything else."""
        return hashlib.sha256(repr(self.rows).encode()).hexdigest()[:16]


async def read_queue(work: Work, member: Staff, teller: Teller) -> Queue:
    """Every open case, as this member sees it."""
    return Queue([await read_row(work, found, member, teller) for found in await cases.open_cases(work.tx)])


async def read_row(work: Work, found: Case, member: Staff, teller: Teller) -> Row:
    """One case, open or closed."""
    waits = found.waiting_since
    return Row(
        number=found.number, level=found.level, access=await access_to(work, found, member),
        owner=await name_of(work, found.owner_id), offered=await name_of(work, found.offered_to),
        waits=teller.lasting(waits) if waits else "", since=teller.moment(waits) if waits else "",
        opened=teller.moment(found.opened_at), closed=teller.moment(found.closed_at) if found.closed_at else "",
        language=found.language or "", quarter=found.quarter or "", origin=found.origin, outcome=found.outcome or "",
        impasse=found.impasse_at is not None,
    )  # fmt: skip


async def name_of(work: Work, id: str | None) -> str:
    """The first name of a member, also of one who left; "" for nobody."""
    if id is None:
        return ""
    known = work.duty.team.get(id)
    return known.name if known else (await staff.get(work.tx, id)).name
