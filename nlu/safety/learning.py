"""Training of the danger model on the cases and on messages without danger. Some minutes.

Runs in a process of its own (``python -m nlu.safety.learning OUTPUT``), like that of the embedded engine.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from nlu.fitting import Lesson, fit
from nlu.lexicon import Lexicon
from nlu.model import Model, keep
from nlu.reminder_model import Lesson as Answer
from nlu.reminder_model import read_lessons
from nlu.safety.cases import Case, read_cases
from nlu.safety.check import SafetyCheck
from nlu.safety.ideas import read_ideas
from nlu.safety.plain import plain
from nlu.training import DATA, Example, read_examples, read_lookups

JOINT = "+"
NETWORKS = 4  # twice those of the embedded engine: fewer are a point worse
# Messages with these needs may hold danger themselves: the rules say which of them teach nothing here.
_DOUBTFUL = frozenset({"violence", "sleep"})
_DOUBTFUL_ANSWERS = frozenset({"strength", "fear", "other"})


def train(cases: Sequence[Case], lessons: Sequence[Example], answers: Sequence[Answer], lexicon: Lexicon) -> Model:
    """A model that tells danger (``life_danger+suicide+self``) from the rest.

    Beside `cases` it learns to tell ordinary `lessons` apart (``orientation eat``) and `answers` to reminders: what it
    knows well is not taken for danger. The word tables (`lexicon`) lend what one language was taught to the others.
    """
    rules = SafetyCheck()
    taught = [(case.text, case.language, label_of(case)) for case in cases]
    taught += [(item.text, item.language, _kind(item)) for item in lessons if _is_calm(rules, item)]
    taught += [(each.text, each.language, f"answer {each.label}") for each in answers if _is_calm_answer(rules, each)]
    messages = [(plain(text), language) for text, language, _ in taught]
    return fit(messages, [Lesson(row, label) for row, (_, _, label) in enumerate(taught)], lexicon, NETWORKS)


def train_all() -> Model:
    """The model of the present teaching files."""
    return train(read_cases(), read_examples(DATA), read_lessons(), Lexicon([*read_lookups(DATA), *read_ideas()]))


def _kind(item: Example) -> str:
    return " ".join((item.intent, *item.needs[:1]))


def _is_calm_answer(rules: SafetyCheck, answer: Answer) -> bool:
    """Whether an answer to a reminder holds no danger as far as its label and the rules know."""
    return answer.label not in _DOUBTFUL_ANSWERS and not rules.check(answer.text).at_least("urgent")


def _is_calm(rules: SafetyCheck, item: Example) -> bool:
    """Whether an ordinary message holds no danger as far as its labels and the rules know."""
    if item.intent == "urgent":
        return False
    return not (_DOUBTFUL & set(item.needs) and rules.check(item.text).at_least("urgent"))


def label_of(case: Case) -> str:
    """The class of a case: what of it the model should find."""
    return JOINT.join((case.level, str(case.category), case.subject)) if case.is_danger else case.level


if __name__ == "__main__":
    keep(train_all(), Path(sys.argv[1]))
