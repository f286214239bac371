"""The people of the store's tests and what they send; numbers from the drama range, nobody's."""

from datetime import datetime, timedelta
from itertools import count

from bot.channels.base import InboundMessage, Lane
from bot.secrets_at_rest import Vault
from bot.store import Database, contacts, outbox
from bot.store.outbox import NewOutbound

AMINA = "tel:+447700900001"
BILAL = "telegram:7700900002"
LEASE = timedelta(seconds=60)
_numbers = count(1)


def from_amina(text: str, at: datetime, provider_id: str | None = None) -> InboundMessage:
    """An SMS from Amina."""
    id = provider_id or f"SM{next(_numbers):032d}"
    return InboundMessage(channel="sms", provider_message_id=id, urn=AMINA, text=text, received_at=at)


async def meet(database: Database, vault: Vault, now: datetime, urn: str = AMINA, channel: str = "sms") -> str:
    """The contact id of a person who wrote for the first time."""
    async with database.transaction() as tx:
        return (await contacts.find_or_create(tx, vault, channel, urn, now)).id


async def queue(
    database: Database, vault: Vault, now: datetime, contact_id: str, lane: Lane = Lane.REPLY, **more: object
) -> str:
    """Puts one message for a person in the outbox and gives its id."""
    facts = {"channel": "sms", "text": "La porte est ouverte", "dedupe_key": f"test:{next(_numbers)}", **more}
    async with database.transaction() as tx:
        id = await outbox.enqueue(tx, vault, NewOutbound(contact_id=contact_id, lane=lane, **facts), now)  # type: ignore[arg-type]
    assert id is not None
    return id


async def status_of(database: Database, vault: Vault, id: str) -> str:
    """The status of a message in the outbox."""
    async with database.reading() as tx:
        return (await outbox.get(tx, vault, id)).status
