"""Telephone numbers in one form, E.164."""

import pytest

from bot.channels.phone_numbers import BELGIAN_MOBILE, e164


@pytest.mark.parametrize("written", ["+447700900001", "+44 7700 900001", "0044 7700 900 001", "+44 (0)7700 900001"])
def test_the_same_number_however_it_is_written(written: str) -> None:
    assert e164(written) == "+447700900001"


def test_a_national_number_is_read_in_its_country() -> None:
    assert e164("07700 900001", "GB") == "+447700900001"


@pytest.mark.parametrize("written", ["", "Publicite", "+44", "12", "+" + "9" * 20, "\x00"])
def test_what_is_not_a_number_gives_one_line_without_it(written: str) -> None:
    with pytest.raises(ValueError, match=r"^not a telephone number$"):
        e164(written)


def test_the_land_line_of_liege_is_not_taken_for_a_mobile() -> None:
    assert not "+3242".startswith(BELGIAN_MOBILE)
