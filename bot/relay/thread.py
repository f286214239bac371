"""The exchange itself: a person's words to who has the case, the owner's words back, each to a number nobody sees."""

from dataclasses import dataclass
from datetime import timedelta

from bot.relay import ladder, post, roster
from bot.relay.work import Work
from bot.store import audit, case_story, cases, contacts, history, staff
from bot.store.case_story import NewEvent
from bot.store.cases import Case
from bot.store.history import Line
from bot.store.inbox import Recorded
from bot.store.staff import Staff

BEFORE = timedelta(minutes=15)  # what was written just before the case opened belongs to it
_SAID: tuple[case_story.EventKind, ...] = ("said",)
_LOST: tuple[case_story.EventKind, ...] = ("failed",)
_NOTED: tuple[case_story.EventKind, ...] = ("note",)
# Somebody who takes a case after their watch, or says GARDE, has it all the same.
_KEPT: tuple[case_story.EventKind, ...] = ("kept", "taken", "accepted")
WATCH_REMEMBERED = timedelta(days=14)
MOST = 40  # messages shown at once, the last ones; the console has all


@dataclass(frozen=True, slots=True)
class Words:
    """What a member writes to a person. `key` is the same for the same message, however often it is handled."""

    text: str
    key: str
    inbound_id: str | None = None  # the member's own message


async def take_up(work: Work, found: Case, member: Staff) -> None:
    """The person's words so far go to the new owner; that they were read is written down."""
    letter = post.Letter(
        key=f"words:{found.id}:{found.round}", text=await whole(work, found, member), kind="words", case_id=found.id
    )
    await post.to_member(work, member, letter)
    await audit.note(work.tx, work.now, member.id, "case_read", found.id, "phone")


async def relay_in(work: Work, found: Case, message: Recorded, *, danger: bool) -> None:
    """A person's message goes to the owner of the case; the first one that waits for an answer is acknowledged.

    An owner who cannot be reached any more loses the case at once: the ladder begins anew.
    """
    owner = await staff.get(work.tx, found.owner_id or "")
    if owner.id not in work.duty.phones:
        await lose_owner(work, found, owner)
        return
    words = _words(work, owner, message)
    text = work.about(owner, "staff-danger" if danger else "staff-words", found, words=words)
    letter = post.Letter(key=f"in:{message.id}", text=text, kind="received", case_id=found.id)
    await post.to_member(work, owner, letter)
    await audit.note(work.tx, work.now, owner.id, "case_read", found.id, "phone")
    if found.waiting_since is None:
        await _await_answer(work, found, owner, message, danger=danger)


async def _await_answer(work: Work, found: Case, owner: Staff, message: Recorded, *, danger: bool) -> None:
    """The person waits from now on, and is told for whom. For an owner who went off duty without saying that they keep
    the case, the others are called at once."""
    gone = await _has_gone_home(work, found, owner)
    others = gone and any(each.id != owner.id for each in work.duty.on_duty())
    patience = timedelta() if others or (gone and danger) else work.tools.settings.relay_silent
    await cases.await_owner(work.tx, found, work.now, work.now + patience, step=1 if gone else 0)
    if (danger and not gone) or others:  # the safety text was an answer; that the others are called, the ladder says
        return
    locale = await work.locale_of(found)
    text = work.for_person(
        locale, "relay-received-off" if gone else "relay-received", name=owner.name,
        time=work.moment(message.received_at, locale), opening=work.opening(work.duty.opens_at(), locale),
    )  # fmt: skip
    await post.to_person(work, found, post.Letter(key=f"got:{message.id}", text=text))


async def _has_gone_home(work: Work, found: Case, owner: Staff) -> bool:
    """Whether the owner had a watch, is no longer on it, and did not say that they keep the case."""
    if owner in work.duty.on_duty() or owner in work.duty.backup():
        return False
    watches = roster.watches(work.duty.lines, work.now - WATCH_REMEMBERED, work.now)
    ends = [each.ends_at for each in watches if each.staff_id == owner.id and each.ends_at <= work.now]
    kept = await case_story.of_case(work.tx, work.tools.vault, found.id, _KEPT)
    return bool(ends) and not any(event.staff_id == owner.id and event.at >= max(ends) for event in kept)


async def relay_out(work: Work, found: Case, member: Staff, words: Words) -> bool:
    """The owner's words go to the person, under the owner's first name; False when they went before, or cannot go."""
    if not await _can_be_reached(work, found):
        return False
    text = work.for_person(await work.locale_of(found), "relay-says", name=member.name, words=words.text)
    letter = post.Letter(
        key=f"out:{words.key}", text=text, kind="said", author_id=member.id, inbound_id=words.inbound_id
    )
    sent = await post.to_person(work, found, letter)
    await cases.answered(work.tx, found)
    return sent


async def lose_owner(work: Work, found: Case, owner: Staff) -> None:
    """The owner cannot be reached: the person is told, and the case is called out again."""
    released = await cases.release(work.tx, found.id, work.now)
    if released is None:
        return
    await work.note(NewEvent(case_id=found.id, kind="released", staff_id=owner.id, detail="not_reachable"))
    where = await ladder.climb(work, released)
    if where.kind == "called":
        await post.tell_person(work, released, "relay-lost", name=owner.name)
    else:
        opening = work.opening(where.opens_at, await work.locale_of(found))
        await post.tell_person(work, released, "relay-lost-nobody", name=owner.name, opening=opening)


async def whole(work: Work, found: Case, member: Staff) -> str:
    """The person's words and the team's, each with its hour, under a header.

    What the bot itself said stays out, but what it asks for in the person's name, and what did not arrive, is told.
    """
    lines = await _lines(work, found, member) if found.contact_id is not None else []
    if len(lines) > MOST:
        lines = [work.say(member, "staff-before-in-console"), *lines[-MOST:]]
    events = await case_story.of_case(work.tx, work.tools.vault, found.id, (*_LOST, *_NOTED))
    ours = [event for event in events if event.staff_id is None]
    wanted = [event.words for event in ours if event.kind == "note" and event.words]  # of an appointment
    lost = [event.detail or "other" for event in ours if event.kind == "failed"]
    lines += [not_arrived(work, found, member, "staff-gone", reason) for reason in lost[-1:]]
    return "\n".join([work.about(member, "staff-header", found), *wanted, *lines])


def not_arrived(work: Work, found: Case, member: Staff, message: str, reason: str) -> str:
    """`message` ("staff-failed", "staff-gone"): that something did not reach the person, and why."""
    return work.about(member, message, found, reason=work.say(member, "staff-reason", reason=reason))


async def _lines(work: Work, found: Case, member: Staff) -> list[str]:
    events = await case_story.of_case(work.tx, work.tools.vault, found.id, _SAID)
    said = {event.outbound_id for event in events}
    lines = []
    for line in await history.of_contact(work.tx, work.tools.vault, found.contact_id or "", limit=200):
        mine = line.direction == "in" or line.id in said
        if mine and line.at >= found.opened_at - BEFORE:
            words = _words(work, member, line) if line.direction == "in" else line.text
            lines.append(work.say(member, "staff-line", time=work.moment(line.at, member.language), words=words))
    return lines


async def _can_be_reached(work: Work, found: Case) -> bool:
    """Whether the channel by which the person wrote is on."""
    if found.contact_id is None:
        return False
    contact = await contacts.get(work.tx, work.tools.vault, found.contact_id)
    return contact.channel in work.tools.channels


def _words(work: Work, member: Staff, message: Recorded | Line) -> str:
    """What a member reads of a message: a voice or a picture is named, a shared place is written out."""
    place = message.location
    where = f"({place[0]:.5f}, {place[1]:.5f})" if place else ""
    lost = not place and (not message.text.strip() or message.kind not in ("text", "location", "sticker"))
    unread = work.say(member, "staff-words-unreadable") if lost else ""
    return " ".join(part for part in (message.text.strip(), where, unread) if part)
