"""Who is on duty when, as it was written down: weekly lines, single ones, and absences. Read by `bot.relay.roster`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Literal

from sqlalchemy import delete, select, update

from bot.store.engine import Tx
from bot.store.staff_tables import shift, staff
from bot.store.upsert import insert_into

Post = Literal["on_duty", "backup", "away"]
Source = Literal["console", "message", "command", "ics"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One line of the roster, in Brussels wall time.

    Weekly when `weekday` is given (0 is Monday), from `first_date` until `last_date` (for ever when None), both
    included; else once, on `first_date`. When `ends` is not after `starts` it ends the next day.
    """

    id: str = ""
    staff_id: str
    post: Post
    weekday: int | None = None
    first_date: date
    last_date: date | None = None
    starts: time
    ends: time
    source: Source = "console"
    uid: str | None = None


async def everything(tx: Tx) -> list[Shift]:
    """Every line of active members, oldest first."""
    query = select(shift).join(staff, staff.c.id == shift.c.staff_id).where(staff.c.active).order_by(shift.c.id)
    return [_shift(row) for row in (await tx.execute(query)).mappings()]


async def add(tx: Tx, lines: Sequence[Shift], now: datetime) -> list[str]:
    """Writes lines down and gives their ids; nothing to write gives none."""
    if not lines:
        return []
    rows = [_row(line, now) for line in lines]
    return list((await tx.execute(insert_into(tx, shift).values(rows).returning(shift.c.id))).scalars())


async def end(tx: Tx, id: str, last_date: date) -> bool:
    """A weekly line stops after `last_date`; False when there is none of that id."""
    return (await tx.execute(update(shift).where(shift.c.id == id).values(last_date=last_date))).rowcount == 1


async def cut(tx: Tx, id: str, ends: time) -> bool:
    """A single line ends earlier (or later); False when there is none of that id."""
    once = (shift.c.id == id, shift.c.weekday.is_(None))
    return (await tx.execute(update(shift).where(*once).values(ends=_text(ends)))).rowcount == 1


async def remove(tx: Tx, id: str) -> bool:
    """Takes a line away; False when there is none of that id."""
    return (await tx.execute(delete(shift).where(shift.c.id == id))).rowcount == 1


async def remove_calendar(tx: Tx, staff_ids: Sequence[str], since: date) -> int:
    """Takes away what an earlier calendar file gave these members from `since` on; gives how many lines."""
    theirs = (shift.c.source == "ics", shift.c.staff_id.in_(staff_ids), shift.c.first_date >= since)
    return (await tx.execute(delete(shift).where(*theirs))).rowcount


def _row(line: Shift, now: datetime) -> dict[str, Any]:
    copied = ("staff_id", "post", "weekday", "first_date", "last_date", "source", "uid")
    values = {name: getattr(line, name) for name in copied}
    return values | {"starts": _text(line.starts), "ends": _text(line.ends), "created_at": now}


def _text(moment: time) -> str:
    return moment.strftime("%H:%M")


def _shift(row: Any) -> Shift:
    copied = ("id", "staff_id", "post", "weekday", "first_date", "last_date", "source", "uid")
    return Shift(
        starts=time.fromisoformat(row["starts"]), ends=time.fromisoformat(row["ends"]),
        **{name: row[name] for name in copied},
    )  # fmt: skip
