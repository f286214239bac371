"""The one source of "now". Everything inside is aware UTC; Europe/Brussels appears only at the edges."""

from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")


class Clock(Protocol):
    """Gives the present moment, as aware UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands still until it is moved: for scripts (``--now``) and tests."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        return self.moment

    def move_to(self, moment: datetime) -> None:
        self.moment = moment.astimezone(UTC)


def local(moment: datetime) -> datetime:
    """The same moment as wall time in Brussels."""
    return moment.astimezone(BRUSSELS)
