"""A case as a conversation: what the person wrote, what the team answered, what the bot said, what happened.

Everything stands where it was said: the person's words in the inbox, ours in the outbox, the rest in the case's story.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.console.telling import Teller
from bot.relay.thread import BEFORE
from bot.relay.work import Work
from bot.store import case_story, history
from bot.store.case_story import CaseEvent, EventKind
from bot.store.cases import Case
from bot.store.history import Line
from nlu.interpretation import URGENCIES

MOST = 1000  # messages of one person that are looked through
Side = Literal["day", "person", "team", "bot", "note", "share", "event"]
_SILENT: frozenset[EventKind] = frozenset({"told", "words", "said", "received", "nudged"})  # shown as what they sent
# What a message of the team has become, in three words that matter: is it there, on its way, or lost?
STATES = {
    "accepted": "sent", "sent": "sent", "delivered": "delivered", "permanent_failure": "failed", "expired": "late",
    "cancelled": "cancelled",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One bubble, or one line between bubbles. `who` is a first name; `state` is the code of a delivery, or ""."""

    side: Side
    at: datetime
    time: str = ""
    who: str = ""
    text: str = ""
    state: str = ""


async def read_talk(work: Work, found: Case, teller: Teller) -> list[Item]:
    """The whole conversation, oldest first, a line before each day. Without words once the person was forgotten."""
    events = await case_story.of_case(work.tx, work.tools.vault, found.id)
    items = [*_lines(await _messages(work, found), events, teller), *_happened(events, teller)]
    order = {"person": 0, "event": 1, "share": 1, "note": 1}  # at the same moment: asked, done, answered
    items.sort(key=lambda item: (item.at, order.get(item.side, 2)))
    return list(_with_days(items, teller))


async def _messages(work: Work, found: Case) -> list[Line]:
    """What belongs to the case: not what came long before, nor what the bot and the person said after the close."""
    if found.contact_id is None:
        return []
    lines = await history.of_contact(work.tx, work.tools.vault, found.contact_id, MOST)
    last = found.closed_at or work.now
    return [line for line in lines if found.opened_at - BEFORE <= line.at <= max(last, found.opened_at)]


def _words(line: Line, teller: Teller) -> str:
    """What is read of a person's message: a shared place is written out, a voice or a picture is named."""
    place = line.location
    where = teller.say("console-place", place=f"{place[0]:.5f}, {place[1]:.5f}") if place else ""
    lost = not place and (not line.text.strip() or line.kind not in ("text", "location", "sticker"))
    parts = (line.text.strip(), where, teller.say("console-no-words") if lost else "")
    return "\n".join(part for part in parts if part)


def _lines(lines: Sequence[Line], events: Sequence[CaseEvent], teller: Teller) -> Iterator[Item]:
    authors = {event.outbound_id: event.name for event in events if event.kind == "said"}
    for line in lines:
        time = teller.clock(line.at)
        if line.direction == "in":
            yield Item(side="person", at=line.at, time=time, text=_words(line, teller))
        elif line.id in authors:
            who, state = authors[line.id], STATES.get(line.status, "leaving")
            text = line.text.removeprefix(f"{who}: ")
            yield Item(side="team", at=line.at, time=time, who=who, text=text, state=state)
        else:
            yield Item(side="bot", at=line.at, time=time, text=line.text)


def _happened(events: Sequence[CaseEvent], teller: Teller) -> Iterator[Item]:
    told: set[tuple[str, str, str]] = set()
    for event in events:
        time = teller.clock(event.at)
        # Two phones of the same person are called at once: that is one call.
        if event.kind in _SILENT or (event.kind, event.name, time) in told:
            continue
        if event.kind == "paged":
            told.add((event.kind, event.name, time))
        if event.kind == "note":
            yield Item(side="note", at=event.at, time=time, who=event.name, text=event.words or "")
        elif event.kind == "share_asked":
            yield Item(side="share", at=event.at, time=time, who=event.name, text=_shared(event))
        else:
            yield Item(side="event", at=event.at, time=time, text=_event_text(event, teller))


def _shared(event: CaseEvent) -> str:
    """To whom and what; "" once the words are gone."""
    to, words = json.loads(event.words) if event.words else ("", "")
    return f"{to}: {words}" if to else ""


def _event_text(event: CaseEvent, teller: Teller) -> str:
    kind, detail = str(event.kind), event.detail or ""
    if event.kind in ("opened", "raised"):
        level = detail in URGENCIES
        detail = teller.say("console-level", level=detail) if level else teller.say("console-origin", origin=detail)
    elif event.kind in ("alarmed", "refused") or detail == "forgotten":
        kind = f"{kind}-{detail}"
    elif event.kind == "closed":
        outcome = teller.say("console-outcome", outcome=detail)
        detail = f"{outcome} ({event.words})" if event.words else outcome
    elif event.kind == "failed":
        detail = teller.say("staff-reason", reason=detail)
    elif event.kind in ("share_yes", "share_no"):
        detail = json.loads(event.words)[0] if event.words else ""
    return teller.say("console-event", kind=kind, name=event.name, detail=detail)


def _with_days(items: Sequence[Item], teller: Teller) -> Iterator[Item]:
    shown = ""
    for item in items:
        day = teller.day_of(item.at)
        if day != shown:
            yield Item(side="day", at=item.at, text=day)
            shown = day
        yield item
