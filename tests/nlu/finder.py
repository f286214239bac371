"""A `PlaceFinder` over the real gazetteer, built as the wiring builds it, and the reading of message tables."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import cast

from directory.gazetteer import Gazetteer
from nlu.interpretation import PlaceKind, PlaceName
from nlu.places import PlaceFinder


@cache
def real_finder() -> PlaceFinder:
    """The finder of all real places."""
    rows = Gazetteer.load().spellings()
    return PlaceFinder(PlaceName(spelling, cast(PlaceKind, kind), name, main) for spelling, kind, name, main in rows)


def read_table(name: str) -> Iterator[tuple[str, str]]:
    """(message, expected) of every line of a table next to this file; "-" expects nothing and comes back as ""."""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            message, _, expected = line.partition("\t")
            yield message, "" if expected == "-" else expected
