"""JSON with line numbers: which items a file holds, and on which line each begins."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from directory.importers.text_file import FileError

_BLANK = re.compile(r"[\s,]*")


def read_items(text: str, name: str, lists: Sequence[str]) -> Iterator[tuple[int, Any]]:
    """(line, item) for every item of the file: a list, an object that holds a list under one of `lists`, or one object.

    Raises `FileError` with the line of the fault when the text is not JSON.
    """
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        raise FileError(f"{name}: line {error.lineno} is not JSON ({error.msg})") from None
    except RecursionError:
        raise FileError(f"{name}: is nested too deeply") from None
    if isinstance(document, list):
        yield from _items(text, text.index("[") + 1)
        return
    key = next((key for key in lists if isinstance(document, dict) and isinstance(document.get(key), list)), None)
    begin = re.search(rf'"{key}"\s*:\s*\[', text) if key else None
    if begin:
        yield from _items(text, begin.end())
    else:
        yield 1, document


def _items(text: str, position: int) -> Iterator[tuple[int, Any]]:
    decoder = json.JSONDecoder()
    line, counted = 1, 0
    while True:
        blank = _BLANK.match(text, position)
        position = blank.end() if blank else position
        if position >= len(text) or text[position] == "]":
            return
        line, counted = line + text.count("\n", counted, position), position
        item, position = decoder.raw_decode(text, position)
        yield line, item
