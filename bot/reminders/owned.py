"""A reminder that left while a human has the person's case: the answer is kept, and the human reads what it answers."""

from dataclasses import replace
from datetime import timedelta

from bot.relay.work import Work
from bot.reminders.book import Book, answered
from bot.store import appointments, reminders, staff
from bot.store.appointments import Answer
from bot.store.cases import Case
from bot.store.inbox import Recorded
from nlu.answers import read_choice, read_yes_no

STILL_ASKED = timedelta(hours=12)
_BY_CHOICE: dict[int, Answer] = {1: "coming", 2: "change", 3: "company", 4: "not_coming"}


async def with_reminder(work: Work, found: Case, message: Recorded) -> Recorded:
    """The message, with what a bare "1" or "oui" answers when a reminder came last; any other as it is."""
    answer = _answer(message.text)
    last = await reminders.last_sent(work.tx, message.contact_id, work.now - STILL_ASKED) if answer else None
    kept = await appointments.get(work.tx, work.tools.vault, last.appointment_id) if last else None
    if answer is None or kept is None or kept.status != "planned" or kept.starts_at <= work.now:
        return message
    if kept.answered_at is not None and last is not None and last.sent_at and kept.answered_at > last.sent_at:
        return message  # answered before: this "oui" is for the human
    await answered(Book(work.tx, work.tools, work.now), kept, answer, message.id)
    owner = await staff.get(work.tx, found.owner_id or "")
    said = work.say(owner, "staff-rdv-answer", answer=answer)
    return replace(message, text=work.say(owner, "staff-rdv-answered", words=message.text, rdv=kept.number, said=said))


def _answer(text: str) -> Answer | None:
    choice, yes = read_choice(text), read_yes_no(text)
    if choice is not None:
        return _BY_CHOICE.get(choice)
    return None if yes is None else "coming" if yes else "not_coming"
