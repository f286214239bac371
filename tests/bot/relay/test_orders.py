"""Orders of the team: every form of every command, and everything that must stay words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.relay import order_words
from bot.relay.order_readers import _SLIPS
from bot.relay.orders import Order, OrderKind, read_order
from tests.bot.relay.helpers_talk import DUTCH, ENGLISH, FRENCH
from tests.bot.relay.team_orders import DETAILED, PLAIN

TALK = [*FRENCH, *DUTCH, *ENGLISH]

# The case is named, the rest is for the person, letter for letter.
ADDRESSED = [
    ("#42 Bonjour, j'arrive", "Bonjour, j'arrive"),
    ("# 42 Bonjour", "Bonjour"),
    ("#42: Bonjour", "Bonjour"),
    ("#42, Bonjour", "Bonjour"),
    ("#42. Bonjour", "Bonjour"),
    ("#42 - Bonjour", "Bonjour"),
    ("#42\nBonjour\n\nÀ tantôt ", "Bonjour\n\nÀ tantôt "),
    ("#42 Où êtes-vous ?", "Où êtes-vous ?"),
    ("#42 oui je suis là", "oui je suis là"),
    ("#42 ok j'arrive", "ok j'arrive"),
    ("#42 oui 😊", "oui 😊"),
    ("#42 fermé", "fermé"),
    ("#42 vu", "vu"),
    ("#42 prends", "prends"),
    ("#42 klaar", "klaar"),
    ("#42 liste", "liste"),
    ("#42 aide", "aide"),
    ("#42 stop", "stop"),
    ("#42 open", "open"),
    ("#42 je prends la garde", "je prends la garde"),
    ("#42 nouveau cas", "nouveau cas"),
    ("#42 rappelle-moi", "rappelle-moi"),
    ("#42 note bien l'adresse", "note bien l'adresse"),
    ("#42 passe à Molenbeek", "passe à Molenbeek"),
    ("#42 donne à manger", "donne à manger"),
    ("#42 clos 43", "clos 43"),
    ("#42 Clos Chapelle-aux-Champs 30", "Clos Chapelle-aux-Champs 30"),
    ("#42 #43 bonjour", "#43 bonjour"),
    ("#42 42 euros", "42 euros"),
    ("#42 😊", "😊"),
    ("cas 42 Bonjour", "Bonjour"),
    ("Cas #42: Bonjour", "Bonjour"),
    ("cas n°42 je peux passer à 14h", "je peux passer à 14h"),
    ("geval 42 ik kom eraan", "ik kom eraan"),
    ("Geval 42: ik kom eraan", "ik kom eraan"),
]

# These become clear once a case is named.
CHANGED_BY_A_NUMBER = ("rappel demain", "herinnering morgen", "...")

# What looks like the number of a case and is none.
NO_NUMBER = [
    "#0 bonjour",
    "#42bis",
    "#4200000",
    "#42.5 km",
    "cas 42h",
    "#",
    "geval",
    "cas 1234567",
    "les 42",
    "42 #",
    "#-1",
]


def _rows(table: list[tuple[OrderKind, int | None, str]]) -> list[tuple[str, OrderKind, int | None]]:
    return [(text, kind, number) for kind, number, texts in table for text in texts.split(" | ")]


@pytest.mark.parametrize(("text", "kind", "number"), _rows(PLAIN))
def test_a_command_is_heard(text: str, kind: OrderKind, number: int | None) -> None:
    order = read_order(text)
    if kind in ("take", "decline"):
        order = replace(order, words="")
    assert order == Order(kind=kind, number=number)


@pytest.mark.parametrize(("order", "text"), [(order, text) for order, texts in DETAILED for text in texts.split(" | ")])
def test_a_command_is_heard_with_what_it_tells(order: Order, text: str) -> None:
    assert read_order(text) == order


@pytest.mark.parametrize("text", [*TALK, *NO_NUMBER, "", " ", "\n", "😊", "\ud83d", "a" * 5000])
def test_words_for_the_person_stay_words(text: str) -> None:
    assert read_order(text) == Order(kind="say", words=text)


@pytest.mark.parametrize(("text", "words"), ADDRESSED)
def test_words_for_a_named_case_lose_only_its_number(text: str, words: str) -> None:
    assert read_order(text) == Order(kind="say", number=42, words=words)


@pytest.mark.parametrize("text", TALK)
def test_what_is_said_to_a_person_is_said_to_a_named_case_too(text: str) -> None:
    if text not in CHANGED_BY_A_NUMBER:
        assert read_order(f"#42 {text}") == Order(kind="say", number=42, words=text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("oui", "oui"), ("Ok.", "Ok."), ("👍", "👍"), ("Non !", "Non !"), ("#42 oui", "oui"), ("#42 non", "non"),
        ("oui #42", "oui"), ("oui 42", "oui 42"), ("#42", ""), ("ok 1", "ok 1"),
    ],
)  # fmt: skip
def test_an_answer_keeps_its_words_in_case_nothing_waits_for_one(text: str, words: str) -> None:
    assert read_order(text).words == words


def test_every_word_of_the_tables_is_heard() -> None:
    for kind, words in {
        "take": order_words.YES | order_words.TAKE, "decline": order_words.NO | order_words.DECLINE,
        "keep": order_words.KEEP, "impasse": order_words.IMPASSE, "close": order_words.CLOSE, "list": order_words.LIST,
        "phrases": order_words.PHRASES, "watch_off": order_words.WATCH_OFF, "roster": order_words.ROSTER,
        "help": order_words.HELP, "stop": order_words.STOP,
    }.items():  # fmt: skip
        assert {read_order(word).kind for word in words} == {kind}
        assert {read_order(f"  {word.upper()} ").kind for word in words} == {kind}
    for phrase, code in order_words.OUTCOMES.items():
        assert read_order(f"clos 42 {phrase}") == Order(kind="close", number=42, words=code)


def test_a_slip_of_the_finger_is_forgiven_only_when_the_word_is_alone_and_long() -> None:
    assert all(len(slip) >= 5 for slip in _SLIPS)
    for slip in _SLIPS:
        assert read_order(slip).kind != "say"
        assert read_order(f"{slip} de courses").kind == "say"


@pytest.mark.parametrize("text", ["note #107 elle dort", "ok #107", "#107 non", "prends 107", "clos 107", "cas 107"])
def test_a_case_numbered_like_a_help_line_is_reached_too(text: str) -> None:
    order = read_order(text)
    assert (order.kind != "say", order.number) == (True, 107)


@given(st.text())
def test_no_message_is_too_strange(text: str) -> None:
    order = read_order(text)
    assert order.kind != "say" or order.number is not None or order.words == text


LETTERS = st.text(st.sampled_from("#4 2cas:gevlnotpr\n.!?é'👍,-jui1"), max_size=24)


@given(LETTERS)
def test_no_mixture_of_our_own_letters_is_too_strange(text: str) -> None:
    order = read_order(text)
    assert order.number is None or 0 < order.number < 1_000_000
    assert order.kind != "say" or text.endswith(order.words)
    assert order.kind != "say" or order.number is not None or order.words == text


@given(st.sampled_from(TALK), st.text(min_size=1))
def test_what_follows_a_sentence_never_makes_it_a_command(talk: str, more: str) -> None:
    text = f"{talk}\n{more} et puis on verra bien ensemble"
    order = read_order(text)
    assert order.kind == "say"
    assert text.endswith(order.words)


@given(st.integers(1, 999_999), st.text().map(lambda tail: f"Bonjour {tail}"))
def test_a_named_case_takes_nothing_from_the_words(number: int, words: str) -> None:
    assert read_order(f"#{number} {words}") == Order(kind="say", number=number, words=words)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("rdv #42 jeudi 14h CPAS Sara", Order(kind="appointment_new", number=42, words="jeudi 14h CPAS Sara")),
        ("RDV #42: jeudi 14h", Order(kind="appointment_new", number=42, words="jeudi 14h")),
        ("rdv cas 42 tous les lundis 9h", Order(kind="appointment_new", number=42, words="tous les lundis 9h")),
        ("afspraak #42 donderdag 14u OCMW", Order(kind="appointment_new", number=42, words="donderdag 14u OCMW")),
        ("R7", Order(kind="appointment", number=7)),
        ("r7 vendredi 10h", Order(kind="appointment", number=7, words="vendredi 10h")),
        ("rdv R7 annule", Order(kind="appointment", number=7, words="annule")),
        ("agenda", Order(kind="agenda")),
    ],
)
def test_orders_about_appointments(text: str, order: Order) -> None:
    assert read_order(text) == order


@pytest.mark.parametrize(
    "text",
    [
        "rdv 26 à 14h, ok ?", "rdv jeudi 14h au CPAS", "rdv 7 décembre 14h", "rdv 42 rue Haute", "votre rdv est à 14h",
        "je regarde mon agenda", "R", "rendez-vous demain devant la gare", "afspraak om 14u?", "RER 7", "r2d2",
    ],
)  # fmt: skip
def test_what_is_said_of_an_appointment_to_a_person_stays_words(text: str) -> None:
    assert read_order(text).kind == "say"
