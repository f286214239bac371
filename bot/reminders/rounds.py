"""What reminders do by the clock. A round may run twice, or be missed: nothing is sent twice, or never explained.

Every few seconds: what is due is claimed, looked at once more, and handed to the outbox in the same commit. Every
minute: what did not arrive, weekly appointments of the weeks to come, other zone data, what the team must know.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot import metrics
from bot.channels.base import Lane
from bot.exchange import Tools
from bot.guide import Guide, GuideKeeper
from bot.hearing import ASKED
from bot.languages import kept_locale
from bot.reminders import requests, team
from bot.reminders.book import Book, replan
from bot.reminders.deciding import Known, decide
from bot.reminders.lost import deal_with_lost, try_other_phone
from bot.reminders.missed import tell_of_silence
from bot.reminders.planner import closing
from bot.reminders.series import has_ended, lay_out_weeks
from bot.reminders.walltime import HOME, to_moment, zone_data
from bot.reminders.wording import Speaker, noted_reply, reminder_reply
from bot.reply import Reply
from bot.store import (
    appointments,
    contacts,
    conversations,
    notices,
    opt_outs,
    outbox,
    reminders,
    staff,
    wishes,
)
from bot.store.appointments import Appointment, Event
from bot.store.contacts import Contact
from bot.store.reminders import NEWS, Reminder
from bot.store.wishes import Wish
from flows.model import State

log = structlog.get_logger()

BATCH = 20  # reminders of one commit: on SQLite a webhook waits for it
AFTER_A_FAILURE = timedelta(minutes=1)
DAY, WEEK = timedelta(days=1), timedelta(days=7)
# Where the conversation stands after each kind of text; a plain reminder waits for its four answers.
_WAITING = {"cancelled": ("reminder_offered", "offered"), "missed": ("reminder_offered", "offered")}
_ASKED = ("reminder_asked", "asked")
_CHECKED = ("number_check", "asked")


class ReminderRounds:
    """The reminders' part of the clockwork. `wake` tells the sender that there is something to send."""

    def __init__(self, tools: Tools, keeper: GuideKeeper, wake: Callable[[], None]) -> None:
        self._tools = tools
        self._keeper = keeper
        self._wake = wake

    async def send_due(self) -> int:
        """Deals with everything that is due, in small commits; gives how many reminders that were."""
        guide = await self._keeper.current()
        total = 0
        while True:
            done = await self._send_some(guide, BATCH)
            if done is None:  # one of them cannot be dealt with: the others must not wait for it
                done = sum([await self._send_some(guide, 1) or 0 for _ in range(BATCH)])
            total += done
            if done < BATCH:
                break
            self._wake()
        if total:
            self._wake()
        return total

    async def look_around(self) -> None:
        """What nobody asked for by a message."""
        steps = (_settle_arrived, deal_with_lost, tell_of_silence, lay_out_weeks, _derive_again, team.tell)
        for step in steps:
            await self._alone(step)
        self._wake()

    async def _send_some(self, guide: Guide, most: int) -> int | None:
        """One commit; None when it failed. A single one that fails is looked at again in a minute."""
        first: list[Reminder] = []
        try:
            async with self._tools.database.transaction() as tx:
                now = self._tools.clock.now()
                first = await reminders.due(tx, now, most)
                for reminder in first:
                    await _deal_with(Book(tx, self._tools, now), reminder, guide)
        except Exception as error:
            log.error("reminders_failed", ids=[each.id for each in first], error=type(error).__name__)
            if most > 1:
                return None
            async with self._tools.database.transaction() as tx:
                for reminder in first:
                    await _put_aside(Book(tx, self._tools, self._tools.clock.now()), reminder)
        return len(first)

    async def _alone(self, step: Callable[[Book], Awaitable[None]]) -> None:
        try:
            async with self._tools.database.transaction() as tx:
                await step(Book(tx, self._tools, self._tools.clock.now()))
        except Exception as error:
            name = getattr(step, "func", step).__name__
            log.error("reminder_round_failed", step=name, error=type(error).__name__)


async def _deal_with(book: Book, reminder: Reminder, guide: Guide) -> None:
    tx, vault, now = book.tx, book.tools.vault, book.now
    found = await appointments.get(tx, vault, reminder.appointment_id)
    if found is None:
        return
    contact = await contacts.get(tx, vault, reminder.contact_id)
    wish = await book.wish(found.contact_id)
    verdict = decide(reminder, found, wish, await _known(book, contact, found), now)
    match verdict.deed:
        case "send":
            await _send(book, reminder, found, wish, contact, guide)
        case "check":
            await _check(book, contact, closing(now, wish, found.zone))
            await reminders.postpone(tx, reminder.id, verdict.until or now)
        case "wait":
            await reminders.postpone(tx, reminder.id, verdict.until or now)
        case "drop":
            await reminders.drop(tx, reminder.id, verdict.reason, now)
            await book.note(found.id, Event(at=now, kind="dropped", detail=f"{reminder.kind} {verdict.reason}"))
            cut_off = verdict.reason == "channel_off"
            if not (cut_off and await try_other_phone(book, reminder, found)):
                kind: notices.NoticeKind = "refused_news" if reminder.kind in NEWS else "dropped"
                await notices.add(tx, kind, found.contact_id, found.id, now, verdict.reason)
        case "cancel":
            await reminders.forget(tx, reminder.id, verdict.reason, now)


async def _put_aside(book: Book, reminder: Reminder) -> None:
    """One that cannot be dealt with is tried again in a while, until it is too late; then the team must know."""
    if book.now < reminder.not_after:
        await reminders.postpone(book.tx, reminder.id, book.now + AFTER_A_FAILURE)
    elif await reminders.drop(book.tx, reminder.id, "broken", book.now):
        await notices.add(book.tx, "dropped", reminder.contact_id, reminder.appointment_id, book.now, "broken")


async def _known(book: Book, contact: Contact, found: Appointment) -> Known:
    settings = book.tools.settings
    second = contact.id != found.contact_id  # the person's other phone has a say of its own
    return Known(
        refuses=await opt_outs.refuses_reminders(book.tx, contact.id)
        or (second and (await book.wish(contact.id)).silent),
        reachable=contact.channel in book.tools.channels and not await opt_outs.is_cut_off(book.tx, contact.id),
        last_seen_at=contact.last_seen_at,
        pushed=(
            await reminders.pushes_since(book.tx, contact.id, book.now - DAY),
            await reminders.pushes_since(book.tx, contact.id, book.now - WEEK),
        ),
        most=(settings.pushes_per_day, settings.pushes_per_week),
    )


async def _send(
    book: Book, reminder: Reminder, found: Appointment, wish: Wish, contact: Contact, guide: Guide
) -> None:  # fmt: skip
    speaker = Speaker(book.tools.words, kept_locale(contact), book.now)
    reply = reminder_reply(speaker, reminder, found, wish, guide)
    ended = await has_ended(book, found) if reminder.kind == "cancelled" else None
    if ended is not None:
        rhythm = speaker.rhythm(ended.every_weeks, found.wall)
        asked = await requests.asked_for_end(book, found)  # then no apology
        reply = Reply(
            speaker.say("series-ended" if asked else "reminder-ended", rhythm=rhythm, when=speaker.when(found.wall))
        )
    elif reminder.kind == "noted":
        reply = await _noted(book, speaker, found, contact)
    # What does not leave today is written anew tomorrow: by then "demain" is another day, and at night nothing leaves.
    key, today = f"reminder:{reminder.id}:{book.now:%Y%m%d}", closing(book.now, wish, found.zone)
    id = await _enqueue(book, contact, reply, key, until=min(reminder.not_after, today))
    await reminders.take(book.tx, reminder.id, id, book.now)
    await book.note(found.id, Event(at=book.now, kind="reminded", detail=reminder.kind))
    metrics.REMINDERS.labels(reminder.kind).inc()
    metrics.REMINDER_LATE_SECONDS.observe((book.now - reminder.due_at).total_seconds())
    await _expect_answer(book, contact, _WAITING.get(reminder.kind, _ASKED), found.id)


async def _noted(book: Book, speaker: Speaker, found: Appointment, contact: Contact) -> Reply:
    """What a member noted with the person. Who never wrote here reads first what this is, and how to say "not me"."""
    name = (await staff.get(book.tx, found.created_by or "")).name
    moments = [speaker.moment(each.due_at) for each in await reminders.to_come(book.tx, found.id)]
    noted = noted_reply(speaker, found, name, moments)
    return noted if contact.welcomed else Reply(f"{speaker.say('appointment-hello', name=name)} {noted.text}")


async def _check(book: Book, contact: Contact, until: datetime) -> None:
    """Is this number still theirs? Said without a word of why."""
    speaker = Speaker(book.tools.words, kept_locale(contact), book.now)
    await _enqueue(book, contact, Reply(speaker.say("reminder-check")), f"check:{contact.id}:{book.now:%Y%m%d}", until)
    await wishes.change(book.tx, book.tools.vault, contact.id, asked_at=book.now)
    await _expect_answer(book, contact, _CHECKED, None)


async def _enqueue(book: Book, contact: Contact, reply: Reply, key: str, until: datetime) -> str | None:
    prepared = book.tools.channels[contact.channel].prepare(reply.text, reply.keep)
    message = outbox.NewOutbound(
        contact_id=contact.id, channel=contact.channel, lane=Lane.REMINDER, text=prepared.text, dedupe_key=key,
        buttons=reply.buttons, keep=reply.keep, segments=prepared.segments, encoding=prepared.encoding,
        expires_at=until,
    )  # fmt: skip
    return await outbox.enqueue(book.tx, book.tools.vault, message, book.now)


async def _expect_answer(book: Book, contact: Contact, where: tuple[str, str], appointment_id: str | None) -> None:
    """The next message is heard as an answer, unless the person is in the middle of something that matters more."""
    saved = await conversations.load(book.tx, book.tools.vault, contact.id)
    state = State.from_json(saved)
    if state.flow == "safety":
        return
    told = state.with_facts({"appointment": appointment_id, ASKED: book.now.isoformat()})
    state = replace(told, flow=where[0], step=where[1], interrupted=None, misses=0)
    await conversations.save(
        book.tx, book.tools.vault, contact.id, {**state.to_json(), "at": book.now.isoformat()}, book.now
    )  # fmt: skip


async def _settle_arrived(book: Book) -> None:
    await reminders.arrived(book.tx, book.now)


async def _derive_again(book: Book) -> None:
    """Appointments whose moment was computed with other zone data: the wall stays, the moment and the plan follow."""
    current = zone_data(HOME)
    for found in await appointments.with_other_zone_data(book.tx, book.tools.vault, current, book.now, BATCH):
        starts_at = to_moment(found.wall, found.zone)
        changed = await appointments.change(
            book.tx, book.tools.vault, found.id, starts_at=starts_at, zone_data=zone_data(found.zone)
        )  # fmt: skip
        if changed is not None and starts_at != found.starts_at:
            await book.note(found.id, Event(at=book.now, kind="zone"))
            await replan(book, changed)
