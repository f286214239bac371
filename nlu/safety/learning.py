"""Training of the danger model: one logistic regression on the cases and on ordinary messages. Half a minute.

Runs in a process of its own (``python -m nlu.safety.learning OUTPUT``), like that of the embedded engine.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

import numpy
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from nlu.features import Features
from nlu.learning import ENOUGH_STEPS
from nlu.lexicon import Lexicon
from nlu.model import Model, keep
from nlu.safety.cases import Case, read_cases
from nlu.safety.check import SafetyCheck
from nlu.training import DATA, Example, read_examples

STIFFNESS = 4.0
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
    features = Features.learnt_from(messages, Lexicon([]))
    learner = LogisticRegression(C=STIFFNESS, max_iter=ENOUGH_STEPS)
    with catch_warnings():
        simplefilter("ignore", ConvergenceWarning)
        learner.fit(_table(features, messages), labels)
    names = tuple(str(name) for name in learner.classes_)
    return Model(features, names, _compact(learner.coef_.T), _compact(learner.intercept_))


def label_of(case: Case) -> str:
    """The class of a case: what of it the model should find."""
    return JOINT.join((case.level, str(case.category), case.subject)) if case.is_danger else case.level


def _table(features: Features, messages: Sequence[tuple[str, str]]) -> Any:
    rows = [features.vector(text, language) for text, language in messages]
    ends = numpy.cumsum([0, *(len(row.positions) for row in rows)])
    positions = numpy.concatenate([row.positions for row in rows])
    weights = numpy.concatenate([row.weights for row in rows])
    return csr_matrix((weights, positions, ends), shape=(len(rows), len(features)))


def _compact(numbers: Any) -> Any:
    return numpy.ascontiguousarray(numbers, dtype=numpy.float32)


if __name__ == "__main__":
    keep(train(read_cases(), read_examples(DATA)), Path(sys.argv[1]))
