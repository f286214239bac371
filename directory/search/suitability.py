"""How well a door suits the person who asks: what may not fit, what surely fits, and doors kept in the background.

Nobody is left out here (see `exclusions`): unknown is not no, and a person knows better than a table what they need.
"""

import re
import unicodedata
from functools import lru_cache

from directory.model import Entry
from directory.search.exclusions import gender_of, homes, is_cpas, serves
from directory.search.nights import is_shelter
from directory.search.query import Query

ADULT_AGE = 26  # services "for the young" commonly end before this birthday
_FOR_THE_YOUNG = re.compile(r"\bjeunes?\b|\bados?\b|adolescent|jongeren", re.IGNORECASE)
# Who writes "juste parler" should not read this name first; who thinks of dying is answered by the safety text.
_DARK = re.compile(r"suicid|zelfmoord", re.IGNORECASE)
_SMALL = frozenset(("de", "du", "des", "d", "la", "le", "les", "l", "asbl", "vzw", "et", "en", "the", "of"))


def is_stranger_cpas(entry: Entry, query: Query) -> bool:
    """Whether `entry` is a CPAS while nobody knows where the person lives: any of the nineteen would be a guess."""
    return is_cpas(entry) and not homes(entry, query)


def background(entry: Entry, query: Query) -> list[str]:
    """Reasons to show `entry` only after the others that may be open.

    Whoever asks for a shower or a doctor is not sent to a place for people who use drugs, or who flee a partner:
    that would label them.
    """
    reasons = ["CPAS, commune of residence unknown"] if is_stranger_cpas(entry, query) else []
    if "substance" in entry.needs and "substance" not in query.needs:
        reasons.append("for people who use substances, not asked")
    if entry.needs[:1] == ("violence",) and "violence" not in query.needs:
        reasons.append("for people who meet violence, not asked")
    if query.area is not None and _may_live_elsewhere(entry, query):
        reasons.append("for residents of another commune, residence not said")
    return reasons


def doubts(entry: Entry, query: Query) -> list[str]:
    """Conditions of the door that the person may not meet, and wishes that the door surely does not meet."""
    eligibility = entry.eligibility
    checks = {
        f"{eligibility.gender} only, gender not said": eligibility.gender and not gender_of(query),
        "for the young, age not said": _may_be_too_old(entry, query),
        "for residents, residence not said": query.area is None and _may_live_elsewhere(entry, query),
        "for those who sleep there": "sleep" not in query.needs and is_shelter(entry),
        "for the darkest hours, not asked": is_for_the_darkest_hours(entry),
        "appointment not wanted": query.wants("no_appointment") and entry.appointment == "needed",
        "not free": query.wants("free") and entry.free is False,
        "no dogs": query.wants("with_dog") and eligibility.dogs == "no",
        "not for wheelchairs": query.wants("wheelchair") and entry.wheelchair == "no",
        "documents asked": query.wants("anonymous") and bool(entry.required_documents),
    }
    return [reason for reason, holds in checks.items() if holds]


def confirmed(entry: Entry, query: Query) -> list[str]:
    """Wishes of the person that the row surely meets."""
    eligibility = entry.eligibility
    checks = {
        f"for {eligibility.gender}": eligibility.gender and eligibility.gender == gender_of(query),
        "without papers welcome": query.wants("no_papers") and eligibility.undocumented == "yes",
        "children welcome": query.wants("with_children") and eligibility.families == "yes",
        "dogs welcome": query.wants("with_dog") and eligibility.dogs == "yes",
        "wheelchair": query.wants("wheelchair") and entry.wheelchair == "yes",
        "free": query.wants("free") and entry.free is True,
        "for the young": query.wants("minor") and _is_for_the_young(entry),
        "anonymous": query.wants("anonymous") and entry.welcome == "unconditional",
    }
    spoken = [f"language:{code}" for code in entry.languages if query.wants(f"language:{code}")]
    return [reason for reason, holds in checks.items() if holds] + spoken


def is_for_the_darkest_hours(entry: Entry) -> bool:
    """Whether the entry is for those who think of dying."""
    return bool(_DARK.search(f"{entry.organization} {entry.name}"))


def is_named(organization: str, text: str) -> bool:
    """Whether the person's words contain the name of the organization (accents, case and small words aside)."""
    name = _words(organization)
    if not text or len("".join(name)) < 5:
        return False
    said = _words(text)
    return any(said[start : start + len(name)] == name for start in range(len(said) - len(name) + 1))


def _is_for_the_young(entry: Entry) -> bool:
    return entry.eligibility.max_age is not None or ("youth" in entry.needs and bool(_FOR_THE_YOUNG.search(entry.kind)))


def _may_be_too_old(entry: Entry, query: Query) -> bool:
    if query.wants("minor") or "youth" in query.needs or not _is_for_the_young(entry):
        return False
    return query.age is None or (entry.eligibility.max_age is None and query.age >= ADULT_AGE)


def _may_live_elsewhere(entry: Entry, query: Query) -> bool:
    communes = set(serves(entry))
    if not communes or is_cpas(entry) or homes(entry, query):
        return False
    return query.area is None or communes.isdisjoint(query.area.communes)


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    letters = (letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))
    return tuple(word for word in re.findall(r"[^\W_]+", "".join(letters)) if word not in _SMALL)
