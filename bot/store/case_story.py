"""The story of a case: who was called, who took it, who wrote for whom. The words themselves stay in inbox and outbox.

An event with an outbound message stays unsettled until that message has arrived, or its failure was dealt with.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import select, update

from bot.secrets_at_rest import Vault
from bot.store.engine import Tx
from bot.store.staff_tables import staff
from bot.store.tables import case, case_event, outbound_message
from bot.store.upsert import insert_into

EventKind = Literal[
    "opened", "raised", "paged", "told", "alarmed", "taken", "declined", "words", "said", "received", "note", "offered",
    "accepted", "refused", "kept", "impasse", "share_asked", "share_yes", "share_no", "nudged", "failed", "released",
    "closed",
]  # fmt: skip
LAST_NEWS = timedelta(days=1)  # Telegram tells nothing once it took a message
_row = case_event.c


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """Something that happened to a case. `words` are sealed; `detail` is a code or a name of the team."""

    case_id: str
    kind: EventKind
    staff_id: str | None = None
    inbound_id: str | None = None
    outbound_id: str | None = None
    detail: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """One event as written down. `name` is the member's, empty when it was nobody; `words` are None once forgotten."""

    id: str
    case_id: str
    at: datetime
    kind: EventKind
    staff_id: str | None
    name: str
    inbound_id: str | None
    outbound_id: str | None
    detail: str | None
    words: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undelivered:
    """A message of a case that did not arrive: what it was, who it was for, and why it failed."""

    event: CaseEvent
    contact_id: str | None
    reason: str


async def add(tx: Tx, vault: Vault, event: NewEvent, now: datetime) -> None:
    """Writes an event down."""
    copied = ("case_id", "kind", "staff_id", "inbound_id", "outbound_id", "detail")
    sealed = None if event.words is None else vault.seal(event.words)
    values = {name: getattr(event, name) for name in copied} | {"at": now, "words_sealed": sealed}
    await tx.execute(insert_into(tx, case_event).values(values))


async def has_note(tx: Tx, detail: str, since: datetime) -> bool:
    """Whether some case has a note with that code, not older than `since`."""
    found = select(_row.id).where(_row.kind == "note", _row.detail == detail, _row.at >= since).limit(1)
    return (await tx.execute(found)).first() is not None


async def of_case(tx: Tx, vault: Vault, case_id: str, kinds: Sequence[EventKind] = ()) -> list[CaseEvent]:
    """The events of a case, oldest first; with `kinds`, only those."""
    query = _events().where(_row.case_id == case_id)
    rows = await tx.execute((query.where(_row.kind.in_(kinds)) if kinds else query).order_by(_row.id))
    return [_read(vault, row) for row in rows.mappings()]


async def waiting_pages(tx: Tx, staff_id: str) -> list[str]:
    """The ids of open cases for which this member was called and that may still be taken, the last call first.

    Taken may be what nobody has, or (from the ladder's third step on) what an owner leaves unanswered.
    """
    free = (case.c.owner_id.is_(None)) | ((case.c.step >= 2) & (case.c.owner_id != staff_id))
    query = (
        select(_row.case_id)
        .join(case, case.c.id == _row.case_id)
        .where(_row.staff_id == staff_id, _row.kind == "paged", case.c.status != "closed", free)
        .order_by(_row.id.desc())
    )
    return list(dict.fromkeys((await tx.execute(query)).scalars()))


async def called(tx: Tx, case_id: str, since: datetime) -> list[str]:
    """The ids of the members who were called for a case from `since` on and have not said no, each once."""
    return [staff_id for staff_id, kind in (await _answers(tx, case_id, since)).items() if kind == "paged"]


async def cancel_calls(tx: Tx, case_id: str, now: datetime) -> None:
    """Calls that have not left yet are not worth sending any more."""
    calls = select(_row.outbound_id).where(_row.case_id == case_id, _row.kind == "paged")
    waiting = (outbound_message.c.id.in_(calls), outbound_message.c.status.in_(("queued", "temporary_failure")))
    await tx.execute(update(outbound_message).where(*waiting).values(status="cancelled", finished_at=now))


async def readers(tx: Tx, contact_id: str) -> list[str]:
    """The ids of the members who had a case of this person, and so their words on their phone."""
    theirs = _row.case_id.in_(select(case.c.id).where(case.c.contact_id == contact_id))
    had = (theirs, _row.kind.in_(("taken", "accepted")), _row.staff_id.is_not(None))
    return list((await tx.execute(select(_row.staff_id).where(*had).distinct())).scalars())


async def has_left(tx: Tx, outbound_id: str | None) -> bool:
    """Whether the provider has the message."""
    out = outbound_message.c
    left = select(out.id).where(out.id == outbound_id, out.status.in_(("accepted", "sent", "delivered")))
    return (await tx.execute(left)).first() is not None


async def declined(tx: Tx, case_id: str) -> list[str]:
    """The ids of the members who said no to the last call for a case, each once."""
    return [staff_id for staff_id, kind in (await _answers(tx, case_id)).items() if kind == "declined"]


async def _answers(tx: Tx, case_id: str, since: datetime | None = None) -> dict[str, str]:
    wanted = [_row.case_id == case_id, _row.kind.in_(("paged", "declined")), _row.staff_id.is_not(None)]
    wanted += [_row.at >= since] if since else []
    rows = await tx.execute(select(_row.staff_id, _row.kind).where(*wanted).order_by(_row.id))
    return {staff_id: kind for staff_id, kind in rows}


async def last_call(tx: Tx, staff_id: str, since: datetime) -> str | None:
    """The id of the case for which this member was called last, from `since` on, whatever became of it."""
    mine = (_row.staff_id == staff_id, _row.kind == "paged", _row.at >= since)
    query = select(_row.case_id).where(*mine).order_by(_row.id.desc()).limit(1)
    return (await tx.execute(query)).scalar_one_or_none()


async def failed(tx: Tx, vault: Vault, limit: int = 50) -> list[Undelivered]:
    """Messages of cases that will never arrive, or of which nobody can tell, and with which nobody has dealt yet."""
    out = outbound_message.c
    lost = out.status.in_(("permanent_failure", "expired")) | ((out.status == "unknown") & out.flagged_at.is_not(None))
    query = (
        _events()
        .add_columns(out.contact_id, out.reason)
        .join(outbound_message, out.id == _row.outbound_id)
        .where(_row.outbound_id.is_not(None), _row.settled_at.is_(None), lost)
        .order_by(_row.id)
    )
    rows = (await tx.execute(query.limit(limit))).mappings().all()
    return [
        Undelivered(event=_read(vault, row), contact_id=row["contact_id"], reason=row["reason"] or "expired")
        for row in rows
    ]


async def settle_arrived(tx: Tx, now: datetime) -> None:
    """Messages that were delivered need no more watching, nor those of which nothing more was heard for a day."""
    out = outbound_message.c
    silent = out.status.in_(("accepted", "sent")) & (out.accepted_at < now - LAST_NEWS)
    arrived = select(out.id).where(out.status.in_(("delivered", "cancelled")) | silent)
    open_ones = (_row.settled_at.is_(None), _row.outbound_id.in_(arrived))
    await tx.execute(update(case_event).where(*open_ones).values(settled_at=now))


async def settle(tx: Tx, id: str, now: datetime) -> bool:
    """The failure of an event's message is being dealt with; False when somebody else does."""
    mine = (_row.id == id, _row.settled_at.is_(None))
    return (await tx.execute(update(case_event).where(*mine).values(settled_at=now))).rowcount == 1


async def counts(tx: Tx, staff_id: str, since: datetime, kinds: Sequence[EventKind]) -> dict[str, int]:
    """How many cases this member took, closed, ... since a moment: one count per kind, 0 when none.

    What was sent ("said") counts message by message, the rest case by case.
    """
    wanted = (_row.staff_id == staff_id, _row.at >= since, _row.kind.in_(kinds))
    rows = (await tx.execute(select(_row.kind, _row.case_id, _row.outbound_id).where(*wanted).distinct())).all()
    return {kind: sum(1 for found, _, _ in rows if found == kind) for kind in kinds}


def _events() -> Any:
    return select(case_event, staff.c.name).select_from(
        case_event.outerjoin(staff, staff.c.id == _row.staff_id)
    )  # fmt: skip


def _read(vault: Vault, row: Any) -> CaseEvent:
    copied = ("id", "case_id", "at", "kind", "staff_id", "inbound_id", "outbound_id", "detail")
    words = vault.open(row["words_sealed"]) if row["words_sealed"] else None
    return CaseEvent(name=row["name"] or "", words=words, **{name: row[name] for name in copied})
