"""What must hold for every directory and every question, whatever the facts of the rows."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from directory.model import NEEDS, Entry, TemporaryChange
from directory.search.query import Found, Match, Query
from directory.search.suitability import background, is_stranger_cpas
from directory.window import BRUSSELS, window
from tests.directory.builders import MAROLLES, MIDI, UCCLE, entry, found, near, phone_line

START = datetime(2026, 3, 1, tzinfo=BRUSSELS)
RULES = (
    None,
    "24/7",
    "Mo-Fr 09:00-17:00",
    "Mo-Su 20:00-08:00",
    "Sa,Su 10:00-14:00; PH off",
    "not a rule",
    "Dec 24 18:00-22:00",
)
CONSTRAINTS = ("no_papers", "woman", "with_children", "with_dog", "no_appointment", "free", "wheelchair", "language:ar",
               "minor", "anonymous")  # fmt: skip
WHENS = (None, "now", "tonight", "tomorrow", "weekend", "sunday", "monday morning", "friday evening")
A_FEW_NEEDS = ("eat", "sleep", "talk", "meet", "money", "violence", "substance")

full_or_closed = st.builds(
    TemporaryChange,
    kind=st.sampled_from(("closed", "full", "message")),
    starts_on=st.just(date(2026, 1, 1)),
    ends_on=st.dates(date(2026, 1, 1), date(2027, 1, 1)),
)


@st.composite
def rows(draw: st.DrawFn, id: str) -> Entry:
    facts: dict[str, Any] = {
        "hours": draw(st.sampled_from(RULES)),
        "needs": " ".join(draw(st.lists(st.sampled_from(A_FEW_NEEDS), min_size=1, max_size=3, unique=True))),
        "kind": draw(st.sampled_from(("", "CPAS", "accueil de jour", "hébergement de nuit"))),
        "organization": draw(st.sampled_from(("Le Banc Bleu", "La Verrière", "Chez Rosa"))),
        "commune": draw(st.sampled_from((None, "Uccle", "Bruxelles"))),
        "point": draw(st.sampled_from((None, near(MIDI, 100), near(MIDI, 3000), near(MIDI, 9000)))),
        "appointment": draw(st.sampled_from(("none", "needed", "optional", "unknown"))),
        "welcome": draw(st.sampled_from((None, "unconditional", "preferential", "exclusive"))),
        "saturation": draw(st.sampled_from((None, "full", "waiting_list", "ok"))),
        "status": draw(st.sampled_from(("published", "published", "draft"))),
        "verified_on": draw(st.sampled_from((None, date(2025, 1, 1), date(2026, 3, 1)))),
        "confidence": draw(st.sampled_from(("high", "medium", "low"))),
        "gender": draw(st.sampled_from((None, "women", "men"))),
        "min_age": draw(st.sampled_from((None, 18))),
        "max_age": draw(st.sampled_from((None, 25))),
        "families": draw(st.sampled_from(("yes", "no", "unknown"))),
        "undocumented": draw(st.sampled_from(("yes", "no", "unknown"))),
        "residents_of": draw(st.sampled_from(((), ("Uccle",)))),
        "temporary_changes": tuple(draw(st.lists(full_or_closed, max_size=1))),
    }
    return draw(st.sampled_from((entry, phone_line)))(id, **facts) if facts["point"] is None else entry(id, **facts)


@st.composite
def directories(draw: st.DrawFn) -> list[Entry]:
    return [draw(rows(f"row-{number}")) for number in range(draw(st.integers(0, 7)))]


@st.composite
def questions(draw: st.DrawFn) -> tuple[Query, datetime]:
    now = START + timedelta(minutes=draw(st.integers(0, 400_000)))
    query = Query(
        needs=tuple(draw(st.lists(st.sampled_from(A_FEW_NEEDS), min_size=1, max_size=3, unique=True))),
        area=draw(st.sampled_from((None, MIDI, UCCLE, MAROLLES))),
        window=window(draw(st.sampled_from(WHENS)), now),
        constraints=tuple(draw(st.lists(st.sampled_from(CONSTRAINTS), max_size=2, unique=True))),
        gender=draw(st.sampled_from((None, "women", "men"))),
        age=draw(st.sampled_from((None, 16, 40))),
        residence=draw(st.sampled_from((None, "Uccle", "Evere"))),
    )
    return query, now


def ids(answer: Found) -> list[str]:
    return [match.entry.id for match in answer.matches]


def needs_served(match: Match) -> frozenset[str]:
    return frozenset(reason for reason in match.reasons if reason.startswith("need:"))


def is_ordinary(match: Match, query: Query) -> bool:
    """Not kept in the background, and not brought by a related need, which have places of their own."""
    moved = any(reason.startswith(("first:", "related need:")) for reason in match.reasons)
    return not background(match.entry, query) and not is_stranger_cpas(match.entry, query) and not moved


@given(directories(), questions())
@settings(max_examples=80, deadline=None)
def test_every_row_that_fits_is_either_shown_or_excluded_never_both(
    entries: list[Entry], asked: tuple[Query, datetime]
) -> None:
    query, now = asked
    answer = found(entries, query, now)
    shown, out = ids(answer), [row.id for row, _ in answer.excluded]
    assert len(set(shown)) == len(shown)
    assert not set(shown) & set(out)
    assert {row.id for row in entries if set(row.needs) & set(query.needs)} <= {*shown, *out}


@given(directories(), questions())
@settings(max_examples=80, deadline=None)
def test_a_closed_door_never_comes_before_an_open_one_for_the_same_needs(
    entries: list[Entry], asked: tuple[Query, datetime]
) -> None:
    query, now = asked
    doors = [match for match in found(entries, query, now).matches if is_ordinary(match, query)]
    for place, earlier in enumerate(doors):
        for later in doors[place + 1 :]:
            if earlier.state == "closed" and needs_served(earlier) == needs_served(later):
                assert later.state == "closed" or "full today" in later.reasons


@given(directories(), questions(), st.randoms())
@settings(max_examples=60, deadline=None)
def test_the_order_depends_on_nothing_but_the_rows(
    entries: list[Entry], asked: tuple[Query, datetime], chance: Any
) -> None:
    query, now = asked
    shuffled = list(entries)
    chance.shuffle(shuffled)
    answer, again = found(entries, query, now), found(shuffled, query, now)
    assert (answer.matches, answer.widened) == (again.matches, again.widened)
    assert {row.id for row, _ in answer.excluded} == {row.id for row, _ in again.excluded}


@given(directories(), questions(), st.sampled_from(("clothes", "learn")))
@settings(max_examples=60, deadline=None)
def test_a_row_for_something_else_changes_nothing(
    entries: list[Entry], asked: tuple[Query, datetime], need: str
) -> None:
    query, now = asked
    other = entry("zz-other", need, "24/7", point=near(MIDI), welcome="unconditional", appointment="none")
    answer, again = found(entries, query, now), found([*entries, other], query, now)
    assert (answer.matches, answer.excluded) == (again.matches, again.excluded)


@given(directories(), questions())
@settings(max_examples=60, deadline=None)
def test_each_asked_need_that_has_a_door_is_among_the_first_three(
    entries: list[Entry], asked: tuple[Query, datetime]
) -> None:
    query, now = asked
    query = replace(query, needs=tuple(need for need in query.needs if need != "sleep"))
    doors = [match for match in found(entries, query, now).matches if is_ordinary(match, query)]
    everything = frozenset().union(*map(needs_served, doors)) if doors else frozenset()
    related = any(
        reason.startswith("first:") for match in found(entries, query, now).matches for reason in match.reasons
    )
    first = found(entries, query, now).matches[: 4 if related else 3]
    assert everything <= frozenset().union(*map(needs_served, first)) if first else not everything


@given(directories(), questions())
@settings(max_examples=60, deadline=None)
def test_nothing_said_is_more_than_the_rows_say(entries: list[Entry], asked: tuple[Query, datetime]) -> None:
    query, now = asked
    for match in found(entries, query, now).matches:
        assert match.entry in entries
        assert match.entry.status == "published"
        assert match.band in (0, 1, 2, 3)
        assert match.metres is None or match.metres >= 0
        assert (match.interval is None) == (match.state != "open")
        assert match.reasons


def test_needs_of_the_tests_are_needs_of_the_directory() -> None:
    assert set(A_FEW_NEEDS) <= set(NEEDS)
