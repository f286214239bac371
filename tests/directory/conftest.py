"""The fictional demo directory, as entries, and as an entry with every fact filled in."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from directory.importers import read_csv
from directory.model import Eligibility, Entry, Point, Schedule, TemporaryChange

DEMO = Path(__file__).parent / "demo_directory.csv"
NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def demo() -> tuple[Entry, ...]:
    """The invented entries of demo_directory.csv."""
    return read_csv(DEMO).entries


def full_entry(id: str = "full") -> Entry:
    """An entry with every fact filled in."""
    return Entry(
        id=id,
        organization="La Maison Claire",
        name="Repas et douche",
        public_label="Maison Claire",
        kind="accueil de jour",
        description={"fr": "On entre.", "nl": "U stapt binnen.", "en": "Come in.", "ar": "تفضل"},
        needs=("wash", "eat"),
        street="rue des Tilleuls 12",
        postcode="1060",
        commune="Saint-Gilles",
        quarter="gare du Midi",
        point=Point(50.8361, 4.3372),
        point_precision="address",
        phones=("020 7946 0101", "020 7946 0102"),
        email="claire@example.org",
        url="https://claire.example.org/accueil",
        languages=("fr", "ar"),
        schedules=(
            Schedule(rule="Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-12:00; PH off", text="en semaine", label="repas"),
            Schedule(text="le matin, sauf quand il pleut", label="douche"),
        ),
        temporary_changes=(
            TemporaryChange(
                kind="hours", starts_on=date(2026, 12, 1), ends_on=date(2026, 12, 5), rule="Mo-Fr 10:00-11:00",
                message={"fr": "Autres heures.", "nl": "Andere uren."},
            ),
            TemporaryChange(kind="closed", starts_on=date(2026, 12, 24), ends_on=date(2027, 1, 3)),
        ),
        appointment="optional",
        free=False,
        cost="1 euro; 2 avec dessert",
        eligibility=Eligibility(
            text="femmes de 18 à 60 ans", min_age=18, max_age=60, gender="women",
            residents_of=("Saint-Gilles", "Forest"), families="yes", dogs="no", undocumented="yes",
        ),
        welcome="preferential",
        wheelchair="no",
        required_documents=("une carte; ou rien", "une lettre"),
        at_the_door={"fr": "On sonne.", "en": "Ring the bell."},
        transport="Tram 81",
        saturation="waiting_list",
        status="published",
        source_url="https://claire.example.org | https://other.example.org",
        page_date="2026-10",
        read_on=date(2026, 11, 2),
        verified_on=date(2026, 11, 12),
        confidence="medium",
        note="Pour les éditeurs\nsur deux lignes",
    )  # fmt: skip
