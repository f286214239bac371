"""The phone in the page as a channel: for trying and demonstrations, never in production.

What is sent is kept for the pages that show this phone and pushed to those that are open; after a restart a page reads
the conversation from the database.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from bot.channels import sms_text
from bot.channels.base import Accepted, OutboundText, PreparedText
from bot.clock import Clock

NAME = "phone"
WAITING = 200  # bubbles a page may lag behind before it is let go


@dataclass(frozen=True, slots=True)
class _Sent:
    provider_message_id: str
    urn: str
    text: str
    at: datetime


class WebPhone:
    """Phones by name: `phone:amina` is the phone called amina."""

    name = NAME

    def __init__(self, clock: Clock, max_segments: int = 2) -> None:
        self._clock = clock
        self.max_segments: int | None = max_segments
        self._ids = count(1)
        self._sent: deque[_Sent] = deque(maxlen=1000)
        self._pages: defaultdict[str, set[asyncio.Queue[None]]] = defaultdict(set)

    def prepare(self, text: str, keep: Sequence[str] = ()) -> PreparedText:
        """The text as by SMS: folded where that saves a segment, and its cost."""
        return sms_text.prepare(text, keep)

    async def send(self, message: OutboundText) -> Accepted:
        """Tells the open pages of this phone that there is something new."""
        now = self._clock.now()
        sent = _Sent(f"phone-{next(self._ids)}-{now.timestamp():.6f}", message.urn, message.text, now)
        self._sent.append(sent)
        self.changed(message.urn)
        return Accepted(sent.provider_message_id)

    async def find_sent(self, urn: str, text: str, since: datetime) -> str | None:
        """The id of `text` sent to `urn` from `since` on; None when it was not."""
        for sent in self._sent:
            if (sent.urn, sent.text) == (urn, text) and sent.at >= since:
                return sent.provider_message_id
        return None

    def last_words(self, urn: str) -> tuple[str, datetime] | None:
        """The last text sent to `urn` and when: the farewell, once everything else about the person is erased."""
        return next(((sent.text, sent.at) for sent in reversed(self._sent) if sent.urn == urn), None)

    def changed(self, urn: str) -> None:
        """Wakes every open page of the phone."""
        for page in self._pages[urn]:
            if not page.full():
                page.put_nowait(None)

    @asynccontextmanager
    async def watching(self, urn: str) -> AsyncIterator[asyncio.Queue[None]]:
        """A queue in which something appears whenever the phone has changed."""
        page: asyncio.Queue[None] = asyncio.Queue(WAITING)
        self._pages[urn].add(page)
        try:
            yield page
        finally:
            self._pages[urn].discard(page)

    async def close(self) -> None:
        """Nothing to let go of."""
