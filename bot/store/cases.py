"""A case is one person who needs a human: at most one open per contact, whatever number of messages join it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import select, text, update

from bot.store.engine import Tx
from bot.store.tables import case
from bot.store.upsert import insert_into
from nlu.interpretation import URGENCIES, Urgency

CaseStatus = Literal["new", "paged", "acknowledged", "closed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case. `number` is what people call it ("#42"); `raised` when the last message made it more serious."""

    id: str
    number: int
    status: CaseStatus
    level: Urgency
    is_new: bool = False
    raised: bool = False


async def open_or_join(  # noqa: PLR0913, PLR0917 - a case begins with exactly these facts
    tx: Tx,
    contact_id: str,
    level: Urgency,
    category: str | None,
    language: str | None,
    quarter: str | None,
    now: datetime,
) -> Case:
    """The contact's open case, made when there is none; a higher level raises it, a lower one changes nothing."""
    insert = insert_into(tx, case).values(
        contact_id=contact_id, status="new", level=level, category=category, language=language, quarter=quarter,
        opened_at=now, waiting_since=now,
    )  # fmt: skip
    # Written out: a bound parameter would not be recognised as the condition of the index.
    unless_open = insert.on_conflict_do_nothing(index_elements=["contact_id"], index_where=text("status <> 'closed'"))
    added = await tx.execute(unless_open.returning(case.c.id))
    new_id = added.scalar_one_or_none()
    if new_id is not None:
        return Case(id=new_id, number=int(new_id), status="new", level=level, is_new=True)
    found = await open_case(tx, contact_id, lock=True)
    if found is None:  # closed between the two statements: the next try opens a new one
        return await open_or_join(tx, contact_id, level, category, language, quarter, now)
    if URGENCIES.index(level) <= URGENCIES.index(found.level):
        return found
    await tx.execute(update(case).where(case.c.id == found.id).values(level=level, category=category))
    return Case(id=found.id, number=found.number, status=found.status, level=level, raised=True)


async def open_case(tx: Tx, contact_id: str, *, lock: bool = False) -> Case | None:
    """The contact's open case, None when there is none. `lock` keeps others from changing it until `tx` ends."""
    query = select(case).where(case.c.contact_id == contact_id, case.c.status != "closed")
    row = (await tx.execute(query.with_for_update() if lock else query)).mappings().one_or_none()
    return None if row is None else _case(row)


async def close(tx: Tx, id: str, outcome: str, now: datetime) -> bool:
    """Closes a case with its outcome; False when it was closed before or does not exist."""
    still_open = (case.c.id == id, case.c.status != "closed")
    values = {"status": "closed", "outcome": outcome, "closed_at": now, "waiting_since": None}
    return (await tx.execute(update(case).where(*still_open).values(**values))).rowcount == 1


def _case(row: Any) -> Case:
    return Case(id=row["id"], number=int(row["id"]), status=row["status"], level=row["level"])
