"""Every week, every second week: what stands in the book, exceptions, the end, and the nights when clocks change."""

from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import FixedClock
from bot.reminders import series
from bot.reminders.book import Book, Wanted
from bot.reminders.walltime import read_wall, to_moment
from bot.store import appointments, contacts, wishes
from bot.store import series as store
from bot.store.appointments import Appointment, Details, HeldBy
from bot.store.series import Series
from tests.bot.reminders.calendar_world import Calendar, at
from tests.world import FAR_AHEAD, LONG_AGO, world

FIRST = date(2026, 11, 26)


def rule(every_weeks: int = 1, last: date | None = None, first: date = FIRST) -> Series:
    return Series(
        id="1", contact_id="1", first_date=first, every_weeks=every_weeks, hour="09:00", zone="Europe/Brussels",
        last_date=last, laid_out_until=first, details=Details(), entry_id=None, held_by="person", created_by=None,
    )  # fmt: skip


@pytest.fixture
async def calendar(database_url: str, clock: FixedClock) -> AsyncIterator[Calendar]:
    async with world(database_url, clock) as street:
        yield Calendar(street)


async def begin(
    calendar: Calendar, wall: str = "2026-11-26T09:00", every_weeks: int = 1, held_by: HeldBy = "person"
) -> list[Appointment]:
    app, now = calendar.world.app, calendar.world.clock.now()
    async with app.database.transaction() as tx:
        contact = await contacts.find_or_create(tx, app.tools.vault, "terminal", "terminal:amina", now)
        await wishes.change(tx, app.tools.vault, contact.id, agreed_at=now, agreed_words="oui")
        wanted = Wanted(contact_id=contact.id, wall=read_wall(wall), held_by=held_by)
        await series.begin(Book(tx, app.tools, now), wanted, every_weeks=every_weeks)
    return await everything(calendar)


async def everything(calendar: Calendar) -> list[Appointment]:
    app = calendar.world.app
    async with app.database.reading() as tx:
        return await appointments.between(tx, app.tools.vault, LONG_AGO, FAR_AHEAD)


async def test_five_weeks_stand_in_the_book_and_the_others_follow(calendar: Calendar) -> None:
    laid = await begin(calendar)
    assert [f"{each.wall:%m-%d}" for each in laid] == ["11-26", "12-03", "12-10", "12-17", "12-24"]
    await calendar.at("2026-12-03T10:00")
    assert [f"{each.wall:%m-%d}" for each in await everything(calendar)][-1] == "01-07"
    await calendar.at("2026-12-03T10:01")
    assert len(await everything(calendar)) == 7


async def test_said_twice_it_is_kept_once(calendar: Calendar) -> None:
    assert len(await begin(calendar)) == len(await begin(calendar))


async def test_an_exception_is_never_made_again(calendar: Calendar) -> None:
    laid = await begin(calendar)
    await calendar.hire()
    await calendar.move(laid[1], "2026-12-04T11:00")
    await calendar.cancel(laid[2])
    await calendar.at("2026-12-01T10:00")
    walls = {f"{each.wall:%m-%dT%H}": each.status for each in await everything(calendar)}
    assert "12-03T09" not in walls
    assert walls["12-04T11"] == "planned"
    assert walls["12-10T09"] == "cancelled"


async def test_an_end_cancels_what_is_beyond_it(calendar: Calendar) -> None:
    await begin(calendar)
    app, now = calendar.world.app, calendar.world.clock.now()
    async with app.database.transaction() as tx:
        (kept,) = await store.of_contact(tx, app.tools.vault, (await everything(calendar))[0].contact_id)
        assert await series.end(Book(tx, app.tools, now), kept, date(2026, 12, 10)) == 2
    await calendar.at("2027-01-07T10:00")
    planned = [f"{each.wall:%m-%d}" for each in await everything(calendar) if each.status == "planned"]
    assert planned == ["11-26", "12-03", "12-10"]


async def test_who_asked_for_the_end_reads_no_apology_a_week_later(calendar: Calendar) -> None:
    ended = await end_by_the_team(calendar, "je viens plus le jeudi", "1")
    assert ended.startswith("D'accord, tous les jeudis 9h, c'est fini. Plus aucun rappel pour cela.")


async def test_what_ends_later_than_asked_says_when(calendar: Calendar) -> None:
    ended = await end_by_the_team(calendar, "je viens plus le jeudi", "1", last=date(2026, 12, 10))
    assert ended.startswith("Pardon, tous les jeudis 9h, c'est fini à partir de jeudi 17/12 9h.")


async def test_what_was_asked_long_ago_is_no_reason(calendar: Calendar) -> None:
    asked = ("je viens plus le jeudi", "1")
    assert (await end_by_the_team(calendar, *asked, now="2027-01-11T10:00")).startswith("Pardon, tous les jeudis 9h")


async def test_who_only_could_not_come_reads_an_apology(calendar: Calendar) -> None:
    ended = await end_by_the_team(calendar, "jeudi je peux pas", "4")
    assert ended.startswith(
        "Pardon, tous les jeudis 9h, c'est fini à partir de jeudi 3/12 9h. Cela ne vient pas de vous."
    )


async def end_by_the_team(
    calendar: Calendar, *said: str, now: str = "2026-12-01T10:00", last: date | None = None
) -> str:
    """What the person reads of an end after `last` that the team writes at `now`, after they wrote `said`."""
    calendar.world.clock.move_to(at("2026-11-23T10:00"))
    by = await calendar.hire()
    await begin(calendar, held_by="service")
    for text in said:
        await calendar.world.says(text)
    await calendar.at(now)
    app = calendar.world.app
    async with app.database.transaction() as tx:
        book = Book(tx, app.tools, app.tools.clock.now(), by)
        (rule,) = await store.of_contact(tx, app.tools.vault, (await everything(calendar))[0].contact_id)
        await series.end(book, rule, last or at(now).date())
    (told,) = await calendar.at(now.replace("10:00", "10:01"))
    return told


async def test_the_hour_stays_on_the_wall_over_both_nights(calendar: Calendar) -> None:
    calendar.world.clock.move_to(at("2026-10-12T10:00"))
    laid = await begin(calendar, "2026-10-15T09:00")
    assert {f"{each.wall:%H:%M}" for each in laid} == {"09:00"}
    assert {each.starts_at.hour for each in laid} == {7, 8}


async def test_a_night_that_skips_the_hour_is_an_hour_later(calendar: Calendar) -> None:
    calendar.world.clock.move_to(at("2026-03-16T10:00"))
    laid = await begin(calendar, "2026-03-22T02:30")
    assert [f"{each.wall:%m-%dT%H:%M}" for each in laid][:3] == ["03-22T02:30", "03-29T03:30", "04-05T02:30"]


@given(st.integers(1, 4), st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(-60, 400), st.integers(0, 400))
def test_dates_of_a_rule(every_weeks: int, first: date, after: int, length: int) -> None:
    start, until = first + timedelta(days=after), first + timedelta(days=after + length)
    found = list(series.dates(rule(every_weeks, first=first), start, until))
    assert all(start < day <= until and day >= first for day in found)
    assert all((day - first).days % (7 * every_weeks) == 0 for day in found)
    expected = [day for day in (first + timedelta(weeks=every_weeks * n) for n in range(200)) if start < day <= until]
    assert found == expected


def test_a_rule_with_an_end_has_no_date_after_it() -> None:
    found = series.dates(rule(2, last=date(2026, 12, 20)), FIRST - timedelta(days=1), date(2027, 6, 1))
    assert list(found) == [date(2026, 11, 26), date(2026, 12, 10)]
    assert to_moment(read_wall("2026-11-26T09:00")).hour == 8
