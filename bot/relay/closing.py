"""Closing a case: only with an outcome, and with a kind line that hands the person back to the bot."""

import re
from dataclasses import dataclass
from typing import Literal

from bot import metrics
from bot.relay import keys, post
from bot.relay.at_the_desk import AtTheDesk
from bot.relay.order_words import ORIENTED
from bot.relay.orders import read_order
from bot.relay.work import Work
from bot.store import cases, conversations, figures
from bot.store.case_story import NewEvent
from bot.store.cases import OUTCOMES, Case, Outcome
from bot.store.staff import Staff
from nlu.normalise import fold

_STAYS_OPEN = "0"
_NUMBERS = {str(number): outcome for number, outcome in enumerate(OUTCOMES, 1)}


# "3 samusocial", "1 vu", but "3 minutes, j'arrive" is for the person.
_FIGURE = re.compile(r"(?P<figure>[0-5])(?:\s*[.,:;)-]+\s*|\s+)(?P<rest>.+)", re.DOTALL)
_PLACE = re.compile(
    r"(?!(?:min|minutes?|minuten|h|heures?|uur|uren|jours?|dagen|sem\w*|week|weken|mois|fois|keer|euros?|ans|jaar|"
    r"personnes?|mensen)\b)[^\W\d_]\S*(?:\s+\S+){0,4}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class End:
    """How a case ends; `where` the person was oriented to, with their agreement."""

    outcome: Outcome
    where: str = ""


async def close(desk: AtTheDesk, found: Case) -> None:
    """Closes with the outcome that the order names; asks for it when it names none."""
    outcome = next((known for known in OUTCOMES if known == desk.order.words), None)
    if outcome is None:
        await _ask(desk, found, "outcome", "staff-ask-outcome")
    else:
        await _end(desk, found, End(outcome, desk.order.name))


async def answer(desk: AtTheDesk, found: Case, question: str) -> bool:
    """The answer to "how does it end?" or "oriented where?". False when the message is an order or other words."""
    text = desk.message.text.strip()
    if desk.order.number not in (None, found.number):
        return False
    if text == _STAYS_OPEN:
        await desk.reply("staff-still-open", found)
        return True
    if question == "oriented":
        if desk.order.kind == "say":
            await _end(desk, found, End("oriented", desk.order.words))
        return desk.order.kind == "say"
    end = _read_end(text, found)
    if end is None:
        return False
    if end == "unclear":  # never to the person by mistake, nor the wrong end
        await _ask(desk, found, "outcome", "staff-outcome-unclear")
    else:
        await _end(desk, found, end)
    return True


def _read_end(text: str, found: Case) -> End | Literal["unclear"] | None:
    """The end that an answer names, by its figure, its word ("accompagné") or both. None: other words.

    "unclear" when the figure says one thing and the words another.
    """
    figured = _FIGURE.fullmatch(text)
    said = figured["rest"] if figured else text
    order = read_order(f"clos #{found.number} {said}")
    worded = next((End(known, order.name) for known in OUTCOMES if known == order.words), None)
    if figured is None:
        return End(_NUMBERS[text]) if text in _NUMBERS else worded
    outcome = _NUMBERS.get(figured["figure"])
    if worded is not None and worded.outcome == outcome:
        return worded
    if outcome != "oriented":
        return "unclear"
    if fold(said).split()[0] in ORIENTED:  # "3 orienté et d'accord": where is not said yet
        return End("oriented")
    return End("oriented", said) if _PLACE.fullmatch(said) else "unclear"


async def finish(work: Work, found: Case, member: Staff, end: End) -> bool:
    """Closes the case and hands the person back to the bot with a kind line; False when it was closed before."""
    if not await cases.close(work.tx, found.id, end.outcome, work.now):
        return False
    await work.note(
        NewEvent(case_id=found.id, kind="closed", staff_id=member.id, detail=end.outcome, words=end.where or None)
    )
    metrics.CASES.labels(found.level, "closed").inc()
    await figures.count(work.tx, "relay_closed", {"level": found.level, "outcome": end.outcome}, work.now)
    await post.tell_person(work, found, "relay-closed", name=member.name)
    if found.contact_id is not None:
        await conversations.clear(work.tx, found.contact_id)  # the bot begins afresh, not in the middle of a danger
    return True


async def _end(desk: AtTheDesk, found: Case, end: End) -> None:
    if end.outcome == "oriented" and not end.where:
        await _ask(desk, found, "oriented", "staff-ask-oriented")
        return
    await finish(desk.work, found, desk.member, end)
    await desk.reply("staff-closed", found, outcome=desk.said("staff-outcome", outcome=end.outcome))


async def _ask(desk: AtTheDesk, found: Case, question: str, message: str) -> None:
    await desk.ask(question, found)
    await desk.reply(message, found, keys.for_end(desk.work, desk.member, found) if question == "outcome" else ())
