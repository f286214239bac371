"""How appointments are told, and how one wants to be reminded: another writer's messages, mended after a first reading.

At that first reading: moment 96 %, what it is 45 % (something wrong: 30 %), who 91 %, rhythm 85 %, wishes 24 %.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from nlu.appointments import find_rhythm, find_subject, find_wish
from nlu.dates import find_datetime
from nlu.normalise import fold

NOW = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
# Two writers. At the first reading of the second: moment 99 %, what 79 % (something wrong: 1 %), who 89 %, rhythm 81 %,
# wishes 58 %; of theirs only the wishes were mended on.
FIRST, SECOND = (
    [json.loads(line) for line in (Path(__file__).parent / f"{name}.jsonl").read_text("utf-8").splitlines()]
    for name in ("appointments_told", "appointments_told_2")
)
FLOORS = [
    (FIRST, {"moment": 0.96, "what": 0.84, "wrong": 0.05, "who": 0.9, "rhythm": 0.9, "wish": 0.78}),
    (SECOND, {"moment": 0.98, "what": 0.78, "wrong": 0.02, "who": 0.89, "rhythm": 0.8, "wish": 0.76}),
]
by_writer = pytest.mark.parametrize(("told", "floors"), FLOORS, ids=["first", "second"])
Told = list[dict[str, Any]]


def of(told: Told, kind: str) -> Told:
    return [line for line in told if line["kind"] == kind]


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


@by_writer
def test_moments_are_read(told: Told, floors: dict[str, float]) -> None:
    found = [(find_datetime(each["text"], NOW, each["lang"]), each["wall"]) for each in of(told, "create")]
    right = [(read.isoformat(timespec="minutes") if read else None) == wall for read, wall in found]
    assert share(right) >= floors["moment"]


@by_writer
def test_what_and_who_are_read_and_seldom_something_wrong(told: Told, floors: dict[str, float]) -> None:
    read = [(find_subject(each["text"]), each) for each in of(told, "create")]
    assert share([fold(found.what) == fold(each["what"]) for found, each in read]) >= floors["what"]
    wrong = [found.what and not set(fold(found.what).split()) & set(fold(each["what"]).split()) for found, each in read]
    assert share([bool(each) for each in wrong]) <= floors["wrong"]
    assert share([fold(found.who) == fold(each["who"]) for found, each in read]) >= floors["who"]


def test_what_happens_once_has_no_rhythm() -> None:
    assert [each["text"] for each in of(FIRST + SECOND, "create") if find_rhythm(each["text"])] == []


@by_writer
def test_rhythms_are_read(told: Told, floors: dict[str, float]) -> None:
    right = []
    for each in of(told, "weekly"):
        read = find_rhythm(each["text"])
        hour = f"{read.hour:%H:%M}" if read and read.hour else None
        right.append(
            read is not None and (read.weeks, read.weekday, hour) == (each["weeks"], each["weekday"], each["hour"])
        )
    assert share(right) >= floors["rhythm"]


@by_writer
def test_wishes_are_read(told: Told, floors: dict[str, float]) -> None:
    assert share([_wish(each["text"]) == each["wish"] for each in of(told, "wish")]) >= floors["wish"]


def test_other_messages_are_left_alone() -> None:
    read = [each["text"] for each in of(FIRST, "other") if find_rhythm(each["text"]) or find_wish(each["text"])]
    assert read == []


@pytest.mark.parametrize(
    ("text", "what", "who"),
    [
        ("rdv cpas jeudi 14h", "CPAS", ""),
        ("J'ai rendez-vous chez le dentiste vendredi à 9h30", "dentiste", ""),
        ("rdv avec Sara lundi 10h", "", "Sara"),
        ("docteur Peeters le 3 à 9h30", "", "docteur Peeters"),
        ("rdv maison médicale mardi 11h avec madame Dubois", "maison médicale", "madame Dubois"),
        ("afspraak bij de huisarts donderdag om half drie", "huisarts", ""),
        ("rdv jeudi 14h", "", ""),
        ("", "", ""),
        ("?!" * 200, "", ""),
    ],
)
def test_what_and_who_by_example(text: str, what: str, who: str) -> None:
    read = find_subject(text)
    assert (read.what, read.who) == (what, who)


def _wish(text: str) -> dict[str, Any] | None:
    read = find_wish(text)
    if read is None:
        return None
    said: dict[str, Any] = {"moments": list(read.moments)} if read.moments is not None else {}
    for name in ("earliest", "latest", "day_at", "eve_at"):
        hour = getattr(read, name)
        said |= {name: f"{hour:%H:%M}"} if hour else {}
    return said | ({"lead_minutes": read.lead_minutes} if read.lead_minutes else {})
