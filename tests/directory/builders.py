"""A fictional directory for tests: nothing here exists, numbers come from the drama range."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from directory.gazetteer import Area, Gazetteer
from directory.model import Eligibility, Entry, Point, Schedule, TemporaryChange
from directory.search import search
from directory.search.query import Found, Query
from directory.window import BRUSSELS, window

# A Saturday, 15:20 in Brussels.
NOW = datetime(2026, 11, 21, 15, 20, tzinfo=BRUSSELS)

GAZETTEER = Gazetteer.load()


def place(kind: str, name: str) -> Area:
    """A real place of the gazetteer; a test that misspells one fails."""
    area = GAZETTEER.area(kind, name)
    assert area is not None, name
    return area


MIDI = place("station", "Bruxelles-Midi")
MAROLLES = place("quarter", "Marolles")
UCCLE = place("commune", "Uccle")

_ELIGIBILITY = frozenset(("min_age", "max_age", "gender", "residents_of", "families", "dogs", "undocumented"))


def entry(id: str = "door", needs: str = "eat", hours: str | None = None, **facts: Any) -> Entry:
    """An entry of the fictional directory. `needs` are words with spaces; `hours` an OSM rule, or None for unknown.

    Facts of eligibility ("gender", "min_age"...) may be given directly.
    """
    eligible = {key: facts.pop(key) for key in _ELIGIBILITY & facts.keys()}
    plain = Entry(
        id=id, organization=facts.pop("organization", id.replace("-", " ").title()), name="", needs=tuple(needs.split())
    )
    schedules = (Schedule(rule=hours),) if hours else ()
    return replace(plain, **{"schedules": schedules, "eligibility": Eligibility(**eligible), **facts})


def phone_line(id: str = "line", needs: str = "talk", hours: str | None = "24/7", **facts: Any) -> Entry:
    """A line for the whole Region."""
    return entry(id, needs, hours, **{"region_wide": True, "phones": ("020 7946 0010",), "kind": "ligne", **facts})


def near(area: Area, metres_north: float = 0) -> Point:
    """A point so many metres to the north of the middle of `area`."""
    return Point(area.point.lat + metres_north / 111_195, area.point.lon)


def closed_until(last: date, first: date = date(2026, 11, 1)) -> TemporaryChange:
    """Closed for works, say, from `first` to `last` included."""
    return TemporaryChange(kind="closed", starts_on=first, ends_on=last)


def ask(
    needs: str = "eat", area: Area | None = None, when: str | None = None, now: datetime = NOW, **said: Any
) -> Query:
    """A question put to the fictional directory at `now`. `said` are the other fields of `Query`."""
    return Query(needs=tuple(needs.split()), area=area, window=window(when, now), **said)


def found(entries: Sequence[Entry], query: Query, now: datetime = NOW) -> Found:
    """The real search over fictional entries."""
    return search(entries, query, GAZETTEER, now)


def order(entries: Sequence[Entry], query: Query, now: datetime = NOW) -> list[str]:
    """The ids in the order in which a person would read them."""
    return [match.entry.id for match in found(entries, query, now).matches]
