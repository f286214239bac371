"""Organisations as social.brussels describes them: bilingual fields, hours and public in free text.

Tolerant: any field may be missing, null, a text or a list of texts. They say nothing of needs, so every entry is a
draft until an editor has chosen them.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from directory.importers.json_file import read_items
from directory.importers.policy import Collector
from directory.importers.result import ImportResult, refused
from directory.importers.text_file import FileError, read_text

LISTS = ("organisations", "organizations", "results", "contents", "items")
PAGE = "https://social.brussels/organisation/"


def read_social_brussels(path: Path) -> ImportResult:
    """The entries of a social.brussels JSON file. Never raises for its content: what is wrong is in the result."""
    collector = Collector()
    try:
        for line, item in read_items(read_text(path), path.name, LISTS):
            if isinstance(item, dict) and (_said(item, "nameOfficial") or _said(item, "name")):
                collector.add(line, facts_of_organisation(item))
            else:
                collector.reject(line, "is not an organisation: it has no 'nameOfficialFr' or 'nameOfficialNl'")
    except FileError as error:
        return refused(str(error))
    return collector.result()


def facts_of_organisation(item: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of one organisation (see `directory.facts`). French comes first, Dutch where French is silent."""
    name = _tidy(_said(item, "nameOfficial") or _said(item, "name"))
    address = item.get("address") if isinstance(item.get("address"), dict) else {}
    number = _text(item.get("id"))
    slug = number or re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return {
        "id": f"social-brussels-{slug}",
        "organization": name,
        "name": _tidy(_said(item, "nameService")) or name,
        "kind": _said(_object(item.get("legalStatus")), "label"),
        "description": {
            "fr": _text(item.get("descriptionFr")) or _text(item.get("activitiesFr")),
            "nl": _text(item.get("descriptionNl")) or _text(item.get("activitiesNl")),
        },
        "eligibility": _said(item, "public"),
        "schedules": _hours(item),
        "phones": _all(item, "tel"),
        "email": next(iter(_all(item, "email")), ""),
        "url": next(iter(_all(item, "websiteOfficial")), ""),
        "languages": [code for code in ("fr", "nl") if code in _text(item.get("langStatus")).lower()],
        **_where(_object(address)),
        "status": "draft",
        "confidence": "medium",
        "source_url": f"{PAGE}{number}" if number else "",
        "page_date": _page_date(_text(item.get("lastUpdate"))),
    }


def _where(address: Mapping[str, Any]) -> dict[str, Any]:
    street = _said(address, "street")
    number = _text(address.get("number"))
    lat, lon = address.get("lat"), address.get("lon")
    placed = isinstance(lat, int | float) and isinstance(lon, int | float) and bool(lat and lon)
    return {
        "street": f"{street} {number}".strip() if street else "",
        "postcode": _text(address.get("zipCode")),
        "commune": _said(address, "municipality"),
        "lat": lat if placed else None,
        "lon": lon if placed else None,
        "point_precision": "address" if placed and street else None,
    }


def _hours(item: Mapping[str, Any]) -> list[dict[str, str]]:
    """The French text, or the Dutch one; both say the same."""
    text = _said(item, "permanency")
    return [{"text": text}] if text else []


def _said(item: Mapping[str, Any], field: str) -> str:
    return _text(item.get(f"{field}Fr")) or _text(item.get(f"{field}Nl"))


def _all(item: Mapping[str, Any], field: str) -> list[str]:
    values = [item.get(f"{field}{language}") for language in ("Fr", "Nl")]
    texts = [_text(one) for value in values for one in (value if isinstance(value, list) else [value])]
    return [re.sub(r"\s*\(.*\)$", "", text) for text in dict.fromkeys(texts) if text]


def _text(value: Any) -> str:
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return "" if value is None or isinstance(value, dict | bool) else str(value).strip()


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _tidy(name: str) -> str:
    """Names come in capitals; a name that is not wholly so is left as it is."""
    return name.title().replace("'S ", "'s ") if name.isupper() and len(name) > 6 else name


def _page_date(text: str) -> str:
    for pattern in ("%d/%m/%y", "%d/%m/%Y", "%Y-%m-%d"):
        try:
            return _day(text, pattern).isoformat()
        except ValueError:
            continue
    return ""


def _day(text: str, pattern: str) -> date:
    return datetime.strptime(text, pattern).date()  # noqa: DTZ007 - a day has no zone
