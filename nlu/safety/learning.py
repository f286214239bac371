"""Training of the danger model on the cases and on ordinary messages. Half a minute.

Runs in a process of its own (``python -m nlu.safety.learning OUTPUT``), like that of the embedded engine.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from nlu.fitting import Lesson, fit
from nlu.lexicon import Lexicon
from nlu.model import Model, keep
from nlu.safety.cases import Case, read_cases
from nlu.safety.check import SafetyCheck
from nlu.training import DATA, Example, read_examples

SAFE = "none"
JOINT = "+"
TROUBLED = "concern"
# Lessons that may hold danger themselves teach nothing here; who wants to talk is troubled, and no page.
_DOUBTFUL = frozenset({"violence", "sleep"})


def train(cases: Sequence[Case], lessons: Sequence[Example]) -> Model:
    """A model that tells danger (``life_danger+suicide+self``) from the rest, on `cases` and ordinary `lessons`."""
    rules = SafetyCheck()
    calm = [
        item
        for item in lessons
        if item.intent != "urgent" and not (_DOUBTFUL & set(item.needs) and rules.check(item.text).at_least("concern"))
    ]
    messages = [(case.text, case.language) for case in cases] + [(item.text, item.language) for item in calm]
    labels = [label_of(case) for case in cases] + [TROUBLED if "talk" in item.needs else SAFE for item in calm]
    return fit(messages, [Lesson(row, label) for row, label in enumerate(labels)], Lexicon([]))


def label_of(case: Case) -> str:
    """The class of a case: what of it the model should find."""
    return JOINT.join((case.level, str(case.category), case.subject)) if case.is_danger else case.level


if __name__ == "__main__":
    keep(train(read_cases(), read_examples(DATA)), Path(sys.argv[1]))
