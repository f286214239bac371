"""How commands read what they are given: moments, JSON lines. A wrong one is a `CallError` of one line."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.clock import BRUSSELS


class CallError(Exception):
    """A command that was called wrongly; one clear line."""


def moment(text: str | None) -> datetime:
    """An ISO moment as aware UTC; local time in Brussels when it names no zone; the present for None."""
    if text is None:
        return datetime.now(UTC)
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        raise CallError(f"'{text}' is not an ISO moment such as 2026-11-22T10:00") from None
    return (read if read.tzinfo else read.replace(tzinfo=BRUSSELS)).astimezone(UTC)


def json_lines(wanted: str) -> Iterator[dict[str, Any]]:
    """The JSON objects on standard input, each of which must have the text field `wanted`."""
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            read = json.loads(line)
        except json.JSONDecodeError as error:
            raise CallError(f"line {number}: not JSON ({error.msg})") from None
        if not isinstance(read, dict) or not isinstance(read.get(wanted), str):
            raise CallError(f'line {number}: expected an object with a text field "{wanted}"')
        yield read


def existing(path: Path) -> Path:
    """`path`, when there is something there."""
    if not path.exists():
        raise CallError(f"{path}: no such file or folder")
    return path


def as_json(value: object) -> str:
    """One line of JSON that people can read: letters stay letters."""
    return json.dumps(value, ensure_ascii=False)
