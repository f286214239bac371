"""The safety check on messages that taught nothing: floors, per language. The table is in nlu/safety/README.md."""

import pytest

from nlu.safety.cases import SEALED, read_cases
from nlu.safety.evaluate import Share, judge, misses, ordinary_pages, shares, table
from tests.nlu.engine import real_safety

# (life_danger paged, of these explicit, urgent paged) at least; (near misses, ordinary messages) paged at most.
# What is reached today, less a little: raise the first and lower the last when cases or rules grow, never the reverse.
REACHED = {"fr": (0.79, 0.93, 0.73), "nl": (0.81, 0.93, 0.77), "en": (0.81, 0.93, 0.78), "ar": (0.50, 0.78, 0.38)}
AT_MOST = {"fr": (0.13, 0.03), "nl": (0.15, 0.04), "en": (0.11, 0.04), "ar": (0.12, 0.02)}

JUDGED = judge(real_safety(), read_cases(SEALED))
SHARES = shares(JUDGED)


@pytest.mark.parametrize("language", REACHED)
def test_danger_pages_at_least_this_often(language: str) -> None:
    row = SHARES[language]
    got = (row["life_danger paged"].value, row["of these explicit"].value, row["urgent paged"].value)
    assert all(found >= floor for found, floor in zip(got, REACHED[language], strict=True)), got


@pytest.mark.parametrize("language", AT_MOST)
def test_what_is_no_danger_pages_at_most_this_often(language: str) -> None:
    near, ordinary = SHARES[language]["near misses paged"].value, ordinary_pages(real_safety())[language].value
    assert near <= AT_MOST[language][0]
    assert ordinary <= AT_MOST[language][1]


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
