"""A member of the team writes from their own phone: an order, an answer to a question of ours, or words for a person.

What is not an order is sent to the person of the case, letter for letter; when it is not clear which case, nothing is
sent and the member is told so.
"""

from dataclasses import replace

from bot.relay import canned, closing, handover, keys, notes, taking, thread, watchkeeping
from bot.relay.at_the_desk import AtTheDesk
from bot.relay.call_answers import read_call_answer
from bot.relay.duty import may_serve
from bot.relay.holding import is_for_the_team
from bot.relay.orders import read_order
from bot.relay.work import Work
from bot.reminders import desk as appointments
from bot.safety_text import safety_body
from bot.store import case_story, cases
from bot.store.inbox import Recorded
from bot.store.staff import Staff
from nlu.safety.level import SafetyFinding

_WITH_OWN_CASE = {
    "give": handover.give, "keep": handover.keep, "close": closing.close, "note": notes.note, "phrase": canned.send,
    "case": taking.show_case, "impasse": notes.impasse, "share": notes.share,
}  # fmt: skip
_WITHOUT = {
    "list": taking.show_list, "phrases": canned.show, "nudge": notes.nudge, "open": taking.open_for_number,
    "watch_on": watchkeeping.begin, "watch_off": watchkeeping.end, "roster": watchkeeping.show,
    "appointment_new": appointments.enter, "appointment": appointments.change, "agenda": appointments.agenda,
}  # fmt: skip
_SAYS = {"help": "staff-help", "stop": "staff-stop"}


async def at_desk(work: Work, member: Staff, message: Recorded, finding: SafetyFinding) -> None:
    """Does what the member's message says, and answers on the phone by which it came.

    Who has nobody to speak for and writes of danger speaks of themselves: they get the numbers, as anybody does.
    """
    desk = AtTheDesk(work=work, member=member, message=message, order=read_order(message.text))
    if not message.text.strip():
        await desk.reply("staff-only-text")
    elif finding.at_least("urgent") and desk.order.kind == "say" and not await desk.mine():
        tools = work.tools
        await desk.tell(safety_body(finding, member.language, tools.words, tools.lines, work.now))
    elif not await _answers_question(desk):
        await _obey(desk)


async def _obey(desk: AtTheDesk) -> None:
    kind = desk.order.kind
    if kind in _SAYS:
        await desk.reply(_SAYS[kind], buttons=keys.for_help(desk.work, desk.member))
    elif kind != "roster" and not may_serve(desk.member):
        await desk.reply("staff-not-your-room")
    elif kind in _WITHOUT:
        await _WITHOUT[kind](desk)
    elif kind in _WITH_OWN_CASE:
        found = await desk.my_case()
        if found is not None:
            await _WITH_OWN_CASE[kind](desk, found)
    elif kind in ("take", "decline"):
        await _answer_call(desk)
    elif not await _answers_call_in_words(desk):
        await _say(desk, desk.order.words)


async def _answers_call_in_words(desk: AtTheDesk) -> bool:
    """Whether a message of somebody who was called, and has nobody to speak to, was about the call."""
    if desk.order.number is not None or await desk.mine():
        return False
    waiting = await case_story.waiting_pages(desk.work.tx, desk.member.id)
    if not waiting:
        return False
    answer = read_call_answer(desk.order.words)
    if answer is None:
        await desk.reply("staff-answer-first", await cases.get(desk.work.tx, waiting[0]))
        return True
    return await taking.answer_call(replace(desk, order=replace(desk.order, kind=answer)))


async def _answers_question(desk: AtTheDesk) -> bool:
    """Whether the message answered a question of ours (how does the case end?); any order puts the question aside."""
    asked = await desk.asked()
    if asked is None:
        return False
    question, case_id = asked.question, asked.case_id
    if await taking.was_called_since(desk, asked.at):
        return False
    if appointments.is_question(question):
        return await appointments.answer(desk, asked)
    found = await cases.get(desk.work.tx, case_id, lock=True)
    await desk.no_more_asked()
    if found is None or found.owner_id != desk.member.id or found.status == "closed":
        return False
    return await closing.answer(desk, found, question)


async def _answer_call(desk: AtTheDesk) -> None:
    """A "1" or a "2": to a call, else to an offered case; with neither, it is a word for the person."""
    own, words = await desk.mine(), desk.order.words.strip()
    # Who speaks with somebody says "oui" and "ok" to them; a call is then answered by its figure or its number.
    spoken = bool(own) and desk.order.number is None and words not in ("1", "2")
    if not spoken and (await taking.answer_call(desk) or await handover.answer_offer(desk)):
        return
    number = desk.order.number or await taking.crossed(desk)
    if any(number in (None, each.number) for each in own) and words:
        await _say(desk, desk.order.words)
    elif number is not None:
        await taking.too_late(desk, number)
    else:
        await desk.reply("staff-nothing-waits")


async def _say(desk: AtTheDesk, words: str) -> None:
    found = await desk.my_case()
    if found is None:
        return
    if desk.message.kind not in ("text", "location", "sticker"):
        await desk.reply("staff-only-text")
        return
    others = [each.name for each in desk.work.duty.team.values() if each.id != desk.member.id]
    if desk.order.number is None and is_for_the_team(words, others):
        await desk.reply("staff-held", found)
        return
    words_out = thread.Words(words, desk.message.id, desk.message.id)
    if not await thread.relay_out(desk.work, found, desk.member, words_out):
        reason = desk.said("staff-reason", reason="other")
        await desk.reply("staff-failed", found, reason=reason)
        return
    channel = desk.work.tools.channels[desk.message.channel]
    if channel.max_segments is None or len(await desk.mine()) > 1:  # where it costs nothing, or tells cases apart
        await desk.reply("staff-sent", found)
