"""The shapes of HSDS 3.1 as far as we use them: required fields, types and closed lists, in our own compact words.

Unknown fields are refused, so that nothing of ours leaks out of an attribute.
"""

from typing import Any

UUID = {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"}
TEXT = {"type": "string"}
NUMBER = {"type": "number"}
DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}"}
URI = {"type": "string", "pattern": "^https?://[^ ]+$"}
CLOCK = {"type": "string", "pattern": r"^\d{2}:\d{2}$"}


def _shape(required: str, **fields: Any) -> dict[str, Any]:
    return {
        "type": "object", "properties": {"id": UUID, **fields}, "required": ["id", *required.split()],
        "additionalProperties": False,
    }  # fmt: skip


def _list(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _one_of(*values: str) -> dict[str, Any]:
    return {"enum": list(values)}


ATTRIBUTES = _list("attribute")
KIND = _one_of("physical", "postal", "virtual")

DEFS: dict[str, Any] = {
    "taxonomy": _shape("name description", name=TEXT, description=TEXT, uri=URI, version=TEXT),
    "taxonomy_term": _shape(
        "name description", code=TEXT, name=TEXT, description=TEXT, parent_id=UUID, taxonomy=TEXT, language=TEXT,
        taxonomy_id=UUID, term_uri=URI, taxonomy_detail={"$ref": "#/$defs/taxonomy"},
    ),
    "attribute": _shape(
        "", link_type=TEXT, link_entity=TEXT, value=TEXT, label=TEXT, taxonomy_term={"$ref": "#/$defs/taxonomy_term"}
    ),
    "organization": _shape(
        "name description", name=TEXT, alternate_name=TEXT, description=TEXT, email=TEXT, website=URI,
        services=_list("service"), attributes=ATTRIBUTES,
    ),
    "phone": _shape("number", number=TEXT, extension=NUMBER, type=TEXT, description=TEXT, attributes=ATTRIBUTES),
    "language": _shape("", name=TEXT, code=TEXT, note=TEXT),
    "schedule": _shape(
        "", valid_from=DATE, valid_to=DATE, dtstart=DATE, timezone=NUMBER, until=DATE, count=NUMBER,
        wkst=_one_of("MO", "TU", "WE", "TH", "FR", "SA", "SU"), freq=_one_of("WEEKLY", "MONTHLY"), interval=NUMBER,
        byday={"type": "string", "pattern": "^(-?[1-5])?[A-Z]{2}(,(-?[1-5])?[A-Z]{2})*$"}, description=TEXT,
        opens_at=CLOCK, closes_at=CLOCK, notes=TEXT, attending_type=TEXT, attributes=ATTRIBUTES,
    ),
    "address": _shape(
        "address_1 city state_province postal_code country address_type", attention=TEXT, address_1=TEXT,
        address_2=TEXT, city=TEXT, region=TEXT, state_province=TEXT, postal_code=TEXT,
        country={"type": "string", "pattern": "^[A-Z]{2}$"}, address_type=KIND,
    ),
    "accessibility": _shape("", description=TEXT, details=TEXT, url=URI),
    "required_document": _shape("", document=TEXT, uri=URI),
    "cost_option": _shape(
        "", valid_from=DATE, valid_to=DATE, option=TEXT, currency={"type": "string", "pattern": "^[A-Z]{3}$"},
        amount=NUMBER, amount_description=TEXT,
    ),
    "service_area": _shape("", name=TEXT, description=TEXT, extent=TEXT, extent_type=TEXT, uri=TEXT),
    "location": _shape(
        "location_type", location_type=KIND, url=URI, name=TEXT, alternate_name=TEXT, description=TEXT,
        transportation=TEXT, latitude=NUMBER, longitude=NUMBER, addresses=_list("address"),
        accessibility=_list("accessibility"), languages=_list("language"), phones=_list("phone"),
        schedules=_list("schedule"), attributes=ATTRIBUTES,
    ),
    "service_at_location": _shape(
        "", description=TEXT, location={"$ref": "#/$defs/location"}, phones=_list("phone"),
        schedules=_list("schedule"), service_areas=_list("service_area"), attributes=ATTRIBUTES,
        service={"$ref": "#/$defs/service"},
    ),
    "service": _shape(
        "name status", name=TEXT, alternate_name=TEXT, description=TEXT, url=URI, email=TEXT,
        status=_one_of("active", "inactive", "defunct", "temporarily closed"), interpretation_services=TEXT,
        application_process=TEXT, fees_description=TEXT, eligibility_description=TEXT, minimum_age=NUMBER,
        maximum_age=NUMBER, assured_date=DATE, alert=TEXT, last_modified=MOMENT, phones=_list("phone"),
        schedules=_list("schedule"), service_areas=_list("service_area"), languages=_list("language"),
        service_at_locations=_list("service_at_location"), organization={"$ref": "#/$defs/organization"},
        cost_options=_list("cost_option"), required_documents=_list("required_document"), attributes=ATTRIBUTES,
    ),
}  # fmt: skip

# What a table of the CSV datapackage must have filled besides "id".
TABULAR_REQUIRED = {
    "organization": ("name", "description"), "service": ("organization_id", "name", "status"),
    "location": ("location_type",), "service_at_location": ("service_id", "location_id"), "phone": ("number",),
    "attribute": ("link_id", "taxonomy_term_id", "link_entity"), "taxonomy": ("name", "description"),
    "taxonomy_term": ("name", "description"), "cost_option": ("service_id",),
}  # fmt: skip


def shape(name: str) -> dict[str, Any]:
    """The JSON schema of one document: "service", "organization", "service_at_location", "taxonomy_term"..."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": f"#/$defs/{name}", "$defs": DEFS}
