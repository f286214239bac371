"""Training of the embedded engine on the teaching examples. Under a minute.

The classes are the intents, with one class per need in the place of ``orientation`` with needs: they compete. Runs in
a process of its own (``python -m nlu.learning OUTPUT [DATA]``).
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from nlu.fitting import Lesson, balanced, fit
from nlu.lexicon import Lexicon, Word
from nlu.model import Model, keep
from nlu.training import DATA, SPLIT, Example, read_examples, read_lookups

WORD_WEIGHT = 0.2  # a word of the tables teaches less than a message somebody could have written


def train(examples: list[Example], data: Path = DATA) -> Model:
    """A model that knows `examples` and the word tables of `data`. Raises `ValueError` with fewer than two classes."""
    words = read_lookups(data)
    messages = [*examples, *_as_messages(words)]
    lessons = balanced(list(_lessons(messages, len(examples))))
    return fit([(item.text, item.language) for item in messages], lessons, Lexicon(words))


def _as_messages(words: list[Word]) -> list[Example]:
    """The words that point to a need, each as a message of its own: their letters then help with misspelt ones."""
    return [Example(word.phrase, "orientation", (word.need,), word.language, "word") for word in words if word.need]


def _lessons(messages: list[Example], written: int) -> Iterator[Lesson]:
    """A message with two needs teaches both, a little less each; the words after `written` teach less."""
    for row, item in enumerate(messages):
        weight = 1.0 if row < written else WORD_WEIGHT
        if item.intent == "orientation" and item.needs:
            weight *= len(item.needs) ** -0.5
            yield from (Lesson(row, f"{item.intent}{SPLIT}{need}", weight) for need in item.needs)
        else:
            yield Lesson(row, item.intent, weight)


if __name__ == "__main__":
    output, source = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else DATA
    keep(train(read_examples(source), source), output)
