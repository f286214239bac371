"""Runs the Alembic migrations of `deploy/migrations` inside a transaction that is already open."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

MIGRATIONS = Path(__file__).resolve().parents[2] / "deploy" / "migrations"


def migration_config(connection: Connection) -> Config:
    """Alembic's configuration for an open connection; no file, no logging set-up."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Applies what is missing up to `revision`; the caller commits."""
    command.upgrade(migration_config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Undoes down to `revision` ("base" removes every table); the caller commits."""
    command.downgrade(migration_config(connection), revision)
