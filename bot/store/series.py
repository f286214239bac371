"""Weekly and fortnightly appointments: the rule. Its occurrences are rows of `bot.store.appointments`."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select, update

from bot.secrets_at_rest import Vault
from bot.store.appointment_tables import series
from bot.store.appointments import Details, HeldBy
from bot.store.engine import Tx
from bot.store.upsert import insert_into

_c = series.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """ "Tous les jeudis 9h", from `first_date` until `last_date` (for ever when None), both included.

    `hour` is "09:00" on the clocks of `zone`. Everything until `laid_out_until` stands in the book.
    """

    id: str
    contact_id: str
    first_date: date
    every_weeks: int
    hour: str
    zone: str
    last_date: date | None
    laid_out_until: date
    details: Details
    entry_id: str | None
    held_by: HeldBy
    created_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSeries:
    """A rule to write down."""

    contact_id: str
    first_date: date
    every_weeks: int
    hour: str
    zone: str
    details: Details
    entry_id: str | None
    held_by: HeldBy
    created_by: str | None
    last_date: date | None = None


async def add(tx: Tx, vault: Vault, new: NewSeries, laid_out_until: date, now: datetime) -> Series:
    """Writes a rule down; nothing of it is laid out yet."""
    same = ("contact_id", "every_weeks", "hour", "zone", "entry_id", "held_by", "created_by")
    said = {name: text for name, text in asdict(new.details).items() if text}
    row = {name: getattr(new, name) for name in same} | {
        "first_date": new.first_date.isoformat(), "laid_out_until": laid_out_until.isoformat(), "created_at": now,
        "last_date": new.last_date.isoformat() if new.last_date else None,
        "details_sealed": vault.seal(json.dumps(said)) if said else None,
    }  # fmt: skip
    added = await tx.execute(insert_into(tx, series).values(row).returning(series))
    return _series(added.mappings().one(), vault)


async def get(tx: Tx, vault: Vault, id: str, *, lock: bool = False) -> Series | None:
    """The rule of that id, None when there is none."""
    query = select(series).where(_c.id == id)
    row = (await tx.execute(query.with_for_update() if lock else query)).mappings().one_or_none()
    return _series(row, vault) if row is not None else None


async def of_contact(tx: Tx, vault: Vault, contact_id: str) -> list[Series]:
    """The rules of a person, oldest first, ended ones too."""
    query = select(series).where(_c.contact_id == contact_id).order_by(_c.id)
    return [_series(row, vault) for row in (await tx.execute(query)).mappings()]


async def to_lay_out(tx: Tx, vault: Vault, until: date, limit: int) -> list[Series]:
    """Rules that are not laid out until that date and have not ended before, locked until `tx` ends."""
    going_on = or_(_c.last_date.is_(None), _c.last_date > _c.laid_out_until)
    query = select(series).where(_c.laid_out_until < until.isoformat(), going_on).order_by(_c.laid_out_until, _c.id)
    rows = await tx.execute(query.limit(limit).with_for_update(skip_locked=True))
    return [_series(row, vault) for row in rows.mappings()]


async def laid_out(tx: Tx, id: str, until: date) -> None:
    """Everything until that date stands in the book now."""
    await tx.execute(update(series).where(_c.id == id).values(laid_out_until=until.isoformat()))


async def end(tx: Tx, id: str, last_date: date) -> None:
    """The rule has no occurrence after that date."""
    await tx.execute(update(series).where(_c.id == id).values(last_date=last_date.isoformat()))


def _series(row: Any, vault: Vault) -> Series:
    derived: dict[str, Any] = {
        "first_date": date.fromisoformat(row["first_date"]),
        "last_date": date.fromisoformat(row["last_date"]) if row["last_date"] else None,
        "laid_out_until": date.fromisoformat(row["laid_out_until"]),
        "details": Details(**json.loads(vault.open(row["details_sealed"]))) if row["details_sealed"] else Details(),
    }
    return Series(**{name: row[name] for name in Series.__slots__ if name not in derived}, **derived)
