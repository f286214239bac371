"""INSERT ... ON CONFLICT, which SQLite and PostgreSQL spell alike and SQLAlchemy offers per dialect."""

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from bot.store.engine import Tx

Insert = sqlite.Insert | postgresql.Insert


def insert_into(tx: Tx, table: Table) -> Insert:
    """An INSERT that knows `on_conflict_do_nothing` and `on_conflict_do_update` in the dialect of `tx`."""
    return sqlite.insert(table) if tx.dialect.name == "sqlite" else postgresql.insert(table)
