"""Two phones of one person: an SMS number and Telegram. What does not arrive on the one is tried on the other."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from bot.store.engine import Tx
from bot.store.tables import phone_code, second_phone
from bot.store.upsert import insert_into

CODE_LIVES = timedelta(hours=1)
_DIGITS = 8  # a hundred million codes, of which a few live for an hour


async def new_code(tx: Tx, contact_id: str, now: datetime) -> str:
    """A code to be written on the other phone, once, within the hour: "48217730"; the earlier one stops to work."""
    await tx.execute(delete(phone_code).where(phone_code.c.contact_id == contact_id))
    await tx.execute(delete(phone_code).where(phone_code.c.expires_at <= now))
    code = f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}}"
    row = {"contact_id": contact_id, "code": code, "expires_at": now + CODE_LIVES}
    added = await tx.execute(insert_into(tx, phone_code).values(row).on_conflict_do_nothing())
    return code if added.rowcount else await new_code(tx, contact_id, now)


async def link(tx: Tx, contact_id: str, code: str, now: datetime) -> str | None:
    """Makes this phone and that of the code one person's; gives the other contact, None when the code is no good."""
    query = select(phone_code.c.contact_id).where(phone_code.c.code == code, phone_code.c.expires_at > now)
    other = (await tx.execute(query)).scalar_one_or_none()
    if other is None or other == contact_id:
        return None
    await tx.execute(delete(phone_code).where(phone_code.c.code == code))
    for id in (contact_id, other):
        await unlink(tx, id)
    pairs = [{"contact_id": contact_id, "other_id": other}, {"contact_id": other, "other_id": contact_id}]
    await tx.execute(insert_into(tx, second_phone).values([{**pair, "linked_at": now} for pair in pairs]))
    return str(other)


async def other_of(tx: Tx, contact_id: str) -> str | None:
    """The contact that is the other phone of the same person; None when there is none."""
    query = select(second_phone.c.other_id).where(second_phone.c.contact_id == contact_id)
    return (await tx.execute(query)).scalar_one_or_none()


async def unlink(tx: Tx, contact_id: str) -> None:
    """Each phone is alone again."""
    mine = (second_phone.c.contact_id == contact_id) | (second_phone.c.other_id == contact_id)
    await tx.execute(delete(second_phone).where(mine))
