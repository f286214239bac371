"""Folding and the writing out of SMS spellings."""

import pytest

from nlu.normalise import expand_sms, fold
from nlu.sms_words import WORDS


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Où est l’Hôpital ?", "ou est l'hopital ?"),
        ("  deux\n lignes\t ", "deux lignes"),
        ("ŒUVRE", "oeuvre"),
        ("\u200fقف\u200e", "قف"),
        ("أإآة", "اااه"),
        ("مُساعَدة", "مساعده"),
        ("٢", "2"),
        ("2\ufe0f\u20e3", "2"),
        ("j'ai faim 😭😭", "j'ai faim"),
        ("Й ї ё", "й ї ё"),
        ("ÎLE Ğ ş İ ı", "ile g s i i"),
        ("“oui” – non…", '"oui" - non...'),
        ("", ""),
        ("😀", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "language", "expanded"),
    [
        ("jcherche ou dormir ojd", "fr", "je cherche ou dormir aujourd hui"),
        ("g faim", "fr", "j ai faim"),
        ("slt jpeu manger ou 2main stp", "fr", "salut je peux manger ou demain s il te plait"),
        ("jveux un rdv", "fr", "je veux un rendez vous"),
        ("chui a la rue dps lgtps", "fr", "je suis a la rue depuis longtemps"),
        ("jen peu plus", "fr", "j en peux plus"),
        ("c'est ou ?", "fr", "c est ou?"),
        ("tt de suite", "fr", "tout de suite"),
        ("kzoek n slaapplaats vnv", "nl", "ik zoek een slaapplaats vanavond"),
        ("kheb gn geld", "nl", "ik heb geen geld"),
        ("i cant sleep 2nite", "en", "i cannot sleep tonight"),
        ("im hungry pls", "en", "i am hungry please"),
        ("ÇA ِva", "ar", "ca va"),
        ("Jcherche", "xx", "jcherche"),
        ("", "fr", ""),
    ],
)
def test_expand_sms(text: str, language: str, expanded: str) -> None:
    assert expand_sms(text, language) == expanded


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("fin du mois", "fr"),
        ("sous le pont", "fr"),
        ("au mois de mai", "fr"),
        ("sa mere", "fr"),
        ("i am ill", "en"),
        ("no id", "en"),
    ],
)
def test_whole_words_are_left_alone(text: str, language: str) -> None:
    assert expand_sms(text, language) == text


def test_tables_are_folded_and_no_word_stands_for_itself() -> None:
    for words in WORDS.values():
        for short, whole in words.items():
            assert fold(short) == short
            assert short != whole


def test_expanding_twice_changes_nothing() -> None:
    for language, words in WORDS.items():
        for short in words:
            once = expand_sms(short, language)
            assert expand_sms(once, language) == once
