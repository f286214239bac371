"""The whole of understanding, measured on messages of readers who had not seen the lessons (`reader_messages/*.jsonl`).

Each line is a message with everything it means. The figures are those of nlu/README.md: ``passerelle nlu evaluate
--readers``.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from nlu.interpretation import URGENCIES, Interpretation
from nlu.normalise import fold
from nlu.understand import Understanding

FOLDER = Path(__file__).parent / "reader_messages"
NOW = datetime(2026, 1, 13, 10, 0, tzinfo=ZoneInfo("Europe/Brussels"))  # the readers' clock
WORDS_OF_A_LANGUAGE = 3


@dataclass(frozen=True, slots=True)
class Read:
    """A reader's message with what it means (`meant`), and what was understood."""

    meant: dict[str, Any]
    got: Interpretation


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is measured: on which messages, and when the answer is right."""

    name: str
    asked: Callable[[Read], bool]
    right: Callable[[Read], bool]


def _looks_for_a_door(one: Read) -> bool:
    return bool(one.meant["intent"] == "orientation")


def _place_is_right(one: Read) -> bool:
    return one.got.place is not None and _key(one.got.place.name) == _key(one.meant["place"]["name"])


def _is_urgent(one: Read) -> bool:
    return URGENCIES.index(one.meant["urgency"]) >= URGENCIES.index("urgent")


def _is_paged(one: Read) -> bool:
    return URGENCIES.index(one.got.urgency) >= URGENCIES.index("urgent")


def _moment(one: Read) -> str | None:
    return one.got.datetime.strftime("%Y-%m-%dT%H:%M") if one.got.datetime else None


QUESTIONS = (
    Question("intent", lambda one: True, lambda one: one.got.intent == one.meant["intent"]),
    Question(
        "first need",
        lambda one: _looks_for_a_door(one) and bool(one.meant["needs"]),
        lambda one: bool(one.got.needs) and one.got.needs[0] in one.meant["needs"],
    ),
    Question("place", lambda one: bool(one.meant["place"]), _place_is_right),
    Question("false places", lambda one: not one.meant["place"], lambda one: one.got.place is not None),
    Question("when", _looks_for_a_door, lambda one: one.got.when == one.meant["when"]),
    Question("date", lambda one: bool(one.meant["datetime"]), lambda one: _moment(one) == one.meant["datetime"]),
    Question(
        "language",
        lambda one: len(one.meant["text"].split()) >= WORDS_OF_A_LANGUAGE,
        lambda one: one.got.language == one.meant["language"],
    ),
    Question("danger paged", _is_urgent, _is_paged),
    Question("false pages", lambda one: not _is_urgent(one), _is_paged),
)


def messages(folder: Path = FOLDER) -> dict[str, list[dict[str, Any]]]:
    """Every reader's messages with what they mean."""
    unsaid: dict[str, Any] = {"context": "none", "needs": [], "place": None, "when": None, "datetime": None}
    return {
        path.stem: [{**unsaid, **json.loads(line)} for line in path.read_text(encoding="utf-8").splitlines()]
        for path in sorted(folder.glob("*.jsonl"))
    }


async def read_all(understanding: Understanding, meant: Iterable[dict[str, Any]]) -> list[Read]:
    """Every message, understood."""
    return [Read(one, await understanding.interpret(one["text"], now=NOW, context=one["context"])) for one in meant]


def counts(read: Iterable[Read]) -> dict[str, dict[str, tuple[int, int]]]:
    """Per language and question, (right, asked)."""
    grouped: dict[str, list[Read]] = defaultdict(list)
    for one in read:
        grouped[one.meant["language"]].append(one)
    return {
        language: {
            question.name: (
                sum(question.right(one) for one in some if question.asked(one)), sum(map(question.asked, some))
            )
            for question in QUESTIONS
        }
        for language, some in grouped.items()
    }  # fmt: skip


async def table(understanding: Understanding, folder: Path = FOLDER) -> str:
    """The figures of every reader as Markdown."""
    names = [question.name for question in QUESTIONS]
    lines = [f"| reader | language | messages | {' | '.join(names)} |", "|---" * (len(names) + 3) + "|"]
    for reader, meant in messages(folder).items():
        for language, row in counts(await read_all(understanding, meant)).items():
            cells = " | ".join(_share(right, asked) for right, asked in row.values())
            lines.append(f"| {reader.upper()} | {language} | {row['intent'][1]} | {cells} |")
    return "\n".join(lines)


def _share(right: int, asked: int) -> str:
    return f"{right}/{asked} = {right / asked:.0%}" if asked else "-"


def _key(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())
