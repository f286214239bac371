"""The one question of the next day ("avez-vous été reçu·e ?"), for those who agreed to it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import delete, insert, select, update

from bot.store.engine import Tx
from bot.store.tables import follow_up

FollowUpStatus = Literal["planned", "asked", "answered", "cancelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A question that is due: to whom, and about which door."""

    id: str
    contact_id: str
    entry_id: str
    due_at: datetime


async def plan(tx: Tx, contact_id: str, entry_id: str, due_at: datetime, now: datetime) -> str:
    """Plans the question; it replaces one still waiting, so that a person is asked once. Gives its id."""
    await tx.execute(delete(follow_up).where(follow_up.c.contact_id == contact_id, follow_up.c.status == "planned"))
    row = {"contact_id": contact_id, "entry_id": entry_id, "due_at": due_at, "status": "planned", "created_at": now}
    return str((await tx.execute(insert(follow_up).values(**row).returning(follow_up.c.id))).scalar_one())


async def claim_due(tx: Tx, now: datetime, limit: int) -> list[FollowUp]:
    """Takes the questions whose time has come, oldest first; each is given once.

    Put the message in the outbox in the same transaction: then it is asked exactly once, whatever crashes.
    """
    due = (follow_up.c.status == "planned", follow_up.c.due_at <= now)
    query = select(follow_up).where(*due).order_by(follow_up.c.due_at).limit(limit).with_for_update(skip_locked=True)
    found = [
        FollowUp(id=row["id"], contact_id=row["contact_id"], entry_id=row["entry_id"], due_at=row["due_at"])
        for row in (await tx.execute(query)).mappings()
    ]
    if found:
        asked = update(follow_up).where(follow_up.c.id.in_([item.id for item in found]))
        await tx.execute(asked.values(status="asked", settled_at=now))
    return found


async def asked(tx: Tx, contact_id: str) -> FollowUp | None:
    """The last question this person was asked and has not answered; None when there is none."""
    waiting = (follow_up.c.contact_id == contact_id, follow_up.c.status == "asked")
    query = select(follow_up).where(*waiting).order_by(follow_up.c.id.desc()).limit(1)
    row = (await tx.execute(query)).mappings().first()
    if row is None:
        return None
    return FollowUp(id=row["id"], contact_id=row["contact_id"], entry_id=row["entry_id"], due_at=row["due_at"])


async def done(tx: Tx, id: str, status: FollowUpStatus) -> None:
    """Settles a question as answered or cancelled."""
    await tx.execute(update(follow_up).where(follow_up.c.id == id).values(status=status))
