"""Fits a `Model` to lessons: some small neural networks, each with one hidden layer, that answer as one.

Both trainings (`nlu.learning`, `nlu.safety.learning`) come here, each in a process of its own: scikit-learn's memory
never stays in the service. A hidden layer hears words together ("les cachets" and "tous"), which weights alone do not;
several networks that began elsewhere are less sure of what only one of them believes.
"""

from collections import Counter
from collections.abc import Sequence
from sys import intern
from typing import Any, NamedTuple
from warnings import catch_warnings, simplefilter

import numpy
from joblib import Parallel, delayed
from scipy.sparse import csr_matrix
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier
from threadpoolctl import threadpool_limits

from nlu.features import Features, Grams, grams
from nlu.lexicon import Lexicon
from nlu.model import Layer, Model

NETWORKS, HIDDEN = 2, 64
ROUNDS, BATCH, PACE = 3, 1024, 0.006  # more rounds learn the lessons by heart, fewer do not learn them
FEWEST_STEPS = 150  # for a handful of lessons, which are learnt by heart


class Lesson(NamedTuple):
    """One message as a teacher shows it: its place among the messages, what it means, how much it counts."""

    row: int
    label: str
    weight: float = 1.0


def fit(
    messages: Sequence[tuple[str, str]], lessons: Sequence[Lesson], lexicon: Lexicon, networks: int = NETWORKS
) -> Model:
    """A model of `lessons` about `messages` (text, language). Raises `ValueError` with fewer than two labels."""
    heard = [_heard(text, language, lexicon) for text, language in messages]
    features = Features.learnt_from(heard, lexicon)
    table = _table(features, heard)[[lesson.row for lesson in lessons]]
    labels = [lesson.label for lesson in lessons]
    weights = numpy.array([lesson.weight for lesson in lessons])
    if len(set(labels)) < 2:
        raise ValueError("a model needs lessons with two labels at least")
    # One thread a network, so that the same lessons give the same model; warnings are one matter for all threads.
    with catch_warnings(), threadpool_limits(limits=1):
        simplefilter("ignore", ConvergenceWarning)
        side_by_side = Parallel(n_jobs=-1, prefer="threads")
        fitted = side_by_side(delayed(_network)(table, labels, weights, seed) for seed in range(networks))
    return Model(features, tuple(str(name) for name in fitted[0].classes_), _as_one(fitted))


def balanced(lessons: Sequence[Lesson]) -> list[Lesson]:
    """`lessons` with weights such that every label counts as much as any other, and all as much as before."""
    share: Counter[str] = Counter()
    for lesson in lessons:
        share[lesson.label] += 1
    fair = len(lessons) / max(1, len(share))
    return [lesson._replace(weight=lesson.weight * fair / share[lesson.label]) for lesson in lessons]


def _heard(text: str, language: str, lexicon: Lexicon) -> Grams:
    """The grams of a message; a gram of many messages is kept in memory once."""
    return {name: [*map(intern, block)] for name, block in grams(text, language, lexicon).items()}


def _table(features: Features, heard: Sequence[Grams]) -> Any:
    rows = [features.weigh(message) for message in heard]
    ends = numpy.cumsum([0, *(len(row.positions) for row in rows)])
    positions = numpy.concatenate([row.positions for row in rows])
    weights = numpy.concatenate([row.weights for row in rows])
    return csr_matrix((weights, positions, ends), shape=(len(rows), len(features)), dtype=numpy.float32)


def _network(table: Any, labels: list[str], weights: Any, seed: int) -> Any:
    batch = min(BATCH, len(labels))
    rounds = max(ROUNDS, FEWEST_STEPS * batch // len(labels))
    network = MLPClassifier((HIDDEN,), max_iter=rounds, batch_size=batch, learning_rate_init=PACE, random_state=seed)
    return network.fit(table, labels, sample_weight=weights)


def _as_one(networks: Sequence[Any]) -> tuple[Layer, ...]:
    """The networks side by side: their hidden layers in one, and the mean of what they answer."""
    first = Layer(
        _compact(numpy.hstack([network.coefs_[0] for network in networks])),
        _compact(numpy.hstack([network.intercepts_[0] for network in networks])),
    )
    last = Layer(
        _compact(numpy.vstack([_per_label(network.coefs_[1]) for network in networks]) / len(networks)),
        _compact(sum(_per_label(network.intercepts_[1]) for network in networks) / len(networks)),
    )
    return first, last


def _per_label(weights: Any) -> Any:
    """With two labels scikit-learn keeps one column, for the second label; here each label has its own."""
    return weights if weights.shape[-1] > 1 else numpy.concatenate([numpy.zeros_like(weights), weights], axis=-1)


def _compact(numbers: Any) -> Any:
    """Half precision: half the memory, and the same answers."""
    return numpy.ascontiguousarray(numbers, dtype=numpy.float16)
