"""House rules of the words: complete in the four languages, cheap to send, and never a telephone number."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.channels.sms_text import measure, prepare
from flows.catalogue import MESSAGES, Catalogue, CatalogueError

COMPLETE = ("fr", "nl", "en", "ar")
GSM_7 = ("fr", "nl", "en")
SEGMENTS = {"ar": 3}  # two elsewhere
# Words that not every language needs: the phone page, and the team, which works in French and Dutch.
SPOKEN_IN = {
    "phone.ftl": ("fr", "nl", "en"),
    "console.ftl": ("fr", "nl"),
    "agenda.ftl": ("fr", "nl"),
    "staff.ftl": ("fr", "nl"),
}
ON_SCREEN = ("phone.ftl", "console.ftl", "agenda.ftl")  # never leave by SMS
# Values as long as the longest each argument can take; the numbers are fictitious.
LONGEST = {
    "emergency": "000", "listen": "0000 00 000", "samusocial": "0000 00 000", "social_help": "0000 00 000",
    "phone": "020 7946 0000", "number": "12345", "messages": "999", "appointments": "99",
    "opening": ", la permanence ouvre demain (samedi) 8h30", "hours": "ouvre demain (dimanche) 8h30",
    "door": "Centre de prévention des violences conjugales",
    # The relay: who, when, which case.
    "suicide": "0000 00 000", "name": "Marie-Louise", "giver": "Abdelrahmane", "to": "Samusocial",
    "names": "Marie-Louise (jusqu'à 18h30), Abdelrahmane (jusqu'à 18h30)", "next": "Marie-Louise, mercredi 18h30",
    "time": "mercredi 18h30", "until": "mercredi 18h30", "day": "mercredi 9h30", "gaps": "8h30-12h30, 13h30-18h30",
    "level": "VIE EN DANGER", "language": "fr", "quarter": ", Kriekenput - Homborch - Verrewinkel", "minutes": "7.5",
    "reason": "wrong_credentials", "cases": "#12343, #12344, #12345", "whose": "van Marie-Louise", "state": "gesloten",
    "outcome": "la personne ne veut pas", "taken": "99", "closed": "99", "said": "999",
    "open": "Encore ouverts: #12343, #12344, #12345.",
}  # fmt: skip
EXPENSIVE = re.compile("[’‘“”«»…–—•·°\u00a0\u202f!]")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.found.add(node.id.name)


def messages(locale: str) -> Iterator[tuple[str, set[str], str]]:
    """(id, arguments, file) of every message of a locale."""
    for path in sorted((MESSAGES / locale).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                variables = _Variables()
                variables.visit(entry)
                yield entry.id.name, variables.found, path.name


@pytest.mark.parametrize("locale", COMPLETE)
def test_every_message_is_in_every_language_with_the_same_arguments(locale: str) -> None:
    french = {id_: arguments for id_, arguments, file in messages("fr") if locale in SPOKEN_IN.get(file, COMPLETE)}
    assert {id_: arguments for id_, arguments, _ in messages(locale)} == french


@pytest.mark.parametrize("locale", COMPLETE)
def test_a_whole_message_fits_two_segments_with_its_longest_values(locale: str) -> None:
    words = Catalogue()
    for id_, arguments, file in messages(locale):
        if arguments <= LONGEST.keys() and file not in ON_SCREEN:
            text = words.text(locale, id_, {name: LONGEST[name] for name in arguments})
            assert measure(text).segments <= SEGMENTS.get(locale, 2), (id_, len(text))


@pytest.mark.parametrize("locale", GSM_7)
def test_words_are_gsm_7_and_never_exclaim(locale: str) -> None:
    for path in (MESSAGES / locale).glob("*.ftl"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            words = line.partition(" = ")[2]
            if line.startswith("#") or not words:
                continue
            assert not EXPENSIVE.search(words), f"{path.name}:{number}"
            assert measure(words.replace("{", "").replace("}", "")).encoding == "GSM-7", f"{path.name}:{number}"


def test_the_first_words_fit_even_in_demo_mode() -> None:
    words = Catalogue()
    for locale in COMPLETE:
        for first in ("welcome", "welcome-line"):
            text = f"{words.text(locale, first)} {words.text(locale, 'welcome-demo')}"
            assert measure(text).segments <= SEGMENTS.get(locale, 2), (locale, first, len(text))
        assert measure(words.text(locale, "welcome-line")).segments < SEGMENTS.get(locale, 2)


def test_no_telephone_number_stands_in_a_message() -> None:
    for path in MESSAGES.rglob("*.ftl"):
        words = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        assert not re.search(r"\b\d{3,}\b|\b\d{2}(?: \d{2}){2,}", words), path


def test_a_missing_argument_is_an_error_and_not_a_hole() -> None:
    with pytest.raises(CatalogueError, match="flood"):
        Catalogue().text("fr", "flood")


def test_an_unknown_message_is_an_error() -> None:
    with pytest.raises(CatalogueError, match="'nonsense' does not exist"):
        Catalogue().text("fr", "nonsense")


def test_a_locale_without_the_message_speaks_french() -> None:
    assert Catalogue().text("xx", "thanks") == Catalogue().text("fr", "thanks")


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "one.ftl").write_text("hello = Hello\nthis is not a message\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="this is not a message"):
        Catalogue(tmp_path)


def test_a_message_defined_twice_is_named(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    for name in ("one", "two"):
        (tmp_path / "fr" / f"{name}.ftl").write_text("hello = Hello\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="'hello' is already defined"):
        Catalogue(tmp_path)


def test_a_language_that_is_not_spoken_is_apologised_for_in_it_and_briefly() -> None:
    words = Catalogue()
    others = {folder.name for folder in MESSAGES.iterdir()} - set(COMPLETE)
    assert others >= {"es", "ro", "tr", "uk"}
    for locale in others:
        text = words.text(locale, "language-not-spoken")
        assert text != words.text("fr", "language-not-spoken"), locale
        assert prepare(text).segments <= 2, locale
        assert all(word in text for word in ("AIDE", "ENGLISH", "NEDERLANDS")), locale
