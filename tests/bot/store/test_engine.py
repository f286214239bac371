"""Transactions keep all or nothing; whatever the driver says, one clear line comes out."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.clock import FixedClock
from bot.secrets_at_rest import Vault
from bot.store import Database, StoreError, contacts
from bot.store.errors import StoreError as SameError
from tests.bot.store.cast import AMINA, meet


async def how_many_contacts(database: Database) -> int:
    async with database.reading() as tx:
        return int((await tx.execute(text("SELECT count(*) FROM contact"))).scalar_one())


async def test_an_error_undoes_everything(database: Database, vault: Vault, clock: FixedClock) -> None:
    async def stumble() -> None:
        async with database.transaction() as tx:
            await contacts.find_or_create(tx, vault, "sms", AMINA, clock.now())
            raise KeyError("anything")

    with pytest.raises(KeyError):
        await stumble()
    assert await how_many_contacts(database) == 0


async def test_a_cancelled_task_undoes_everything_and_blocks_nobody(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    inside = asyncio.Event()

    async def hang() -> None:
        async with database.transaction() as tx:
            await contacts.find_or_create(tx, vault, "sms", AMINA, clock.now())
            inside.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(hang())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await how_many_contacts(database) == 0
    await meet(database, vault, clock.now())
    assert await how_many_contacts(database) == 1


async def test_reading_cannot_write(database: Database, vault: Vault, clock: FixedClock) -> None:
    with pytest.raises(StoreError, match="read-only") as caught:
        async with database.reading() as tx:
            await tx.execute(text("DELETE FROM contact"))
    assert caught.value.trouble == "read_only"
    await meet(database, vault, clock.now())  # the connection that was refused still works for others


async def test_reading_does_not_wait_for_a_writer(database: Database, vault: Vault, clock: FixedClock) -> None:
    async with database.transaction() as tx:
        await contacts.find_or_create(tx, vault, "sms", AMINA, clock.now())
        assert await asyncio.wait_for(how_many_contacts(database), 5) == 0


async def test_writers_queue_up_and_all_get_through(database: Database, vault: Vault, clock: FixedClock) -> None:
    await asyncio.gather(*(meet(database, vault, clock.now(), f"tel:+4477009000{n:02d}") for n in range(40)))
    assert await how_many_contacts(database) == 40


async def test_sqlite_is_set_up_to_lose_nothing(database: Database) -> None:
    if database.dialect != "sqlite":
        return
    async with database.transaction() as tx:
        pragmas = [(await tx.execute(text(f"PRAGMA {name}"))).scalar_one() for name in ("journal_mode", "synchronous")]
        keys = (await tx.execute(text("PRAGMA foreign_keys"))).scalar_one()
    assert (*pragmas, keys) == ("wal", 2, 1)


async def test_an_address_nobody_can_use_is_one_clear_line() -> None:
    for url in ("", "passerelle.db", "mysql://localhost/x"):
        with pytest.raises(StoreError, match=r"sqlite:///file\.db or postgresql://"):
            Database(url)


async def test_an_unreachable_server_is_one_clear_line_without_the_password() -> None:
    database = Database("postgresql://someone:secret@127.0.0.1:1/nothing")
    with pytest.raises(StoreError, match="unreachable") as caught:
        await database.ping()
    await database.close()
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


async def test_a_server_without_our_database_says_so(postgres_server: str) -> None:
    database = Database(f"{postgres_server}/nowhere")
    with pytest.raises(StoreError, match="nowhere"):
        await database.ping()
    await database.close()


async def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    database = Database(f"sqlite:///{tmp_path}/file/passerelle.db")
    with pytest.raises(StoreError, match="folder"):
        await database.upgrade()
    with pytest.raises(StoreError, match="unreachable"):
        await database.ping()
    await database.close()


async def test_a_file_that_is_no_database_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "passerelle.db").write_bytes(b"holiday pictures " * 100)
    database = Database(f"sqlite:///{tmp_path / 'passerelle.db'}")
    with pytest.raises(StoreError, match="not a database"):
        await database.upgrade()
    await database.close()


async def test_a_database_that_was_not_migrated_says_what_to_run(empty_url: str) -> None:
    database = Database(empty_url)
    with pytest.raises(StoreError, match="passerelle db upgrade"):
        await how_many_contacts(database)
    await database.close()


async def test_a_read_only_file_says_so(sqlite_template: Path, vault: Vault, clock: FixedClock) -> None:
    database = Database(f"sqlite:///file:{sqlite_template}?mode=ro&uri=true")
    with pytest.raises(StoreError, match="read-only"):
        await meet(database, vault, clock.now())
    await database.close()


async def test_another_process_that_keeps_the_lock_is_reported_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.engine.BUSY_SECONDS", 0.1)
    first, second = (Database(f"sqlite:///{tmp_path}/shared.db") for _ in range(2))
    await first.upgrade()
    async with first.transaction():
        with pytest.raises(StoreError, match="locked") as caught:
            async with second.transaction():
                pass
        assert caught.value.trouble == "locked"
        with pytest.raises(StoreError, match="locked"):
            async with first.transaction():
                pass
    await asyncio.gather(first.close(), second.close())


async def test_a_database_in_memory_works_for_a_demonstration(vault: Vault, clock: FixedClock) -> None:
    database = Database("sqlite://")
    await database.upgrade()
    await meet(database, vault, clock.now())
    assert await how_many_contacts(database) == 1
    await database.close()


async def test_errors_never_carry_what_people_wrote(database: Database) -> None:
    with pytest.raises(StoreError) as caught:
        async with database.transaction() as tx:
            await tx.execute(
                text("INSERT INTO opt_out (contact_id, kind) VALUES (:id, :kind)"), {"id": 5, "kind": "secret"}
            )
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is not None
    assert "secret" not in str(caught.value.__cause__).split("DETAIL")[0]
    assert isinstance(caught.value, SameError)
