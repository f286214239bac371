"""Time named in a message: `appointment` finds a moment among all mentions, `when` a loose one."""

from nlu.dates.appointment import Said, find_datetime, read_moment
from nlu.dates.when import find_when, says_today

__all__ = ["Said", "find_datetime", "find_when", "read_moment", "says_today"]
