"""When the relay itself breaks: the safety text leaves all the same, and the case waits for the ladder."""

from dataclasses import replace
from datetime import date, time

from bot.clock import FixedClock
from bot.store import cases, shifts
from bot.store.shifts import Shift
from bot.store.staff_tables import shift as shift_table
from tests.relay_world import permanence

CRY = "jen peux plus jveux plus etre la"


async def test_a_damaged_roster_does_not_keep_the_safety_text(sqlite_url: str, clock: FixedClock) -> None:
    async with permanence(sqlite_url, clock) as place:
        chloe = await place.hires("Chloé")
        line = Shift(
            staff_id=chloe.id, post="on_duty", first_date=date(2026, 11, 21), starts=time(9), ends=time(18)
        )  # fmt: skip
        async with place.app.database.transaction() as tx:
            (id,) = await shifts.add(tx, [line], clock.now())
            await tx.execute(shift_table.update().values(starts="9h"))
        told = await place.says("amina", CRY)
        assert [text.who for text in told] == ["amina"]
        assert "Danger tout de suite" in told[0].text
        assert "personne n'est de garde" not in told[0].text, "nobody knows that"
        found = await place.case()
        assert (found.level, found.owner_id) == ("life_danger", None)
        assert found.due_at is not None
        async with place.app.database.transaction() as tx:
            await shifts.remove(tx, id)
            await shifts.add(tx, [replace(line)], clock.now())
            assert len(await cases.open_cases(tx)) == 1
        called = await place.passes(1)
        assert [text.who for text in called] == ["chloe"], "mended: the ladder begins"
