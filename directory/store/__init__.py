"""The directory in the database: tables named as HSDS 3, entries in and out. The only room here that writes SQL.

Functions take the connection of a transaction that the caller opened, and never commit.
"""

from directory.store.loading import load_entries, revision
from directory.store.saving import SaveReport, save_entries

__all__ = ["SaveReport", "load_entries", "revision", "save_entries"]
