"""A discreet reminder tells nothing to who reads along, in one segment; a plain one helps to get there, in two."""

import re
from datetime import UTC, datetime

import pytest

from bot.channels.sms_text import measure, prepare
from bot.guide import Guide
from bot.reminders.walltime import HOME, read_wall, to_moment
from bot.reminders.wording import Speaker, reminder_reply
from bot.store.appointments import Appointment, Details
from bot.store.reminders import Reminder, ReminderKind
from bot.store.wishes import Wish
from directory.gazetteer import Gazetteer
from directory.model import Entry
from flows.catalogue import Catalogue

LOCALES = ("fr", "nl", "en", "ar")
NOW = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)
DOOR = Entry(
    id="clinic", organization="Maison médicale", name="Consultations", public_label="Maison médicale des Tilleuls",
    street="rue des Tilleuls 12",
    transport="tram 81, arrêt Tilleuls", at_the_door={"fr": "On sonne, on entre"},
)  # fmt: skip
DETAILS = Details(what="psychiatre", where="hôpital", who="Abdelrahmane", bring="la lettre et la carte de mutuelle")
# What a partner, a landlord or a colleague must not be able to read off a screen. One list for every discreet text.
FORBIDDEN = {
    "fr": r"rendez|rdv|m[ée]dec|docteur|sant[ée]|h[ôo]pital|psy|soin|clinique|centre|service|cpas|social|police|avocat|"
    r"papiers|dette|drogue|alcool|violence|permanence|maison|aide|absen|sanction|devez|oubli",
    "nl": r"afspraak|arts|dokter|gezond|ziekenhuis|psy|zorg|centrum|dienst|ocmw|sociaal|politie|advocaat|papieren|"
    r"schuld|drugs|alcohol|geweld|hulp|afwezig|sanctie|moet u|vergeten",
    "en": r"appointment|doctor|health|hospital|psych|care|cent(?:er|re)|service|social|police|lawyer|papers|debt|drug|"
    r"alcohol|violence|help|absen|sanction|must|forg[oe]t",
    "ar": r"موعد|طبيب|صحة|مستشفى|نفسي|مركز|اجتماعي|شرطة|محام|أوراق|ديون|مخدر|كحول|عنف|غياب|عقوبة|يجب|نسيت",
}


def appointment(wall: str = "2026-11-26T14:30", entry_id: str | None = None) -> Appointment:
    return Appointment(
        id="7", contact_id="1", wall=read_wall(wall), zone=HOME, starts_at=to_moment(read_wall(wall)), details=DETAILS,
        entry_id=entry_id, held_by="service", status="planned", answer=None, answered_at=None, revision=0,
        series_id=None, series_date=None, created_by=None, source=None, created_at=NOW,
    )  # fmt: skip


def text_of(kind: ReminderKind, locale: str, wish: Wish, found: Appointment, entries: tuple[Entry, ...] = ()) -> str:
    reminder = Reminder(
        id="1", appointment_id="7", contact_id="1", kind=kind, revision=0, due_at=NOW, not_after=NOW, status="planned",
        reason=None, was="2026-12-24T10:30", outbound_id=None, sent_at=None, settled_at=None,
    )  # fmt: skip
    guide = Guide({entry.id: entry for entry in entries}, Gazetteer.load())
    reply = reminder_reply(Speaker(Catalogue(), locale, NOW), reminder, found, wish, guide)
    return prepare(reply.text, reply.keep).text


# Wednesday has the longest name; today, tomorrow, and a day of next week.
WALLS = ("2026-11-25T20:30", "2026-11-26T14:30", "2026-12-23T14:30")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize("kind", ["week", "two_days", "eve", "same_day", "again", "moved", "cancelled", "missed"])
def test_a_discreet_text_says_when_and_nothing_else(kind: ReminderKind, wall: str, locale: str) -> None:
    text = text_of(kind, locale, Wish(), appointment(wall, "clinic"), (DOOR,))
    assert not re.search(FORBIDDEN[locale], text, re.IGNORECASE), text
    assert all(word not in text for word in ("psychiatre", "Tilleuls", "lettre", "Abdelrahmane"))


@pytest.mark.parametrize("locale", ["fr", "nl"])
@pytest.mark.parametrize("wall", WALLS)
@pytest.mark.parametrize(
    "kind", ["week", "two_days", "eve", "same_day", "again", "moved", "person", "cancelled", "missed"]
)
def test_a_discreet_text_is_one_segment_in_french_and_dutch(kind: ReminderKind, wall: str, locale: str) -> None:
    text = text_of(kind, locale, Wish(), appointment(wall))
    assert measure(text).segments == 1, (len(text), text)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("wall", WALLS)
def test_a_plain_text_has_two_segments_at_most_and_keeps_time_name_and_answers(wall: str, locale: str) -> None:
    text = text_of("eve", locale, Wish(plain=True), appointment(wall, "clinic"), (DOOR,))
    assert measure(text).segments <= (3 if locale == "ar" else 2), text
    assert "Abdelrahmane" in text
    assert "1 " in text
    assert "4 " in text


def test_a_plain_text_says_where_and_how_to_get_there() -> None:
    found = appointment(entry_id="clinic")
    short = Appointment(
        **{**{name: getattr(found, name) for name in Appointment.__slots__}, "details": Details(who="Sara")}
    )
    assert text_of("eve", "fr", Wish(plain=True), short, (DOOR,)) == (
        "Demain 14h30, Sara vous attend. Maison médicale des Tilleuls, rue des Tilleuls 12. Tram 81, arret Tilleuls. "
        "On sonne, on entre. Si c'est trop, pas de souci, on trouve un autre moment. "
        "1 je viens 2 changer 3 quelqu'un avec moi 4 pas demain"
    )


def test_a_sensitive_address_is_never_written() -> None:
    hidden = Entry(id="clinic", organization="Un lieu", name="Accueil", street="rue Secrète 1", sensitive_address=True)
    assert "Secrète" not in text_of("eve", "fr", Wish(plain=True), appointment(entry_id="clinic"), (hidden,))


def test_no_text_scolds_counts_or_threatens() -> None:
    for locale in LOCALES:
        for kind in ("eve", "missed", "cancelled"):
            text = text_of(kind, locale, Wish(plain=True), appointment("2026-11-24T14:30"))
            assert not re.search(
                r"devez|moet u|must|absen|sanction|encore une fois|again missed|يجب", text, re.IGNORECASE
            )
