"""What the sender may count on, whatever the channel. A new channel joins by its kit in `tests/fakes/kits.py`."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.channels.base import Button, Lane, OutboundText, SendError
from bot.clock import FixedClock
from tests.fakes.kits import CANNOT_FAIL, KITS, Kit

BUTTONS = (Button("1", "1"), Button("2", "2"))


@pytest.fixture(params=list(KITS))
async def kit(request: pytest.FixtureRequest, clock: FixedClock) -> AsyncIterator[Kit]:
    async with KITS[request.param](clock) as kit:
        yield kit


@pytest.fixture(params=[name for name in KITS if name not in CANNOT_FAIL])
async def frail(request: pytest.FixtureRequest, clock: FixedClock) -> AsyncIterator[Kit]:
    async with KITS[request.param](clock) as kit:
        yield kit


def text_to(kit: Kit, text: str = "Dans quel coin ?", lane: Lane = Lane.REPLY) -> OutboundText:
    return OutboundText(urn=kit.urn, text=text, lane=lane, buttons=BUTTONS)


async def failure_of(kit: Kit, message: OutboundText) -> SendError:
    with pytest.raises(SendError) as caught:
        await kit.channel.send(message)
    return caught.value


async def test_a_text_is_accepted_under_an_id_of_its_own(kit: Kit) -> None:
    first = await kit.channel.send(text_to(kit, lane=Lane.SAFETY))
    second = await kit.channel.send(text_to(kit, lane=Lane.SAFETY))
    assert len(kit.received()) == 2
    assert first.provider_message_id != second.provider_message_id


async def test_every_lane_leaves(kit: Kit) -> None:
    await kit.channel.send(text_to(kit, lane=Lane.SAFETY))
    await kit.channel.send(text_to(kit, lane=Lane.RELAY))
    assert len(kit.received()) == 2


async def test_a_refusal_is_permanent_and_nothing_is_sent(frail: Kit) -> None:
    frail.refuse_next()
    error = await failure_of(frail, text_to(frail))
    assert error.permanent
    assert not error.outcome_unknown
    assert frail.received() == []


async def test_too_fast_is_tried_again_after_the_wait_the_provider_asks(frail: Kit) -> None:
    frail.throttle_next()
    error = await failure_of(frail, text_to(frail, lane=Lane.ANNOUNCEMENT))
    assert (error.permanent, error.outcome_unknown, error.retry_after) == (False, False, 2)
    assert frail.received() == []
    await frail.channel.send(text_to(frail, lane=Lane.SAFETY))  # a higher lane does not wait
    assert len(frail.received()) == 1


async def test_a_lost_answer_is_unknown_and_then_found(frail: Kit, clock: FixedClock) -> None:
    before = clock.now() - timedelta(minutes=1)
    frail.lose_next_answer()
    error = await failure_of(frail, text_to(frail, "Un lieu est ouvert."))
    assert (error.permanent, error.outcome_unknown) == (False, True)
    assert frail.received() == ["Un lieu est ouvert."]
    found = await frail.channel.find_sent(frail.urn, "Un lieu est ouvert.", before)
    assert (found is not None) == frail.remembers


async def test_what_was_not_sent_is_not_found(kit: Kit, clock: FixedClock) -> None:
    await kit.channel.send(text_to(kit, "Un lieu est ouvert."))
    before, after = clock.now() - timedelta(minutes=1), clock.now() + timedelta(minutes=1)
    assert await kit.channel.find_sent(kit.urn, "Un autre texte.", before) is None
    assert await kit.channel.find_sent(kit.urn, "Un lieu est ouvert.", after) is None


async def test_prepare_keeps_names_letter_for_letter(kit: Kit) -> None:
    text = "Bienvenue à La Forêt d’Été, où l’on vous reçoit sans rendez-vous, gratuitement, tous les matins"
    prepared = kit.channel.prepare(text, keep=("La Forêt d’Été",))
    assert "La Forêt d’Été" in prepared.text
    assert kit.channel.prepare(prepared.text, keep=("La Forêt d’Été",)) == prepared  # twice changes nothing


async def test_prepare_counts_segments_where_they_exist(kit: Kit) -> None:
    prepared = kit.channel.prepare("a" * 161)
    assert (prepared.text, prepared.units) == ("a" * 161, 161)
    assert prepared.segments == (1 if kit.channel.max_segments is None else 2)
    assert (prepared.encoding is None) == (kit.channel.max_segments is None)


async def test_errors_carry_neither_text_nor_number(frail: Kit) -> None:
    frail.lose_next_answer()
    error = await failure_of(frail, text_to(frail, "un secret"))
    assert "secret" not in repr(error)
    assert frail.urn.partition(":")[2] not in repr(error)
    assert error.__cause__ is None  # a provider's own exception repeats the number


async def test_close_twice_is_fine(kit: Kit) -> None:
    await kit.channel.send(text_to(kit))
    await kit.channel.close()
    await kit.channel.close()
