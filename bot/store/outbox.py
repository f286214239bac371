"""What must leave. A message is written once (`dedupe_key`), taken by one sender (`claim`), and settled once.

queued -> sending -> accepted -> sent -> delivered; temporary_failure waits for its next try; `unknown` is what a crash
or a time-out leaves behind, until the provider says whether it has the message.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    Update,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    update,
)  # fmt: skip

from bot.channels.base import Button, Lane
from bot.secrets_at_rest import Vault
from bot.store.engine import Tx
from bot.store.errors import NotThere
from bot.store.opt_outs import NO_ANNOUNCEMENTS, NO_REMINDERS
from bot.store.receipts import apply_early_receipts, apply_receipt
from bot.store.tables import contact, opt_out, outbound_message
from bot.store.upsert import insert_into

__all__ = [
    "NewOutbound", "Outbound", "OutboundStatus", "apply_receipt", "cancel_for", "claim", "enqueue",
    "expire_leases", "flag", "get", "is_known", "mark_accepted", "mark_failed", "mark_retry", "mark_unknown",
    "settle_unwanted", "unknown_before",
]  # fmt: skip

OutboundStatus = Literal[
    "queued", "sending", "accepted", "sent", "delivered", "temporary_failure", "permanent_failure", "unknown",
    "cancelled", "expired",
]  # fmt: skip
WAITING = ("queued", "temporary_failure")
# Written out, as in the partial index of what waits: SQLite does not use it for parameters, and would read every row.
_AS_INDEXED: BindParameter[Any] = bindparam("waiting", WAITING, expanding=True, literal_execute=True)
_row = outbound_message.c


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOutbound:
    """A message to send. `dedupe_key` names the reason to send it: one reason, one message, whatever is tried again."""

    contact_id: str
    channel: str
    lane: Lane
    text: str
    dedupe_key: str
    buttons: tuple[Button, ...] = ()
    keep: tuple[str, ...] = ()  # names that stay letter for letter
    in_reply_to: str | None = None  # id of the inbound message
    expires_at: datetime | None = None  # not worth sending after
    not_before: datetime | None = None
    segments: int = 1
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbound:
    """A message as it stands in the outbox. `contact_id` is None on the farewell to a person who was forgotten."""

    id: str
    contact_id: str | None
    channel: str
    urn: str
    lane: Lane
    text: str
    buttons: tuple[Button, ...]
    keep: tuple[str, ...]
    status: OutboundStatus
    attempts: int
    dedupe_key: str
    created_at: datetime
    expires_at: datetime | None
    attempted_at: datetime | None
    segments: int


async def enqueue(tx: Tx, vault: Vault, message: NewOutbound, now: datetime) -> str | None:
    """Puts a message in the outbox and gives its id; None when its `dedupe_key` is there already."""
    body = {
        "text": message.text,
        "buttons": [(button.label, button.value) for button in message.buttons],
        "keep": message.keep,
    }
    copied = ("contact_id", "channel", "dedupe_key", "in_reply_to", "expires_at", "segments", "encoding")
    values = {name: getattr(message, name) for name in copied} | {
        "lane": int(message.lane), "status": "queued", "body_sealed": vault.seal(json.dumps(body)),
        "created_at": now, "due_at": message.not_before or now,
    }  # fmt: skip
    insert = insert_into(tx, outbound_message).values(values)
    added = await tx.execute(insert.on_conflict_do_nothing(index_elements=["dedupe_key"]).returning(_row.id))
    id: str | None = added.scalar_one_or_none()
    return id


async def claim(  # noqa: PLR0913, PLR0917 - a claim is these facts; `lanes` lets the sender keep room for the urgent ones
    tx: Tx, vault: Vault, channels: Collection[str], limit: int, now: datetime, lease: timedelta,
    lanes: Collection[Lane] = tuple(Lane),
) -> list[Outbound]:  # fmt: skip
    """Takes up to `limit` due messages for one sender, urgent lanes first, then oldest; each is taken once.

    1. What has expired, or is a push to somebody who no longer wants it, is left for `settle_unwanted`.
    2. A message waits while an earlier one to the same person, in the same or a higher lane, is due or leaving.
    3. The rows become "sending" until `now + lease`; commit before calling the provider.
    """
    if not channels or not lanes or limit <= 0:
        return []
    asked = {"now": now, "lanes": [int(lane) for lane in lanes], "channels": list(channels), "most": limit}
    taken = (await tx.execute(_due(), asked)).mappings().all()
    if taken:
        leaving = {"taken": [row["id"] for row in taken], "now": now, "until": now + lease}
        await tx.execute(_leaves(), leaving)
    changed = {"status": "sending", "attempted_at": now}
    return [_read(vault, {**row, **changed, "attempts": row["attempts"] + 1}) for row in taken]


@lru_cache(maxsize=1)
def _due() -> Select[Any]:
    """Built once: the sender asks this many times a second, and putting it together costs more than running it."""
    now: BindParameter[datetime] = bindparam("now", type_=outbound_message.c.due_at.type)
    due = (
        _row.status.in_(_AS_INDEXED), _row.due_at <= now, _row.lane.in_(bindparam("lanes", expanding=True)),
        _row.channel.in_(bindparam("channels", expanding=True)), ~_is_late(_row, now), ~_is_unwanted(),
        ~_behind_another(now),
    )  # fmt: skip
    query = _outbound().where(*due).order_by(_row.lane, _row.id).limit(bindparam("most", type_=Integer))
    return query.with_for_update(of=outbound_message, skip_locked=True)


@lru_cache(maxsize=1)
def _leaves() -> Update:
    leaving: dict[str, Any] = {
        "status": "sending", "provider_message_id": None, "attempts": _row.attempts + 1,
        "attempted_at": bindparam("now", type_=_row.attempted_at.type),
        "lease_until": bindparam("until", type_=_row.lease_until.type),
    }  # fmt: skip
    return update(outbound_message).where(_row.id.in_(bindparam("taken", expanding=True))).values(**leaving)


def _behind_another(now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """Two messages to one person arrive in the order they were written; only an urgent one may pass."""
    other = outbound_message.alias("earlier")
    leaving = and_(other.c.status == "sending", other.c.lease_until > now)
    waiting = and_(other.c.status.in_(WAITING), other.c.due_at <= now, ~_is_late(other.c, now))
    ready = and_(waiting, other.c.id < _row.id)
    same_person = (other.c.contact_id == _row.contact_id, other.c.channel == _row.channel, other.c.id != _row.id)
    return exists().where(*same_person, other.c.lane <= _row.lane, or_(leaving, ready)).correlate(outbound_message)


def _is_late(columns: Any, now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    return func.coalesce(columns.expires_at <= now, False)


def _is_unwanted() -> ColumnElement[bool]:
    """A push to somebody who said no to it. Answers, relays and safety texts are never unwanted."""
    refused = case(
        (_row.lane == int(Lane.REMINDER), opt_out.c.kind.in_(NO_REMINDERS)),
        else_=opt_out.c.kind.in_(NO_ANNOUNCEMENTS),
    )
    said_no = exists().where(opt_out.c.contact_id == _row.contact_id, refused).correlate(outbound_message)
    return and_(_row.lane >= int(Lane.REMINDER), said_no)


async def settle_unwanted(tx: Tx, now: datetime) -> int:
    """Ends what waits in vain: expired messages, and pushes to people who no longer want them. Gives how many."""
    waiting = update(outbound_message).where(_row.status.in_(_AS_INDEXED))
    late = await tx.execute(waiting.where(_row.expires_at <= now).values(status="expired", finished_at=now))
    cancelled = {"status": "cancelled", "reason": "opt_out", "finished_at": now}
    return late.rowcount + (await tx.execute(waiting.where(_is_unwanted()).values(**cancelled))).rowcount


async def mark_accepted(tx: Tx, id: str, provider_message_id: str, now: datetime) -> bool:
    """The provider has the message under this id. Receipts that came before this note are applied now."""
    open_one = _row.status.in_(("sending", "unknown", *WAITING))
    values = {
        "status": "accepted", "provider_message_id": provider_message_id, "accepted_at": now, "lease_until": None,
        "reason": None,
    }  # fmt: skip
    change = update(outbound_message).where(_row.id == id, open_one).values(**values)
    done = (await tx.execute(change.returning(_row.channel, _row.contact_id))).one_or_none()
    if done is None:
        return False
    await apply_early_receipts(tx, id, (done.channel, provider_message_id), now)
    if done.contact_id is None:
        await _let_go_of_farewell(tx, id)
    return True


async def mark_retry(tx: Tx, id: str, at: datetime, reason: str, attempt: int | None = None) -> None:
    """The provider does not have it: try again at `at`.

    With `attempt`, only if it is still the latest: somebody slower must not undo what somebody faster decided.
    """
    values = {"status": "temporary_failure", "due_at": at, "reason": reason[:200], "lease_until": None}
    await _settle(tx, id, values, attempt)


async def mark_failed(tx: Tx, id: str, reason: str, now: datetime, attempt: int | None = None) -> None:
    """The message will never leave; `reason` is a code for logs and figures, `attempt` as in `mark_retry`."""
    values = {"status": "permanent_failure", "finished_at": now, "reason": reason[:200], "lease_until": None}
    await _settle(tx, id, values, attempt)
    await _let_go_of_farewell(tx, id)


async def mark_unknown(
    tx: Tx, id: str, now: datetime, reason: str = "outcome_unknown", attempt: int | None = None
) -> None:  # fmt: skip
    """Nobody here knows whether the provider has it; the sender will ask. `attempt` as in `mark_retry`."""
    await _settle(tx, id, {"status": "unknown", "lease_until": now, "reason": reason[:200]}, attempt)


async def _settle(tx: Tx, id: str, values: dict[str, Any], attempt: int | None) -> None:
    change = update(outbound_message).where(_row.id == id, _row.status.in_(("sending", "unknown")))
    latest = change if attempt is None else change.where(_row.attempts == attempt)
    await tx.execute(latest.values(**values))


async def _let_go_of_farewell(tx: Tx, id: str) -> None:
    gone = {"urn_sealed": None, "body_sealed": None}
    await tx.execute(update(outbound_message).where(_row.id == id, _row.contact_id.is_(None)).values(**gone))


async def expire_leases(tx: Tx, now: datetime) -> int:
    """Messages whose sender died in the middle become "unknown"; gives how many."""
    died = (_row.status == "sending", _row.lease_until <= now)
    values = {"status": "unknown", "reason": "lease_expired"}
    return (await tx.execute(update(outbound_message).where(*died).values(**values))).rowcount


async def unknown_before(tx: Tx, vault: Vault, moment: datetime, limit: int) -> list[Outbound]:
    """Messages tried before `moment` of which nobody knows whether the provider has them, urgent lanes first."""
    query = _outbound().where(_row.status == "unknown", _row.attempted_at <= moment, _row.flagged_at.is_(None))
    rows = await tx.execute(query.order_by(_row.lane, _row.id).limit(limit))
    return [_read(vault, row) for row in rows.mappings()]


async def flag(tx: Tx, id: str, now: datetime) -> None:
    """Leaves an unknown message as it is, for a human to see: sending again could be one push too many."""
    await tx.execute(update(outbound_message).where(_row.id == id, _row.status == "unknown").values(flagged_at=now))


async def is_known(tx: Tx, channel: str, provider_message_id: str) -> bool:
    """Whether a message of ours already carries that provider's id."""
    ours = exists().where(_row.channel == channel, _row.provider_message_id == provider_message_id)
    return bool((await tx.execute(select(ours))).scalar_one())


async def cancel_for(tx: Tx, contact_id: str, lanes: Collection[Lane], now: datetime) -> int:
    """Cancels what still waits for the person in those lanes; gives how many. What is leaving cannot be held back."""
    theirs = (_row.contact_id == contact_id, _row.status.in_(WAITING), _row.lane.in_([int(lane) for lane in lanes]))
    values = {"status": "cancelled", "finished_at": now}
    return (await tx.execute(update(outbound_message).where(*theirs).values(**values))).rowcount


async def get(tx: Tx, vault: Vault, id: str) -> Outbound:
    """The message of that id. Raises `NotThere` when it, its text or its person is gone."""
    row = (await tx.execute(_outbound().where(_row.id == id))).mappings().one_or_none()
    if row is None:
        raise NotThere(f"outbound message {id} does not exist or was erased")
    return _read(vault, row)


def _outbound() -> Select[Any]:
    urn = func.coalesce(_row.urn_sealed, contact.c.urn_sealed).label("sealed")
    joined = outbound_message.outerjoin(contact, contact.c.id == _row.contact_id)
    query = select(outbound_message, urn).select_from(joined)
    return query.where(_row.body_sealed.is_not(None), urn.is_not(None))


def _read(vault: Vault, row: Any) -> Outbound:
    body = json.loads(vault.open(row["body_sealed"]))
    copied = (
        "id", "contact_id", "channel", "status", "attempts", "dedupe_key", "created_at", "expires_at", "attempted_at",
        "segments",
    )  # fmt: skip
    return Outbound(
        urn=vault.open(row["sealed"]), lane=Lane(row["lane"]), text=body["text"], keep=tuple(body["keep"]),
        buttons=_buttons(body["buttons"]), **{name: row[name] for name in copied},
    )  # fmt: skip


def _buttons(pairs: Sequence[Sequence[str]]) -> tuple[Button, ...]:
    return tuple(Button(label, value) for label, value in pairs)
