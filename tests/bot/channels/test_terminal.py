"""The terminal shows what a phone would get, and what it would cost."""

from datetime import timedelta

import pytest

from bot.channels.base import OutboundText, PreparedText, SendError
from bot.channels.terminal import Terminal
from bot.clock import FixedClock

URN = "terminal:amina"


async def test_each_text_is_shown_with_its_cost(clock: FixedClock) -> None:
    shown: list[tuple[str, int]] = []
    terminal = Terminal(lambda message, cost: shown.append((message.text, cost.segments)), clock)
    first = await terminal.send(OutboundText(urn=URN, text="a" * 161))
    second = await terminal.send(OutboundText(urn=URN, text="court"))
    assert shown == [("a" * 161, 2), ("court", 1)]
    assert (first.provider_message_id, second.provider_message_id) == ("terminal-1", "terminal-2")


async def test_a_terminal_that_nobody_reads_refuses_for_good(clock: FixedClock) -> None:
    def write(message: OutboundText, cost: PreparedText) -> None:
        raise BrokenPipeError

    terminal = Terminal(write, clock)
    with pytest.raises(SendError) as caught:
        await terminal.send(OutboundText(urn=URN, text="Bonjour"))
    assert (caught.value.reason, caught.value.permanent) == ("terminal_closed", True)
    assert await terminal.find_sent(URN, "Bonjour", clock.now() - timedelta(days=1)) is None
