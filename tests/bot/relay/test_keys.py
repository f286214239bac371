"""A button does exactly what its label says: every one of them is an order that the desk understands, for its case."""

import re

from bot.clock import FixedClock
from bot.relay.orders import read_order
from bot.store.staff import LONGEST_NAME
from tests.relay_world import permanence

CRY = "jen peux plus jveux plus etre la"


async def test_every_button_is_an_order_for_its_own_case(sqlite_url: str, clock: FixedClock) -> None:
    async with permanence(sqlite_url, clock) as place:
        await place.on_duty(await place.hires("Chloé", "telegram"))
        await place.hires("Αλέξανδρος-Παναγιώτης"[:LONGEST_NAME])
        await place.says("amina", CRY)
        await place.says("chloe", "1 #1", "telegram")
        for words in ("cas 1", "phrases", "donne #1", "clos", "liste", "?", "1 #1"):
            await place.says("chloe", words, "telegram")
    kinds = set()
    for label, value in place.buttons:
        order = read_order(value)
        assert order.kind != "say", (label, value)
        assert len(value.replace("#1", "#99999").encode()) <= 64, "what a button of Telegram holds"
        assert order.number == 1 or not re.search(r"\d", value) or "3 jours" in value, (label, value)
        kinds.add(order.kind)
    assert kinds >= {
        "take", "decline", "case", "phrases", "phrase", "give", "impasse", "nudge", "close", "keep", "list", "roster",
        "watch_on", "watch_off",
    }  # fmt: skip


async def test_an_old_button_never_closes_another_case(sqlite_url: str, clock: FixedClock) -> None:
    async with permanence(sqlite_url, clock) as place:
        await place.on_duty(await place.hires("Chloé", "telegram"))
        await place.says("amina", CRY)
        await place.says("chloe", "1 #1", "telegram")
        await place.says("chloe", "clos #1 vu", "telegram")
        await place.says("bilal", CRY)
        await place.says("chloe", "1 #2", "telegram")
        told = await place.says("chloe", "clos #1 injoignable", "telegram")
        assert (await place.case(2)).status == "acknowledged"
        assert (await place.case(1)).outcome == "seen"
        assert [text.who for text in told] == ["chloe"], "nothing reaches a person"
