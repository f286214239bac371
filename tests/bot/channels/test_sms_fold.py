"""Folding: letters are given up only when that saves a segment, and never in a name that people must find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.sms_text import describe, fold, measure, prepare

LONG = " Un numéro = détails. PLUS = autres. AIDE = une personne d'ici vous répond."


def test_a_short_text_keeps_its_letters_for_they_cost_nothing() -> None:
    text = "Où êtes-vous ? Ça va aller."
    assert fold(text) == text
    assert measure(text).segments == 1


def test_letters_are_folded_when_that_saves_a_segment() -> None:
    text = "Être reçu sans rendez-vous: le lieu est ouvert aujourd'hui." + LONG
    assert measure(text).segments == 2
    assert fold(text) == "Etre recu sans rendez-vous: le lieu est ouvert aujourd'hui." + LONG
    assert measure(fold(text)).segments == 1


def test_punctuation_goes_first_and_alone_when_that_is_enough() -> None:
    text = "L’accueil est ouvert… « entrez » – c’est gratuit." + LONG
    assert fold(text) == "L'accueil est ouvert... \"entrez\" - c'est gratuit." + LONG


def test_letters_of_gsm_stay_as_they_are() -> None:
    text = "à é è ù ü ö ä ñ É Ç ß € l’été" + LONG
    assert fold(text) == "à é è ù ü ö ä ñ É Ç ß € l'été" + LONG


def test_a_name_to_keep_stays_letter_for_letter_even_when_it_costs() -> None:
    text = "Le Château d’Œuvre: ouvert jusqu'à 17h, sans rendez-vous, être seul suffit." + LONG
    assert "Le Château d’Œuvre" in fold(text, keep=("Le Château d’Œuvre",))
    assert "Le Chateau d'OEuvre" in fold(text)


def test_nothing_is_mutilated_when_a_kept_name_makes_folding_useless() -> None:
    text = "Forêt: être reçu sans rendez-vous, aujourd’hui jusqu’à 17h." + LONG
    assert fold(text, keep=("Forêt",)) == text


def test_the_longest_of_the_names_to_keep_wins() -> None:
    text = "Forêt et Forêt Bleüe ï" + LONG * 2
    assert fold(text, keep=("Forêt", "Forêt Bleüe", "")) == text


@pytest.mark.parametrize("text", ["أين يمكنني أن آكل؟ " * 5, "де можна поїсти… " * 5, "g faim 😀… œuf " * 9])
def test_scripts_and_emoji_that_have_no_plain_letters_stay(text: str) -> None:
    assert fold(text) == text


@pytest.mark.parametrize(
    ("letter", "plain"),
    [
        ("œ", "oe"), ("Œ", "OE"), ("ç", "c"), ("ê", "e"), ("ï", "i"), ("À", "A"), ("Ê", "E"), ("ÿ", "y"), ("á", "a"),
        ("ë", "e"), ("ş", "s"), ("ğ", "g"), ("ı", "i"), ("İ", "I"), ("ț", "t"), ("ă", "a"), ("ł", "l"), ("đ", "d"),
        ("’", "'"), ("“", '"'), ("—", "-"), ("…", "..."), ("\u00a0", " "), ("\u202f", " "), ("•", "-"), ("·", "."),
        ("°", "o"), ("²", "2"), ("½", "1/2"), ("№", "No"), ("\u200b", ""), ("\t", " "), ("e\u0301", "é"), ("`", "'"),
    ],
)  # fmt: skip
def test_each_letter_has_its_nearest(letter: str, plain: str) -> None:
    padding = "a" * 100
    assert fold(letter + padding) == plain + padding


def test_prepare_gives_the_cost_of_what_leaves() -> None:
    prepared = prepare("Être reçu. " * 10)
    assert (prepared.text, prepared.encoding) == ("Etre recu. " * 10, "GSM-7")
    assert (prepared.units, prepared.segments) == (110, 1)


def test_describe_gives_the_cost_as_given_and_the_text_as_it_leaves() -> None:
    assert describe("ê" * 71) == {"encoding": "UCS-2", "units": 71, "segments": 2, "folded": "e" * 71}
    assert describe("ça") == {"encoding": "UCS-2", "units": 2, "segments": 1, "folded": "ça"}
    assert describe("") == {"encoding": "GSM-7", "units": 0, "segments": 1, "folded": ""}


@given(st.text(max_size=400))
def test_folding_never_costs_more_and_twice_changes_nothing(text: str) -> None:
    folded = fold(text)
    assert measure(folded).segments <= measure(text).segments
    assert fold(folded) == folded
    assert folded == text or measure(folded).segments < measure(text).segments


@given(st.text(alphabet="abcêœ’… ", max_size=300), st.text(alphabet="êœ’a", min_size=1, max_size=12))
def test_a_kept_name_is_always_found_again(text: str, name: str) -> None:
    whole = text + name + text
    assert name in fold(whole, keep=(name,))
