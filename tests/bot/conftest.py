"""What stories are told on when the kind of database does not matter."""

from collections.abc import AsyncIterator

import pytest

from bot.clock import FixedClock
from tests.world import World, world


@pytest.fixture
async def street(sqlite_url: str, clock: FixedClock) -> AsyncIterator[World]:
    """The whole service on the invented directory; a file that needs another one says so by its own `street`."""
    async with world(sqlite_url, clock) as street:
        yield street
