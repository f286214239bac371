"""When a message speaks of danger: the safety text and the case come first, in a commit of their own.

Nothing here needs the model, the directory or the flows. The texts are fixed (``bot.safety_text``); what is said about
a human is only what is true: this version has no roster, so nobody is on duty and the person is told so.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.base import Channel, Lane
from bot.exchange import Tools
from bot.safety_text import safety_numbers, safety_text
from bot.store import Tx, cases, outbox
from bot.store.contacts import Contact
from bot.store.history import was_told
from bot.store.inbox import Recorded
from nlu.safety.level import SafetyFinding

AGAIN_AFTER = timedelta(minutes=5)  # the whole text, then a short true line; a new silence brings it whole again


@dataclass(frozen=True, slots=True, kw_only=True)
class Danger:
    """A message that the safety check found urgent, and who wrote it."""

    finding: SafetyFinding
    message: Recorded
    contact: Contact
    locale: str
    now: datetime


async def secure(tx: Tx, tools: Tools, channel: Channel, danger: Danger) -> bool:
    """Opens or raises the case and puts the safety text in the outbox. A second time for one message changes nothing,
    and gives False."""
    contact, finding = danger.contact, danger.finding
    case = await cases.open_or_join(
        tx,
        contact.id,
        level=finding.level,
        category=finding.category,
        language=danger.locale,
        quarter=None,
        now=danger.now,
    )
    fresh = case.is_new or case.raised or not await was_told(tx, contact.id, Lane.SAFETY, danger.now - AGAIN_AFTER)
    if fresh:
        text = whole_text(tools, danger)
    else:
        text = tools.words.text(danger.locale, "safety-kept", safety_numbers(tools.lines, danger.locale, danger.now))
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
    return queued is not None


def whole_text(tools: Tools, danger: Danger) -> str:
    """The fixed safety text for this danger, in the person's language."""
    return safety_text(danger.finding, danger.locale, tools.words, tools.lines, danger.now)
