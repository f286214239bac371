"""Wall time, which is what an appointment is made in, and the moment it stands for.

"Jeudi 14h" stays 14h whatever happens to the clocks: wall and zone are the truth, the UTC moment is derived from them,
and derived again when the zone data have changed.
"""

from datetime import UTC, date, datetime
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

HOME = "Europe/Brussels"
WRITTEN = "%Y-%m-%dT%H:%M"


def to_moment(wall: datetime, zone: str = HOME) -> datetime:
    """The aware UTC moment of naive `wall` on the clocks of `zone`.

    The hour that exists twice is the first of the two; the one that is skipped is as long after the change as it says.
    """
    return wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def to_wall(moment: datetime, zone: str = HOME) -> datetime:
    """What the clocks of `zone` show at an aware moment, naive."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def exists(wall: datetime, zone: str = HOME) -> bool:
    """False for a time that the clocks of `zone` skip in spring."""
    return to_wall(to_moment(wall, zone), zone) == wall


def today(moment: datetime, zone: str = HOME) -> date:
    """The date on the calendar of `zone`."""
    return to_wall(moment, zone).date()


def write_wall(wall: datetime) -> str:
    """ "2026-11-26T14:00"."""
    return wall.strftime(WRITTEN)


def read_wall(text: str) -> datetime:
    """The naive time of `write_wall`. Raises `ValueError`."""
    return datetime.strptime(text, WRITTEN)  # noqa: DTZ007 - wall time has no zone of its own


@lru_cache
def zone_data(zone: str = HOME) -> str:
    """A short mark of the data by which `zone` is computed: another one means that moments must be derived again."""
    return sha256(_data(zone)).hexdigest()[:16]


def _data(zone: str) -> bytes:
    """The file that `zoneinfo` reads: the system's, else that of the `tzdata` package."""
    for folder in TZPATH:
        file = Path(folder) / zone
        if file.is_file():
            return file.read_bytes()
    *folders, name = zone.split("/")
    return resources.files(".".join(["tzdata", "zoneinfo", *folders])).joinpath(name).read_bytes()
