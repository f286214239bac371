"""What did not arrive: written anew when still of use, tried on the person's other phone, told to the team."""

from bot.reminders.book import Book
from bot.store import appointments, notices, opt_outs, reminders, second_phones
from bot.store.appointments import Appointment, Event
from bot.store.reminders import NewReminder, Reminder


async def deal_with_lost(book: Book) -> None:
    """Every text that the provider refused, that expired before it left, or of which nobody can tell."""
    for reminder, reason in await reminders.not_arrived(book.tx):
        if reason == "expired" and book.now < reminder.not_after:
            await reminders.plan_again(book.tx, reminder.id, book.now)
        elif await reminders.settle(book.tx, reminder.id, book.now, reason):
            await _give_up(book, reminder, reason)


async def try_other_phone(book: Book, reminder: Reminder, found: Appointment) -> bool:
    """Plans the same text for the other phone of the person, once; False when there is none, or it would be too late.

    Whether it is still wanted is looked at when it is due, as with any other.
    """
    other = await second_phones.other_of(book.tx, found.contact_id)
    if other is None or reminder.contact_id != found.contact_id or book.now >= reminder.not_after:
        return False
    again = NewReminder(
        appointment_id=found.id, contact_id=other, kind=reminder.kind, revision=reminder.revision, due_at=book.now,
        not_after=reminder.not_after, was=reminder.was,
    )  # fmt: skip
    await reminders.add(book.tx, [again])
    return True


async def _give_up(book: Book, reminder: Reminder, reason: str) -> None:
    detail = f"{reminder.kind} {reason}"
    await book.note(reminder.appointment_id, Event(at=book.now, kind="dropped", detail=detail))
    found = await appointments.get(book.tx, book.tools.vault, reminder.appointment_id)
    if found is None or await opt_outs.refuses_reminders(book.tx, found.contact_id):
        return
    if not await try_other_phone(book, reminder, found):
        await notices.add(book.tx, "failed", found.contact_id, found.id, book.now, reason)
