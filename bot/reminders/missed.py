"""After a miss: one kind line, and when nothing comes back a human is told. Nothing is counted."""

from datetime import timedelta

from bot.reminders.book import Book
from bot.store import notices, reminders

TIME_TO_ANSWER = timedelta(days=1)


async def tell_of_silence(book: Book) -> None:
    """Who wrote nothing for a day after the kind line may need a hand; who wrote was heard as anybody else is."""
    for line in await reminders.unanswered_misses(book.tx, book.now, TIME_TO_ANSWER):
        await notices.add(book.tx, "missed", line.contact_id, line.appointment_id, book.now, "no_answer")
