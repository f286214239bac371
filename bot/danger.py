"""When a message speaks of danger: the safety text, the case and the first calls come first, in a commit of their own.

Nothing here needs the model, the directory or the flows. The texts are fixed (``bot.safety_text``); what is said about
a human is only what is true at that moment: somebody was called, somebody reads, or nobody is on duty.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.base import Channel, Lane
from bot.exchange import Tools
from bot.relay.ladder import Standing, begin
from bot.relay.work import Work, begin_work
from bot.reply import LIMIT, LIMITS
from bot.safety_text import safety_numbers, safety_text
from bot.store import Tx, case_story, cases, outbox
from bot.store.case_story import NewEvent
from bot.store.cases import Case, NewCase
from bot.store.contacts import Contact
from bot.store.history import was_told
from bot.store.inbox import Recorded
from nlu.safety.level import SafetyFinding

AGAIN_AFTER = timedelta(minutes=5)  # the whole text, then a short true line; a new silence brings it whole again


@dataclass(frozen=True, slots=True, kw_only=True)
class Danger:
    """A message that the safety check found urgent, who wrote it, and the quarter they named."""

    finding: SafetyFinding
    message: Recorded
    contact: Contact
    locale: str
    now: datetime
    quarter: str | None = None


async def secure(tx: Tx, tools: Tools, channel: Channel, danger: Danger, *, calls: bool = True) -> bool:
    """Opens or raises the case, calls who is on duty, and puts the safety text in the outbox. A second time for one
    message changes nothing, and gives False.

    Without `calls` nothing of the relay is needed: the text says nothing about a human, the case is due for the ladder.
    """
    contact, finding = danger.contact, danger.finding
    wish = NewCase(
        contact_id=contact.id, level=finding.level, category=finding.category, origin="danger",
        language=danger.locale, quarter=danger.quarter,
    )  # fmt: skip
    found = await cases.open_or_join(tx, wish, danger.now)
    if calls:
        work = await begin_work(tx, tools, danger.now)
        text = await _text(work, channel, danger, found, await begin(work, found))
    else:
        text = safety_text(danger.finding, danger.locale, tools.words, tools.lines, danger.now, relay="")
    if not text:
        return False
    prepared = channel.prepare(text)
    queued = await outbox.enqueue(
        tx, tools.vault,
        outbox.NewOutbound(
            contact_id=contact.id, channel=contact.channel, lane=Lane.SAFETY, text=prepared.text,
            dedupe_key=f"safety:{danger.message.id}", in_reply_to=danger.message.id,
            segments=prepared.segments, encoding=prepared.encoding,
        ),
        danger.now,
    )  # fmt: skip
    if queued is not None:  # in the story of the case: should it not arrive, who has the case is told
        told = NewEvent(case_id=found.id, kind="told", outbound_id=queued)
        await case_story.add(tx, tools.vault, told, danger.now)
    return queued is not None


async def _text(work: Work, channel: Channel, danger: Danger, found: Case, where: Standing) -> str:
    """The whole text, or a short line when it was said just now; nothing where a human has answered since."""
    told = await was_told(work.tx, danger.contact.id, Lane.SAFETY, danger.now - AGAIN_AFTER)
    if found.is_new or found.raised or not told:
        return whole_text(work, channel, danger, where)
    if where.kind == "owned":
        return ""
    kept = "safety-kept-called" if where.kind == "called" else "safety-kept"
    numbers = safety_numbers(work.tools.lines, danger.locale, danger.now)
    return work.tools.words.text(danger.locale, kept, numbers)


def whole_text(work: Work, channel: Channel, danger: Danger, where: Standing) -> str:
    """The fixed safety text for this danger, in the person's language, with the fullest true line that has room."""
    text = ""
    for line in _relay_lines(work, danger.locale, where):
        text = safety_text(danger.finding, danger.locale, work.tools.words, work.tools.lines, danger.now, relay=line)
        if channel.prepare(text).segments <= LIMITS.get(danger.locale, LIMIT):
            break
    return text


def _relay_lines(work: Work, locale: str, where: Standing) -> list[str]:
    words = work.tools.words
    if where.kind == "called":
        return [words.text(locale, "safety-relay-called")]
    if where.kind == "owned" and where.owner is not None:
        return [words.text(locale, "safety-relay-owned", {"name": where.owner.name})]
    until = (
        [words.text(locale, "safety-relay-nobody-until", {"opening": work.moment(where.opens_at, locale)})]
        if where.opens_at
        else []
    )
    return [*until, words.text(locale, "safety-relay-nobody")]
