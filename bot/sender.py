"""The way out. Takes due messages from the outbox, hands them to their channel, notes what became of them.

1. claim with a lease, committed: the row says "sending" before the provider hears anything
2. call the provider with no transaction open
3. accepted, retry, failed or unknown, in a second commit
4. what a crash or a time-out left unknown is asked back from the provider (`reconcile`), never guessed
"""

import asyncio
import random
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.channels.base import Channel, Lane, OutboundText, SendError
from bot.clock import Clock
from bot.secrets_at_rest import Vault
from bot.store import Database, StoreError, opt_outs, outbox
from bot.store.outbox import Outbound

LEASE = timedelta(seconds=60)
CALL_SECONDS = 30.0  # well inside the lease: nobody else takes a message that is still being handed over
UNKNOWN_FOR = timedelta(minutes=2)  # a provider's list may lag behind what it took
IDLE_SECONDS = 1.0
TIDY_EVERY = timedelta(seconds=5)

# How many may be leaving at once: in all, of replies and pushes together, and of pushes. The lower ones can never
# take the places that are kept for those above them, however slow they are.
PLACES, BELOW_RELAY, PUSHES = 16, 12, 4


class Log(Protocol):
    """What the sender needs of a structured logger."""

    def info(self, event: str, **facts: Any) -> Any: ...
    def warning(self, event: str, **facts: Any) -> Any: ...
    def error(self, event: str, **facts: Any) -> Any: ...


@dataclass(frozen=True, slots=True)
class Retry:
    """How often and how fast a lane tries again; `first` doubles each time, up to `longest`."""

    attempts: int
    first: timedelta
    longest: timedelta

    def pause(self, attempts: int) -> timedelta:
        """How long to wait after that many attempts, spread by a fifth so that retries do not come in step."""
        doubled = min(self.first * (1 << min(attempts - 1, 16)), self.longest)
        return doubled * random.uniform(0.8, 1.2)


URGENT = (Lane.SAFETY, Lane.RELAY, Lane.REPLY)
PUSHED = (Lane.REMINDER, Lane.ANNOUNCEMENT)

PATIENT = Retry(attempts=6, first=timedelta(seconds=30), longest=timedelta(minutes=30))
EAGER = Retry(
    attempts=40, first=timedelta(seconds=2), longest=timedelta(minutes=2)
)  # over an hour of a provider's errors
UNSURE_ATTEMPTS = 10  # of which any may have arrived, where nobody can be asked
# No fault of the message: it waits, until it expires, for the provider to have room or for a human to repair.
NOT_ITS_FAULT = frozenset({"throttled", "queue_full", "unreachable_provider", "wrong_credentials", "account_suspended"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What differs from one provider to the next."""

    # Segments a second of reminders and announcements; a channel that is not named paces itself.
    bulk_rate: Mapping[str, float] = field(default_factory=lambda: {"sms": 1.0})
    # Channels without a list of what they took: what is unknown there stays unknown.
    cannot_tell: Collection[str] = frozenset({"telegram"})


@dataclass(frozen=True, slots=True)
class _Room:
    """How many messages may be taken: of the urgent lanes named, and how many pushes among them at most."""

    urgent: int
    lanes: tuple[Lane, ...]
    pushes: int


class Sender:
    """Sends what the outbox holds. Several senders may share an outbox: each message leaves once."""

    def __init__(
        self, database: Database, vault: Vault, channels: Mapping[str, Channel], clock: Clock, log: Log,
        habits: Habits | None = None,
    ) -> None:  # fmt: skip
        self._database = database
        self._vault = vault
        self._channels = channels
        self._clock = clock
        self._log = log
        self._habits = habits or Habits()
        self._wake = asyncio.Event()
        self._leaving: dict[asyncio.Task[None], Lane] = {}
        self._bulk_from: dict[str, datetime] = {}  # channel -> until when its provider is busy with our bulk
        self._tidied: datetime | None = None

    def wake(self) -> None:
        """Something was put in the outbox: look now."""
        self._wake.set()

    async def run_once(self, limit: int = 20) -> int:
        """Sends up to `limit` due messages and waits for them; gives how many were taken. Raises `StoreError`."""
        await self._tidy()
        taken = await self._claim(_Room(limit, URGENT, limit))
        await asyncio.gather(*(self._hand_over(message) for message in taken))
        return len(taken)

    async def run(self, stop: asyncio.Event) -> None:
        """Sends until `stop` is set, then finishes what is leaving. Outlives every error of database and providers."""
        stopping = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set():
                self._wake.clear()
                if not await self._fill_or_wait_for_store():
                    await self._rest(stopping)
        finally:
            stopping.cancel()
        if self._leaving:
            await asyncio.wait(self._leaving)

    async def reconcile(self) -> int:
        """Asks providers about messages whose outcome is unknown for 2 minutes; gives how many were settled.

        Found: accepted. Not found: sent again. Where the channel cannot tell, safety texts, relays and replies are
        sent again (twice is better than never), pushes are flagged and stay.
        """
        await self._tidy()
        async with self._database.reading() as tx:
            unknown = await outbox.unknown_before(tx, self._vault, self._clock.now() - UNKNOWN_FOR, limit=50)
        settled = [await self._ask_back(message) for message in unknown if message.channel in self._channels]
        if any(settled):
            self.wake()
        return sum(settled)

    async def _fill_or_wait_for_store(self) -> bool:
        try:
            return await self._fill()
        except StoreError as error:
            self._log.error("sender_waits_for_store", trouble=error.trouble)
            await asyncio.sleep(IDLE_SECONDS)
            return False

    async def _fill(self) -> bool:
        """Starts as much as there is room for; whether anything was started."""
        if self._tidied is None or self._clock.now() - self._tidied >= TIDY_EVERY:
            await self._tidy()
        taken = await self._claim(self._room())
        for message in taken:
            task = asyncio.create_task(self._hand_over(message))
            self._leaving[task] = message.lane
            task.add_done_callback(self._landed)
        return bool(taken)

    def _room(self) -> _Room:
        leaving = list(self._leaving.values())
        below_relay = BELOW_RELAY - sum(1 for lane in leaving if lane >= Lane.REPLY)
        pushes = PUSHES - sum(1 for lane in leaving if lane >= Lane.REMINDER)
        if below_relay > 0:
            return _Room(below_relay, URGENT, min(pushes, below_relay))
        return _Room(PLACES - len(leaving), URGENT[:2], 0)

    def _landed(self, task: asyncio.Task[None]) -> None:
        del self._leaving[task]
        self.wake()

    async def _claim(self, room: _Room) -> list[Outbound]:
        now = self._clock.now()
        async with self._database.transaction() as tx:
            taken = await outbox.claim(tx, self._vault, self._channels.keys(), room.urgent, now, LEASE, room.lanes)
            for channels, most in self._open_for_pushes(now):
                left = min(room.pushes, room.urgent - len(taken), most)
                taken += await outbox.claim(tx, self._vault, channels, left, now, LEASE, PUSHED)
        for message in taken:
            self._count_bulk(message, now)
        return taken

    def _open_for_pushes(self, now: datetime) -> list[tuple[list[str], int]]:
        """Channels that may take pushes now, with how many: those with a rate one at a time, so that an urgent text
        waits in the provider's queue behind no more than one push."""
        free = [name for name in self._channels if self._bulk_from.get(name, now) <= now]
        paced = [([name], 1) for name in free if name in self._habits.bulk_rate]
        return [([name for name in free if name not in self._habits.bulk_rate], PUSHES), *paced]

    def _count_bulk(self, message: Outbound, now: datetime) -> None:
        rate = self._habits.bulk_rate.get(message.channel)
        if rate and message.lane >= Lane.REMINDER:
            self._bulk_from[message.channel] = now + timedelta(seconds=message.segments / rate)

    async def _tidy(self) -> None:
        now = self._clock.now()
        async with self._database.transaction() as tx:
            lost = await outbox.expire_leases(tx, now)
            await outbox.settle_unwanted(tx, now)
        self._tidied = now
        if lost:
            self._log.warning("sender_lost_messages", count=lost)

    async def _rest(self, stopping: asyncio.Task[bool]) -> None:
        now = self._clock.now()
        pauses = [(until - now).total_seconds() for until in self._bulk_from.values() if until > now]
        waking = asyncio.create_task(self._wake.wait())
        pause = min([IDLE_SECONDS, *pauses])
        await asyncio.wait({waking, stopping}, timeout=pause, return_when=asyncio.FIRST_COMPLETED)
        waking.cancel()

    async def _hand_over(self, message: Outbound) -> None:
        try:
            async with asyncio.timeout(CALL_SECONDS):
                accepted = await self._channels[message.channel].send(self._text(message))
        except SendError as error:
            await self._note(message, error)
        except Exception as error:  # a channel that breaks its promise must not stop the others
            reason = "timed_out" if isinstance(error, TimeoutError) else type(error).__name__
            await self._note(message, SendError(reason, permanent=False, outcome_unknown=True))
        else:
            await self._note(message, accepted.provider_message_id)

    def _text(self, message: Outbound) -> OutboundText:
        validity = message.expires_at - self._clock.now() if message.expires_at else None
        return OutboundText(
            urn=message.urn, text=message.text, lane=message.lane, buttons=message.buttons, validity=validity
        )

    async def _note(self, message: Outbound, outcome: str | SendError) -> None:
        """Writes the outcome down. When the database cannot, the lease runs out and the provider is asked later."""
        try:
            if isinstance(outcome, str):
                async with self._database.transaction() as tx:
                    await outbox.mark_accepted(tx, message.id, outcome, self._clock.now())
                self._log.info("accepted", outbound_id=message.id, lane=message.lane.name)
            else:
                await self._note_refusal(message, outcome)
        except StoreError as error:
            self._log.error("outcome_not_noted", outbound_id=message.id, trouble=error.trouble)

    async def _note_refusal(self, message: Outbound, error: SendError) -> None:
        now = self._clock.now()
        retry = PATIENT if message.lane >= Lane.REMINDER else EAGER
        gives_up = message.attempts >= retry.attempts and error.reason not in NOT_ITS_FAULT
        async with self._database.transaction() as tx:
            if error.outcome_unknown:
                await outbox.mark_unknown(tx, message.id, now, error.reason, message.attempts)
            elif error.permanent or gives_up:
                await outbox.mark_failed(tx, message.id, error.reason, now, message.attempts)
            else:
                pause = max(timedelta(seconds=error.retry_after or 0), retry.pause(message.attempts))
                await outbox.mark_retry(tx, message.id, now + pause, error.reason, message.attempts)
                self._hold_bulk(message, error, now)
            if error.stops_contact and message.contact_id is not None:
                await opt_outs.add(tx, message.contact_id, "channel", now)
        self._log.warning(
            "not_accepted", outbound_id=message.id, lane=message.lane.name, reason=error.reason,
            attempts=message.attempts, permanent=error.permanent, gives_up=gives_up,
        )  # fmt: skip

    def _hold_bulk(self, message: Outbound, error: SendError, now: datetime) -> None:
        """Asked to slow down by a push: pushes of this channel rest, nothing above them does."""
        if message.lane >= Lane.REMINDER and error.retry_after:
            self._bulk_from[message.channel] = now + timedelta(seconds=error.retry_after)

    async def _ask_back(self, message: Outbound) -> bool:
        if message.channel in self._habits.cannot_tell:
            return await self._decide_alone(message)
        since = message.attempted_at or message.created_at
        found: str | None = None
        try:
            async with asyncio.timeout(CALL_SECONDS):
                found = await self._channels[message.channel].find_sent(message.urn, message.text, since)
        except (SendError, TimeoutError) as error:
            self._log.warning("cannot_ask_provider", outbound_id=message.id, reason=str(error) or "timed_out")
            return False
        now = self._clock.now()
        async with self._database.transaction() as tx:
            # The same words may have gone to the same person before: an id that another message owns is not ours.
            if found is not None and not await outbox.is_known(tx, message.channel, found):
                await outbox.mark_accepted(tx, message.id, found, now)
            else:
                await outbox.mark_retry(tx, message.id, now, "provider_does_not_have_it", attempt=message.attempts)
        self._log.info("reconciled", outbound_id=message.id, found=found is not None)
        return True

    async def _decide_alone(self, message: Outbound) -> bool:
        now = self._clock.now()
        again = message.lane <= Lane.REPLY and message.attempts < UNSURE_ATTEMPTS
        async with self._database.transaction() as tx:
            if again:
                await outbox.mark_retry(tx, message.id, now, "outcome_unknown", attempt=message.attempts)
            else:
                await outbox.flag(tx, message.id, now)
        self._log.warning("outcome_stays_unknown", outbound_id=message.id, lane=message.lane.name, sent_again=again)
        return True
