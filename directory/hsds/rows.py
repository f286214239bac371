"""Entry -> rows: one entry becomes one row of service, location and service_at_location, and its many small rows.

Row keys are HSDS field names. Own keys, documented in directory/README.md: ``schedule.opening_hours`` and
``schedule.label``, and the table ``temporary_change``. Dates are `date`, moments aware `datetime`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from directory.hsds.ids import organization_id, part_id, service_id, term_id
from directory.hsds.vocabulary import FACT, NEED, NEED_MEANINGS
from directory.model import Entry

Row = dict[str, Any]
Rows = dict[str, list[Row]]

TABLES = (
    "organization", "service", "location", "service_at_location", "schedule", "phone", "address", "language",
    "accessibility", "required_document", "cost_option", "service_area", "taxonomy", "taxonomy_term", "attribute",
    "metadata", "temporary_change",
)  # fmt: skip
REGION = "Région de Bruxelles-Capitale"
REGION_WIDE = "region_wide"
RESIDENTS_OF = "residents_of"
LANGUAGE_NAMES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "it": "Italian",
    "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "rom": "Romani", "ru": "Russian",
    "tr": "Turkish", "uk": "Ukrainian",
}  # fmt: skip


def rows_of(entry: Entry) -> Rows:
    """All rows of `entry`, without the shared taxonomy rows (see `vocabulary`)."""
    service, organization = service_id(entry.id), organization_id(entry.organization)
    location, at_location = part_id(service, "location"), part_id(service, "service_at_location")
    rows: Rows = {
        "organization": [{"id": organization, "name": entry.organization, "description": entry.organization}],
        "service": [_service(entry, service, organization)],
        "location": [_location(entry, location, organization)],
        "service_at_location": [{"id": at_location, "service_id": service, "location_id": location}],
        "address": _address(entry, location),
        "attribute": [
            *_attributes(service, "service", _facts(entry)),
            *_attributes(location, "location", _where(entry)),
        ],
        "accessibility": _wheelchair(entry, location),
        "temporary_change": _changes(entry, service),
        "cost_option": _cost(entry, service),
        "service_area": _areas(entry, service),
    }
    rows["schedule"] = _numbered(
        service, "schedule",
        ({"description": item.text, "opening_hours": item.rule, "label": item.label} for item in entry.schedules),
    )  # fmt: skip
    rows["phone"] = _numbered(service, "phone", ({"number": number, "type": "voice"} for number in entry.phones))
    rows["language"] = _numbered(
        service, "language", ({"code": code, "name": LANGUAGE_NAMES.get(code, code)} for code in entry.languages)
    )
    rows["required_document"] = _numbered(
        service, "required_document", ({"document": document} for document in entry.required_documents)
    )
    rows["attribute"] += _needs(entry, service)
    return rows


def merge(parts: Iterable[Mapping[str, list[Row]]]) -> Rows:
    """Several entries' rows in one, each id once (organizations and terms are shared)."""
    seen: set[tuple[str, str]] = set()
    merged: Rows = defaultdict(list)
    for part in parts:
        for table, rows in part.items():
            for row in rows:
                if (table, row["id"]) not in seen:
                    seen.add((table, row["id"]))
                    merged[table].append(row)
    return dict(merged)


def _numbered(service: str, table: str, rows: Iterable[Row]) -> list[Row]:
    return [{"id": part_id(service, table, n), "service_id": service, **row} for n, row in enumerate(rows)]


def _service(entry: Entry, service: str, organization: str) -> Row:
    return {
        "id": service,
        "organization_id": organization,
        "name": entry.name,
        "description": entry.description.get("fr", ""),
        "url": entry.url or None,
        "email": entry.email or None,
        "status": "active" if entry.status == "published" else "inactive",
        "fees_description": entry.cost or None,
        "eligibility_description": entry.eligibility.text or None,
        "minimum_age": entry.eligibility.min_age,
        "maximum_age": entry.eligibility.max_age,
        "assured_date": entry.verified_on,
        "last_modified": entry.modified_at,
    }


def _location(entry: Entry, location: str, organization: str) -> Row:
    return {
        "id": location,
        "organization_id": organization,
        "location_type": "virtual" if entry.region_wide and not entry.street else "physical",
        "name": entry.label,
        "transportation": entry.transport or None,
        "latitude": entry.point.lat if entry.point else None,
        "longitude": entry.point.lon if entry.point else None,
    }


def _address(entry: Entry, location: str) -> list[Row]:
    if not (entry.street or entry.postcode or entry.commune):
        return []
    return [
        {
            "id": part_id(location, "address"),
            "location_id": location,
            "address_1": entry.street,
            "city": entry.commune or "",
            "state_province": REGION,
            "postal_code": entry.postcode,
            "country": "BE",
            "address_type": "physical",
        }
    ]


def _facts(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """(code, value, language) of what HSDS has no field for; unknown facts give no row."""
    yield "slug", entry.id, ""
    eligibility = entry.eligibility
    known: dict[str, str | None] = {
        "kind": entry.kind, "public_label": entry.public_label, "appointment": _known(entry.appointment),
        "free": {True: "yes", False: "no", None: None}[entry.free], "gender": eligibility.gender,
        "families": _known(eligibility.families), "dogs": _known(eligibility.dogs),
        "no_papers": _known(eligibility.undocumented), "welcome": entry.welcome, "saturation": entry.saturation,
        "source_url": entry.source_url, "page_date": entry.page_date,
        "read_on": entry.read_on.isoformat() if entry.read_on else None,
        "confidence": entry.confidence, "note": entry.note,
    }  # fmt: skip
    yield from ((code, value, "") for code, value in known.items() if value)
    yield from (("description", text, locale) for locale, text in entry.description.items() if locale != "fr")
    yield from (("at_the_door", text, locale) for locale, text in entry.at_the_door.items())
    for column, texts in entry.translations.items():
        yield from (("translation", text, f"{column}_{locale}") for locale, text in texts.items())


def _where(entry: Entry) -> Iterator[tuple[str, str, str]]:
    if entry.quarter:
        yield "quarter", entry.quarter, ""
    if entry.point_precision:
        yield "point_precision", entry.point_precision, ""
    if entry.sensitive_address:
        yield "sensitive_address", "yes", ""


def _known(value: str) -> str | None:
    return None if value == "unknown" else value


def _attributes(owner: str, entity: str, facts: Iterable[tuple[str, str, str]]) -> Iterator[Row]:
    for code, value, label in facts:
        yield attribute(owner, entity, code, value, label)


def attribute(owner: str, entity: str, code: str, value: str, label: str = "") -> Row:
    """One of our facts as an HSDS attribute row."""
    return {
        "id": part_id(owner, "attribute", f"{code}:{label}" if label else code),
        "link_id": owner,
        "link_entity": entity,
        "link_type": "fact",
        "taxonomy_term_id": term_id(FACT, code),
        "value": value,
        "label": label or None,
    }


def _needs(entry: Entry, service: str) -> Iterator[Row]:
    for need in dict.fromkeys(entry.needs):
        yield {
            "id": part_id(service, "attribute", f"need:{need}"),
            "link_id": service,
            "link_entity": "service",
            "link_type": "need",
            "taxonomy_term_id": term_id(NEED, need),
            "value": need if need in NEED_MEANINGS else None,
            "label": None,
        }


def _wheelchair(entry: Entry, location: str) -> list[Row]:
    if entry.wheelchair == "unknown":
        return []
    return [
        {
            "id": part_id(location, "accessibility"),
            "location_id": location,
            "description": "wheelchair",
            "details": entry.wheelchair,
        }
    ]


def _changes(entry: Entry, service: str) -> list[Row]:
    return _numbered(
        service, "temporary_change",
        (
            {
                "kind": change.kind, "starts_on": change.starts_on, "ends_on": change.ends_on,
                "opening_hours": change.rule, "message": dict(change.message),
            }
            for change in entry.temporary_changes
        ),
    )  # fmt: skip


def _cost(entry: Entry, service: str) -> list[Row]:
    if entry.free is None and not entry.cost:
        return []
    row: Row = {"amount_description": entry.cost or None, "currency": "EUR", "amount": 0 if entry.free else None}
    return _numbered(service, "cost_option", [row])


def _areas(entry: Entry, service: str) -> list[Row]:
    areas = [{"name": REGION, "description": REGION_WIDE}] if entry.region_wide else []
    areas += [{"name": commune, "description": RESIDENTS_OF} for commune in entry.eligibility.residents_of]
    return _numbered(service, "service_area", areas)
