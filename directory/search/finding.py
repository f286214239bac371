"""From a question to a ranked list of doors: the heart of "where can I go?".

Who fits is judged (`ranking`), who would be turned away is left out with the reason (`exclusions`), the first three
doors are composed (`first_doors`). Pure: entries and a query in, `Found` out; nothing is hidden without a reason.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from directory.gazetteer import Gazetteer
from directory.model import Entry
from directory.search.exclusions import why_not
from directory.search.first_doors import arrange, because, is_open_today
from directory.search.nearness import PLACE_UNKNOWN, Nearby
from directory.search.query import RELATED, WALK, Found, Match, Query, Step
from directory.search.ranking import Judged, judge
from directory.search.suitability import is_for_the_darkest_hours, is_named

SOON_ENOUGH = 7  # days
CANNOT_WAIT = frozenset(("violence",))  # a door that opens on Monday is no answer on Saturday
# While the service asked for needs an appointment, these doors are open today and know the way to it.
DOOR_TODAY = {
    "violence": "talk",
    "talk": "meet",
    "substance": "talk",
    "family": "talk",
    "housing": "admin",
    "money": "admin",
    "papers": "admin",
}


def search(entries: Sequence[Entry], query: Query, gazetteer: Gazetteer, now: datetime) -> Found:
    """Every entry that fits `query`, best first; `now` is aware.

    Closed doors come last and are never hidden. When no door fits, related needs are tried. `Found.widened` tells
    what had to be given up for the first door: "distance" (no longer a walk: over 2 km), "time" (closed at the asked
    time), "need" (a related need); all three when there is nothing at all. No entries, or no need and no organization
    named, give an empty `Found`.
    """
    if not entries or not (query.needs or query.text):
        return Found()
    finder = _Finder(entries, query, gazetteer, now)
    ranked = finder.fitting(query.needs)
    if not ranked and not query.needs:
        return Found()
    related = [] if any(map(_helps, ranked)) else finder.related(ranked)
    doors = arrange(ranked, query.needs)
    leading = finder.door_today(doors) if doors and not related else None
    first = related or doors
    shown = [*([leading] if leading else []), *related, *doors]
    by_need = bool(related) or (leading is not None and not any(judged.reachable for judged in doors))
    widened = _widened(first[0].match if first else None, by_need)
    return Found(tuple(judged.match for judged in shown), widened, tuple(finder.excluded.values()))


class _Finder:
    """One search: what was measured and left out so far."""

    def __init__(self, entries: Sequence[Entry], query: Query, gazetteer: Gazetteer, now: datetime) -> None:
        self._entries = entries
        self._query = query
        self._nearby = Nearby(query.area, gazetteer)
        self._now = now
        self.excluded: dict[str, tuple[Entry, str]] = {}

    def fitting(self, needs: Sequence[str]) -> list[Judged]:
        """The judged entries for `needs` (or called by their name when no need was said), best first."""
        wanted = frozenset(needs)
        query = self._query
        related = wanted != frozenset(query.needs)
        if related:
            query = replace(query, needs=tuple(needs), text="")
        found = []
        for entry in self._entries:
            if entry.id in self.excluded or (related and is_for_the_darkest_hours(entry)):
                continue  # who flees blows is not sent to a line about suicide because it is open
            if not wanted.isdisjoint(entry.needs) or (not wanted and is_named(entry.organization, query.text)):
                reason = why_not(entry, query)
                if reason:
                    self.excluded[entry.id] = (entry, reason)
                else:
                    found.append(judge(entry, query, self._nearby.of(entry), self._now))
        return sorted(found, key=lambda judged: judged.key)

    def related(self, known: Iterable[Judged]) -> list[Judged]:
        """The doors for the nearest related need that has any worth a walk; those already `known` are left out."""
        taken = {judged.entry.id for judged in known}
        steps = [RELATED.get(need, ()) for need in self._query.needs]
        for need in dict.fromkeys(need for step in steps for need in step if need not in self._query.needs):
            doors = [judged for judged in self.fitting((need,)) if _helps(judged) and judged.entry.id not in taken]
            if doors:
                return [because(judged, f"related need:{need}") for judged in arrange(doors, (need,))]
        return []

    def door_today(self, doors: Sequence[Judged]) -> Judged | None:
        """A related door open today, when all that may be open want an appointment, or when help cannot wait."""
        reachable = [judged for judged in doors if judged.reachable]
        waiting = all(judged.slow for judged in reachable) if reachable else CANNOT_WAIT & set(self._query.needs)
        if not waiting:
            return None
        taken = {judged.entry.id for judged in doors}
        for need in dict.fromkeys(DOOR_TODAY[need] for need in self._query.needs if need in DOOR_TODAY):
            for judged in self.fitting((need,)):
                if is_open_today(judged) and judged.entry.id not in taken:
                    return because(judged, f"first: open today, related need:{need}")
        return None


def _helps(judged: Judged) -> bool:
    """Whether somebody may open at the asked time or within a week; a winter shelter does not help in May."""
    return judged.days_to_wait <= SOON_ENOUGH


def _widened(first: Match | None, related: bool) -> tuple[Step, ...]:
    if first is None:
        return ("distance", "time", "need")
    steps: dict[Step, bool] = {
        "distance": first.band > WALK and PLACE_UNKNOWN not in first.reasons,
        "time": first.state == "closed",
        "need": related,
    }
    return tuple(step for step, taken in steps.items() if taken)


def explain(found: Found) -> list[str]:
    """Why each row is where it is, and why others are not there: one line each, for `directory search --why`."""
    lines = [
        f"{number}. {_title(match.entry)}: {' | '.join(match.reasons)}" for number, match in enumerate(found.matches, 1)
    ]
    if found.widened:
        lines.append(f"widened: {', '.join(found.widened)}")
    lines += [f"-  {_title(entry)}: {reason}" for entry, reason in found.excluded]
    return lines or ["nothing in the directory for this question"]


def _title(entry: Entry) -> str:
    return " - ".join(part for part in (entry.organization, entry.name) if part) + f" ({entry.id})"
