"""One row per person and channel, whatever happens at once; OUBLIE-MOI leaves nothing of them."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

import pytest
from sqlalchemy import insert, select, text

from bot.channels.base import DeliveryReceipt, Lane
from bot.clock import FixedClock
from bot.secrets_at_rest import Vault, VaultError, new_keys
from bot.store import (
    Database,
    Tx,
    appointments,
    case_story,
    cases,
    contacts,
    conversations,
    figures,
    follow_ups,
    inbox,
    notices,
    opt_outs,
    outbox,
    reminders,
    second_phones,
    series,
    tasks,
    wishes,
)  # fmt: skip
from bot.store.appointments import Details, Event, NewAppointment
from bot.store.case_story import NewEvent
from bot.store.cases import NewCase
from bot.store.erasure import SHELLS
from bot.store.errors import NotThere
from bot.store.reminders import NewReminder
from bot.store.series import NewSeries
from bot.store.tables import metadata, second_phone
from tests.bot.store.cast import AMINA, BILAL, LEASE, from_amina, meet, queue, status_of
from tests.conftest import TEST_KEYS

TEAM = {"staff", "staff_phone", "staff_code", "staff_session", "shift", "audit"}  # of who works here, not of who writes


async def rows_of(database: Database) -> dict[str, list[dict[str, object]]]:
    async with database.reading() as tx:
        tables = metadata.sorted_tables
        return {table.name: [dict(row) for row in (await tx.execute(select(table))).mappings()] for table in tables}


async def test_a_contact_is_found_again_by_number_and_never_stored_readable(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await meet(database, vault, clock.now())
    async with database.reading() as tx:
        found = await contacts.find(tx, vault, "sms", AMINA)
        assert await contacts.find(tx, vault, "telegram", AMINA) is None
        assert await contacts.find(tx, vault, "sms", BILAL) is None
    assert found is not None
    assert (found.id, found.urn, found.created_at, found.welcomed) == (id, AMINA, clock.now(), False)
    assert "447700900001" not in str(await rows_of(database))


async def test_everybody_who_asks_at_once_gets_the_same_contact(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    assert len(set(await asyncio.gather(*(meet(database, vault, clock.now()) for _ in range(12))))) == 1


async def test_what_is_learnt_is_kept(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    later = clock.now() + timedelta(minutes=3)
    async with database.transaction() as tx:
        await contacts.mark_welcomed(tx, id)
        await contacts.touch(tx, id, later)
        await contacts.set_follow_up(tx, id, True)
        await contacts.set_language(tx, id, "nl", chosen=True)
        await contacts.set_language(tx, id, "fr", chosen=False)  # a guess never overrides a choice
        known = await contacts.get(tx, vault, id)
    assert (known.welcomed, known.last_seen_at, known.follow_up_agreed) == (True, later, True)
    assert (known.language, known.language_chosen) == ("nl", True)


async def test_a_language_that_was_only_guessed_may_change(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    async with database.transaction() as tx:
        await contacts.set_language(tx, id, "en", chosen=False)
        await contacts.set_language(tx, id, "fr", chosen=False)
        assert (await contacts.get(tx, vault, id)).language == "fr"


async def test_one_contact_is_worked_for_by_one_at_a_time(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    order: list[str] = []
    locked = asyncio.Event()

    async def first() -> None:
        async with database.transaction() as tx:
            await contacts.lock(tx, id)
            locked.set()
            await asyncio.sleep(0.1)
            order.append("first")

    async def second() -> None:
        await locked.wait()
        async with database.transaction() as tx:
            await contacts.lock(tx, id)
            order.append("second")

    await asyncio.gather(first(), second())
    assert order == ["first", "second"]


async def test_the_next_message_is_recorded_while_the_last_one_is_answered(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    if database.dialect == "sqlite":
        return  # one writer at a time: the webhook waits for the few milliseconds of that transaction
    id = await meet(database, vault, clock.now())
    async with database.transaction() as tx:
        await contacts.lock(tx, id)
        async with database.transaction() as other:
            message = from_amina("et aussi manger", clock.now())
            assert await asyncio.wait_for(inbox.record(other, vault, message), 3) is not None


async def fill_everything(database: Database, vault: Vault, clock: FixedClock, urn: str) -> str:
    """A contact with something in every table."""
    now = clock.now()
    id = await meet(database, vault, now, urn)
    message = from_amina("g faim", now)
    async with database.transaction() as tx:
        recorded = await inbox.record(tx, vault, replace(message, urn=urn))
        assert recorded is not None
        await conversations.save(tx, vault, id, {"flow": "orientation"}, now)
        await opt_outs.add(tx, id, "reminders", now)
        wish = NewCase(contact_id=id, level="urgent", category="violence", quarter="Cureghem")
        case = await cases.open_or_join(tx, wish, now)
        await case_story.add(tx, vault, NewEvent(case_id=case.id, kind="note", words="elle a deux enfants"), now)
        await follow_ups.plan(tx, id, "some-door", now, now)
        await tasks.add_correction(tx, vault, "some-door", "closed", "c'était fermé hier", now)
        await figures.count(tx, "question", {"need": "eat"}, now)
        await fill_appointments(tx, vault, id, now)
    sent = await queue(database, vault, now, id, Lane.REPLY, in_reply_to=recorded)
    receipt = DeliveryReceipt(channel="sms", provider_message_id=f"SM-{id}", status="delivered", raw="delivered")
    async with database.transaction() as tx:
        await outbox.claim(tx, vault, ["sms"], 5, now, LEASE)
        await outbox.mark_accepted(tx, sent, f"SM-{id}", now)
        assert await outbox.apply_receipt(tx, receipt, now) == sent
    await queue(database, vault, now, id, Lane.REMINDER)
    return id


async def fill_appointments(tx: Tx, vault: Vault, id: str, now: datetime) -> None:
    """A weekly appointment with everything that hangs on it."""
    wall = datetime.fromisoformat("2026-12-03T09:00")
    about: dict[str, Any] = {"contact_id": id, "details": Details(what="CPAS", who="Sara"), "zone": "Europe/Brussels"}
    rule = NewSeries(
        first_date=wall.date(), every_weeks=1, hour="09:00", entry_id=None, held_by="person", created_by=None, **about
    )  # fmt: skip
    kept = await series.add(tx, vault, rule, wall.date(), now)
    new = NewAppointment(wall=wall, starts_at=now, zone_data="x", series_id=kept.id, series_date="2026-12-03", **about)
    added = await appointments.add(tx, vault, new, now)
    assert added is not None
    await appointments.note(tx, added.id, Event(at=now, kind="created"))
    await reminders.add(
        tx,
        [NewReminder(appointment_id=added.id, contact_id=id, kind="eve", revision=0, due_at=now, not_after=now)],
    )
    await wishes.change(tx, vault, id, agreed_at=now, agreed_words="Jeudi 9h ? 1 oui", code_word="soleil")
    await notices.add(tx, "dropped", id, added.id, now)
    await tx.execute(insert(second_phone).values(contact_id=id, other_id=id, linked_at=now))
    await second_phones.new_code(tx, id, now)


async def test_forget_me_leaves_nothing_of_the_person_in_any_table(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await fill_everything(database, vault, clock, AMINA)
    before = await rows_of(database)
    assert {name for name, rows in before.items() if not rows} == TEAM, "a table is not covered by this test"
    async with database.transaction() as tx:
        await contacts.erase(tx, id)
    after = await rows_of(database)
    assert {name for name, rows in after.items() if rows} == {*SHELLS, "case_event", "figure", "correction_task"}
    assert after["case_event"][0]["words_sealed"] is None
    shells = list(chain.from_iterable(after[name] for name in SHELLS))
    assert all(row["contact_id"] is None for row in shells)
    for row in shells:
        told = {row.get(name) for name in ("body_sealed", "language", "quarter", "category", "level")}
        assert told <= {None, "urgent"}
    assert after["case"][0]["status"] == "closed"


async def test_forgetting_one_person_touches_nobody_else(database: Database, vault: Vault, clock: FixedClock) -> None:
    amina = await fill_everything(database, vault, clock, AMINA)
    other = await fill_everything(database, vault, clock, "tel:+447700900003")

    def of_other(rows: dict[str, list[dict[str, object]]]) -> list[object]:
        return [row for table in rows.values() for row in table if other in (row.get("contact_id"), row.get("id"))]

    before = of_other(await rows_of(database))
    async with database.transaction() as tx:
        await contacts.erase(tx, amina)
    assert [row for row in of_other(await rows_of(database)) if row in before] == of_other(await rows_of(database))
    async with database.reading() as tx:
        assert (await contacts.what_is_held(tx, other)).messages == 3


async def test_a_repeat_of_a_forgotten_message_is_still_recognised(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    message = from_amina("OUBLIE-MOI", clock.now())
    async with database.transaction() as tx:
        id = await inbox.record(tx, vault, message)
        assert id is not None
        await contacts.erase(tx, (await inbox.get(tx, vault, id)).contact_id)
    async with database.transaction() as tx:
        assert await inbox.record(tx, vault, message) is None
        assert await contacts.find(tx, vault, "sms", AMINA) is None, "the repeat brought the number back"
        assert await inbox.unhandled(tx, vault, clock.now() + timedelta(days=1), 10) == []
        with pytest.raises(NotThere):
            await inbox.get(tx, vault, id)


async def test_the_last_message_to_a_forgotten_person_leaves_and_then_goes_too(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await meet(database, vault, clock.now())
    farewell = await queue(database, vault, clock.now(), id, text="Tout est effacé")
    other = await queue(database, vault, clock.now(), id)
    async with database.transaction() as tx:
        await contacts.erase(tx, id, farewell=farewell)
    async with database.transaction() as tx:
        (leaving,) = await outbox.claim(tx, vault, ["sms"], 5, clock.now(), LEASE)
        assert (leaving.id, leaving.urn, leaving.contact_id, leaving.text) == (farewell, AMINA, None, "Tout est effacé")
        await outbox.mark_accepted(tx, farewell, "SM1", clock.now())
    async with database.reading() as tx:
        for gone in (farewell, other):
            with pytest.raises(NotThere):
                await outbox.get(tx, vault, gone)
    assert "sealed" not in str([row for row in (await rows_of(database))["outbound_message"] if row["urn_sealed"]])


async def test_the_farewell_of_somebody_else_is_not_let_go(database: Database, vault: Vault, clock: FixedClock) -> None:
    amina, bilal = await meet(database, vault, clock.now()), await meet(database, vault, clock.now(), BILAL)
    to_bilal = await queue(database, vault, clock.now(), bilal)
    async with database.transaction() as tx:
        await contacts.erase(tx, amina, farewell=to_bilal)
    async with database.reading() as tx:
        assert (await outbox.get(tx, vault, to_bilal)).contact_id == bilal


async def test_numbers_of_people_who_left_are_not_given_again(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    first = await meet(database, vault, clock.now())
    async with database.transaction() as tx:
        await contacts.erase(tx, first)
        await contacts.erase(tx, first)  # twice changes nothing
    assert await meet(database, vault, clock.now()) != first


def test_everything_that_belongs_to_a_person_goes_with_the_person() -> None:
    """House rule: a table with a contact cascades, or is a shell that `erase` empties."""
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name == "contact":
                expected = "SET NULL" if table.name in SHELLS else "CASCADE"
                assert key.ondelete == expected, table.name


def test_no_column_holds_readable_words_or_numbers() -> None:
    """House rule: long texts and urns are sealed or fingerprints, by name."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if str(column.type) == "TEXT" or "urn" in column.name:
                assert column.name.endswith(("_sealed", "_fingerprint")), f"{table.name}.{column.name}"


async def test_what_is_held_is_counted_honestly(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    async with database.reading() as tx:
        nothing = await contacts.what_is_held(tx, id)
    assert (nothing.messages, nothing.oldest, nothing.open_cases, nothing.language) == (0, None, 0, None)
    await fill_everything(database, vault, clock, AMINA)
    async with database.transaction() as tx:
        await contacts.set_language(tx, id, "nl", chosen=True)
        held = await contacts.what_is_held(tx, id)
    assert (held.messages, held.oldest, held.open_cases, held.language) == (3, clock.now(), 1, "nl")
    assert (held.appointments, held.subscriptions) == (1, 0)


async def test_a_naive_moment_is_refused(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    naive = clock.now().replace(tzinfo=None)
    with pytest.raises(Exception, match="time zone"):
        async with database.transaction() as tx:
            await contacts.touch(tx, id, naive)


async def test_moments_come_back_as_utc_to_the_microsecond(database: Database, vault: Vault, clock: FixedClock) -> None:
    moment = clock.now().replace(microsecond=123456)
    id = await meet(database, vault, moment)
    async with database.reading() as tx:
        seen = (await contacts.get(tx, vault, id)).created_at
        assert (await tx.execute(text("SELECT 1"))).scalar_one() == 1
    assert seen == moment
    assert seen.utcoffset() == timedelta(0)


async def test_a_status_is_read_as_it_was_left(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await queue(database, vault, clock.now(), await meet(database, vault, clock.now()))
    assert await status_of(database, vault, id) == "queued"


async def test_other_keys_than_those_of_the_database_are_refused_in_one_line(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    async with database.reading() as tx:
        await contacts.check_keys(tx, vault)  # nobody has written yet
    await meet(database, vault, clock.now())
    (old, fingerprints), (new, others) = TEST_KEYS, new_keys()
    async with database.reading() as tx:
        await contacts.check_keys(tx, Vault([new, *old], fingerprints))
        with pytest.raises(VaultError, match="PASSERELLE_KEYS"):
            await contacts.check_keys(tx, Vault([new], fingerprints))
        with pytest.raises(VaultError, match="PASSERELLE_HMAC_KEY"):
            await contacts.check_keys(tx, Vault(old, others))
