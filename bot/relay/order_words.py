"""The words in which the permanence gives an order from its own phone: French, Dutch, and some English.

Data for `bot.relay.orders`. Every entry is plain: lower case, no accents, a space for an apostrophe or a hyphen. What
one also says to a person in trouble has no place here: `tests/bot/relay/helpers_talk.py` shows such sentences.
"""

from nlu.wordset import word_set

# Answers to a page. "no" stands alone: "no 42" may be the number of a house.
YES = frozenset({"1", "ok", "okay", "oke", "oui", "ja", "yes"})
NO = frozenset({"2", "non", "nee", "neen", "no"})
_TAKES = (
    "je prends", "je prend", "j prends", "jprends", "je le prends", "je la prends", "je m en occupe", "je men occupe",
    "jm en occupe", "pour moi", "ik neem", "ik neem het", "ik neem hem", "ik neem haar", "voor mij", "i take it",
    "i ll take it",
)  # fmt: skip
_DECLINES = (
    "pas maintenant", "je peux pas", "je ne peux pas", "j peux pas", "jpeux pas", "peux pas",
    "je ne peux pas maintenant", "je peux pas maintenant", "niet nu", "nu niet", "ik kan niet",
    "ik kan nu niet", "ik kan niet nu", "not now", "i can t",
)  # fmt: skip
# People copy the choice from the page: "1 je prends", "2 pas maintenant".
TAKE = frozenset({*_TAKES, *(f"{yes} {take}" for yes in YES for take in _TAKES), "1 ok", "1 oui", "1 ja"})
DECLINE = frozenset({*_DECLINES, *(f"{no} {decline}" for no in NO for decline in _DECLINES), "2 non", "2 nee"})

# With or without the number of a case.
KEEP = frozenset({
    "garde", "je garde", "je le garde", "je la garde", "houd", "hou", "ik houd", "ik hou", "ik houd het", "ik hou het",
    "ik hou hem", "keep", "i keep it",
})  # fmt: skip
IMPASSE = frozenset({"impasse", "vast", "vastgelopen", "ik zit vast"})
CLOSE = frozenset({
    "clos", "clore", "cloture", "cloturer", "fermer", "termine", "terminer", "sluiten", "afsluiten",
})  # fmt: skip

# Only with the number of a case: alone they are words ("prends !", "fermé", "klaar").
TAKE_NUMBERED = frozenset({"prends", "prend", "je prends en charge", "neem", "take", "i take"})
CASE_NUMBERED = frozenset({"voir", "revoir", "relire", "montre", "toon", "bekijk", "show"})
CLOSE_NUMBERED = frozenset({"ferme", "sluit", "sluit af", "klaar", "close"})

# Only alone.
LIST = frozenset({
    "liste", "la liste", "liste ?", "cas", "cas ?", "les cas", "mes cas", "mes cas ?", "cas ouverts", "lijst",
    "lijst ?", "gevallen", "mijn gevallen", "mijn gevallen ?", "open gevallen", "open", "list", "my cases",
})  # fmt: skip
PHRASES = frozenset({"phrases", "phrases ?", "les phrases", "zinnen", "zinnen ?", "de zinnen"})
SHARE_ALONE = frozenset({"partage", "partager"})
WATCH_OFF = frozenset({
    "je rends la garde", "je rend la garde", "je quitte la garde", "fin de garde", "fin de la garde", "fin de ma garde",
    "fin garde", "ik geef de wacht terug", "einde wacht", "einde van de wacht", "einde van mijn wacht", "end of watch",
})  # fmt: skip
AGENDA = frozenset({"agenda", "l agenda", "de agenda", "rdv du jour", "agenda ?"})
_ASKED_ROSTER = (
    "qui est de garde", "qui est de garde maintenant", "qui est de garde ce soir", "qui est de garde cette nuit",
    "qui est de garde aujourd hui", "qui est de garde demain", "qui a la garde", "planning", "wie heeft wacht",
    "wie heeft de wacht", "wie is van wacht", "wie heeft nu wacht", "wie heeft morgen wacht",
    "wie heeft vanavond wacht", "who is on duty", "roster",
)  # fmt: skip
ROSTER = frozenset({"garde ?", *_ASKED_ROSTER, *(f"{asked} ?" for asked in _ASKED_ROSTER)})
HELP = frozenset({"aide", "help", "hulp", "?", "commandes", "commandes ?", "commando s", "commands"})
STOP = frozenset({"stop", "arret"})

# No courtesy goes with these: "non svp", "stop svp", "garde stp" are said to somebody.
SPOKEN = YES | NO | TAKE | DECLINE | KEEP | STOP

# How a case ended, and the code it is kept under.
ORIENTED = ("oriente", "orientee", "orientes", "doorverwezen", "oriented", "referred")
OUTCOMES = {
    **dict.fromkeys(("vu", "vue", "vus", "rencontre", "rencontree", "gezien", "ontmoet", "seen"), "seen"),
    **dict.fromkeys(("accompagne", "accompagnee", "begeleid", "accompanied"), "accompanied"),
    **dict.fromkeys(ORIENTED, "oriented"),
    **dict.fromkeys(("refuse", "refus", "weigert", "geweigerd", "refused", "refuses"), "refused"),
    **dict.fromkeys(("injoignable", "pas joignable", "onbereikbaar", "niet bereikbaar", "unreachable"), "unreachable"),
}
# After these and a number, anything is a way to close: the reason of an end must never reach the person by mistake.
CLOSE_ONLY = frozenset({"clos", "clore", "cloture", "cloturer"})
# These close with an outcome although no number is given: "clos vu", "sluit gezien".
CLOSE_WITH_OUTCOME = CLOSE_ONLY | {"sluit", "sluit af", "sluiten", "afsluiten", "close"}

DAYS = {
    "demain": 1, "apres demain": 2, "la semaine prochaine": 7, "semaine prochaine": 7, "morgen": 1, "overmorgen": 2,
    "volgende week": 7, "tomorrow": 1, "next week": 7,
}  # fmt: skip
_WEEK = (
    ("lundi", "maandag", "monday"), ("mardi", "dinsdag", "tuesday"), ("mercredi", "woensdag", "wednesday"),
    ("jeudi", "donderdag", "thursday"), ("vendredi", "vrijdag", "friday"), ("samedi", "zaterdag", "saturday"),
    ("dimanche", "zondag", "sunday"),
)  # fmt: skip
WEEKDAYS = {
    said: number
    for number, (french, dutch, english) in enumerate(_WEEK)
    for said in (french, f"{french} prochain", dutch, f"volgende {dutch}", english, f"next {english}")
}
COUNTS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "dix": 10,
    "quinze": 15, "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "tien": 10,
    "a": 1, "one": 1, "two": 2, "three": 3,
}  # fmt: skip
UNITS = {
    **dict.fromkeys(("j", "jr", "jour", "jours", "d", "dag", "dagen", "day", "days"), 1),
    **dict.fromkeys(("sem", "semaine", "semaines", "w", "week", "weken", "weeks"), 7),
    **dict.fromkeys(("mois", "maand", "maanden", "month", "months"), 30),
}
HOURS = {"midi": 12, "minuit": 0, "middernacht": 0, "noon": 12, "midnight": 0}

# What "donne à ..." and "partage avec ..." go on with when they are said to a person.
NOT_NAMES = word_set(
    """
    la le les l un une des du au aux ton ta tes son sa ses mon ma mes votre vos notre nos leur leurs ce cet cette ces
    chaque tous toutes tout toi moi lui elle elles eux nous vous on qui quoi quel quelle quelqu qu autre autres d'autres
    manger boire lire signer remplir dormir cote pied midi minuit table demain domicile droite gauche partir peine
    chacun personne maman papa bebe reflechir penser voir
    de het een je jou jouw mijn zijn haar hem hen hun ons onze u uw mij me iedereen iemand niemand wie wat waar wanneer
    hoe of dat dit deze die elk elke alle allen welk welke
    the my your his her their our him them us it who everyone someone
    """
)
# What follows a number that counts something, so that "note 12 rue du Midi" stays words.
COUNTED = word_set(
    """
    rue r avenue av boulevard bd bld place pl chaussee chee quai square clos impasse h heure heures min minute minutes
    jour jours semaine semaines mois an ans euro euros eur fois chose choses numero numeros point points question
    questions mot mots adresse adresses et ou a au janvier fevrier mars avril mai juin juillet aout septembre octobre
    novembre decembre straat laan plein steenweg u uur minuten dag dagen week weken maand jaar keer ding dingen nummer
    nummers vraag vragen adressen en of januari februari maart april mei juni juli augustus oktober december
    """
)
# "Ok 112 !", "note 107 c'est gratuit": to mean a case of such a number, one writes "#107".
SHORT_LINES = frozenset({100, 101, 103, 106, 107, 112, 1712, 1813})
# Long words that nobody says to a person: one slip of the finger is forgiven when the message is that word alone.
FORGIVEN = ("liste", "lijst", "phrases", "impasse", "vastgelopen", "planning", "commandes")
