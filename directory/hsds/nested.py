"""Rows <-> the nested JSON documents of HSDS: a service with all that hangs on it, and back to flat rows.

Inside a parent the foreign key to it is dropped, and empty fields are left out, as in the official examples.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from directory.hsds.ids import part_id
from directory.hsds.rows import Row, Rows

Document = dict[str, Any]
SERVICE_LISTS = {
    "phones": "phone", "schedules": "schedule", "service_areas": "service_area", "languages": "language",
    "cost_options": "cost_option", "required_documents": "required_document",
}  # fmt: skip
LOCATION_LISTS = {
    "addresses": "address", "accessibility": "accessibility", "languages": "language", "phones": "phone",
    "schedules": "schedule",
}  # fmt: skip
LINK_LISTS = {"phones": "phone", "schedules": "schedule", "service_areas": "service_area"}
OWNERS = ("service_id", "location_id", "service_at_location_id", "organization_id", "link_id")


class Nesting:
    """Rows indexed by owner, ready to be nested. Build once for many documents."""

    def __init__(self, rows: Mapping[str, Sequence[Row]]) -> None:
        self.by_id = {(table, row["id"]): row for table, items in rows.items() for row in items}
        self.owned: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
        for table, items in rows.items():
            for row in items:
                for key in OWNERS:
                    if row.get(key):
                        self.owned[table, key, str(row[key])].append(row)

    def children(self, table: str, key: str, owner: str) -> list[Document]:
        """The documents of the rows of `table` that belong to `owner`."""
        return [self.document(row) for row in self.owned.get((table, key, owner), ())]

    def document(self, row: Row) -> Document:
        """One row as a document, with its attributes."""
        document = plain(row)
        attributes = [self._attribute(item) for item in self.owned.get(("attribute", "link_id", row["id"]), ())]
        return document | ({"attributes": attributes} if attributes else {})

    def _attribute(self, row: Row) -> Document:
        term = self.by_id.get(("taxonomy_term", row["taxonomy_term_id"]))
        document = plain(row, drop=("link_id", "taxonomy_term_id"))
        return document | ({"taxonomy_term": plain(term)} if term else {})


def plain(row: Mapping[str, Any], drop: Sequence[str] = OWNERS) -> Document:
    """One row as a JSON object: no foreign key, no empty field, dates as ISO texts."""
    return {
        key: _json(value)
        for key, value in row.items()
        if key not in drop and not key.startswith("_") and value not in (None, "", [], {})
    } | {key: row[key] for key in REQUIRED_TEXTS if key in row and row[key] == ""}


REQUIRED_TEXTS = ("address_1", "city", "postal_code")  # HSDS requires them to be there, even empty


def _json(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return value.isoformat() if isinstance(value, date) else value


def nest_service(row: Row, nesting: Nesting, *, full: bool = True) -> Document:
    """The service document; without `full` only its own fields and its organization."""
    organization = nesting.by_id.get(("organization", str(row.get("organization_id"))))
    document = (nesting.document(row) if full else plain(row)) | (
        {"organization": plain(organization)} if organization else {}
    )
    if not full:
        return document
    for name, table in SERVICE_LISTS.items():
        document |= _listed(name, nesting.children(table, "service_id", row["id"]))
    links = nesting.owned.get(("service_at_location", "service_id", row["id"]), [])
    return document | _listed("service_at_locations", [nest_link(link, nesting) for link in links])


def nest_link(row: Row, nesting: Nesting) -> Document:
    """A service_at_location document with its location."""
    document = nesting.document(row)
    for name, table in LINK_LISTS.items():
        document |= _listed(name, nesting.children(table, "service_at_location_id", row["id"]))
    location = nesting.by_id.get(("location", str(row.get("location_id"))))
    return document | ({"location": nest_location(location, nesting)} if location else {})


def nest_location(row: Row, nesting: Nesting) -> Document:
    """A location document with its addresses and accessibility."""
    document = nesting.document(row)
    for name, table in LOCATION_LISTS.items():
        document |= _listed(name, nesting.children(table, "location_id", row["id"]))
    return document


def nest_service_at_location(row: Row, nesting: Nesting, *, full: bool = True) -> Document:
    """A service_at_location document that also carries its service, for listings by place."""
    service = nesting.by_id[("service", row["service_id"])]
    return nest_link(row, nesting) | {"service": nest_service(service, nesting, full=False)} if full else plain(row)


def nest_organization(row: Row, nesting: Nesting, *, full: bool = True) -> Document:
    """The organization document; with `full`, all its services."""
    document = plain(row)
    if not full:
        return document
    services = nesting.owned.get(("service", "organization_id", row["id"]), [])
    return document | _listed("services", [nest_service(service, nesting) for service in services])


def _listed(name: str, documents: list[Document]) -> Document:
    return {name: documents} if documents else {}


CHILDREN = {
    "service": SERVICE_LISTS | {"service_at_locations": "service_at_location", "attributes": "attribute"},
    "service_at_location": LINK_LISTS | {"attributes": "attribute"},
    "location": LOCATION_LISTS | {"attributes": "attribute"},
    "organization": {"phones": "phone", "attributes": "attribute"},
    "schedule": {"attributes": "attribute"},
}
SINGLE = {"organization": "organization", "location": "location", "taxonomy_term": "taxonomy_term"}


def flatten_service(document: Mapping[str, Any]) -> Rows:
    """The flat rows of one nested service document, foreign keys put back. Tolerates missing ids of children."""
    rows: Rows = defaultdict(list)
    _flatten("service", document, rows, {})
    return dict(rows)


def _flatten(table: str, document: Mapping[str, Any], rows: Rows, links: Mapping[str, str]) -> str:
    row: Row = {key: value for key, value in document.items() if not isinstance(value, list | dict)} | dict(links)
    row["id"] = str(document.get("id") or part_id("/".join(links.values()), table, len(rows[table])))
    rows[table].append(row)
    for name, child in SINGLE.items():
        if isinstance(document.get(name), dict):
            row[f"{child}_id"] = _flatten(child, document[name], rows, {})
    for name, child in CHILDREN.get(table, {}).items():
        key = "link_id" if child == "attribute" else f"{table}_id"
        for item in _objects(document.get(name)):
            _flatten(child, item, rows, {key: row["id"]})
    return str(row["id"])


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
