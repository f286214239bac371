"""Every form of every order, as the team writes it. One meaning per entry, its writings separated by " | "."""

from datetime import time

from bot.relay.orders import Order, OrderKind

# Orders that tell at most the number of a case. A take and a decline also keep their words, which are left out here.
PLAIN: list[tuple[OrderKind, int | None, str]] = [
    (
        "take", None,
        "1 | 1. | ok | OK | Ok. | ok! | ok... | okay | oke | oui | Oui ! | ja | Ja. | yes | 1️⃣ | ١ | 👍 | "
        "👍🏽 | 👍👍 | ok 👍 | oui 👍🏿 | je prends 👍 | 1 je prends | ok je prends | ok, je prends | ok 1 | "
        "je prends | Je prends. | je prend | jprends | j'prends | je le prends | je la prends | oui 1 | "
        "1 oui | je m'en occupe | je m’en occupe | jm'en occupe | je men occupe | ok je m'en occupe | "
        "pour moi | /ok | ik neem | Ik neem het | ik neem hem | voor mij | Voor mij! | ja ik neem het | "
        "1 ik neem | I'll take it",
    ),
    (
        "take", 42,
        "#42 | # 42 | #42. | #42! | #042 | #42: | ok 42 | ok #42 | #42 ok | #42 1 | 1 #42 | 1 42 | oui 42 | "
        "ja 42 | ok, 42 | prends 42 | Prends #42 | prends n°42 | prends no 42 | prends nr 42 | "
        "prends le cas 42 | OK #42 ! | je prends 42 | je prends #42 | je prends le cas 42 | "
        "je prends n° 42 | #42 je prends | cas 42 je prends | je m'en occupe #42 | neem 42 | Neem #42 | "
        "neem geval 42 | ik neem 42 | ik neem nr. 42 | geval 42 ok | voor mij #42 | take 42 | 👍 42 | 👍 #42 | "
        "#42 👍 | prends 42 svp | prends 42 s'il te plaît | neem 42 aub",
    ),
    (
        "decline", None,
        "2 | 2. | 2️⃣ | non | Non. | NON ! | nee | neen | no | pas maintenant | Pas maintenant. | 2 non | "
        "je peux pas | je ne peux pas | j'peux pas | niet nu | nu niet | ik kan niet | not now | I can't | "
        "2 pas maintenant | non, pas maintenant | nee niet nu | 2 niet nu | je peux pas maintenant",
    ),
    (
        "decline", 42,
        "2 #42 | #42 2 | 2 42 | non 42 | non #42 | #42 non | nee 42 | pas maintenant 42 | niet nu #42",
    ),
    (
        "list", None,
        "liste | Liste | LISTE. | /liste | la liste | liste ? | cas | cas ? | mes cas | Mes  cas | "
        "liste svp | lijst | Lijst! | mijn gevallen | gevallen | open | list | my cases | lijst aub | "
        "liste stp. | liste merci | lsite | lisste | ilste | lijts | liijst",
    ),
    (
        "case", 42,
        "cas 42 | Cas 42 | cas #42 | cas n°42 | cas 42 ? | geval 42 | Geval nr 42 | #42 ? | #42? | # 42 ?? | "
        "/cas 42 | voir 42 | voir #42 | Voir cas 42 | #42 voir | revoir 42 | relire 42 | toon 42 | "
        "toon geval 42 | show 42",
    ),
    (
        "keep", None,
        "garde | Garde. | je garde | je le garde | houd | hou | ik houd | ik hou het | /garde",
    ),
    (
        "keep", 42,
        "garde 42 | garde #42 | je garde 42 | je garde le cas 42 | #42 je garde | #42 garde | ik houd 42 | "
        "houd #42",
    ),
    (
        "phrases", None,
        "phrases | Phrases ? | les phrases | zinnen | de zinnen | /phrases | phrasse | phrase | phrasez",
    ),
    (
        "close", None,
        "clos | Clos. | /clos | clôture | fermer | terminé | Terminé ! | terminer | sluiten | afsluiten",
    ),
    (
        "close", 42,
        "clos 42 | clos #42 | #42 clos | Clos le cas 42 | ferme 42 | ferme #42 | fermer #42 | fermer 42 | "
        "clos 42 stp | terminé 42 | termine #42 | #42 terminé | sluit 42 | sluit geval 42 | sluit af 42 | "
        "klaar 42 | close 42 | clos 42 pas vu | clos 42 ? | clos 42, elle est chez sa soeur | "
        "ferme #42 déménagé | clos 42 vu et orienté vers le CPAS | clos 42 pas orientée vers Lama | "
        "sluit #42 weet niet",
    ),
    (
        "impasse", None,
        "impasse | Impasse. | IMPASSE ! | vast | vastgelopen | ik zit vast | impase | vastgeloppen | imapsse",
    ),
    (
        "impasse", 42,
        "impasse 42 | impasse #42 | #42 impasse | cas 42 impasse | vast 42 | vastgelopen 42 | Vastgelopen #42",
    ),
    (
        "share", None,
        "partage | partager",
    ),
    (
        "share", 42,
        "partage #42 | partage 42 | #42 partage | partage #42 avec Samusocial | partage 42 avec Samusocial | "
        "partage #42 avec Samusocial: | partage #42: une place | deel #42 | partage #42 Samusocial une place",
    ),
    (
        "watch_on", None,
        "je prends la garde | Je prends la garde. | je prend la garde | ik neem de wacht | "
        "Ik neem de wacht! | je prends la garde jusqu'à 25h | je prends la garde jusqu'à 18h75 | "
        "ik neem de wacht tot straks",
    ),
    (
        "watch_off", None,
        "je rends la garde | je rend la garde | fin de garde | Fin de garde ! | fin de ma garde | "
        "einde wacht | ik geef de wacht terug | Einde wacht. | einde van de wacht",
    ),
    (
        "roster", None,
        "garde ? | garde? | Garde ?! | qui est de garde | Qui est de garde ? | qui est de garde ce soir ? | "
        "wie heeft wacht | Wie heeft wacht? | wie heeft de wacht | planning | planning ? | planing | "
        "/planning",
    ),
    (
        "help", None,
        "aide | AIDE | Aide. | help | hulp | ? | ?? | commandes | /aide | /help | aide svp | comandes",
    ),
    (
        "stop", None,
        "stop | STOP | Stop ! | /stop | arrêt | arret | Arrêt.",
    ),
    (
        "note", None,
        "note | note: | nota",
    ),
    (
        "note", 42,
        "note #42 | #42 note: | note 42:",
    ),
    (
        "open", None,
        "nouveau cas | Nouveau cas : | nieuw geval",
    ),
    (
        "nudge", 42,
        "rappelle-moi #42 | rappel #42 dans 900 jours | herinner me aan #42 straks",
    ),
    (
        "give", 42,
        "donne #42 | passe #42 | donne #42 à",
    ),
]  # fmt: skip

DETAILED: list[tuple[Order, str]] = [
    (
        Order(kind="give", number=42, name="Samir"),
        "donne #42 à Samir | passe 42 à Samir | Donne 42 à Samir. | #42 donne à Samir | "
        "donne #42 a Samir svp | donne à Samir #42 | je passe 42 à Samir | donne #42 Samir | "
        "geef #42 aan Samir | geef 42 door aan Samir | doorgeven #42 aan Samir | give 42 to Samir",
    ),
    (
        Order(kind="give", number=42, name="samir"),
        "passe 42 à samir | Passe #42 à samir ! | geef nr 42 aan samir aub | passe le cas 42 à samir",
    ),
    (
        Order(kind="give", name="Samir"),
        "donne à Samir | je donne à Samir | doorgeven aan Samir | geef door aan Samir | geef aan Samir",
    ),
    (
        Order(kind="give", name="Marie Claire"),
        "donne à Marie Claire",
    ),
    (
        Order(kind="give", name="Jean-Pierre"),
        "donne à Jean-Pierre",
    ),
    (
        Order(kind="give", number=42, name="N’Golo"),
        "donne 42 à N’Golo",
    ),
    (
        Order(kind="give", number=42, name="la collègue"),
        "donne #42 à la collègue",
    ),
    (
        Order(kind="note", number=42, words="Elle préfère le soir.\nPas d'appel"),
        "note #42 Elle préfère le soir.\nPas d'appel",
    ),
    (
        Order(kind="note", number=42, words="texte"),
        "note #42 texte | note 42 texte | note 42: texte | #42 note: texte | Note cas 42 : texte",
    ),
    (
        Order(kind="note", number=42, words="tekst"),
        "nota 42 tekst | nota #42: tekst | notitie #42 tekst | geval 42 nota: tekst",
    ),
    (
        Order(kind="note", words="Texte ici !"),
        "note: Texte ici ! | note : Texte ici ! | Note interne: Texte ici ! | nota: Texte ici !",
    ),
    (
        Order(kind="note", words="vu avec #43, svp"),
        "note: vu avec #43, svp",
    ),
    (
        Order(kind="note", words="rappeler #43"),
        "note: rappeler #43",
    ),
    (
        Order(kind="phrase", phrase=3),
        "p3 | P3 | p 3 | p3. | /p3 | phrase 3 | Phrase n°3 | zin 3 | Zin 3 | z3 | z 3 | p3 svp",
    ),
    (
        Order(kind="phrase", number=42, phrase=3),
        "#42 p3 | p3 #42 | p3 42 | cas 42 p3 | geval 42 z3 | phrase 3 cas 42 | zin 3 #42",
    ),
    (
        Order(kind="close", number=42, words="seen"),
        "clos 42 vu | clos 42 vue | clos 42, vu. | #42 clos vu | ferme 42 rencontré | clos vu #42 | "
        "sluit 42 gezien | klaar 42 gezien | Sluit #42: gezien | close 42 seen",
    ),
    (
        Order(kind="close", words="seen"),
        "clos vu | Clos vue. | clôturer vu | sluit gezien | sluit af gezien | clos: vu",
    ),
    (
        Order(kind="close", number=42, words="accompanied"),
        "clos 42 accompagné | clos 42 accompagnée | sluit 42 begeleid",
    ),
    (
        Order(kind="close", number=42, words="refused"),
        "clos 42 refuse | clos 42 refusé | clos 42 refus | sluit 42 weigert",
    ),
    (
        Order(kind="close", number=42, words="unreachable"),
        "clos 42 injoignable | sluit 42 onbereikbaar | clos 42 pas joignable",
    ),
    (
        Order(kind="close", number=42, words="oriented"),
        "clos 42 orienté | clos 42 orientée | sluit 42 doorverwezen",
    ),
    (
        Order(kind="close", number=42, words="oriented", name="Lama"),
        "clos 42 orienté à Lama | Clos #42 orientée vers Lama. | #42 clos orienté chez Lama",
    ),
    (
        Order(kind="close", number=42, words="oriented", name="OCMW"),
        "sluit 42 doorverwezen naar het OCMW | sluit #42 doorverwezen naar OCMW",
    ),
    (
        Order(kind="close", words="oriented", name="CPAS d'Ixelles"),
        "clos orienté vers le CPAS d'Ixelles | clos orienté au CPAS d'Ixelles",
    ),
    (
        Order(kind="nudge", number=42, days=3),
        "rappelle-moi #42 dans 3 jours | rappel 42 3j | rappel #42 3 jours | "
        "rappelle moi 42 dans trois jours | #42 rappelle-moi dans 3 jours | rappelle-moi dans 3 jours #42 | "
        "rappelle-moi le cas 42 dans 3 j | herinner me aan 42 over 3 dagen | "
        "herinner mij #42 over drie dagen | herinnering 42 3d",
    ),
    (
        Order(kind="nudge", number=42, days=1),
        "rappel 42 demain | #42 rappel demain | herinner me morgen #42 | rappelle-moi #42 demain",
    ),
    (
        Order(kind="nudge", days=1),
        "rappelle moi demain | Rappelle-moi demain. | herinner me morgen | remind me tomorrow | "
        "rappelle-moi demain stp",
    ),
    (
        Order(kind="nudge", days=2),
        "rappelle-moi après-demain | rappelle-moi dans deux jours | herinner me overmorgen",
    ),
    (
        Order(kind="nudge", days=7),
        "rappelle-moi dans une semaine | herinner me over een week | rappel dans 7 jours | "
        "rappelle-moi la semaine prochaine",
    ),
    (
        Order(kind="nudge", number=42, days=14),
        "rappel 42 2 semaines | herinner me aan #42 over 2 weken | rappel 42 dans 2 sem",
    ),
    (
        Order(kind="share", number=42, words="une place pour ce soir", name="Samusocial"),
        "partage #42 avec Samusocial: une place pour ce soir",
    ),
    (
        Order(kind="share", number=42, words="une place, svp.", name="Samusocial"),
        "partage 42 avec Samusocial : une place, svp. | #42 partage avec le Samusocial: une place, svp.",
    ),
    (
        Order(kind="share", number=42, words="À 9h:\nM. attend", name="CPAS d'Ixelles"),
        "partage le cas 42 avec le CPAS d'Ixelles: À 9h:\nM. attend",
    ),
    (
        Order(kind="share", number=42, words="een plek", name="OCMW"),
        "deel 42 met het OCMW: een plek | Deel #42 met OCMW: een plek | geval 42 deel met OCMW: een plek",
    ),
    (
        Order(kind="share", words="une place", name="Samusocial"),
        "partage avec Samusocial: une place | partage avec le Samusocial : une place",
    ),
    (
        Order(kind="share", words="Bilal cherche un rdv, il a perdu sa carte", name="CPAS de Bruxelles"),
        "partage avec CPAS de Bruxelles: Bilal cherche un rdv, il a perdu sa carte | "
        "partage avec le CPAS de Bruxelles: Bilal cherche un rdv, il a perdu sa carte",
    ),
    (
        Order(kind="share", words="zij zoekt een bed", name="ocmw van elsene"),
        "deel met het ocmw van elsene: zij zoekt een bed",
    ),
    (
        Order(kind="open", words="+447700900042"),
        "nouveau cas +447700900042 | Nouveau cas: +447700900042. | nieuw geval +447700900042 | "
        "/nouveau cas +447700900042",
    ),
    (
        Order(kind="open", words="+44 7700 900 042"),
        "nouveau cas +44 7700 900 042 | nouveau cas : +44 7700 900 042 svp",
    ),
    (
        Order(kind="watch_on", until=time(18)),
        "je prends la garde jusqu'à 18h | garde jusque 18h | garde jusqu'à 18h00 | "
        "je prends la garde jusque 18 h | ik neem de wacht tot 18u | ik neem de wacht tot 18:00 | "
        "je prends la garde jusqu'à demain 18h",
    ),
    (
        Order(kind="watch_on", until=time(18, 30)),
        "je prends la garde jusqu'à 18h30 | je prends la garde jusqu’à 18:30. | ik neem de wacht tot 18u30",
    ),
    (
        Order(kind="watch_on", until=time(0)),
        "je prends la garde jusqu'à minuit | garde jusqu'à 24h | je prends la garde jusqu'à 0h",
    ),
    (
        Order(kind="watch_on", until=time(12)),
        "je prends la garde jusqu'à midi | Garde jusqu'à midi",
    ),
]  # fmt: skip
