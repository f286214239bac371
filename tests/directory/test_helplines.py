"""The table of help lines: what it holds, and what it says about a row that is wrong."""

import re
from pathlib import Path

import pytest

from directory.helplines import COLUMNS, Helplines, HelplinesError

GOOD = dict.fromkeys(COLUMNS, "") | {
    "key": "listen", "number": "107", "name_fr": "Une voix", "name_nl": "Een stem", "name_en": "A voice",
    "languages": "fr", "topics": "listen", "hours": "24/7", "free": "yes", "confidence": "high",
    "note": "invented for a test",
}  # fmt: skip
REPOSITORY = Path(__file__).parents[2]


def table(folder: Path, *rows: dict[str, str]) -> Path:
    path = folder / "lines.csv"
    text = "\n".join([",".join(COLUMNS), *(",".join(f'"{row[column]}"' for column in COLUMNS) for row in rows)])
    path.write_text(text, encoding="utf-8")
    return path


def test_the_lines_a_safety_text_needs_are_there() -> None:
    lines = Helplines.load()
    assert lines.number("emergency") == "112"
    assert lines.by_key("suicide_fr").languages == ("fr",)
    assert {line.key for line in lines} >= {"police", "antipoison", "samusocial", "violence_fr", "violence_nl"}


def test_no_line_counts_as_verified_before_a_person_telephoned_it() -> None:
    assert [line.key for line in Helplines.load() if line.verified_on] == []


def test_a_good_row_is_read(tmp_path: Path) -> None:
    line = Helplines.load(table(tmp_path, GOOD | {"verified_on": "2026-11-20", "free": ""})).by_key("listen")
    assert (line.number, line.names["nl"], line.free) == ("107", "Een stem", None)
    assert line.verified_on is not None


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"number": "3114"}, "another country"),
        ({"number": "113"}, "another country"),
        ({"number": "call me"}, "not a number"),
        ({"number": ""}, "number is empty"),
        ({"name_nl": ""}, "name_nl is empty"),
        ({"hours": "9h-17h"}, "hours"),
        ({"free": "maybe"}, "free is 'maybe'"),
        ({"confidence": "sure"}, "confidence"),
        ({"verified_on": "yesterday"}, "not a date"),
        ({"note": ""}, "neither a source nor a note"),
    ],
)
def test_a_bad_row_is_named_in_one_line(tmp_path: Path, wrong: dict[str, str], said: str) -> None:
    with pytest.raises(HelplinesError) as error:
        Helplines.load(table(tmp_path, GOOD, GOOD | {"key": "second"} | wrong))
    assert said in str(error.value)
    assert "line 3" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HelplinesError, match="stands twice"):
        Helplines.load(table(tmp_path, GOOD, GOOD))


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = tmp_path / "lines.csv"
    path.write_text("key,number\nlisten,107\n", encoding="utf-8")
    with pytest.raises(HelplinesError, match="column 'name_fr' is missing"):
        Helplines.load(path)


def test_a_row_with_a_cell_too_few_is_named(tmp_path: Path) -> None:
    path = table(tmp_path, GOOD)
    path.write_text(path.read_text(encoding="utf-8") + "\nsecond,107,a,b", encoding="utf-8")
    with pytest.raises(HelplinesError, match="line 3: not 14 cells"):
        Helplines.load(path)


def test_an_unknown_key_is_named() -> None:
    with pytest.raises(HelplinesError, match="no help line has the key 'nobody'"):
        Helplines.load().number("nobody")


def test_no_telephone_number_stands_in_any_message() -> None:
    numbers = {line.number for line in Helplines.load()} | {"3114", "3919", "113", "115", "119"}
    forbidden = re.compile(
        r"(?<!\d)(" + "|".join(sorted(map(re.escape, numbers))) + r"|0[1-9]\d{2}[ ./]\d{2}[ .]?\d{2,3})(?!\d)"
    )
    found = [
        f"{path.parent.name}/{path.name}: {match.group()}"
        for path in sorted((REPOSITORY / "flows" / "messages").rglob("*.ftl"))
        for match in forbidden.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
