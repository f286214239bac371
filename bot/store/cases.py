"""A case is one person who needs a human: at most one open per contact, whatever number of messages join it.

Every change of hands is one UPDATE that says what it expects to find: of two who act at once, one wins.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, func, select, text, update
from sqlalchemy import case as choice

from bot.store.engine import Tx
from bot.store.tables import case
from bot.store.upsert import insert_into
from nlu.interpretation import URGENCIES, Urgency

CaseStatus = Literal["new", "paged", "acknowledged", "closed"]
Origin = Literal["danger", "person", "not_understood", "reminder", "staff", "broken"]
Outcome = Literal["seen", "accompanied", "oriented", "refused", "unreachable"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case. `number` is what people call it ("#42"). `is_new` and `raised` say what the last message made of it.

    `contact_id` is None once the person asked to be forgotten; at `due_at` the ladder goes on (`bot.relay.ladder`).
    """

    id: str
    contact_id: str | None
    status: CaseStatus
    level: Urgency
    category: str | None
    origin: Origin
    language: str | None
    quarter: str | None
    opened_at: datetime
    waiting_since: datetime | None
    owner_id: str | None
    step: int
    round: int
    due_at: datetime | None
    paged_at: datetime | None
    alarmed_at: datetime | None
    acknowledged_at: datetime | None
    offered_to: str | None
    offered_at: datetime | None
    nudge_at: datetime | None
    nudge_to: str | None
    impasse_at: datetime | None
    closed_at: datetime | None
    outcome: str | None
    is_new: bool = False
    raised: bool = False

    @property
    def number(self) -> int:
        return int(self.id)

    def at_least(self, level: Urgency) -> bool:
        """Whether the case is as serious as `level`, or more."""
        return URGENCIES.index(self.level) >= URGENCIES.index(level)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCase:
    """What is known of a case when it opens."""

    contact_id: str
    level: Urgency = "none"
    category: str | None = None
    origin: Origin = "person"
    language: str | None = None
    quarter: str | None = None


async def open_or_join(tx: Tx, wish: NewCase, now: datetime) -> Case:
    """The contact's open case, made when there is none; a higher level raises it, a lower one changes nothing.

    A new or raised case is due at once: the ladder begins (again).
    """
    facts = {name: getattr(wish, name) for name in ("contact_id", "level", "category", "origin", "language", "quarter")}
    insert = insert_into(tx, case).values(**facts, status="new", opened_at=now, waiting_since=now, due_at=now)
    # Written out: a bound parameter would not be recognised as the condition of the index.
    unless_open = insert.on_conflict_do_nothing(index_elements=["contact_id"], index_where=text("status <> 'closed'"))
    added = (await tx.execute(unless_open.returning(case))).mappings().one_or_none()
    if added is not None:
        return _case(added, is_new=True)
    found = await open_case(tx, wish.contact_id, lock=True)
    if found is None:  # closed between the two statements: the next try opens a new one
        return await open_or_join(tx, wish, now)
    if found.quarter is None and wish.quarter is not None:
        await tx.execute(update(case).where(case.c.id == found.id).values(quarter=wish.quarter))
    if URGENCIES.index(wish.level) <= URGENCIES.index(found.level):
        return found
    again = {
        "level": wish.level,
        "category": wish.category,
        "step": 0,
        "round": found.round + 1,
        "due_at": now,
        "alarmed_at": None,
    }
    return _case(await _changed(tx, [case.c.id == found.id], again), raised=True)


async def open_case(tx: Tx, contact_id: str, *, lock: bool = False) -> Case | None:
    """The contact's open case, None when there is none. `lock` keeps others from changing it until `tx` ends."""
    query = select(case).where(case.c.contact_id == contact_id, case.c.status != "closed")
    row = (await tx.execute(query.with_for_update() if lock else query)).mappings().one_or_none()
    return None if row is None else _case(row)


async def get(tx: Tx, id: str | int, *, lock: bool = False) -> Case | None:
    """The case of that id or number, open or closed; None when there never was one."""
    query = select(case).where(case.c.id == str(id))
    row = (await tx.execute(query.with_for_update() if lock else query)).mappings().one_or_none()
    return None if row is None else _case(row)


async def last_of(tx: Tx, contact_id: str) -> Case | None:
    """The last case of a person, open or closed; None when there never was one."""
    query = select(case).where(case.c.contact_id == contact_id).order_by(case.c.id.desc()).limit(1)
    row = (await tx.execute(query)).mappings().one_or_none()
    return None if row is None else _case(row)


async def open_cases(tx: Tx, owner_id: str | None = None) -> list[Case]:
    """Every open case, or those one member has: the most serious first, then who has waited longest."""
    wanted = [case.c.status != "closed", *([case.c.owner_id == owner_id] if owner_id else [])]
    return await _list(tx, wanted)


async def last_closed(tx: Tx, limit: int) -> list[Case]:
    """The cases that were closed last, newest first."""
    query = select(case).where(case.c.status == "closed").order_by(case.c.closed_at.desc(), case.c.id.desc())
    return [_case(row) for row in (await tx.execute(query.limit(limit))).mappings()]


async def due(tx: Tx, now: datetime, limit: int = 50) -> list[Case]:
    """Open cases for which something must happen now, the most serious first."""
    return await _list(tx, [case.c.status != "closed", case.c.due_at <= now], limit)


async def due_nudges(tx: Tx, now: datetime) -> list[Case]:
    """Cases, closed ones too, of which somebody asked to be reminded by now."""
    return await _list(tx, [case.c.nudge_at <= now])


async def offered_before(tx: Tx, moment: datetime) -> list[Case]:
    """Open cases whose hand-over has waited for a yes since before `moment`."""
    return await _list(tx, [case.c.status != "closed", case.c.offered_at <= moment])


async def take(tx: Tx, found: Case, staff_id: str, now: datetime, due_at: datetime) -> Case | None:
    """Gives the case to a member, if it is still in the hands in which it was `found` (nobody's, or who was silent);
    None when it is too late. The person waits for a first answer: at `due_at` the new owner is reminded."""
    values = {
        "owner_id": staff_id, "status": "acknowledged", "acknowledged_at": func.coalesce(case.c.acknowledged_at, now),
        "step": 0, "round": case.c.round + 1, "due_at": due_at, "alarmed_at": None, **_NO_OFFER,
    }  # fmt: skip
    still = [case.c.id == found.id, case.c.status != "closed", _still_with(found)]
    # From an owner only while they leave the person waiting: an answer that came meanwhile keeps the case with them.
    silent = [] if found.owner_id is None else [case.c.step >= found.step, case.c.waiting_since.is_not(None)]
    row = await _maybe_changed(tx, [*still, *silent], values)
    return None if row is None else _case(row)


async def offer(tx: Tx, found: Case, to: str, now: datetime) -> bool:
    """The owner offers the case to somebody; it stays theirs until a yes. False when it is not theirs any more."""
    mine = [case.c.id == found.id, case.c.owner_id == found.owner_id, case.c.status != "closed"]
    return await _maybe_changed(tx, mine, {"offered_to": to, "offered_at": now}) is not None


async def accept(tx: Tx, found: Case, to: str, due_at: datetime) -> Case | None:
    """The case goes to who was offered it, if the offer still stands as in `found`; None if it does not.

    A person who waits for an answer goes on waiting for the new owner's, until `due_at`."""
    stands = [case.c.id == found.id, _still_with(found), case.c.offered_to == to]
    due = choice((case.c.waiting_since.is_not(None), due_at), else_=None)
    values = {"owner_id": to, "step": 0, "round": case.c.round + 1, "due_at": due, **_NO_OFFER}
    row = await _maybe_changed(tx, [*stands, case.c.status != "closed"], values)
    return None if row is None else _case(row)


async def withdraw_offer(tx: Tx, found: Case) -> bool:
    """The offer ends without a yes; False when it was answered meanwhile."""
    stands = [case.c.id == found.id, case.c.offered_to == found.offered_to, case.c.offered_to.is_not(None)]
    return await _maybe_changed(tx, stands, _NO_OFFER) is not None


async def release(tx: Tx, id: str, now: datetime) -> Case | None:
    """Nobody has the case any more and the ladder begins anew; None when it is closed."""
    values = {
        "owner_id": None, "status": "new", "step": 0, "round": case.c.round + 1, "due_at": now, "waiting_since": now,
        **_NO_OFFER,
    }  # fmt: skip
    row = await _maybe_changed(tx, [case.c.id == id, case.c.status != "closed"], values)
    return None if row is None else _case(row)


async def climb(tx: Tx, found: Case, now: datetime, due_at: datetime, **values: Any) -> Case | None:
    """The next step of the ladder, once: None when somebody was faster, took the case, or closed it."""
    still = [
        case.c.id == found.id, case.c.step == found.step, case.c.round == found.round, case.c.status != "closed",
        _still_with(found), case.c.due_at <= now,
    ]  # fmt: skip
    row = await _maybe_changed(tx, still, {"step": found.step + 1, "due_at": due_at, **values})
    return None if row is None else _case(row)


async def await_owner(tx: Tx, found: Case, now: datetime, due_at: datetime, step: int = 0) -> None:
    """The person wrote to the owner: from when they wait, and when the ladder goes on (`step` 1: past the owner)."""
    first = [case.c.id == found.id, case.c.owner_id == found.owner_id, case.c.waiting_since.is_(None)]
    await _maybe_changed(tx, first, {"waiting_since": now, "due_at": due_at, "step": step})


async def answered(tx: Tx, found: Case) -> None:
    """The owner wrote: the person waits no more."""
    mine = [case.c.id == found.id, case.c.owner_id == found.owner_id]
    await _maybe_changed(tx, mine, {"waiting_since": None, "due_at": None, "step": 0, "round": case.c.round + 1})


async def change(tx: Tx, id: str, **values: Any) -> None:
    """Notes facts that decide nothing: `nudge_at` and `nudge_to`, `impasse_at`, `alarmed_at`, `due_at`, `status`."""
    await tx.execute(update(case).where(case.c.id == id).values(**values))


async def close(tx: Tx, id: str, outcome: str, now: datetime) -> bool:
    """Closes a case with its outcome; False when it was closed before or does not exist."""
    still_open = [case.c.id == id, case.c.status != "closed"]
    values = {"status": "closed", "outcome": outcome, "closed_at": now, "waiting_since": None, "due_at": None}
    return await _maybe_changed(tx, still_open, {**values, **_NO_OFFER}) is not None


def _still_with(found: Case) -> ColumnElement[bool]:
    return case.c.owner_id.is_(None) if found.owner_id is None else case.c.owner_id == found.owner_id


_NO_OFFER: dict[str, Any] = {"offered_to": None, "offered_at": None}


async def _list(tx: Tx, wanted: Sequence[ColumnElement[bool]], limit: int | None = None) -> list[Case]:
    seriousness = choice({level: rank for rank, level in enumerate(URGENCIES)}, value=case.c.level, else_=0)
    query = select(case).where(*wanted).order_by(seriousness.desc(), case.c.opened_at, case.c.id).limit(limit)
    return [_case(row) for row in (await tx.execute(query)).mappings()]


async def _changed(tx: Tx, wanted: Sequence[ColumnElement[bool]], values: dict[str, Any]) -> Any:
    return (await tx.execute(update(case).where(*wanted).values(**values).returning(case))).mappings().one()


async def _maybe_changed(tx: Tx, wanted: Sequence[ColumnElement[bool]], values: dict[str, Any]) -> Any:
    rows = await tx.execute(update(case).where(*wanted).values(**values).returning(case))
    return rows.mappings().one_or_none()


_COLUMNS = tuple(name for name in Case.__slots__ if name not in {"is_new", "raised"})


def _case(row: Any, *, is_new: bool = False, raised: bool = False) -> Case:
    return Case(**{name: row[name] for name in _COLUMNS}, is_new=is_new, raised=raised)
