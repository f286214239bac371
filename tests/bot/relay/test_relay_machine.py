"""The relay shaken by a state machine: people write, the team answers, phones and networks fail, processes die.

After every step everything in `machine_facts` is true. `RELAY_CHAOS=500` runs that many lives of 80 steps at random
instead of the few that are always the same.
"""

import asyncio
import os
import re
from collections.abc import Coroutine, Iterator
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)  # fmt: skip

from bot.channels.base import InboundMessage
from bot.clock import FixedClock
from bot.store import contacts, shifts, staff
from bot.store.shifts import Post, Shift
from bot.store.staff import Staff
from tests.bot.relay.machine_events import FORGET, PHONES, TEAM, Event, event
from tests.bot.relay.machine_facts import SERIOUS, Memory, check, check_at_rest
from tests.bot.relay.machine_seen import Seen, look, readable
from tests.bot.relay.machine_world import Fault, Network, Service, make_template
from tests.conftest import SATURDAY


def always(member: Staff, post: Post) -> list[Shift]:
    """Lines of the roster that give a member this post round the clock."""
    return [
        Shift(staff_id=member.id, post=post, weekday=day, first_date=date(2026, 1, 1), starts=time(), ends=time())
        for day in range(7)
    ]


class RelayMachine(RuleBasedStateMachine):
    """One life of the permanence. `service` and `template` are made once for all lives."""

    service: ClassVar[Service]
    template: ClassVar[Path]
    runner: ClassVar[asyncio.Runner]

    def __init__(self) -> None:
        super().__init__()
        self.past, self.count, self.sent = Memory(), 0, list[InboundMessage]()
        self.forgotten: set[str] = set()  # words that nothing may hold any more
        self.seen: Seen
        self.net: Network = self.wait(self.service.reset(self.template, SATURDAY))

    @initialize(on_duty=st.sets(st.sampled_from(sorted(TEAM)), max_size=3), backup=st.booleans())
    def opens(self, on_duty: set[str], backup: bool) -> None:
        self.wait(self._hire(backup=backup))
        self.seen = self.look()
        for name in sorted(on_duty):
            self.write(TEAM[name][0][0], "je prends la garde")

    @rule(event=st.integers(0, 2**60).map(event))
    def happens(self, event: Event) -> None:
        name, *given = event
        getattr(self, name)(*given)

    def somebody_writes(self, who: str, text: str) -> None:
        lived = self.write(who, text.replace("{w}", self.word("mot", who)))
        if text == FORGET and lived:
            self.was_forgotten(who)

    def team_writes(self, who: str, text: str, pick: int) -> None:
        urn, number = self.meant(who, pick)
        self.write(urn, text.replace("{n}", number).replace("{p}", self.word("parole", urn)))

    def comes_again(self, pick: int) -> None:
        if self.sent:
            before = len(self.seen.incoming)
            self.deliver(self.sent[pick % len(self.sent)])
            assert len(self.look().incoming) == before, "a repeat is no new message"

    def at_once(self, who: str, other: str, pick: int) -> None:
        """Two people write at the same moment, to two processes."""
        text = f"1 #{self.meant(who, pick)[1]}"
        first = self.message(who, text)
        text = text if other in PHONES else f"encore {self.word('mot', other)}"
        second = self.message(other, text)
        if not self.do(self._at_once(first, second)):
            self.wait(self._receive(first, second))

    def nobody_says_anything(self, minutes: int) -> None:
        lived = self.do(self.service.passes(minutes))
        self.past.calm_for = self.past.calm_for + timedelta(minutes=minutes) if lived else timedelta(0)

    def two_clocks_tick(self) -> None:
        self.do(self._tick_twice())

    def clock_jumps(self, minutes: int) -> None:
        self.past.calm_for = timedelta(0)
        self.past.allowed_slack += timedelta(minutes=max(0, -minutes))
        self.service.clock.move_to(self.service.clock.now() + timedelta(minutes=minutes))
        self.do(self.service.ticks())

    def member(self, name: str, leaves: bool) -> None:
        """One of the team leaves it, or is back."""
        self.unseen(self._change(name, not leaves))

    def phone_is(self, urn: str, state: str) -> None:
        (self.net.blocked.add if state == "blocked" else self.net.blocked.discard)(urn)
        (self.net.switched_off.add if state == "off" else self.net.switched_off.discard)(urn)

    def network_is(self, channel: str, fault: Fault | None) -> None:
        self.net.faults.clear()
        if fault is not None:
            self.net.faults[channel] = fault
        self.past.crashed |= fault in ("lost", "heard")

    def process_will_die(self, edges: int) -> None:
        self.service.fuse.left = edges

    @invariant()
    def everything_is_true(self) -> None:
        if not hasattr(self, "seen"):
            return
        self.past.step += 1
        self.seen = self.look()
        self.past.prompt = not self.past.crashed and self.past.prompt and not self.net.faults
        check(self.seen, self.net.told, self.past)

    def teardown(self) -> None:
        """The end of the story: everything heals, time passes, and nothing waits that should not."""
        if hasattr(self, "seen"):
            self.service.fuse.left = None
            self.net.faults.clear()
            self.do(self.service.passes(5))
            self.everything_is_true()
            self.nothing_is_left()
            check_at_rest(self.seen)

    # How the steps are done.

    def wait(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    def look(self) -> Seen:
        tools = self.service.app.tools
        seen: Seen = self.unseen(look(tools.database, tools.vault, tools.clock.now()))
        return seen

    def unseen(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Does what is no part of the story: no process dies of it."""
        fuse = self.service.fuse
        left, fuse.left = fuse.left, None
        done = self.wait(work)
        fuse.left = left
        return done

    def do(self, work: Coroutine[Any, Any, None]) -> bool:
        """False when the process died of it; the other one has begun by then."""
        if self.wait(self.service.lives_through(work)):
            return True
        self.past.crashed = True
        self.service.clock.move_to(self.service.clock.now() + timedelta(seconds=61))
        self.wait(self.service.ticks())
        return False

    def word(self, kind: str, who: str) -> str:
        """A word that is in no other message."""
        self.count += 1
        word = f"{kind}-{self.count}"
        self.past.spoken_by[word], self.past.spoken_at[word] = who, self.past.step + 1
        return word

    async def _change(self, name: str, active: bool) -> None:
        async with self.service.app.database.transaction() as tx:
            everyone = await staff.everyone(tx, also_inactive=True)
            await staff.change(tx, next(each.id for each in everyone if each.name == name), active=active)

    def was_forgotten(self, who: str) -> None:
        """Safety goes before everything: after "ce soir ...", OUBLIE-MOI is heard as a farewell."""
        rows, id = self.look().incoming.values(), self.sent[-1].provider_message_id
        if next(row["level"] for row in rows if row["provider_message_id"] == id) not in SERIOUS:
            self.forgotten |= {word for word, urn in self.past.spoken_by.items() if urn == who}
            self.nothing_is_left()

    def meant(self, who: str, pick: int) -> tuple[str, str]:
        """A phone of who was called last, of who has a case or was offered it (Karim's when there is nobody), and the
        number of that case; for a phone, the number of any open case or of one that does not exist."""
        column = {"owner": "owner_id", "offered": "offered_to"}.get(who, "id")
        found = [each for each in self.seen.open_cases() if each[column]]
        numbers = [each["id"] for each in found] + ["999"] * (column == "id" or not found)
        number = numbers[pick % len(numbers)]
        called = next((each["staff_id"] for each in reversed(self.seen.events) if each["kind"] == "paged"), None)
        member = called if who == "called" else self.seen.cases.get(number, {}).get(column)
        theirs = [self.seen.urns[id] for id, whose in self.seen.member_of.items() if whose == member]
        return (who if who in PHONES else theirs[pick % len(theirs)] if theirs else PHONES[-1]), number

    def message(self, urn: str, text: str) -> InboundMessage:
        self.count += 1
        clock = self.service.clock
        clock.move_to(clock.now() + timedelta(seconds=5))
        channel = "sms" if urn.startswith("tel:") else "telegram"
        message = InboundMessage(
            channel=channel, provider_message_id=f"in-{self.count}", urn=urn, text=text, received_at=clock.now()
        )
        self.sent.append(message)
        return message

    def write(self, urn: str, text: str) -> bool:
        return self.deliver(self.message(urn, text))

    def deliver(self, message: InboundMessage) -> bool:
        """Who blocked us and writes has opened the door again. What a dead process did not take comes once more."""
        self.net.blocked.discard(message.urn)
        lived = self.do(self._receive(message))
        if not lived:
            self.wait(self._receive(message))
        return lived

    async def _receive(self, *messages: InboundMessage) -> None:
        for message in messages:
            await self.service.receives(message)

    async def _at_once(self, *messages: InboundMessage) -> None:
        apps = self.service.apps
        await asyncio.gather(*(app.receiving.message(each) for app, each in zip(apps, messages, strict=True)))
        await asyncio.gather(*(app.inbound.idle() for app in apps))
        await self.service.app.settle()

    async def _tick_twice(self) -> None:
        self.service.clock.move_to(self.service.clock.now() + timedelta(minutes=1))
        await asyncio.gather(*(self.service.ticks(app) for app in self.service.apps))

    async def _hire(self, *, backup: bool) -> None:
        app, now = self.service.app, self.service.clock.now()
        async with app.database.transaction() as tx:
            for name, (phones, roles) in TEAM.items():
                member = await staff.add(tx, name, roles, ("fr",), now)
                for urn in phones:
                    channel = "sms" if urn.startswith("tel:") else "telegram"
                    contact = await contacts.find_or_create(tx, app.tools.vault, channel, urn, now)
                    await staff.add_phone(tx, member.id, contact.id, now)
                if backup and name == "Nora":
                    await shifts.add(tx, always(member, "backup"), now)

    def nothing_is_left(self) -> None:
        tools = self.service.app.tools
        if self.forgotten:
            rows = self.unseen(readable(tools.database, tools.vault))
            kept = [row for row in rows if self.forgotten.intersection(re.findall(r"mot-\d+", row))]
            assert not kept, f"still readable after OUBLIE-MOI: {kept}"


@pytest.fixture(scope="module")
def machine(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[type[RelayMachine]]:
    """The machine with its service, made once."""
    folder = tmp_path_factory.mktemp("machine")
    with asyncio.Runner() as runner:
        runner.get_loop().set_exception_handler(lambda *_: None)  # what a dead process leaves behind, nobody reads
        service = Service(folder / "passerelle.db", FixedClock(SATURDAY))
        runner.run(make_template(service, sqlite_template, folder / "template.db"))
        RelayMachine.service, RelayMachine.template, RelayMachine.runner = service, folder / "template.db", runner
        yield RelayMachine
        runner.run(service.close())


def test_the_relay_keeps_its_promises_whatever_happens(machine: type[RelayMachine]) -> None:
    chaos = int(os.environ.get("RELAY_CHAOS", "0"))
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=chaos or 12,
            stateful_step_count=80 if chaos else 40,
            deadline=None,
            derandomize=not chaos,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
