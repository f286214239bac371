"""Long texts in pieces: nothing is lost but the line end at a cut."""

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram_text import split_text, units


def test_a_text_that_fits_stays_whole() -> None:
    assert split_text("a" * 4096) == ["a" * 4096]
    assert split_text("") == [""]


def test_pieces_end_at_line_ends_then_at_spaces_then_anywhere() -> None:
    assert split_text("un deux\ntrois quatre", 13) == ["un deux", "trois quatre"]
    assert split_text("un deux trois quatre", 13) == ["un deux trois", "quatre"]
    assert split_text("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_an_empty_end_is_no_piece() -> None:
    assert split_text("a" * 10 + "\n\n", 10) == ["a" * 10]


def test_an_emoji_counts_twice_and_is_never_cut() -> None:
    assert units("a😀") == 3
    assert split_text("😀" * 5, 5) == ["😀😀", "😀😀", "😀"]


@given(st.text(alphabet="ab 😀\n", max_size=300), st.integers(2, 50))
def test_every_piece_fits_and_every_letter_is_there(text: str, limit: int) -> None:
    pieces = split_text(text, limit)
    assert all(units(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
