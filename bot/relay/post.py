"""The post office of the relay: puts a text for a person or for one of the team in the outbox, and in the case's story.

Numbers stay masked both ways because nobody here ever has one: texts go to contacts, the sender opens the urn.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from zlib import crc32

from bot.channels.base import Button, Lane, PreparedText
from bot.relay.work import Work
from bot.store import contacts, outbox
from bot.store.case_story import EventKind, NewEvent
from bot.store.cases import Case
from bot.store.staff import Phone, Staff

LONGEST = 1_200  # characters of one message: Twilio refuses more than 1,600


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One text of the relay. `key` names the reason to send it: the same reason never sends twice.

    `case_id` is None for what belongs to no case (the roster). `author_id` is the member who wrote it, `lives` how long
    it is worth delivering.
    """

    key: str
    text: str
    kind: EventKind = "told"
    case_id: str | None = None
    author_id: str | None = None
    inbound_id: str | None = None  # the member's own message, when it holds these words
    words: str | None = None  # kept sealed with the event
    detail: str | None = None
    buttons: tuple[Button, ...] = ()
    lives: timedelta | None = None


async def to_phone(work: Work, phone: Phone, letter: Letter) -> bool:
    """A letter to this phone of a member; False when it was sent before."""
    by_phone = replace(letter, key=f"{letter.key}:{phone.contact_id}")
    return await _send(work, phone.contact_id, by_phone, phone.staff_id)


async def to_member(work: Work, member: Staff, letter: Letter) -> bool:
    """A letter to a member's best phone; False when they have none that works, or when it was sent before."""
    phones = work.duty.phones.get(member.id, ())
    return await to_phone(work, phones[0], letter) if phones else False


async def to_person(work: Work, found: Case, letter: Letter) -> bool:
    """A letter for the person of a case; False when it was sent before, or they asked to be forgotten."""
    if found.contact_id is None:
        return False
    return await _send(work, found.contact_id, replace(letter, case_id=found.id), letter.author_id)


async def tell_person(work: Work, found: Case, message: str, **args: str | int) -> None:
    """A true line of the bot for the person of a case, once for each step of its story."""
    if found.contact_id is not None:
        text = work.for_person(await work.locale_of(found), message, **args)
        await to_person(work, found, Letter(key=f"{found.id}:{found.round}:{found.step}:{message}", text=text))


async def tell_member(work: Work, member: Staff, message: str, found: Case, **args: str | int) -> None:
    """A line about a case for one of the team; the same words only once a minute."""
    text = work.about(member, message, found, **args)
    key = f"{message}:{found.id}:{member.id}:{work.now:%Y%m%dT%H%M}:{crc32(text.encode()):x}"
    await to_member(work, member, Letter(key=key, text=text, case_id=found.id))


def pieces(text: str, longest: int = LONGEST) -> Sequence[str]:
    """`text` in parts that a provider takes, cut between lines or words; one part, as it is, when it is short."""
    parts: list[str] = []
    while len(text) > longest:
        cut = max(text.rfind("\n", 1, longest), text.rfind(" ", 1, longest))
        cut = cut if cut > longest // 2 else longest
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, text]


async def _send(work: Work, contact_id: str, letter: Letter, staff_id: str | None) -> bool:
    sent = False
    for number, text in enumerate(pieces(letter.text)):
        id = await _enqueue(work, contact_id, replace(letter, key=f"relay:{letter.key}:{number}", text=text))
        sent = sent or id is not None
        if id is not None and letter.case_id is not None:
            event = NewEvent(
                case_id=letter.case_id, kind=letter.kind, staff_id=staff_id, outbound_id=id, detail=letter.detail,
                inbound_id=letter.inbound_id, words=letter.words,
            )  # fmt: skip
            await work.note(event)
    return sent


async def _enqueue(work: Work, contact_id: str, letter: Letter) -> str | None:
    contact = await contacts.get(work.tx, work.tools.vault, contact_id)
    channel = work.tools.channels.get(contact.channel)  # a channel that is off keeps what waits for it
    prepared = channel.prepare(letter.text) if channel else PreparedText(text=letter.text)
    message = outbox.NewOutbound(
        contact_id=contact_id, channel=contact.channel, lane=Lane.RELAY, text=prepared.text, dedupe_key=letter.key,
        buttons=letter.buttons, segments=prepared.segments, encoding=prepared.encoding,
        expires_at=work.now + letter.lives if letter.lives else None,
    )  # fmt: skip
    return await outbox.enqueue(work.tx, work.tools.vault, message, work.now)
