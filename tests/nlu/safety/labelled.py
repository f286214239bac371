"""The labelled messages of `cases/*.yml`: what must fire, and what must not go above a level."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from nlu.interpretation import Urgency

CASES = Path(__file__).parent / "cases"
LANGUAGES = ("fr", "nl", "en", "ar")


@dataclass(frozen=True)
class Positive:
    """A message that must reach `level` or more; `category` is what a human reader would file it under."""

    text: str
    level: Urgency
    category: str


@dataclass(frozen=True)
class NearMiss:
    """A message that sounds like danger or is simply ordinary, and must not go above `level`."""

    text: str
    level: Urgency


def positives(name: str) -> list[Positive]:
    """The positives of one file, in its order."""
    levels = _read(name)["positives"]
    return [
        Positive(text, level, category)
        for level, categories in levels.items()
        for category, texts in categories.items()
        for text in texts
    ]


def near_misses(name: str) -> list[NearMiss]:
    """The near misses of one file, in its order."""
    return [NearMiss(text, level) for level, texts in _read(name)["near_misses"].items() for text in texts]


def _read(name: str) -> dict:  # type: ignore[type-arg]  # plain YAML
    return yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]
