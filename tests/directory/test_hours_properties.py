"""What holds for every rule and every moment, and an independent reading of simple weeks to compare with."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from directory.hours import Hours, HoursError, lint
from directory.hours.holidays_be import is_legal_holiday
from directory.hours.parts import WEEKDAYS, tidy

BRUSSELS = ZoneInfo("Europe/Brussels")

clocks = st.integers(0, 95).map(lambda quarter: quarter * 15)
spans = st.tuples(clocks, st.integers(1, 95).map(lambda quarter: quarter * 15))  # start, length
days = st.sampled_from(("Mo-Fr", "Sa", "Mo-Su", "Tu,Th", "Th[2]", "Fr[-1]", "PH", "Su,PH", "Nov-Mar Mo-Fr", "Dec 24"))
states = st.sampled_from(("", " open", " unknown", ' "sur rendez-vous"'))
separators = st.sampled_from(("; ", ", ", " || "))
START = datetime(2026, 1, 1, tzinfo=UTC)
moments = st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
# Around Christmas and the two clock changes, where mistakes live.
hard_moments = st.builds(
    lambda day, minutes: datetime.fromisoformat(f"{day}T00:00+01:00").astimezone(UTC) + timedelta(minutes=minutes),
    st.sampled_from(("2026-10-24", "2027-03-27", "2026-12-24", "2027-03-29", "2026-12-31")),
    st.integers(0, 48 * 60),
)


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def written(span: tuple[int, int]) -> str:
    start, length = span
    return f"{clock(start)}-{clock(start + length)}"


parts = st.one_of(
    st.builds(
        lambda day, times, state: f"{day} {','.join(map(written, times))}{state}",
        days,
        st.lists(spans, min_size=1, max_size=2),
        states,
    ),
    st.builds(lambda day: f"{day} off", days),
    st.just("24/7"),
)
rules = st.lists(st.tuples(separators, parts), min_size=1, max_size=3).map(
    lambda found: "".join(part if not index else separator + part for index, (separator, part) in enumerate(found))
)


@settings(max_examples=200, deadline=None)
@given(rules, st.one_of(moments, hard_moments))
def test_the_next_change_really_changes_the_state_and_nothing_changes_before(rule: str, moment: datetime) -> None:
    hours = Hours.parse(rule)
    opening = hours.at(moment)
    end = opening.next_change or moment + timedelta(days=40)
    assert end.astimezone(UTC) > moment
    if opening.next_change:
        assert hours.at(opening.next_change).state == opening.next_state != opening.state
    else:
        assert opening.next_state is None
    gap = end.astimezone(UTC) - moment
    for share in (0.1, 0.5, 0.9, 0.999):
        assert hours.at(moment + gap * share).state == opening.state


@settings(max_examples=100, deadline=None)
@given(rules, st.one_of(moments, hard_moments), st.integers(1, 72))
def test_a_window_agrees_with_its_moments(rule: str, start: datetime, length: int) -> None:
    hours = Hours.parse(rule)
    end = start + timedelta(hours=length)
    state, interval = hours.during(start, end), hours.first_open(start, end)
    seen = {hours.at(start + timedelta(minutes=20 * step)).state for step in range(length * 3)}
    assert (state == "open") == (interval is not None)
    assert state == "open" or "open" not in seen
    assert state != "closed" or seen == {"closed"}
    if interval:
        opens, closes = (moment.astimezone(UTC) for moment in interval)
        assert opens < end
        assert closes > start
        assert hours.at(opens).state == hours.at(closes - timedelta(seconds=1)).state == "open"


@settings(max_examples=100, deadline=None)
@given(rules, moments)
def test_the_next_opening_is_an_opening_and_the_first_one(rule: str, moment: datetime) -> None:
    hours = Hours.parse(rule)
    opens = hours.next_open(moment)
    if opens is None:
        return
    assert hours.at(opens).state == "open"
    assert hours.at(opens.astimezone(UTC) - timedelta(seconds=1)).state != "open"
    assert opens.astimezone(UTC) - moment <= timedelta(days=60)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(st.integers(0, 6), spans, max_size=7),
    st.booleans(),
    st.integers(0, 140 * 24 * 60),
)
def test_a_simple_week_is_read_as_people_read_it(
    week: dict[int, tuple[int, int]], closed_on_holidays: bool, minutes: int
) -> None:
    wall = datetime.fromisoformat("2026-11-01") + timedelta(minutes=minutes)  # a winter: no clock change
    weekdays = [f"{WEEKDAYS[day]} {written(span)}" for day, span in week.items()]
    rule = "; ".join(weekdays + ["PH off"] * (closed_on_holidays or not week))

    def runs(day: date) -> bool:
        if day.weekday() not in week or (closed_on_holidays and is_legal_holiday(day)):
            return False
        start, length = week[day.weekday()]
        opens = datetime.combine(day, time()) + timedelta(minutes=start)
        return opens <= wall < opens + timedelta(minutes=length)

    expected = "open" if runs(wall.date()) or runs(wall.date() - timedelta(days=1)) else "closed"
    assert Hours.parse(rule).at(wall.replace(tzinfo=BRUSSELS)).state == expected


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text('MoTuFrPHluve0129:-,;|"h+/ []', max_size=40)))
def test_no_text_breaks_the_lint_and_what_passes_can_be_asked(text: str) -> None:
    problems = lint(text)
    assert all(line and "\n" not in line for line in problems)
    try:
        hours = Hours.parse(text)
    except HoursError:
        assert problems
        return
    assert not problems
    hours.at(datetime(2026, 11, 20, 12, tzinfo=UTC))


@settings(max_examples=200, deadline=None)
@given(st.one_of(rules, st.text(max_size=40)))
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
