"""A person's last messages, both ways, as a phone would show them."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import select

from bot.channels.base import Button, Lane
from bot.secrets_at_rest import Vault
from bot.store.engine import Tx
from bot.store.tables import inbound_message, outbound_message


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One bubble. `status`, `segments` and `encoding` say nothing for an incoming one."""

    id: str
    direction: Literal["in", "out"]
    text: str
    at: datetime
    buttons: tuple[Button, ...] = ()
    status: str = ""
    segments: int = 0
    encoding: str | None = None
    kind: str = "text"
    location: tuple[float, float] | None = None


async def of_contact(tx: Tx, vault: Vault, contact_id: str, limit: int) -> list[Line]:
    """The last `limit` messages of a contact whose text is still kept, oldest first; an answer after its question."""
    lines = await _incoming(tx, vault, contact_id, limit) + await _outgoing(tx, vault, contact_id, limit)
    return sorted(lines, key=lambda line: (line.at, line.direction == "out", int(line.id)))[-limit:]


async def was_told(tx: Tx, contact_id: str, lane: Lane, since: datetime) -> bool:
    """Whether something was written to the contact on that lane from `since` on, and did not fail."""
    columns = outbound_message.c
    query = select(columns.id).where(
        columns.contact_id == contact_id, columns.lane == lane, columns.created_at >= since,
        columns.status.not_in(("permanent_failure", "expired", "cancelled")),
    )  # fmt: skip
    return (await tx.execute(query.limit(1))).first() is not None


async def _incoming(tx: Tx, vault: Vault, contact_id: str, limit: int) -> list[Line]:
    columns = inbound_message.c
    query = select(inbound_message).where(columns.contact_id == contact_id, columns.body_sealed.is_not(None))
    lines = []
    for row in (await tx.execute(query.order_by(columns.id.desc()).limit(limit))).mappings():
        body = json.loads(vault.open(row["body_sealed"]))
        place = body.get("location")
        lines.append(
            Line(
                id=row["id"], direction="in", text=body["text"], at=row["received_at"], kind=row["kind"],
                location=(place[0], place[1]) if place else None,
            )
        )  # fmt: skip
    return lines


async def _outgoing(tx: Tx, vault: Vault, contact_id: str, limit: int) -> list[Line]:
    columns = outbound_message.c
    query = select(outbound_message).where(columns.contact_id == contact_id, columns.body_sealed.is_not(None))
    lines = []
    for row in (await tx.execute(query.order_by(columns.id.desc()).limit(limit))).mappings():
        body = json.loads(vault.open(row["body_sealed"]))
        shown = {name: row[name] for name in ("id", "status", "segments", "encoding")}
        buttons = tuple(Button(label, value) for label, value in body["buttons"])
        lines.append(Line(direction="out", text=body["text"], at=row["created_at"], buttons=buttons, **shown))
    return lines
