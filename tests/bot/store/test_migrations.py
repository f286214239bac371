"""House rules of migrations: one head, there and back on both databases, and the same schema as the tables say."""

import asyncio
from importlib import import_module
from importlib.util import find_spec

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, inspect, text

from bot.store import Database, StoreError
from bot.store.migrate import MIGRATIONS, downgrade, upgrade


def all_tables() -> MetaData:
    joined = MetaData()
    for name in ("bot.store.tables", "directory.store.tables"):
        if find_spec(name):
            for table in import_module(name).metadata.sorted_tables:
                table.to_metadata(joined)
    return joined


def tables_of(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def test_there_is_one_head() -> None:
    assert len(ScriptDirectory(str(MIGRATIONS)).get_heads()) == 1


def test_files_are_numbered_like_their_revision() -> None:
    for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions():
        assert script.path.rsplit("/", 1)[-1].startswith(script.revision[:4]), script.path


async def test_migrated_schema_is_what_the_tables_say(database: Database) -> None:
    joined = all_tables()

    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, joined))

    async with database.transaction() as tx:
        assert await tx.run_sync(differences) == []


async def test_every_migration_goes_there_and_back(empty_url: str) -> None:
    database = Database(empty_url)
    revisions = [script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()][::-1]
    async with database.transaction() as tx:
        for revision in revisions:
            before = await tx.run_sync(tables_of)
            await tx.run_sync(upgrade, revision)
            await tx.run_sync(downgrade, "-1" if revision != revisions[0] else "base")
            assert await tx.run_sync(tables_of) - {"alembic_version"} == before - {"alembic_version"}
            await tx.run_sync(upgrade, revision)
        await tx.run_sync(downgrade, "base")
        assert await tx.run_sync(tables_of) <= {"alembic_version", "sqlite_sequence"}
    await database.close()


async def test_upgrade_twice_changes_nothing(empty_url: str) -> None:
    database = Database(empty_url)
    await database.upgrade()
    async with database.reading() as tx:
        first = await tx.run_sync(tables_of)
    await database.upgrade()
    async with database.reading() as tx:
        assert await tx.run_sync(tables_of) == first
    await database.close()


async def test_a_database_of_a_newer_program_is_left_alone(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="not of this version"):
        await database.upgrade()
    async with database.reading() as tx:
        assert (await tx.execute(text("SELECT version_num FROM alembic_version"))).scalar_one() == "9999"


@pytest.mark.parametrize("starters", [4])
async def test_processes_that_start_together_migrate_once(empty_url: str, starters: int) -> None:
    databases = [Database(empty_url) for _ in range(starters)]
    await asyncio.gather(*(database.upgrade() for database in databases))
    async with databases[0].reading() as tx:
        assert "contact" in await tx.run_sync(tables_of)
    await asyncio.gather(*(database.close() for database in databases))
