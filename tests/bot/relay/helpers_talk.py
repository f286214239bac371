"""What helpers really write to the people they help. None of it is a command: every letter must reach the person."""

FRENCH = """
1 minute j'arrive
1 min
1h max
1er étage, porte de gauche
2 rue du Midi
2, rue du Midi
2 minutes et je suis là
2h30
2e étage sonnez chez moi
1 2 3 respirez
1, 2, 3
42
42 euros
42 rue Haute
42: bonjour
n°42
no 42
oui je suis là
Oui, bien sûr.
oui oui
oui ?
oui !?
oui svp
oui merci
oui c'est ça
oui 😊
ok 😊
ok ok je comprends
ok ok
ok j'arrive
Ok j'arrive
Ok, je vous attends
ok merci
ok ?
ok pour 14h
ok 14h
ok 42 rue Haute
ok, 42 rue Haute alors
d'accord
d'accord 42
👍 j'arrive
👍❤️
merci 👍
❤️
🙏
non merci
non svp
non svp restez
non ne bougez pas
Non, ce n'est pas votre faute
non non
non ?
non pas du tout
non pas maintenant mais demain oui
pas maintenant svp
pas maintenant, il est trop tard pour y aller
pas encore
je peux pas vous laisser comme ça
je ne peux pas venir avant 15h
je ne peux pas vous promettre une place
je prends mon manteau et j'arrive
je prends le bus
je prends le 42
prends le 81 jusqu'à Montgomery
prends le tram 81
Prends !
prends soin de toi
prends 2 minutes pour respirer
prends ton temps
prends ça au sérieux
je prends note
je prends des nouvelles demain
je prends la rue du Midi
je prends la garde-robe avec
je m'en occupe demain matin
je m'en occupe avec vous
je m'occupe de vous
je le prends avec moi
liste d'attente 3 mois
la liste est longue mais je vous inscris
liste des lieux ouverts: je cherche
cas par cas
en tout cas je suis là
dans ce cas venez
cas compliqué, on regarde ensemble
le cas 42 c'est le formulaire
la case 42 du formulaire
case 42
voir avec l'accueil
voir le 42
on va voir
voir 42 rue Haute
garde ton calme
garde espoir
Garde ça pour toi
garde 5 minutes de calme
garde stp
garde le
gardez la clé
gardez votre ticket
je garde votre place
je garde ton secret
je garde un œil
garde jusqu'à mon arrivée
garde jusqu'au bout
garde d'enfants: il y a une halte garderie
la garde des enfants est chez qui ?
donne-moi ton prénom si tu veux
donne moi 5 minutes
donne à manger au petit
donne à boire
donne à ton fils
donne à maman
donne à l'accueil ton nom
donne à Samir les clés
donne 20 euros
donne 5 à chaque enfant
donne ?
je donne à manger
passe par l'entrée de gauche
passe à la permanence
passe à 14h
passe à Molenbeek
passe à midi
passe à Samir
passe demain si tu peux
passe 2 fois
passe 10 à 15 minutes au calme
passe 42 à la caisse
passez à l'accueil
note bien l'adresse: 12 rue des Tilleuls
note bien: demain 9h
note l'adresse
note que le bureau ferme à 16h
note 107
note 107, c'est gratuit
note 107 c'est gratuit jour et nuit
note 107: gratuit jour et nuit
ok 112
oui 107
note 12 rue du Midi
note 3 numéros utiles
note 14:30 chez le médecin
note 14h30 demain
note 0800 32 123
notez bien 107
notes-le quelque part
ferme la porte derrière toi
ferme à clé
fermé
Fermé le lundi
ferme !
ferme les yeux 1 minute
ferme 2 minutes les yeux
fermer la porte à clé
fermer ?
c'est clos le dimanche
Clos des Lilas 12, Anderlecht
clos du Chapeau 4
clos le dimanche
terminé pour aujourd'hui, reposez-vous
c'est terminé
vu
vu ?
vous avez vu un médecin ?
tu as été accompagné ?
orienté vers quel service ?
injoignable
impasse du Val 4
c'est une impasse mais on va trouver
impasse 12 bis
rappelle-moi
rappelle-moi quand tu peux
rappelle moi ce soir
rappelle-moi dans 10 minutes
rappelle-moi à 15h
rappelle-moi demain à 10h
rappelle-moi lundi
rappelle moi au 107
rappelez-moi demain
rappelez-moi dans 3 jours
rappel demain
Rappel: demain 14h
rappel de votre rdv demain 9h
partage ton repas avec lui
partage avec moi: comment tu te sens
partage avec quelqu'un de confiance: ça aide
partage avec les autres: il y en a assez
partage avec tes enfants: un peu chacun
partage avec ta soeur: elle peut aider
partage 2 photos
partage 2 avec ta soeur: elle attend
partage si tu veux
je partage votre avis
nouveau
nouveau cas de figure, on regarde
nouveau cas pour le juge ?
je prends la garde de votre sac
je rends la garde des clés
fin de garde à vue ?
qui est de garde à la pharmacie ?
qui est là ?
planning familial rue de la Loi
le planning est complet
aide sociale, guichet 3
aide-moi à comprendre
aide ?
j'ai besoin d'aide aussi
à l'aide
stop là, respire
stop svp
stop ou encore ?
arrêt Lemonnier, tram 3
l'arrêt est devant la gare
arrête
arrêtez-vous là
pour moi c'est clair
pour moi ?
p3 du parking
p'tit café ?
phrase par phrase
phrase 3 du courrier: elle dit quoi ?
ph 7
ouvert
open bar
piste
listes
lister
j'arrive #42
C'est au bureau #3 que ça se passe
#courage
# bonjour
bonjour
...
""".strip().splitlines()

DUTCH = """
1 minuut ik kom
2 minuten nog
ja ik ben er
Ja, natuurlijk.
ja ja
ja?
ja dank u
ja graag
nee blijf daar
nee hoor
nee dank je
nee aub
niet nu maar straks
niet nu, het is te laat
nu niet meer
ik kan niet meteen komen
ik kan niet beloven dat er plaats is
kan niet
ik neem mijn jas en ik kom
ik neem de tram
ik neem de 81
ik neem de wacht over van je vrees
ik neem je mee
neem 5 minuten
neem de bus 42
neem de 42
neem plaats
Neem!
neem je tijd
voor mij is dat goed
voor mij?
lijst is lang, even geduld
lijkt
lijdt
rijst
open de deur
open?
open tot 18u
is het open?
in geval van nood 112
mijn geval was ook zo
toon de brief aan het loket
toon 2 papieren
houd moed
houd je vast
hou vol
hou 5 minuten vol
ik houd een plaats vrij
ik hou van die plek ook
geef aan waar u bent
Geef aan wanneer
geef aan samir
geef maar door
geef door
geef 5 minuten
geef aan wie
geef 20 aan de kassier
noteer 106
noteer het adres: Hoogstraat 12
nota 12 straat verder
ok 106
nota nemen is goed
zin 3 van de brief klopt niet
zin in koffie?
sluit
sluit de deur
sluit 2 ramen
gesloten
afgesloten
klaar
klaar?
klaar om 5 uur
klaar 5 minuten vroeger
vast en zeker
vast een goed idee
deel
deel 2 van de brief
deel 2
deel het met je zus
deel 3 met je zus: zij wacht
herinner me er nog eens aan
herinner me eraan
herinnering morgen
herinner je je dat?
nieuw
nieuw geval van griep
wacht
wacht?
wacht tot 18u
wacht op mij
ik neem de wachtzaal
ik geef de wachtrij door
einde van de straat
wie heeft de sleutel
hulp?
hulp is onderweg
stopt
stop maar
binnen
winnen
is hij gezien?
onbereikbaar
begeleid wonen
p 3 van de brief lezen
z3 is de bus
""".strip().splitlines()

ENGLISH = """
1 minute please
yes I am here
yes please
yes, stay there
yes?
no problem
no worries
no, you did nothing wrong
no 42
not now but soon
i can't find you
I take the bus
take 5 minutes
take the 81
take care
take it
I'll take it with me
list of shelters
listen
listen to me
show me the letter
show 2 papers
keep calm
keep 5 euros
close the door
close
close 2 windows
done
give me a minute
give 20 to the cashier
remind me
remind me later
share 2 with your sister: she waits
share your location
new case of flu
help is coming
help?
stop crying, it is ok
who is there
note the address: 12 Main street
""".strip().splitlines()
