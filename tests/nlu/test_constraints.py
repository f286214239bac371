"""What a message asks of the place."""

import pytest

from nlu.constraints import find_constraints

TABLE = """
docteur sans papiers	no_papers
jai pas de papiers	no_papers
ss papier ou manger	no_papers
je n'ai pas de titre de séjour	no_papers
sans titre de séjour	no_papers
dokter zonder papieren	no_papers
ik heb geen papieren	no_papers
I need a doctor, no papers	no_papers
undocumented shelter	no_papers
i have no documents	no_papers
bla wra9	no_papers
ma 3andich wra9	no_papers
طبيب بدون أوراق	no_papers
ما عندي أوراق	no_papers
papier toilette	-
pas de papier toilette	-
un avocat pour mes papiers	-
quels papiers prendre	-
j'ai perdu mes papiers	-
faut des papiers ?	-
je suis une femme	woman
chui une fille seule a la rue	woman
je suis enceinte	woman
femme seule cherche lit	woman
centre pour femmes	woman
ik ben een vrouw	woman
opvang voor vrouwen	woman
zwanger en op straat	woman
i am a woman	woman
shelter for women	woman
pregnant	woman
أنا امرأة	woman
ma femme est malade	-
ma femme est enceinte	-
je suis un homme	-
mijn vrouw is weg	-
my wife left	-
sage femme	-
femme de menage	-
dormir ce soir avec mon fils	with_children
avec mes enfants	with_children
j'ai 2 enfants	with_children
jai trois gosses	with_children
avec un bébé	with_children
moi et mes filles	with_children
on est une famille avec 4 enfants	with_children
maman solo	woman with_children
met mijn dochter	with_children
ik heb twee kinderen	with_children
slapen met de kinderen	with_children
with my kids	with_children
i have 3 children	with_children
my baby is hungry	with_children
m3a wladi	with_children
مع أولادي	with_children
mon fils de 24 ans boit	-
mon fils a 24 ans il vient chez vous? je m'inquiete	-
j'ai pas d'enfants	-
sans enfants	-
zonder kinderen	-
petit déjeuner	-
en petit groupe	-
mon petit copain	-
je suis avec mon petit ami	-
avec mon chien	with_dog
j'ai un chien	with_dog
jai 2 chiens	with_dog
chien accepté ?	with_dog
qui accepte les chiens	with_dog
met mijn hond	with_dog
honden toegelaten	with_dog
with my dog	with_dog
i have a dog	with_dog
m3a kelbi	with_dog
مع كلبي	with_dog
mordu par un chien	-
un temps de chien	-
hot dog	-
bitten by a dog	-
sans rendez-vous	no_appointment
medecin sans rdv	no_appointment
j'ai pas de rdv	no_appointment
zonder afspraak	no_appointment
without appointment	no_appointment
walk-in	no_appointment
بدون موعد	no_appointment
rendez-vous demain	-
changer mon rdv	-
mijn afspraak	-
repas gratuit	free
g pas d'argent	free
sans argent	free
plus un rond	free
jai pas de thune	free
je peux pas payer	free
j'ai 0 euro	free
gratis eten	free
geen geld	free
free food	free
no money	free
i can't pay	free
i cant afford it	free
fabor	free
ma 3andich flous	free
مجاني	free
ما عندي فلوس	free
j'ai besoin d'argent	-
feel free	-
are you free tomorrow	-
argent volé	-
ik heb geld nodig	-
je suis en fauteuil roulant	wheelchair
chaise roulante	wheelchair
accès pmr	wheelchair
rolstoel	wheelchair
met een rolstoel	wheelchair
wheelchair access	wheelchair
كرسي متحرك	wheelchair
des béquilles	-
un fauteuil	-
j'ai 16 ans	minor
jai 15ans	minor
je suis mineur	minor
je suis mineure non accompagnée	minor
mena	minor
ik ben 16	minor
ik ben 17 jaar	minor
minderjarig	minor
i am 16	minor
im 15 years old	minor
3andi 16 3am	minor
عندي 16 سنة	minor
j'ai 18 ans	-
j'ai 61 ans	-
j'ai 16 ans de travail	-
mon frere a 16 ans	-
depuis 16 ans	-
j'ai 16 euros	-
ik ben 36	-
i am 26	-
anonyme	anonymous
dépistage anonyme	anonymous
sans donner mon nom	anonymous
anoniem	anonymous
zonder naam	anonymous
anonymously	anonymous
بدون اسم	anonymous
mon nom est	-
je parle arabe	language:ar
medecin qui parle arabe	language:ar
docteur qui parle turc	language:tr
vous parlez roumain ?	language:ro
je parle anglais et arabe	language:en language:ar
ik spreek engels	language:en
dokter die arabisch spreekt	language:ar
in het engels	language:en
i speak only english	language:en
english speaking doctor	language:en
speak spanish	language:es
interprète pachto	language:ps
je parle pas français	-
je ne parle pas français	-
i dont speak french	-
ik spreek geen frans	-
cours de français	-
apprendre le français	-
learn french	-
lettre en néerlandais	-
je suis une femme sans papiers avec 2 enfants	no_papers woman with_children
gratuit et anonyme, sans rdv	no_appointment free anonymous
met hond en zonder geld	with_dog free
bonjour	-
g faim	-
juste parler	-
waar kan ik eten	-
where can i sleep	-
أنا جائع	-
bghit nakol	-
"""
ROWS = [tuple(line.split("\t")) for line in TABLE.strip().splitlines()]


def test_constraints_are_read() -> None:
    wrong = [
        (text, expected, find_constraints(text))
        for text, expected in ROWS
        if (" ".join(find_constraints(text)) or "-") != expected
    ]
    assert 1 - len(wrong) / len(ROWS) >= 0.97, wrong


def test_constraints_come_in_the_order_of_the_vocabulary_with_languages_last() -> None:
    said = "je parle arabe, anonyme, gratuit, sans papiers"
    assert find_constraints(said) == ("no_papers", "free", "anonymous", "language:ar")


@pytest.mark.parametrize("text", ["", "😀", "a" * 1600, "avec " * 300])
def test_strange_texts_ask_nothing(text: str) -> None:
    assert find_constraints(text) == ()
