"""Many ways of saying a day and an hour, language by language, with the moment that is meant.

The clock of the writer stands on Tuesday 13 January 2026, 10:00. "-" is: not sure, or not all said.
"""

from datetime import datetime

TUESDAY = datetime(2026, 1, 13, 10, 0)  # noqa: DTZ001  naive local on purpose

FRENCH = """
reporté au lendemain du 21, quinze heures | 2026-01-22 15:00
pas ce vendredi, l'autre, à 11h | 2026-01-23 11:00
le 20/2 à 9h c'est avancé à la veille | 2026-02-19 09:00
jeudi 14h, rappelez moi la veille | 2026-01-15 14:00
le 17 du 2 à 8h30 | 2026-02-17 08:30
mon numero 0470 12 03 44 rdv jeudi 14h | 2026-01-15 14:00
rdv le vint deu janvié a treise eur trente | 2026-01-22 13:30
vndredi 9h½ | 2026-01-16 09:30
police 27 02 26 9h00 | 2026-02-27 09:00
ap demain 11h cpas | 2026-01-15 11:00
dem midi et demi avec l'assistante | 2026-01-14 12:30
ven23 15h mutuelle | 2026-01-23 15:00
dentist vendredi 16 janvier 4h moin kart | 2026-01-16 15:45
tous les mercredis mais le premier c'est le 21 à 15h | 2026-01-21 15:00
décalage svp : onem 23/01 10h20 ➡️ 06/02 14h | 2026-02-06 14:00
tantot a 15h j vois le psy | 2026-01-13 15:00
ds deux heures je dois etre chez lassistante sociale | 2026-01-13 12:00
ma premiere reunion c demain soir 19h | 2026-01-14 19:00
20 01 2026 a 16 h | 2026-01-20 16:00
rdv mutuelle 2 du mois prochain onze heures | 2026-02-02 11:00
on peut bouger mon rdv de jeudi 14h à lundi 9h30 svp ? j ai un enterrement jeudi | 2026-01-19 09:30
changer heure svp: 12h15 au lieu de 11h, toujours jeudi | 2026-01-15 12:15
vendredi c trop tard, ils auraient pas demain 8h30 ? | 2026-01-14 08:30
Le 14 on m'opère. Proposez-leur le 30 à 11 h 15. | 2026-01-30 11:15
oubliez jeudi jpasse samedi 24 a 10:45 | 2026-01-24 10:45
pas ce lundi, le lundi d'après, 9h svp | 2026-01-26 09:00
réunion vendredi dix-huit heures, je finis le ménage à dix-sept heures | 2026-01-16 18:00
cpas jeudi 9h5 bureau 12 | 2026-01-15 09:05
le technicien vient lundi à deux heures et demie, tu me le redis dimanche soir | 2026-01-19 14:30
au lieu de jeudi 8h plutot mercredi 21 à 9h30 | 2026-01-21 09:30
le cpas ouvre 8h30-11h30, mon rdv c vendredi 10h | 2026-01-16 10:00
rappelle moi à 8h que j'ai rdv à 9h30 demain | 2026-01-14 09:30
j'ai appelé le premier de la liste, demain 9h | 2026-01-14 09:00
lun. 19.01 – 17h45 | 2026-01-19 17:45
je taf juska 16h donc mercredi le 21 a 17h | 2026-01-21 17:00
samedi en 8 à onze heures et demie | 2026-01-24 11:30
jeudi en quinze 10h | 2026-01-29 10:00
jeudi en huit à 10h | 2026-01-22 10:00
après-demain soir | -
apres demain soir 19h | 2026-01-15 19:00
dans dix jours à 14h | 2026-01-23 14:00
le deuxième mardi de janvier 11h15 | 2026-01-13 11:15
le deuxieme mardi de fevrier 11h15 | 2026-02-10 11:15
le dernier jeudi du mois 9h | 2026-01-29 09:00
demain cinq heures moins vingt | 2026-01-14 16:40
demain dans la matinée | -
le 3 à 9h30 | 2026-02-03 09:30
le 13 à 9h | 2026-02-13 09:00
le 13 à 15h | 2026-01-13 15:00
12 janvier 14h | 2027-01-12 14:00
vendredi prochain 9h | 2026-01-16 09:00
rdv medecin 15/2 14h30 | 2026-02-15 14:30
15/02/2026 à 8h | 2026-02-15 08:00
15/02/2025 à 8h | -
2026-02-15 08:00 | 2026-02-15 08:00
mardi 3 février à dix heures | 2026-02-03 10:00
jeudi 3 fevrier 10h | -
dans deux heures | 2026-01-13 12:00
dans une demi-heure | 2026-01-13 10:30
dans 20 min | 2026-01-13 10:20
le premier février à midi | 2026-02-01 12:00
le 1er a midi et demi | 2026-02-01 12:30
mercredi à quatorze heures trente | 2026-01-14 14:30
mercredi a 8 h du soir | 2026-01-14 20:00
lundi 9h ou 10h | -
lundi ou mardi 10h | -
pas jeudi, vendredi 9h c possible ? | 2026-01-16 09:00
8h c trop tot jai les enfants a déposer, mettez moi mercredi 14h | 2026-01-14 14:00
je peux pas jeudi mais vendredi 15h oui | 2026-01-16 15:00
jai dentiste demin 15h faut me lrapeler | 2026-01-14 15:00
echo hopital st pierre 3 fev 13h45 | 2026-02-03 13:45
chez le 2e étage mardi 14h | 2026-01-13 14:00
mardi 14h | 2026-01-13 14:00
mardi 9h | 2026-01-20 09:00
rdv cpas 1080 jeudi 10h | 2026-01-15 10:00
rendez vous avec mme le lundi à 9 heures | 2026-01-19 09:00
lundi de la semaine prochaine 10h | 2026-01-19 10:00
vers 14h demain | 2026-01-14 14:00
demain entre 14h et 16h | 2026-01-14 14:00
jeudi 10h-12h | 2026-01-15 10:00
ce soir à 8h | 2026-01-13 20:00
cet aprem 15h | 2026-01-13 15:00
jeudi a 14 heure 15 | 2026-01-15 14:15
jeudi 14h15 a la maison medicale j'ai 2 enfants | 2026-01-15 14:15
sam 17 a 11h | 2026-01-17 11:00
le trente à 10h | 2026-01-30 10:00
le vingt et un à neuf heures | 2026-01-21 09:00
"""

DUTCH = """
deze donderdag niet hé, donderdag daarna 14u | 2026-01-22 14:00
overmorgen zei ik maar ik bedoelde morgen, 13u30 | 2026-01-14 13:30
morgen om zeven uur savonds | 2026-01-14 19:00
29/01 om 1030 | 2026-01-29 10:30
zaterd halftien | 2026-01-17 09:30
scanner van nen heup, zaterdag 24 om tiene 's morgens | 2026-01-24 10:00
van 26/1 8u -> 9/2 halfelf. merci | 2026-02-09 10:30
moet morge om 2u in de namiddag daar zijn | 2026-01-14 14:00
woensdag om half drij | 2026-01-14 14:30
van 15 januari om 9 uur verzetten naar 20 januari om 13 uur | 2026-01-20 13:00
morgen om half drie | 2026-01-14 14:30
donderdag over een week om 10u | 2026-01-22 10:00
donderdag over twee weken 10u | 2026-01-29 10:00
over een week om 10u | 2026-01-20 10:00
volgende week dinsdag 9u | 2026-01-20 09:00
volgende vrijdag 9u | 2026-01-23 09:00
komende vrijdag 9u | 2026-01-16 09:00
vrijdag om tien voor half vier | 2026-01-16 15:20
vrijdag vijf over half elf | 2026-01-16 10:35
vrijdag tien na drie | 2026-01-16 15:10
vrijdag kwart na 9 | 2026-01-16 09:15
eerste maandag van februari 14u | 2026-02-02 14:00
de 15de om 10u | 2026-01-15 10:00
op 21 januari om negen uur | 2026-01-21 09:00
morgenvroeg 9u | 2026-01-14 09:00
woensdag kanekik ni, maandag 11u wel? | 2026-01-19 11:00
ocmw donderdag half elf ni vergete e | 2026-01-15 10:30
over een half uur | 2026-01-13 10:30
morgenavond om acht uur | 2026-01-14 20:00
overmorgen namiddag | -
dinsdag de 20ste 15u30 | 2026-01-20 15:30
"""

ENGLISH = """
could you shift Thursday 5 February, 11:00, to the following day at 15:00? | 2026-02-06 15:00
could you move it from Thursday 5 February 11:00 to the following day, same hour | 2026-02-06 11:00
7 in evening on thursday | 2026-01-15 19:00
thirtieth of january five past ten am | 2026-01-30 10:05
not possible. thursday 10.15 in morning ok 4 u | 2026-01-15 10:15
dentist wed 9.40 pls | 2026-01-14 09:40
day after tomorow, noon, lawyer | 2026-01-15 12:00
tuesday the 20th nine o'clock, could you nudge me the evening before | 2026-01-20 09:00
the office opens at 8:30 and closes at 12, my slot is 11:10 on tuesday 20 | 2026-01-20 11:10
tonight at 6pm, ping me at 5 | 2026-01-13 18:00
can u ping me for my immigration office appt fri 2.15pm | 2026-01-16 14:15
dentist on the 21st, nine in the morning, remind me please | 2026-01-21 09:00
thursday half five | 2026-01-15 17:30
ten to five tomorrow | 2026-01-14 16:50
quarter past ten on monday | 2026-01-19 10:15
second tuesday of february 11am | 2026-02-10 11:00
a week on thursday at 3pm | 2026-01-22 15:00
in ten days at noon | 2026-01-23 12:00
next friday 10am | 2026-01-23 10:00
3rd of feb at 10:30 | 2026-02-03 10:30
feb 3rd 2pm | 2026-02-03 14:00
in an hour | 2026-01-13 11:00
tomorrow morning | -
not thursday, friday 11am | 2026-01-16 11:00
"""

OTHERS = """
cita con la matrona el jueves 15 a las 11 y media, avisame | 2026-01-15 11:30
cita con la asistenta el lunes 19 a las diez y media | 2026-01-19 10:30
pasado mañana a las 8 de la mañana análisis de sangre | 2026-01-15 08:00
programarea de joi nu mai rămâne, au pus-o marți 20 ianuarie la 9 dimineața | 2026-01-20 09:00
4 februarie 14:15 la ortoped cu mama | 2026-02-04 14:15
yarın sabah 9.45 kreş görüşmesi hatırlat | 2026-01-14 09:45
cuma 10daki randevuya gelemicem pazartesi 11 buçuk olur mu | 2026-01-19 11:30
комуна 21.01 о 10:00 продовження картки | 2026-01-21 10:00
чи можна перенести на п'ятницю 16-го о 12:45 | 2026-01-16 12:45
що брати з собою завтра на 11? | 2026-01-14 11:00
післязавтра о 16 психолог | 2026-01-15 16:00
mon manteau est sali, lessive ? | -
"""

ARABIC = """
باچر عندي موعد الساعة 11 الا ربع الصبح | 2026-01-14 10:45
٣٠ الشهر تسعة إلا خمسة الصبح | 2026-01-30 08:55
men lyoum simana, 11h d sba7 | 2026-01-20 11:00
nhar tnin 19 lwe7da w ness d nhar | 2026-01-19 13:30
ghedda m3a tmenya w nss d sba7 | 2026-01-14 08:30
larb3a ma msaliyach, lkhmis 16h | 2026-01-15 16:00
bnti 16 3am | -
نهار الخميس مع العشرة ونص د الصباح | 2026-01-15 10:30
يوم الجمعة 4 العصر | 2026-01-16 16:00
b3d ghedda f 11 w rbe3 | 2026-01-15 11:15
عندي موعد مع المحامية يوم الخميس الساعة الواحدة ظهرا | 2026-01-15 13:00
ممكن نغير الموعد ليوم الجمعة الساعة عشرة الصبح؟ | 2026-01-16 10:00
بكرا الساعة ٣ ونص | 2026-01-14 15:30
يوم الاثنين الساعة 9 وربع | 2026-01-19 09:15
الثلاثاء القادم الساعة ١٤:٠٠ | 2026-01-20 14:00
غدا على الساعة التاسعة صباحا | 2026-01-14 09:00
3ndi rdv ghda f 9 dsbah 3nd cpas fekrni bih | 2026-01-14 09:00
lkhmis m3a 3 w noss | 2026-01-15 15:30
nhar jem3a m3a tlata | 2026-01-16 15:00
rdv tnin 10h | 2026-01-19 10:00
15 يناير الساعة 11 | 2026-01-15 11:00
ba3d ghedda m3a l 10 | 2026-01-15 10:00
"""


def rows(table: str) -> list[tuple[str, str]]:
    """The (text, moment) pairs of a table."""
    return [
        (text.strip(), moment.strip()) for text, moment in (line.rsplit("|", 1) for line in table.strip().splitlines())
    ]
