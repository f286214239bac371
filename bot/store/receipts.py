"""What providers say later of a message they took. Receipts come twice, out of order, and even before our own note of
the provider's id: each is kept once, ranked, and never moves a message backwards.
"""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select, tuple_, update

from bot.channels.base import DeliveryReceipt
from bot.store import opt_outs
from bot.store.engine import Tx
from bot.store.tables import delivery_receipt, outbound_message
from bot.store.upsert import insert_into

# A failure that may pass ranks under a final one; "delivered" is the last word, whatever came before.
RANK = {
    "accepted": 1, "sent": 2, "temporary_failure": 3, "permanent_failure": 4, "delivered": 5,
}  # fmt: skip
RETRY_AFTER = timedelta(minutes=15)  # a phone that is off or out of reach
MOST_ATTEMPTS = 4
_row = outbound_message.c


async def apply_receipt(tx: Tx, receipt: DeliveryReceipt, now: datetime) -> str | None:
    """Records a receipt and moves its message forward.

    Gives the id of the message; None for a repeat, and for a receipt that matches no message (yet): it is kept, and
    applied when the message's provider id becomes known.
    """
    row = {
        "channel": receipt.channel, "provider_message_id": receipt.provider_message_id, "status": receipt.status,
        "raw": (receipt.raw or receipt.status)[:60], "reason": receipt.reason and receipt.reason[:200],
        "stops_contact": receipt.stops_contact, "received_at": now,
    }  # fmt: skip
    insert = insert_into(tx, delivery_receipt).values(row).on_conflict_do_nothing()
    id = (await tx.execute(insert.returning(delivery_receipt.c.id))).scalar_one_or_none()
    if id is None:
        return None
    mine = (_row.channel == receipt.channel, _row.provider_message_id == receipt.provider_message_id)
    query = select(outbound_message).where(*mine).order_by(_row.id.desc()).limit(1).with_for_update()
    message = (await tx.execute(query)).mappings().first()
    if message is None:
        return None
    await _apply(tx, message, {**row, "id": id}, now)
    return str(message["id"])


async def apply_early_receipts(tx: Tx, outbound_id: str, provider: tuple[str, str], now: datetime) -> None:
    """Applies the receipts of `provider` (channel, message id) that came before that id was noted on the message."""
    mark = tuple_(delivery_receipt.c.channel, delivery_receipt.c.provider_message_id)
    early = select(delivery_receipt).where(mark == provider, delivery_receipt.c.outbound_id.is_(None))
    for receipt in (await tx.execute(early.order_by(delivery_receipt.c.id))).mappings().all():
        message = (await tx.execute(select(outbound_message).where(_row.id == outbound_id))).mappings().one()
        await _apply(tx, message, receipt, now)


async def _apply(tx: Tx, message: Any, receipt: Any, now: datetime) -> None:
    known = update(delivery_receipt).where(delivery_receipt.c.id == receipt["id"])
    await tx.execute(known.values(outbound_id=message["id"]))
    if receipt["stops_contact"] and message["contact_id"] is not None:
        await opt_outs.add(tx, message["contact_id"], "channel", now)
    if RANK.get(receipt["status"], 0) > RANK.get(message["status"], len(RANK)):
        changes = _changes(message, receipt, now)
        await tx.execute(update(outbound_message).where(_row.id == message["id"]).values(**changes))


def _changes(message: Any, receipt: Any, now: datetime) -> dict[str, Any]:
    status = receipt["status"]
    if status == "temporary_failure" and message["attempts"] >= MOST_ATTEMPTS:
        status = "permanent_failure"
    changes: dict[str, Any] = {"status": status, "reason": receipt["reason"]}
    if status == "temporary_failure":
        return changes | {"due_at": now + RETRY_AFTER * 2 ** (message["attempts"] - 1)}
    return changes | ({"finished_at": now} if status in {"delivered", "permanent_failure"} else {})
