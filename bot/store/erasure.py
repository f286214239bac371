"""OUBLIE-MOI: everything of a person goes at once, in every table, also in tables that do not exist yet.

What has a `contact_id` goes with the contact (ON DELETE CASCADE). Two tables keep an empty shell: the inbox, so that
a provider's repeat is not taken for a new message, and cases, as counts without a person.
"""

from datetime import datetime

from sqlalchemy import delete, func, select, update

from bot.store.engine import Tx
from bot.store.tables import case, case_event, contact, inbound_message, outbound_message

SHELLS = frozenset({"inbound_message", "case"})


async def erase(tx: Tx, id: str, *, farewell: str | None = None) -> None:
    """Forgets the contact. Counts stay, without a person.

    `farewell` is the id of the one message already in the outbox that must still leave ("tout est effacé"): it keeps
    the sealed number until the provider has it, then goes too. Erasing somebody unknown changes nothing.
    """
    await _unsay_to_team(tx, id)
    await _empty_shells(tx, id)
    if farewell is not None:
        sealed = select(contact.c.urn_sealed).where(contact.c.id == id).scalar_subquery()
        mine = (outbound_message.c.id == farewell) & (outbound_message.c.contact_id == id)
        kept = {"contact_id": None, "in_reply_to": None, "urn_sealed": sealed}
        await tx.execute(update(outbound_message).where(mine).values(**kept))
    await tx.execute(delete(contact).where(contact.c.id == id))


async def _unsay_to_team(tx: Tx, id: str) -> None:
    """Their words also stand in what was sent to the team, in notes, and in what they were asked to share."""
    theirs = case_event.c.case_id.in_(select(case.c.id).where(case.c.contact_id == id))
    sent = select(case_event.c.outbound_id).where(theirs, case_event.c.outbound_id.is_not(None))
    mine = (outbound_message.c.id.in_(sent), func.coalesce(outbound_message.c.contact_id, 0) != id)
    waiting = outbound_message.c.status.in_(("queued", "temporary_failure"))
    await tx.execute(update(outbound_message).where(*mine, waiting).values(status="cancelled"))
    await tx.execute(update(outbound_message).where(*mine).values(body_sealed=None))
    written = select(case_event.c.inbound_id).where(theirs, case_event.c.inbound_id.is_not(None))
    await tx.execute(update(inbound_message).where(inbound_message.c.id.in_(written)).values(body_sealed=None))
    await tx.execute(update(case_event).where(theirs).values(words_sealed=None))


async def _empty_shells(tx: Tx, id: str) -> None:
    emptied = {"contact_id": None, "body_sealed": None, "level": None, "reason": None, "kind": "text"}
    handled = func.coalesce(inbound_message.c.handled_at, inbound_message.c.received_at)
    mine = inbound_message.c.contact_id == id
    await tx.execute(update(inbound_message).where(mine).values(**emptied, handled_at=handled))
    nobody = dict.fromkeys(("contact_id", "category", "language", "quarter", "waiting_since", "due_at", "nudge_at"))
    theirs = case.c.contact_id == id
    await tx.execute(update(case).where(theirs, case.c.status == "closed").values(**nobody))
    closed = {"status": "closed", "outcome": "forgotten", "closed_at": await _last_word(tx, id)}
    await tx.execute(update(case).where(theirs).values(**nobody, **closed))


async def _last_word(tx: Tx, id: str) -> datetime | None:
    query = select(contact.c.last_seen_at).where(contact.c.id == id)
    return (await tx.execute(query)).scalar_one_or_none()
