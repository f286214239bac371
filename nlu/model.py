"""What training leaves behind and the service loads: one file of weights, named after all that shaped it."""

import hashlib
import os
import subprocess
import sys
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, NamedTuple

import joblib
import numpy

from nlu.features import Features, Vector
from nlu.training import fingerprint

# What a half-written, foreign or outdated cache file makes pickle raise; training again is always right.
UNREADABLE = (
    OSError, EOFError, ValueError, LookupError, TypeError, AttributeError, ImportError, UnpicklingError, zlib.error,
)  # fmt: skip
ROOM = Path(__file__).parent
CACHE = Path("var") / "nlu"
SHAPERS = ("features.py", "fitting.py", "lexicon.py", "model.py", "normalise.py", "sms_words.py")


class Layer(NamedTuple):
    """One step of a network: ``matrix`` has one row per input and one column per output, ``bias`` one number each."""

    matrix: Any
    bias: Any


@dataclass(frozen=True, slots=True)
class Model:
    """A small network over the features. Its last layer has a column per label (an intent, or ``orientation+eat``)."""

    features: Features
    labels: tuple[str, ...]
    layers: tuple[Layer, ...]

    def shares(self, vector: Vector) -> dict[str, float]:
        """How likely each label is for the message behind `vector`; they sum to 1."""
        first, *deeper = self.layers
        scores = vector.weights @ first.matrix[vector.positions].astype(numpy.float32) + first.bias
        for layer in deeper:
            scores = numpy.maximum(scores, 0) @ layer.matrix + layer.bias
        shares = numpy.exp(scores - scores.max())
        return dict(zip(self.labels, (shares / shares.sum()).tolist(), strict=True))


def recipe(folders: Sequence[Path], *code: Path) -> str:
    """A short hash of all that shapes a model: the teaching files, our code (`code` too), scikit-learn and numpy."""
    digest = hashlib.sha256(f"{fingerprint(*folders)} {version('scikit-learn')} {numpy.__version__}".encode())
    for path in (*(ROOM / name for name in SHAPERS), *code):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def load_or_train(path: Path, command: Sequence[str], train: Callable[[], Model]) -> Model:
    """The model at `path`, else a new one, kept there.

    `command` (a module and its arguments) trains in a process of its own: scikit-learn (100 MB) never enters this one.
    When that fails, `train` does it here. A cache that cannot be read or written costs time, never an error.
    """
    model = read(path)
    if model is None:
        subprocess.run(  # noqa: S603 - our own interpreter and paths
            [sys.executable, "-m", *command], check=False, cwd=ROOM.parent, stderr=subprocess.DEVNULL
        )
        model = read(path)
    if model is None:
        model = train()
        try:
            keep(model, path)
        except OSError:
            return model
    return model


def read(path: Path) -> Model | None:
    """The model at `path`, or None when there is none that can be used."""
    try:
        return _read(path, path.stat().st_mtime_ns)
    except UNREADABLE:
        return None


@lru_cache(maxsize=4)
def _read(path: Path, _: int) -> Model | None:
    """The model of a file as it was written at that time: models do not change, so one copy serves the process."""
    model = joblib.load(path)
    return model if isinstance(model, Model) else None


def keep(model: Model, path: Path) -> None:
    """Writes `model` at `path` in one step and removes older ones beside it. Raises `OSError`, nothing half-written."""
    aside = path.with_suffix(f".{os.getpid()}.tmp")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        joblib.dump(model, aside)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    for old in path.parent.glob(f"{path.name.partition('-')[0]}-*.joblib"):
        if old != path:
            old.unlink(missing_ok=True)
