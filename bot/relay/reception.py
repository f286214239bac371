"""Where the relay meets the walk of an inbound message: the team's own messages, and people whose case somebody has.

Called by `bot.inbound` after the safety check. For the team, who quote dangers all day, it decides nothing but one
thing: a cry of their own, when they have nobody to speak for.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.exchange import Tools
from bot.hearing import plain
from bot.relay import post, sharing, thread
from bot.relay.desk import at_desk
from bot.relay.duty import may_serve
from bot.relay.work import begin_work
from bot.reminders.owned import with_reminder
from bot.store import Tx, cases, contacts, inbox, staff
from bot.store.cases import NewCase
from bot.store.contacts import Contact
from bot.store.inbox import Recorded
from bot.store.staff import PhoneTakenError
from nlu.answers import read_word, read_yes_no
from nlu.interpretation import Place
from nlu.safety.level import SafetyFinding

LINK = re.compile(r"(?:/start\s+)?link-([0-9a-f]{32})", re.IGNORECASE)
# What a person may always say to the bot itself, also while somebody has their case.
_STOPS = frozenset({"stop_all", "stop_reminders", "stop_announcements"})
_RIGHTS = _STOPS | {"forget_me", "what_do_you_know"}
BROKEN_WAITS = timedelta(minutes=5)  # a message that we could not handle may yet be handled by the next try


class Places(Protocol):
    """Finds the place that a message names."""

    def find(self, text: str) -> Place | None: ...


class Reception:
    """Who of those who write belongs to the relay."""

    def __init__(self, tools: Tools, places: Places) -> None:
        self._tools = tools
        self._places = places

    def is_right(self, message: Recorded) -> bool:
        """Whether the whole message claims a right: STOP, OUBLIE-MOI, QUE SAVEZ-VOUS."""
        return read_word(plain(message.text)) in _RIGHTS

    async def is_from_team(self, tx: Tx, message: Recorded) -> bool:
        """Whether one of the team wrote it, or somebody who is about to link their phone."""
        return _is_link(message) or await staff.of_contact(tx, message.contact_id) is not None

    async def is_with_somebody(self, tx: Tx, message: Recorded) -> bool:
        """Whether somebody has the case of this message's author, and the message is for them."""
        found = await cases.open_case(tx, message.contact_id)
        return found is not None and found.owner_id is not None and not self.is_right(message)

    async def take_from_team(self, message: Recorded, finding: SafetyFinding, now: datetime) -> None:
        """Handles a message of one of the team, whole, in one transaction."""
        async with self._tools.database.transaction() as tx:
            await contacts.lock(tx, message.contact_id)
            if not await inbox.mark_handled(tx, message.id, now, None):
                return  # another process was faster
            member = await staff.of_contact(tx, message.contact_id)
            if member is None or _is_link(message):
                await self._link(tx, message, now)
            else:
                await at_desk(await begin_work(tx, self._tools, now), member, message, finding)
            await contacts.touch(tx, message.contact_id, now)

    async def relays(self, tx: Tx, message: Recorded, finding: SafetyFinding, now: datetime) -> bool:
        """Hands the message to who has its author's case; False when nobody has, or when it is the bot's to answer."""
        found = await cases.open_case(tx, message.contact_id, lock=True)
        if found is None or found.owner_id is None:
            return False
        work = await begin_work(tx, self._tools, now)
        word = read_word(plain(message.text))
        if word in _STOPS and found.owner_id in work.duty.team:
            await post.tell_member(work, work.duty.team[found.owner_id], "staff-stopped", found)
        if word in _RIGHTS:
            return False
        asked, yes = await sharing.open_question(work, found), read_yes_no(message.text)
        if asked is not None and yes is not None:
            await sharing.answer(work, found, asked, agreed=yes)
        else:
            said = await with_reminder(work, found, message)
            await thread.relay_in(work, found, said, danger=finding.at_least("urgent"))
        return True

    def quarter(self, texts: Sequence[str], facts: dict[str, Any]) -> str | None:
        """Where the person said they are: in these messages, the newest first, or earlier in the conversation."""
        named = (self._places.find(text) for text in texts)
        place = next((place for place in named if place is not None), None)
        if place is not None:
            return place.name
        said = facts.get("place") or {}
        return said.get("name") if said.get("kind") != "coordinates" else None  # a point on the map is no quarter

    async def keep_broken(self, tx: Tx, contact: Contact, now: datetime) -> None:
        """A case for a message that we failed to handle; somebody is called when the next tries fail too.

        Nobody is called because of a message of the team itself: its author sees that nothing happened."""
        if await staff.of_contact(tx, contact.id) is not None:
            return
        wish = NewCase(contact_id=contact.id, origin="broken", language=contact.language)
        found = await cases.open_or_join(tx, wish, now)
        if found.is_new:
            await cases.change(tx, found.id, due_at=now + BROKEN_WAITS)

    async def mended(self, tx: Tx, message: Recorded, now: datetime) -> None:
        """A message that had failed was handled after all: the case that only stood for it is over."""
        found = await cases.open_case(tx, message.contact_id, lock=True) if message.attempts else None
        if found is not None and found.origin == "broken" and found.status == "new" and found.step == 0:
            await cases.close(tx, found.id, "mended", now)

    async def _link(self, tx: Tx, message: Recorded, now: datetime) -> None:
        """A one-time code makes this phone one of the team's."""
        code = LINK.fullmatch(message.text.strip())
        member = await staff.use_code(tx, code[1].lower(), "telegram", now) if code else None
        work = await begin_work(tx, self._tools, now)
        if member is not None:
            try:
                await staff.add_phone(tx, member.id, message.contact_id, now)
            except PhoneTakenError:
                member = None
        welcome = "staff-linked" if member and may_serve(member) else "staff-linked-other"  # a RAQ is not called
        text = work.say(member, welcome, name=member.name) if member else ""
        text = text or self._tools.words.text("fr", "staff-link-bad")
        phone = staff.Phone(
            id="", staff_id="", contact_id=message.contact_id, channel=message.channel, blocked=False
        )  # fmt: skip
        await post.to_phone(work, phone, post.Letter(key=f"link:{message.id}", text=text))


def _is_link(message: Recorded) -> bool:
    return LINK.fullmatch(message.text.strip()) is not None
