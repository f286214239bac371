"""Language detection: the floor on unseen messages, short and mixed ones, and the languages we do not speak."""

from collections import defaultdict

import pytest

from nlu.language import detect
from nlu.training import HELDOUT, read_examples

SPOKEN = ("fr", "nl", "en", "ar", "es", "ro", "tr", "uk")
FLOOR = 0.95


@pytest.mark.parametrize("language", SPOKEN)
def test_messages_of_three_words_or_more_are_placed(language: str) -> None:
    right: dict[str, list[bool]] = defaultdict(list)
    for item in read_examples(HELDOUT):
        if len(item.text.split()) >= 3:
            right[item.language].append(detect(item.text).language == item.language)
    assert sum(right[language]) / len(right[language]) >= FLOOR


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("slt jcherche ou manger dimanche vers la gare du midi", "fr"),
        ("kweet ni waar slapen vannacht", "nl"),
        ("wya can i get a shower pls", "en"),
        ("fin n9der nakol f molenbeek", "ar"),
        ("فين نقدر ناكل دابا", "ar"),
        ("donde puedo dormir esta noche", "es"),
        ("unde pot sa dorm la noapte", "ro"),
        ("bu gece nerede uyuyabilirim", "tr"),
        ("де можна переночувати сьогодні", "uk"),
        ("gdzie mogę spać dzisiaj", "pl"),
        ("onde posso tomar banho hoje", "pt"),
        ("dove posso mangiare stasera", "it"),
        ("wo kann ich heute schlafen", "de"),
        ("где можно поесть сегодня", "ru"),
        ("къде мога да спя днес", "bg"),
        ("امشب کجا می‌توانم بخوابم", "fa"),
        ("زه د خوب ځای غواړم", "ps"),
        ("ኣበይ ክድቅስ ይኽእል", "ti"),
        ("waxaan rabaa meel aan seexdo", "so"),
        ("ku mund të fle sonte", "sq"),
        ("我可以在哪里睡觉", "zh"),
    ],
)
def test_sentences_are_placed_with_certainty(text: str, language: str) -> None:
    found = detect(text)
    assert (found.language, found.certain) == (language, True)


@pytest.mark.parametrize("text", ["", "12", "1070", "schaerbeek", "Gare du Midi", "douche", "ok", "help", "😀", "??"])
def test_what_tells_nothing_keeps_the_language_in_use(text: str) -> None:
    for default in ("fr", "nl"):
        found = detect(text, default)
        assert (found.language, found.certain) == (default, False)


@pytest.mark.parametrize(
    ("word", "language"),
    [("bonjour", "fr"), ("honger", "nl"), ("hello", "en"), ("chokran", "ar"), ("gracias", "es"), ("dziękuję", "pl")],
)
def test_some_words_are_unmistakable(word: str, language: str) -> None:
    assert detect(word, "xx" if language == "fr" else "fr").language == language
    assert detect(word).certain


def test_a_place_name_in_another_language_does_not_decide() -> None:
    assert detect("waar is het eten aan gare du midi schaerbeek").language == "nl"
    assert detect("where do i eat near schaarbeek zuidstation").language == "en"
