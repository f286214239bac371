"""The directory as search and conversation see it: one `Entry` per service at one location, with all its facts.

Stored rows follow HSDS 3.x (``directory.store``); an `Entry` is those rows joined. Unknown is None, "unknown" or
empty, and is shown as "to check": it never means no.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal

NEEDS = (
    "sleep", "eat", "wash", "clothes", "store", "toilets_water", "care", "talk", "meet", "substance", "violence",
    "housing", "money", "papers", "admin", "family", "youth", "work", "learn", "digital",
)  # fmt: skip

# The texts of a row that may stand in other languages as well; a second schedule has `hours_text_2`, `hours_label_2`...
TRANSLATED = ("public_label", "cost", "eligibility", "required_documents", "transport", "hours_text", "hours_label")

Appointment = Literal["none", "needed", "optional", "unknown"]
YesNoUnknown = Literal["yes", "no", "unknown"]
Welcome = Literal["unconditional", "preferential", "exclusive"]
Confidence = Literal["high", "medium", "low"]
Status = Literal["published", "draft"]


@dataclass(frozen=True, slots=True)
class Point:
    """WGS 84 degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """One opening rule set of an entry. `rule` is OSM opening_hours, None when only the published `text` is known."""

    rule: str | None = None
    text: str = ""
    label: str = ""  # what the hours are for, when a service has several ("douches", "téléphone")


@dataclass(frozen=True, slots=True, kw_only=True)
class TemporaryChange:
    """Something true until `ends_on` (included): closed, other hours, full, or a plain message."""

    kind: Literal["closed", "hours", "full", "message"]
    starts_on: date
    ends_on: date
    rule: str | None = None  # the other hours
    message: Mapping[str, str] = field(default_factory=dict)  # locale -> text


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligibility:
    """Who a service is for. A filled field excludes the others; `text` is the published wording."""

    text: str = ""
    min_age: int | None = None
    max_age: int | None = None
    gender: Literal["women", "men"] | None = None
    residents_of: tuple[str, ...] = ()  # communes, French names; a CPAS serves its own
    families: YesNoUnknown = "unknown"  # whether a person may come with children
    dogs: YesNoUnknown = "unknown"
    undocumented: YesNoUnknown = "unknown"  # attribute no_papers: may a person without papers come?


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One door: a service at a location (or by telephone), everything a resident may need to know about it."""

    id: str  # stable slug, the key of re-imports
    organization: str
    name: str
    public_label: str = ""  # shown instead of organization and name when set
    kind: str = ""
    description: Mapping[str, str] = field(default_factory=dict)  # locale -> text
    needs: tuple[str, ...] = ()
    street: str = ""
    postcode: str = ""
    commune: str | None = None
    quarter: str = ""  # gazetteer quarter or station name, or free text
    point: Point | None = None
    point_precision: Literal["address", "quarter", "commune"] | None = None
    region_wide: bool = False  # a telephone line or a service for the whole Region
    phones: tuple[str, ...] = ()  # as shown, national format
    email: str = ""
    url: str = ""
    languages: tuple[str, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    temporary_changes: tuple[TemporaryChange, ...] = ()
    appointment: Appointment = "unknown"
    free: bool | None = None
    cost: str = ""
    eligibility: Eligibility = field(default_factory=Eligibility)
    welcome: Welcome | None = None
    wheelchair: YesNoUnknown = "unknown"
    required_documents: tuple[str, ...] = ()
    at_the_door: Mapping[str, str] = field(default_factory=dict)  # locale -> what happens at the door
    transport: str = ""
    sensitive_address: bool = False  # never show the street
    saturation: Literal["full", "waiting_list", "ok"] | None = None
    status: Status = "published"
    source_url: str = ""
    page_date: str = ""
    read_on: date | None = None
    verified_on: date | None = None
    confidence: Confidence = "low"
    note: str = ""  # for editors, never shown to residents
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # column -> locale -> text
    modified_at: datetime | None = None

    @property
    def label(self) -> str:
        """What residents read: the public label, else the organization (services are named by what they do)."""
        return self.public_label or self.organization

    def label_in(self, locale: str) -> str:
        """The label in the person's language where somebody has translated it, else as it stands."""
        return self.told("public_label", locale) or self.label

    def told(self, column: str, locale: str, french: str = "") -> str:
        """What the row says in `column`, which is `french` in French; empty where nobody has translated it yet."""
        return french if locale == "fr" else self.translations.get(column, {}).get(locale, "")

    def schedules_in(self, locale: str) -> tuple[Schedule, ...]:
        """The schedules with their texts in `locale`; an untranslated one stays French: hours help anyway."""
        return tuple(
            replace(
                schedule,
                text=self.told(numbered("hours_text", n), locale) or schedule.text,
                label=self.told(numbered("hours_label", n), locale) or schedule.label,
            )
            for n, schedule in enumerate(self.schedules, start=1)
        )


def numbered(column: str, n: int) -> str:
    """The column of the n-th schedule or change: `hours_text`, `hours_text_2`..."""
    return column if n == 1 else f"{column}_{n}"
