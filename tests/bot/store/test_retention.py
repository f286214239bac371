"""Texts go after 7 days, those of a case 30 days after it closed; figures stay."""

from datetime import date, timedelta

from sqlalchemy import func, select

from bot.channels.base import Lane
from bot.clock import FixedClock
from bot.secrets_at_rest import Vault
from bot.store import Database, cases, contacts, conversations, figures, follow_ups, inbox, outbox, retention, tasks
from bot.store.cases import NewCase
from bot.store.retention import Counts
from bot.store.tables import correction_task, follow_up, inbound_message, outbound_message
from tests.bot.store.cast import LEASE, from_amina, meet, queue, status_of

DAY = timedelta(days=1)
NOTHING = Counts(inbound_texts=0, outbound_texts=0, conversations=0, rows=0)


async def run(database: Database, clock: FixedClock, after: timedelta) -> Counts:
    async with database.transaction() as tx:
        return await retention.run(tx, clock.now() + after)


async def one_exchange(database: Database, vault: Vault, clock: FixedClock) -> tuple[str, str]:
    """Amina asks and is answered; gives her contact id and the answer's id."""
    async with database.transaction() as tx:
        asked = await inbox.record(tx, vault, from_amina("g faim", clock.now()))
        assert asked is not None
        await inbox.mark_handled(tx, asked, clock.now(), "none")
        contact_id = (await inbox.get(tx, vault, asked)).contact_id
        await conversations.save(tx, vault, contact_id, {"step": "where"}, clock.now())
        await figures.count(tx, "question", {"need": "eat"}, clock.now())
    answer = await queue(database, vault, clock.now(), contact_id)
    async with database.transaction() as tx:
        await outbox.claim(tx, vault, ["sms"], 9, clock.now(), LEASE)
        await outbox.mark_accepted(tx, answer, "SM1", clock.now())
    return contact_id, answer


async def test_texts_go_after_seven_days_and_not_before(database: Database, vault: Vault, clock: FixedClock) -> None:
    contact_id, _ = await one_exchange(database, vault, clock)
    assert await run(database, clock, 7 * DAY) == NOTHING
    gone = await run(database, clock, 7 * DAY + timedelta(seconds=1))
    assert gone == Counts(inbound_texts=1, outbound_texts=1, conversations=1, rows=0)
    assert await run(database, clock, 8 * DAY) == NOTHING, "twice removes nothing more"
    async with database.reading() as tx:
        held = await contacts.what_is_held(tx, contact_id)
        assert (held.messages, held.oldest) == (0, None)
        assert len(await figures.read(tx, "question", date(2026, 1, 1))) == 1


async def test_the_words_of_a_case_stay_until_thirty_days_after_it_closed(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    contact_id, answer = await one_exchange(database, vault, clock)
    async with database.transaction() as tx:
        case = await cases.open_or_join(tx, NewCase(contact_id=contact_id, level="urgent"), clock.now())
    assert (await run(database, clock, 100 * DAY)).inbound_texts == 0, "an open case keeps its words"
    async with database.transaction() as tx:
        await cases.close(tx, case.id, "seen", clock.now() + 100 * DAY)
    assert (await run(database, clock, 130 * DAY)).outbound_texts == 0
    assert await status_of(database, vault, answer) == "accepted"
    gone = await run(database, clock, 130 * DAY + timedelta(seconds=1))
    assert (gone.inbound_texts, gone.outbound_texts) == (1, 1)


async def test_empty_rows_go_after_sixty_days(database: Database, vault: Vault, clock: FixedClock) -> None:
    await one_exchange(database, vault, clock)
    await run(database, clock, 8 * DAY)
    assert (await run(database, clock, 60 * DAY)).rows == 0
    assert (await run(database, clock, 60 * DAY + timedelta(seconds=1))).rows == 2
    async with database.reading() as tx:
        for table in (inbound_message, outbound_message):
            assert (await tx.execute(select(func.count()).select_from(table))).scalar_one() == 0


async def test_a_message_that_never_left_expires_and_one_planned_for_later_does_not(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await meet(database, vault, clock.now())
    stuck = await queue(database, vault, clock.now(), id)
    planned = await queue(database, vault, clock.now(), id, Lane.REMINDER, not_before=clock.now() + 20 * DAY)
    assert (await run(database, clock, 8 * DAY)).outbound_texts == 1
    assert await status_of(database, vault, planned) == "queued"
    async with database.reading() as tx:
        status = select(outbound_message.c.status).where(outbound_message.c.id == stuck)
        assert (await tx.execute(status)).scalar_one() == "expired"


async def test_settled_questions_and_finished_corrections_go(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await meet(database, vault, clock.now())
    async with database.transaction() as tx:
        await follow_ups.plan(tx, id, "a-door", clock.now(), clock.now())
        (asked,) = await follow_ups.claim_due(tx, clock.now(), 1)
        await follow_ups.done(tx, asked.id, "answered")
        await follow_ups.plan(tx, id, "b-door", clock.now() + 90 * DAY, clock.now())
        task = await tasks.add_correction(tx, vault, "a-door", "closed", "fermé", clock.now())
        await tasks.add_correction(tx, vault, "b-door", "closed", "fermé", clock.now())
        await tasks.close_correction(tx, task, clock.now())
    assert (await run(database, clock, 31 * DAY)).rows == 2
    async with database.reading() as tx:
        assert (await tx.execute(select(follow_up.c.status))).scalars().all() == ["planned"]
        assert (await tx.execute(select(correction_task.c.entry_id))).scalars().all() == ["b-door"]


async def test_a_forgotten_shell_goes_with_the_rest(database: Database, vault: Vault, clock: FixedClock) -> None:
    contact_id, _ = await one_exchange(database, vault, clock)
    async with database.transaction() as tx:
        await contacts.erase(tx, contact_id)
    assert (await run(database, clock, 61 * DAY)).rows == 1
