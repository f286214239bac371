"""Segments counted by us, by PyPI `smsutil` and by npm `sms-segments-calculator`, on random texts.

The two oracles differ in two corners, shown in tests of their own below; the random alphabet leaves these out.
"""

import json
import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest
import smsutil

from bot.channels.sms_text import GSM_BASIC, GSM_EXTENSION, measure

ORACLES = Path(__file__).parents[2] / "oracles"
COUNT = 100_000
BASIC = "".join(sorted(GSM_BASIC))
EXTENSION = "".join(sorted(GSM_EXTENSION))
FOREIGN = "âçêëîïôœûÿÀÊ’…«»–\u00a0\u202fابتثجحخدمнукраїшщ日本"
ASTRAL = "😀🚲🌧𝄞"
# Lengths gather where counting goes wrong: around one, two and three parts of each encoding. Long ones are rarer, for
# the calculator takes a time that grows with the square of the length.
BORDERS = ((range(64, 73), 50), (range(76, 83), 15), (range(132, 137), 8), (range(150, 163), 9), (range(304, 309), 1))
RANGES = (range(0, 40), *(lengths for lengths, _ in BORDERS))
WEIGHTS = (17, *(weight for _, weight in BORDERS))


def random_text(dice: random.Random) -> str:
    length = dice.choice(dice.choices(RANGES, WEIGHTS)[0])
    kind = dice.random()
    spice = EXTENSION if kind < 0.55 else FOREIGN if kind < 0.75 else ASTRAL + FOREIGN + EXTENSION
    share = dice.choice((0.0, 0.02, 0.2, 0.9))
    return "".join(dice.choice(spice) if dice.random() < share else dice.choice(BASIC) for _ in range(length))


@pytest.fixture(scope="module")
def texts() -> list[str]:
    dice = random.Random(20261121)
    return [random_text(dice) for _ in range(COUNT)]


def ask_javascript(texts: list[str]) -> list[tuple[str, int]]:
    node = shutil.which("node")
    if node is None or not (ORACLES / "node_modules").is_dir():
        reason = "the second oracle needs Node.js 18+ and `npm ci --prefix tests/oracles` (tests/install.sh does it)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    command = [node, str(ORACLES / "segments.js")]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, timeout=300)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return [(answer["encoding"], answer["segments"]) for answer in answers]


def ask_smsutil(text: str) -> tuple[str, int, int]:
    split = smsutil.split(text)
    # smsutil calls the empty text UTF-16 because its pattern wants one character; it weighs nothing either way.
    if split.encoding == "gsm0338" or not text:
        return "GSM-7", split.total_bytes, len(split.parts)
    return "UCS-2", split.total_bytes // 2, len(split.parts)


def test_smsutil_agrees_on_every_random_text(texts: list[str]) -> None:
    for text in texts:
        ours = measure(text)
        assert (ours.encoding, ours.units, ours.segments) == ask_smsutil(text), ascii(text)


def test_sms_segments_calculator_agrees_on_every_random_text(texts: list[str]) -> None:
    for text, theirs in zip(texts, ask_javascript(texts), strict=True):
        ours = measure(text)
        assert (ours.encoding, ours.segments) == theirs, ascii(text)


def test_random_texts_reach_both_encodings_and_several_parts(texts: list[str]) -> None:
    seen = {(cost.encoding, cost.segments) for cost in map(measure, texts)}
    assert {(encoding, parts) for encoding in ("GSM-7", "UCS-2") for parts in (1, 2, 3)} <= seen


def test_the_escape_character_is_not_a_letter() -> None:
    """smsutil counts U+001B as GSM-7. TS 23.038 §6.2.1 reserves code 0x1B for "the next code is an extension": a
    phone shows it as nothing or a space. The calculator is right and so are we: UCS-2."""
    assert ask_smsutil("a\x1b") == ("GSM-7", 2, 1)
    assert ask_javascript(["a\x1b"]) == [("UCS-2", 1)]
    assert measure("a\x1b").encoding == "UCS-2"


def test_flags_may_be_cut_between_their_two_letters() -> None:
    """The calculator never cuts a grapheme (a flag is two pairs, four units). TS 23.040 §9.2.3.24.1 only counts units;
    smsutil keeps surrogate pairs whole and cuts between them, as encoders do. We side with smsutil."""
    text = "a" * 65 + "🇧🇪" + "a" * 65
    assert ask_javascript([text]) == [("UCS-2", 3)]
    assert ask_smsutil(text) == ("UCS-2", 134, 2)
    assert measure(text).segments == 2


def test_nothing_straddles_a_part() -> None:
    assert measure("a" * 152 + "€" + "a" * 151).segments == 2
    assert measure("a" * 152 + "€" + "a" * 152).segments == 3  # 306 septets that do not fit twice 153
    assert measure("â" + "a" * 65 + "😀" + "a" * 66).segments == 3  # 134 units that do not fit twice 67


@pytest.mark.parametrize(
    ("text", "encoding", "units", "segments"),
    [
        ("", "GSM-7", 0, 1),
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("€" * 80, "GSM-7", 160, 1),
        ("é" * 160, "GSM-7", 160, 1),
        ("ê" * 70, "UCS-2", 70, 1),
        ("ê" * 71, "UCS-2", 71, 2),
        ("😀" * 35, "UCS-2", 70, 1),
        ("أين آكل", "UCS-2", 7, 1),
    ],
)
def test_known_costs(text: str, encoding: str, units: int, segments: int) -> None:
    cost = measure(text)
    assert (cost.encoding, cost.units, cost.segments) == (encoding, units, segments)
