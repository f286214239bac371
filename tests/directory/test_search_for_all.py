"""A door for women only does not lead a list for somebody whose gender nobody knows; for a woman it may."""

from tests.directory.builders import ask, entry, found

OPEN = "24/7"
FOR_WOMEN = entry("a-women", "sleep", OPEN, gender="women", kind="asile de nuit")
FOR_ALL = entry("b-all", "sleep", OPEN, kind="asile de nuit")
PERHAPS = entry("c-perhaps", "sleep", None, kind="asile de nuit")


def test_a_door_for_everybody_comes_first() -> None:
    matches = found([FOR_WOMEN, FOR_ALL, PERHAPS], ask("sleep", when="tonight")).matches
    assert [match.entry.id for match in matches] == ["b-all", "a-women", "c-perhaps"], "open comes before perhaps"


def test_a_woman_is_shown_the_open_one_first() -> None:
    matches = found([FOR_WOMEN, PERHAPS], ask("sleep", when="tonight", constraints=("woman",))).matches
    assert matches[0].entry.id == "a-women"
