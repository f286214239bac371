"""The places of the Brussels Region: communes, quarters, stations, postcodes, and every name people give them.

Pure data, read once from `data/gazetteer`. Search measures distances from the points given here; the wiring hands
`Gazetteer.spellings` to the understanding of messages, which may not look into this room.
"""

import math
import re
from collections.abc import Iterator, Sequence
from csv import DictReader
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from directory.gazetteer_key import place_key
from directory.model import Point

AreaKind = Literal["commune", "quarter", "station", "postcode", "coordinates"]
DATA = Path(__file__).parent / "data" / "gazetteer"

_EARTH_RADIUS_METRES = 6_371_000
# Points are centres of quarters: the farthest corner of a built quarter of the Region is under 2 km from its own.
_REACH_METRES = 2_000
# What editors put around a name: "quartier de la gare du Nord (presse)", "place Bara, 3e étage".
_SEPARATORS = re.compile(r"[/,;()|]| - ")
_LEAD = re.compile(r"^(?:pr[eè]s|autour|c[oô]t[eé]|quartier|wijk|commune|place|buurt|omgeving)\b\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Area:
    """One place. `name` is the French display name (four digits for a postcode); `communes` has the main one first."""

    kind: AreaKind
    name: str
    name_nl: str
    point: Point
    communes: tuple[str, ...]
    shown: str = ""  # what a French reader sees when it is not `name`
    shown_nl: str = ""


@dataclass(frozen=True, slots=True)
class Landmark:
    """A square or a metro station inside a quarter, echoed to who named it. `keys` are its spellings."""

    quarter: str
    shown: str
    shown_nl: str
    keys: frozenset[str]


class GazetteerError(ValueError):
    """A line of the gazetteer that cannot be used; the text says which and why."""


class Gazetteer:
    """All areas and their spellings."""

    def __init__(
        self, areas: list[Area], aliases: list[tuple[str, str, str]], landmarks: Sequence[Landmark] = ()
    ) -> None:
        self._areas: dict[tuple[str, str], Area] = {(area.kind, place_key(area.name)): area for area in areas}
        self._quarters = [area for area in areas if area.kind == "quarter"]
        self._landmarks = landmarks
        self._spellings = list(_spellings(areas, aliases))
        self._index: dict[str, Area] = {}
        for spelling, kind, name, _ in self._spellings:
            area = self.area(kind, name)
            if area is None:
                raise GazetteerError(f"'{spelling}' is said to mean the {kind} '{name}', which does not exist")
            self._index.setdefault(place_key(spelling), area)

    @classmethod
    def load(cls, folder: Path = DATA) -> "Gazetteer":
        """The gazetteer of `folder`. Raises `GazetteerError` when an alias leads nowhere."""
        areas = [*_communes(folder), *_quarters(folder), *_stations(folder), *_postcodes(folder)]
        return cls(areas, list(_aliases(folder)), list(_landmarks(folder)))

    def area(self, kind: str, name: str) -> Area | None:
        """The area of that kind and French name (case and accents do not matter), "50.85,4.35" for coordinates.

        None when there is none, or when coordinates are unreadable or far outside Brussels.
        """
        if kind == "coordinates":
            return self._coordinates(name)
        return self._areas.get((kind, place_key(name)))

    def areas(self, kind: AreaKind) -> tuple[Area, ...]:
        """Every area of that kind, in the order of its table."""
        return tuple(area for area in self._areas.values() if area.kind == kind)

    def resolve(self, text: str) -> Area | None:
        """The area an editor or a directory row means ("Marolles / gare du Midi", "1020 Bruxelles").

        The first part of the text that is wholly a known name wins; a name lost in a sentence is not guessed at.
        None when nothing is recognised ("Région", "pavillon du parc").
        """
        parts = [part for part in _SEPARATORS.split(text) if part.strip()]
        for part in [text, *parts]:
            found = self._named(part) or self._with_postcode(part)
            if found:
                return found
        return None

    def at(self, lat: float, lon: float) -> Area | None:
        """The quarter whose centre is nearest to a shared location; None when that is more than 2 km away."""
        here = Point(lat, lon)
        nearest = min(self._quarters, key=lambda area: metres(here, area.point))
        return nearest if metres(here, nearest.point) <= _REACH_METRES else None

    def spellings(self) -> Iterator[tuple[str, str, str, str | None]]:
        """(spelling, kind, French name, main commune) of every name of every area; of two equal ones the first wins."""
        yield from self._spellings

    def landmark(self, quarter: str, text: str) -> str | None:
        """The French name of the landmark of `quarter` (French name) that `text` names; None when it names none."""
        words = [place_key(word) for word in text.split()]
        said = {"".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, start + 6)}
        return next((mark.shown for mark in self._landmarks if mark.quarter == quarter and mark.keys & said), None)

    def at_landmark(self, area: Area, landmark: str | None) -> Area:
        """The same area, shown under the name of one of its landmarks."""
        for mark in self._landmarks:
            if (mark.quarter, mark.shown) == (area.name, landmark):
                return replace(area, shown=mark.shown, shown_nl=mark.shown_nl)
        return area

    def display(self, area: Area, locale: str) -> str:
        """The area as a reader of `locale` should see it: Dutch in nl, French everywhere else."""
        if locale == "nl":
            return area.shown_nl or area.name_nl
        return area.shown or area.name

    def _named(self, part: str) -> Area | None:
        return self._index.get(place_key(part)) or self._index.get(place_key(_LEAD.sub("", part.strip())))

    def _with_postcode(self, part: str) -> Area | None:
        """ "1020 Bruxelles", "1060 Saint-Gilles", "B-1000": the postcode says more than the commune."""
        digits = re.search(r"(?<!\d)1\d{3}(?!\d)", part)
        rest = place_key(re.sub(r"\b[Bb]?-?1\d{3}\b", " ", part))
        known = self._index.get(rest)
        if digits is None or (rest and (known is None or known.kind != "commune")):
            return None
        return self.area("postcode", digits.group())

    def _coordinates(self, name: str) -> Area | None:
        try:
            lat, lon = (float(part) for part in name.split(","))
        except ValueError:
            return None
        if not (math.isfinite(lat) and math.isfinite(lon)):
            return None
        nearest = self.at(lat, lon)
        if nearest is None:
            return None
        return Area("coordinates", name, name, Point(lat, lon), nearest.communes, nearest.name, nearest.name_nl)


def metres(a: Point, b: Point) -> float:
    """Great-circle distance in metres (haversine formula)."""
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half_lat, half_lon = (lat_b - lat_a) / 2, math.radians(b.lon - a.lon) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(half_lon) ** 2
    return 2 * _EARTH_RADIUS_METRES * math.asin(math.sqrt(chord))


def _spellings(areas: list[Area], aliases: list[tuple[str, str, str]]) -> Iterator[tuple[str, str, str, str | None]]:
    """The order is the precedence: "Jette" is the commune, "gare de Jette" the station, "Haren" the quarter."""
    main: dict[tuple[str, str], str] = {(area.kind, area.name): area.communes[0] for area in areas}
    of_kind = {kind: [area for area in areas if area.kind == kind] for kind in ("commune", "quarter", "station")}
    named = [*of_kind["commune"], *of_kind["quarter"], *of_kind["station"]]
    for area in of_kind["commune"]:
        yield from ((name, area.kind, area.name, area.communes[0]) for name in (area.name, area.name_nl))
    for spelling, kind, name in aliases:
        yield spelling, kind, name, main.get((kind, name))
    for area in of_kind["station"]:
        for spelling in _station_names(area):
            yield spelling, area.kind, area.name, area.communes[0]
    for area in named:
        yield from ((name, area.kind, area.name, area.communes[0]) for name in (area.name, area.name_nl))
    for area in areas:
        if area.kind == "postcode":
            yield area.name, area.kind, area.name, area.communes[0]


def _station_names(area: Area) -> tuple[str, ...]:
    fr, nl = area.name, area.name_nl
    return f"gare {fr}", f"station {fr}", f"{fr} station", f"station {nl}", f"{nl} station", f"gare {nl}", area.shown


def _rows(path: Path) -> Iterator[dict[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    yield from DictReader(line for line in lines if line and not line.startswith("#"))


def _point(row: dict[str, str]) -> Point:
    return Point(float(row["lat"]), float(row["lon"]))


def _communes(folder: Path) -> Iterator[Area]:
    for row in _rows(folder / "communes.csv"):
        yield Area("commune", row["name"], row["name_nl"], _point(row), (row["name"],))


def _quarters(folder: Path) -> Iterator[Area]:
    for row in _rows(folder / "quarters.csv"):
        communes = tuple(share.partition(":")[0] for share in row["communes"].split(";"))
        yield Area("quarter", row["name"], row["name_nl"], _point(row), communes)


def _stations(folder: Path) -> Iterator[Area]:
    for row in _rows(folder / "stations.csv"):
        shown = row["shown"], row["shown_nl"]
        yield Area("station", row["name"], row["name_nl"], _point(row), (row["commune"],), *shown)


def _postcodes(folder: Path) -> Iterator[Area]:
    for row in _rows(folder / "postcodes.csv"):
        shown = row["name"], row["name_nl"]
        yield Area("postcode", row["postcode"], row["postcode"], _point(row), (row["commune"],), *shown)


def _aliases(folder: Path) -> Iterator[tuple[str, str, str]]:
    for row in _rows(folder / "aliases.csv"):
        for spelling in row["spellings"].split(";"):
            yield spelling, row["kind"], row["name"]


def _landmarks(folder: Path) -> Iterator[Landmark]:
    for row in _rows(folder / "landmarks.csv"):
        keys = frozenset(place_key(spelling) for spelling in row["said"].split(";"))
        yield Landmark(row["quarter"], row["shown"], row["shown_nl"], keys)
