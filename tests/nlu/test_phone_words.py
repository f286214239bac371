"""What people say of their phone: a word of their own, or that others read it. Everything else is another message."""

import pytest

from nlu.phone_words import read_own_word, says_shared


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("mon mot est soleil", "soleil"),
        ("MON MOT soleil", "soleil"),
        ("mon mot c'est Soleil.", "soleil"),
        ("mon mot secret: chat noir", "chat noir"),
        ("mon mot de passe est tilleul", "tilleul"),
        ("mijn woord is zon", "zon"),
        ("my word is sunshine", "sunshine"),
        ("كلمتي شمس", "شمس"),
        ("mon mot est oui", ""),
        ("mon mot: stop", ""),
        ("mon mot est aide", ""),
        ("mon mari est parti", None),
        ("un mot suffit", None),
        ("c'est quoi mon mot de passe facebook ?", None),
        ("", None),
        (" " * 2000, None),
    ],
)
def test_a_word_of_their_own(text: str, word: str | None) -> None:
    assert read_own_word(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "c'est le téléphone d'un ami", "téléphone emprunté", "c pas mon gsm, c'est pas mon tel",
        "on partage le téléphone",
        "quelqu'un lit mes messages", "mon mari regarde mon téléphone", "geleende gsm", "iemand leest mijn berichten",
        "it's a friend's phone", "my boyfriend checks my phone", "هاتف صديقي",
    ],
)  # fmt: skip
def test_a_phone_that_others_read(text: str) -> None:
    assert says_shared(text)


@pytest.mark.parametrize(
    "text",
    [
        "j'ai perdu mon téléphone", "où charger mon téléphone", "je partage une chambre", "mon numéro a changé",
        "vous avez reçu mes messages ?", "waar kan ik mijn gsm opladen", "I need a phone", "",
        "je cherche un logement partagé pour moi et ma fille",
    ],
)  # fmt: skip
def test_another_message_about_a_phone(text: str) -> None:
    assert not says_shared(text)
