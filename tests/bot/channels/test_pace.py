"""Who may speak next, on a clock that only moves when somebody sleeps."""

import asyncio
import heapq

import pytest

from bot.channels.base import Lane, SendError
from bot.channels.pace import Pace


class SlowWorld:
    """A clock and a sleep that belong together: time jumps to the next sleeper when everybody sleeps."""

    def __init__(self) -> None:
        self.time = 100.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = 0

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._order += 1
        heapq.heappush(self._sleepers, (self.time + seconds, self._order, woken))
        await woken

    async def run(self, *turns: "asyncio.Task[None]") -> None:
        while not all(turn.done() for turn in turns):
            for _ in range(5):
                await asyncio.sleep(0)
            if self._sleepers:
                at, _, woken = heapq.heappop(self._sleepers)
                self.time = max(self.time, at)
                if not woken.done():
                    woken.set_result(None)
        await asyncio.gather(*turns)


@pytest.fixture
def world() -> SlowWorld:
    return SlowWorld()


@pytest.fixture
def pace(world: SlowWorld) -> Pace:
    return Pace(per_second=10, chat_gap=1.0, patience=60, now=world.now, sleep=world.sleep)


async def order_of(pace: Pace, world: SlowWorld, calls: list[tuple[int, Lane]]) -> list[tuple[float, int, Lane]]:
    """When each call had its turn, in the order in which they had it."""
    done: list[tuple[float, int, Lane]] = []

    async def call(chat: int, lane: Lane) -> None:
        await pace.turn(chat, lane)
        done.append((round(world.time - 100, 3), chat, lane))

    await world.run(*(asyncio.create_task(call(chat, lane)) for chat, lane in calls))
    return done


async def test_calls_to_many_chats_are_spread_over_the_second(pace: Pace, world: SlowWorld) -> None:
    done = await order_of(pace, world, [(chat, Lane.REPLY) for chat in range(21)])
    assert [chat for _, chat, _ in done] == list(range(21))
    assert done[-1][0] == pytest.approx(2.0, abs=0.01)


async def test_the_same_chat_hears_one_text_a_second(pace: Pace, world: SlowWorld) -> None:
    done = await order_of(pace, world, [(1, Lane.REPLY), (1, Lane.REPLY), (1, Lane.REPLY), (2, Lane.REPLY)])
    assert [(at, chat) for at, chat, _ in done] == [(0, 1), (0.1, 2), (1.0, 1), (2.0, 1)]


async def test_higher_lanes_go_first(pace: Pace, world: SlowWorld) -> None:
    calls = [(chat, Lane.ANNOUNCEMENT) for chat in range(10)] + [(20, Lane.REPLY), (21, Lane.SAFETY)]
    done = await order_of(pace, world, calls)
    lanes = [lane for _, _, lane in done]
    assert lanes[:3] == [Lane.ANNOUNCEMENT, Lane.SAFETY, Lane.REPLY]  # the first one was already gone


async def test_a_safety_text_does_not_wait_for_its_chat(pace: Pace, world: SlowWorld) -> None:
    done = await order_of(pace, world, [(1, Lane.REPLY), (1, Lane.SAFETY)])
    assert done[-1][0] <= 0.1


async def test_a_refusal_holds_its_lane_and_below_never_above(pace: Pace, world: SlowWorld) -> None:
    pace.hold(1, Lane.REMINDER, 30)
    done = await order_of(pace, world, [(2, Lane.ANNOUNCEMENT), (2, Lane.REMINDER), (1, Lane.REPLY), (1, Lane.SAFETY)])
    times = {lane: at for at, _, lane in done}
    assert times[Lane.SAFETY] <= 0.2
    assert times[Lane.REPLY] <= 1.2
    assert min(times[Lane.REMINDER], times[Lane.ANNOUNCEMENT]) >= 30


async def test_a_refused_reply_holds_only_its_own_chat(pace: Pace, world: SlowWorld) -> None:
    pace.hold(1, Lane.REPLY, 30)
    done = await order_of(pace, world, [(1, Lane.REPLY), (2, Lane.REPLY)])
    assert [(chat, at < 1) for at, chat, _ in done] == [(2, True), (1, False)]


async def test_a_wait_beyond_patience_is_given_back_to_the_sender(world: SlowWorld) -> None:
    pace = Pace(patience=5, now=world.now, sleep=world.sleep)
    pace.hold(1, Lane.REPLY, 30)
    with pytest.raises(SendError) as caught:
        await pace.turn(1, Lane.REPLY)
    assert (caught.value.permanent, caught.value.retry_after) == (False, 30)


async def test_a_caller_that_gives_up_leaves_its_place(pace: Pace, world: SlowWorld) -> None:
    pace.hold(1, Lane.SAFETY, 30)
    waiting = asyncio.create_task(pace.turn(1, Lane.SAFETY))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert (await order_of(pace, world, [(2, Lane.REPLY)]))[0][0] == 0
