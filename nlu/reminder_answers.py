"""What people answer to a reminder: that they come or not, what stands in the way, and what they ask about it.

Read with tables (``nlu/reminder_words/*.yml``: patterns on folded text, SMS spellings written out, marks as spaces) and
a small model (`nlu.reminder_model`) for what no table says. Where they differ the model is believed when it is sure;
who may be refusing is never taken for coming on a guess. Only to be asked right after a reminder: "j'ai peur" means
something else on another day.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from nlu.interpretation import Interpretation, ReminderGuess
from nlu.normalise import expand_sms
from nlu.yaml_file import read_yaml

Obstacle = Literal["memory", "strength", "way", "money", "fear", "children"]
Question = Literal["where", "who", "when", "bring"]
ReminderAnswer = Literal[
    "later", "company", "memory", "strength", "way", "money", "fear", "children", "where", "who", "when", "bring",
    "coming", "not_coming", "change", "thanks",
]  # fmt: skip
OBSTACLES: tuple[Obstacle, ...] = get_args(Obstacle)
FOLDER = Path(__file__).parent / "reminder_words"
_MARKS = re.compile(r"[^\w\s?]|_")
_LONGEST = 600
SURE, LIKELY = 0.8, 0.3  # from here on the model is believed against a table, and where no table says anything
SURE_OF_NONE = 0.95  # and here that it is no answer at all
PLAIN = 0.995  # the engine's confidence in a need that goes before all guesses
# Of several that are said, the one that can be helped most plainly: who has children and no money is asked of both.
_OBSTACLES: tuple[Obstacle, ...] = ("children", "money", "way", "fear", "memory", "strength")
_QUESTIONS: tuple[Question, ...] = ("bring", "who", "where", "when")
_MAY_ASK = ("appointment_info", "appointment_reschedule", "appointment_confirm", "orientation", "out_of_scope", "human")
# "Je cherche quelqu'un pour venir avec moi", "je cherche la rue", "une gardienne": no door is meant.
_SOUGHT_TOO = ("company", "way", "where", "bring", "children")
_NO_GUESS = ReminderGuess("other", 0.0)
_REFUSES = ("appointment_reschedule", "appointment_cannot_come")
# A guess that the intent contradicts is none: who may be refusing is not coming, who only greets does not thank.
_AGAINST: dict[ReminderAnswer, tuple[str, ...]] = {"coming": _REFUSES, "thanks": ("greeting", "out_of_scope")}


@dataclass(frozen=True, slots=True)
class _Table:
    spellings: str
    patterns: dict[str, re.Pattern[str]]


def seeks_a_door(text: str) -> bool:
    """Whether the message looks for something that a door would give."""
    return _says(text, "seeks")


def wants_company(text: str, language: str = "") -> bool:
    """Whether somebody is asked to come along."""
    return _says(text, "company", language) and not seeks_a_door(text)


def read_reminder_answer(text: str, meaning: Interpretation) -> ReminderAnswer | None:
    """What `text` answers to a reminder; None when its intent says it all, or it is no answer.

    "later": to be reminded again; "company": somebody shall come along; an `Obstacle`; a `Question` about it.
    """
    guess = meaning.reminder or _NO_GUESS
    believed: ReminderAnswer | None = None if guess.label == "other" else guess.label
    sure = guess.share >= (SURE if believed else SURE_OF_NONE)
    found = _by_tables(text, meaning)
    if seeks_a_door(text) and not (sure and believed in _SOUGHT_TOO):
        return None
    if _needs_a_door(meaning) and found != believed:
        return None
    if believed == "who" and meaning.intent == "help":
        return None  # "wie zijde gij?" asks who we are
    if sure:
        return believed
    if found is not None or guess.share < LIKELY:
        return found
    return None if believed and meaning.intent in _AGAINST.get(believed, ()) else believed


def _needs_a_door(meaning: Interpretation) -> bool:
    """Whether it is so plain what somebody needs ("baby voeding") that they are not asked about the agenda."""
    return meaning.intent == "orientation" and bool(meaning.needs) and meaning.confidence >= PLAIN


def _by_tables(text: str, meaning: Interpretation) -> ReminderAnswer | None:
    if _says(text, "later", meaning.language):
        return "later"
    if meaning.datetime is not None and meaning.intent in _REFUSES and "?" not in text:
        return None  # "kan niet, vrijdag om 10u": another moment, whatever else is in it
    moves = meaning.intent == "appointment_reschedule" and meaning.when is not None
    wanted: tuple[ReminderAnswer, ...] = ("children", "company", *_OBSTACLES)
    found = next((kind for kind in wanted if _says(text, kind, meaning.language)), None)
    if found is not None and not (moves and found != "company"):
        return found
    return read_question(text, meaning.language) if meaning.intent in _MAY_ASK else None


def read_question(text: str, language: str = "") -> Question | None:
    """What is asked about one's own appointment, None when it is not asked in so many words."""
    return next((kind for kind in _QUESTIONS if _says(text, kind, language)), None)


def _says(text: str, kind: str, language: str = "") -> bool:
    """Whether a table says so. French SMS spellings make something else of Dutch and English: "kan" is no "quand"."""
    tables = [table for table in _tables() if not (table.spellings == "fr" and language in ("nl", "en"))]
    return any(table.patterns[kind].search(_plain(text, table.spellings)) for table in tables)


@lru_cache(maxsize=64)
def _plain(text: str, spellings: str) -> str:
    spelt = expand_sms(text[-_LONGEST:], spellings)
    return " ".join(_MARKS.sub(" ", spelt).replace("?", " ? ").split())


@lru_cache(maxsize=1)
def _tables() -> tuple[_Table, ...]:
    return tuple(_table(path) for path in sorted(FOLDER.glob("*.yml")))


def _table(path: Path) -> _Table:
    said = read_yaml(path)
    kinds = ("company", "later", "seeks", *_OBSTACLES, *_QUESTIONS)
    patterns = {kind: re.compile("|".join(f"(?:{line})" for line in said[kind])) for kind in kinds}
    return _Table(said.get("spellings", ""), patterns)
