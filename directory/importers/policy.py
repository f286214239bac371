"""What is true of every import, whatever the format: hours checked, places named our way, nobody exposed."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from directory.facts import FactError, entry_of, shorten
from directory.hours import lint
from directory.importers.hours_text import rule_from_text
from directory.importers.places import is_known_commune, with_place
from directory.importers.result import ImportResult, RowProblem
from directory.model import Entry, Schedule
from directory.phones import helpline_numbers, resolved, unknown_keys

# Parts of words that name a diagnosis or an addiction: an address with one of them outs whoever shows their phone.
DIAGNOSIS = re.compile(
    r"bipolar|schizo|psychia|psychos|psychot|borderline|depress|autis|dement|alzheimer|toxico|addict|drogue|drug|"
    r"alcool|alcohol|verslav|sida\b|\bhiv\b|\bvih\b|sante-?mentale|geestelijke-?gezondheid|mental-?health"
)


@dataclass(slots=True)
class Collector:
    """Gathers entries and problems while a file is read; ids are taken once."""

    entries: list[Entry] = field(default_factory=list)
    rejected: list[RowProblem] = field(default_factory=list)
    hours: list[RowProblem] = field(default_factory=list)
    notices: list[RowProblem] = field(default_factory=list)
    _lines: dict[str, int] = field(default_factory=dict)

    def add(self, line: int, facts: Mapping[str, Any]) -> None:
        """One more row: an entry, or a line in the report."""
        try:
            entry = entry_of(facts)
            self._take(line, entry)
        except FactError as error:
            self.reject(line, str(error))

    def reject(self, line: int, text: str) -> None:
        """One more row that was refused."""
        self.rejected.append(RowProblem(line, text))

    def result(self) -> ImportResult:
        """What was gathered, in the order of the file."""
        return ImportResult(tuple(self.entries), tuple(self.rejected), tuple(self.hours), tuple(self.notices))

    def _take(self, line: int, entry: Entry) -> None:
        if entry.id in self._lines:
            raise FactError(f"id: '{entry.id}' is already on line {self._lines[entry.id]}")
        unknown = unknown_keys(entry, helpline_numbers())
        if unknown:
            raise FactError(f"phones: 'helpline:{unknown[0]}' is not in the help-line table")
        checked, not_understood = with_rules(entry)
        _check_changes(checked)
        self._lines[entry.id] = line
        self.hours += [RowProblem(line, f"{entry.id}: {text}") for text in not_understood]
        self.entries.append(resolved(self._discreet(line, with_place(checked)), helpline_numbers()))

    def _discreet(self, line: int, entry: Entry) -> Entry:
        if entry.commune and not is_known_commune(entry.commune):
            self.notices.append(RowProblem(line, f"{entry.id}: '{entry.commune}' is not a commune of the Region"))
        if not carries_diagnosis(entry.url):
            return entry
        self.notices.append(RowProblem(line, f"{entry.id}: url left out, it carries a diagnosis word"))
        return replace(entry, url="")


def with_rules(entry: Entry) -> tuple[Entry, list[str]]:
    """`entry` with a rule wherever its hours are understood, and a line for each text or rule that is not.

    A rule that does not hold is dropped and its wording kept as the published text: never a wrong "open".
    """
    problems: list[str] = []
    schedules = []
    for schedule in entry.schedules:
        checked, found = _checked(schedule)
        schedules.append(checked)
        problems += found
    return replace(entry, schedules=tuple(schedules)), problems


def _checked(schedule: Schedule) -> tuple[Schedule, list[str]]:
    if schedule.rule is None:
        rule = _from_text(schedule)
        kept = f"hours not understood, kept as published: '{shorten(schedule.text)}'"
        return replace(schedule, rule=rule), [] if rule else [kept]
    problems = [f"hours '{shorten(schedule.rule)}': {problem}" for problem in lint(schedule.rule)]
    if problems:
        schedule = replace(schedule, rule=None, text=schedule.text or schedule.rule)
    return schedule, problems


def _from_text(schedule: Schedule) -> str | None:
    rule = rule_from_text(schedule.text)
    return rule if rule and not lint(rule) else None


def _check_changes(entry: Entry) -> None:
    for change in entry.temporary_changes:
        problems = lint(change.rule) if change.rule else []
        if problems:
            raise FactError(f"change_hours: {problems[0]}")


def carries_diagnosis(url: str) -> bool:
    """Whether a web address names an illness or an addiction."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", url.lower()) if not unicodedata.combining(letter))
    return bool(DIAGNOSIS.search(bare))


def collect(rows: Iterable[tuple[int, Mapping[str, Any]]]) -> ImportResult:
    """Every row through the policy, in order."""
    collector = Collector()
    for line, facts in rows:
        collector.add(line, facts)
    return collector.result()
