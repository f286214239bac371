"""What was shown and waits for a yes: what is written then is what was shown, for whoever read it, for a while."""

import secrets
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

WAITS = timedelta(minutes=15)
MOST_WAITING = 20

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Preview(Generic[Line]):
    """The lines that a member was shown and that are not yet written."""

    staff_id: str
    lines: Sequence[Line]
    until: datetime


class Previews(Generic[Line]):
    """The last few that wait for a yes."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[str, Preview[Line]] = OrderedDict()

    def keep(self, preview: Preview[Line]) -> str:
        """Keeps it, and gives the name under which it can be had back."""
        name = secrets.token_urlsafe(16)
        self._waiting[name] = preview
        while len(self._waiting) > MOST_WAITING:
            self._waiting.popitem(last=False)
        return name

    def of(self, name: str, staff_id: str, now: datetime) -> Preview[Line] | None:
        """What this member was shown under that name; None when it is somebody else's or too old."""
        found = self._waiting.get(name)
        return found if found is not None and found.staff_id == staff_id and now < found.until else None
