"""Places of imported rows: communes under their French name, and a point when only a quarter or a commune is known.

A street is never looked up: the point of a quarter is enough to say "near", and it is honest about it
(`point_precision`).
"""

from dataclasses import replace
from functools import lru_cache

from directory.gazetteer import Area, Gazetteer
from directory.model import Entry


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer, read once."""
    return Gazetteer.load()


def with_place(entry: Entry) -> Entry:
    """`entry` with its commune named as in the gazetteer and a representative point where it has none of its own."""
    residents = tuple(dict.fromkeys(commune_name(name) or name for name in entry.eligibility.residents_of))
    eligibility = replace(entry.eligibility, residents_of=residents)
    return with_point(replace(entry, commune=commune_name(entry.commune), eligibility=eligibility))


def commune_name(text: str | None) -> str | None:
    """The French name of the commune that `text` means ("SCHAERBEEK", "Sint-Gillis", "Laeken"); else `text` itself."""
    if not text:
        return None
    area = gazetteer().area("commune", text) or gazetteer().resolve(text)
    return area.communes[0] if area and area.kind in ("commune", "postcode") else text


def is_known_commune(name: str) -> bool:
    """Whether `name` is one of the communes of the Region, in French."""
    return gazetteer().area("commune", name) is not None


def with_point(entry: Entry) -> Entry:
    """`entry` with the point of its quarter, else of its postcode or commune; unchanged when it has a point already.

    A line for the whole Region has no point; a sensitive address only that of its commune.
    """
    if entry.point or (entry.region_wide and not entry.street):
        return entry
    area = None if entry.sensitive_address else _quarter(entry)
    if area:
        return replace(entry, point=area.point, point_precision="quarter")
    area = None if entry.sensitive_address else gazetteer().area("postcode", entry.postcode)
    area = area or gazetteer().area("commune", entry.commune or "")
    return replace(entry, point=area.point, point_precision="commune") if area else entry


def _quarter(entry: Entry) -> Area | None:
    area = gazetteer().resolve(entry.quarter) if entry.quarter else None
    return area if area and area.kind in ("quarter", "station") else None


def without_derived_point(entry: Entry) -> Entry:
    """`entry` without a point that the gazetteer alone gave: an editor's file keeps facts, not their consequences."""
    bare = replace(entry, point=None, point_precision=None)
    return bare if with_point(bare) == entry else entry
