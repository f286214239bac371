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
from nlu.safety.plain import plain
from nlu.training import DATA, Example, read_examples

JOINT = "+"
# Messages with these needs may hold danger themselves: the rules say which of them teach nothing here.
_DOUBTFUL = frozenset({"violence", "sleep"})


def train(cases: Sequence[Case], lessons: Sequence[Example]) -> Model:
    """A model that tells danger (``life_danger+suicide+self``) from the rest, on `cases` and ordinary `lessons`.

    It learns to tell ordinary messages apart too (``orientation eat``): what it knows well is not taken for danger.
    """
    rules = SafetyCheck()
    calm = [item for item in lessons if _is_calm(rules, item)]
    taught = [(case.text, case.language, label_of(case)) for case in cases]
    taught += [(item.text, item.language, " ".join((item.intent, *item.needs[:1]))) for item in calm]
    messages = [(plain(text), language) for text, language, _ in taught]
    return fit(messages, [Lesson(row, label) for row, (_, _, label) in enumerate(taught)], Lexicon([]))


def _is_calm(rules: SafetyCheck, item: Example) -> bool:
    """Whether an ordinary message holds no danger as far as its labels and the rules know."""
    if item.intent == "urgent":
        return False
    return not (_DOUBTFUL & set(item.needs) and rules.check(item.text).at_least("urgent"))


def label_of(case: Case) -> str:
    """The class of a case: what of it the model should find."""
    return JOINT.join((case.level, str(case.category), case.subject)) if case.is_danger else case.level


if __name__ == "__main__":
    keep(train(read_cases(), read_examples(DATA)), Path(sys.argv[1]))
