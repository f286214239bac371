"""HSDS 3 CSV datapackage: a folder with datapackage.json and one CSV per table."""

import csv
import io
import json
from pathlib import Path
from typing import Any

from directory.hsds import TABLES, Described, Row, Rows, from_exchange, read_rows
from directory.importers.policy import Collector
from directory.importers.result import ImportResult, refused
from directory.importers.text_file import FileError, read_text

DESCRIPTOR = "datapackage.json"
# The file names of the specification; a descriptor may name others.
FILES = {
    "organization": "organizations.csv", "service": "services.csv", "location": "locations.csv",
    "service_at_location": "service_at_location.csv", "schedule": "schedules.csv", "phone": "phones.csv",
    "address": "addresses.csv", "language": "languages.csv", "accessibility": "accessibility.csv",
    "required_document": "required_documents.csv", "cost_option": "cost_options.csv",
    "service_area": "service_areas.csv", "taxonomy": "taxonomies.csv", "taxonomy_term": "taxonomy_terms.csv",
    "attribute": "attributes.csv", "metadata": "metadata.csv",
}  # fmt: skip


def read_hsds_csv(path: Path) -> ImportResult:
    """The entries of the datapackage in folder `path` (or of the folder of that datapackage.json).

    Never raises for its content: what is wrong is in the result; lines are those of the services table.
    """
    folder = path if path.is_dir() else path.parent
    try:
        rows = from_exchange(_tables(folder))
    except FileError as error:
        return refused(str(error))
    if not rows.get("service"):
        return refused(f"{folder.name}: holds no service")
    collector = Collector()
    for found in read_rows(rows):
        if isinstance(found, Described):
            collector.add(found.line, found.facts)
        else:
            collector.reject(found[0], str(found[1]))
    return collector.result()


def _tables(folder: Path) -> Rows:
    files = _files(folder)
    return {
        table: _table(folder / files[table]) for table in TABLES if table in files and (folder / files[table]).is_file()
    }


def _files(folder: Path) -> dict[str, str]:
    """Table -> file, from the descriptor; a file outside the folder is refused."""
    try:
        descriptor = json.loads(read_text(folder / DESCRIPTOR))
    except json.JSONDecodeError as error:
        raise FileError(f"{DESCRIPTOR}: line {error.lineno} is not JSON ({error.msg})") from None
    resources = descriptor.get("resources") if isinstance(descriptor, dict) else None
    if not isinstance(resources, list):
        raise FileError(f"{DESCRIPTOR}: has no list of 'resources'")
    named = {str(item.get("name")): str(item.get("path") or "") for item in resources if isinstance(item, dict)}
    for table, file in named.items():
        if not (folder / file).resolve().is_relative_to(folder.resolve()):
            raise FileError(f"{DESCRIPTOR}: the file of '{table}' is outside the folder")
    return {table: named.get(table) or FILES.get(table, "") for table in {*FILES, *named}}


def _table(path: Path) -> list[Row]:
    reader = csv.DictReader(io.StringIO(read_text(path), newline=""), strict=True, restval="")
    rows: list[Row] = []
    begin = 2
    try:
        for row in reader:
            if not (row.get("id") or "").strip():
                raise FileError(f"{path.name}: line {begin} has no id")
            rows.append({key: value for key, value in _cells(row).items() if value != ""} | {"_line": begin})
            begin = reader.line_num + 1
    except csv.Error as error:
        raise FileError(f"{path.name}: line {reader.line_num} is not CSV ({error})") from None
    return rows


def _cells(row: dict[Any, Any]) -> dict[str, str]:
    return {str(key): str(value) for key, value in row.items() if key is not None}
