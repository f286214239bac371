"""Who of the team is in the console now: a session is known by the hash of its secret, and ends after eight hours."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from bot.store import staff as team
from bot.store.engine import Tx
from bot.store.staff import Staff, hashed
from bot.store.staff_tables import staff, staff_session
from bot.store.upsert import insert_into

LASTS = timedelta(hours=8)  # a working day, whatever is done in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A living session. `csrf` stands in every form of it, so that no other site can send one."""

    staff: Staff
    csrf: str
    expires_at: datetime


async def begin(tx: Tx, staff_id: str, now: datetime) -> str:
    """Opens a session and gives its secret, which is kept nowhere here. Dead sessions are swept on the way."""
    await purge(tx, now)
    secret = secrets.token_urlsafe(32)
    row = {
        "token_hash": hashed(secret), "staff_id": staff_id, "csrf": secrets.token_urlsafe(32),
        "created_at": now, "expires_at": now + LASTS,
    }  # fmt: skip
    await tx.execute(insert_into(tx, staff_session).values(row))
    return secret


async def find(tx: Tx, secret: str, now: datetime) -> Session | None:
    """The living session of that secret; None when it ended, never was, or its owner has left the team."""
    alive = (staff_session.c.token_hash == hashed(secret), staff_session.c.expires_at > now, staff.c.active)
    query = select(staff_session).join(staff, staff.c.id == staff_session.c.staff_id).where(*alive)
    row = (await tx.execute(query)).mappings().one_or_none()
    if row is None:
        return None
    return Session(staff=await team.get(tx, row["staff_id"]), csrf=row["csrf"], expires_at=row["expires_at"])


async def end(tx: Tx, secret: str) -> bool:
    """Ends the session of that secret; False when there was none."""
    return (await tx.execute(delete(staff_session).where(staff_session.c.token_hash == hashed(secret)))).rowcount == 1


async def end_all(tx: Tx, staff_id: str) -> int:
    """Ends every session of a member; gives how many there were."""
    return (await tx.execute(delete(staff_session).where(staff_session.c.staff_id == staff_id))).rowcount


async def purge(tx: Tx, now: datetime) -> int:
    """Removes the sessions that are over at `now`; gives how many."""
    return (await tx.execute(delete(staff_session).where(staff_session.c.expires_at <= now))).rowcount
