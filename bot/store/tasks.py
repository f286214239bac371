"""Corrections of the directory that residents report: what was wrong and where, never who said so."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast, get_args

from sqlalchemy import insert, select, update

from bot.secrets_at_rest import Vault
from bot.store.engine import Tx
from bot.store.tables import correction_task

CorrectionKind = Literal["closed", "refused", "wrong_number", "moved", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """Something to check on a directory row; `entry_id` is None when the person did not say which door."""

    id: str
    entry_id: str | None
    kind: CorrectionKind
    text: str
    created_at: datetime


async def add_correction(
    tx: Tx, vault: Vault, entry_id: str | None, kind: CorrectionKind, text: str, now: datetime
) -> str:
    """Adds a task and gives its id. Raises `ValueError` for another kind."""
    if kind not in get_args(CorrectionKind):
        raise ValueError(f"unknown kind of correction: {kind}")
    row = {"entry_id": entry_id, "kind": kind, "text_sealed": vault.seal(text), "created_at": now}
    added = await tx.execute(insert(correction_task).values(**row).returning(correction_task.c.id))
    return str(added.scalar_one())


async def list_open(tx: Tx, vault: Vault) -> list[Correction]:
    """What is still to check, oldest first."""
    query = select(correction_task).where(correction_task.c.closed_at.is_(None)).order_by(correction_task.c.id)
    return [
        Correction(
            id=row["id"], entry_id=row["entry_id"], kind=cast(CorrectionKind, row["kind"]),
            text=vault.open(row["text_sealed"]) if row["text_sealed"] else "", created_at=row["created_at"],
        )
        for row in (await tx.execute(query)).mappings()
    ]  # fmt: skip


async def close_correction(tx: Tx, id: str, now: datetime) -> bool:
    """The row was checked; False when somebody else had done it."""
    still_open = (correction_task.c.id == id, correction_task.c.closed_at.is_(None))
    return (await tx.execute(update(correction_task).where(*still_open).values(closed_at=now))).rowcount == 1
