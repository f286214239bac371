"""The figures of `nlu/README.md` about answers to reminders: ``python -m tests.nlu.reminder_figures``.

For each writer, the share that is heard as meant, with the tables alone and with the model; then by language and label.
"""

import asyncio
from collections import Counter
from dataclasses import replace
from pathlib import Path

from tests.nlu.test_reminder_answers import FLOORS, heard, meaning_of

WRITERS = ("reminder_answers.tsv", "reminder_answers_held_out.tsv", "reminder_answers_third_writer.tsv")


async def measure(name: str) -> None:
    """Prints one writer's figures."""
    lines = [line.split("\t") for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()]
    messages: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for label, language, text in lines:
        meaning = await meaning_of(text, language)
        alone = replace(meaning, reminder=None)
        for kind, each in (("tables alone", alone), ("all", meaning), (language, meaning), (label, meaning)):
            messages[kind] += 1
            right[kind] += is_right(label, heard(text, each))
    print(name, *(f"{kind} {right[kind] / count:.0%}" for kind, count in messages.items()), sep="  ")


def is_right(label: str, said: str) -> bool:
    """Whether `said` is what was meant; of what is no answer, that it was heard as none."""
    return said == label or (label == "other" and said not in FLOORS)


async def main() -> None:
    """Every writer's."""
    for name in WRITERS:
        await measure(name)


if __name__ == "__main__":
    asyncio.run(main())
