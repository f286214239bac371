"""Rows enter the book all or none; what was shown is done; read again, a file moves what it names."""

from collections.abc import AsyncIterator
from datetime import date

import pytest

from bot.clock import FixedClock
from bot.reminders import importing
from bot.reminders.book import Book, cancel
from bot.reminders.files import read_file
from bot.reminders.importing import Look
from bot.reminders.rows import Row
from bot.store import appointments, contacts, staff, wishes
from bot.store.appointments import Appointment
from tests.bot.reminders.calendar_world import at
from tests.relay_world import Permanence, permanence

AMINA, BILAL, TEAM = "+447700900101", "+447700900102", "+447700900103"
WORDS = "Chacune de ces personnes veut des rappels"
FIRST = date(2026, 11, 1)
HEADER = "number,date,hour,what,who,weeks,id"


class Desk:
    """Files that somebody of the team brings."""

    def __init__(self, house: Permanence, member: staff.Staff) -> None:
        self.house, self.member = house, member

    async def look(self, *lines: str, content: bytes = b"") -> Look:
        """What the lines of a table, or a whole file, would do. Fails when they cannot be read."""
        read = read_file(content or "\n".join((HEADER, *lines)).encode(), FIRST)
        assert read.problems == []
        return await self.see(read.rows)

    async def see(self, rows: list[Row]) -> Look:
        """What rows would do."""
        guide = await self.house.app.keeper.current()
        async with self.house.app.database.reading() as tx:
            return await importing.look(self._book(tx), rows, guide)

    async def write(self, look: Look, *, agreed: bool = True) -> int | None:
        """Does what was shown."""
        assert look.problems == []
        guide = await self.house.app.keeper.current()
        async with self.house.app.database.transaction() as tx:
            words = WORDS if agreed else ""
            return await importing.write(self._book(tx), look.steps, guide, agreed_words=words)

    async def brings(self, *lines: str, agreed: bool = True) -> int | None:
        return await self.write(await self.look(*lines), agreed=agreed)

    async def cancel(self, found: Appointment) -> None:
        """Takes it out of the book."""
        async with self.house.app.database.transaction() as tx:
            assert await cancel(self._book(tx), found)

    async def booked(self, number: str = AMINA) -> list[Appointment]:
        """Everything that stands there for a number, by time."""
        async with self.house.app.database.reading() as tx:
            vault = self.house.app.tools.vault
            contact = await contacts.find(tx, vault, "sms", f"tel:{number}")
            found = await appointments.of_contact(tx, vault, contact.id) if contact else []
            return sorted(found, key=lambda each: each.starts_at)

    def _book(self, tx: object) -> Book:
        return Book(tx, self.house.app.tools, self.house.clock.now(), self.member.id)  # type: ignore[arg-type]


@pytest.fixture
async def desk(database_url: str) -> AsyncIterator[Desk]:
    clock = FixedClock(at("2026-11-23T10:00"))
    async with permanence(database_url, clock, sms_allowed_prefixes="+447700900") as house:
        yield Desk(house, await house.hires("Chloé", roles=("permanence",)))


def outcomes(look: Look) -> list[str]:
    return [step.outcome for step in look.steps]


async def test_new_people_are_told_once_and_reminded(desk: Desk) -> None:
    assert (
        await desk.brings(
            f"{AMINA},2026-11-26,14:00,CPAS,Sara,,a",
            f"{AMINA},2026-11-24,9:00,Dentiste,,,b",
            f"{BILAL},2026-11-25,9:00,,,,c",
        )
        == 3
    )
    for _ in range(6):  # one text a second
        await desk.house.passes(1)
    texts = [told.text for told in desk.house.told]
    assert sum("a noté un rendez-vous avec vous" in text for text in texts) == 2
    assert sum("Chloé a noté avec vous: demain 9h." in text for text in texts) == 1
    assert sum("a noté avec vous" in text for text in texts) == 2
    assert [each.details.what for each in await desk.booked()] == ["Dentiste", "CPAS"]


async def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    line = f"{AMINA},2026-11-26,14:00,CPAS,Sara,,a"
    assert await desk.brings(line) == 1
    again = await desk.look(line)
    assert outcomes(again) == ["known"]
    assert await desk.write(again) == 0
    assert len(await desk.booked()) == 1


async def test_a_file_moves_changes_and_cancels_what_it_names(desk: Desk) -> None:
    await desk.brings(f"{AMINA},2026-11-26,14:00,CPAS,Sara,,a")
    moved = await desk.look(f"{AMINA},2026-11-27,10:00,CPAS,Karim,,a")
    assert outcomes(moved) == ["moved"]
    assert await desk.write(moved) == 1
    (found,) = await desk.booked()
    assert (found.wall.isoformat(), found.details.who) == ("2026-11-27T10:00:00", "Karim")
    assert outcomes(await desk.look(f"{AMINA},2026-11-27,10:00,CPAS,Sara,,a")) == ["changed"]


async def test_what_was_cancelled_here_does_not_come_back_with_the_file(desk: Desk) -> None:
    line = f"{AMINA},2026-11-26,14:00,CPAS,Sara,,a"
    await desk.brings(line)
    (found,) = await desk.booked()
    await desk.cancel(found)
    again = await desk.look(line)
    assert outcomes(again) == ["gone"]
    assert await desk.write(again) == 0


async def test_a_cancelled_event_cancels(desk: Desk) -> None:
    event = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:a\nDTSTART:20261126T140000\n"
        f"SUMMARY:{AMINA} CPAS\n{{more}}END:VEVENT\nEND:VCALENDAR\n"
    )
    assert await desk.write(await desk.look(content=event.format(more="").encode())) == 1
    gone = await desk.look(content=event.format(more="STATUS:CANCELLED\n").encode())
    assert outcomes(gone) == ["cancelled"]
    assert await desk.write(gone) == 1
    assert [each.status for each in await desk.booked()] == ["cancelled"]


async def test_one_wrong_row_and_nothing_is_written(desk: Desk) -> None:
    look = await desk.look(
        f"{AMINA},2026-11-26,14:00,,,,", f"{AMINA},2026-11-20,14:00,,,,", "+442079460000,2026-11-26,14:00,,,,",
        "12,2026-11-26,14:00,,,,",
    )  # fmt: skip
    assert [(problem.line, problem.fault) for problem in look.problems] == [
        (3, "past"), (4, "bad-number"), (5, "bad-number"),
    ]  # fmt: skip


async def test_unknown_cases_team_phones_and_doubles_are_refused(desk: Desk) -> None:
    read = read_file(b"case,date,hour\n99,2026-11-26,14:00\n", FIRST)
    look = await desk.see(read.rows)
    assert [(problem.fault, problem.detail) for problem in look.problems] == [("unknown-case", "99")]
    double = await desk.look(f"{AMINA},2026-11-26,14:00,,,,a", f"{AMINA},2026-11-26,14:00,,,,b")
    assert [problem.fault for problem in double.problems] == ["same"]


async def test_what_changed_after_it_was_shown_is_not_done(desk: Desk) -> None:
    line = f"{AMINA},2026-11-26,14:00,CPAS,Sara,,a"
    shown = await desk.look(line)
    assert await desk.brings(line) == 1
    assert await desk.write(shown) is None
    assert len(await desk.booked()) == 1


async def test_without_their_yes_it_is_noted_and_nobody_is_written_to(desk: Desk) -> None:
    assert await desk.brings(f"{AMINA},2026-11-24,14:00,,,,", agreed=False) == 1
    before = len(desk.house.told)
    await desk.house.until(at("2026-11-23T18:00"))
    assert desk.house.told[before:] == []


async def test_every_week_until_the_last_day(desk: Desk) -> None:
    read = read_file(f"number,date,hour,weeks,until\n{AMINA},2026-11-26,9:00,1,2026-12-10\n".encode(), FIRST)
    look = await desk.see(read.rows)
    assert await desk.write(look) == 1
    assert [f"{each.wall:%m-%d}" for each in await desk.booked()] == ["11-26", "12-03", "12-10"]


async def test_who_said_stop_is_noted_and_left_in_peace(desk: Desk) -> None:
    await desk.brings(f"{AMINA},2026-11-24,14:00,,,,")
    async with desk.house.app.database.transaction() as tx:
        (found,) = await desk.booked()
        await wishes.change(tx, desk.house.app.tools.vault, found.contact_id, paused_at=desk.house.clock.now())
    look = await desk.look(f"{AMINA},2026-11-27,14:00,,,,")
    assert [step.agreement for step in look.steps] == ["refused"]
    assert await desk.write(look) == 1
