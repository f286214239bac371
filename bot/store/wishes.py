"""How a person wants to be reminded, and that they agreed to it: when, to which words, said by whom."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any, Literal, get_args

from sqlalchemy import select

from bot.secrets_at_rest import Vault
from bot.store.appointment_tables import reminder_wish
from bot.store.engine import Tx
from bot.store.upsert import insert_into

MomentKind = Literal["week", "two_days", "eve", "same_day"]
MOMENTS: tuple[MomentKind, ...] = get_args(MomentKind)
_c = reminder_wish.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A person's wishes; those of somebody who never said any are the defaults.

    `moments` may be empty: no reminder, and the appointment is still kept. Hours are Brussels wall time. `day_at` is a
    fixed hour on the day itself, else `lead` before. `plain`: the reminder may say where and why. `shared`: others read
    this phone. `hushed_at`: the code word came, somebody reads along. `wrong_at`: this is not the person we think.
    """

    moments: tuple[MomentKind, ...] = ("eve", "same_day")
    eve_at: time = time(18)
    day_at: time | None = None
    lead: timedelta = timedelta(hours=2)
    earliest: time = time(8)
    latest: time = time(21)
    plain: bool = False
    shared: bool = False
    agreed_at: datetime | None = None
    agreed_words: str = ""
    agreed_by: str | None = None
    paused_at: datetime | None = None
    code_word: str = ""
    hushed_at: datetime | None = None
    asked_at: datetime | None = None
    wrong_at: datetime | None = None

    @property
    def silent(self) -> bool:
        """Whether nothing may be sent that was not asked for in the same minute."""
        return bool(self.paused_at or self.hushed_at or self.wrong_at)


async def of(tx: Tx, vault: Vault, contact_id: str) -> Wish:
    """The wishes of a contact; the defaults when they never said any."""
    row = (await tx.execute(select(reminder_wish).where(_c.contact_id == contact_id))).mappings().one_or_none()
    return _wish(row, vault) if row is not None else Wish()


async def change(tx: Tx, vault: Vault, contact_id: str, **changes: Any) -> Wish:
    """Writes changed fields of a `Wish` down and gives the whole. Raises `TypeError` for a field it does not have."""
    wish = replace(await of(tx, vault, contact_id), **changes)
    row = _row(wish, vault)
    insert = insert_into(tx, reminder_wish).values(contact_id=contact_id, **row)
    await tx.execute(insert.on_conflict_do_update(index_elements=["contact_id"], set_=row))
    return wish


def _row(wish: Wish, vault: Vault) -> dict[str, Any]:
    same = ("plain", "shared", "agreed_at", "agreed_by", "paused_at", "hushed_at", "asked_at", "wrong_at")
    return {name: getattr(wish, name) for name in same} | {
        "moments": " ".join(kind for kind in MOMENTS if kind in wish.moments),
        "eve_at": f"{wish.eve_at:%H:%M}",
        "day_at": f"{wish.day_at:%H:%M}" if wish.day_at else None,
        "lead_minutes": int(wish.lead.total_seconds()) // 60,
        "earliest": f"{wish.earliest:%H:%M}",
        "latest": f"{wish.latest:%H:%M}",
        "agreed_words_sealed": vault.seal(wish.agreed_words) if wish.agreed_words else None,
        "code_word_sealed": vault.seal(wish.code_word) if wish.code_word else None,
    }


def _wish(row: Any, vault: Vault) -> Wish:
    same = ("plain", "shared", "agreed_at", "agreed_by", "paused_at", "hushed_at", "asked_at", "wrong_at")
    said = set(row["moments"].split())
    return Wish(
        moments=tuple(kind for kind in MOMENTS if kind in said),
        eve_at=time.fromisoformat(row["eve_at"]),
        day_at=time.fromisoformat(row["day_at"]) if row["day_at"] else None,
        lead=timedelta(minutes=row["lead_minutes"]),
        earliest=time.fromisoformat(row["earliest"]),
        latest=time.fromisoformat(row["latest"]),
        agreed_words=vault.open(row["agreed_words_sealed"]) if row["agreed_words_sealed"] else "",
        code_word=vault.open(row["code_word_sealed"]) if row["code_word_sealed"] else "",
        **{name: row[name] for name in same},
    )
