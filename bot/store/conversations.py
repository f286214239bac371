"""Where each person is in the talk: the flow's state, sealed, one row per contact."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select

from bot.secrets_at_rest import Vault
from bot.store.engine import Tx
from bot.store.tables import conversation
from bot.store.upsert import insert_into


async def load(tx: Tx, vault: Vault, contact_id: str) -> dict[str, Any] | None:
    """The saved state; None when there is none."""
    query = select(conversation.c.state_sealed).where(conversation.c.contact_id == contact_id)
    token = (await tx.execute(query)).scalar_one_or_none()
    if token is None:
        return None
    state: dict[str, Any] = json.loads(vault.open(token))
    return state


async def save(tx: Tx, vault: Vault, contact_id: str, state: dict[str, Any], now: datetime) -> None:
    """Replaces the state. It must be plain JSON; raises `TypeError` otherwise."""
    new = {"state_sealed": vault.seal(json.dumps(state)), "updated_at": now}
    insert = insert_into(tx, conversation).values(contact_id=contact_id, **new)
    await tx.execute(insert.on_conflict_do_update(index_elements=["contact_id"], set_=new))


async def clear(tx: Tx, contact_id: str) -> None:
    """Starts again from nothing."""
    await tx.execute(delete(conversation).where(conversation.c.contact_id == contact_id))
