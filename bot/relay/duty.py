"""Who can be called now: the roster read together with the team and their phones.

A member without a phone that works on a channel that is on is not there, whatever the roster says.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.clock import local
from bot.exchange import Tools
from bot.relay.roster import next_start, serving
from bot.store import Tx, shifts, staff
from bot.store.shifts import Shift
from bot.store.staff import Phone, Staff

MAY_SERVE = frozenset({"permanence", "coordinator"})


def may_serve(member: Staff) -> bool:
    """Whether this member may be called for a case and read a person's words."""
    return not member.roles.isdisjoint(MAY_SERVE)


@dataclass(frozen=True, slots=True)
class Duty:
    """The team at the moment `now`. `phones` holds only those that can be reached, each member's best first."""

    now: datetime
    team: Mapping[str, Staff]
    phones: Mapping[str, tuple[Phone, ...]]
    lines: tuple[Shift, ...]

    def on_duty(self) -> list[Staff]:
        """Who is on duty and can be reached; who began first comes first."""
        return self._reachable(serving(self.lines, self.now))

    def backup(self) -> list[Staff]:
        """Who stands behind them and is not on duty already."""
        first = {member.id for member in self.on_duty()}
        return [member for member in self._reachable(serving(self.lines, self.now, "backup")) if member.id not in first]

    def coordinators(self, *, wake: bool) -> list[Staff]:
        """The coordinators who can be reached; in their quiet hours only when a life is at stake (`wake`)."""
        at = local(self.now).time()
        theirs = [member for member in self.team.values() if "coordinator" in member.roles]
        return [member for member in theirs if member.id in self.phones and (wake or not member.is_quiet(at))]

    def opens_at(self) -> datetime | None:
        """When somebody who can be called is on duty next; None when the roster plans nobody for two weeks."""
        return next_start([line for line in self.lines if line.staff_id in self.phones], self.now)

    def _reachable(self, ids: Iterable[str]) -> list[Staff]:
        return [self.team[id] for id in ids if id in self.phones and id in self.team and may_serve(self.team[id])]


async def read_duty(tx: Tx, tools: Tools, now: datetime) -> Duty:
    """The duty at `now`, from three small tables."""
    team = {member.id: member for member in await staff.everyone(tx)}
    phones: dict[str, tuple[Phone, ...]] = {}
    for phone in await staff.phones(tx, team.keys()):
        if not phone.blocked and phone.channel in tools.channels:
            phones[phone.staff_id] = (*phones.get(phone.staff_id, ()), phone)
    return Duty(now, team, phones, tuple(await shifts.everything(tx)))
