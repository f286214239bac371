"""What each Twilio error code means for us: one table, read by sending (refusals) and by status callbacks (failures).

Codes: https://www.twilio.com/docs/api/errors. A code that is not in the table is permanent and raises an alarm.
"""

from dataclasses import dataclass
from typing import Final

import structlog


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Our reading of one code. `retry_after` is in seconds, None: the sender chooses. `alarm`: a human must look."""

    reason: str
    permanent: bool = True
    retry_after: float | None = None
    stops_contact: bool = False
    alarm: bool = False


UNKNOWN_CODE: Final = Refusal(reason="unknown_code", alarm=True)

REFUSALS: Final[dict[int, Refusal]] = {
    # Our account or our settings, not this message: it waits until a human has repaired them.
    20003: Refusal(reason="wrong_credentials", permanent=False, retry_after=60, alarm=True),
    30002: Refusal(reason="account_suspended", permanent=False, retry_after=300, alarm=True),
    # Too fast. (429: the HTTP status, which the library gives as code when the body has none.)
    429: Refusal(reason="throttled", permanent=False, retry_after=1),
    20429: Refusal(reason="throttled", permanent=False, retry_after=1),
    21611: Refusal(reason="queue_full", permanent=False, retry_after=60),
    30001: Refusal(reason="queue_full", permanent=False, retry_after=60),
    # This number.
    21211: Refusal(reason="invalid_number"),
    21408: Refusal(reason="region_off", alarm=True),
    21610: Refusal(reason="unsubscribed", stops_contact=True),
    21612: Refusal(reason="no_route"),
    21614: Refusal(reason="not_mobile"),
    30003: Refusal(reason="unreachable", permanent=False, retry_after=900),
    30004: Refusal(reason="blocked"),
    30005: Refusal(reason="unknown_number"),
    30006: Refusal(reason="landline"),
    30008: Refusal(reason="unknown_error", permanent=False, retry_after=60),  # once: the sender counts
    # This text.
    21602: Refusal(reason="empty_text"),
    21617: Refusal(reason="text_too_long", alarm=True),
    30007: Refusal(reason="filtered", alarm=True),
    30036: Refusal(reason="expired"),
}

_log: structlog.stdlib.BoundLogger = structlog.get_logger(__name__)


def read_code(code: int) -> Refusal:
    """What `code` means; a code never seen is permanent. Logs an error, with the code only, when a human must look."""
    refusal = REFUSALS.get(code, UNKNOWN_CODE)
    if refusal.alarm:
        _log.error("twilio_alarm", code=code, reason=refusal.reason)
    return refusal
