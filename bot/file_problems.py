"""What is wrong with a file that somebody brings: one line for each event or row that cannot be used."""

from dataclasses import dataclass

# Why an event or a row cannot be used, for a terminal; `console-calendar-fault` has the same for pages.
FAULTS = {
    "same-uid": "another event has the same UID",
    "unreadable": "{detail} cannot be read",
    "line": "a line of it cannot be read",
    "dates": "its dates cannot be read",
    "no-start": "it has no start",
    "no-end": "it has no end",
    "backwards": "it ends before it begins",
    "zone": "its time zone is unknown: {detail}",
    "too-often": "it repeats several times a day",
    "all-day": "it lasts all day: give it hours",
    "too-long": "it lasts more than 24 hours: make one event of each day",
    "nobody": "it names nobody of the permanence",
    "several": "it names {detail}: make one event of each",
    "two-posts": "it says both backup and away",
    "no-table": "the file cannot be read as a table ({detail})",
    "no-column": "column '{detail}' is missing",
    "odd-column": "column '{detail}' is unknown",
    "twice-column": "column '{detail}' is there twice",
    "too-many": "it has more than {detail} rows: make several files",
    "cells": "it has more cells than there are columns",
    "no-person": "it says neither a case nor a number",
    "two-people": "it says both a case and a number, or several",
    "bad-case": "'{detail}' is not the number of a case",
    "unknown-case": "case {detail} does not exist, or was forgotten",
    "bad-number": "its number cannot receive our texts",
    "no-day": "it has no day",
    "bad-day": "'{detail}' is no day",
    "no-hour": "it has no hour",
    "bad-hour": "'{detail}' is no hour",
    "skipped": "in that night the clocks skip this hour",
    "past": "it is over",
    "bad-weeks": "'{detail}' is not 1 or 2 weeks",
    "ends-before": "its last day is before the first",
    "long": "'{detail}' is too long",
    "odd-door": "'{detail}' is no door of the directory",
    "same": "the same person is there twice at that time, or under the same name",
}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """An event or a row that could not be used, on how many days: `fault` is a key of `FAULTS`, `detail` what it names.

    `first` and `last` are ISO dates; "" when the event has none. `line` is that of a table, 0 for a calendar.
    """

    line: int = 0
    first: str
    last: str
    title: str
    fault: str
    detail: str
    days: int

    def __str__(self) -> str:
        more = f" (and {self.days - 1} more, until {self.last})" if self.days > 1 else ""
        place = f"line {self.line}" if self.line else self.first or "no date"
        return f'{place} "{self.title}": {FAULTS[self.fault].format(detail=self.detail)}{more}'


class UnusableError(ValueError):
    """Why an event cannot be used: a key of `FAULTS`, and what it names."""

    def __init__(self, fault: str, detail: str = "") -> None:
        super().__init__(fault)
        self.fault, self.detail = fault, detail
