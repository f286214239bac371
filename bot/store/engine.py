"""The one door to the database: SQLite by default, PostgreSQL by one setting, the same code on both.

Everything that reads or writes happens inside `Database.reading` or `Database.transaction`. Whatever the driver says,
what comes out is a `StoreError` with one clear line.
"""

import contextlib
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Literal

from alembic.util import CommandError
from sqlalchemy import URL, event, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import StaticPool

from bot.store.errors import StoreError, explained
from bot.store.migrate import upgrade

__all__ = ["Database", "StoreError", "Tx"]

Tx = AsyncConnection

WAL_TRIES = 50  # times 20 ms
BUSY_SECONDS = 10
_MIGRATION_LOCK = 0x50415353  # any number, the same in every process


class Database:
    """Connections to one database. Nothing is opened before the first use."""

    def __init__(self, url: str) -> None:
        """`url` is "sqlite:///var/passerelle.db" or "postgresql://…". Raises `StoreError` when it is neither."""
        self._url = _driver_url(url)
        self.dialect: Literal["sqlite", "postgresql"] = (
            "sqlite" if self._url.get_backend_name() == "sqlite" else "postgresql"
        )
        if self.dialect == "sqlite":
            self._writer, self._reader = _sqlite_engines(self._url)
        else:
            self._writer, self._reader = _postgresql_engines(self._url)

    @property
    def name(self) -> str:
        """The address without its password, for start-up lines."""
        return self._url.render_as_string(hide_password=True)

    async def upgrade(self) -> None:
        """Brings the tables to the newest migration; does nothing when they are. Two processes may do it at once.

        Raises `StoreError`, also when a newer program has been here.
        """
        _make_folder(self._url)
        async with self.transaction() as tx:
            if self.dialect == "postgresql":
                await tx.execute(text("SET LOCAL lock_timeout = 0"))
                await tx.execute(text(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})"))
            try:
                await tx.run_sync(upgrade)
            except CommandError as error:
                raise StoreError(f"the database is not of this version of the program: {error}", "not_ready") from error

    def transaction(self) -> AbstractAsyncContextManager[Tx]:
        """A transaction that may write: commits at the end, rolls back on any error, never tries again by itself.

        SQLite takes the write lock at once, so a writer never fails half-way. Raises `StoreError`.
        """
        return self._begin(self._writer)

    def reading(self) -> AbstractAsyncContextManager[Tx]:
        """A transaction that sees one moment and cannot write. Raises `StoreError`."""
        return self._begin(self._reader)

    async def ping(self) -> None:
        """Asks the database for nothing. Raises `StoreError` when it does not answer."""
        async with self.reading() as tx:
            await tx.execute(text("SELECT 1"))

    async def close(self) -> None:
        """Lets go of every connection."""
        await self._writer.dispose()
        await self._reader.dispose()

    @asynccontextmanager
    async def _begin(self, engine: AsyncEngine) -> AsyncIterator[Tx]:
        try:
            async with engine.begin() as tx:
                yield tx
        except (SQLAlchemyError, OSError) as error:
            raise explained(error, self.name) from error


def _driver_url(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError("the database address cannot be read: write sqlite:///file.db or postgresql://...") from None
    kind = parsed.drivername.split("+")[0]
    if kind == "sqlite":
        return parsed.set(drivername="sqlite+aiosqlite")
    if kind in {"postgresql", "postgres"}:
        return parsed.set(drivername="postgresql+psycopg")
    raise StoreError(f"the database kind '{kind}' is unknown: write sqlite:///file.db or postgresql://...")


def _is_memory(url: URL) -> bool:
    return url.database in {None, "", ":memory:"}


def _make_folder(url: URL) -> None:
    if url.get_backend_name() != "sqlite" or _is_memory(url) or str(url.database).startswith("file:"):
        return
    folder = Path(str(url.database)).parent
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"the folder of the database cannot be made: {folder} ({error.strerror})") from error


def _sqlite_engines(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    # hide_parameters: an error that reaches the logs must not carry what people wrote.
    common: dict[str, Any] = {"hide_parameters": True, "connect_args": {"timeout": BUSY_SECONDS}}
    if _is_memory(url):
        engine = create_async_engine(url, poolclass=StaticPool, **common)
        _prepare_sqlite(engine, begin="BEGIN IMMEDIATE", query_only=False)
        return engine, engine
    # One writing connection: writers of this process queue fairly in Python instead of polling the file's lock.
    writer = create_async_engine(url, pool_size=1, max_overflow=0, pool_timeout=BUSY_SECONDS, **common)
    reader = create_async_engine(url, pool_size=4, max_overflow=4, pool_timeout=BUSY_SECONDS, **common)
    _prepare_sqlite(writer, begin="BEGIN IMMEDIATE", query_only=False)
    _prepare_sqlite(reader, begin="BEGIN", query_only=True)
    return writer, reader


def _prepare_sqlite(engine: AsyncEngine, *, begin: str, query_only: bool) -> None:
    pragmas = (
        f"busy_timeout = {int(BUSY_SECONDS * 1000)}", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON",
        f"query_only = {'ON' if query_only else 'OFF'}",
    )  # fmt: skip

    def before_connect(_dialect: object, _record: object, arguments: Any, options: Any) -> None:
        # A file that cannot be opened fails here, not in the driver's thread, which would complain after we are gone.
        with contextlib.closing(sqlite3.connect(*arguments, **options)) as connection:
            _switch_to_wal(connection)

    def on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver would otherwise begin late, and only before some statements
        cursor = connection.cursor()
        try:
            for pragma in pragmas:
                cursor.execute(f"PRAGMA {pragma}")
        except Exception:
            connection.close()  # nobody else knows it yet, and its thread would outlive the service
            raise
        cursor.close()

    def on_begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine.sync_engine, "do_connect", before_connect)
    event.listen(engine.sync_engine, "connect", on_connect)
    event.listen(engine.sync_engine, "begin", on_begin)


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """Two processes that open a new file at once: the switch to WAL does not wait for the other one by itself."""
    for _ in range(WAL_TRIES):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                return  # the connection itself will say it, in our words
            time.sleep(0.02)
        else:
            return


def _postgresql_engines(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    arguments: dict[str, Any] = {"connect_timeout": 5}
    if "options" not in url.query:
        arguments["options"] = f"-c lock_timeout={BUSY_SECONDS}s -c idle_in_transaction_session_timeout=60s"
    writer = create_async_engine(
        url, hide_parameters=True, pool_pre_ping=True, pool_size=5, max_overflow=15, pool_timeout=BUSY_SECONDS,
        connect_args=arguments,
    )  # fmt: skip
    return writer, writer.execution_options(postgresql_readonly=True, isolation_level="REPEATABLE READ")
