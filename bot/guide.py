"""The directory as the conversation uses it: a snapshot in memory, read again when the stored one has changed."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.clock import local
from bot.store import Database
from directory.gazetteer import Area, Gazetteer
from directory.model import Entry, Point
from directory.search import Found, Query, search
from directory.store import load_entries, revision
from directory.window import window


@dataclass(frozen=True, slots=True)
class Guide:
    """Every published door, by id, and the map of Brussels."""

    entries: dict[str, Entry]
    gazetteer: Gazetteer

    def find(self, facts: dict[str, Any], now: datetime, text: str = "") -> Found:
        """The doors that fit what a person said, best first; one called by its name in `text` comes first."""
        return search(list(self.entries.values()), self.query(facts, now, text), self.gazetteer, local(now))

    def query(self, facts: dict[str, Any], now: datetime, text: str = "") -> Query:
        """What a person said, as a question to the directory."""
        return Query(
            needs=tuple(facts.get("needs", ())),
            area=self.area(facts.get("place")),
            window=window(facts.get("when"), local(now)),
            constraints=tuple(facts.get("constraints", ())),
            gender="women" if "woman" in facts.get("constraints", ()) else None,
            text=text,
        )

    def area(self, place: dict[str, Any] | None) -> Area | None:
        """The area of a place as it is kept in a conversation; None when nothing was said."""
        if not place:
            return None
        if place["kind"] == "coordinates":
            lat, lon = (float(part) for part in place["name"].split(","))
            near = self.gazetteer.at(lat, lon)
            name, communes = (near.name, near.communes) if near else ("", ())
            return Area("coordinates", name, near.name_nl if near else "", Point(lat, lon), communes)
        area = self.gazetteer.area(place["kind"], place["name"])
        return self.gazetteer.at_landmark(area, place.get("landmark")) if area else None

    def town(self, entry: Entry, locale: str) -> str:
        """The commune of `entry` as a reader of `locale` knows it; empty when unknown."""
        area = self.gazetteer.area("commune", entry.commune) if entry.commune else None
        return self.gazetteer.display(area, locale) if area else entry.commune or ""

    def named(self, ids: Sequence[str]) -> list[Entry]:
        """The entries of `ids` that still exist, in that order."""
        return [self.entries[id_] for id_ in ids if id_ in self.entries]


def one_per_door(entries: Iterable[Entry]) -> list[Entry]:
    """`entries` without those that a person would read as a repeat: another service with the same name and street."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        seen.setdefault((entry.label, entry.street or " ".join(entry.phones)), entry)
    return list(seen.values())


class GuideKeeper:
    """Keeps the newest `Guide` at hand."""

    def __init__(self, database: Database, gazetteer: Gazetteer) -> None:
        self._database = database
        self._guide = Guide({}, gazetteer)
        self._revision = -1
        self._reading = asyncio.Lock()

    async def current(self) -> Guide:
        """The guide as of now. Asks the database only for the revision number, unless it has changed."""
        async with self._reading, self._database.reading() as tx:
            newest = await revision(tx)
            if newest != self._revision:
                entries = await load_entries(tx)
                self._guide = Guide({entry.id: entry for entry in entries}, self._guide.gazetteer)
                self._revision = newest
        return self._guide

    def last_known(self) -> Guide:
        """The guide as it was last read: what there is when the database does not answer."""
        return self._guide
