"""The small classifier beside the tables: which answer to a reminder a message is, when no table says so.

It is trained from ``reminder_lessons/*.tsv`` at build, kept in memory, and asked only after a reminder.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from nlu.interpretation import ReminderGuess, ReminderLabel
from nlu.lexicon import split_words
from nlu.model import CACHE, Model, load_or_train, recipe
from nlu.training import DATA

LESSONS = Path(__file__).parent / "reminder_lessons"
LABELS: tuple[str, ...] = get_args(ReminderLabel)
_SHAPER = Path(__file__).parent / "reminder_learning.py"


class LessonError(ValueError):
    """A file of lessons that cannot be used: one clear line that names the file."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What somebody could write after a reminder, and which answer it is."""

    text: str
    language: str
    label: ReminderLabel


class AnswerModel:
    """The trained model. `read` takes about half a millisecond."""

    def __init__(self, model: Model) -> None:
        self._model = model

    @classmethod
    def load(cls, cache: Path | None = None) -> "AnswerModel":
        """The model of the present lessons: from `cache` (default ``var/nlu``), else trained and kept there."""
        path = ((cache or CACHE) / f"answers-{recipe([LESSONS, DATA], _SHAPER)}.joblib").resolve()
        return cls(load_or_train(path, ["nlu.reminder_learning", str(path)], _trained))

    def read(self, text: str, language: str) -> ReminderGuess:
        """The likeliest answer; "other" at 0 for a text of which nothing is known."""
        vector = self._model.features.vector(text, language)
        if not split_words(text) or not len(vector.positions):
            return ReminderGuess("other", 0.0)
        shares = self._model.shares(vector)
        label = max(shares, key=lambda name: shares[name])
        return ReminderGuess(cast(ReminderLabel, label), shares[label])


def read_lessons(folder: Path = LESSONS) -> list[Lesson]:
    """Every lesson under `folder` (``<language>.tsv``: label, tab, message). Raises `LessonError`."""
    return [lesson for path in sorted(folder.glob("*.tsv")) for lesson in _read(path)]


def _read(path: Path) -> list[Lesson]:
    lessons = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        if len(cells) != 2 or cells[0] not in LABELS or not split_words(cells[1]):
            raise LessonError(f"{path}:{number}: expected a label, a tab, a message with a word in it")
        lessons.append(Lesson(cells[1], path.stem, cast(ReminderLabel, cells[0])))
    return lessons


def _trained() -> Model:
    from nlu.reminder_learning import train

    return train(read_lessons())
