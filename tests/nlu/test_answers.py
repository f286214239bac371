"""Short answers and command words: whole messages only."""

import pytest

from nlu.answers import read_choice, read_word, read_yes_no
from nlu.command_words import COMMANDS, NO, ORDINALS, YES
from nlu.normalise import fold


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        (" 2 ", 2),
        ("2.", 2),
        ("(2)", 2),
        ("2)", 2),
        ("2️⃣", 2),
        ("٢", 2),
        ("le 2", 2),
        ("Le 2 svp", 2),
        ("n°2", 2),
        ("nº 2", 2),
        ("numero 2", 2),
        ("numéro 3 stp", 3),
        ("nr 1", 1),
        ("#1", 1),
        ("nummer 3", 3),
        ("deuxième", 2),
        ("le deuxieme", 2),
        ("la premiere", 1),
        ("le premier svp", 1),
        ("1er", 1),
        ("2eme", 2),
        ("3e", 3),
        ("de tweede", 2),
        ("eerste", 1),
        ("drie", 3),
        ("the second", 2),
        ("first", 1),
        ("one", 1),
        ("number 2 please", 2),
        ("je prends le 2", 2),
        ("je veux le 3", 3),
        ("details 2", 2),
        ("info sur le 2", 2),
        ("1 oui", 1),
        ("2 non", 2),
        ("ok 1", 1),
        ("deux", 2),
        ("الثاني", 2),
        ("رقم 2", 2),
        ("واحد", 1),
        ("dos", 2),
        ("doi", 2),
        ("iki", 2),
        ("два", 2),
        ("12", 12),
        ("2 merci", 2),
        ("et le 3", 3),
    ],
)
def test_a_number_is_a_choice(text: str, number: int) -> None:
    assert read_choice(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "12 ans",
        "j'ai 2 enfants",
        "2 personnes",
        "1080",
        "0",
        "99",
        "14h",
        "le 3 à 9h30",
        "demain 2",
        "jeudi",
        "",
        "oui",
        "1 2",
        "2 euros",
        "0470123456",
        "on est 4",
        "depuis 2 jours",
        "deux enfants",
        "3 nuits",
    ],
)
def test_a_number_that_counts_is_not_a_choice(text: str) -> None:
    assert read_choice(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "oui",
        "OUI",
        "oui svp",
        "Oui merci",
        "ouais",
        "wi",
        "ok",
        "d'accord",
        "dac",
        "ja",
        "ja graag",
        "Ja!",
        "yes",
        "yes please",
        "نعم",
        "اه",
        "wakha",
        "naam",
        "sí",
        "da",
        "evet",
        "так",
        "👍",
        "👍🏽",
        "oui oui",
        "bien sûr",
    ],
)
def test_yes(text: str) -> None:
    assert read_yes_no(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "non",
        "NON",
        "nan",
        "nn",
        "non merci",
        "nee",
        "neen",
        "nee bedankt",
        "no",
        "no thanks",
        "لا",
        "lla",
        "hayir",
        "ні",
        "👎",
        "non non",
    ],
)
def test_no(text: str) -> None:
    assert read_yes_no(text) is False


@pytest.mark.parametrize(
    "text",
    ["", "oui mais non", "oui je cherche un lit", "peut-être", "la", "1", "no papers", "non c'est fermé", "merci"],
)
def test_more_than_a_yes_or_no_is_neither(text: str) -> None:
    assert read_yes_no(text) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("STOP", "stop_all"),
        ("stop", "stop_all"),
        ("Stop.", "stop_all"),
        ("STOP STOP", "stop_all"),
        ("ARRET", "stop_all"),
        ("Arrêt", "stop_all"),
        ("FIN", "stop_all"),
        ("STOPPEN", "stop_all"),
        ("uitschrijven", "stop_all"),
        ("قف", "stop_all"),
        ("stop svp", "stop_all"),
        ("STOP RAPPELS", "stop_reminders"),
        ("stop rappel", "stop_reminders"),
        ("STOP ANNONCES", "stop_announcements"),
        ("stop herinneringen", "stop_reminders"),
        ("أوقفوا التذكير", "stop_reminders"),
        ("وقف التذكير", "stop_reminders"),
        ("OUBLIE-MOI", "forget_me"),
        ("oubliez moi", "forget_me"),
        ("VERGEET MIJ", "forget_me"),
        ("forget me", "forget_me"),
        ("انساني", "forget_me"),
        ("إنساني", "forget_me"),
        ("QUE SAVEZ-VOUS", "what_do_you_know"),
        ("que savez-vous de moi ?", "what_do_you_know"),
        ("Wat weet u?", "what_do_you_know"),
        ("what do you know", "what_do_you_know"),
        ("PARTOUT", "everywhere"),
        ("n'importe où", "everywhere"),
        ("overal", "everywhere"),
        ("anywhere", "everywhere"),
        ("peu importe", "everywhere"),
        ("RECOMMENCER", "restart"),
        ("opnieuw", "restart"),
        ("restart", "restart"),
        ("PLUS", "more"),
        ("c trop loin", "closer"),
        ("Y a rien de plus proche ?", "closer"),
        ("iets dichterbij?", "closer"),
        ("that's too far", "closer"),
        ("بعيد بزاف", "closer"),
        ("trop loin de ma famille", None),
        ("Meer", "more"),
        ("more", "more"),
        ("المزيد", "more"),
        ("+", "more"),
        ("encore", "more"),
        ("AIDE", "human"),
        ("hulp", "human"),
        ("HELP", "human"),
        ("help!", "human"),
        ("مساعدة", "human"),
        ("une personne", "human"),
        ("quelqu'un", "human"),
        ("?", "help"),
        ("comment ça marche ?", "help"),
        ("êtes-vous un robot ?", "robot"),
        ("t'es un robot", "robot"),
        ("bent u een robot?", "robot"),
        ("are you human?", "robot"),
        ("nederlands", "language:nl"),
        ("Nederlands aub", "language:nl"),
        ("english", "language:en"),
        ("english please", "language:en"),
        ("français", "language:fr"),
        ("arabe", "language:ar"),
        ("العربية", "language:ar"),
        ("بالعربية", "language:ar"),
        ("en arabe", "language:ar"),
        ("in het nederlands", "language:nl"),
        ("español", "language:es"),
        ("Română", "language:ro"),
        ("Türkçe", "language:tr"),
        ("українська", "language:uk"),
        ("українською", "language:uk"),
    ],
)
def test_a_whole_message_is_a_command(text: str, word: str) -> None:
    assert read_word(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "où est l'arrêt du tram",
        "je veux que ça s'arrête",
        "stop il me frappe",
        "stop cureghem",
        "je veux plus de rappels pour lundi",
        "fin du mois",
        "la fin",
        "plus de lait",
        "aide moi a trouver un lit",
        "help my son",
        "stop c'est trop",
        "arrête de me frapper",
        "il faut que ca s'arrete",
        "cours de français",
        "je parle pas français",
        "robot mixeur",
        "",
        "😀",
        "oui",
        "2",
        "j'ai besoin d'aide pour manger",
        "bonjour",
    ],
)
def test_a_command_word_inside_a_sentence_is_not_a_command(text: str) -> None:
    assert read_word(text) is None


def test_tables_are_folded() -> None:
    for word in (*COMMANDS, *YES, *NO, *ORDINALS):
        assert fold(word) == word


def test_nothing_means_both_yes_and_no() -> None:
    assert not YES & NO
