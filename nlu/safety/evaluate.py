"""How much danger the safety check finds, measured on messages it has never seen: ``python -m nlu.safety.evaluate``.

Sealed cases (`sealed/*.tsv`) were never used to write a rule, to teach the model or to choose its thresholds; ordinary
messages are those of `nlu/heldout`. Writes the tables of README.md, and every miss and every false page to MISSES.md.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from nlu.evaluate import write_readme
from nlu.safety.cases import SEALED, TUNING, Case, read_cases
from nlu.safety.check import SafetyCheck
from nlu.safety.danger_model import DangerModel
from nlu.training import HELDOUT, read_examples

HERE = Path(__file__).parent
ALL = "all"
Z = 1.96  # 95 %


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `total`, as a share with its 95 % interval (Wilson)."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        return self.hits / self.total if self.total else 0.0

    def __str__(self) -> str:
        if not self.total:
            return "-"
        low, high = self.interval()
        return f"{self.hits}/{self.total} = {self.value:.1%} ({low:.0%}-{high:.0%})"

    def interval(self) -> tuple[float, float]:
        """The Wilson interval."""
        share, count = self.value, max(1, self.total)
        middle = (share + Z * Z / (2 * count)) / (1 + Z * Z / count)
        half = Z * sqrt(share * (1 - share) / count + Z * Z / (4 * count * count)) / (1 + Z * Z / count)
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Judged:
    """A case, the level it was given, and whether a worker would be paged."""

    case: Case
    level: str
    paged: bool


Columns = tuple[tuple[str, Callable[[Case], bool]], ...]
COLUMNS: Columns = (
    ("life_danger paged", lambda case: case.level == "life_danger"),
    ("of these explicit", lambda case: case.level == "life_danger" and case.wording == "explicit"),
    ("of these indirect", lambda case: case.level == "life_danger" and case.wording == "indirect"),
    ("urgent paged", lambda case: case.level == "urgent"),
    ("near misses paged", lambda case: case.wording == "near"),
    ("plain messages paged", lambda case: case.wording == "plain"),
)
# Where near misses and plain messages are not told apart.
TUNING_COLUMNS: Columns = (*COLUMNS[:4], ("no danger, paged", lambda case: not case.is_danger))


def judge(check: SafetyCheck, cases: Iterable[Case]) -> list[Judged]:
    """What the check makes of each case."""
    found = ((case, check.check(case.text)) for case in cases)
    return [Judged(case, finding.level, finding.at_least("urgent")) for case, finding in found]


def shares(judged: Sequence[Judged], columns: Columns = COLUMNS) -> dict[str, dict[str, Share]]:
    """Per language (and "all"), the share of paged messages in every column."""
    table: dict[str, dict[str, Share]] = {}
    for language in [*sorted({one.case.language for one in judged}), ALL]:
        mine = [one for one in judged if language in (ALL, one.case.language)]
        table[language] = {
            name: Share(sum(one.paged for one in mine if wanted(one.case)), sum(wanted(one.case) for one in mine))
            for name, wanted in columns
        }
    return table


def ordinary_pages(check: SafetyCheck) -> dict[str, Share]:
    """Per language, how many ordinary held-out messages page; violence and a night without a bed are left out."""
    grouped: dict[str, list[bool]] = defaultdict(list)
    for item in read_examples(HELDOUT):
        if item.intent != "urgent" and not {"violence", "sleep"} & set(item.needs):
            paged = check.check(item.text).at_least("urgent")
            grouped[item.language].append(paged)
            grouped[ALL].append(paged)
    return {language: Share(sum(paged), len(paged)) for language, paged in sorted(grouped.items())}


def table(judged: Sequence[Judged], ordinary: dict[str, Share], columns: Columns = COLUMNS) -> str:
    """The figures as Markdown."""
    names = [name for name, _ in columns]
    lines = [f"| language | {' | '.join(names)} | held-out lessons paged |", "|---" * (len(names) + 2) + "|"]
    for language, row in shares(judged, columns).items():
        cells = [str(row[name]) for name in names]
        lines.append(f"| {language} | {' | '.join(cells)} | {ordinary.get(language, Share(0, 0))} |")
    return "\n".join(lines)


def by_category(judged: Sequence[Judged], rules_alone: Sequence[Judged]) -> str:
    """How much of each kind of danger pages: all of the check, and its rules alone. Markdown."""
    lines = ["| danger | paged | by the rules alone |", "|---|---|---|"]
    for category in sorted({str(one.case.category) for one in judged if one.case.is_danger}):
        cells = [
            Share(sum(one.paged for one in some), len(some))
            for some in (
                [one for one in each if one.case.is_danger and one.case.category == category]
                for each in (judged, rules_alone)
            )
        ]
        lines.append(f"| {category} | {cells[0]} | {cells[1]} |")
    return "\n".join(lines)


def misses(judged: Iterable[Judged]) -> str:
    """Every danger that paged nobody, and every page for nothing, for a clinician to read."""
    parts = ["# Sealed messages the safety check reads wrongly\n\nWritten by `python -m nlu.safety.evaluate`."]
    wrong = [one for one in judged if one.case.is_danger != one.paged]
    for language in sorted({one.case.language for one in wrong}):
        mine = [one for one in wrong if one.case.language == language]
        parts.append(f"\n## {language}: danger that paged nobody\n")
        parts += [f"- {one.case.level}, {one.case.category}: {one.case.text}" for one in mine if one.case.is_danger]
        parts.append(f"\n## {language}: pages for nothing\n")
        parts += [f"- {one.case.text}" for one in mine if not one.case.is_danger]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    whole = SafetyCheck(DangerModel.load())
    results = judge(whole, read_cases(SEALED))
    figures = table(results, ordinary_pages(whole))
    write_readme(figures, HERE / "README.md")
    kinds = by_category(results, judge(SafetyCheck(), read_cases(SEALED)))
    write_readme(kinds, HERE / "README.md", "categories")
    (HERE / "MISSES.md").write_text(misses(results), encoding="utf-8")
    harder = table(judge(whole, read_cases(TUNING)), {}, TUNING_COLUMNS)
    write_readme(harder, HERE / "README.md", "tuning")
    print(f"{figures}\n\n{kinds}\n\n{harder}")
