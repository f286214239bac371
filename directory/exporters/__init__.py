"""Entries -> files. A sensitive address never leaves; a draft leaves as inactive unless asked otherwise."""

from directory.exporters.hsds_csv import write_hsds_csv
from directory.exporters.hsds_json import write_hsds_json
from directory.exporters.own_csv import write_csv
from directory.exporters.prepare import exchange_rows, exportable

__all__ = ["exchange_rows", "exportable", "write_csv", "write_hsds_csv", "write_hsds_json"]
