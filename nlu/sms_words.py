"""How people shorten words in an SMS, per language: facts for `nlu.normalise.expand_sms`.

Counted in French SMS corpora and known from Brussels phones. A spelling with two common readings is left alone ("pk" is
pourquoi or parce que; "c" is c'est). Everything is folded: no accents.
The tables read: whole words, then the spellings that stand for them.
"""

import re

_FR = {
    "salut": "slt", "bonjour": "bjr", "bonsoir": "bsr", "s il te plait": "stp", "s il vous plait": "svp",
    "merci": "mrc mci", "desole": "dsl", "j ai": "jai g ge", "je suis": "jsuis jsui chui chuis jss",
    "je peux": "jpeu jpeux", "je veux": "jveu jveux jve", "je vais": "jv jvais jvai",
    "je cherche": "jcherche jcherch jcherh", "je voudrais": "jvoudrai jvoudrais", "j aimerais": "jaimerai jaimerais",
    "je dois": "jdois jdoi", "je sais": "jsai jsais", "je connais": "jconnais", "j habite": "jhabite jabite",
    "je dors": "jdors jdor", "je dormir": "jdormir", "j arrive": "jarrive jariv", "je comprends": "jcomprend",
    "je crois": "jcroi jcrois", "je pense": "jpense jpens", "j avais": "javais javai", "j etais": "jetais",
    "je trouve": "jtrouve jtrouv", "j en": "jen", "je me": "jme", "je m en": "jmen", "je te": "jte", "je le": "jle",
    "j attends": "jattend", "c est": "c cest", "c etait": "ct", "il y a": "ya ia", "il y aura": "yaura",
    "il y avait": "yavait", "vous": "vs", "nous": "ns", "avec": "ac avc", "pour": "pr", "donc": "dc",
    "dans": "dns ds", "que": "ke", "qui": "ki", "quoi": "koi kwa", "quand": "kan qd qand", "quel": "kel",
    "quelle": "kelle", "quelqu un": "kelkun qqn kelkin kelk1 qq1 qqun kelqun quelquun", "quelque chose": "qqch",
    "quelque": "qlq qq", "quelque part": "qqpart", "qu est ce que": "keske", "qu est ce qu il": "keskil",
    "est ce que": "esk eske", "est ce qu il": "eski", "comment": "komen comen cmt coment koment",
    "combien": "comb1 cb", "pourquoi": "pkoi prkoi", "parce que": "psk pck pcq parske pasque", "tout": "tt",
    "toute": "tte", "tous": "ts", "toutes": "ttes", "beaucoup": "bcp", "toujours": "tjs tjr tjrs tjours",
    "maintenant": "mtn mnt mtnt mntn maintenan mtenant maintnt",
    "aujourd hui": "ojd auj ajd ojourdhui aujourdhui ajrd aujd ojrdui ojourdui aujourdui ajourdhui oujourdhui ojdhui",
    "demain": "dem1 2main demin dmain 2m1 dm1 dmn demainn", "soir": "soar swar", "apres midi": "aprem aprm",
    "week end": "we wk weekend wkend", "lundi": "lindi", "mercredi": "merdredi mercredit mecredi mercrdi",
    "jeudi": "jeudis", "vendredi": "vendrdi vendredit vendredie", "samedi": "samdi samedie",
    "dimanche": "dimanch dimenche dimance", "non": "nan nn no", "oui": "wi ui ouai ouais oue",
    "d accord": "dak dac daccord dacc", "ne t inquiete pas": "tkt tqt", "rendez vous": "rdv rendevou rendezvous rdvs",
    "message": "msg", "telephone": "tel telfone", "nombre": "nb", "meme": "mm", "mais": "ms", "parfois": "parfwa",
    "jamais": "jms jam", "rien": "ri1", "bien": "b1 bi1", "qu un": "qu1", "probleme": "pb prob pblm blem",
    "bientot": "biento", "a demain": "a2m1", "vraiment": "vrm vrmt vmt", "souvent": "svt", "surtout": "surtt",
    "grave": "grv", "tranquille": "trkl", "en tout cas": "entk", "aussi": "ossi oci",
    "manger": "manjer manje mangr mangez menger mager bouffe bouffer grailler",
    "dormir": "dormire domir drmir dormirr pioncer", "douche": "douch duche",
    "medecin": "medcin medecine medsin metsin toubib", "docteur": "doctr", "hopital": "hopitale hosto ospital",
    "travail": "taf boulo boulot", "argent": "thune thunes fric tunes", "police": "flic",
    "enfant": "enfan gosse gamin gamine mome", "enfants": "gosses gamins", "logement": "lojement logemen logment",
    "appartement": "apart appart", "nuit": "nui", "coin": "koin", "proche": "proch", "vers": "vrs",
    "quartier": "kartier", "gare": "gar", "faut": "fo", "faudrait": "fodrai", "avant": "avan",
    "ouvert": "ouver ouvere", "gratuit": "gratui gratos gratuis", "mon": "mn", "depuis": "dps dpuis depui",
    "longtemps": "lgtps lgtmps", "temps": "tps tmps", "pendant": "pdt pdnt", "jour": "jr", "jours": "jrs",
    "heures": "hr", "frere": "reuf", "mere": "reum daronne", "pere": "daron", "monsieur": "msieur", "madame": "mme",
    "besoin": "beswin bezoin bsoin bzn bsn besion", "faim": "fain feim fim", "froid": "frwa frois froi",
}  # fmt: skip

_NL = {
    "hallo": "hoi", "even": "ff effe effen", "zijn": "zn", "voor": "vr", "van de": "vd", "van": "vn",
    "naar": "nr nar", "misschien": "mss miss msch", "waarschijnlijk": "wss", "inderdaad": "idd",
    "alstublieft": "aub alsj alstu svp plz pls", "dank": "dnk", "dank je": "dankje thx", "bedankt": "bdnkt bedank",
    "morgen": "morg mrgn mrg morge", "vandaag": "vndg vndaag vnd vandg", "vanavond": "vanaaf vnavond vanav vnv",
    "s avonds": "savonds", "s morgens": "smorgens", "waarom": "wrm wrom", "wanneer": "wnr wnnr wannr", "wat": "wa wt",
    "dat": "da dt", "niet": "ni nie", "niks": "nix nikske", "geen": "gn gin", "je": "ge", "jij": "gij",
    "heb ik": "hebk hek", "ik heb": "kheb khb", "ik zoek": "kzoek", "ik zal": "kzal", "ik ga": "kga",
    "ik wil": "kwil", "ik moet": "kmoet", "kan": "ka", "ik ben": "kben", "ik woon": "kwoon", "ik slaap": "kslaap",
    "ik hou": "khou", "ik weet": "kweet", "ik heet": "kheet", "ik zit": "kzit", "is het": "ist", "het is": "tis",
    "ik zou": "kzou", "zou ik": "zouk", "kan ik": "kank", "moet ik": "moek moetk", "gewoon": "gwn",
    "eigenlijk": "eig", "echt": "egt ect", "ergens": "ergs ergns", "iemand": "iem iemnd", "een": "ne nen n",
    "een keer": "eke", "werk": "wrk", "week": "wk", "weekend": "wknd", "slapen": "slape slaapn", "eten": "ete eetn",
    "douche": "doucje", "douchen": "douchn", "dokter": "dokte doktr docter", "ziekenhuis": "hospitaal",
    "afspraak": "afspr afsprk", "gratis": "grts", "papieren": "papiere", "kinderen": "kindere kids",
    "telefoon": "tel", "nummer": "nmr", "nu": "nuw", "of zo": "ofzo", "weer": "wrr", "ok": "oke oki",
    "ja": "jaja joa", "nee": "neen nope neuj", "waar": "wr waer",
}  # fmt: skip

_EN = {
    "hi": "hey", "hello": "hlo", "you": "u", "your": "ur", "are": "r", "why": "y", "please": "pls plz pleas",
    "thanks": "thx tnx thnx", "tomorrow": "tmrw tmr tmw tomoro tomorow tommorow tmoro 2moro 2morrow tommorrow",
    "tonight": "tonite 2nite tonigth 2night", "today": "2day tday", "weekend": "wknd", "night": "nite",
    "now": "nw asap", "right now": "rn", "with": "wid wth", "without": "wo wout", "before": "b4",
    "because": "bc cuz coz cos cz", "going to": "gonna", "want to": "wanna", "have to": "gotta", "give me": "gimme",
    "let me": "lemme", "do not know": "dunno", "i do not know": "idk", "i am": "im", "i have": "ive",
    "do not": "dont", "cannot": "cant", "will not": "wont", "does not": "doesnt", "is not": "isnt",
    "have not": "havent", "did not": "didnt", "what is": "whats", "where is": "wheres", "where": "wher",
    "what": "wat wht", "somewhere": "sumwhere smwhere", "something": "smth sth", "somebody": "sb sbdy",
    "someone": "smone", "people": "ppl", "appointment": "appt", "documents": "docs", "doctor": "dr doc docter docotr",
    "hospital": "hosp", "shower": "shawer showr", "sleep": "sleap slep", "eat": "eet", "food": "fud foood",
    "hungry": "hngry hungy", "next": "nxt", "message": "msg", "and": "nd", "this": "dis", "yes": "ya yep yeah yup",
    "no": "nope nah",
}  # fmt: skip


def _by_spelling(table: dict[str, str]) -> dict[str, str]:
    return {short: whole for whole, shorts in table.items() for short in shorts.split()}


WORDS: dict[str, dict[str, str]] = {"fr": _by_spelling(_FR), "nl": _by_spelling(_NL), "en": _by_spelling(_EN)}

# One token glued from two words: the clitic, then the rest.
CONTRACTIONS: dict[str, list[tuple[re.Pattern[str], str]]] = {
    "fr": [
        (re.compile(r"j(cherch|voudr|veu|peu|sui|doi|trouv|comprend|conn|mang|dor|crois|pass)(\w*)"), r"je \1\2"),
        (re.compile(r"j'(\w+)"), r"j \1"),
        (re.compile(r"([cdlmnst]|qu)'(\w+)"), r"\1 \2"),
    ],
    "nl": [(re.compile(r"'[kt]"), ""), (re.compile(r"k'(heb|ben|zoek|moet|wil|kan)"), r"ik \1")],
    "en": [
        (re.compile(r"(\w+)n't"), r"\1 not"),
        (re.compile(r"i'm"), "i am"),
        (re.compile(r"(\w+)'ve"), r"\1 have"),
        (re.compile(r"(\w+)'(?:ll)"), r"\1 will"),
    ],
}  # fmt: skip

PHRASES: dict[str, list[tuple[re.Pattern[str], str]]] = {
    "fr": [
        (re.compile(r"\bc'?\s?est\b"), "cest"),
        (re.compile(r"\bc'?\s?etait\b"), "ct"),
        (re.compile(r"\bt'?\s?es\b"), "tu es"),
        (re.compile(r"\btt de suite\b"), "tout de suite"),
        (re.compile(r"\b(?:jen|j en|j'en) (?:p|pe|peu) (?:plus|pu|plu)\b"), "j en peux plus"),
        (re.compile(r"\bkel(?:ke)? part\b"), "quelque part"),
        (re.compile(r"\baujourd'hui\b"), "aujourd hui"),
        (re.compile(r"\bg (?:f1|fin|fain|faim)\b"), "j ai faim"),
        (re.compile(r"\ba (?:2m1|2main|dem1)\b"), "a demain"),
    ],
    "nl": [(re.compile(r"\b'k\b"), "ik"), (re.compile(r"'s (?=avonds|morgens|nachts|middags)"), "s ")],
    "en": [(re.compile(r"\bw/o\b"), "without"), (re.compile(r"\bw/"), "with ")],
}
