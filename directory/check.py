"""What an editor should look at: gaps, doubtful rows, and whom to telephone first (``passerelle directory check``).

Reads entries, changes nothing. Plain English, because its readers are the people who keep the directory true.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from directory.hours import lint
from directory.importers.policy import carries_diagnosis
from directory.model import NEEDS, Entry

STALE_DAYS = 180
THIN = 2  # published doors for a need in a commune: with so few, one wrong line means nobody helps
WHOLE_REGION = "Région"
NO_COMMUNE = "(commune unknown)"

_CONTRADICTION = re.compile(r"contradi|selon (une|l'autre|la page)|d'autres pages|tegenstrijd|disagree", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many doors a commune has for a need."""

    need: str
    commune: str
    published: int
    draft: int


@dataclass(frozen=True, slots=True)
class Call:
    """One row to confirm by telephone, and why it comes so early."""

    entry: Entry
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One row to look at. `topic` groups the findings of a report; `text` is one clear line."""

    topic: str
    entry_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """The state of the directory on one day."""

    day: date
    published: int
    draft: int
    coverage: tuple[Coverage, ...]
    calls: tuple[Call, ...]
    first_doors: tuple[Call, ...]
    findings: tuple[Finding, ...]


def check(entries: Sequence[Entry], today: date) -> Report:
    """The whole report on `today` (a Brussels date). No entries give an empty report."""
    drafts = sum(entry.status == "draft" for entry in entries)
    ordered = sorted(entries, key=lambda entry: entry.id)
    findings = [finding for entry in ordered for finding in _look_at(entry, today)]
    return Report(
        today,
        len(entries) - drafts,
        drafts,
        coverage(entries),
        what_to_telephone_first(ordered, today),
        drafts_that_would_help(ordered),
        tuple(findings) + tuple(_duplicates(ordered)),
    )


def coverage(entries: Iterable[Entry]) -> tuple[Coverage, ...]:
    """Counts for every need and commune that has at least one row, needs in the usual order, communes by name."""
    cells: Counter[tuple[str, str, str]] = Counter(
        (need, commune_of(entry), entry.status) for entry in entries for need in entry.needs
    )
    places = sorted({(need, commune) for need, commune, _ in cells}, key=lambda cell: (_rank(cell[0]), cell[1]))
    return tuple(Coverage(*cell, cells[(*cell, "published")], cells[(*cell, "draft")]) for cell in places)


def commune_of(entry: Entry) -> str:
    """The commune under which a row is counted: its own, the whole Region, or unknown."""
    return WHOLE_REGION if entry.region_wide else entry.commune or NO_COMMUNE


def what_to_telephone_first(entries: Sequence[Entry], today: date) -> tuple[Call, ...]:
    """Published rows with a telephone that nobody confirmed lately, the most fragile first.

    The fewer doors for the same need in the same commune, the earlier; then contradicting sources, then the oldest
    page (an undated page counts as the oldest).
    """
    doors = {(cell.need, cell.commune): cell.published for cell in coverage(entries)}
    waiting = [e for e in entries if e.status == "published" and e.phones and not _is_fresh(e, today)]
    ranked = sorted(waiting, key=lambda e: (_thinnest(e, doors)[0], not _contradicts(e), e.page_date[:10], e.id))
    return tuple(Call(entry, _why_call(entry, doors)) for entry in ranked)


def drafts_that_would_help(entries: Sequence[Entry]) -> tuple[Call, ...]:
    """Drafts with a telephone for a need that no published row serves in their commune: one call opens a first door."""
    doors = {(cell.need, cell.commune): cell.published for cell in coverage(entries)}
    found = []
    for entry in entries:
        missing = [need for need in entry.needs if not doors[(need, commune_of(entry))]]
        if entry.status == "draft" and entry.phones and missing:
            found.append(Call(entry, (f"would be the first door for {', '.join(missing)} in {commune_of(entry)}",)))
    return tuple(sorted(found, key=lambda call: call.entry.id))


def _thinnest(entry: Entry, doors: dict[tuple[str, str], int]) -> tuple[int, str]:
    """The smallest number of doors among the row's needs, three and more being the same, and that need."""
    cells = [(min(doors[(need, commune_of(entry))], THIN + 1), _rank(need), need) for need in entry.needs]
    count, _, need = min(cells, default=(THIN + 1, 0, ""))
    return count, need


def _why_call(entry: Entry, doors: dict[tuple[str, str], int]) -> tuple[str, ...]:
    count, need = _thinnest(entry, doors)
    thin = f"{'only door' if count == 1 else f'one of {count} doors'} for {need} in {commune_of(entry)}"
    return (
        *([thin] if count <= THIN else []),
        *(["sources contradict each other"] if _contradicts(entry) else []),
        f"page of {entry.page_date}" if entry.page_date else "page without a date",
        f"last confirmed {entry.verified_on.isoformat()}" if entry.verified_on else "never confirmed",
    )


def _look_at(entry: Entry, today: date) -> Iterable[Finding]:
    rules = [schedule.rule for schedule in entry.schedules] + [change.rule for change in entry.temporary_changes]
    for rule in filter(None, rules):
        yield from (Finding("hours rule", entry.id, f"{rule}: {problem}") for problem in lint(rule))
    for change in entry.temporary_changes:
        if change.ends_on < today:
            ended = change.ends_on.isoformat()
            yield Finding("expired change", entry.id, f"'{change.kind}' ended on {ended}: remove it")
    if carries_diagnosis(entry.url):
        yield Finding(
            "web address", entry.id, f"{entry.url} names an illness or an addiction: never shown to residents"
        )
    if unknown := [need for need in entry.needs if need not in NEEDS]:
        yield Finding("needs", entry.id, f"unknown need '{unknown[0]}'")
    if entry.status == "published":
        yield from _look_at_published(entry, today)


def _look_at_published(entry: Entry, today: date) -> Iterable[Finding]:
    if not entry.needs:
        yield Finding("needs", entry.id, "serves no need: nobody will ever find it")
    if not entry.street and not entry.phones:
        yield Finding("no way in", entry.id, "published with neither address nor telephone")
    if not any(schedule.rule for schedule in entry.schedules):
        texts = "; ".join(schedule.text for schedule in entry.schedules if schedule.text)
        yield Finding("no hours", entry.id, f"hours only as text: {texts}" if texts else "no hours at all")
    if entry.verified_on and not _is_fresh(entry, today):
        yield Finding("stale", entry.id, f"last confirmed on {entry.verified_on.isoformat()}")
    if not entry.verified_on:
        yield Finding("never confirmed", entry.id, f"read on {entry.read_on.isoformat() if entry.read_on else '?'}")


def _duplicates(entries: Sequence[Entry]) -> Iterable[Finding]:
    names, addresses = defaultdict(list), defaultdict(list)
    for entry in entries:
        names[(_plain(entry.organization), _plain(entry.name), entry.commune)].append(entry)
        if entry.street:
            addresses[(_plain(entry.street), entry.postcode)].append(entry)
    for same in names.values():
        for entry in same[1:]:
            yield Finding("duplicate", entry.id, f"same name as {same[0].id}")
    for same in addresses.values():
        yield from _two_names_for_one_door(same)


def _two_names_for_one_door(entries: Sequence[Entry]) -> Iterable[Finding]:
    """One organization has several services at its address; two organizations with the same need there are suspect."""
    for place, entry in enumerate(entries):
        for other in entries[:place]:
            shared = [need for need in entry.needs if need in other.needs]
            if shared and _plain(entry.organization) != _plain(other.organization):
                yield Finding("duplicate", entry.id, f"same address as {other.id}, both for {shared[0]}")
                break


def _is_fresh(entry: Entry, today: date) -> bool:
    return entry.verified_on is not None and (today - entry.verified_on).days <= STALE_DAYS


def _contradicts(entry: Entry) -> bool:
    return bool(_CONTRADICTION.search(entry.note))


def _rank(need: str) -> int:
    return NEEDS.index(need) if need in NEEDS else len(NEEDS)


def _plain(text: str) -> str:
    letters = (letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", "".join(letters)))


def render(report: Report, calls: int = 20) -> str:
    """`report` in plain text: counts, coverage, the first `calls` telephone calls, then the findings by topic."""
    lines = [f"Directory on {report.day.isoformat()}: {report.published} published, {report.draft} drafts."]
    lines += ["", "Doors by need and commune (+ drafts):", *_coverage_lines(report.coverage)]
    lines += ["", f"Telephone first ({len(report.calls)} rows wait):"]
    lines += _call_lines(report.calls[:calls])
    if report.first_doors:
        lines += ["", f"Drafts that one call could open ({len(report.first_doors)}):"]
        lines += _call_lines(report.first_doors[:calls])
    for topic, group in groupby(sorted(report.findings, key=lambda one: one.topic), key=lambda one: one.topic):
        found = list(group)
        lines += ["", f"{topic.capitalize()} ({len(found)}):", *(f"  {one.entry_id}: {one.text}" for one in found)]
    return "\n".join(lines)


def _call_lines(calls: Sequence[Call]) -> list[str]:
    whom = [f"{call.entry.label} ({call.entry.id}), {call.entry.phones[0]}" for call in calls]
    return [f"{number:3}. {whom[number - 1]}: {'; '.join(call.reasons)}" for number, call in enumerate(calls, 1)]


def _coverage_lines(cells: Sequence[Coverage]) -> list[str]:
    lines = []
    for need in dict.fromkeys((*NEEDS, *(cell.need for cell in cells))):
        counted = [cell for cell in cells if cell.need == need]
        shown = ", ".join(f"{c.commune} {c.published}" + (f"+{c.draft}" if c.draft else "") for c in counted)
        lines.append(f"  {need:<13} {sum(cell.published for cell in counted):3}  {shown or 'nothing'}")
    return lines
