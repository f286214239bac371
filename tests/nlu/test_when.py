"""The loose moment of a question. The clock stands on Saturday 21 November 2026, 10:00."""

from datetime import UTC, datetime

import pytest

from nlu.dates.when import find_when

SATURDAY = datetime(2026, 11, 21, 10, 0)  # noqa: DTZ001  naive local on purpose

TABLE = """
ce soir	tonight
dormir cette nuit	tonight
un lit pr la nuit	tonight
slt jcherche ou dormir ce soir avec mon fils	tonight
se soir a molenbeek	tonight
vanavond	tonight
slapen vannacht	tonight
waar slapen deze nacht	tonight
2nite pls	tonight
a bed for the night	tonight
sleep this evening	tonight
الليلة	tonight
fin n3es had lila	tonight
demain	tomorrow
2main	tomorrow
manger dem1	tomorrow
demain matin	tomorrow morning
demain soir	tomorrow evening
demain après-midi	tomorrow afternoon
demain aprem	tomorrow afternoon
demain dans la nuit	tomorrow evening
demain midi	tomorrow afternoon
morgen eten	tomorrow
morgenvroeg	tomorrow morning
morgen namiddag	tomorrow afternoon
morgenavond	tomorrow evening
ontbijt morgenochtend	tomorrow morning
tmrw	tomorrow
tomorrow morning breakfast	tomorrow morning
tommorow evening	tomorrow evening
غدا	tomorrow
ghedda f sbah	tomorrow morning
maintenant	now
jai faim la mtn	now
tt de suite	now
tout de suite	now
un lit direct	now
nu	now
meteen hulp	now
right now	now
i need a shower now	now
الآن	now
daba	now
ojd	now
aujourd'hui	now
aujourd’hui	now
auj	now
vandaag	now
eten vndg vandaag	now
today	now
اليوم	now
ce matin	now morning
cet après-midi	now afternoon
cet aprem	now afternoon
cette après midi	now afternoon
vanmiddag	now afternoon
vanochtend	now morning
this afternoon	now afternoon
manger à midi	now afternoon
ce midi	now afternoon
aujourd'hui après-midi	now afternoon
dimanche	sunday
manger dimanche vers la gare du midi	sunday
dimanche matin	sunday morning
dimanche midi	sunday afternoon
dim matin	sunday morning
dimance soir	sunday evening
zondag	sunday
zondagochtend	sunday morning
zondag morgen	sunday morning
zondagavond	sunday evening
on sunday evening	sunday evening
ouvert le lundi	monday
lundi prochain	monday
lundi aprem	monday afternoon
maandagvoormiddag	monday morning
mardi matin	tuesday morning
dinsdag	tuesday
mecredi	wednesday
woensdagnamiddag	wednesday afternoon
jeudi soir	thursday evening
donderdag avond	thursday evening
thursday afternoon	thursday afternoon
vendredi	friday
vrijdag eten	friday
friday night	friday evening
samedi	saturday
sebt	saturday
الأحد	sunday
samedi matin	saturday morning
zaterdag	saturday
ce week-end	weekend
le weekend	weekend
ce we	weekend
samedi et dimanche	weekend
zaterdag en zondag	weekend
in het weekend	weekend
après-demain	monday
overmorgen	monday
day after tomorrow	monday
dans 2 jours	monday
over drie dagen	tuesday
le 24	tuesday
le 24 novembre	tuesday
24/11 matin	tuesday morning
pas jeudi, vendredi	friday
jpeux pas attendre demain c'est maintenant	now
bonjour	-
bonsoir	-
bonne soirée	-
bonne nuit	-
bonne journée	-
bon après-midi	-
goedemorgen	-
goeie morgen waar kan ik eten	-
goedenavond	-
good morning	-
good evening	-
g faim	-
gare du midi	-
midi station	-
bruxelles midi	-
pres du midi	-
hier c'était fermé	-
hier soir j'ai dormi dehors	-
gisteren	-
yesterday	-
samedi dernier c'était fermé	-
vorige week	-
depuis jeudi	-
since monday	-
le 24 décembre	-
mon fils	-
ma soeur	-
di rien	-
we are hungry	-
we zoeken een bed	-
24h/24	-
j'ai 24 ans	-
le matin c'est dur	-
in the morning	-
's avonds	-
mars	-
rien	-
"""
ROWS = [tuple(line.split("\t")) for line in TABLE.strip().splitlines()]


def test_moments_are_read() -> None:
    wrong = [
        (text, expected, find_when(text, SATURDAY))
        for text, expected in ROWS
        if (find_when(text, SATURDAY) or "-") != expected
    ]
    assert 1 - len(wrong) / len(ROWS) >= 0.98, wrong


@pytest.mark.parametrize(
    ("text", "expected"),
    [("dimanche matin", "sunday morning"), ("gare du midi", None), ("ce soir", "tonight"), ("samedi", "saturday")],
)
def test_the_moments_that_must_never_be_wrong(text: str, expected: str | None) -> None:
    assert find_when(text, SATURDAY) == expected


def test_an_aware_moment_is_read_as_brussels_time() -> None:
    late_friday_utc = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # already Saturday in Brussels
    assert find_when("apres-demain", late_friday_utc) == "monday"


@pytest.mark.parametrize("text", ["", " ", "😀", "a" * 1600, "99/99", "le 99", "dans 9 jours"])
def test_strange_texts_name_no_moment(text: str) -> None:
    assert find_when(text, SATURDAY) is None
