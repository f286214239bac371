"""Who writes. A contact is a urn on a channel, found by its fingerprint; its number is only ever stored sealed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Table, func, select, tuple_, update

from bot.secrets_at_rest import Vault, VaultError
from bot.store.engine import Tx
from bot.store.erasure import erase
from bot.store.errors import NotThere
from bot.store.tables import contact, inbound_message, metadata
from bot.store.upsert import insert_into

__all__ = [
    "Contact", "Held", "erase", "find", "find_or_create", "find_or_create_many", "get", "lock", "mark_welcomed",
    "set_follow_up", "set_language", "touch", "what_is_held",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person as the bot knows them. `follow_up_agreed` is None when the question was never answered."""

    id: str
    urn: str
    channel: str
    language: str | None
    language_chosen: bool
    welcomed: bool
    follow_up_agreed: bool | None
    created_at: datetime
    last_seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What is stored about a person, as counts: the answer to QUE SAVEZ-VOUS."""

    messages: int  # theirs and ours, whose text is still kept
    oldest: datetime | None  # of those messages
    appointments: int
    subscriptions: int
    open_cases: int
    language: str | None


async def find_or_create(tx: Tx, vault: Vault, channel: str, urn: str, now: datetime) -> Contact:
    """The contact who writes from `urn` on `channel`, made when new. One row, however many ask at once."""
    ids = await find_or_create_many(tx, vault, [(channel, urn)], now)
    return await get(tx, vault, ids[channel, urn])


async def find_or_create_many(
    tx: Tx, vault: Vault, senders: Iterable[tuple[str, str]], now: datetime
) -> Mapping[tuple[str, str], str]:
    """The contact ids of several (channel, urn) at once. On PostgreSQL they cannot be erased before `tx` ends."""
    marks = {(channel, vault.fingerprint(urn)): (channel, urn) for channel, urn in senders}
    found = await _ids(tx, list(marks))
    missing = sorted(mark for mark in marks if mark not in found)
    if missing:
        rows = [
            {
                "channel": channel,
                "urn_fingerprint": fingerprint,
                "urn_sealed": vault.seal(marks[channel, fingerprint][1]),
                "created_at": now,
                "last_seen_at": now,
            }
            for channel, fingerprint in missing
        ]
        await tx.execute(insert_into(tx, contact).on_conflict_do_nothing(), rows)
        found |= await _ids(tx, missing)
    return {sender: found[mark] for mark, sender in marks.items()}


async def _ids(tx: Tx, marks: list[tuple[str, str]]) -> dict[tuple[str, str], str]:
    wanted = tuple_(contact.c.channel, contact.c.urn_fingerprint).in_(marks)
    query = select(contact.c.channel, contact.c.urn_fingerprint, contact.c.id).where(wanted)
    rows = await tx.execute(query.order_by(contact.c.id).with_for_update(read=True, key_share=True))
    return {(channel, fingerprint): id for channel, fingerprint, id in rows}


async def find(tx: Tx, vault: Vault, channel: str, urn: str) -> Contact | None:
    """The contact of `urn` on `channel`, None when nobody ever wrote from it (or was forgotten)."""
    query = select(contact).where(contact.c.channel == channel, contact.c.urn_fingerprint == vault.fingerprint(urn))
    return await _one(tx, vault, query)


async def get(tx: Tx, vault: Vault, id: str) -> Contact:
    """The contact of that id. Raises `NotThere` when there is none (any more)."""
    found = await _one(tx, vault, select(contact).where(contact.c.id == id))
    if found is None:
        raise NotThere(f"contact {id} does not exist")
    return found


async def check_keys(tx: Tx, vault: Vault) -> None:
    """Opens the oldest and the newest contact with the present keys; nothing to check when nobody has written yet.

    Raises `VaultError`: with other keys nobody could be answered, and everybody would become a stranger.
    """
    for order in (contact.c.id.asc(), contact.c.id.desc()):
        row = (await tx.execute(select(contact).order_by(order).limit(1))).mappings().first()
        if row is None:
            return
        try:
            urn = vault.open(row["urn_sealed"])
        except VaultError:
            raise VaultError(
                "the stored numbers were sealed with a key that is missing: add it after the newest in PASSERELLE_KEYS"
            ) from None
        if vault.fingerprint(urn) != row["urn_fingerprint"]:
            raise VaultError(
                "PASSERELLE_HMAC_KEY has changed: with another one everybody would be a stranger; put it back"
            )


async def _one(tx: Tx, vault: Vault, query: Select[Any]) -> Contact | None:
    row = (await tx.execute(query)).mappings().one_or_none()
    if row is None:
        return None
    known = {name: row[name] for name in Contact.__slots__ if name != "urn"}
    return Contact(urn=vault.open(row["urn_sealed"]), **known)


async def lock(tx: Tx, contact_id: str) -> None:
    """Waits until nobody else works for this contact, then keeps the others waiting until `tx` ends.

    On SQLite the write lock of the transaction already does so. On PostgreSQL it is FOR NO KEY UPDATE: the webhook
    must still be able to record the person's next message while this one is being answered.
    """
    await tx.execute(select(contact.c.id).where(contact.c.id == contact_id).with_for_update(key_share=True))


async def set_language(tx: Tx, id: str, language: str, chosen: bool) -> None:
    """Remembers the language; `chosen` when the person asked for it, which a guess never overrides."""
    known = update(contact).where(contact.c.id == id).values(language=language, language_chosen=chosen)
    await tx.execute(known if chosen else known.where(contact.c.language_chosen.is_(False)))


async def mark_welcomed(tx: Tx, id: str) -> None:
    """The person has read that this is a machine and what is kept."""
    await tx.execute(update(contact).where(contact.c.id == id).values(welcomed=True))


async def set_follow_up(tx: Tx, id: str, agreed: bool) -> None:
    """Whether the person wants to be asked, the next day, how it went."""
    await tx.execute(update(contact).where(contact.c.id == id).values(follow_up_agreed=agreed))


async def touch(tx: Tx, id: str, now: datetime) -> None:
    """The person wrote just now."""
    await tx.execute(update(contact).where(contact.c.id == id).values(last_seen_at=now))


async def what_is_held(tx: Tx, id: str) -> Held:
    """What is stored about the contact at this moment. Zeros and None when nothing is."""
    incoming, oldest_in = await _texts(tx, inbound_message, inbound_message.c.received_at, id)
    outbound = metadata.tables["outbound_message"]
    outgoing, oldest_out = await _texts(tx, outbound, outbound.c.created_at, id)
    return Held(
        messages=incoming + outgoing,
        oldest=min((moment for moment in (oldest_in, oldest_out) if moment), default=None),
        appointments=await _count(tx, "appointment", id),
        subscriptions=await _count(tx, "subscription", id),
        open_cases=await _count(tx, "case", id),
        language=(await tx.execute(select(contact.c.language).where(contact.c.id == id))).scalar_one_or_none(),
    )


async def _texts(tx: Tx, table: Table, moment: Any, id: str) -> tuple[int, datetime | None]:
    query = select(func.count(), func.min(moment)).where(table.c.contact_id == id, table.c.body_sealed.is_not(None))
    number, oldest = (await tx.execute(query)).one()
    return number, oldest


async def _count(tx: Tx, name: str, id: str) -> int:
    """Rows of the contact in a table, closed ones aside; 0 where the table is not built yet."""
    table = metadata.tables.get(name)
    if table is None:
        return 0
    query = select(func.count()).select_from(table).where(table.c.contact_id == id)
    if "status" in table.c:
        query = query.where(table.c.status.not_in(("closed", "cancelled")))
    return (await tx.execute(query)).scalar_one()
