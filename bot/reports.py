"""Which door does a report speak of? Guessed from its name or street, then from what was just shown."""

from typing import Any

from rapidfuzz import fuzz

from bot.guide import Guide, one_per_door
from directory.model import Entry
from nlu.normalise import fold

SURE = 90  # 0..100: partial likeness of a name that has at least SHORTEST letters
SHORTEST = 5
MOST = 3


def guess_doors(guide: Guide, facts: dict[str, Any], text: str) -> list[str]:
    """Up to three entry ids, likeliest first; one when it is clear, none when there is nothing to go by."""
    named = _named(guide, fold(text))
    if named:
        return [entry.id for entry in one_per_door(named)][:MOST]
    needs = set(facts.get("needs", ()))
    picked = facts.get("picked")
    if picked in guide.entries and (not needs or needs & set(guide.entries[picked].needs)):
        return [picked]
    shown = [entry for entry in guide.named(facts.get("doors", [])[:MOST]) if not needs or needs & set(entry.needs)]
    if shown:
        return [entry.id for entry in shown]
    near = (entry for entry in guide.entries.values() if needs & set(entry.needs) and _is_near(guide, entry, facts))
    return [entry.id for entry in one_per_door(near)][:MOST]


def _named(guide: Guide, text: str) -> list[Entry]:
    scored = [(max(_likeness(name, text) for name in _names(entry)), entry) for entry in guide.entries.values()]
    return [entry for score, entry in sorted(scored, key=lambda pair: (-pair[0], pair[1].id)) if score >= SURE]


def _names(entry: Entry) -> list[str]:
    street = entry.street.rstrip("0123456789-–ab ") if not entry.sensitive_address else ""
    # "Douches" names no door; "La Bicoque" is enough for "Nativitas - La Bicoque", "Chez Nous" for "Chez Nous, repas".
    names = (entry.public_label, entry.organization)
    parts = [part for name in names for part in name.partition(",")[0].split(" - ")]
    return [fold(name) for name in (*names, *parts, street)]


def _likeness(name: str, text: str) -> float:
    if len(name) < SHORTEST or len(text) < SHORTEST:
        return 0.0
    # partial_ratio looks for the shorter text in the longer one: only a name inside the message counts.
    return fuzz.partial_ratio(name, text) if len(name) <= len(text) else fuzz.ratio(name, text)


def _is_near(guide: Guide, entry: Entry, facts: dict[str, Any]) -> bool:
    area = guide.area(facts.get("place"))
    return area is None or entry.commune in area.communes
