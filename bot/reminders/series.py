"""Weekly and fortnightly appointments. The rule is kept; the weeks to come are laid out as ordinary appointments.

An exception is an ordinary appointment too: one that was moved or cancelled. The rule never makes that date again.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from bot.reminders.book import Book, Entered, Wanted, cancel, enter
from bot.reminders.walltime import HOME, exists, today
from bot.store import appointments
from bot.store import series as store
from bot.store.appointments import Appointment
from bot.store.series import NewSeries, Series

HORIZON = timedelta(weeks=5)  # how far ahead the weeks stand in the book
BATCH = 50


def dates(rule: Series, after: date, until: date) -> Iterator[date]:
    """The dates of `rule` later than `after` and until `until`, both ends of the rule respected."""
    step = timedelta(weeks=rule.every_weeks)
    last = min(until, rule.last_date) if rule.last_date else until
    first = rule.first_date
    if after >= first:
        first += step * ((after - first) // step + 1)
    while first <= last:
        yield first
        first += step


async def begin(book: Book, wanted: Wanted, *, every_weeks: int, last: date | None = None) -> Entered:
    """Keeps a rule whose first occurrence is `wanted`, and lays out its first weeks; gives that first one."""
    first = wanted.wall.date()
    for known in await store.of_contact(book.tx, book.tools.vault, wanted.contact_id):
        same = (known.every_weeks, known.hour) == (every_weeks, f"{wanted.wall:%H:%M}")
        if same and known.last_date is None and first in dates(known, first - timedelta(days=1), first):
            return await enter(book, wanted)  # said twice
    new = NewSeries(
        contact_id=wanted.contact_id, first_date=first, every_weeks=every_weeks, hour=f"{wanted.wall:%H:%M}", zone=HOME,
        details=wanted.details, entry_id=wanted.entry_id, held_by=wanted.held_by, created_by=book.by,
        last_date=last,
    )  # fmt: skip
    before = first - timedelta(days=1)
    rule = await store.add(book.tx, book.tools.vault, new, before, book.now)
    entered = await _lay_out(book, rule, max(first, today(book.now) + HORIZON))
    return entered[0]


async def end(book: Book, rule: Series, last: date) -> int:
    """The rule ends after `last`; what stood in the book beyond that is cancelled. Gives how many that were.

    The person reads one text: that of the first one says that it is all of them.
    """
    await store.end(book.tx, rule.id, last)
    coming = await appointments.upcoming(book.tx, book.tools.vault, rule.contact_id, book.now, limit=500)
    beyond = [each for each in coming if each.series_id == rule.id and (each.series_date or "") > last.isoformat()]
    return sum(
        [await cancel(book, each, "series_ended", told=number == 0) for number, each in enumerate(beyond)]
    )  # fmt: skip


async def has_ended(book: Book, found: Appointment) -> Series | None:
    """The rule that `found` was a date of, when it ended before that date."""
    rule = await store.get(book.tx, book.tools.vault, found.series_id) if found.series_id else None
    beyond = rule is not None and rule.last_date is not None and (found.series_date or "") > rule.last_date.isoformat()
    return rule if beyond else None


async def lay_out_weeks(book: Book) -> None:
    """The weeks that have come closer."""
    until = today(book.now) + HORIZON
    for rule in await store.to_lay_out(book.tx, book.tools.vault, until, BATCH):
        await _lay_out(book, rule, until)


async def _lay_out(book: Book, rule: Series, until: date) -> list[Entered]:
    hour, entered = time.fromisoformat(rule.hour), []
    by = Book(book.tx, book.tools, book.now, rule.created_by)
    for day in dates(rule, rule.laid_out_until, until):
        wall = datetime.combine(day, hour)
        wall = wall if exists(wall, rule.zone) else wall + timedelta(hours=1)  # the night when the clocks skip it
        wanted = Wanted(
            contact_id=rule.contact_id, wall=wall, details=rule.details, entry_id=rule.entry_id, held_by=rule.held_by,
            series_id=rule.id, series_date=day.isoformat(),
        )  # fmt: skip
        entered.append(await enter(by, wanted))
    await store.laid_out(book.tx, rule.id, until)
    return entered
