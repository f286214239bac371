"""Reads the teaching examples: Rasa training files (YAML), one folder per language. Both engines learn from these.

An intent such as ``orientation+eat`` carries its need after the "+" (Rasa's own split symbol); a message that asks for
two things stands under both. A block's ``metadata: {situation: ...}`` says which story its examples tell; evaluation
keeps whole stories apart.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import yaml

from nlu.interpretation import INTENTS, NEEDS, Intent, Need
from nlu.lexicon import Lexicon, Word, is_known
from nlu.yaml_file import read_yaml

DATA = Path(__file__).parent / "data"
HELDOUT = Path(__file__).parent / "heldout"
SPLIT = "+"
_ENTITY = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")


class TrainingDataError(ValueError):
    """A teaching file that cannot be used; the text is one clear line naming the file."""


@dataclass(frozen=True, slots=True)
class Example:
    """One message somebody could write, and what it means."""

    text: str
    intent: Intent
    needs: tuple[Need, ...]
    language: str
    situation: str

    @property
    def label(self) -> str:
        """The name in the files: ``orientation+eat``."""
        return SPLIT.join((self.intent, *self.needs))


def read_examples(folder: Path = DATA) -> list[Example]:
    """Every example under `folder` (``<folder>/<language>/*.yml``), in file order; a text that stands under several
    needs is one example with all of them. Raises `TrainingDataError`."""
    examples: dict[tuple[str, str, Intent], Example] = {}
    for path in _files(folder):
        for number, block in enumerate(_blocks(path)):
            if "intent" not in block:
                continue
            intent, needs = parse_label(str(block["intent"]), path)
            metadata = block.get("metadata") or {}
            situation = str(metadata.get("situation") or f"{path.stem}-{number}")
            for text in _lines(block, path):
                found = Example(text, intent, needs, path.parent.name, situation)
                key = (found.language, text, intent)
                examples[key] = _with_needs(examples[key], needs) if key in examples else found
    return list(examples.values())


def write_examples(items: Iterable[Example], path: Path) -> None:
    """Writes `items` as one file of Rasa training data; what asks for several needs stands under each."""
    blocks: dict[str, list[str]] = {}
    for item in items:
        for label in [SPLIT.join((item.intent, need)) for need in item.needs] or [item.intent]:
            blocks.setdefault(label, []).append(item.text)
    content = [
        {"intent": label, "examples": "".join(f"- {text}\n" for text in texts)} for label, texts in blocks.items()
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        yaml.safe_dump({"version": "3.1", "nlu": content}, allow_unicode=True, width=10_000), encoding="utf-8"
    )


def read_lexicon(folder: Path = DATA) -> Lexicon:
    """The word tables of every language under `folder`. Raises `TrainingDataError`."""
    return Lexicon(read_lookups(folder))


def read_lookups(folder: Path = DATA) -> list[Word]:
    """Every line of the Rasa ``lookup`` blocks. Raises `TrainingDataError`."""
    words: list[Word] = []
    for path in _files(folder):
        for block in _blocks(path):
            if "lookup" not in block:
                continue
            name = str(block["lookup"])
            if not is_known(name):
                raise TrainingDataError(
                    f"{path}: lookup '{name}' is neither need_, hint_ (with a known need) nor sense_"
                )
            words += [Word(path.parent.name, name, line) for line in _lines(block, path)]
    return words


def parse_label(label: str, path: Path) -> tuple[Intent, tuple[Need, ...]]:
    """``orientation+eat+wash`` as its intent and needs. Raises `TrainingDataError` on an unknown one."""
    intent, *needs = label.split(SPLIT)
    if intent not in INTENTS:
        raise TrainingDataError(f"{path}: intent '{label}' is not known")
    unknown = [need for need in needs if need not in NEEDS]
    if unknown:
        raise TrainingDataError(f"{path}: intent '{label}' names the unknown need '{unknown[0]}'")
    return cast(Intent, intent), cast(tuple[Need, ...], tuple(needs))


def fingerprint(*folders: Path) -> str:
    """A hash of the names and contents of all teaching files: a model is good while it stays the same."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted([*_files(folder), *folder.glob("*.tsv")]):
            digest.update(f"{path.parent.name}/{path.name}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _with_needs(example: Example, needs: tuple[Need, ...]) -> Example:
    return replace(example, needs=tuple(dict.fromkeys((*example.needs, *needs))))


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*/*.yml"))


def _blocks(path: Path) -> Iterator[dict[str, Any]]:
    try:
        content = read_yaml(path)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise TrainingDataError(f"{path}: cannot read: {str(error).splitlines()[0]}") from error
    blocks = content.get("nlu") if isinstance(content, dict) else None
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise TrainingDataError(f"{path}: expected a list under 'nlu:'")
    yield from blocks


def _lines(block: dict[str, Any], path: Path) -> Iterator[str]:
    examples = block.get("examples")
    if not isinstance(examples, str):
        raise TrainingDataError(f"{path}: a block without 'examples: |'")
    for line in examples.splitlines():
        if not line.strip():
            continue
        if not line.startswith("- "):
            raise TrainingDataError(f"{path}: every example begins with '- ': {line.strip()[:40]!r}")
        yield _ENTITY.sub(r"\1", line[2:].strip())
