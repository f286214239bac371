"""A small year with everything that can go wrong, so that the proofs of `tests/chaos` cannot rot."""

from pathlib import Path

from tests.chaos.plot import SHORT_YEAR
from tests.chaos.year import Scale, Year


async def test_a_short_year_with_kills_and_an_outage_comes_out_clean(sqlite_url: str, tmp_path: Path) -> None:
    year = Year(SHORT_YEAR, Scale(appointments=36, people=16, kills=4, seed=7))
    verdict = await year.run(sqlite_url, tmp_path)
    assert dict(verdict.examples) == {}
    assert verdict.facts["kept"] > 25
    assert verdict.facts["kill -9"] > 0
