"""Entry <-> HSDS 3: the one translation that the store, the importers, the exporters and the read API share.

`rows` turns an entry into flat rows named as in HSDS, `entries` turns rows (ours or foreign) back into entries,
`exchange` moves our own columns into HSDS attributes for the outside world, `nested` builds the JSON documents.
"""

from directory.hsds.entries import Described, RowError, read_rows
from directory.hsds.exchange import from_exchange, to_exchange
from directory.hsds.nested import (
    Nesting,
    flatten_service,
    nest_organization,
    nest_service,
    nest_service_at_location,
    plain,
)
from directory.hsds.rows import TABLES, Row, Rows, merge, rows_of
from directory.hsds.vocabulary import taxonomy_rows, term_rows

__all__ = [
    "TABLES",
    "Described",
    "Nesting",
    "Row",
    "RowError",
    "Rows",
    "flatten_service",
    "from_exchange",
    "merge",
    "nest_organization",
    "nest_service",
    "nest_service_at_location",
    "plain",
    "read_rows",
    "rows_of",
    "taxonomy_rows",
    "term_rows",
    "to_exchange",
]
