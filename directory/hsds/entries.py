"""Rows -> facts of entries: one entry for each service at each of its locations.

Reads our own rows and those of a foreign HSDS feed alike: a fact that only we write (an attribute of our taxonomy) is
taken when it is there, else the nearest HSDS field. Values may be texts (from a file) or dates and numbers (from the
database).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from directory.facts import publishable
from directory.hsds.rows import REGION_WIDE, RESIDENTS_OF, Row
from directory.hsds.rrule import rule_of
from directory.hsds.vocabulary import FACT
from directory.model import NEEDS

TEXT_FACTS = (
    "kind", "public_label", "appointment", "gender", "families", "dogs", "no_papers", "welcome", "saturation",
    "source_url", "page_date", "read_on", "confidence", "note", "quarter", "point_precision", "sensitive_address",
)  # fmt: skip
STATUSES = ("active", "inactive", "defunct", "temporarily closed")


@dataclass(frozen=True, slots=True)
class Described:
    """The facts of one entry (see `directory.facts`), and the line of the file where its service stands."""

    line: int
    facts: dict[str, Any]


class RowError(ValueError):
    """Rows that do not make a service: one clear line."""


def read_rows(rows: Mapping[str, Sequence[Row]]) -> Iterator[Described | tuple[int, RowError]]:
    """One `Described` per service at location, in order; an unreadable service gives its line and its error."""
    index = _Index(rows)
    for service in rows.get("service", ()):
        line = int(service.get("_line", 0))
        try:
            yield from (Described(line, facts) for facts in _service_facts(service, index))
        except RowError as error:
            yield line, error


class _Index:
    """Rows by id and by owner."""

    def __init__(self, rows: Mapping[str, Sequence[Row]]) -> None:
        self.organizations = {row["id"]: row for row in rows.get("organization", ())}
        self.locations = {row["id"]: row for row in rows.get("location", ())}
        self.terms = {row["id"]: row for row in rows.get("taxonomy_term", ())}
        self._owned: dict[tuple[str, str], list[Row]] = defaultdict(list)
        keys = ("service_id", "location_id", "service_at_location_id", "organization_id", "link_id")
        for table, items in rows.items():
            for row in items:
                for key in keys:
                    if row.get(key):
                        self._owned[table, str(row[key])].append(row)

    def of(self, table: str, *owners: str | None) -> list[Row]:
        """The rows of `table` of the first owner that has any."""
        return next((found for owner in owners if owner and (found := self._owned.get((table, owner)))), [])

    def all_of(self, table: str, *owners: str | None) -> list[Row]:
        """The rows of `table` of every owner."""
        return [row for owner in owners if owner for row in self._owned.get((table, owner), ())]


def _service_facts(service: Row, index: _Index) -> Iterator[dict[str, Any]]:
    for key in ("id", "name", "status"):
        if not service.get(key):
            raise RowError(f"service: '{key}' is required by HSDS and is empty")
    if service["status"] not in STATUSES:
        raise RowError(f"service: status '{service['status']}' is not one of {', '.join(STATUSES)}")
    links = index.of("service_at_location", str(service["id"]))
    for link in links or [{}]:
        yield _facts(service, link, len(links) > 1, index)


def _facts(service: Row, link: Row, several: bool, index: _Index) -> dict[str, Any]:
    owner, at = str(service["id"]), str(link.get("id") or "")
    place = str(link.get("location_id") or "")
    location: Row = index.locations.get(place, {})
    organization: Row = index.organizations.get(str(service.get("organization_id") or ""), {})
    told = _Told(index.all_of("attribute", owner, at, place), index.terms)
    facts: dict[str, Any] = {code: told.one(code) for code in TEXT_FACTS}
    facts |= {
        "id": told.one("slug") or (f"{owner}.{place[:8]}" if several and place else owner),
        "organization": organization.get("name") or service["name"],
        "name": service["name"],
        "description": {"fr": service.get("description"), **told.by_label("description")},
        "at_the_door": told.by_label("at_the_door"),
        "translations": _translations(told.by_label("translation")),
        "needs": told.needs(),
        "email": service.get("email") or organization.get("email"),
        "url": service.get("url") or organization.get("website"),
        "cost": service.get("fees_description"),
        "eligibility": service.get("eligibility_description"),
        "min_age": service.get("minimum_age"),
        "max_age": service.get("maximum_age"),
        "verified_on": service.get("assured_date"),
        "modified_at": service.get("last_modified"),
        "transport": location.get("transportation"),
        "lat": location.get("latitude"),
        "lon": location.get("longitude"),
        "required_documents": [row.get("document") for row in index.of("required_document", owner)],
        "languages": [row.get("code") for row in index.all_of("language", owner, place) if row.get("code")],
        "phones": _phones(index, owner, at, place, str(organization.get("id") or "")),
        "schedules": list(_schedules(index.of("schedule", at, owner, place))),
        "temporary_changes": [_change(row) for row in index.of("temporary_change", owner)],
        "free": told.one("free") or _free(index.of("cost_option", owner)),
        "wheelchair": _wheelchair(index.of("accessibility", place)),
    }
    facts |= _address(index.of("address", place)) | _areas(index.of("service_area", at, owner))
    facts["status"] = _status(service, facts, told)
    return facts


class _Told:
    """The attributes of a service and its location, by the code of their term."""

    def __init__(self, attributes: Iterable[Row], terms: Mapping[str, Row]) -> None:
        self._ours: dict[str, list[Row]] = defaultdict(list)
        self._codes: list[str] = []
        for row in attributes:
            term = row.get("taxonomy_term") or terms.get(str(row.get("taxonomy_term_id")), {})
            code = str(term.get("code") or "")
            if term.get("taxonomy") == FACT:
                self._ours[code].append(row)
            else:
                self._codes += [code, str(term.get("name") or "").lower()]

    def one(self, code: str) -> str | None:
        """The value of our fact `code`."""
        rows = self._ours.get(code)
        return rows[0].get("value") if rows else None

    def by_label(self, code: str) -> dict[str, str | None]:
        """The values of our fact `code` by their label (a language)."""
        return {str(row.get("label")): row.get("value") for row in self._ours.get(code, ())}

    def needs(self) -> list[str]:
        """The needs we know, from whichever taxonomy names them by our codes."""
        return [code for code in dict.fromkeys(self._codes) if code in NEEDS]


def _translations(by_label: Mapping[str, str | None]) -> dict[str, dict[str, str | None]]:
    texts: dict[str, dict[str, str | None]] = defaultdict(dict)
    for label, text in by_label.items():
        column, _, locale = label.rpartition("_")
        texts[column][locale] = text
    return dict(texts)


def _phones(index: _Index, *owners: str) -> list[str]:
    own, organization = owners[:-1], owners[-1]
    rows = index.all_of("phone", *own) or index.of("phone", organization)
    return [str(row.get("number") or "").strip('" ') for row in rows]


def _schedules(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Our schedules keep their rule; a foreign one is a rule made of all its RRULE-like rows, and their texts."""
    foreign: list[Row] = []
    for row in rows:
        if row.get("opening_hours") or not row.get("opens_at"):
            yield {"rule": row.get("opening_hours"), "text": row.get("description"), "label": row.get("label")}
        else:
            foreign.append(row)
    if foreign:
        texts = dict.fromkeys(str(row["description"]) for row in foreign if row.get("description"))
        yield {"rule": rule_of(foreign), "text": "; ".join(texts) or _as_published(foreign), "label": ""}


def _as_published(rows: Iterable[Row]) -> str:
    fields = ("freq", "interval", "byday", "bymonthday", "opens_at", "closes_at", "valid_from", "valid_to")
    return "; ".join(" ".join(str(row[field]) for field in fields if row.get(field)) for row in rows)


def _change(row: Row) -> dict[str, Any]:
    return {
        "kind": row.get("kind"),
        "starts_on": row.get("starts_on"),
        "ends_on": row.get("ends_on"),
        "rule": row.get("opening_hours"),
        "message": row.get("message") or {},
    }


def _free(options: Sequence[Row]) -> str | None:
    amounts = [str(row["amount"]) for row in options if row.get("amount") not in (None, "")]
    if not amounts:
        return None
    return "yes" if all(amount.strip("0.") == "" for amount in amounts) else "no"


def _wheelchair(rows: Sequence[Row]) -> str | None:
    said = [row.get("details") for row in rows if row.get("description") == "wheelchair"]
    return said[0] if said and said[0] in ("yes", "no") else None


def _address(rows: Sequence[Row]) -> dict[str, Any]:
    usable = [row for row in rows if row.get("address_type") != "postal"]
    row = usable[0] if usable else {}
    street = ", ".join(str(row[key]) for key in ("address_1", "address_2") if row.get(key))
    return {"street": street, "postcode": row.get("postal_code"), "commune": row.get("city")}


def _areas(rows: Sequence[Row]) -> dict[str, Any]:
    """A foreign service area says where a service is offered, not who is refused: only ours exclude."""
    return {
        "region_wide": "yes" if any(row.get("description") == REGION_WIDE for row in rows) else None,
        "residents_of": [row.get("name") for row in rows if row.get("description") == RESIDENTS_OF],
    }


def _status(service: Row, facts: dict[str, Any], told: _Told) -> str:
    """A foreign service is shown when it is active and can be reached or visited; ours says it itself."""
    if service["status"] != "active":
        return "draft"
    if told.one("slug"):
        return "published"
    facts["confidence"] = facts["confidence"] or "medium"
    return publishable(facts["confidence"], facts["street"], tuple(facts["phones"]))
