"""The places of the Region and every name people give them."""

from csv import DictReader
from pathlib import Path

import pytest

from directory.gazetteer import DATA, Gazetteer, GazetteerError, metres
from directory.gazetteer_key import place_key
from directory.model import Point

GAZETTEER = Gazetteer.load()


def test_the_region_is_complete() -> None:
    assert len(GAZETTEER.areas("commune")) == 19
    assert len(GAZETTEER.areas("quarter")) == 145
    assert len(GAZETTEER.areas("station")) == 35
    assert len(GAZETTEER.areas("postcode")) == 22


def test_every_area_lies_in_brussels_and_in_known_communes() -> None:
    communes = {area.name for area in GAZETTEER.areas("commune")}
    for kind in ("commune", "quarter", "station", "postcode"):
        for area in GAZETTEER.areas(kind):
            assert 50.76 < area.point.lat < 50.92
            assert 4.24 < area.point.lon < 4.49
            assert area.communes
            assert set(area.communes) <= communes


def test_no_display_name_is_in_capitals_or_lacks_its_dutch() -> None:
    for kind in ("commune", "quarter", "station"):
        for area in GAZETTEER.areas(kind):
            assert area.name_nl
            assert area.name != area.name.upper()
            assert area.name[0] == area.name[0].upper()
            assert area.name == " ".join(area.name.split())


def test_many_quarters_lie_in_several_communes() -> None:
    assert sum(len(area.communes) > 1 for area in GAZETTEER.areas("quarter")) >= 44
    bara = GAZETTEER.area("quarter", "cureghem bara")
    assert bara is not None
    assert bara.communes == ("Anderlecht", "Saint-Gilles")


def test_there_are_hundreds_of_colloquial_names() -> None:
    official = {area.name for kind in ("commune", "quarter", "station") for area in GAZETTEER.areas(kind)}
    assert len({spelling for spelling, *_ in GAZETTEER.spellings()} - official) >= 1500


def test_no_alias_means_two_places() -> None:
    seen: dict[str, tuple[str, str]] = {}
    for line in (DATA / "aliases.csv").read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "kind,")):
            continue
        kind, name, _, spellings = line.split(",")
        for spelling in spellings.split(";"):
            assert seen.setdefault(place_key(spelling), (kind, name)) == (kind, name), spelling
            assert place_key(spelling), spelling


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Marolles / gare du Midi", "quarter", "Marolles"),
        ("gare du Midi", "station", "Bruxelles-Midi"),
        ("gare du Midi / place Bara", "station", "Bruxelles-Midi"),
        ("place Bara", "quarter", "Cureghem Bara"),
        ("quartier de la gare du Nord (presse)", "quarter", "Quartier Nord"),
        ("gare Centrale", "station", "Bruxelles-Central"),
        ("Tour & Taxis", "station", "Tour et Taxis"),
        ("Ribaucourt", "quarter", "Molenbeek Historique"),
        ("Étangs noirs", "quarter", "Molenbeek Historique"),
        ("Flagey", "quarter", "Flagey - Malibran"),
        ("Flagey - Malibran", "quarter", "Flagey - Malibran"),
        ("Lemonnier", "quarter", "Stalingrad"),
        ("Madou", "quarter", "Saint-Josse Centre"),
        ("Botanique", "quarter", "Botanique"),
        ("Scheut", "quarter", "Scheut"),
        ("Peterbos", "quarter", "Moortebeek - Peterbos"),
        ("Vaillance", "quarter", "Anderlecht Centre - Wayez"),
        ("Cureghem", "quarter", "Cureghem Vétérinaire"),
        ("Neder-Over-Heembeek", "quarter", "Heembeek"),
        ("Laeken", "postcode", "1020"),
        ("1020 Bruxelles", "postcode", "1020"),
        ("1120", "postcode", "1120"),
        ("B-1060 Saint-Gilles", "postcode", "1060"),
        ("Saint-Gilles", "commune", "Saint-Gilles"),
        ("SCHAARBEEK", "commune", "Schaerbeek"),
        ("Bruxelles", "commune", "Bruxelles"),
        ("Jette", "commune", "Jette"),
        ("gare de Jette", "station", "Jette"),
        ("Kuregem Veeartsenij", "quarter", "Cureghem Vétérinaire"),
        ("près de la Bourse", "quarter", "Grand-Place"),
    ],
)
def test_what_editors_write_is_resolved(text: str, kind: str, name: str) -> None:
    area = GAZETTEER.resolve(text)
    assert area is not None
    assert (area.kind, area.name) == (kind, name)


@pytest.mark.parametrize(
    "text", ["", "Région", "pavillon du parc", "accès par le parc", "1800 Vilvoorde", "Liège", " / ", "123"]
)
def test_what_is_no_place_of_brussels_is_not_resolved(text: str) -> None:
    assert GAZETTEER.resolve(text) is None


@pytest.mark.parametrize(
    ("lat", "lon", "quarter"),
    [
        (50.8467, 4.3525, "Grand-Place"),
        (50.8365, 4.3370, "Gare du Midi"),
        (50.8275, 4.3722, "Flagey - Malibran"),
        (50.8949, 4.3415, "Heysel"),
        (50.8680, 4.3730, "Colignon"),
    ],
)
def test_a_shared_location_gives_its_quarter(lat: float, lon: float, quarter: str) -> None:
    area = GAZETTEER.at(lat, lon)
    assert area is not None
    assert area.name == quarter


@pytest.mark.parametrize(("lat", "lon"), [(50.9281, 4.4254), (48.8566, 2.3522), (0, 0), (50.8830, 4.4730), (90, 180)])
def test_a_location_far_outside_gives_none(lat: float, lon: float) -> None:
    assert GAZETTEER.at(lat, lon) is None


def test_coordinates_are_an_area_at_their_own_point() -> None:
    area = GAZETTEER.area("coordinates", "50.8365,4.3370")
    assert area is not None
    assert area.point == Point(50.8365, 4.3370)
    assert area.communes == ("Saint-Gilles",)
    assert GAZETTEER.display(area, "fr") == "Gare du Midi"


@pytest.mark.parametrize("text", ["", "ici", "1,2,3", "nan,nan", "50.83", "48.85,2.35"])
def test_unreadable_or_distant_coordinates_are_none(text: str) -> None:
    assert GAZETTEER.area("coordinates", text) is None


@pytest.mark.parametrize(
    ("kind", "name", "locale", "shown"),
    [
        ("station", "Bruxelles-Midi", "fr", "gare du Midi"),
        ("station", "Bruxelles-Midi", "nl", "Zuidstation"),
        ("postcode", "1020", "fr", "Laeken"),
        ("postcode", "1020", "nl", "Laken"),
        ("postcode", "1060", "nl", "Sint-Gillis"),
        ("quarter", "Étangs d'Ixelles", "nl", "Vijvers van Elsene"),
        ("quarter", "Notre-Dame-aux-Neiges", "fr", "Notre-Dame-aux-Neiges"),
        ("commune", "Ixelles", "nl", "Elsene"),
        ("commune", "Ixelles", "en", "Ixelles"),
        ("commune", "Ixelles", "ar", "Ixelles"),
    ],
)
def test_an_area_is_shown_in_the_language_of_the_reader(kind: str, name: str, locale: str, shown: str) -> None:
    area = GAZETTEER.area(kind, name)
    assert area is not None
    assert GAZETTEER.display(area, locale) == shown


def test_metres_between_the_stations_of_midi_and_nord() -> None:
    midi, nord = GAZETTEER.area("station", "Bruxelles-Midi"), GAZETTEER.area("station", "Bruxelles-Nord")
    assert midi is not None
    assert nord is not None
    assert metres(midi.point, nord.point) == pytest.approx(3160, abs=60)
    assert metres(midi.point, midi.point) == 0


def test_an_alias_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    for path in DATA.glob("*.csv"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "aliases.csv").write_text(
        "kind,name,language,spellings\nquarter,Atlantide,fr,atlantis\n", encoding="utf-8"
    )
    with pytest.raises(GazetteerError, match="'atlantis' is said to mean the quarter 'Atlantide'"):
        Gazetteer.load(tmp_path)


def test_every_landmark_is_an_alias_of_its_quarter() -> None:
    rows = [line for line in (DATA / "landmarks.csv").read_text("utf-8").splitlines() if line[:1] not in ("#", "")]
    for row in DictReader(rows):
        for said in row["said"].split(";"):
            area = GAZETTEER.resolve(said)
            assert area is not None, said
            assert (area.kind, area.name) == ("quarter", row["quarter"]), said
            assert GAZETTEER.landmark(row["quarter"], f"manger vers {said} svp") is not None, said


def test_a_landmark_is_shown_in_the_language_of_the_reader() -> None:
    quarter = GAZETTEER.area("quarter", "Botanique")
    assert quarter is not None
    shown = GAZETTEER.at_landmark(quarter, GAZETTEER.landmark("Botanique", "douche place ROGIER"))
    assert (GAZETTEER.display(shown, "fr"), shown.name, shown.point) == ("Rogier", "Botanique", quarter.point)
    bourse = GAZETTEER.area("quarter", "Grand-Place")
    assert bourse is not None
    assert GAZETTEER.display(GAZETTEER.at_landmark(bourse, "Bourse"), "nl") == "Beurs"
    assert GAZETTEER.landmark("Grand-Place", "manger grand place") is None
    assert GAZETTEER.at_landmark(bourse, "Tour Eiffel") is bourse
