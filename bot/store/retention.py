"""What is forgotten by itself: texts after 7 days (those of a case 30 days after it closed), shells after 60.
Appointments go 30 days after their hour, with their reminders.

Who of the team read what is kept for a year.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Delete, Update, delete, exists, or_, select, update

from bot.store.appointment_tables import appointment, series, staff_notice
from bot.store.engine import Tx
from bot.store.staff_tables import audit, staff_code, staff_session
from bot.store.tables import (
    case,
    case_event,
    conversation,
    correction_task,
    delivery_receipt,
    follow_up,
    inbound_message,
    outbound_message,
)  # fmt: skip

TEXTS = timedelta(days=7)
AFTER_A_CASE = timedelta(days=30)
AFTER_AN_APPOINTMENT = timedelta(days=30)
AUDIT = timedelta(days=365)
SHELLS = timedelta(days=60)  # longer than any provider repeats a message


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much was removed."""

    inbound_texts: int
    outbound_texts: int
    conversations: int
    rows: int


async def run(tx: Tx, now: datetime) -> Counts:
    """Removes what is too old at `now`; figures stay. Running it twice removes nothing more."""
    too_old = now - TEXTS
    stuck = (outbound_message.c.status.in_(("queued", "temporary_failure")), outbound_message.c.due_at < too_old)
    await _gone(tx, update(outbound_message).where(*stuck).values(status="expired", finished_at=now))
    old_cases = select(case.c.id).where(case.c.status == "closed", case.c.closed_at < now - AFTER_A_CASE)
    await _gone(tx, update(case_event).where(case_event.c.case_id.in_(old_cases)).values(words_sealed=None))
    return Counts(
        inbound_texts=await _gone(tx, _inbound_texts(too_old, now)),
        outbound_texts=await _gone(tx, _outbound_texts(too_old, now)),
        conversations=await _gone(tx, delete(conversation).where(conversation.c.updated_at < too_old)),
        rows=await _shells(tx, now),
    )


def _inbound_texts(too_old: datetime, now: datetime) -> Update:
    columns = inbound_message.c
    old = (columns.received_at < too_old, columns.body_sealed.is_not(None), ~_in_a_case(columns.contact_id, now))
    return update(inbound_message).where(*old).values(body_sealed=None)


def _outbound_texts(too_old: datetime, now: datetime) -> Update:
    columns = outbound_message.c
    ended = or_(columns.status.not_in(("queued", "temporary_failure", "sending")), columns.due_at < too_old)
    old = (columns.created_at < too_old, ended, columns.body_sealed.is_not(None), ~_in_a_case(columns.contact_id, now))
    return update(outbound_message).where(*old).values(body_sealed=None, urn_sealed=None)


def _in_a_case(contact_id: Any, now: datetime) -> ColumnElement[bool]:
    recent = or_(case.c.status != "closed", case.c.closed_at >= now - AFTER_A_CASE)
    return exists().where(case.c.contact_id == contact_id, recent)


async def _shells(tx: Tx, now: datetime) -> int:
    """Rows that no longer hold a text and that nothing can refer to any more."""
    limit = now - SHELLS
    columns, out = inbound_message.c, outbound_message.c
    statements = (
        delete(outbound_message).where(out.created_at < limit, out.due_at < limit, out.body_sealed.is_(None)),
        delete(inbound_message).where(columns.received_at < limit, columns.body_sealed.is_(None)),
        delete(delivery_receipt).where(delivery_receipt.c.received_at < limit),
        delete(follow_up).where(follow_up.c.status != "planned", follow_up.c.settled_at < now - TEXTS),
        delete(appointment).where(appointment.c.starts_at < now - AFTER_AN_APPOINTMENT),
        delete(staff_notice).where(staff_notice.c.seen_at < now - AFTER_AN_APPOINTMENT),
        delete(series).where(series.c.last_date < (now - AFTER_AN_APPOINTMENT).date().isoformat()),
        delete(audit).where(audit.c.at < now - AUDIT),
        delete(staff_code).where(staff_code.c.expires_at < now),
        delete(staff_session).where(staff_session.c.expires_at < now),
        delete(correction_task).where(correction_task.c.closed_at < now - AFTER_A_CASE),
    )
    return sum([await _gone(tx, statement) for statement in statements])


async def _gone(tx: Tx, statement: Update | Delete) -> int:
    return (await tx.execute(statement)).rowcount
