"""The readers' messages: well formed, never taught, and understood at least as well as written here."""

import pytest

from nlu.interpretation import INTENTS, NEEDS, URGENCIES
from nlu.normalise import fold
from nlu.readers import QUESTIONS, counts, messages, read_all, table
from nlu.training import read_examples
from tests.nlu.engine import real_understanding
from tests.nlu.test_data_files import PHONE_NUMBER

MESSAGES = messages()
# The last readers, D and E. What is reached, less a little: (intent, first need, place, when, date).
FLOORS = {
    "fr": (0.92, 0.92, 0.94, 0.95, 0.97), "nl": (0.93, 0.92, 0.95, 0.94, 0.95),
    "en": (0.91, 0.85, 0.95, 0.95, 0.95), "ar": (0.91, 0.87, 0.93, 0.92, 0.93),
}  # fmt: skip
FALSE_PLACES = 0.03


def test_every_line_is_complete_and_in_our_words() -> None:
    for one in (one for some in MESSAGES.values() for one in some):
        assert one["intent"] in INTENTS
        assert set(one["needs"]) <= set(NEEDS)
        assert one["urgency"] in URGENCIES
        assert not PHONE_NUMBER.search(one["text"])


def test_a_message_of_a_reader_is_never_taught() -> None:
    taught = {fold(item.text) for item in read_examples() if len(item.text.split()) > 2}
    assert [one["text"] for some in MESSAGES.values() for one in some if fold(one["text"]) in taught] == []


@pytest.mark.parametrize("language", FLOORS)
async def test_the_last_readers_are_understood_at_least_this_well(language: str) -> None:
    mine = [one for one in (*MESSAGES["d"], *MESSAGES["e"]) if one["language"] == language]
    row = counts(await read_all(real_understanding(), mine))[language]
    reached = [row[name][0] / row[name][1] for name in ("intent", "first need", "place", "when", "date")]
    assert all(share >= floor for share, floor in zip(reached, FLOORS[language], strict=True)), reached
    assert row["false places"][0] / row["false places"][1] <= FALSE_PLACES


async def test_the_table_has_a_line_for_every_reader_and_language() -> None:
    text = await table(real_understanding())
    languages = sum(len({one["language"] for one in some}) for some in MESSAGES.values())
    assert text.count("\n") == languages + 1
    assert all(question.name in text for question in QUESTIONS)
