"""A real Rasa server for the tests: a small copy of the project, trained once a run, and the full one.

Rasa lives in an environment of its own (``make rasa-setup``). Without it: a failure in CI, a skip elsewhere.
"""

import os
import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
import yaml

from nlu.training import DATA, Example, read_examples

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
    shutil.copy(DATA.parent / "config.yml", folder)
    some = list(_first_of_each(item for item in read_examples() if item.language == "fr"))
    write_lessons(some, folder / "data" / "fr" / "some.yml")
    labels = sorted({item.label for item in some})
    (folder / "domain.yml").write_text(yaml.safe_dump({"version": "3.1", "intents": labels}), encoding="utf-8")
    return folder


def write_lessons(items: Sequence[Example], path: Path) -> None:
    """`items` as a file of Rasa training data."""
    by_label: dict[str, list[str]] = {}
    for item in items:
        by_label.setdefault(item.label, []).append(item.text)
    blocks = [
        {"intent": label, "examples": "".join(f"- {text}\n" for text in texts)} for label, texts in by_label.items()
    ]
    path.parent.mkdir(parents=True)
    path.write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), encoding="utf-8")


def _first_of_each(items: Iterable[Example]) -> Iterable[Example]:
    seen: Counter[str] = Counter()
    for item in items:
        seen[item.label] += 1
        if seen[item.label] <= PER_LABEL and len(item.needs) < 2:
            yield item
