"""Entry -> facts: what an exporter writes, and what two imports are compared by."""

from datetime import date, datetime
from typing import Any

from directory.model import Entry, TemporaryChange


def facts_of(entry: Entry) -> dict[str, Any]:
    """The facts of `entry`, as `entry_of` reads them; unknown facts are left out."""
    who = entry.eligibility
    facts: dict[str, Any] = {
        "id": entry.id, "organization": entry.organization, "name": entry.name, "public_label": entry.public_label,
        "kind": entry.kind, "description": dict(entry.description), "needs": entry.needs,
        "at_the_door": dict(entry.at_the_door), "street": entry.street, "postcode": entry.postcode,
        "commune": entry.commune, "quarter": entry.quarter, "lat": entry.point.lat if entry.point else None,
        "lon": entry.point.lon if entry.point else None, "point_precision": entry.point_precision,
        "region_wide": "yes" if entry.region_wide else None, "transport": entry.transport, "phones": entry.phones,
        "email": entry.email, "url": entry.url, "languages": entry.languages,
        "schedules": [{"rule": item.rule, "text": item.text, "label": item.label} for item in entry.schedules],
        "temporary_changes": [_change_facts(change) for change in entry.temporary_changes],
        "appointment": known(entry.appointment), "free": {True: "yes", False: "no", None: None}[entry.free],
        "cost": entry.cost, "eligibility": who.text, "min_age": who.min_age, "max_age": who.max_age,
        "gender": who.gender, "residents_of": who.residents_of, "families": known(who.families),
        "dogs": known(who.dogs), "no_papers": known(who.undocumented), "welcome": entry.welcome,
        "wheelchair": known(entry.wheelchair), "required_documents": entry.required_documents,
        "sensitive_address": "yes" if entry.sensitive_address else None, "saturation": entry.saturation,
        "status": entry.status, "source_url": entry.source_url, "page_date": entry.page_date,
        "read_on": _iso(entry.read_on), "verified_on": _iso(entry.verified_on), "confidence": entry.confidence,
        "translations": {column: dict(texts) for column, texts in entry.translations.items()},
        "note": entry.note, "modified_at": _iso(entry.modified_at),
    }  # fmt: skip
    return {key: value for key, value in facts.items() if value not in (None, "", (), [], {})}


def _change_facts(change: TemporaryChange) -> dict[str, Any]:
    return {
        "kind": change.kind, "starts_on": change.starts_on.isoformat(), "ends_on": change.ends_on.isoformat(),
        "rule": change.rule, "message": dict(change.message),
    }  # fmt: skip


def known(value: str) -> str | None:
    """None for "unknown": unknown facts are not written."""
    return None if value == "unknown" else value


def _iso(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None
