"""A real Rasa server for the tests: a small copy of the project, trained once a run, and the full one.

Rasa lives in an environment of its own (``make rasa-setup``). Without it: a failure in CI, a skip elsewhere.
"""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from nlu.rasa_evaluate import write_project
from nlu.training import Example, read_examples

ROOT = Path(__file__).parents[1]
RASA_PYTHON = Path(os.environ.get("RASA_VENV", ROOT / ".venv-rasa")) / "bin" / "python"
PER_LABEL = 12


def rasa_python() -> Path:
    """The Python that has Rasa."""
    if not RASA_PYTHON.exists():
        missing = f"{RASA_PYTHON} is missing: make rasa-setup"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return RASA_PYTHON


def small_project(folder: Path) -> Path:
    """A copy of the Rasa project with the first French messages of each intent."""
    return write_project([*_first_of_each(item for item in read_examples() if item.language == "fr")], folder)


def _first_of_each(items: Iterable[Example]) -> Iterator[Example]:
    seen: Counter[str] = Counter()
    for item in items:
        seen[item.label] += 1
        if seen[item.label] <= PER_LABEL and len(item.needs) < 2:
            yield item
