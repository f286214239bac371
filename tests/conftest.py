"""What every test may ask for: a migrated database (SQLite, then a real PostgreSQL), a vault, a clock at rest."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import psycopg
import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from bot.clock import FixedClock
from bot.secrets_at_rest import Vault
from bot.store import Database
from tests.postgres import NoPostgresError, emptying, running_server

SATURDAY = datetime(2026, 11, 21, 15, 0, tzinfo=ZoneInfo("Europe/Brussels"))
TEST_KEYS = (["cGFzc2VyZWxsZS10ZXN0cy1vbmx5LWtleS0wMDAwMDA="], "for tests only, 32 characters long")
_numbers = count(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Rasa, which takes minutes to train, begins first."""
    items.sort(key=lambda item: "rasa" not in item.path.parts)


class ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """A file stays in one process, and Rasa, which is trained once, too: `-n 2 --dist loadscope`."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return "rasa" if "/rasa/" in path else path


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    """Whole files, in the order in which they were collected."""
    config.option.loadscopereorder = False
    return ByFile(config, log)


@pytest.fixture
def clock() -> FixedClock:
    """Saturday 21 November 2026, 15:00 in Brussels."""
    return FixedClock(SATURDAY)


@pytest.fixture(scope="session")
def vault() -> Vault:
    """A vault with keys that are worth nothing."""
    return Vault(*TEST_KEYS)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file; each test works on a copy."""
    path = tmp_path_factory.mktemp("template") / "passerelle.db"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a real server, one for all tests. Without PostgreSQL: a failure in CI, a skip elsewhere."""
    try:
        with running_server() as address:
            yield address
    except NoPostgresError as reason:
        if os.environ.get("CI"):
            pytest.fail(str(reason))
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def postgres_database(postgres_server: str) -> tuple[str, str]:
    """The address of a migrated PostgreSQL database, and the statements that empty it again after a test."""
    address = f"{postgres_server}/tests"
    _administer(postgres_server, "CREATE DATABASE tests")
    _migrate(address)
    return address, emptying(address)


@pytest.fixture
def empty_url(database_kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database without tables."""
    if database_kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server: str = request.getfixturevalue("postgres_server")
    name = f"empty_{next(_numbers)}"
    _administer(server, f"CREATE DATABASE {name}")
    yield f"{server}/{name}"
    _administer(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database_url(database_kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a migrated, empty database of this test's own."""
    if database_kind == "sqlite":
        path = tmp_path / "passerelle.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    address, emptied = request.getfixturevalue("postgres_database")
    yield address
    _administer(address, emptied)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> str:
    """Everything that asks for a database runs twice."""
    return str(request.param)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open, migrated, empty database: the test runs once on SQLite and once on PostgreSQL."""
    opened = Database(database_url)
    yield opened
    await opened.close()


def _migrate(url: str) -> None:
    async def work() -> None:
        database = Database(url)
        await database.upgrade()
        await database.close()

    with ThreadPoolExecutor(1) as thread:  # the test's own loop may be set up already in this one
        thread.submit(asyncio.run, work()).result()


def _administer(address: str, statements: str) -> None:
    whole = address if address.count("/") == 3 else f"{address}/postgres"
    with psycopg.connect(whole, autocommit=True) as connection:
        connection.execute(statements.encode())


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """The address of a migrated, empty SQLite database: for what does not depend on the kind of database."""
    path = tmp_path / "passerelle.db"
    shutil.copy(sqlite_template, path)
    return f"sqlite:///{path}"
