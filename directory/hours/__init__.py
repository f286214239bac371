"""Opening hours: is this door open, when does it change, what is wrong with this rule?

`engine` answers over `timeline`; `parts` and `selector` read OSM `opening_hours` rules, `linting` names their mistakes,
`holidays_be` is behind every `PH`, `published` reads what is no rule.
"""

from directory.hours.engine import EntryHours, Hours, HoursError, combine, describe, hours_of, unknown_hours
from directory.hours.linting import lint
from directory.hours.timeline import Opening, OpenTimes, State

__all__ = [
    "EntryHours",
    "Hours",
    "HoursError",
    "OpenTimes",
    "Opening",
    "State",
    "combine",
    "describe",
    "hours_of",
    "lint",
    "unknown_hours",
]
