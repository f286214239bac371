"""Stretches of time (start, end), aware UTC, the end excluded: merged, cut out of each other, counted on top of each
other; and those in which the permanence says it is open. `bot.relay.roster` lays its watches on them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import pairwise

from directory.hours import Hours, HoursError

Stretch = tuple[datetime, datetime]


def merged(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The same time, in order, with those that touch or overlap made one; empty ones are left out."""
    found: list[Stretch] = []
    for start, end in sorted(stretches):
        if end <= start:
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def without(stretch: Stretch, taken: Iterable[Stretch]) -> list[Stretch]:
    """What is left of `stretch`, in order, when all of `taken` is cut out of it."""
    left, (start, end) = [], stretch
    for first, last in merged(taken):
        if first >= end:
            break
        if first > start:
            left.append((start, first))
        start = max(start, last)
    return [*left, (start, end)] if start < end else left


def within(stretches: Iterable[Stretch], since: datetime, until: datetime) -> list[Stretch]:
    """The parts of `stretches` inside [since, until), merged."""
    return merged((max(start, since), min(end, until)) for start, end in stretches)


def shared(whose: Sequence[tuple[Stretch, str]]) -> list[tuple[datetime, datetime, frozenset[str]]]:
    """Where two or more different names are at once, and who; a new piece whenever that changes."""
    found: list[tuple[datetime, datetime, frozenset[str]]] = []
    edges = sorted({edge for stretch, _ in whose for edge in stretch})
    for start, end in pairwise(edges):
        names = frozenset(name for (first, last), name in whose if first <= start and end <= last)
        if len(names) < 2:
            continue
        if found and found[-1][1:] == (start, names):
            start = found.pop()[0]  # noqa: PLW2901 - the same people go on
        found.append((start, end, names))
    return found


def opened(hours_text: str, since: datetime, until: datetime) -> list[Stretch]:
    """When an OSM opening_hours text says "open" inside [since, until), in UTC; [] when it is empty or unreadable."""
    try:
        hours = Hours.parse(hours_text) if hours_text.strip() else None
    except HoursError:
        return []
    found: list[Stretch] = []
    moment, last = since.astimezone(UTC), until.astimezone(UTC)
    while hours is not None and moment < last:
        opening = hours.at(moment)
        change = min(opening.next_change or last, last).astimezone(UTC)
        if opening.state == "open":
            found.append((moment, change))
        moment = change
    return found
