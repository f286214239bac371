"""The store: engine, tables, one file of queries per table family. Nobody else writes SQL.

Functions take an open transaction (`Tx`) as first argument and never commit by themselves.
"""

from bot.store.engine import Database, StoreError, Tx

__all__ = ["Database", "StoreError", "Tx"]
