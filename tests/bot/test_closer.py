"""Too far? The doors again by distance; the truth when nothing is closer; a question when nobody knows from where."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.clock import FixedClock
from directory.model import Entry, Point
from tests.directory.builders import entry
from tests.world import World, world

HERE = Point(50.8455, 4.3571)  # Grand-Place; a hundredth of a degree north is 1.1 km


def bath(id: str, hours: str | None, name: str, north: float = 0.0) -> Entry:
    point = Point(HERE.lat + north, HERE.lon)
    return replace(
        entry(id, "wash", hours),
        organization=name,
        name="Douches",
        street=f"rue {id} 1",
        point=point,
        confidence="medium",
    )


FAR_AND_OPEN = [bath(f"far-{n}", "24/7", f"Bain {n}", 0.03 + n / 1000) for n in range(3)]
NEAR_AND_UNKNOWN = bath("near", None, "Le Puits")
NEAR_AND_SHUT = bath("shut", "Mo 09:00-10:00", "Le Clos")


@pytest.fixture
async def street(sqlite_url: str, clock: FixedClock) -> AsyncIterator[World]:
    async with world(sqlite_url, clock, [*FAR_AND_OPEN, NEAR_AND_UNKNOWN, NEAR_AND_SHUT]) as street:
        yield street


@pytest.mark.parametrize("words", ["c trop loin", "Trop loin...", "plus près svp", "y a rien de plus proche ?"])
async def test_the_nearest_door_that_may_open_comes_first(street: World, words: str) -> None:
    assert "Le Puits" not in (await street.says("douche grand place"))[-1]
    (closer,) = await street.says(words)
    assert closer.splitlines()[1].startswith("1 Le Puits")
    assert "Le Clos" not in closer, "shut now"
    (details,) = await street.says("1")
    assert details.startswith("Le Puits")


async def test_when_nothing_is_closer_that_is_said(street: World) -> None:
    await street.says("douche grand place")
    await street.says("trop loin")
    (sorry,) = await street.says("trop loin")
    assert sorry.startswith("Je ne connais rien de plus près")
    (details,) = await street.says("2")
    assert details.startswith("Bain 0")


async def test_without_a_place_the_place_is_asked_first(street: World) -> None:
    await street.says("douche partout")
    assert (await street.says("trop loin"))[0].startswith("Dans quel coin")
    assert "Grand-Place" in (await street.says("grand place"))[-1]


async def test_before_any_list_it_begins_one(street: World) -> None:
    assert (await street.says("trop loin"))[-1].startswith("Que cherchez-vous")
