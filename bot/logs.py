"""Structured logs, one JSON object a line. Ids, states and durations only: never a text, a name or a number."""

import logging
import sys
from typing import Any

import structlog

FORBIDDEN = frozenset({"text", "body", "message", "urn", "phone", "number", "name"})


def configure(level: str) -> None:
    """Sends logs of `level` and above to stderr. Libraries speak from "warning" on."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(message)s", force=True)
    # httpx logs every address it calls, and an address of Telegram carries the token.
    for noisy in ("httpx", "httpcore", "telegram", "twilio"):
        logging.getLogger(noisy).setLevel(logging.ERROR)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _no_person,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def _no_person(_logger: Any, _method: str, event: structlog.types.EventDict) -> structlog.types.EventDict:
    for key in FORBIDDEN & event.keys():
        event[key] = "withheld"  # a mistake in the code must not become a leak
    return event
