"""What goes wrong with a database, in one clear line each: locked, read-only, full, unreachable, refused."""

from typing import Literal

from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

Trouble = Literal["locked", "read_only", "full", "unreachable", "refused", "not_ready", "other"]

# The drivers' own words, lower case, most telling first.
_SIGNS: tuple[tuple[str, Trouble], ...] = (
    ("database is locked", "locked"),
    ("lock timeout", "locked"),
    ("could not obtain lock", "locked"),
    ("deadlock", "locked"),
    ("readonly", "read_only"),
    ("read-only", "read_only"),
    ("disk is full", "full"),
    ("disk full", "full"),
    ("no space left", "full"),
    ("no such table", "not_ready"),
    ("undefinedtable", "not_ready"),
    ("does not exist", "not_ready"),
    ("unable to open", "unreachable"),
    ("connection", "unreachable"),
    ("disk i/o", "unreachable"),
    ("not a database", "unreachable"),
)

_LINES: dict[Trouble, str] = {
    "locked": "the database is locked: another process has been writing for too long",
    "read_only": "the database is read-only: check the file's permissions or the server's settings",
    "full": "the database cannot write: the disk is full",
    "unreachable": "the database is unreachable",
    "refused": "the database refused a row that breaks a rule",
    "not_ready": "the database is not ready: run 'passerelle db upgrade'",
    "other": "the database failed",
}


class StoreError(Exception):
    """The database did not do what was asked, and nothing of the transaction was kept. The text is one clear line."""

    def __init__(self, message: str, trouble: Trouble = "other") -> None:
        super().__init__(message)
        self.trouble = trouble


class NotThere(LookupError):  # noqa: N818 - an expected answer: the person was forgotten in the meantime
    """The row asked for does not exist, or its words or its person were erased."""


def explained(error: SQLAlchemyError | OSError, name: str) -> StoreError:
    """The driver's error as a line for humans; `name` is the database's address without password."""
    trouble = _trouble(error)
    return StoreError(f"{_LINES[trouble]} ({name}){_detail(error, trouble)}", trouble)


def _trouble(error: SQLAlchemyError | OSError) -> Trouble:
    if isinstance(error, IntegrityError):
        return "refused"
    if isinstance(error, PoolTimeout):
        return "locked"
    words = f"{type(getattr(error, 'orig', error)).__name__} {getattr(error, 'orig', error)}".lower()
    found = next((trouble for sign, trouble in _SIGNS if sign in words), None)
    if found:
        return found
    lost = isinstance(error, OSError) or (isinstance(error, DBAPIError) and error.connection_invalidated)
    return "unreachable" if lost else "other"


def _detail(error: SQLAlchemyError | OSError, trouble: Trouble) -> str:
    """The driver's first line where it helps; never for a refused row, whose values it would quote."""
    if trouble not in {"unreachable", "other"}:
        return ""
    lines = str(getattr(error, "orig", error)).strip().splitlines()
    return f": {lines[0][:200]}" if lines else ""
