"""HSDS 3 JSON: one file with the list of fully nested services."""

import json
from collections.abc import Iterable
from pathlib import Path

from directory.exporters.prepare import exchange_rows
from directory.hsds import Nesting, nest_service
from directory.model import Entry

FILE = "services.json"


def write_hsds_json(entries: Iterable[Entry], folder: Path, *, drafts_as_active: bool = False) -> Path:
    """Writes `folder`/services.json and gives its path. Drafts have the status "inactive" unless asked."""
    rows = exchange_rows(entries, drafts_as_active=drafts_as_active)
    nesting = Nesting(rows)
    services = [nest_service(row, nesting) for row in rows.get("service", ())]
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / FILE
    path.write_text(json.dumps(services, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path
