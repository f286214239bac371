"""The fixture of the sender's tests."""

import pytest

from bot.clock import FixedClock
from bot.secrets_at_rest import Vault
from bot.sender import Sender
from bot.store import Database
from tests.bot.sender.desk import Desk
from tests.bot.sender.outgoing import FakeChannel, Logbook
from tests.bot.store.cast import meet


@pytest.fixture
async def desk(database: Database, vault: Vault, clock: FixedClock) -> Desk:
    """A sender with one SMS channel."""
    sms, log = FakeChannel(now=clock.now), Logbook()
    amina = await meet(database, vault, clock.now())
    return Desk(database, vault, clock, sms, log, Sender(database, vault, {"sms": sms}, clock, log), amina)
