"""What the team must know of an appointment: it stays until one of them has seen it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Select, select, update

from bot.store.appointment_tables import staff_notice
from bot.store.engine import Tx
from bot.store.upsert import insert_into

NoticeKind = Literal["dropped", "failed", "wrong_number", "hushed", "missed", "refused_news"]
_c = staff_notice.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One thing to know; `detail` is a code."""

    id: str
    contact_id: str
    appointment_id: str | None
    kind: NoticeKind
    detail: str | None
    created_at: datetime
    told_at: datetime | None


async def add(
    tx: Tx, kind: NoticeKind, contact_id: str, appointment_id: str | None, now: datetime, detail: str | None = None
) -> None:  # fmt: skip
    """Writes a notice down, once for the same thing that nobody has been told yet."""
    same = (
        _c.kind == kind, _c.contact_id == contact_id, _c.seen_at.is_(None), _c.told_at.is_(None),
        _c.appointment_id.is_(None) if appointment_id is None else _c.appointment_id == appointment_id,
    )  # fmt: skip
    if (await tx.execute(select(_c.id).where(*same).limit(1))).first() is None:
        values = {"contact_id": contact_id, "appointment_id": appointment_id, "kind": kind, "detail": detail}
        await tx.execute(insert_into(tx, staff_notice).values(**values, created_at=now))


async def unseen(tx: Tx, limit: int = 200) -> list[Notice]:
    """What nobody has seen yet, oldest first."""
    return await _all(tx, select(staff_notice).where(_c.seen_at.is_(None)), limit)


async def untold(tx: Tx, limit: int = 200) -> list[Notice]:
    """What nobody has been told or has seen yet, oldest first."""
    return await _all(tx, select(staff_notice).where(_c.seen_at.is_(None), _c.told_at.is_(None)), limit)


async def _all(tx: Tx, query: Select[Any], limit: int) -> list[Notice]:
    names = Notice.__slots__
    rows = (await tx.execute(query.order_by(_c.id).limit(limit))).mappings()
    return [Notice(**{name: row[name] for name in names}) for row in rows]


async def mark_told(tx: Tx, ids: list[str], now: datetime) -> None:
    """A phone of the team was told of these."""
    await tx.execute(update(staff_notice).where(_c.id.in_(ids)).values(told_at=now))


async def mark_seen(tx: Tx, id: str, staff_id: str, now: datetime) -> bool:
    """A member has seen it; False when another did before."""
    mine = update(staff_notice).where(_c.id == id, _c.seen_at.is_(None))
    return (await tx.execute(mine.values(seen_at=now, seen_by=staff_id))).rowcount == 1
