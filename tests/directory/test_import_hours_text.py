"""Hours as people publish them: understood wholly, or not at all."""

import pytest

from directory.hours import lint
from directory.importers.hours_text import rule_from_text

UNDERSTOOD = {
    "Lundi-vendredi 9 h 30 - 17 h": "Mo-Fr 09:30-17:00",
    "Du lundi au vendredi de 8h30 à 16h": "Mo-Fr 08:30-16:00",
    "Van maandag tot vrijdag van 8.30 uur tot 16 uur": "Mo-Fr 08:30-16:00",
    "ma-vr 8u30-12u": "Mo-Fr 08:30-12:00",
    "di en do 9u-12u": "Tu,Th 09:00-12:00",
    "Ma, wo, vr: 10u - 16u30": "Mo,We,Fr 10:00-16:30",
    "maandag t/m vrijdag 9:00-17:00": "Mo-Fr 09:00-17:00",
    "Mardi, jeudi et vendredi 9 h – 12 h": "Tu,Th,Fr 09:00-12:00",
    "Lundi-jeudi 8 h - 12 h 05 et 12 h 50 - 16 h 30, vendredi 8 h - 12 h 05": (
        "Mo-Th 08:00-12:05,12:50-16:30; Fr 08:00-12:05"
    ),
    "Lundi : 9h-12h, mardi : 10h-12h": "Mo 09:00-12:00; Tu 10:00-12:00",
    "lundi 9h-12h; lundi 13h-17h": "Mo 09:00-12:00,13:00-17:00",
    "tous les jours de 9h à 17h": "Mo-Su 09:00-17:00",
    "9h-17h, du lundi au vendredi": "Mo-Fr 09:00-17:00",
    "entre 9h et 12h le lundi": "Mo 09:00-12:00",
    "Elke dag van 10u tot 18u": "Mo-Su 10:00-18:00",
    "Jours ouvrables 9 h - 13 h et 14 h - 15 h 45": "Mo-Fr 09:00-13:00,14:00-15:45; PH off",
    "Lundi-vendredi 9 h - 19 h sauf fériés": "Mo-Fr 09:00-19:00; PH off",
    "Samedi 20h-8h": "Sa 20:00-08:00",
    "24 h/24, 7 jours sur 7": "24/7",
    "Jour et nuit": "24/7",
}
NOT_UNDERSTOOD = [
    "", "le matin", "9h-17h", "sur rendez-vous lundi 9h-12h", "Le mardi (heure non précisée)",
    "Hiver 2022 : 9 h 30 - 17 h 30 tous les jours", "Deuxième jeudi du mois 10 h - 12 h",
    "lundi 9h-12h mardi 13h-17h", "lu-ve 9h-12h; me 13h-17h", "lundi 9h et 10h", "Fermé le lundi. Mardi 9h-12h",
    "di 9h-12h", "ma 9h-12h", "Lundi 10h-12h; fermé en août", "Mardi et jeudi 9 h - 12 h, hors vacances scolaires",
    "Accueil 24 h/24 en cas d'urgence", "Lundi, mardi 9 h - 16 h 30 (2021)", "lundi dès 9h", "lundi 9h-9h",
    "Tous les jours 9 h - 16 h ; pour une première fois venir entre 9 h et 12 h", "2e lundi 9h-12h",
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule"), UNDERSTOOD.items())
def test_plain_french_and_dutch_hours_are_understood(text: str, rule: str) -> None:
    assert rule_from_text(text) == rule
    assert lint(rule) == []


@pytest.mark.parametrize("text", NOT_UNDERSTOOD)
def test_anything_more_is_left_to_a_person(text: str) -> None:
    assert rule_from_text(text) is None
