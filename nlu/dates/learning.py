"""Learns from `lessons/*.tsv` which of several days or hours is meant: ``python -m nlu.dates.learning``. Some seconds.

A lesson is a line of three cells separated by tabs: the day that is meant (``2026-01-15``, ``?`` for several that are
equally possible, ``-`` for none), the hour (``14:30``, ``?``, ``-``), and the message; the clock of its writer stands
on Tuesday 13 January 2026, 10:00. What is learnt is written to `weights.tsv`, one word and its weight a line.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from nlu.dates.choosing import WEIGHTS, Kind, marks
from nlu.dates.mentions import Mentions, find_mentions
from nlu.training import fingerprint

LESSONS = Path(__file__).parent / "lessons"
CLOCK = datetime(2026, 1, 13, 10, 0)  # noqa: DTZ001  naive local on purpose
STRICTNESS = 1.0  # scikit-learn's C: the less, the less a single lesson changes
SMALLEST = 0.02  # weights that change nothing are left out
_WEEK = timedelta(days=7)


class LessonError(ValueError):
    """A line that cannot be used: one clear line naming the file and the line."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A message and the moment it means: the cells of the file, "?" and "-" included."""

    text: str
    language: str
    day: date | str
    hour: time | str


def read_lessons(folder: Path = LESSONS) -> list[Lesson]:
    """Every lesson under `folder` (``<language>.tsv``). Raises `LessonError`."""
    return [lesson for path in sorted(folder.glob("*.tsv")) for lesson in _read(path)]


def _read(path: Path) -> Iterator[Lesson]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            day, hour, text = line.split("\t")
            said = day if day in "?-" else date.fromisoformat(day)
            yield Lesson(text, path.stem, said, hour if hour in "?-" else time.fromisoformat(hour))
        except ValueError:
            raise LessonError(f"{path}:{number}: expected a day, an hour and a message, separated by tabs") from None


def learn(lessons: Iterable[Lesson]) -> dict[str, float]:
    """The weight of every mark ("" is where all begin)."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    shown = [(dict.fromkeys(seen, 1), meant) for lesson in lessons for seen, meant in examples(lesson)]
    table = DictVectorizer()
    rows = table.fit_transform([seen for seen, _ in shown])
    rows.indices, rows.indptr = rows.indices.astype("int32"), rows.indptr.astype("int32")
    judge = LogisticRegression(C=STRICTNESS, l1_ratio=1, solver="liblinear", random_state=0)
    judge.fit(rows, [meant for _, meant in shown])
    named = zip(table.get_feature_names_out(), judge.coef_[0], strict=True)
    return {"": float(judge.intercept_[0])} | {mark: float(weight) for mark, weight in named if abs(weight) >= SMALLEST}


def examples(lesson: Lesson) -> Iterator[tuple[list[str], bool]]:
    """The marks of every mention of a lesson, and whether it is the one that is meant."""
    mentions = find_mentions(lesson.text, CLOCK, lesson.language)
    for kind in ("day", "hour"):
        for number, meant in enumerate(_meant(lesson, mentions, kind)):
            yield list(marks(mentions, kind, number)), meant


def _meant(lesson: Lesson, mentions: Mentions, kind: Kind) -> list[bool]:
    if kind == "hour":
        return [lesson.hour in ("?", said.at) for said in mentions.hours]
    days = [mention.day for mention in mentions.days]
    return [lesson.day in ("?", said.day) or (said.weekly and lesson.day == said.day + _WEEK) for said in days]


def write(weights: dict[str, float], path: Path = WEIGHTS) -> None:
    """Writes the weights, those that say the most first, under the fingerprint of the lessons."""
    lines = [f"# Learnt by nlu/dates/learning.py from lessons {fingerprint(LESSONS)}; do not edit."]
    ordered = sorted(weights.items(), key=lambda one: (-abs(one[1]), one[0]))
    lines += [f"{mark}\t{weight:.2f}" for mark, weight in ordered]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(learn(read_lessons()))
