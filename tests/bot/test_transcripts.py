"""Conversations as golden files: `> person`, `< bot`, `! event`. The state is saved and read again at every turn.

A help line stands as {its key}: its number has one place, `directory/data/helplines.csv`.
After a wanted change of words: ``UPDATE_TRANSCRIPTS=1 make test``, then read the difference as the person would.
"""

import os
import re
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import BRUSSELS, FixedClock
from directory.helplines import Helplines
from flows.model import load_scripts
from tests.world import World, world

FOLDER = Path(__file__).parents[1] / "transcripts"
STORIES = sorted(FOLDER.glob("*.txt"))
LINES = sorted(Helplines.load(), key=lambda line: -len(line.number))
HEADER = re.compile(r"^# now: (\S+)$", re.MULTILINE)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
async def test_conversation(path: Path, sqlite_url: str) -> None:
    told = path.read_text(encoding="utf-8")
    start = HEADER.search(told)
    assert start, f"{path.name}: begin with a line such as '# now: 2026-11-21T15:00'"
    clock = FixedClock(datetime.fromisoformat(start[1]).replace(tzinfo=BRUSSELS))
    async with world(sqlite_url, clock) as now:
        lived = await _live(now, told)
    if os.environ.get("UPDATE_TRANSCRIPTS"):
        path.write_text(lived, encoding="utf-8")
    assert lived == told


async def _live(now: World, told: str) -> str:
    """The same story as it happens today. Lines of the person, comments and the clock's moves are kept."""
    lines: list[str] = []
    seen: list[str] = []
    for line in told.splitlines():
        if line.startswith(("<", "!", "  ")):
            continue
        lines.append(line)
        said = await _happen(now, line)
        lines += [f"< {text.replace(chr(10), chr(10) + '  ')} [{cost}]" for text, cost in said]
        events = await now.events()
        lines += [f"! {event}" for event in events if event not in seen]
        seen = events
    return "\n".join(lines) + "\n"


async def _happen(now: World, line: str) -> list[tuple[str, int]]:
    before = len(now.sent)
    if line.startswith("> "):
        await now.says(line[2:])
    elif line.startswith("@ "):  # the clock moves to a moment, and what is due happens
        now.clock.move_to(datetime.fromisoformat(line[2:]).replace(tzinfo=BRUSSELS))
        await now.hears()
    return [(_with_keys(text), segments) for _, text, segments in now.sent[before:]]


def _with_keys(text: str) -> str:
    for line in LINES:
        text = re.sub(rf"(?<![\d/]){re.escape(line.number)}(?!\d)", f"{{{line.key}}}", text)
    return text


def test_no_answer_is_longer_than_two_segments() -> None:
    for path in STORIES:
        for line in path.read_text(encoding="utf-8").splitlines():
            cost = re.search(r"\[(\d+)\]$", line)
            most = 3 if re.search(r"[\u0600-\u06ff]", line) else 2  # Arabic letters cost more than twice as much
            assert not cost or int(cost[1]) <= most, f"{path.name}: {line}"


def test_every_flow_has_a_story() -> None:
    told = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.rglob("*.txt"))  # with those of the team
    headers = set(re.findall(r"^# flows: (.+)$", told, re.MULTILINE))
    named = {name for header in headers for name in header.split()}
    assert set(load_scripts().flows) <= named
