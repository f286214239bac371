"""The starter directory: real services of the Brussels Region, loaded when the database holds none.

Every row says on which pages it was read and when; none was verified by telephone yet (see data/PROVENANCE.md).
"""

from pathlib import Path

from directory.importers import ImportResult, read_csv

STARTER = Path(__file__).parent / "data" / "starter_directory.csv"


def load_starter() -> ImportResult:
    """The starter entries, drafts included. `rejected` is empty, as the tests make sure."""
    return read_csv(STARTER)
