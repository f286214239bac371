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
# Messages with these needs may hold danger themselves: the rules say which of them teach what calm is.
_DOUBTFUL = frozenset({"violence", "sleep"})


def train(cases: Sequence[Case], lessons: Sequence[Example]) -> Model:
    """A model that tells danger (``life_danger+suicide+self``) from the rest, on `cases` and ordinary `lessons`."""
    rules = SafetyCheck()
    taught = [(case.text, case.language, label_of(case)) for case in cases]
    taught += [(item.text, item.language, label) for item in lessons if (label := _calm(rules, item)) is not None]
    messages = [(text, language) for text, language, _ in taught]
    return fit(messages, [Lesson(row, label) for row, (_, _, label) in enumerate(taught)], Lexicon([]))


def _calm(rules: SafetyCheck, item: Example) -> str | None:
    """What an ordinary message teaches; None when it may hold danger. Who wants to talk is troubled, and no page."""
    if item.intent == "urgent":
        return None
    if _DOUBTFUL & set(item.needs):
        found = rules.check(item.text)
        return None if found.at_least("urgent") else TROUBLED if found.at_least("concern") else SAFE
    return TROUBLED if "talk" in item.needs else SAFE


def label_of(case: Case) -> str:
    """The class of a case: what of it the model should find."""
    return JOINT.join((case.level, str(case.category), case.subject)) if case.is_danger else case.level


if __name__ == "__main__":
    keep(train(read_cases(), read_examples(DATA)), Path(sys.argv[1]))
