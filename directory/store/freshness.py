"""Who is right when an import meets what a person has verified: the person, unless the import is fresher."""

from dataclasses import replace
from datetime import date

from directory.model import Entry


def fresh_on(entry: Entry) -> date | None:
    """The day the facts of `entry` were true: verified, else stated by the page, else read. None when nobody says.

    A page dated "2024" counts from its first day: doubt goes to the person who telephoned.
    """
    stated = _first_day(entry.page_date)
    known = [day for day in (entry.verified_on, stated) if day]
    return max(known) if known else entry.read_on


def _first_day(page_date: str) -> date | None:
    padded = f"{page_date}-01-01"[:10] if len(page_date) == 4 else f"{page_date}-01"[:10]
    return date.fromisoformat(padded) if page_date else None


def is_protected(stored: Entry, incoming: Entry) -> bool:
    """Whether `stored` was verified by a person after the facts of `incoming` were true."""
    fresh = fresh_on(incoming)
    return stored.verified_on is not None and (fresh is None or stored.verified_on > fresh)


def with_kept(stored: Entry, incoming: Entry) -> Entry:
    """`incoming`, with what an import cannot know: the verification of the very same facts, a street kept secret."""
    if stored.sensitive_address and incoming.sensitive_address and not incoming.street:
        incoming = replace(
            incoming, street=stored.street, postcode=incoming.postcode or stored.postcode,
            quarter=incoming.quarter or stored.quarter, transport=incoming.transport or stored.transport,
            point=stored.point or incoming.point,
            point_precision=stored.point_precision or incoming.point_precision,
        )  # fmt: skip
    if stored.verified_on and not incoming.verified_on and _bare(stored) == _bare(incoming):
        return stored
    return incoming


def _bare(entry: Entry) -> Entry:
    return replace(
        entry, source_url="", page_date="", read_on=None, verified_on=None, confidence="low", status="draft",
        modified_at=None,
    )  # fmt: skip
