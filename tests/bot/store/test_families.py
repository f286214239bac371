"""The small families: conversation state, opt-outs, cases, corrections, figures, follow-ups, history."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest

from bot.channels.base import Button
from bot.clock import FixedClock
from bot.secrets_at_rest import Vault
from bot.store import Database, cases, conversations, figures, follow_ups, history, inbox, opt_outs, tasks
from bot.store.cases import NewCase
from nlu.interpretation import Urgency
from tests.bot.store.cast import BILAL, from_amina, meet, queue


async def test_a_conversation_is_saved_sealed_replaced_and_cleared(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await meet(database, vault, clock.now())
    async with database.transaction() as tx:
        assert await conversations.load(tx, vault, id) is None
        await conversations.save(tx, vault, id, {"step": "where", "needs": ["eat"]}, clock.now())
        await conversations.save(tx, vault, id, {"step": "answer", "place": "Cité administrative"}, clock.now())
        assert await conversations.load(tx, vault, id) == {"step": "answer", "place": "Cité administrative"}
        await conversations.clear(tx, id)
        assert await conversations.load(tx, vault, id) is None


async def test_wishes_add_up_and_are_taken_back_one_by_one(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    async with database.transaction() as tx:
        assert await opt_outs.kinds(tx, id) == frozenset()
        await opt_outs.add(tx, id, "reminders", clock.now())
        await opt_outs.add(tx, id, "reminders", clock.now())
        await opt_outs.add(tx, id, "announcements", clock.now())
        await opt_outs.remove(tx, id, "announcements")
        await opt_outs.remove(tx, id, "all")
        assert await opt_outs.kinds(tx, id) == {"reminders"}
        with pytest.raises(ValueError, match="everything"):
            await opt_outs.add(tx, id, "everything", clock.now())  # type: ignore[arg-type]


async def test_a_flood_of_messages_is_one_case(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())

    async def cry() -> cases.Case:
        async with database.transaction() as tx:
            return await cases.open_or_join(
                tx, NewCase(contact_id=id, level="urgent", category="suicide", language="fr"), clock.now()
            )

    found = await asyncio.gather(*(cry() for _ in range(8)))
    assert len({case.id for case in found}) == 1
    assert [case.is_new for case in found].count(True) == 1


async def test_a_case_rises_and_never_falls(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    async with database.transaction() as tx:
        levels = [
            await cases.open_or_join(tx, NewCase(contact_id=id, level=level, language="fr"), clock.now())
            for level in ("concern", "life_danger", "urgent", "life_danger")
        ]
    assert [case.level for case in levels] == ["concern", "life_danger", "life_danger", "life_danger"]
    assert [case.is_new for case in levels] == [True, False, False, False]
    assert [case.raised for case in levels] == [False, True, False, False]


async def test_every_level_of_the_safety_check_has_its_rank(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    id = await meet(database, vault, clock.now())
    async with database.transaction() as tx:
        for level in get_args(Urgency):
            assert (await cases.open_or_join(tx, NewCase(contact_id=id, level=level), clock.now())).level == level


async def test_each_person_has_their_own_case_and_a_closed_one_stays_closed(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    amina, bilal = await meet(database, vault, clock.now()), await meet(database, vault, clock.now(), BILAL)
    async with database.transaction() as tx:
        assert await cases.open_case(tx, amina) is None
        first = await cases.open_or_join(
            tx, NewCase(contact_id=amina, level="urgent", language="fr", quarter="Cureghem"), clock.now()
        )
        other = await cases.open_or_join(tx, NewCase(contact_id=bilal, level="urgent", language="fr"), clock.now())
        assert first.number != other.number
        assert (await cases.open_case(tx, amina) or other).id == first.id
        assert await cases.close(tx, first.id, "seen", clock.now()) is True
        assert await cases.close(tx, first.id, "unreachable", clock.now()) is False
        assert await cases.open_case(tx, amina) is None
        second = await cases.open_or_join(tx, NewCase(contact_id=amina, level="concern", language="fr"), clock.now())
    assert second.is_new
    assert second.number > first.number


async def test_a_correction_says_what_is_wrong_and_not_who_said_so(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    async with database.transaction() as tx:
        first = await tasks.add_correction(tx, vault, "la-grande-table", "closed", "c'était fermé hier", clock.now())
        second = await tasks.add_correction(tx, vault, None, "other", "", clock.now())
        found = await tasks.list_open(tx, vault)
        assert [(task.id, task.entry_id, task.kind, task.text) for task in found] == [
            (first, "la-grande-table", "closed", "c'était fermé hier"),
            (second, None, "other", ""),
        ]
        assert await tasks.close_correction(tx, first, clock.now()) is True
        assert await tasks.close_correction(tx, first, clock.now()) is False
        assert [task.id for task in await tasks.list_open(tx, vault)] == [second]
        with pytest.raises(ValueError, match="rumour"):
            await tasks.add_correction(tx, vault, None, "rumour", "", clock.now())  # type: ignore[arg-type]


async def test_figures_add_up_by_week_and_key(database: Database, clock: FixedClock) -> None:
    monday = clock.now() + timedelta(days=2)
    async with database.transaction() as tx:
        await figures.count(tx, "question", {"need": "eat", "quarter": "Cureghem"}, clock.now())
        await figures.count(tx, "question", {"quarter": "Cureghem", "need": "eat"}, clock.now())
        await figures.count(tx, "question", {"need": "sleep"}, clock.now())
        await figures.count(tx, "question", {"need": "eat", "quarter": "Cureghem"}, monday)
        await figures.count(tx, "unmet", {"need": "eat"}, clock.now())
        found = await figures.read(tx, "question", date(2026, 11, 16))
        assert [(item.week, dict(item.key), item.count) for item in found] == [
            ("2026-W47", {"need": "eat", "quarter": "Cureghem"}, 2),
            ("2026-W47", {"need": "sleep"}, 1),
            ("2026-W48", {"need": "eat", "quarter": "Cureghem"}, 1),
        ]
        assert [item.week for item in await figures.read(tx, "question", monday.date())] == ["2026-W48"]
        assert await figures.read(tx, "nothing", date(2020, 1, 1)) == []


async def test_counting_at_the_same_moment_loses_no_count(database: Database, clock: FixedClock) -> None:
    async def one() -> None:
        async with database.transaction() as tx:
            await figures.count(tx, "question", {"need": "eat"}, clock.now())

    await asyncio.gather(*(one() for _ in range(15)))
    async with database.reading() as tx:
        assert [item.count for item in await figures.read(tx, "question", date(2026, 1, 1))] == [15]


async def test_a_figure_never_holds_what_somebody_wrote(database: Database, clock: FixedClock) -> None:
    async with database.transaction() as tx:
        with pytest.raises(ValueError, match="longer than 80"):
            await figures.count(tx, "question", {"need": "j'ai faim et " * 10}, clock.now())


@pytest.mark.parametrize(
    ("moment", "week"),
    [
        (datetime(2027, 1, 3, 22, 59, tzinfo=UTC), "2026-W53"),  # still Sunday in Brussels
        (datetime(2027, 1, 3, 23, 0, tzinfo=UTC), "2027-W01"),  # Monday there already
    ],
)
def test_the_week_is_the_week_of_brussels(moment: datetime, week: str) -> None:
    assert figures.week_of(moment) == week


async def test_a_follow_up_is_asked_once_by_whoever_comes_first(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    people = [await meet(database, vault, clock.now(), f"tel:+4477009001{n:02d}") for n in range(6)]
    async with database.transaction() as tx:
        for person in people:
            await follow_ups.plan(tx, person, "la-grande-table", clock.now(), clock.now())
    later = clock.now() + timedelta(minutes=1)

    async def ask() -> list[str]:
        async with database.transaction() as tx:
            return [item.id for item in await follow_ups.claim_due(tx, later, 4)]

    async with database.transaction() as tx:
        assert await follow_ups.claim_due(tx, clock.now() - timedelta(seconds=1), 10) == []
    asked = [id for batch in await asyncio.gather(*(ask() for _ in range(4))) for id in batch]
    assert len(asked) == len(set(asked)) == 6


async def test_a_person_is_asked_about_the_last_door_only(database: Database, vault: Vault, clock: FixedClock) -> None:
    id = await meet(database, vault, clock.now())
    async with database.transaction() as tx:
        await follow_ups.plan(tx, id, "first-door", clock.now(), clock.now())
        await follow_ups.plan(tx, id, "second-door", clock.now(), clock.now())
        assert await follow_ups.asked(tx, id) is None
        (due,) = await follow_ups.claim_due(tx, clock.now(), 10)
        assert (due.contact_id, due.entry_id) == (id, "second-door")
        assert await follow_ups.asked(tx, id) == due
        await follow_ups.done(tx, due.id, "answered")
        assert await follow_ups.asked(tx, id) is None


async def test_a_phone_shows_the_last_messages_both_ways_in_order(
    database: Database, vault: Vault, clock: FixedClock
) -> None:
    now = clock.now()
    async with database.transaction() as tx:
        await inbox.record_many(tx, vault, [from_amina("vieux", now - timedelta(hours=1)), from_amina("g faim", now)])
    id = await meet(database, vault, now)
    await queue(database, vault, now, id, text="Dans quel coin ?", buttons=(Button("Partout", "PARTOUT"),), segments=1)
    await queue(database, vault, now, id, text="Ou écrivez PARTOUT", encoding="GSM-7", segments=2)
    async with database.reading() as tx:
        lines = await history.of_contact(tx, vault, id, 3)
        assert await history.of_contact(tx, vault, "4242", 3) == []
    assert [(line.direction, line.text) for line in lines] == [
        ("in", "g faim"), ("out", "Dans quel coin ?"), ("out", "Ou écrivez PARTOUT"),
    ]  # fmt: skip
    assert lines[1].buttons == (Button("Partout", "PARTOUT"),)
    assert (lines[2].segments, lines[2].encoding, lines[2].status) == (2, "GSM-7", "queued")
