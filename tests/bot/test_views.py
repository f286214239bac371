"""The budget: every list and every details view of the real directory, in every language, in two segments."""

from datetime import UTC, datetime
from typing import Any, cast

import pytest

from bot.channels.sms_text import prepare
from bot.clock import FixedClock
from bot.exchange import Exchange, Tools
from bot.guide import Guide
from bot.settings import Settings
from bot.store.contacts import Contact
from bot.store.inbox import Recorded
from bot.views.details import details
from bot.views.doors import PAGE, doors, report_thanks_doors
from directory.gazetteer import Gazetteer
from directory.helplines import Helplines
from directory.model import NEEDS
from directory.starter import load_starter
from flows.catalogue import Catalogue
from flows.model import Turn

NOW = datetime(2026, 11, 21, 14, 0, tzinfo=UTC)
GUIDE = Guide({entry.id: entry for entry in load_starter().entries if entry.status == "published"}, Gazetteer.load())
WORDS, LINES = Catalogue(), Helplines.load()
PLACES = (
    None,
    {"kind": "commune", "name": "Watermael-Boitsfort"},
    {"kind": "station", "name": "Berchem-Sainte-Agathe"},
)
MOMENTS = (None, "tonight", "sunday afternoon")


def exchange(locale: str) -> Exchange:
    """A turn without a database: what these views compose comes from the guide alone."""
    tools = Tools(
        settings=Settings(_env_file=None), clock=FixedClock(NOW), database=cast(Any, None), vault=cast(Any, None),  # type: ignore[call-arg]
        words=WORDS, lines=LINES, channels={},
    )  # fmt: skip
    return Exchange(
        tools=tools, tx=cast(Any, None), contact=cast(Contact, None), message=cast(Recorded, None), turn=Turn(),
        guide=GUIDE, locale=locale, now=NOW,
    )  # fmt: skip


@pytest.mark.parametrize("locale", ["fr", "nl", "en"])
async def test_every_list_of_doors_fits(locale: str) -> None:
    turn = exchange(locale)
    for need in NEEDS:
        for place in PLACES:
            for when in MOMENTS:
                facts: dict[str, Any] = {"needs": [need], "place": place, "when": when}
                found = GUIDE.find(facts, NOW)
                ids = [match.entry.id for match in found.matches[:12]]
                for offset in range(0, len(ids), PAGE):
                    shown = {
                        **facts,
                        "doors": ids,
                        "offset": offset,
                        "widened": list(found.widened),
                        "reported": ids[0],
                    }
                    for view in (doors, report_thanks_doors):
                        (reply,) = (await view(turn, shown)).replies
                        assert prepare(reply.text, reply.keep).segments <= 2, reply.text


@pytest.mark.parametrize("locale", ["fr", "nl", "en"])
async def test_the_details_of_every_door_fit(locale: str) -> None:
    for id_ in GUIDE.entries:
        (reply,) = (await details(exchange(locale), {"picked": id_})).replies
        assert prepare(reply.text).segments <= 2, reply.text
