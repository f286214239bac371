"""Closing a case: only with an outcome, and with a kind line that hands the person back to the bot."""

from dataclasses import dataclass

from bot import metrics
from bot.relay import keys, post
from bot.relay.at_the_desk import AtTheDesk
from bot.relay.work import Work
from bot.store import cases, conversations, figures
from bot.store.case_story import NewEvent
from bot.store.cases import OUTCOMES, Case, Outcome
from bot.store.staff import Staff

_STAYS_OPEN = "0"
_NUMBERS = {str(number): outcome for number, outcome in enumerate(OUTCOMES, 1)}


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
    if text not in _NUMBERS:
        return False
    await _end(desk, found, End(_NUMBERS[text]))
    return True


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
