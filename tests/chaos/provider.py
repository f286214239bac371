"""A Twilio with bad days: it throttles, breaks down, loses an answer, and some texts never reach their phone."""

import heapq
import random
from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Literal

from aiohttp import web

from bot.channels.base import DeliveryReceipt
from tests.fakes.server import Fault, break_down, lose_in_gateway, slow, throttle
from tests.fakes.twilio import FakeSms, FakeTwilio

Span = tuple[datetime, datetime]
# Of a thousand calls, how many go wrong, and how.
_LUCK: tuple[tuple[int, Callable[[], Fault]], ...] = (
    (10, lambda: throttle(random.randint(1, 5))), (10, break_down), (10, lambda: lose_in_gateway(taken=True)),
    (5, lambda: lose_in_gateway(taken=False)), (5, lambda: slow(0.05)),
)  # fmt: skip
# And of a thousand texts that were taken, how many the phone does not get: for now, or at all.
NOT_NOW, NEVER = 4, 3


@dataclass(slots=True)
class Mood:
    """When the provider takes nothing at all, and whether it has bad luck in between."""

    closed: Collection[Span] = ()
    is_lucky: bool = False


@dataclass(order=True, slots=True)
class Receipt:
    """What the provider will say of a message later."""

    at: datetime
    order: int
    what: DeliveryReceipt = field(compare=False)


class MoodyTwilio(FakeTwilio):
    """`troubles` holds, by number, when a call about it went wrong; `failed` the ids of what never arrived."""

    def __init__(self, now: Callable[[], datetime], mood: Mood, luck: random.Random) -> None:
        super().__init__(now)
        self.mood = mood
        self.troubles: dict[str, list[datetime]] = defaultdict(list)
        self.to: dict[str, list[FakeSms]] = defaultdict(list)
        self.failed: set[str] = set()
        self.receipts: list[Receipt] = []
        self._luck = luck
        self._order = count()

    async def _create(self, request: web.Request) -> web.Response:
        form = await request.post()
        fault = self._fault()
        if fault is not None:
            self.troubles[str(form["To"])].append(self.now())
            self.faults.append(fault)
        return await super()._create(request)

    def _fault(self) -> Fault | None:
        now = self.now()
        if any(begins <= now < ends for begins, ends in self.mood.closed):
            return throttle(60)
        drawn = self._luck.randrange(1000)
        for share, fault in () if self.mood.is_lucky else _LUCK:
            drawn -= share
            if drawn < 0:
                return fault()
        return None

    def _keep(self, form: dict[str, str]) -> FakeSms:
        kept = super()._keep(form)
        self.to[kept.to].append(kept)
        drawn = 1000 if self.mood.is_lucky else self._luck.randrange(1000)
        status: Literal["temporary_failure", "permanent_failure"] | None
        status = "temporary_failure" if drawn < NOT_NOW else "permanent_failure" if drawn < NOT_NOW + NEVER else None
        if status is not None:
            self.failed.add(kept.sid)
            self.troubles[kept.to].append(self.now())
        what = DeliveryReceipt(
            channel="sms", provider_message_id=kept.sid, status=status or "delivered",
            reason="unreachable" if status else None,
        )  # fmt: skip
        at = self.now() + timedelta(seconds=self._luck.randint(2, 40))
        heapq.heappush(self.receipts, Receipt(at, next(self._order), what))
        return kept

    def told_until(self, now: datetime) -> list[DeliveryReceipt]:
        """The receipts that are due at `now`."""
        told = []
        while self.receipts and self.receipts[0].at <= now:
            told.append(heapq.heappop(self.receipts).what)
        return told
