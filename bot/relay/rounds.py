"""The rounds: what the relay does by the clock. A round may run twice, or be missed: nothing is done twice, or never.

Every few seconds: ladders that are due, texts that did not arrive. Every minute: owners who cannot be reached, offers
without an answer, private reminders, watches that ended, and in the evening the gaps of the next day.
"""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial

import structlog

from bot import metrics
from bot.exchange import Tools
from bot.relay import handover, ladder, post, thread
from bot.relay.deliveries import deal_with
from bot.relay.watch_ends import tell_gaps, tell_who_leaves
from bot.relay.work import Work, begin_work
from bot.store import case_story, cases, staff
from bot.store.case_story import NewEvent

log = structlog.get_logger()

AFTER_A_FAILURE = timedelta(minutes=1)


class Rounds:
    """The relay's part of the clockwork. `wake` tells the sender that there is something to send."""

    def __init__(self, tools: Tools, wake: Callable[[], None]) -> None:
        self._tools = tools
        self._wake = wake

    async def climb_due(self) -> int:
        """Takes every ladder that is due one step further, and deals with what did not arrive; gives how many."""
        async with self._tools.database.reading() as tx:
            waiting = await cases.due(tx, self._tools.clock.now())
            lost = await case_story.failed(tx, self._tools.vault)
        for each in waiting:
            if not await self._alone(partial(_climb, id=each.id)):
                async with self._tools.database.transaction() as tx:
                    await cases.change(tx, each.id, due_at=self._tools.clock.now() + AFTER_A_FAILURE)
        for failure in lost:
            await self._alone(partial(deal_with, failure=failure))
        if waiting or lost:
            self._wake()
        return len(waiting) + len(lost)

    async def look_around(self) -> None:
        """What nobody asked for by a message."""
        for step in (_settle, _call_out_orphans, _end_offers, _nudge, tell_who_leaves, tell_gaps):
            await self._alone(step)
        self._wake()

    async def _alone(self, step: Callable[[Work], Awaitable[None]]) -> bool:
        """Does one thing in a transaction of its own: what cannot be done must not keep the rest from being done."""
        try:
            async with self._tools.database.transaction() as tx:
                await step(await begin_work(tx, self._tools, self._tools.clock.now()))
        except Exception as error:
            name = getattr(step, "func", step).__name__
            log.error("round_failed", step=name, error=type(error).__name__)
            return False
        return True


async def _climb(work: Work, id: str) -> None:
    current = await cases.get(work.tx, id, lock=True)
    if current is not None and current.due_at is not None and current.due_at <= work.now:
        await ladder.climb(work, current)


async def _settle(work: Work) -> None:
    """What arrived needs no more watching."""
    await case_story.settle_arrived(work.tx, work.now)


async def _call_out_orphans(work: Work) -> None:
    """Cases of somebody who left the team, or whom no phone reaches any more."""
    open_ones = await cases.open_cases(work.tx)
    metrics.WAITING.set(sum(1 for each in open_ones if each.owner_id is None))
    for each in open_ones:
        if each.owner_id is not None and (each.owner_id not in work.duty.team or each.owner_id not in work.duty.phones):
            await thread.lose_owner(work, each, await staff.get(work.tx, each.owner_id))


async def _end_offers(work: Work) -> None:
    for each in await cases.offered_before(work.tx, work.now - work.tools.settings.relay_offer):
        await handover.end_unanswered(work, each)


async def _nudge(work: Work) -> None:
    for each in await cases.due_nudges(work.tx, work.now):
        member = work.duty.team.get(each.nudge_to or "")
        await cases.change(work.tx, each.id, nudge_at=None, nudge_to=None)
        if member is not None:
            state = work.say(member, "staff-nudge-closed" if each.status == "closed" else "staff-nudge-open")
            text = work.about(member, "staff-nudge", each, state=state)
            letter = post.Letter(key=f"nudge:{each.id}:{work.now:%Y%m%d}", text=text, kind="nudged", case_id=each.id)
            await post.to_member(work, member, letter)


async def say_forgotten(work: Work, contact_id: str) -> bool:
    """OUBLIE-MOI: everybody of the team who had a case of this person is told, and asked to erase the words too.

    Called before the erasure; gives whether there was anybody.
    """
    found = await cases.open_case(work.tx, contact_id)
    if found is not None:
        await work.note(NewEvent(case_id=found.id, kind="closed", detail="forgotten"))
    readers = await case_story.readers(work.tx, contact_id)
    last = found or await cases.last_of(work.tx, contact_id)
    for id in readers:
        if last is not None and id in work.duty.team:
            member = work.duty.team[id]
            text = work.about(member, "staff-forgotten", last)
            await post.to_member(work, member, post.Letter(key=f"forgotten:{last.id}:{id}", text=text))
    return bool(readers)
