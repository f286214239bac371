"""Answers to reminders by three writers, and how many are heard: ``python -m tests.nlu.reminder_figures``.

It prints the figures of `nlu/README.md`: for each writer the share that is heard as meant, with the tables alone and
with the model; then by language and label.
"""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, get_args

from nlu.interpretation import Interpretation
from nlu.reminder_answers import ReminderAnswer, read_reminder_answer
from tests.nlu.engine import real_understanding

# The first writer's were mended on; of the two others' nothing was ever taught or mended on.
FIRST, SECOND, THIRD = "reminder_answers.tsv", "reminder_answers_held_out.tsv", "reminder_answers_third_writer.tsv"
ANSWERS = get_args(ReminderAnswer)
NOW = datetime(2026, 11, 22, 11, 0, tzinfo=UTC)
_BY_INTENT = {
    "appointment_confirm": "coming", "appointment_cannot_come": "not_coming", "appointment_reschedule": "change",
    "thanks": "thanks",
}  # fmt: skip


class Written(NamedTuple):
    """A message, in which language, and what it answers."""

    label: str
    language: str
    text: str


def written_by(name: str) -> list[Written]:
    """Every message of a writer."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [Written(*line.split("\t")) for line in lines]


async def meaning_of(text: str, language: str) -> Interpretation:
    """What is understood of `text`, said after a reminder."""
    return await real_understanding().interpret(text, now=NOW, language=language, context="reminder")


def heard(text: str, meaning: Interpretation) -> str:
    """Which answer that is, "other" when it is none."""
    return read_reminder_answer(text, meaning) or _BY_INTENT.get(meaning.intent, "other")


def is_right(label: str, said: str) -> bool:
    """Whether `said` is what was meant; of what is no answer, that it was heard as none."""
    return said == label or (label == "other" and said not in ANSWERS)


async def _measure(name: str) -> None:
    messages: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for label, language, text in written_by(name):
        meaning = await meaning_of(text, language)
        alone = replace(meaning, reminder=None)
        for kind, each in (("tables alone", alone), ("all", meaning), (language, meaning), (label, meaning)):
            messages[kind] += 1
            right[kind] += is_right(label, heard(text, each))
    print(name, *(f"{kind} {right[kind] / count:.0%}" for kind, count in messages.items()), sep="  ")


async def _main() -> None:
    for name in (FIRST, SECOND, THIRD):
        await _measure(name)


if __name__ == "__main__":
    asyncio.run(_main())
