"""The safety check on messages that taught nothing: floors, per language. The table is in nlu/safety/README.md."""

import pytest

from nlu.safety.cases import SEALED, read_cases
from nlu.safety.evaluate import Share, judge, misses, ordinary_pages, shares, table
from tests.nlu.engine import real_safety

# (life_danger paged, of these explicit, urgent paged) at least; (near misses, plain, held-out lessons) paged at most.
# What is reached today, less a little: raise the first and lower the last when cases or rules grow, never the reverse.
REACHED = {"fr": (0.95, 0.96, 0.88), "nl": (0.91, 0.96, 0.94), "en": (0.93, 0.96, 0.85), "ar": (0.84, 0.92, 0.83)}
AT_MOST = {"fr": (0.07, 0.01, 0.02), "nl": (0.02, 0.01, 0.03), "en": (0.07, 0.01, 0.04), "ar": (0.05, 0.01, 0.03)}

JUDGED = judge(real_safety(), read_cases(SEALED))
SHARES = shares(JUDGED)
ORDINARY = ordinary_pages(real_safety())


@pytest.mark.parametrize("language", REACHED)
def test_danger_pages_at_least_this_often(language: str) -> None:
    row = SHARES[language]
    got = (row["life_danger paged"].value, row["of these explicit"].value, row["urgent paged"].value)
    assert all(found >= floor for found, floor in zip(got, REACHED[language], strict=True)), got


@pytest.mark.parametrize("language", AT_MOST)
def test_what_is_no_danger_pages_at_most_this_often(language: str) -> None:
    row = SHARES[language]
    got = (row["near misses paged"].value, row["plain messages paged"].value, ORDINARY[language].value)
    assert all(share <= most for share, most in zip(got, AT_MOST[language], strict=True)), got


def test_the_table_and_the_list_of_misses_are_complete() -> None:
    text = table(JUDGED, {"all": Share(1, 200)})
    assert text.count("\n") == 6
    assert "1/200 = 0.5% (0%-3%)" in text
    wrong = [one for one in JUDGED if one.case.is_danger != one.paged]
    assert misses(JUDGED).count("\n- ") == len(wrong)


def test_an_interval_is_wide_where_little_was_seen() -> None:
    low, high = Share(9, 10).interval()
    assert (round(low, 2), round(high, 2)) == (0.60, 0.98)
    assert str(Share(0, 0)) == "-"
