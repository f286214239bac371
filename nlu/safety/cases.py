"""Messages with the danger they hold, written to teach and to measure: one file a language, one message a line.

Columns, separated by tabs: level, category, whose danger (self, other), wording, text; "-" where there is none.
Wording: explicit or indirect for a danger; near (words like those of a danger) or plain for the rest, where known.
`data/` teaches, `tuning/` chose the shares from which a worker is paged, `sealed/` is only ever measured. No sentence
of a real person.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from nlu.interpretation import URGENCIES, Urgency
from nlu.safety.level import Category, Subject

TAUGHT = Path(__file__).parent / "data"
TUNING = Path(__file__).parent / "tuning"
SEALED = Path(__file__).parent / "sealed"
CATEGORIES = get_args(Category)
Wording = Literal["explicit", "indirect", "near", "plain"]


class CaseError(ValueError):
    """A line that cannot be used; one clear line naming the file and the line."""


@dataclass(frozen=True, slots=True)
class Case:
    """One message and what a careful reader hears in it. `wording` is None where the author did not say."""

    text: str
    language: str
    level: Urgency
    category: Category | None
    subject: Subject
    wording: Wording | None

    @property
    def is_danger(self) -> bool:
        return self.level in ("urgent", "life_danger")


def read_cases(folder: Path = TAUGHT) -> list[Case]:
    """Every case under `folder`, file by file. Raises `CaseError`."""
    return [case for path in sorted(folder.glob("*.tsv")) for case in _read(path)]


def _read(path: Path) -> list[Case]:
    cases = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        if line.startswith("#") or not line.strip():
            continue
        known = (URGENCIES, (*CATEGORIES, "-"), ("self", "other", "-"), (*get_args(Wording), "-"))
        if len(cells) != 5 or any(cell not in allowed for cell, allowed in zip(cells, known, strict=False)):
            raise CaseError(f"{path}:{number}: expected level, category, subject, wording, text")
        level, category, subject, wording, text = cells
        cases.append(
            Case(
                text, path.stem, cast(Urgency, level), None if category == "-" else cast(Category, category),
                "other" if subject == "other" else "self", None if wording == "-" else cast(Wording, wording),
            )
        )  # fmt: skip
    return cases
