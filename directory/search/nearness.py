"""How far a door is from the place that was asked, in bands that a person on foot or in a tram would feel."""

from collections.abc import Callable
from dataclasses import dataclass

from directory.gazetteer import Area, Gazetteer, metres
from directory.model import Entry, Point
from directory.search.query import AROUND, BAND_METRES, RIDE, WALK


@dataclass(frozen=True, slots=True)
class Nearness:
    """A band (0 to 3), the distance when it means something, and the reason shown to the curious."""

    band: int
    metres: float | None
    reason: str


PLACE_UNKNOWN = "place of the door unknown"
NO_PLACE_ASKED = Nearness(AROUND, None, "no place asked")
BY_TELEPHONE = Nearness(AROUND, None, "by telephone, whole Region")


def by_telephone(entry: Entry) -> bool:
    """Whether nobody has to walk anywhere: a line or a service for the whole Region without a door to go to."""
    return entry.region_wide and not entry.street and entry.point is None


class Nearby:
    """Measures entries from one asked area. Quarter names of the entries are looked up once per search."""

    def __init__(self, area: Area | None, gazetteer: Gazetteer) -> None:
        self._area = area
        self._gazetteer = gazetteer
        self._quarters: dict[str, Area | None] = {}
        self._communes: dict[str, Area | None] = {}

    def of(self, entry: Entry) -> Nearness:
        """The nearness of `entry`. A door without any known place is neither near nor far: band 2, no distance."""
        if by_telephone(entry):
            return BY_TELEPHONE
        if self._area is None:
            return NO_PLACE_ASKED
        same = self._same_place(entry, self._area)
        point, exact = self._point(entry)
        if point is None:
            return Nearness(AROUND if same else RIDE, None, same or PLACE_UNKNOWN)
        distance = metres(self._area.point, point)
        if same:
            return Nearness(AROUND, distance if exact and self._area.kind != "commune" else None, f"band:0 {same}")
        # The middle of a commune is nobody's doorstep: such a point never claims to be around the corner.
        exact = exact and self._area.kind != "commune"
        band = next((number for number, limit in enumerate(BAND_METRES) if distance <= limit), len(BAND_METRES))
        band = band if exact else max(band, WALK)
        shown = f"{distance:,.0f} m".replace(",", " ")
        return Nearness(band, distance if exact else None, f"band:{band} {shown if exact else f'about {shown}'}")

    def _same_place(self, entry: Entry, area: Area) -> str:
        if area.kind == "commune":
            return self._same_commune(entry, area)
        if area.kind == "postcode":
            unknown = not entry.postcode and entry.commune in area.communes
            return "same postcode" if entry.postcode == area.name else "same commune" if unknown else ""
        quarter = None if entry.sensitive_address else self._quarter(entry)
        return "same quarter" if quarter is not None and quarter.name == area.name else ""

    def _same_commune(self, entry: Entry, area: Area) -> str:
        """The commune of its address, or one that shares its quarter: nobody sees that border in the street."""
        if entry.commune in area.communes:
            return "same commune"
        quarter = None if entry.sensitive_address else self._quarter(entry)
        shared = quarter is not None and quarter.kind == "quarter" and area.name in quarter.communes
        return "quarter shared with that commune" if shared else ""

    def _point(self, entry: Entry) -> tuple[Point | None, bool]:
        """Where the door is, and whether that is better than the middle of a commune.

        A protected address counts as its commune: distances asked from several places would give it away.
        """
        if not entry.sensitive_address:
            if entry.point is not None:
                return entry.point, entry.point_precision != "commune"
            quarter = self._quarter(entry)
            if quarter is not None:
                return quarter.point, quarter.kind in ("quarter", "station")
            postcode = self._gazetteer.area("postcode", entry.postcode) if entry.postcode else None
            if postcode is not None:
                return postcode.point, False
        commune = self._commune(entry.commune) if entry.commune else None
        return (commune.point if commune else None), False

    def _quarter(self, entry: Entry) -> Area | None:
        return _remembered(self._quarters, entry.quarter, self._gazetteer.resolve) if entry.quarter else None

    def _commune(self, name: str) -> Area | None:
        return _remembered(self._communes, name, lambda key: self._gazetteer.area("commune", key))


def _remembered(known: dict[str, Area | None], key: str, find: Callable[[str], Area | None]) -> Area | None:
    if key not in known:
        known[key] = find(key)
    return known[key]
