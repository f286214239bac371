"""Structured logs, one JSON object a line. Ids, states and durations only: never a text, a name or a number."""

import logging
import sys
import traceback
from typing import Any

import structlog

FRAMES = 8  # of a trace, the innermost ones
# httpx logs every address it calls, and an address of Telegram carries the token; apscheduler warns at each tick of a
# job that is still at work, which is as it should be.
NOISY = ("httpx", "httpcore", "telegram", "twilio", "apscheduler")
FORBIDDEN = frozenset({"text", "body", "message", "urn", "phone", "number", "name"})


def configure(level: str) -> None:
    """Sends logs of `level` and above to stderr. Libraries speak from "warning" on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Libraries("%(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for noisy in NOISY:
        logging.getLogger(noisy).setLevel(logging.ERROR)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _no_person,
            _frames_only,
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


def _frames_only(_logger: Any, _method: str, event: structlog.types.EventDict) -> structlog.types.EventDict:
    error = event.pop("exc_info", None)
    if isinstance(error, BaseException):
        event["trace"] = _frames(error)
    return event


class _Libraries(logging.Formatter):
    """The lines of libraries: an error by its kind and place."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name that logging calls
        return "\n".join([ei[0].__name__, *_frames(ei[1])])


def _frames(error: BaseException) -> list[str]:
    """Where it went wrong, without what the error says: its words may quote a message or a number."""
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
