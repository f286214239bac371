"""The directory in the database: what goes in comes out, once, and a person's word is not overwritten."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, inspect, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store import Database
from directory.model import Entry
from directory.phones import helpline_numbers
from directory.store import load_entries, revision, save_entries, tables
from tests.directory.conftest import NOW, full_entry

LATER = NOW + timedelta(days=30)


def bare(entries: list[Entry] | tuple[Entry, ...]) -> list[Entry]:
    """Entries sorted, without the moment they were written."""
    return sorted((replace(entry, modified_at=None) for entry in entries), key=lambda entry: entry.id)


async def count(conn: AsyncConnection, name: str) -> int:
    return int(await conn.scalar(select(func.count()).select_from(tables.BY_NAME[name])) or 0)


async def test_every_fact_of_an_entry_survives_the_database(database: Database) -> None:
    async with database.transaction() as tx:
        report = await save_entries(tx, [full_entry()], now=NOW)
    async with database.reading() as tx:
        [loaded] = await load_entries(tx)
    assert report.added == ("full",)
    assert loaded == replace(full_entry(), modified_at=NOW)


async def test_the_demo_directory_survives_the_database(database: Database, demo: tuple[Entry, ...]) -> None:
    async with database.transaction() as tx:
        await save_entries(tx, demo, now=NOW)
        assert bare(await load_entries(tx, include_drafts=True)) == bare(demo)


async def test_drafts_are_loaded_only_when_asked(database: Database, demo: tuple[Entry, ...]) -> None:
    async with database.transaction() as tx:
        await save_entries(tx, demo, now=NOW)
        published = {entry.id for entry in await load_entries(tx)}
    assert "brouillon" not in published
    assert len(published) == sum(entry.status == "published" for entry in demo)


async def test_saving_twice_changes_nothing(database: Database, demo: tuple[Entry, ...]) -> None:
    async with database.transaction() as tx:
        await save_entries(tx, demo, now=NOW)
        before = [await count(tx, name) for name in tables.BY_NAME], await revision(tx)
        report = await save_entries(tx, demo, now=LATER)
        after = [await count(tx, name) for name in tables.BY_NAME], await revision(tx)
    assert before == after
    assert len(report.unchanged) == len(demo)
    assert not report.added
    assert not report.updated


async def test_a_changed_entry_replaces_its_rows_and_only_them(database: Database, demo: tuple[Entry, ...]) -> None:
    first, second = full_entry("first"), full_entry("second")
    shorter = replace(
        first, phones=("020 7946 0199",), needs=("eat",), schedules=(), temporary_changes=(), name="Repas"
    )
    async with database.transaction() as tx:
        await save_entries(tx, [first, second], now=NOW)
        report = await save_entries(tx, [replace(shorter, verified_on=LATER.date())], now=LATER)
        loaded = {entry.id: entry for entry in await load_entries(tx)}
    assert report.updated == ("first",)
    assert loaded["first"].phones == ("020 7946 0199",)
    assert loaded["first"].modified_at == LATER
    assert loaded["second"] == replace(second, modified_at=NOW)


async def test_the_revision_grows_only_with_a_change(database: Database) -> None:
    async with database.transaction() as tx:
        start = await revision(tx)
        await save_entries(tx, [full_entry()], now=NOW)
        first = await revision(tx)
        await save_entries(tx, [full_entry()], now=NOW)
        again = await revision(tx)
        await save_entries(tx, [], now=NOW)
        assert await revision(tx) == again
    assert (start, first - start, again - first) == (0, 1, 0)


async def test_one_organization_is_kept_once_and_goes_with_its_last_service(database: Database) -> None:
    async with database.transaction() as tx:
        await save_entries(tx, [full_entry("a"), full_entry("b")], now=NOW)
        assert await count(tx, "organization") == 1
        moved = [replace(full_entry(id_), organization="Autre Maison", verified_on=LATER.date()) for id_ in ("a", "b")]
        await save_entries(tx, moved, now=LATER)
        names = (await tx.scalars(select(tables.organization.c.name))).all()
    assert names == ["Autre Maison"]


async def test_an_import_never_overwrites_a_later_verification(database: Database) -> None:
    verified = replace(full_entry(), phones=("020 7946 0150",), verified_on=date(2026, 11, 20))
    imported = replace(full_entry(), phones=("020 7946 0999",), verified_on=None, page_date="2026-11-19")
    async with database.transaction() as tx:
        await save_entries(tx, [verified], now=NOW)
        report = await save_entries(tx, [imported], now=LATER)
        [kept] = await load_entries(tx)
    assert report.kept_verified == ("full",)
    assert kept.phones == ("020 7946 0150",)


@pytest.mark.parametrize(
    ("page_date", "read_on", "verified_on"),
    [
        ("2026-11-21", None, None),
        ("", date(2026, 11, 21), None),
        ("2019", None, date(2026, 11, 20)),
        ("2026-12", date(2020, 1, 1), None),
    ],
)
async def test_a_fresher_import_does_overwrite(
    database: Database, page_date: str, read_on: date | None, verified_on: date | None
) -> None:
    verified = replace(full_entry(), verified_on=date(2026, 11, 20))
    fresher = replace(full_entry(), name="Autre", page_date=page_date, read_on=read_on, verified_on=verified_on)
    async with database.transaction() as tx:
        await save_entries(tx, [verified], now=NOW)
        report = await save_entries(tx, [fresher], now=LATER)
    assert report.updated == ("full",)


@pytest.mark.parametrize(
    ("page_date", "read_on"), [("2026", date(2026, 12, 1)), ("2017", date(2026, 12, 1)), ("", None)]
)
async def test_an_old_page_read_today_does_not_beat_a_phone_call(
    database: Database, page_date: str, read_on: date | None
) -> None:
    verified = replace(full_entry(), verified_on=date(2026, 11, 20))
    older = replace(full_entry(), name="Autre", page_date=page_date, read_on=read_on, verified_on=None)
    async with database.transaction() as tx:
        await save_entries(tx, [verified], now=NOW)
        report = await save_entries(tx, [older], now=LATER)
    assert report.kept_verified == ("full",)


async def test_a_fresher_page_that_says_the_same_keeps_the_verification(database: Database) -> None:
    verified = replace(full_entry(), verified_on=date(2026, 11, 12))
    same = replace(verified, verified_on=None, page_date="2026-11-30", confidence="low", status="draft")
    async with database.transaction() as tx:
        await save_entries(tx, [verified], now=NOW)
        report = await save_entries(tx, [same], now=LATER)
        [kept] = await load_entries(tx)
    assert report.unchanged == ("full",)
    assert kept.verified_on == date(2026, 11, 12)


async def test_a_secret_street_is_not_lost_when_an_export_comes_back(database: Database) -> None:
    secret = replace(full_entry(), sensitive_address=True, verified_on=None)
    returned = replace(
        secret, street="", postcode="", quarter="", transport="", point=None, point_precision=None, name="Neuf"
    )
    async with database.transaction() as tx:
        await save_entries(tx, [secret], now=NOW)
        await save_entries(tx, [returned], now=LATER)
        [kept] = await load_entries(tx)
    assert (kept.name, kept.street, kept.point) == ("Neuf", secret.street, secret.point)


async def test_a_help_line_is_stored_by_key_and_read_as_a_number(database: Database) -> None:
    number = helpline_numbers()["tele_accueil"]
    async with database.transaction() as tx:
        await save_entries(tx, [replace(full_entry(), phones=(number,))], now=NOW)
        stored = (await tx.scalars(select(tables.phone.c.number))).all()
        [loaded] = await load_entries(tx)
    assert stored == ["helpline:tele_accueil"]
    assert loaded.phones == (number,)


async def test_every_changed_field_leaves_a_trace(database: Database) -> None:
    changed = replace(full_entry(), name="Autre", free=True, verified_on=LATER.date())
    async with database.transaction() as tx:
        await save_entries(tx, [full_entry()], now=NOW)
        await save_entries(tx, [changed], now=LATER, updated_by="Chloé")
        rows = (await tx.execute(select(tables.metadata_).order_by(tables.metadata_.c.field_name))).mappings().all()
    told = {row["field_name"]: (row["previous_value"], row["replacement_value"], row["updated_by"]) for row in rows}
    assert told["name"] == ("Repas et douche", "Autre", "Chloé")
    assert told["free"] == ("no", "yes", "Chloé")
    assert set(told) == {"id", "name", "free", "verified_on"}


async def test_an_empty_directory_is_empty(database: Database) -> None:
    async with database.reading() as tx:
        assert await load_entries(tx, include_drafts=True) == []
        assert await revision(tx) == 0


async def test_more_entries_than_one_statement_can_hold(database: Database) -> None:
    many = [replace(full_entry(f"entry-{n:04d}"), organization=f"Maison {n}") for n in range(900)]
    async with database.transaction() as tx:
        assert len((await save_entries(tx, many, now=NOW)).added) == 900
        assert len((await save_entries(tx, many, now=NOW)).unchanged) == 900
        assert await count(tx, "organization") == 900


async def test_a_moment_of_another_zone_is_kept_as_the_same_moment(database: Database) -> None:
    brussels = datetime.fromisoformat("2026-11-21T15:00:00.123456+01:00")
    async with database.transaction() as tx:
        await save_entries(tx, [full_entry()], now=brussels)
        [loaded] = await load_entries(tx)
    assert loaded.modified_at == datetime(2026, 11, 21, 14, 0, 0, 123000, tzinfo=UTC)


async def test_the_migration_makes_the_tables_of_the_code(database: Database) -> None:
    async with database.reading() as tx:
        made = await tx.run_sync(
            lambda conn: {
                table.name: {column["name"]: column["nullable"] for column in inspect(conn).get_columns(table.name)}
                for table in tables.metadata.sorted_tables
            }
        )
    for table in tables.metadata.sorted_tables:
        assert made[table.name] == {column.name: column.nullable for column in table.c}
