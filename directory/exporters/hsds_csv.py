"""HSDS 3 CSV datapackage: datapackage.json and one CSV per table, with the file names of the specification."""

import csv
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from directory.exporters.prepare import exchange_rows
from directory.hsds import Row
from directory.importers.hsds_csv import DESCRIPTOR, FILES
from directory.model import Entry

REFERENCES = {
    "organization_id": "organization", "service_id": "service", "location_id": "location",
    "service_at_location_id": "service_at_location", "taxonomy_term_id": "taxonomy_term", "taxonomy_id": "taxonomy",
}  # fmt: skip
NUMBERS = ("latitude", "longitude", "minimum_age", "maximum_age", "amount", "interval")


def write_hsds_csv(entries: Iterable[Entry], folder: Path, *, drafts_as_active: bool = False) -> Path:
    """Writes the datapackage into `folder` and gives the path of its descriptor."""
    rows = exchange_rows(entries, drafts_as_active=drafts_as_active)
    folder.mkdir(parents=True, exist_ok=True)
    resources = []
    for table, file in FILES.items():
        if rows.get(table):
            columns = list(dict.fromkeys(key for row in rows[table] for key in row))
            _write(folder / file, columns, rows[table])
            resources.append(_resource(table, file, columns))
    path = folder / DESCRIPTOR
    descriptor = {
        "profile": "tabular-data-package", "name": "passerelle-directory", "title": "Passerelle directory, HSDS 3",
        "resources": resources,
    }  # fmt: skip
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def _write(path: Path, columns: Sequence[str], rows: Sequence[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)


def _cell(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _resource(table: str, file: str, columns: Sequence[str]) -> dict[str, Any]:
    fields = [{"name": name, "type": "number" if name in NUMBERS else "string"} for name in columns]
    keys = [
        {"fields": name, "reference": {"resource": REFERENCES[name], "fields": "id"}}
        for name in columns
        if name in REFERENCES
    ]
    return {
        "name": table, "path": file, "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "schema": {"fields": fields, "primaryKey": "id", "foreignKeys": keys},
    }  # fmt: skip
