"""What may leave the house."""

from collections.abc import Iterable
from dataclasses import replace

from directory.hsds import Rows, merge, rows_of, taxonomy_rows, term_rows, to_exchange
from directory.model import Entry


def exportable(entry: Entry) -> Entry:
    """`entry` without anything that leads to a sensitive address; the commune stays. Others are unchanged."""
    if not entry.sensitive_address:
        return entry
    return replace(entry, street="", postcode="", quarter="", transport="", point=None, point_precision=None)


def exchange_rows(entries: Iterable[Entry], *, drafts_as_active: bool = False) -> Rows:
    """The HSDS rows of `entries`, taxonomies included. Drafts are "inactive", or "active" when asked."""
    leaving = (exportable(entry) for entry in entries)
    if drafts_as_active:
        leaving = (replace(entry, status="published") for entry in leaving)
    shared: Rows = {"taxonomy": taxonomy_rows(), "taxonomy_term": list(term_rows())}
    return to_exchange(merge([shared, *(rows_of(entry) for entry in leaving)]))
