"""Stable identifiers: the same entry gets the same uuid on every machine and at every import.

HSDS asks for uuids; people know entries by a short slug. A uuid5 of the slug serves both.
"""

from uuid import UUID, uuid5

NAMESPACE = UUID("5f0c1d0e-6f0b-5d0c-9f57-3f1f6f1b7a10")


def service_id(entry_id: str) -> str:
    """The service uuid of an entry. An entry id that is a uuid already (a foreign feed) is kept as it is."""
    try:
        return str(UUID(entry_id))
    except ValueError:
        return str(uuid5(NAMESPACE, f"service:{entry_id}"))


def organization_id(name: str) -> str:
    """One organization per name, compared without case and outer spaces."""
    return str(uuid5(NAMESPACE, f"organization:{' '.join(name.casefold().split())}"))


def part_id(owner: str, table: str, key: int | str = 0) -> str:
    """The uuid of something that belongs to `owner`: its n-th phone, its location..."""
    return str(uuid5(NAMESPACE, f"{table}:{owner}:{key}"))


def term_id(taxonomy: str, code: str) -> str:
    """The uuid of a term of one of our taxonomies."""
    return str(uuid5(NAMESPACE, f"term:{taxonomy}:{code}"))


def taxonomy_id(taxonomy: str) -> str:
    """The uuid of one of our taxonomies."""
    return str(uuid5(NAMESPACE, f"taxonomy:{taxonomy}"))
