"""The walk of one inbound message, after it was written down.

1. read it again, with who wrote it; one contact at a time
2. safety check; when urgent, the safety text and a case are committed before anything else is tried
3. understand it, outside any transaction
4. in one transaction: the dialogue answers, the answers go to the outbox, the state is saved, the message is handled
5. the sender is woken
If anything raises: ids are logged, the person gets an honest sorry, a case is opened, and the message is tried again.
"""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from weakref import WeakValueDictionary

import structlog

from bot import metrics
from bot.answering import Answering, Heard
from bot.channels.base import InboundMessage, Lane
from bot.danger import Danger, secure
from bot.exchange import Tools
from bot.languages import locale_of
from bot.relay.reception import Reception
from bot.sender import Sender
from bot.store import StoreError, contacts, conversations, inbox, outbox
from bot.store.contacts import Contact
from bot.store.inbox import Recorded
from flows.model import State
from nlu.safety import SafetyCheck
from nlu.safety.level import SafetyFinding

log = structlog.get_logger()

AT_ONCE = 3  # messages handled at the same time: more would only make webhooks wait behind them
REMEMBERED = timedelta(minutes=15)  # a cry for help may come in several messages
UNHANDLED_AFTER = timedelta(seconds=30)  # then the sweep takes a message that nobody handled


@dataclass(frozen=True, slots=True)
class _Arrived:
    message: Recorded
    contact: Contact
    previous: list[str]
    state: State
    from_team: bool
    with_somebody: bool  # a human has this person's case


class Inbound:
    """Handles recorded messages."""

    def __init__(
        self, tools: Tools, safety: SafetyCheck, answering: Answering, reception: Reception, sender: Sender
    ) -> None:
        self._tools = tools
        self._safety = safety
        self._answering = answering
        self._reception = reception
        self._sender = sender
        # Gone when nobody waits for it: who wrote is not remembered here.
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._in_hand: set[str] = set()
        self._running: set[asyncio.Task[None]] = set()

    def soon(self, inbound_id: str, message: InboundMessage) -> None:
        """Handles a message when there is a free hand, a person's messages in order; returns at once.

        Danger does not wait for that: in a crowd, its safety text goes ahead of all answers.
        """
        if self._slots.locked():
            self._begin(self._first_aid(inbound_id, message.text))
        self._begin(self.handle(inbound_id, message.urn))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def idle(self) -> None:
        """Returns when everything that `soon` began is done."""
        while self._running:
            await asyncio.gather(*self._running, return_exceptions=True)

    async def sweep(self) -> int:
        """Handles again what a crash or an error left unhandled; gives how many were found."""
        async with self._tools.database.reading() as tx:
            older_than = self._tools.clock.now() - UNHANDLED_AFTER
            left = await inbox.unhandled(tx, self._tools.vault, older_than, limit=50, channels=self._tools.channels)
        lost = [message for message in left if message.id not in self._in_hand]  # the others have only to wait
        for message in lost:
            await self.handle(message.id, message.urn)
        return len(lost)

    async def handle(self, inbound_id: str, urn: str) -> None:
        """Answers the message of `urn`. Never raises: what goes wrong is logged by id and tried again later.

        What a crash left of the same person is answered first: "1" means something else after another question.
        """
        self._in_hand.add(inbound_id)
        try:
            # The turn first: somebody who sends fifteen messages must not take every hand while they wait.
            async with self._turns.setdefault(urn, asyncio.Lock()), self._slots:
                for left in await self._left_by_a_crash(inbound_id):
                    await self._take(left)
                await self._take(inbound_id)
        finally:
            self._in_hand.discard(inbound_id)
            self._sender.wake()

    async def _left_by_a_crash(self, inbound_id: str) -> list[str]:
        try:
            async with self._tools.database.reading() as tx:
                left = await inbox.never_tried_before(tx, inbound_id)
        except StoreError as error:
            log.error("earlier_messages_unknown", inbound_id=inbound_id, trouble=error.trouble)
            return []
        return [id for id in left if id not in self._in_hand]

    async def _take(self, inbound_id: str) -> None:
        try:
            arrived = await self._read(inbound_id)
            finding = self._safety.check(arrived.message.text, self._heard_before(arrived))
            if arrived.from_team:
                await self._reception.take_from_team(arrived.message, finding, self._tools.clock.now())
            else:
                await self._handle(arrived, finding)
        except inbox.NotThere:
            return  # erased in the meantime: OUBLIE-MOI came first
        except Exception as error:
            log.error("inbound_failed", inbound_id=inbound_id, error=type(error).__name__, exc_info=error)
            await self._apologise(inbound_id, type(error).__name__)

    def _heard_before(self, arrived: _Arrived) -> list[str]:
        """What may belong to the message.

        A right that is claimed stands alone: "où dormir ce soir", then OUBLIE-MOI, is no farewell. What one of the team
        wrote before was for somebody else.
        """
        return [] if arrived.from_team or self._reception.is_right(arrived.message) else arrived.previous

    async def _first_aid(self, inbound_id: str, text: str) -> None:
        """The safety text alone, when `text` needs one; `handle` comes to the rest, and finds that it was said."""
        try:
            if self._safety.check(text).at_least("urgent"):
                arrived = await self._read(inbound_id)
                if arrived.from_team:
                    return
                finding = self._safety.check(text, arrived.previous)
                await self._secure(arrived, finding, self._tools.clock.now())
        except Exception as error:
            log.error("first_aid_failed", inbound_id=inbound_id, error=type(error).__name__)

    async def _read(self, inbound_id: str) -> _Arrived:
        async with self._tools.database.reading() as tx:
            message = await inbox.get(tx, self._tools.vault, inbound_id)
            contact = await contacts.get(tx, self._tools.vault, message.contact_id)
            since = message.received_at - REMEMBERED
            before = await inbox.recent_texts(tx, self._tools.vault, contact.id, since, limit=3, before=message.id)
            state = await conversations.load(tx, self._tools.vault, contact.id)
            from_team = await self._reception.is_from_team(tx, message)
            with_somebody = await self._reception.is_with_somebody(tx, message)
        return _Arrived(message, contact, before, State.from_json(state), from_team, with_somebody)

    async def _handle(self, arrived: _Arrived, finding: SafetyFinding) -> None:
        now = self._tools.clock.now()
        if finding.at_least("urgent"):
            await self._secure(arrived, finding, now)
        metrics.SAFETY.labels(finding.level).inc()
        # Words for a human need no model, and must not wait for one that is slow or broken.
        heard = None if arrived.with_somebody else await self._understand(arrived, finding, now)
        async with self._tools.database.transaction() as tx:
            await contacts.lock(tx, arrived.contact.id)
            if not await inbox.mark_handled(tx, arrived.message.id, now, finding.level):
                return  # another process was faster
            await contacts.touch(tx, arrived.contact.id, now)
            await self._reception.mended(tx, arrived.message, now)
            # Asked again here: somebody may have taken or closed the case while we were thinking.
            if await self._reception.relays(tx, arrived.message, finding, now):
                return
            contact = await contacts.get(tx, self._tools.vault, arrived.contact.id)
            channel = self._tools.channels[contact.channel]
            heard = heard or await self._understand(arrived, finding, now)
            await self._answering.answer(tx, channel, replace(heard, contact=contact))

    async def _understand(self, arrived: _Arrived, finding: SafetyFinding, now: datetime) -> Heard:
        return await self._answering.understand(arrived.message, arrived.contact, finding, arrived.state, now)

    async def _secure(self, arrived: _Arrived, finding: SafetyFinding, now: datetime) -> None:
        """Before understanding, answering or anything that may fail."""
        danger = Danger(
            finding=finding, message=arrived.message, contact=arrived.contact,
            locale=locale_of(arrived.contact, arrived.message.text, safety=True), now=now,
            quarter=self._reception.quarter([arrived.message.text, *arrived.previous], arrived.state.facts),
        )  # fmt: skip
        channel = self._tools.channels[arrived.contact.channel]
        try:
            async with self._tools.database.transaction() as tx:
                new = await secure(tx, self._tools, channel, danger)
        except StoreError:
            raise
        except Exception as error:  # a roster that cannot be read must not keep the text from who needs it
            log.error("calls_failed", inbound_id=arrived.message.id, error=type(error).__name__, exc_info=error)
            async with self._tools.database.transaction() as tx:
                new = await secure(tx, self._tools, channel, danger, calls=False)
        if new:
            log.info("safety_text", inbound_id=arrived.message.id, level=finding.level, rule=finding.rule)
            self._sender.wake()

    async def _apologise(self, inbound_id: str, reason: str) -> None:
        """An honest sorry, once, and a case; the message itself will be tried again."""
        now = self._tools.clock.now()
        try:
            async with self._tools.database.transaction() as tx:
                await inbox.mark_failed(tx, inbound_id, reason, now)
                message = await inbox.get(tx, self._tools.vault, inbound_id)
                contact = await contacts.get(tx, self._tools.vault, message.contact_id)
                await self._reception.keep_broken(tx, contact, now)
                prepared = self._tools.channels[contact.channel].prepare(self._answering.sorry(contact))
                await outbox.enqueue(
                    tx, self._tools.vault,
                    outbox.NewOutbound(
                        contact_id=contact.id, channel=contact.channel, lane=Lane.REPLY, text=prepared.text,
                        dedupe_key=f"sorry:{inbound_id}", in_reply_to=inbound_id,
                        segments=prepared.segments, encoding=prepared.encoding,
                    ), now,
                )  # fmt: skip
        except Exception as error:  # the sweep comes back to this message, and must reach those behind it
            log.error("apology_failed", inbound_id=inbound_id, error=type(error).__name__)
