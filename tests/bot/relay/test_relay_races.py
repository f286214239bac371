"""Two of everything at the same moment, on both databases: one wins, nobody is lied to, no word is lost."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.channels.base import InboundMessage
from bot.clock import FixedClock
from bot.relay.rounds import Rounds
from bot.store import Database, case_story, cases, inbox
from bot.store.inbox import Recorded
from bot.store.staff import Staff
from bot.store.tables import case, case_event, outbound_message
from nlu.safety.level import NOTHING
from tests.relay_world import Permanence, permanence

ROUNDS = 4  # a race is run several times: what can go wrong seldom does at the first try


@pytest.fixture
async def house(database_url: str, clock: FixedClock) -> AsyncIterator[Permanence]:
    async with permanence(database_url, clock) as house:
        yield house


async def written(house: Permanence, who: str, text: str) -> Recorded:
    """A message that is in the inbox and that nobody has looked at yet."""
    house.clock.move_to(house.clock.now() + timedelta(seconds=1))
    now, vault = house.clock.now(), house.app.tools.vault
    message = InboundMessage(
        channel="sms", provider_message_id=f"{who}{now}", urn=f"sms:{who}", text=text, received_at=now
    )
    async with house.app.database.transaction() as tx:
        id = await inbox.record(tx, vault, message)
        assert id is not None
        return await inbox.get(tx, vault, id)


async def at_once(house: Permanence, *messages: Recorded) -> list[str]:
    """Handles the messages at the same moment; gives what reached the phones after it, as "who: text"."""
    before = len(house.told)
    await asyncio.gather(*(_handled(house, message) for message in messages))
    await house.settle()
    return [f"{told.who}: {told.text}" for told in house.told[before:]]


async def _handled(house: Permanence, message: Recorded) -> None:
    """Without the queue at the door, which would let only three in at once."""
    app, now = house.app, house.clock.now()
    async with app.database.reading() as tx:
        from_team = await app.reception.is_from_team(tx, message)
    if from_team:
        await app.reception.take_from_team(message, NOTHING, now)
    else:
        await app.inbound.handle(message.id, message.urn)


async def taken_by(house: Permanence, member: Staff, text: str = "c'est urgent") -> int:
    """A new case in the hands of this member; gives its number."""
    await house.says("amina", text)
    await house.says(member.handle, "1")
    async with house.app.database.reading() as tx:
        (mine,) = await cases.open_cases(tx, member.id)
    return mine.number


async def story(house: Permanence, number: int) -> list[tuple[str, str]]:
    async with house.app.database.reading() as tx:
        events = await case_story.of_case(tx, house.app.tools.vault, str(number))
    return [(event.kind, event.name) for event in events]


async def test_of_eight_who_say_yes_at_once_one_has_the_case_and_all_know_who(house: Permanence) -> None:
    team = [await house.hires(f"Membre-{letter}") for letter in "abcdefgh"]
    for member in team:
        await house.on_duty(member)
    for _ in range(ROUNDS):
        await house.says("amina", "c'est urgent")
        told = await at_once(house, *[await written(house, member.handle, "1") for member in team])
        async with house.app.database.reading() as tx:
            (found,) = await cases.open_cases(tx)
        owner = next(member for member in team if member.id == found.owner_id)
        assert [kind for kind, _ in await story(house, found.number)].count("taken") == 1
        assert [line for line in told if "est à vous" in line] == [
            line for line in told if line.startswith(f"{owner.handle}: Merci. Le cas")
        ]
        for member in team:
            if member != owner:
                assert any(line.startswith(f"{member.handle}: ") and owner.name in line for line in told), member.name
        assert sum(line.startswith(f"amina: {owner.name}") for line in told) == 1
        await house.says(owner.handle, f"clos #{found.number} vu")


async def test_a_yes_and_a_withdrawal_at_once_leave_one_owner_who_knows_it(house: Permanence) -> None:
    chloe, samir = await house.hires("Chloé"), await house.hires("Samir")
    await house.on_duty(chloe)
    for _ in range(ROUNDS):
        number = await taken_by(house, chloe)
        await house.says("chloe", f"donne #{number} à Samir")
        yes, back = await written(house, "samir", f"1 #{number}"), await written(house, "chloe", f"garde #{number}")
        told = await at_once(house, yes, back)
        found = await house.case(number)
        assert found.owner_id in (chloe.id, samir.id)
        assert found.offered_to is None
        has, has_not = ("samir", "chloe") if found.owner_id == samir.id else ("chloe", "samir")
        assert not [line for line in told if line.startswith(has_not) and "à vous" in line], told
        assert [line for line in told if line.startswith(has) and "à vous" in line], told
        await house.says(has, f"clos #{number} vu")


async def test_a_yes_and_an_end_at_once_never_close_what_another_has(house: Permanence) -> None:
    chloe, samir = await house.hires("Chloé"), await house.hires("Samir")
    await house.on_duty(chloe)
    for _ in range(ROUNDS):
        number = await taken_by(house, chloe)
        await house.says("chloe", f"donne #{number} à Samir")
        yes, end = await written(house, "samir", f"1 #{number}"), await written(house, "chloe", f"clos #{number} vu")
        told = await at_once(house, yes, end)
        found = await house.case(number)
        if found.status == "closed":
            assert found.owner_id == chloe.id
            assert not [line for line in told if line.startswith("samir: Merci")]
        else:
            assert found.owner_id == samir.id
            await house.says("samir", f"clos #{number} vu")


async def test_two_processes_that_climb_at_once_call_each_phone_once(house: Permanence, database_url: str) -> None:
    chloe, samir = await house.hires("Chloé", "sms", "telegram"), await house.hires("Samir")
    await house.on_duty(chloe)
    await house.on_duty(samir)
    other = Database(database_url)
    second = Rounds(replace(house.app.tools, database=other), lambda: None)
    await house.says("amina", "jveux plus etre la")
    seen = await _calls(house)
    for _ in range(6):
        house.clock.move_to(house.clock.now() + timedelta(minutes=15))
        await asyncio.gather(*_both(house.app.rounds, second))
        await house.settle()
        calls = await _calls(house)
        assert len(calls) == len(set(calls)), "a phone was called twice for one step"
        assert len(calls) > len(seen), "somebody is called at each step"
        seen = calls
    async with house.app.database.reading() as tx:
        steps = (await tx.execute(select(case.c.step))).scalar_one()
    assert steps == 7, "each due moment is one step"
    await other.close()


def _both(first: Rounds, second: Rounds) -> list[Coroutine[Any, Any, Any]]:
    return [first.climb_due(), second.climb_due(), first.look_around(), second.look_around()]


async def _calls(house: Permanence) -> list[tuple[str, str]]:
    """Who was called with what: the phone, and the words (which name the hour or the step)."""
    out = outbound_message.c
    query = select(out.contact_id, out.dedupe_key, case_event.c.kind).join(
        case_event, case_event.c.outbound_id == out.id
    )
    async with house.app.database.reading() as tx:
        rows = (await tx.execute(query.where(case_event.c.kind == "paged"))).all()
    return [(row.contact_id, ":".join(row.dedupe_key.split(":")[:6])) for row in rows]


async def test_a_word_that_crosses_the_end_of_a_case_is_relayed_or_answered(house: Permanence) -> None:
    chloe = await house.hires("Chloé")
    await house.on_duty(chloe)
    for number in range(ROUNDS):
        found = await taken_by(house, chloe)
        word = await written(house, "amina", f"mot-{number} je cherche une douche")
        told = await at_once(house, await written(house, "chloe", f"clos #{found} vu"), word)
        relayed = [line for line in told if line.startswith("chloe: ") and f"mot-{number}" in line]
        async with house.app.database.reading() as tx:
            answers = select(outbound_message.c.id).where(outbound_message.c.in_reply_to == word.id)
            answered = (await tx.execute(answers)).all()
        assert bool(relayed) != bool(answered), told
        assert (await house.case(found)).status == "closed"


async def test_a_word_that_crosses_the_yes_reaches_who_took_the_case(house: Permanence) -> None:
    chloe = await house.hires("Chloé")
    await house.on_duty(chloe)
    for number in range(ROUNDS):
        await house.says("amina", "c'est urgent")
        word = await written(house, "amina", f"mot-{number} je suis dehors")
        told = await at_once(house, word, await written(house, "chloe", "1"))
        assert [line for line in told if line.startswith("chloe: ") and f"mot-{number}" in line], told
        await house.says("chloe", "clos vu")


async def test_two_cries_at_once_are_one_case_and_the_graver_counts(house: Permanence) -> None:
    chloe = await house.hires("Chloé")
    await house.on_duty(chloe)
    for _ in range(ROUNDS):
        cries = [
            await written(house, "amina", "c'est urgent"),
            await written(house, "amina", "jveux plus etre la"),
            await written(house, "amina", "mon mari me frappe"),
        ]
        await at_once(house, *cries)
        async with house.app.database.reading() as tx:
            (found,) = await cases.open_cases(tx)
        assert found.level == "life_danger"
        await house.says("chloe", f"1 #{found.number}")
        await house.says("chloe", f"clos #{found.number} vu")
