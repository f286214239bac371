"""Training of the model of answers to reminders, on its own lessons and on ordinary messages. Some seconds.

Runs in a process of its own (``python -m nlu.reminder_learning OUTPUT``), like that of the embedded engine.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from zlib import crc32

from nlu.fitting import Lesson as Taught
from nlu.fitting import balanced, fit
from nlu.lexicon import Lexicon
from nlu.model import Model, keep
from nlu.reminder_model import Lesson, read_lessons
from nlu.training import Example, read_examples

# What ordinary messages teach: the answers that are intents too, and all that is no answer.
_BY_INTENT = {
    "appointment_confirm": "coming", "appointment_cannot_come": "not_coming", "appointment_reschedule": "change",
    "thanks": "thanks",
}  # fmt: skip
_NO_ANSWER = frozenset({"orientation", "urgent", "greeting", "help", "report_wrong_info", "out_of_scope"})
ORDINARY = 0.3  # what an ordinary message counts beside a lesson
EVERY = 4  # of the ordinary messages that are no answer, one in so many: always the same ones

NETWORKS = 4  # few lessons: two networks differ by some points from one training to the next


def train(lessons: Sequence[Lesson]) -> Model:
    """A model that knows `lessons` and the ordinary messages of ``nlu/data``."""
    ordinary = list(_ordinary(read_examples()))
    messages = [(each.text, each.language) for each in lessons] + [(item.text, item.language) for item, _ in ordinary]
    taught = [Taught(row, each.label) for row, each in enumerate(lessons)]
    taught += [Taught(row, label, ORDINARY) for row, (_, label) in enumerate(ordinary, len(lessons))]
    return fit(messages, balanced(taught), Lexicon([]), NETWORKS)


def _ordinary(examples: Sequence[Example]) -> Iterator[tuple[Example, str]]:
    for item in examples:
        if item.intent in _BY_INTENT:
            yield item, _BY_INTENT[item.intent]
        elif item.intent in _NO_ANSWER and crc32(item.text.encode()) % EVERY == 0:
            yield item, "other"


if __name__ == "__main__":
    keep(train(read_lessons()), Path(sys.argv[1]))
