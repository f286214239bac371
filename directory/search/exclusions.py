"""Who is left out of an answer, and why: only a door where the person would surely be turned away.

Unknown is never a refusal. Every reason is said by ``directory search --why``.
"""

from directory.model import Entry
from directory.search.query import Query

ADULT = 18
WHOLE_REGION = ("région", "region", "bruxelles-capitale", "région de bruxelles-capitale")
HOME_KINDS = ("commune", "quarter", "postcode", "coordinates")  # a station is where one passes, not where one lives


def why_not(entry: Entry, query: Query) -> str | None:
    """The reason why going to `entry` would be a wasted walk for this person; None when nothing says so."""
    for rule in (_not_published, _gender, _age, _children, _papers, _residence):
        reason = rule(entry, query)
        if reason:
            return f"excluded: {reason}"
    return None


def gender_of(query: Query) -> str | None:
    """The gender that was said, in the profile or in the message itself."""
    return query.gender or ("women" if query.wants("woman") else None)


def is_cpas(entry: Entry) -> bool:
    """Whether the entry is the public social service of a commune, or one of its desks reserved to its residents."""
    if entry.kind.casefold().startswith(("cpas", "ocmw")):
        return True
    return entry.organization.casefold().startswith(("cpas", "ocmw")) and bool(entry.eligibility.residents_of)


def serves(entry: Entry) -> tuple[str, ...]:
    """The communes whose residents the entry is for; empty when it is for everybody."""
    communes = entry.eligibility.residents_of
    if any(name.casefold() in WHOLE_REGION for name in communes):
        return ()
    return communes or ((entry.commune,) if is_cpas(entry) and entry.commune else ())


def homes(entry: Entry, query: Query) -> tuple[str, ...]:
    """The communes where the person may live, as far as `entry` is concerned; empty when that is not known.

    A said residence counts for every entry. The place that was asked counts for a CPAS only: one may eat anywhere,
    and a quarter that lies in several communes leaves each of their CPAS possible.
    """
    if query.residence:
        return (query.residence,)
    if query.area is not None and query.area.kind in HOME_KINDS and is_cpas(entry):
        return query.area.communes
    return ()


def _not_published(entry: Entry, query: Query) -> str | None:
    return "draft, not published" if entry.status != "published" else None


def _gender(entry: Entry, query: Query) -> str | None:
    only, said = entry.eligibility.gender, gender_of(query)
    return f"{only} only" if only and said and said != only else None


def _age(entry: Entry, query: Query) -> str | None:
    youngest, oldest = entry.eligibility.min_age, entry.eligibility.max_age
    if youngest is not None and query.age is not None and query.age < youngest:
        return f"from {youngest} years"
    if youngest is not None and youngest >= ADULT and query.age is None and query.wants("minor"):
        return f"from {youngest} years, for a minor"
    if oldest is not None and query.age is not None and query.age > oldest:
        return f"up to {oldest} years"
    return None


def _children(entry: Entry, query: Query) -> str | None:
    if not query.wants("with_children"):
        return None
    if entry.eligibility.families == "no":
        return "children refused"
    # A night among adults only: the child of the family is a minor like any other.
    adults_only = (entry.eligibility.min_age or 0) >= ADULT and entry.eligibility.families == "unknown"
    return "adults only, with children" if adults_only and {"sleep"} & set(query.needs) & set(entry.needs) else None


def _papers(entry: Entry, query: Query) -> str | None:
    refused = query.wants("no_papers") and entry.eligibility.undocumented == "no"
    return "papers asked, person without papers" if refused else None


def _residence(entry: Entry, query: Query) -> str | None:
    communes, lives_in = serves(entry), homes(entry, query)
    if communes and lives_in and not set(communes) & set(lives_in):
        return f"for residents of {', '.join(communes)}"
    return None
