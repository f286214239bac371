"""HSDS 3 JSON: a list of nested services, a page of an API, organizations with their services, or one service."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from directory.hsds import Described, flatten_service, from_exchange, read_rows
from directory.importers.json_file import read_items
from directory.importers.policy import Collector
from directory.importers.result import ImportResult, refused
from directory.importers.text_file import FileError, read_text

LISTS = ("contents", "services", "organizations", "items")


def read_hsds_json(path: Path) -> ImportResult:
    """The entries of an HSDS 3 JSON file. Never raises for its content: what is wrong is in the result."""
    collector = Collector()
    try:
        for line, item in read_items(read_text(path), path.name, LISTS):
            _read(line, item, collector)
    except FileError as error:
        return refused(str(error))
    return collector.result()


def _read(line: int, item: Any, collector: Collector) -> None:
    for service in _services(item):
        if not isinstance(service, dict) or "name" not in service:
            collector.reject(line, "is not an HSDS service: it has no 'name'")
            continue
        for found in read_rows(from_exchange(flatten_service(service))):
            if isinstance(found, Described):
                collector.add(line, found.facts)
            else:
                collector.reject(line, str(found[1]))


def _services(item: Any) -> Iterator[Any]:
    """The services of one item; an organization document lends its own fields to each of its services."""
    if not isinstance(item, dict):
        yield item
    elif isinstance(item.get("services"), list):
        organization = {key: value for key, value in item.items() if key not in ("services", "locations")}
        for service in item["services"]:
            yield _with_organization(service, organization)
    elif isinstance(item.get("service"), dict) and "location" in item:
        yield item["service"] | {"service_at_locations": [{k: v for k, v in item.items() if k != "service"}]}
    else:
        yield item


def _with_organization(service: Any, organization: Mapping[str, Any]) -> Any:
    return {"organization": organization, **service} if isinstance(service, dict) else service
