"""What a person does not want: everything, reminders, announcements; or a channel on which they blocked us."""

from datetime import datetime
from typing import Literal, get_args

from sqlalchemy import delete, select

from bot.store.engine import Tx
from bot.store.tables import opt_out
from bot.store.upsert import insert_into

OptOutKind = Literal["all", "reminders", "announcements", "channel"]


# What a refusal of each kind of push is made of; answers, relays and safety texts are never refused.
NO_REMINDERS = ("all", "channel", "reminders")
NO_ANNOUNCEMENTS = ("all", "channel", "announcements")


async def add(tx: Tx, contact_id: str, kind: OptOutKind, now: datetime) -> None:
    """Keeps the wish, dated the first time it was said. Raises `ValueError` for another kind."""
    if kind not in get_args(OptOutKind):
        raise ValueError(f"unknown kind of opt-out: {kind}")
    insert = insert_into(tx, opt_out).values(contact_id=contact_id, kind=kind, created_at=now)
    await tx.execute(insert.on_conflict_do_nothing())


async def no_push_arrives(tx: Tx, contact_id: str) -> bool:
    """Whether nothing is sent to the person that they did not ask for at that moment, by their wish or because they
    cannot be reached."""
    return not (await kinds(tx, contact_id)).isdisjoint(NO_REMINDERS)


async def refuses_reminders(tx: Tx, contact_id: str) -> bool:
    """Whether the person said that they want none. Who cannot be reached has refused nothing."""
    return not (await kinds(tx, contact_id)).isdisjoint({"all", "reminders"})


async def is_cut_off(tx: Tx, contact_id: str) -> bool:
    """Whether nothing reaches this phone: blocked, or no longer a number."""
    return "channel" in await kinds(tx, contact_id)


async def remove(tx: Tx, contact_id: str, kind: OptOutKind) -> None:
    """The person changed their mind; nothing happens when they had not said it."""
    await tx.execute(delete(opt_out).where(opt_out.c.contact_id == contact_id, opt_out.c.kind == kind))


async def kinds(tx: Tx, contact_id: str) -> frozenset[str]:
    """Everything the person does not want; empty when they never said so."""
    return frozenset((await tx.execute(select(opt_out.c.kind).where(opt_out.c.contact_id == contact_id))).scalars())
