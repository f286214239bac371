"""Time named in a message: `appointment` finds a moment, `when` a loose one; both read `days` and `clock_words`."""

from nlu.dates.appointment import find_datetime
from nlu.dates.when import find_when, says_today

__all__ = ["find_datetime", "find_when", "says_today"]
