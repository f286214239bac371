"""Reads the tables of this room (``words/*.yml``): patterns on folded text; in them a line break counts for nothing."""

import re
from functools import lru_cache
from pathlib import Path

from nlu.dates.day_words import WEEKDAY
from nlu.dates.numbers import ANY
from nlu.yaml_file import read_yaml

FOLDER = Path(__file__).parent / "words"
_SLOTS = {"<number>": ANY, "<weekday>": "|".join(sorted(WEEKDAY, key=len, reverse=True))}


@lru_cache
def patterns(name: str) -> dict[str, re.Pattern[str]]:
    """Every pattern of the table `name`, by its key."""
    return {key: re.compile(_joined(text)) for key, text in read_yaml(FOLDER / f"{name}.yml").items()}


@lru_cache
def texts(name: str) -> dict[str, str]:
    """The table `name` as it stands, patterns in one piece."""
    return {key: _joined(text) for key, text in read_yaml(FOLDER / f"{name}.yml").items()}


def _joined(text: str) -> str:
    joined = text.replace("\n", "")
    for slot, pattern in _SLOTS.items():
        joined = joined.replace(slot, pattern)
    return joined
