"""The question of the next day, asked only to people who said yes to it, in gentle hours."""

from dataclasses import replace
from datetime import datetime, time

from bot.channels.base import Lane
from bot.clock import local
from bot.exchange import Tools, line_numbers
from bot.guide import GuideKeeper
from bot.languages import kept_locale
from bot.store import Tx, contacts, conversations, follow_ups, opt_outs, outbox
from bot.store.contacts import Contact
from bot.store.follow_ups import FollowUp
from directory.model import Entry
from flows.model import State

GENTLE = (time(9), time(21))  # local; a question that missed its hour waits for the next day's
MOST = 50


class FollowUps:
    """Asks what is due."""

    def __init__(self, tools: Tools, keeper: GuideKeeper) -> None:
        self._tools = tools
        self._keeper = keeper

    async def ask_due(self) -> int:
        """Puts every due question in the outbox; gives how many. Outside gentle hours it does nothing."""
        now = self._tools.clock.now()
        if not GENTLE[0] <= local(now).time() < GENTLE[1]:
            return 0
        guide = await self._keeper.current()
        asked = 0
        async with self._tools.database.transaction() as tx:
            for follow_up in await follow_ups.claim_due(tx, now, MOST):
                doors = guide.named([follow_up.entry_id])
                contact = await contacts.get(tx, self._tools.vault, follow_up.contact_id)
                on = contact.channel in self._tools.channels  # one that was switched off must not stop the others
                if doors and on and not await opt_outs.no_push_arrives(tx, contact.id):
                    await self._ask(tx, contact, follow_up, doors[0], now)
                    asked += 1
        return asked

    async def _ask(self, tx: Tx, contact: Contact, follow_up: FollowUp, door: Entry, now: datetime) -> None:
        locale = kept_locale(contact)
        args = {**line_numbers(self._tools.lines, locale), "door": door.label_in(locale)}
        prepared = self._tools.channels[contact.channel].prepare(
            self._tools.words.text(locale, "follow-up-question", args), (args["door"],)
        )
        await outbox.enqueue(
            tx, self._tools.vault,
            outbox.NewOutbound(
                contact_id=contact.id, channel=contact.channel, lane=Lane.REMINDER, text=prepared.text,
                dedupe_key=f"follow-up:{follow_up.id}", segments=prepared.segments, encoding=prepared.encoding,
            ), now,
        )  # fmt: skip
        saved = await conversations.load(tx, self._tools.vault, contact.id)
        state = State.from_json(saved).with_facts({"followed": follow_up.entry_id})
        state = replace(state, flow="follow_up", step="question", interrupted=None)
        await conversations.save(tx, self._tools.vault, contact.id, {**state.to_json(), "at": now.isoformat()}, now)
