"""The first three doors are what a person reads: together they must answer the whole question.

The plain order stays; a door is moved up only for one of the reasons below, and says so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from directory.search.nearness import by_telephone
from directory.search.query import RIDE
from directory.search.ranking import Judged

DOORS = 3
# Needs for which a slow road (appointment, waiting list) is worth one of the three doors. Nobody waits for a meal or
# for tonight's bed; the road to a home is asked as "housing".
SLOW_ROADS = frozenset(
    ("care", "talk", "substance", "violence", "housing", "money", "papers", "family", "work", "learn")
)


def arrange(ranked: Sequence[Judged], needs: Sequence[str]) -> list[Judged]:
    """`ranked` (best first) with its first three doors composed; the others keep their order. Empty gives empty."""
    head = list(ranked[:1])
    for need in needs:
        if not any(need in judged.covered for judged in head):
            _move_up(head, (judged for judged in ranked if need in judged.covered), f"for {need}")
    if not any(_is_sure(judged) for judged in (*head, *ranked[:DOORS])):
        _move_up(head, filter(_is_sure, ranked), "surely open")
    _give_both_roads(head, ranked)
    head += _fill(head, ranked)
    usual = {judged.entry.id for judged in ranked[:DOORS]}
    taken = {judged.entry.id for judged in head}
    shown = [_plain(judged, ranked) if judged.entry.id in usual else judged for judged in head]
    shown.sort(key=lambda judged: judged.key)
    return _drop_in_first(shown) + [judged for judged in ranked if judged.entry.id not in taken]


def because(judged: Judged, reason: str) -> Judged:
    """The same judgement with one more reason, said first."""
    return replace(judged, match=replace(judged.match, reasons=(reason, *judged.match.reasons)))


def is_open_today(judged: Judged) -> bool:
    """Whether one can go there at the asked time without appointment, and not at the other end of the Region."""
    near = judged.match.band <= RIDE or by_telephone(judged.entry)
    return judged.drop_in and near and not judged.aside


def _is_sure(judged: Judged) -> bool:
    return judged.reachable and not judged.aside and judged.match.state == "open"


def _move_up(head: list[Judged], candidates: Iterable[Judged], reason: str) -> None:
    best = next(iter(candidates), None)
    if best is not None and len(head) < DOORS and best.entry.id not in {judged.entry.id for judged in head}:
        head.append(because(best, f"moved up: {reason}"))


def _give_both_roads(head: list[Judged], ranked: Sequence[Judged]) -> None:
    """A door open today and the slower road, when there are both: waiting three months is no answer for tonight."""
    roads = [judged for judged in ranked if judged.reachable and not judged.aside and judged.covered & SLOW_ROADS]
    today, slow = list(filter(is_open_today, roads)), [judged for judged in roads if judged.slow]
    if today and slow:
        _move_up(head, today, "open today")
        _move_up(head, slow, "the slower road")


def _fill(head: Sequence[Judged], ranked: Sequence[Judged]) -> list[Judged]:
    """The best of the others for the places left, without saying the same door twice where there is a choice."""
    taken = {judged.entry.id for judged in head}
    rest = [judged for judged in ranked if judged.entry.id not in taken]
    chosen: list[Judged] = []
    while rest and len(head) + len(chosen) < DOORS:
        best = _instead(rest[0], [*head, *chosen], rest) or rest[0]
        chosen.append(best if best is rest[0] else because(best, "moved up: another door"))
        rest.remove(best)
    return chosen


def _instead(judged: Judged, shown: Sequence[Judged], rest: Sequence[Judged]) -> Judged | None:
    """The door to show instead of one that repeats a door already shown; None when there is no reason or no choice."""
    if judged.stranger_cpas and any(other.stranger_cpas for other in shown):
        return next((other for other in rest if not other.stranger_cpas), None)
    if not any(_same_door(judged, other) for other in shown):
        return None
    # Only as sure and as useful a door may take the place: an open one is never passed over for a closed one.
    equals = [other for other in rest if _worth(other) == _worth(judged)]
    return next((other for other in equals if not any(_same_door(other, one) for one in shown)), None)


def _worth(judged: Judged) -> tuple[int, frozenset[str], bool]:
    return judged.tier, judged.covered, judged.aside


def _same_door(one: Judged, other: Judged) -> bool:
    first, second = ((each.organization, each.street, each.commune) for each in (one.entry, other.entry))
    return first == second


def _drop_in_first(head: list[Judged]) -> list[Judged]:
    if not head or not head[0].slow or not head[0].covered & SLOW_ROADS:
        return head
    today = next((judged for judged in head if is_open_today(judged) and judged.covered & SLOW_ROADS), None)
    if today is None:
        return head
    return [because(today, "first: open today"), *(judged for judged in head if judged is not today)]


def _plain(judged: Judged, ranked: Sequence[Judged]) -> Judged:
    return next(other for other in ranked if other.entry.id == judged.entry.id)
