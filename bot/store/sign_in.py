"""What a member signs in with: the hash of a password, the sealed key of the codes, and the count of wrong tries."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select

from bot.secrets_at_rest import Vault
from bot.store import staff as team
from bot.store.engine import Tx
from bot.store.staff import handle_of
from bot.store.staff_tables import staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """What guards a member's entrance. Hash and key are None until the welcome link was used."""

    staff_id: str
    password_hash: str | None = field(repr=False)
    totp_key: str | None = field(repr=False)
    totp_step: int | None
    failures: int
    locked_until: datetime | None


async def lock_of(tx: Tx, vault: Vault, name: str, *, hold: bool = False) -> Lock | None:
    """The lock of the active member of that name; None when there is none. `hold`: nobody else counts meanwhile."""
    query = select(staff).where(staff.c.handle == handle_of(name), staff.c.active)
    row = (await tx.execute(query.with_for_update() if hold else query)).mappings().one_or_none()
    if row is None:
        return None
    return Lock(
        staff_id=row["id"], password_hash=row["password_hash"], totp_step=row["totp_step"],
        totp_key=vault.open(row["totp_sealed"]) if row["totp_sealed"] else None,
        failures=row["failures"], locked_until=row["locked_until"],
    )  # fmt: skip


async def set_password(tx: Tx, staff_id: str, password_hash: str) -> None:
    """The member's password from now on."""
    await team.change(tx, staff_id, password_hash=password_hash)


async def set_key(tx: Tx, vault: Vault, staff_id: str, key: str, step: int) -> None:
    """The key of the member's codes from now on; `step` is that of the code that proved it."""
    await team.change(tx, staff_id, totp_sealed=vault.seal(key))
    await note_success(tx, staff_id, step)


async def note_success(tx: Tx, staff_id: str, step: int) -> None:
    """Codes up to `step` are used up, and wrong tries are forgotten."""
    await team.change(tx, staff_id, totp_step=step, failures=0, locked_until=None)


async def note_failure(tx: Tx, staff_id: str, failures: int, locked_until: datetime | None) -> None:
    """Keeps the count of wrong tries, and until when none is looked at."""
    await team.change(tx, staff_id, failures=failures, locked_until=locked_until)
