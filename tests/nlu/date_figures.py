"""How often the moment that is meant is found among those that are mentioned: ``python -m tests.nlu.date_figures``.

Five times, a fifth of `nlu/dates/lessons` is hidden, the rest is learnt, and the hidden ones are read. Most were
written to be hard: two moments of which one is meant, opening hours, reminders, other people's appointments.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, time
from unittest.mock import patch

from nlu.dates import choosing
from nlu.dates.appointment import read_moment
from nlu.dates.learning import CLOCK, Lesson, learn, read_lessons

FOLDS = 5
VERDICTS = ("right", "asked back", "wrong")
Counts = Counter[tuple[str, str, str]]


def cross_validated(lessons: Iterable[Lesson]) -> Counts:
    """Per language and sort of message ("settled": a day and an hour are meant; "open"), how many of each verdict."""
    taught = sorted(lessons, key=lambda lesson: _mixed(lesson.text))
    counts: Counts = Counter()
    for fold in range(FOLDS):
        weights = learn(lesson for number, lesson in enumerate(taught) if number % FOLDS != fold)
        with patch.object(choosing, "_weights", lambda weights=weights: weights):
            counts.update(_verdicts(taught[fold::FOLDS]))
    return counts


def _mixed(text: str) -> str:
    """An order that mixes the hands that wrote, the same in every process."""
    return text[::-1]


def _verdicts(lessons: Iterable[Lesson]) -> Iterator[tuple[str, str, str]]:
    for lesson in lessons:
        said = read_moment(lesson.text, CLOCK, lesson.language)
        got = None if said.doubts or said.day is None or said.hour is None else (said.day, said.hour)
        settled = isinstance(lesson.day, date) and isinstance(lesson.hour, time)
        meant = (lesson.day, lesson.hour) if settled else None
        verdict = "right" if got == meant else "asked back" if got is None else "wrong"
        yield lesson.language, "settled" if settled else "open", verdict


def table(counts: Counts) -> str:
    """The figures as Markdown."""
    lines = ["| language | messages | " + " | ".join(f"{verdict}" for verdict in VERDICTS) + " | open ones left open |"]
    lines.append("|---" * (len(VERDICTS) + 3) + "|")
    for language in sorted({language for language, _, _ in counts}):
        settled = [counts[language, "settled", verdict] for verdict in VERDICTS]
        left = [counts[language, "open", verdict] for verdict in VERDICTS]
        shares = " | ".join(f"{each / sum(settled):.0%}" for each in settled)
        lines.append(f"| {language} | {sum(settled)} | {shares} | {left[0]} of {sum(left)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(cross_validated(read_lessons())))
