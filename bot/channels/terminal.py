"""The terminal as a channel: what `passerelle chat` and its scripts read. Same texts and same cost as by SMS."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from bot.channels import sms_text
from bot.channels.base import Accepted, OutboundText, PreparedText, SendError
from bot.clock import Clock

Write = Callable[[OutboundText, PreparedText], None]


@dataclass(frozen=True, slots=True)
class _Shown:
    provider_message_id: str
    urn: str
    text: str
    at: datetime


class Terminal:
    """Hands every text, with its cost, to `write`; remembers the last 1,000 so that it can tell what was shown.

    `write` may raise OSError (nobody reads any more: permanent) or `SendError` (a script that plays a fault).
    """

    name = "terminal"

    def __init__(self, write: Write, clock: Clock, max_segments: int = 2) -> None:
        self.max_segments: int | None = max_segments
        self._write, self._clock = write, clock
        self._ids = count(1)
        self._shown: deque[_Shown] = deque(maxlen=1000)

    def prepare(self, text: str, keep: Sequence[str] = ()) -> PreparedText:
        """The text folded where that saves a segment, and its cost."""
        return sms_text.prepare(text, keep)

    async def send(self, message: OutboundText) -> Accepted:
        """Shows one text; ids are "terminal-1", "terminal-2"... Raises `SendError` only."""
        shown = _Shown(f"{self.name}-{next(self._ids)}", message.urn, message.text, self._clock.now())
        cost = sms_text.measure(message.text)
        prepared = PreparedText(text=message.text, encoding=cost.encoding, units=cost.units, segments=cost.segments)
        try:
            self._write(message, prepared)
        except OSError:
            raise SendError("terminal_closed", permanent=True) from None
        except SendError as error:
            if error.outcome_unknown:
                self._shown.append(shown)
            raise
        self._shown.append(shown)
        return Accepted(shown.provider_message_id)

    async def find_sent(self, urn: str, text: str, since: datetime) -> str | None:
        """The id of `text` shown to `urn` from `since` on; None when it was not."""
        for shown in self._shown:
            if (shown.urn, shown.text) == (urn, text) and shown.at >= since:
                return shown.provider_message_id
        return None

    async def close(self) -> None:
        """Nothing to let go of."""
