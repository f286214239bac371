"""The place of a message: exact, mistyped, ambiguous, several, none."""

import time

import pytest

from directory.gazetteer import Gazetteer
from directory.gazetteer_key import place_key as directory_key
from nlu.interpretation import Place, PlaceName
from nlu.places import PlaceFinder
from nlu.places.guards import SHORT
from nlu.places.key import place_key
from tests.nlu.finder import read_table, real_finder

TABLE = list(read_table("place_messages.tsv"))


def _named(message: str) -> str:
    place = real_finder().find(message)
    return place.name if place else ""


def test_places_of_messages_are_found() -> None:
    wrong = [(message, expected, _named(message)) for message, expected in TABLE if _named(message) != expected]
    assert 1 - len(wrong) / len(TABLE) >= 0.97, wrong


def test_ordinary_words_are_not_places() -> None:
    without = [message for message, expected in TABLE if not expected]
    false = [(message, _named(message)) for message in without if _named(message)]
    assert len(without) >= 150
    assert len(false) / len(without) <= 0.01, false


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("midi", "Bruxelles-Midi"),
        ("à midi", "Bruxelles-Midi"),
        ("nord", "Bruxelles-Nord"),
        ("forest", "Forest"),
        ("vers le nord svp", "Bruxelles-Nord"),
        ("jette", "Jette"),
        ("je suis à jette", "Jette"),
        ("centre", "Bruxelles"),
        ("centrum", "Bruxelles"),
        ("dans le centre", "Bruxelles"),
        ("la chasse", "Chasse"),
        ("delta", "Delta"),
        ("bourse", "Grand-Place"),
        ("haren", "Haren"),
        ("mollenbek", "Molenbeek-Saint-Jean"),
        ("1060", "1060"),
        ("ik ben aan het noordstation", "Bruxelles-Nord"),
        ("zuid", "Bruxelles-Midi"),
        ("i am near north", "Bruxelles-Nord"),
        ("anderlech stp", "Anderlecht"),
        ("centrale", "Bruxelles-Central"),
        ("paix", "Paix"),
        ("ميدي", "Bruxelles-Midi"),
    ],
)
def test_one_word_answers_the_question_where(message: str, name: str) -> None:
    place = real_finder().find_answer(message)
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    "message",
    ["partout", "overal", "le parc", "je sais pas", "rien", "j'ai faim", "non", "je suis à la gare", "", "😀", "2"],
)
def test_an_answer_that_names_no_place_gives_none(message: str) -> None:
    assert real_finder().find_answer(message) is None


def test_the_destination_comes_first_of_several_places() -> None:
    places = real_finder().find_all("de Jette vers la gare du midi")
    assert [place.name for place in places] == ["Bruxelles-Midi", "Jette"]


def test_a_refused_place_is_left_out() -> None:
    assert [place.name for place in real_finder().find_all("pas à Anderlecht, à Uccle")] == ["Uccle"]


def test_the_place_carries_its_kind_and_commune() -> None:
    finder = real_finder()
    assert finder.find("gare du midi") == Place("station", "Bruxelles-Midi", "Saint-Gilles")
    assert finder.find("cureghem") == Place("quarter", "Cureghem Vétérinaire", "Anderlecht")
    assert finder.find("molem") == Place("commune", "Molenbeek-Saint-Jean", "Molenbeek-Saint-Jean")
    assert finder.find("1020") == Place("postcode", "1020", "Bruxelles")


def test_every_short_form_leads_to_a_known_name() -> None:
    known = {place_key(spelling) for spelling, *_ in Gazetteer.load().spellings()}
    assert set(SHORT.values()) <= known


def test_both_rooms_see_the_same_names_as_equal() -> None:
    for spelling, *_ in Gazetteer.load().spellings():
        assert place_key(spelling) == directory_key(spelling)


def test_the_first_of_two_equal_spellings_wins() -> None:
    finder = PlaceFinder(
        [PlaceName("Delta", "quarter", "Delta", "Auderghem"), PlaceName("delta", "station", "D", None)]
    )
    assert finder.find("delta") == Place("quarter", "Delta", "Auderghem")


@pytest.mark.parametrize("message", ["", " ", "\u200f", "😀😀", "a" * 2000, "gare " * 400, "\x00\x01", "1" * 500])
def test_strange_texts_are_read_without_harm(message: str) -> None:
    assert real_finder().find(message) is None


def test_no_message_takes_long() -> None:
    """A guard against an accident of complexity, far above the 3 ms that are measured elsewhere."""
    message = "je suis quelque part entre plusieurs endroits dont je ne connais plus vraiment le nom " * 10
    started = time.perf_counter()
    real_finder().find(message)
    assert time.perf_counter() - started < 1
