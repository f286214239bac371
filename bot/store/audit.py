"""Who of the team looked at what, and did what. Never a word or a number of a person."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.store.engine import Tx
from bot.store.staff_tables import audit, staff
from bot.store.upsert import insert_into


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: `name` is who of the team, empty when it was nobody we know (a wrong sign-in)."""

    at: datetime
    name: str
    action: str
    case_number: int | None
    detail: str | None


async def note(
    tx: Tx, now: datetime, staff_id: str | None, action: str, case_id: str | None = None, detail: str | None = None
) -> None:
    """Writes one line: `action` such as "case_read", "signed_in", "shared"."""
    row = {"at": now, "staff_id": staff_id, "action": action, "case_id": case_id, "detail": detail and detail[:200]}
    await tx.execute(insert_into(tx, audit).values(row))


async def last(tx: Tx, limit: int = 100, case_id: str | None = None) -> list[Entry]:
    """The last lines, newest first; with `case_id`, only those about that case."""
    query = select(audit, staff.c.name).outerjoin(staff, staff.c.id == audit.c.staff_id)
    if case_id is not None:
        query = query.where(audit.c.case_id == case_id)
    rows = await tx.execute(query.order_by(audit.c.id.desc()).limit(limit))
    return [
        Entry(
            at=row["at"], name=row["name"] or "", action=row["action"], detail=row["detail"],
            case_number=int(row["case_id"]) if row["case_id"] else None,
        )
        for row in rows.mappings()
    ]  # fmt: skip
