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
TOLD = [
    json.loads(line) for line in (Path(__file__).parent / "appointments_told.jsonl").read_text("utf-8").splitlines()
]


def of(kind: str) -> list[dict[str, Any]]:
    return [line for line in TOLD if line["kind"] == kind]


def share(right: list[bool]) -> float:
    return sum(right) / len(right)


def test_moments_are_read() -> None:
    found = [(find_datetime(each["text"], NOW, each["lang"]), each["wall"]) for each in of("create")]
    assert share([(read.isoformat(timespec="minutes") if read else None) == wall for read, wall in found]) >= 0.96


def test_what_and_who_are_read_and_seldom_something_wrong() -> None:
    told = [(find_subject(each["text"]), each) for each in of("create")]
    assert share([fold(read.what) == fold(each["what"]) for read, each in told]) >= 0.84
    wrong = [read.what and not set(fold(read.what).split()) & set(fold(each["what"]).split()) for read, each in told]
    assert share([bool(each) for each in wrong]) <= 0.05
    assert share([fold(read.who) == fold(each["who"]) for read, each in told]) >= 0.9


def test_what_happens_once_has_no_rhythm() -> None:
    assert [each["text"] for each in of("create") if find_rhythm(each["text"])] == []


def test_rhythms_are_read() -> None:
    right = []
    for each in of("weekly"):
        read = find_rhythm(each["text"])
        hour = f"{read.hour:%H:%M}" if read and read.hour else None
        right.append(
            read is not None and (read.weeks, read.weekday, hour) == (each["weeks"], each["weekday"], each["hour"])
        )
    assert share(right) >= 0.9


def test_wishes_are_read() -> None:
    assert share([_wish(each["text"]) == each["wish"] for each in of("wish")]) >= 0.78


def test_other_messages_are_left_alone() -> None:
    read = [each["text"] for each in of("other") if find_rhythm(each["text"]) or find_wish(each["text"])]
    assert read == []


@pytest.mark.parametrize(
    ("text", "what", "who"),
    [
        ("rdv cpas jeudi 14h", "cpas", ""),
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
