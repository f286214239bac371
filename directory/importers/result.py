"""What reading a file gives: entries, and one line for everything that was refused, not understood or left out."""

from dataclasses import dataclass

from directory.model import Entry


@dataclass(frozen=True, slots=True, order=True)
class RowProblem:
    """One line about one place of a file. `line` counts from 1; 0 is the file as a whole."""

    line: int
    text: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.text}" if self.line else self.text


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The readable entries of a file, and what is to be told about the others.

    `hours_not_understood` are entries kept with their published text but without a rule; `notices` are facts left
    out on purpose (an address that carries a diagnosis word).
    """

    entries: tuple[Entry, ...] = ()
    rejected: tuple[RowProblem, ...] = ()
    hours_not_understood: tuple[RowProblem, ...] = ()
    notices: tuple[RowProblem, ...] = ()

    def to_save(self, *, partial: bool = False) -> tuple[Entry, ...]:
        """All or nothing: () as soon as one row is rejected, unless `partial`."""
        return self.entries if partial or not self.rejected else ()


def refused(text: str, line: int = 0) -> ImportResult:
    """A file that cannot be read at all."""
    return ImportResult(rejected=(RowProblem(line, text),))
