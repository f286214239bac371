"""What came in. Each message is recorded once, before it is answered, and stays until it has been handled."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Select, delete, func, select, tuple_, update

from bot.channels.base import InboundMessage, MessageKind
from bot.secrets_at_rest import Vault
from bot.store.contacts import find_or_create_many
from bot.store.engine import Tx
from bot.store.errors import NotThere
from bot.store.tables import contact, inbound_message, opt_out
from bot.store.upsert import insert_into

__all__ = [
    "NotThere", "Recorded", "count_since", "get", "mark_failed", "mark_handled", "recent_texts", "record",
    "record_many", "unhandled",
]  # fmt: skip

FIRST_RETRY = timedelta(seconds=30)
LONGEST_RETRY = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A message from a person as it stands in the inbox. `attempts` counts the times that handling it failed."""

    id: str
    contact_id: str
    channel: str
    urn: str
    text: str
    kind: MessageKind
    location: tuple[float, float] | None  # latitude, longitude
    received_at: datetime
    attempts: int


async def record(tx: Tx, vault: Vault, message: InboundMessage) -> str | None:
    """Keeps a message and gives its id; None when this (channel, provider_message_id) is there already."""
    return (await record_many(tx, vault, [message]))[0]


async def record_many(tx: Tx, vault: Vault, messages: Sequence[InboundMessage]) -> list[str | None]:
    """Keeps several messages in one go: ids in their order, None for each repeat (within the batch too).

    New people become contacts. Whoever writes can be reached again: a "channel" opt-out ends here.
    """
    known = await _known(tx, messages)
    fresh: dict[tuple[str, str], InboundMessage] = {}
    for message in messages:
        if _key(message) not in known:
            fresh.setdefault(_key(message), message)
    ids = await _insert(tx, vault, fresh) if fresh else {}
    return [ids.pop(_key(message), None) for message in messages]


def _key(message: InboundMessage) -> tuple[str, str]:
    return message.channel, message.provider_message_id


async def _known(tx: Tx, messages: Sequence[InboundMessage]) -> set[tuple[str, str]]:
    mark = tuple_(inbound_message.c.channel, inbound_message.c.provider_message_id)
    query = select(inbound_message.c.channel, inbound_message.c.provider_message_id)
    rows = await tx.execute(query.where(mark.in_([_key(message) for message in messages])))
    return {(channel, provider_id) for channel, provider_id in rows}


async def _insert(
    tx: Tx, vault: Vault, fresh: dict[tuple[str, str], InboundMessage]
) -> dict[tuple[str, str], str | None]:
    first = min(message.received_at for message in fresh.values())
    senders = {(message.channel, message.urn) for message in fresh.values()}
    contacts = await find_or_create_many(tx, vault, senders, first)
    rows = [_row(vault, fresh[key], contacts[fresh[key].channel, fresh[key].urn]) for key in sorted(fresh)]
    table = inbound_message.c
    insert = insert_into(tx, inbound_message).values(rows).on_conflict_do_nothing()
    added = await tx.execute(insert.returning(table.channel, table.provider_message_id, table.id))
    unblocked = (opt_out.c.kind == "channel") & opt_out.c.contact_id.in_(set(contacts.values()))
    ids: dict[tuple[str, str], str | None] = {(channel, provider_id): id for channel, provider_id, id in added}
    await tx.execute(delete(opt_out).where(unblocked))
    return ids


def _row(vault: Vault, message: InboundMessage, contact_id: str) -> dict[str, Any]:
    return {
        "contact_id": contact_id,
        "channel": message.channel,
        "provider_message_id": message.provider_message_id,
        "kind": message.kind,
        "body_sealed": vault.seal(json.dumps({"text": message.text, "location": message.location})),
        "received_at": message.received_at,
        "due_at": message.received_at,
    }


def _recorded() -> Select[Any]:
    return (
        select(inbound_message, contact.c.urn_sealed)
        .join(contact, contact.c.id == inbound_message.c.contact_id)
        .where(inbound_message.c.body_sealed.is_not(None))
    )


def _read(vault: Vault, row: Any) -> Recorded:
    body = json.loads(vault.open(row["body_sealed"]))
    location = body["location"]
    return Recorded(
        id=row["id"], contact_id=row["contact_id"], channel=row["channel"], urn=vault.open(row["urn_sealed"]),
        text=body["text"], kind=cast(MessageKind, row["kind"]), received_at=row["received_at"],
        location=(location[0], location[1]) if location else None, attempts=row["attempts"],
    )  # fmt: skip


async def get(tx: Tx, vault: Vault, id: str) -> Recorded:
    """The message of that id. Raises `NotThere` when it, its text or its person is gone."""
    row = (await tx.execute(_recorded().where(inbound_message.c.id == id))).mappings().one_or_none()
    if row is None:
        raise NotThere(f"inbound message {id} does not exist or was erased")
    return _read(vault, row)


async def unhandled(
    tx: Tx, vault: Vault, older_than: datetime, limit: int, channels: Collection[str] | None = None
) -> list[Recorded]:  # fmt: skip
    """Messages that nobody has answered and whose time to be tried (again) came before `older_than`, oldest first.

    Only those of `channels`, when given: what came by a channel that is switched off now cannot be answered.
    """
    waiting = [inbound_message.c.handled_at.is_(None), inbound_message.c.due_at <= older_than]
    if channels is not None:
        waiting.append(inbound_message.c.channel.in_(channels))
    rows = await tx.execute(_recorded().where(*waiting).order_by(inbound_message.c.id).limit(limit))
    return [_read(vault, row) for row in rows.mappings()]


async def never_tried_before(tx: Tx, id: str) -> list[str]:
    """The ids of what the same person wrote before message `id` and nobody began to answer, oldest first: what a crash
    left. What was tried and failed is not among them."""
    mine, earlier = inbound_message.alias("mine"), inbound_message.c
    query = (
        select(earlier.id)
        .join(mine, (mine.c.contact_id == earlier.contact_id) & (mine.c.received_at > earlier.received_at))
        .where(mine.c.id == id, earlier.handled_at.is_(None), earlier.attempts == 0)
        .order_by(earlier.received_at, earlier.id)
    )
    return list((await tx.execute(query)).scalars())


async def mark_handled(tx: Tx, id: str, now: datetime, level: str | None) -> bool:
    """The message was answered; `level` is what the safety check said. False when it was handled before."""
    open_one = (inbound_message.c.id == id, inbound_message.c.handled_at.is_(None))
    done = await tx.execute(update(inbound_message).where(*open_one).values(handled_at=now, level=level))
    return done.rowcount == 1


async def mark_failed(tx: Tx, id: str, reason: str, now: datetime) -> None:
    """Handling raised `reason` (a code, never text): tried again after 30 s, 1 min, 2 min ... at most every hour."""
    query = select(inbound_message.c.attempts).where(inbound_message.c.id == id)
    attempts = (await tx.execute(query)).scalar_one_or_none() or 0
    pause = min(FIRST_RETRY * 2 ** min(attempts, 10), LONGEST_RETRY)
    changes = {"attempts": attempts + 1, "reason": reason[:200], "due_at": now + pause}
    await tx.execute(update(inbound_message).where(inbound_message.c.id == id).values(**changes))


async def recent_texts(
    tx: Tx, vault: Vault, contact_id: str, since: datetime, limit: int, before: str | None = None
) -> list[str]:  # fmt: skip
    """The last texts of a person since a moment, oldest first; with `before`, only those older than that message.

    Older by the time it came: messages that were written down together have their ids in no particular order.
    """
    id, at = inbound_message.c.id, inbound_message.c.received_at
    query = _recorded().where(inbound_message.c.contact_id == contact_id, at >= since)
    if before is not None:
        its_time = select(at).where(id == before).scalar_subquery()
        query = query.where((at < its_time) | ((at == its_time) & (id < before)))
    rows = await tx.execute(query.order_by(at.desc(), id.desc()).limit(limit))
    return [_read(vault, row).text for row in rows.mappings()][::-1]


async def count_since(tx: Tx, contact_id: str, since: datetime, until: str) -> int:
    """How many messages the person sent since a moment, up to the message `until` and with it."""
    theirs = (inbound_message.c.contact_id == contact_id, inbound_message.c.received_at >= since)
    counted = select(func.count()).select_from(inbound_message).where(*theirs, inbound_message.c.id <= until)
    return (await tx.execute(counted)).scalar_one()
