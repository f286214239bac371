"""Times as people mention them: the one that is meant, and those beside it ("viré dimanche", "j'ouvre à 8h").

The messages of `times_in_messages.jsonl` were written to be hard and were read while the rules were mended: they keep
what was won. The figures on messages nobody had read stand in nlu/README.md.
"""

import json
import time
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from nlu.dates import find_datetime, find_when
from tests.nlu.finder import real_finder
from tests.nlu.moments import TUESDAY

FLOORS = {"fr": (0.90, 0.84, 0.90), "nl": (0.96, 0.88, 0.85), "en": (0.93, 0.80, 0.95), "ar": (0.90, 0.82, 0.85)}


@cache
def messages() -> list[dict[str, Any]]:
    lines = (Path(__file__).parent / "times_in_messages.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _share(right: list[bool]) -> float:
    return sum(right) / len(right)


@pytest.mark.parametrize("language", FLOORS)
def test_the_time_and_the_place_that_are_meant_are_found(language: str) -> None:
    mine = [one for one in messages() if one["language"] == language]
    doors = [one for one in mine if one["intent"] == "orientation"]
    said = [one for one in mine if one["datetime"]]
    placed = [one for one in mine if one["place"]]
    when = _share([find_when(one["text"], TUESDAY) == one["when"] for one in doors])
    date = _share([find_datetime(one["text"], TUESDAY, language) == _moment(one) for one in said])
    place = _share([_place(one) == one["place"]["name"].casefold() for one in placed])
    assert all(got >= floor for got, floor in zip((when, date, place), FLOORS[language], strict=True)), (
        when,
        date,
        place,
    )


def test_a_place_is_not_seen_where_there_is_none() -> None:
    without = [one for one in messages() if not one["place"]]
    assert _share([_place(one) != "" for one in without]) <= 0.03


@pytest.mark.parametrize("text", ["9h " * 1300, "a" * 4000, "rdv lundi 9h pas mardi 10h, " * 140])
def test_a_wall_of_hours_is_read_quickly(text: str) -> None:
    begin = time.perf_counter()
    find_when(text, TUESDAY)
    find_datetime(text, TUESDAY, "fr")
    assert time.perf_counter() - begin < 3  # 0.4 on a quiet machine


def test_the_end_of_a_long_story_is_read() -> None:
    text = "j'ai parlé à mon amie de tout cela et elle m'a dit de vous écrire. " * 20 + "rdv jeudi à 14h"
    assert find_datetime(text, TUESDAY, "fr") == datetime(2026, 1, 15, 14, 0)  # noqa: DTZ001


def _moment(one: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(one["datetime"])


def _place(one: dict[str, Any]) -> str:
    found = real_finder().find(one["text"])
    return found.name.casefold() if found else ""
