"""Which format a file is in, from what it holds."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from directory.importers.hsds_csv import DESCRIPTOR, read_hsds_csv
from directory.importers.hsds_json import LISTS as HSDS_LISTS
from directory.importers.hsds_json import read_hsds_json
from directory.importers.own_csv import read_csv
from directory.importers.result import ImportResult, refused
from directory.importers.social_brussels import LISTS as SOCIAL_LISTS
from directory.importers.social_brussels import read_social_brussels
from directory.importers.text_file import FileError, read_text

READERS: Mapping[str, Callable[[Path], ImportResult]] = {
    "csv": read_csv,
    "hsds-json": read_hsds_json,
    "hsds-csv": read_hsds_csv,
    "social-brussels": read_social_brussels,
}
FORMATS = ("auto", *READERS)


def read_file(path: Path, file_format: str = "auto") -> ImportResult:
    """The entries of `path` in that format; "auto" looks. Never raises for what the file holds.

    Raises `ValueError` for a format that does not exist.
    """
    if file_format not in FORMATS:
        raise ValueError(f"format '{file_format}' does not exist; known: {', '.join(FORMATS)}")
    if file_format != "auto":
        return READERS[file_format](path)
    try:
        return READERS[detect_format(path)](path)
    except FileError as error:
        return refused(str(error))


def detect_format(path: Path) -> str:
    """The format of `path`: a folder or datapackage.json is hsds-csv, JSON is told by its fields, the rest is csv.

    Raises `FileError` when the file cannot be read.
    """
    if path.is_dir() or path.name == DESCRIPTOR:
        return "hsds-csv"
    text = read_text(path)
    if text.lstrip()[:1] not in ("{", "["):
        return "csv"
    try:
        item = _first_item(json.loads(text))
    except (json.JSONDecodeError, RecursionError):
        return "hsds-json"  # whose reader says where the fault is
    fields = set(item) if isinstance(item, dict) else set()
    return "social-brussels" if any(field.endswith(("OfficialFr", "OfficialNl")) for field in fields) else "hsds-json"


def _first_item(document: Any) -> Any:
    if isinstance(document, dict):
        lists = (document[key] for key in (*SOCIAL_LISTS, *HSDS_LISTS) if isinstance(document.get(key), list))
        document = next(lists, document)
    return document[0] if isinstance(document, list) and document else document
