"""Whether a message asks about another person: are they known, did they come, write, sleep here, where are they?

Such a question is never answered, whoever asks: `bot.hearing` gives it a conversation of its own. Read with tables
(``nlu/about_someone_words/*.yml``) and no model: a person, what is asked of them, and often "with you". A profession
("le docteur est là ?") is a door, not a person.

A table holds patterns on folded text, where "," is any pause, "?" a word of its own, and "-" or "'" a space. <name> is
one of its `slots`, <gap3> at most three words that are none of the slot `stop`; a line break counts for nothing. A line
of `asks` is a question as it stands; one of `tells` only with one of `signs` or at the end of the message, and never
with one of `plans`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from nlu.normalise import expand_sms
from nlu.yaml_file import read_yaml

FOLDER = Path(__file__).parent / "about_someone_words"
_SLOT = re.compile(r"<([a-z]+?)(\d?)>")
_JOINED = re.compile(r"[-'_/]")
_PAUSE = re.compile(r"[^\w\s?]+")
_NEVER = "(?!)"
_LONGEST = 600  # letters, from the end: whoever tells a long story asks in its last lines
_FEW_WORDS_AFTER = 2  # "mon fils vient chez vous madame svp" is a question without its mark


@dataclass(frozen=True, slots=True)
class _Reader:
    """One language, ready to read."""

    spellings: str  # whose SMS spellings are written out first; "" for none
    asks: re.Pattern[str]
    tells: re.Pattern[str]
    signs: re.Pattern[str]
    plans: re.Pattern[str]


def asks_about_person(text: str) -> bool:
    """Whether `text` asks if a person is known, comes, came, wrote, sleeps here, is well, or where they are.

    False for a question about oneself, about who works at a door, or for a door that somebody else needs.
    """
    return any(_asks(reader, _plain(text, reader.spellings)) for reader in _readers())


def _asks(reader: _Reader, plain: str) -> bool:
    if reader.asks.search(plain):
        return True
    told = reader.tells.search(plain)
    if told is None or reader.plans.search(plain):
        return False
    return bool(reader.signs.search(plain)) or len(plain[told.end() :].split()) <= _FEW_WORDS_AFTER


@lru_cache(maxsize=64)
def _plain(text: str, spellings: str) -> str:
    """`text` as the tables see it."""
    spaced = _PAUSE.sub(" , ", _JOINED.sub(" ", expand_sms(text, spellings).replace("؟", "?"))).replace("?", " ? ")
    return " ".join(spaced.split())[-_LONGEST:]


@lru_cache(maxsize=1)
def _readers() -> tuple[_Reader, ...]:
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.yml")))


def _read(path: Path) -> _Reader:
    """The table in `path`. Raises `KeyError` for a slot that does not exist, `re.error` for a pattern that is none."""
    table = read_yaml(path)
    slots = {name: f"(?:{_joined(pattern)})" for name, pattern in table["slots"].items()}

    def compiled(kind: str, otherwise: str) -> re.Pattern[str]:
        lines = table.get(kind, otherwise)
        patterns = [lines] if isinstance(lines, str) else lines
        return re.compile("|".join(f"(?:{_filled(_joined(pattern), slots)})" for pattern in patterns))

    return _Reader(
        table.get("spellings", ""),
        compiled("asks", _NEVER),
        compiled("tells", _NEVER),
        compiled("signs", r"\?"),
        compiled("plans", _NEVER),
    )


def _joined(pattern: str) -> str:
    return "".join(line.strip() for line in pattern.splitlines())


def _filled(pattern: str, slots: dict[str, str]) -> str:
    """`pattern` with its slots written out, and the slots in them."""

    def write(found: re.Match[str]) -> str:
        if found[1] == "gap":
            return rf"(?: ,)?(?: (?!{_filled(slots['stop'], slots)}\b)\w+){{0,{found[2]}}}"
        return _filled(slots[found[1]], slots)

    return _SLOT.sub(write, pattern)
