"""Reminders as rows. What is due is claimed once (`take`), in the same commit as its message in the outbox."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from sqlalchemy import Select, and_, exists, func, literal, or_, select, update

from bot.channels.base import Lane
from bot.store.appointment_tables import appointment, reminder, staff_notice
from bot.store.engine import Tx
from bot.store.tables import contact, outbound_message
from bot.store.upsert import insert_into
from bot.store.wishes import MOMENTS

ReminderStatus = Literal["planned", "sent", "dropped", "cancelled"]
# The moments of a plan, and what is only sent once because of something that happened.
ReminderKind = Literal[
    "week", "two_days", "eve", "same_day", "again", "noted", "moved", "person", "cancelled", "missed"
]  # fmt: skip
KINDS: tuple[ReminderKind, ...] = get_args(ReminderKind)
PERSON: tuple[ReminderKind, ...] = ("person",)
AGAIN: tuple[ReminderKind, ...] = ("again",)
NEWS: tuple[ReminderKind, ...] = ("noted", "moved", "person", "cancelled")
MISSES_KEPT = timedelta(days=7)  # after a miss the team is told of it within days, or not at all
_c, _out = reminder.c, outbound_message.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One text that is due, at the earliest at `due_at` and never after `not_after`."""

    id: str
    appointment_id: str
    contact_id: str
    kind: ReminderKind
    revision: int
    due_at: datetime
    not_after: datetime
    status: ReminderStatus
    reason: str | None
    was: str | None
    outbound_id: str | None
    sent_at: datetime | None
    settled_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReminder:
    """A reminder to plan."""

    appointment_id: str
    contact_id: str
    kind: ReminderKind
    revision: int
    due_at: datetime
    not_after: datetime
    was: str | None = None


async def add(tx: Tx, new: Sequence[NewReminder]) -> None:
    """Plans reminders; nothing to plan does nothing."""
    rows = [{name: getattr(each, name) for name in NewReminder.__slots__} | {"status": "planned"} for each in new]
    if rows:
        await tx.execute(insert_into(tx, reminder).values(rows))


async def of_appointment(tx: Tx, appointment_id: str) -> list[Reminder]:
    """Every reminder of an appointment, by due time."""
    return await _all(tx, select(reminder).where(_c.appointment_id == appointment_id).order_by(_c.due_at, _c.id))


async def to_come(tx: Tx, appointment_id: str) -> list[Reminder]:
    """The reminders of the plan that are still to be sent, by due time."""
    mine = (_c.appointment_id == appointment_id, _c.status == "planned", _c.kind.in_([*MOMENTS, *AGAIN]))
    return await _all(tx, select(reminder).where(*mine).order_by(_c.due_at, _c.id))


async def due(tx: Tx, now: datetime, limit: int) -> list[Reminder]:
    """What is due at `now`, oldest first, locked until `tx` ends; what another process holds is left to it."""
    # Written out, as in the partial index: SQLite does not use it for a parameter, and would read every row.
    planned = _c.status == literal("planned", literal_execute=True)
    query = select(reminder).where(planned, _c.due_at <= now).order_by(_c.due_at, _c.id).limit(limit)
    return await _all(tx, query.with_for_update(skip_locked=True))


async def take(tx: Tx, id: str, outbound_id: str | None, now: datetime) -> bool:
    """Marks a planned reminder as handed to the outbox; False when it is not planned any more."""
    return await _settle(tx, id, {"status": "sent", "outbound_id": outbound_id, "sent_at": now})


async def drop(tx: Tx, id: str, reason: str, now: datetime) -> bool:
    """A planned reminder will not be sent; False when it is not planned any more."""
    return await _settle(tx, id, {"status": "dropped", "reason": reason, "settled_at": now})


async def forget(tx: Tx, id: str, reason: str, now: datetime) -> bool:
    """A planned reminder is not wanted any more."""
    return await _settle(tx, id, {"status": "cancelled", "reason": reason, "settled_at": now})


async def postpone(tx: Tx, id: str, due_at: datetime) -> bool:
    """A planned reminder waits for a better moment."""
    return await _settle(tx, id, {"due_at": due_at})


async def plan_again(tx: Tx, id: str, due_at: datetime) -> bool:
    """What was handed over and never left is planned once more; False when that was dealt with already."""
    mine = update(reminder).where(_c.id == id, _c.status == "sent", _c.settled_at.is_(None))
    anew = {"status": "planned", "due_at": due_at, "outbound_id": None, "sent_at": None}
    return (await tx.execute(mine.values(**anew))).rowcount == 1


async def _settle(tx: Tx, id: str, values: dict[str, Any]) -> bool:
    planned = update(reminder).where(_c.id == id, _c.status == "planned")
    return (await tx.execute(planned.values(**values))).rowcount == 1


async def forget_planned(
    tx: Tx, appointment_id: str, reason: str, now: datetime, *, kinds: Collection[ReminderKind] = MOMENTS
) -> None:  # fmt: skip
    """Cancels what is planned and was not handed over; the moments of the plan, unless other kinds are named."""
    planned = (_c.appointment_id == appointment_id, _c.status == "planned", _c.kind.in_(list(kinds)))
    cancelled = {"status": "cancelled", "reason": reason, "settled_at": now}
    await tx.execute(update(reminder).where(*planned).values(**cancelled))


async def cancel(
    tx: Tx, appointment_id: str, reason: str, now: datetime, *, kinds: Collection[ReminderKind] = KINDS
) -> None:  # fmt: skip
    """Cancels what is planned for an appointment, and what was handed to the outbox but has not left."""
    await forget_planned(tx, appointment_id, reason, now, kinds=kinds)
    theirs = (_c.appointment_id == appointment_id, _c.kind.in_(list(kinds)))
    on_its_way = (*theirs, _c.status == "sent", _c.settled_at.is_(None))
    ids = [id for id in (await tx.execute(select(_c.outbound_id).where(*on_its_way))).scalars() if id]
    if not ids:
        return
    mine = update(outbound_message).where(_out.id.in_(ids))
    ended = mine.where(_out.status.in_(("queued", "temporary_failure")))
    ended = ended.values(status="cancelled", reason=reason, finished_at=now)
    unsent = list((await tx.execute(ended.returning(_out.id))).scalars())
    expired = select(_out.id).where(_out.id.in_(ids), _out.status == "expired")  # nor written anew
    unsent += (await tx.execute(expired)).scalars()
    # What is leaving cannot be held back, but it must not be tried a second time.
    await tx.execute(mine.where(_out.status.in_(("sending", "unknown"))).values(expires_at=now))
    cancelled = {"status": "cancelled", "reason": reason, "settled_at": now}
    await tx.execute(update(reminder).where(*on_its_way, _c.outbound_id.in_(unsent)).values(**cancelled))


async def untold(tx: Tx, appointment_id: str) -> list[Reminder]:
    """News of a change that has not left yet: planned, still waiting in the outbox, or expired there and to be written
    anew; oldest first."""
    stays = ("queued", "temporary_failure", "expired")
    waiting = select(_out.id).where(_out.id == _c.outbound_id, _out.status.in_(stays))
    unsent = or_(_c.status == "planned", and_(_c.status == "sent", _c.settled_at.is_(None), waiting.exists()))
    return await _all(
        tx, select(reminder).where(_c.appointment_id == appointment_id, _c.kind.in_(NEWS), unsent).order_by(_c.id)
    )  # fmt: skip


async def forget_to_come(
    tx: Tx, appointment_id: str, wanted: Collection[ReminderKind], now: datetime
) -> None:  # fmt: skip
    """Cancels the moments of the plan that are still to come. What is due by now leaves all the same while its kind is
    `wanted`: it must not be lost because the person wrote in the second before it left."""
    still = or_(_c.due_at > now, _c.kind.not_in(list(wanted)))
    planned = (_c.appointment_id == appointment_id, _c.status == "planned", _c.kind.in_(list(MOMENTS)), still)
    cancelled = {"status": "cancelled", "reason": "replanned", "settled_at": now}
    await tx.execute(update(reminder).where(*planned).values(**cancelled))


async def taken_kinds(tx: Tx, appointment_id: str, revision: int) -> set[str]:
    """The moments of the plan that were sent, given up, or are leaving for this revision: not planned a second time."""
    taken = ("sent", "dropped", "planned")
    done = (_c.appointment_id == appointment_id, _c.revision == revision, _c.status.in_(taken))
    return set((await tx.execute(select(_c.kind).where(*done, _c.kind.in_(MOMENTS)))).scalars())


async def pushes_since(tx: Tx, contact_id: str, since: datetime) -> int:
    """How many reminders and announcements were written for the person since then, those that never left aside."""
    pushed = (_out.contact_id == contact_id, _out.created_at >= since, _out.lane >= int(Lane.REMINDER))
    query = (
        select(func.count()).select_from(outbound_message).where(*pushed, _out.status.not_in(("cancelled", "expired")))
    )
    return (await tx.execute(query)).scalar_one()


async def last_sent(tx: Tx, contact_id: str, since: datetime) -> Reminder | None:
    """The newest reminder that was handed over for the person since then."""
    mine = (_c.contact_id == contact_id, _c.status == "sent", _c.sent_at >= since)
    found = await _all(tx, select(reminder).where(*mine).order_by(_c.id.desc()).limit(1))
    return found[0] if found else None


async def arrived(tx: Tx, now: datetime) -> None:
    """Settles what the provider delivered, or took long enough ago to believe that it did."""
    long_ago = now - timedelta(days=1)
    there = or_(_out.status == "delivered", (_out.status.in_(("accepted", "sent"))) & (_out.accepted_at < long_ago))
    query = select(_out.id).where(_out.id == _c.outbound_id, there)
    waiting = (_c.status == "sent", _c.settled_at.is_(None))
    await tx.execute(update(reminder).where(*waiting, query.exists()).values(settled_at=now))


async def not_arrived(tx: Tx, limit: int = 50) -> list[tuple[Reminder, str]]:
    """Reminders that the provider refused, that came too late, or of which nobody can tell; with the reason."""
    failed = or_(
        _out.status.in_(("permanent_failure", "expired", "cancelled")), _out.flagged_at.is_not(None)
    )  # fmt: skip
    waiting = (_c.status == "sent", _c.settled_at.is_(None), failed)
    query = select(reminder, _out.status.label("outcome"), _out.flagged_at)
    joined = query.join(outbound_message, _out.id == _c.outbound_id).where(*waiting).order_by(_c.id).limit(limit)
    rows = (await tx.execute(joined)).mappings().all()
    return [(_reminder(row), "unknown" if row["flagged_at"] else row["outcome"]) for row in rows]


async def unanswered_misses(tx: Tx, now: datetime, wait: timedelta) -> list[Reminder]:
    """Kind lines after a miss that left at least `wait` ago, with nothing from the person since; of these the team
    has not been told."""
    told = exists().where(staff_notice.c.appointment_id == _c.appointment_id, staff_notice.c.kind == "missed")
    wrote = exists().where(contact.c.id == _c.contact_id, contact.c.last_seen_at > _c.sent_at)
    recent = (appointment.c.status == "missed", appointment.c.starts_at > now - MISSES_KEPT)
    silent = (_c.kind == "missed", _c.status == "sent", _c.reason.is_(None), _c.sent_at <= now - wait, ~told, ~wrote)
    joined = select(reminder).join(appointment, appointment.c.id == _c.appointment_id)
    return await _all(tx, joined.where(*recent, *silent).order_by(_c.id))


async def settle(tx: Tx, id: str, now: datetime, reason: str | None = None) -> bool:
    """What became of a sent reminder is dealt with; False when somebody else did."""
    mine = update(reminder).where(_c.id == id, _c.settled_at.is_(None))
    return (await tx.execute(mine.values(settled_at=now, reason=reason))).rowcount == 1


async def _all(tx: Tx, query: Select[Any]) -> list[Reminder]:
    return [_reminder(row) for row in (await tx.execute(query)).mappings()]


def _reminder(row: Any) -> Reminder:
    return Reminder(**{name: row[name] for name in Reminder.__slots__})
