"""Our two taxonomies: the needs of residents, and the facts HSDS has no field for.

A fact is an HSDS attribute: the term says which fact, the attribute's value says what it is, and its label says in
which language when the fact is a text.
"""

from collections.abc import Iterator

from directory.hsds.ids import taxonomy_id, term_id
from directory.model import NEEDS

NEED = "passerelle-needs"
FACT = "passerelle-facts"

TAXONOMIES = {
    NEED: "What a resident may be looking for.",
    FACT: "Facts of the directory that HSDS has no field for.",
}

FACTS = {
    "slug": "Short stable key of the entry, used by re-imports.",
    "kind": "Kind of place, in the words of the editors.",
    "public_label": "Name shown to residents instead of the organization and the service.",
    "description": "Description in another language; the label is the language.",
    "at_the_door": "What happens at the door; the label is the language.",
    "appointment": "none, needed, optional.",
    "free": "yes or no.",
    "gender": "women or men: the others are not received.",
    "families": "Whether a person may come with children: yes or no.",
    "dogs": "Whether a dog may come: yes or no.",
    "no_papers": "Whether a person without residence papers is received: yes or no.",
    "welcome": "unconditional, preferential, exclusive.",
    "saturation": "full, waiting_list, ok.",
    "quarter": "Quarter or station, in free text.",
    "point_precision": "What the coordinates stand for: address, quarter, commune.",
    "sensitive_address": "yes: the street is never shown.",
    "opening_hours": "Rule in the OpenStreetMap opening_hours syntax, Belgian local time.",
    "hours_label": "What these hours are for, when a service has several.",
    "hours_continued": "This row repeats part of the schedule whose id is the value.",
    "temporary_change": "JSON: kind, starts_on, ends_on (included), rule, message by language.",
    "source_url": "Pages on which the facts were read.",
    "page_date": "Date of these pages, as precise as they say.",
    "read_on": "Day the pages were read.",
    "confidence": "high, medium, low.",
    "translation": "A text of the row in another language; the label is the column and the language: cost_nl.",
    "note": "For editors; never shown to residents.",
}
NEED_MEANINGS = {
    "sleep": "A place to sleep.",
    "eat": "A meal or food.",
    "wash": "A shower or laundry.",
    "clothes": "Clothes.",
    "store": "A locker for belongings.",
    "toilets_water": "Toilets and drinking water.",
    "care": "A doctor, a nurse, medicine.",
    "talk": "Someone to talk to.",
    "meet": "Company, a place to be.",
    "substance": "Help around alcohol or drugs.",
    "violence": "Help around violence.",
    "housing": "Finding or keeping a home.",
    "money": "Money and debts.",
    "papers": "Residence papers and rights.",
    "admin": "Help with forms and offices.",
    "family": "Family, parents, pregnancy.",
    "youth": "For young people.",
    "work": "Work.",
    "learn": "Courses.",
    "digital": "Computers, internet, charging a telephone.",
}


def taxonomy_rows() -> list[dict[str, object]]:
    """Both taxonomies as HSDS rows."""
    return [
        {"id": taxonomy_id(name), "name": name, "description": meaning, "version": "1"}
        for name, meaning in TAXONOMIES.items()
    ]


def term_rows() -> Iterator[dict[str, object]]:
    """Every term of both taxonomies as HSDS rows."""
    for taxonomy, terms in ((NEED, {need: NEED_MEANINGS[need] for need in NEEDS}), (FACT, FACTS)):
        for code, meaning in terms.items():
            yield {
                "id": term_id(taxonomy, code),
                "code": code,
                "name": code.replace("_", " "),
                "description": meaning,
                "taxonomy": taxonomy,
                "taxonomy_id": taxonomy_id(taxonomy),
                "language": "en",
            }
