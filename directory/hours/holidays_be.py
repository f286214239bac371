"""The ten legal holidays of Belgium: the one table behind every `PH` of an opening rule.

Libraries disagree on Easter Sunday and Pentecost Sunday (not legal holidays, always Sundays). Whatever the hours
engine ships as its own calendar is never used; this table is.
"""

from datetime import date
from functools import lru_cache

from holidays import country_holidays

# Celebrated, but not among the ten of the Royal Decree of 18 April 1974 (article 1).
_NOT_LEGAL = frozenset({"Easter Sunday", "Pentecost"})


@lru_cache(maxsize=256)
def legal_holidays(year: int) -> frozenset[date]:
    """The legal holidays of `year`: ten dates, nine when Ascension falls on the first of May. Any year is accepted."""
    calendar = country_holidays("BE", years=year, language="en_US")
    return frozenset(day for day, name in calendar.items() if name not in _NOT_LEGAL)


def is_legal_holiday(day: date) -> bool:
    """Whether `day` is one of the ten."""
    return day in legal_holidays(day.year)


def next_legal_holiday(day: date) -> date:
    """The first legal holiday strictly after `day`."""
    later = [holiday for holiday in legal_holidays(day.year) if holiday > day]
    return min(later) if later else min(legal_holidays(day.year + 1))
