"""Training of the embedded engine: one logistic regression on the teaching examples. A few seconds.

The classes are the intents, with one class per need in the place of ``orientation`` with needs: they compete. Runs in
a process of its own (``python -m nlu.learning OUTPUT [DATA]``): scikit-learn's memory never stays in the service.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

import numpy
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression

from nlu.features import Features
from nlu.lexicon import Lexicon, Word
from nlu.model import Model, keep
from nlu.training import DATA, SPLIT, Example, read_examples, read_lookups

STIFFNESS = 8.0
ENOUGH_STEPS = 40  # what more of them change is not seen in any figure, and takes minutes
WORD_WEIGHT = 0.2  # a word of the tables teaches less than a message somebody could have written


def train(examples: list[Example], data: Path = DATA) -> Model:
    """A model that knows `examples` and the word tables of `data`. Raises `ValueError` with fewer than two classes."""
    words = read_lookups(data)
    messages = [*examples, *_as_messages(words)]
    features = Features.learnt_from([(item.text, item.language) for item in messages], Lexicon(words))
    rows, labels, weights = zip(*_lessons(messages, len(examples)), strict=True)
    learner = LogisticRegression(C=STIFFNESS, max_iter=ENOUGH_STEPS, class_weight="balanced")
    with catch_warnings():
        simplefilter("ignore", ConvergenceWarning)
        learner.fit(_table(features, messages)[list(rows)], labels, sample_weight=weights)
    return Model(
        features, tuple(str(name) for name in learner.classes_), _compact(learner.coef_.T), _compact(learner.intercept_)
    )


def _as_messages(words: list[Word]) -> list[Example]:
    """The words that point to a need, each as a message of its own: their letters then help with misspelt ones."""
    return [Example(word.phrase, "orientation", (word.need,), word.language, "word") for word in words if word.need]


def _lessons(messages: list[Example], written: int) -> Iterator[tuple[int, str, float]]:
    """(row, class, weight): a message with two needs teaches both, a little less each; words after `written` less."""
    for row, item in enumerate(messages):
        weight = 1.0 if row < written else WORD_WEIGHT
        if item.intent == "orientation" and item.needs:
            weight *= len(item.needs) ** -0.5
            yield from ((row, f"{item.intent}{SPLIT}{need}", weight) for need in item.needs)
        else:
            yield row, item.intent, weight


def _table(features: Features, examples: list[Example]) -> Any:
    rows = [features.vector(item.text, item.language) for item in examples]
    ends = numpy.cumsum([0, *(len(row.positions) for row in rows)])
    positions = numpy.concatenate([row.positions for row in rows])
    weights = numpy.concatenate([row.weights for row in rows])
    return csr_matrix((weights, positions, ends), shape=(len(rows), len(features)))


def _compact(numbers: Any) -> Any:
    return numpy.ascontiguousarray(numbers, dtype=numpy.float32)


if __name__ == "__main__":
    output, source = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else DATA
    keep(train(read_examples(source), source), output)
