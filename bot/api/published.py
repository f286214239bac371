"""What the open API may show of a snapshot: published entries, nothing sensitive, nothing meant for editors."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import is_

from directory.exporters import exchange_rows, exportable
from directory.hsds import Nesting, Row, Rows
from directory.hsds.ids import service_id
from directory.model import Entry

LoadEntries = Callable[[], Awaitable[Sequence[Entry]]]


@dataclass(frozen=True, slots=True)
class Published:
    """The published entries as HSDS rows, and the entry behind each service."""

    rows: Rows
    nesting: Nesting
    entries: dict[str, Entry]  # service id -> entry


def open_view(entry: Entry) -> Entry:
    """`entry` as the world may read it: no secret street, no note of an editor."""
    return replace(exportable(entry), note="")


class Publisher:
    """Makes the HSDS view of the entries, once for each snapshot it is given."""

    def __init__(self) -> None:
        self._entries: tuple[Entry, ...] = ()
        self._published: Published | None = None

    def publish(self, entries: Sequence[Entry]) -> Published:
        """The HSDS view of `entries`; drafts are left out. The very same entries give the same view without work."""
        if self._published is None or not self._are_known(entries):
            self._entries, self._published = tuple(entries), _publish(entries)
        return self._published

    def _are_known(self, entries: Sequence[Entry]) -> bool:
        known = self._entries
        return len(known) == len(entries) and all(map(is_, known, entries))


def _publish(entries: Sequence[Entry]) -> Published:
    shown = [open_view(entry) for entry in entries if entry.status == "published"]
    rows = exchange_rows(shown)
    return Published(rows, Nesting(rows), {service_id(entry.id): entry for entry in shown})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The filters of a listing; None and "" ask for everything."""

    text: str = ""
    need: str = ""  # a need's code, or the uuid of its taxonomy term
    commune: str = ""
    organization_id: str = ""
    modified_after: datetime | None = None


def services(published: Published, wanted: Wanted) -> list[Row]:
    """The service rows that pass every filter, in the order of the entries."""
    return [row for row in published.rows.get("service", ()) if _passes(row, published, wanted)]


def _passes(row: Row, published: Published, wanted: Wanted) -> bool:
    entry = published.entries[row["id"]]
    return (
        _says(entry, wanted.text)
        and (not wanted.need or wanted.need in _needs(row, published))
        and (not wanted.commune or (entry.commune or "").casefold() == wanted.commune.casefold())
        and wanted.organization_id in ("", row["organization_id"])
        and (wanted.modified_after is None or _is_newer(entry, wanted.modified_after))
    )


def _says(entry: Entry, text: str) -> bool:
    said = " ".join((entry.label, entry.organization, entry.name, entry.kind, *entry.description.values())).casefold()
    return all(word in said for word in text.casefold().split())


def _needs(row: Row, published: Published) -> set[str]:
    attributes = [
        item for item in published.rows["attribute"] if item["link_id"] == row["id"] and item["link_type"] == "need"
    ]
    return {item["taxonomy_term_id"] for item in attributes} | set(published.entries[row["id"]].needs)


def _is_newer(entry: Entry, moment: datetime) -> bool:
    """On or after, as HSDS says. An entry whose last change is not known counts as new: nobody misses it."""
    return entry.modified_at is None or entry.modified_at >= moment
