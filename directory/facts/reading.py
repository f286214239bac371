"""Facts -> entry, in the order of the record: who, where, how to reach it, when, for whom, and how we know."""

from typing import Any, cast, get_args

from directory.facts.values import (
    EMAIL,
    LOCALE,
    PAGE_DATE,
    PHONE,
    TRANSLATABLE,
    URL,
    FactError,
    Facts,
    age,
    by_locale,
    list_of,
    matching,
    matching_list,
    moment_of,
    needs_of,
    one_of,
    point_of,
    read_date,
    required,
    slug,
    text_of,
    yes_no,
)  # fmt: skip
from directory.model import (
    Appointment,
    Confidence,
    Eligibility,
    Entry,
    Schedule,
    Status,
    TemporaryChange,
    Welcome,
    YesNoUnknown,
)  # fmt: skip


def entry_of(facts: Facts) -> Entry:
    """The entry these facts describe. Raises `FactError`; unknown facts become None, "unknown" or empty."""
    return Entry(
        id=slug(facts),
        organization=required(facts, "organization"),
        name=text_of(facts, "name") or required(facts, "organization"),
        public_label=text_of(facts, "public_label"),
        kind=text_of(facts, "kind"),
        description=by_locale(facts, "description"),
        needs=needs_of(facts),
        **_where(facts),
        **_reach(facts),
        schedules=tuple(_schedules(facts)),
        temporary_changes=tuple(_change(item) for item in facts.get("temporary_changes", ())),
        appointment=one_of(facts, "appointment", get_args(Appointment), "unknown"),
        free=yes_no(facts, "free"),
        cost=text_of(facts, "cost"),
        eligibility=_eligibility(facts),
        welcome=one_of(facts, "welcome", get_args(Welcome), None),
        wheelchair=one_of(facts, "wheelchair", get_args(YesNoUnknown), "unknown"),
        required_documents=list_of(facts, "required_documents"),
        at_the_door=by_locale(facts, "at_the_door"),
        saturation=one_of(facts, "saturation", ("full", "waiting_list", "ok"), None),
        translations=_translations(facts),
        **_provenance(facts),
    )


def publishable(confidence: str, street: str, phones: tuple[str, ...]) -> Status:
    """The status of a row that does not say it: a draft when doubtful, or with neither street nor telephone."""
    return "published" if confidence != "low" and (street or phones) else "draft"


def _where(facts: Facts) -> dict[str, Any]:
    return {
        "street": text_of(facts, "street"),
        "postcode": text_of(facts, "postcode"),
        "commune": text_of(facts, "commune") or None,
        "quarter": text_of(facts, "quarter"),
        "point": point_of(facts),
        "point_precision": one_of(facts, "point_precision", ("address", "quarter", "commune"), None),
        "region_wide": bool(yes_no(facts, "region_wide")),
        "transport": text_of(facts, "transport"),
        "sensitive_address": bool(yes_no(facts, "sensitive_address")),
    }


def _reach(facts: Facts) -> dict[str, Any]:
    return {
        "phones": matching_list(facts, "phones", PHONE, "does not look like a telephone number"),
        "email": matching(facts, "email", EMAIL, "does not look like an e-mail address"),
        "url": matching(facts, "url", URL, "does not look like a web address (https://...)"),
        "languages": matching_list(facts, "languages", LOCALE, "is not a language code such as fr, nl or ar"),
    }


def _provenance(facts: Facts) -> dict[str, Any]:
    confidence = cast(Confidence, one_of(facts, "confidence", get_args(Confidence), "low"))
    page_date = text_of(facts, "page_date")
    if page_date and not PAGE_DATE.fullmatch(page_date):
        raise FactError(f"page_date: '{page_date}' is not a date (2024, 2024-03 or 2024-03-15)")
    default = publishable(confidence, text_of(facts, "street"), list_of(facts, "phones"))
    return {
        "status": one_of(facts, "status", get_args(Status), default),
        "source_url": text_of(facts, "source_url"),
        "page_date": page_date,
        "read_on": read_date(facts.get("read_on"), "read_on"),
        "verified_on": read_date(facts.get("verified_on"), "verified_on"),
        "confidence": confidence,
        "note": text_of(facts, "note"),
        "modified_at": moment_of(facts.get("modified_at")),
    }


def _translations(facts: Facts) -> dict[str, dict[str, str]]:
    told = facts.get("translations") or {}
    texts = {column: by_locale(told, column) for column in sorted(told) if TRANSLATABLE.fullmatch(column)}
    return {column: by_language for column, by_language in texts.items() if by_language}


def _eligibility(facts: Facts) -> Eligibility:
    min_age, max_age = age(facts, "min_age"), age(facts, "max_age")
    if min_age is not None and max_age is not None and min_age > max_age:
        raise FactError(f"min_age: {min_age} is more than max_age {max_age}")
    return Eligibility(
        text=text_of(facts, "eligibility"),
        min_age=min_age,
        max_age=max_age,
        gender=one_of(facts, "gender", ("women", "men"), None),
        residents_of=list_of(facts, "residents_of"),
        families=one_of(facts, "families", get_args(YesNoUnknown), "unknown"),
        dogs=one_of(facts, "dogs", get_args(YesNoUnknown), "unknown"),
        undocumented=one_of(facts, "no_papers", get_args(YesNoUnknown), "unknown"),
    )


def _schedules(facts: Facts) -> list[Schedule]:
    schedules = [
        Schedule(rule=text_of(item, "rule") or None, text=text_of(item, "text"), label=text_of(item, "label"))
        for item in facts.get("schedules", ())
    ]
    return [schedule for schedule in schedules if schedule.rule or schedule.text]


def _change(item: Facts) -> TemporaryChange:
    kind = one_of(item, "kind", ("closed", "hours", "full", "message"), None)
    ends_on = read_date(item.get("ends_on"), "change_until")
    starts_on = read_date(item.get("starts_on"), "change_from") or ends_on
    if kind is None or ends_on is None or starts_on is None:
        raise FactError("change: a temporary change needs a kind and a last day (change_until)")
    if starts_on > ends_on:
        raise FactError(f"change_from: {starts_on} comes after change_until {ends_on}")
    rule = text_of(item, "rule") or None
    if kind == "hours" and not rule:
        raise FactError("change_hours: a change of hours needs the other hours")
    return TemporaryChange(
        kind=kind, starts_on=starts_on, ends_on=ends_on, rule=rule, message=by_locale(item, "message")
    )
