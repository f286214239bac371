"""The question of the next day: only to who said yes, once, in gentle hours, on both nights when the clocks change."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import update

from bot.clock import BRUSSELS, FixedClock
from bot.store import contacts
from bot.store.tables import contact
from directory.importers import read_csv
from directory.store import save_entries
from tests.world import DEMO, World, world


@pytest.fixture
async def street(database_url: str, clock: FixedClock) -> AsyncIterator[World]:
    async with world(database_url, clock) as street:
        yield street


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BRUSSELS)


async def agree(street: World, who: str = "amina") -> None:
    """Somebody picks a door and says yes to one question tomorrow."""
    await street.says("douche schaerbeek", who)
    await street.says("1", who)
    (promise,) = await street.says("oui", who)
    assert "Demain" in promise


async def test_it_is_asked_once_the_next_day(street: World) -> None:
    await agree(street)
    assert await street.hears() == [], "not before"
    street.clock.move_to(at("2026-11-22T11:05"))
    (question,) = await street.hears()
    assert "La Douche Bleue" in question
    assert await street.hears() == []


async def test_who_says_nothing_or_no_is_never_asked(street: World) -> None:
    await street.says("douche schaerbeek")
    await street.says("1")
    await street.says("non")
    street.clock.move_to(at("2026-11-22T11:05"))
    assert await street.hears() == []


async def test_a_yes_for_two_doors_asks_about_the_last(street: World) -> None:
    await agree(street)
    await street.says("manger molenbeek")
    await street.says("1")
    await street.says("oui")
    street.clock.move_to(at("2026-11-22T11:05"))
    (question,) = await street.hears()
    assert "Douche" not in question


@pytest.mark.parametrize(
    ("woken", "asked"),
    [("2026-11-22T10:59", False), ("2026-11-22T11:00", True), ("2026-11-22T20:59", True), ("2026-11-22T21:00", False),
     ("2026-11-23T03:00", False), ("2026-11-23T08:59", False), ("2026-11-23T09:00", True)],
)  # fmt: skip
async def test_a_service_that_slept_asks_in_the_next_gentle_hours(street: World, woken: str, asked: bool) -> None:
    await agree(street)
    street.clock.move_to(at(woken))
    assert bool(await street.hears()) is asked


@pytest.mark.parametrize(
    ("agreed", "before", "due"),
    [("2026-10-24T23:30", "2026-10-25T10:59", "2026-10-25T11:00"),  # the night that has an hour more
     ("2027-03-27T23:30", "2027-03-28T10:59", "2027-03-28T11:00")],  # and the one that has an hour less
)  # fmt: skip
async def test_the_hour_is_the_one_on_the_wall(street: World, agreed: str, before: str, due: str) -> None:
    street.clock.move_to(at(agreed))
    await agree(street)
    street.clock.move_to(at(before))
    assert await street.hears() == []
    street.clock.move_to(at(due))
    assert await street.hears()


@pytest.mark.parametrize("word", ["STOP", "OUBLIE-MOI"])
async def test_who_wants_no_more_messages_gets_none(street: World, word: str) -> None:
    await agree(street)
    await street.says(word)
    await street.says("oui")  # OUBLIE-MOI asks whether one is sure
    street.clock.move_to(at("2026-11-22T11:05"))
    assert await street.hears() == []


async def test_a_door_that_left_the_directory_is_not_asked_about(street: World) -> None:
    await agree(street)
    gone = [replace(entry, status="draft") for entry in read_csv(DEMO).entries if entry.id == "douche-bleue"]
    assert gone
    async with street.app.database.transaction() as tx:
        await save_entries(tx, gone, now=street.clock.now())
    street.clock.move_to(at("2026-11-22T11:05"))
    assert await street.hears() == []


async def test_a_channel_that_was_switched_off_does_not_stop_the_others(street: World) -> None:
    await agree(street)
    await agree(street, "bilal")
    async with street.app.database.transaction() as tx:
        amina = await contacts.find(tx, street.app.tools.vault, "terminal", "terminal:amina")
        assert amina is not None
        await tx.execute(update(contact).where(contact.c.id == amina.id).values(channel="pigeon"))
    street.clock.move_to(at("2026-11-22T11:05"))
    assert await street.hears("bilal")


@pytest.mark.parametrize(
    ("answer", "said", "task"),
    [("1", "Tant mieux", None), ("oui", "Tant mieux", None),
     ("2", "Désolé pour le trajet", "task refused douche-bleue"),
     ("non", "Désolé pour le trajet", "task refused douche-bleue"),
     ("3", "Désolé pour le trajet", "task closed douche-bleue")],
)  # fmt: skip
async def test_the_answer_closes_the_loop(street: World, answer: str, said: str, task: str | None) -> None:
    await agree(street)
    street.clock.move_to(at("2026-11-22T11:05"))
    await street.hears()
    (told,) = await street.says(answer)
    assert told.startswith(said)
    assert [event for event in await street.events() if event.startswith("task")] == ([task] if task else [])


async def test_a_new_question_instead_of_an_answer_is_simply_answered(street: World) -> None:
    await agree(street)
    street.clock.move_to(at("2026-11-22T11:05"))
    await street.hears()
    (doors,) = await street.says("manger molenbeek")
    assert doors.splitlines()[1].startswith("1 ")


@pytest.mark.parametrize("word", ["STOP", "STOP RAPPELS"])
async def test_who_stopped_reminders_is_neither_offered_nor_promised_one(street: World, word: str) -> None:
    await street.says(word)
    await street.says("douche schaerbeek")
    (details,) = await street.says("1")
    assert "demain" not in details
    (answer,) = await street.says("oui")
    assert answer.startswith("D'accord, on en reste là")


async def test_who_stopped_only_announcements_is_still_asked(street: World) -> None:
    await street.says("STOP ANNONCES")
    await agree(street)
    street.clock.move_to(at("2026-11-22T11:05"))
    assert await street.hears()


@pytest.mark.parametrize("agreed", [False, True])
async def test_an_offer_that_had_no_room_is_made_before_a_yes_counts(street: World, agreed: bool) -> None:
    long = [
        replace(entry, at_the_door={"fr": "On attend dans la cour. " * 6}, required_documents=("une photo",) * 9)
        for entry in read_csv(DEMO).entries
        if entry.id == "douche-bleue"
    ]
    async with street.app.database.transaction() as tx:
        await save_entries(tx, long, now=street.clock.now())
    await street.says("douche schaerbeek")
    (details,) = await street.says("1")
    assert "demain" not in details
    (offer,) = await street.says("oui")
    assert offer.startswith("Je peux demander demain")
    await street.says("oui" if agreed else "non")
    street.clock.move_to(at("2026-11-22T11:05"))
    assert bool(await street.hears()) is agreed
