"""What a message asks of the place: no papers, with children, with a dog, free, a language...

Each constraint has a pattern, and a pattern of what looks like it and is not. Only what is said counts: a person who
writes "mon fils de 24 ans" does not come with a child.
"""

import re
from dataclasses import dataclass

from nlu.languages import LANGUAGE_CODES
from nlu.normalise import fold

_CHILD = (
    r"(?:fils|fille|filles|enfants?|enfan|bebes?|gosses?|gamine?s?|momes?|petits?|petites?|kid|kids|child|"
    r"children|baby|"
    r"babies|son|daughter|daughters|sons|zoon|zoontje|dochter|dochtertje|kind|kinderen|kindje|kindjes|baby s|"
    r"wlad|wladi|wldi|bnti|weldi)"
)
_MY = r"(?:mon|ma|mes|m|mn|notre|nos|my|our|mijn|m n|onze|ons)"
_WITH = r"(?:avec|avc|av|ac|et|with|w|and|met|en|m3a|ma3a)"
_COUNT = (
    r"(?:\d|un|une|deux|trois|quatre|cinq|een|twee|drie|vier|vijf|a|one|two|three|four|five|des|les|the|de|"
    r"small|little|"
    r"jeunes?|kleine?|petits?)"
)


@dataclass(frozen=True, slots=True)
class _Rule:
    constraint: str
    said: re.Pattern[str]
    unsaid: re.Pattern[str] | None = None  # taken out of the text first


def _rule(constraint: str, said: str, unsaid: str | None = None) -> _Rule:
    pattern = re.compile(rf"(?<!\w)(?:{unsaid})(?!\w)") if unsaid else None
    return _Rule(constraint, re.compile(rf"(?<!\w)(?:{said})(?!\w)"), pattern)


_RULES = (
    _rule(
        "no_papers",
        r"pas papiers?|sans carte(?! (?:bancaire|sim|de banque))|(?:sans|ss|100|pas de|pas d|plus de|aucun|ni) "
        r"(?:papiers?|papie|papié|documents?|titre de sejour|"
        r"carte d identite|carte identite|piece d identite|id)|"
        r"(?:ai|a) pas (?:mes|les|de|des|d) papiers?|pas (?:encore )?(?:mes|les) papiers|clandestine?|en sejour "
        r"irregulier|sejour illegal|illegale?|"
        r"(?:zonder|geen) (?:geldige )?(?:papieren|papier|documenten|verblijfsvergunning|id|identiteitskaart)|"
        r"illegaal|"
        r"(?:no|without|w o|any|wo) (?:valid )?(?:papers?|documents?|docs|id|visa|residence permit)|undocumented|"
        r"bla (?:wra9|wraq|warak|papiers?|lwra9|awra9)|ma ?3andich? (?:wra9|lwra9|wraq|papiers?|lpapiers?|awra9)|"
        r"(?:بدون|بلا|دون|ما عندي|ماعندي|ما عنديش|ماعنديش|ليس لدي|ليس عندي) (?:اي )?(?:ال)?(?:اوراق|وراق|وثائق|"
        r"ورق|لوراق)|sin papeles|fara acte|kagitsiz|без документів",
        r"papiers? (?:toilette|wc|cul|cadeau|hygienique)|(?:il faut|besoin) (?:pas )?(?:de|des) papiers?",
    ),
    _rule(
        "woman",
        r"(?:je suis|jsuis|chui|chuis|suis|en tant que|comme|etant) (?:une )?(?:jeune )?(?:femme|fille|dame|"
        r"maman|meuf|mere)(?: seule)?|(?:espace|foyer|refuge|accueil|groupe|lieu|maison) (?:de |des |pour "
        r")?femmes?|femmes? (?:seule?s?|enceintes?|isolee?s?|battues?)|"
        r"(?:pour|reserve aux|seulement|entre|que des|que pour) (?:les |des |aux )?femmes?|enceinte|maman "
        r"(?:seule|solo)|mere (?:seule|celibataire|isolee)|"
        r"moi (?:c est )?une femme|ik ben (?:een )?(?:alleenstaande |jonge |zwangere )?(?:vrouw|meisje|moeder|"
        r"mama)|als vrouw|alleenstaande (?:vrouw|moeder)|(?:voor|alleen) vrouwen|zwanger|vrouwenopvang|"
        r"(?:i am|im|i m|as) (?:a )?(?:single |young |pregnant |homeless )?(?:woman|girl|female|mother|mum|mom|"
        r"lady)|(?:single|pregnant) (?:woman|mother|mum|mom)|pregnant|(?:for|only) women|women only|woman alone|"
        r"female|"
        r"(?:لل)?نساء|للنساء|ana (?:mra|mraa|bent|bnt)|انا (?:امراه|بنت|ام|سيده|مراه|حامل)|soy (?:una )?mujer|"
        r"sunt femeie|kadinim|"
        r"я жінка",
        r"(?:pas|plus) (?:une )?femme|ma (?:femme|copine|mere|soeur|fille|voisine) (?:est )?(?:enceinte|seule)|"
        r"my (?:wife|girlfriend|sister) is pregnant|mijn vrouw is zwanger",
    ),
    _rule(
        "with_children",
        rf"(?:pour|for|voor|accept\w*) (?:{_MY} )?(?:{_COUNT} )*{_CHILD}|{_CHILD} (?:also|aussi|ook|bienvenus?|"
        rf"welcome|allowed|welkom)|"
        rf"{_WITH} (?:{_MY} )?(?:{_COUNT} )*{_CHILD}|{_MY} (?:{_COUNT} )*{_CHILD}|(?:ai|avons|a|have|got|heb|"
        rf"hebben|we have) (?:{_COUNT} )+(?:petits? |jeunes? |kleine |small |young )?{_CHILD}|"
        rf"(?:\d|deux|trois|quatre|twee|drie|vier|two|three|four) (?:petits |kleine |small |young )?(?:enfants?|"
        rf"kinderen|kids|children|gosses|bebes)|"
        r"en famille|famille (?:avec|de \d)|(?:notre|ma|une) famille|mijn gezin|gezin met|my family|with family|"
        r"met (?:een )?baby|un bebe|bebe|nourrisson|maman (?:solo|seule|de \d)|mere (?:seule|celibataire)|"
        r"single (?:mum|mom|mother)|alleenstaande moeder|"
        r"m3a (?:wladi|weldi|wldi|bnti|lwlad|drari|drari dyali|d?rari)|l?wladi|(?:مع |ل)?(?:اولادي|ولادي|اطفالي|"
        r"ابني|بنتي|ابنتي|طفلي|ولدي|طفل|اطفال|رضيع)|con mis hijos|mis hijos|copiii mei|cu copii|cocuklarim|діти|"
        r"дітьми",
        rf"(?:sans|zonder|without|no|pas d|geen) {_CHILD}|(?:perdu|lost|verloren) {_MY} {_CHILD}|{_CHILD} "
        rf"(?:majeure?s?|adultes?)|"
        rf"{_CHILD} (?:a|ont|de|is|of|aged|van) (?:1[89]|"
        rf"[2-9]\d) ?(?:ans|jaar|years?)?|{_MY} {_CHILD} (?:est|sont) (?:placee?s?|majeure?s?|adultes?|"
        rf"grande?s?|en prison|mort\w*|decede\w*|chez)|"
        rf"(?:petite?s?) (?:dej|dejeuner|dejeuners|boulot|boulots|coin|copine?|ami|amie|peu|soeur|frere)|"
        rf"petite?s? fille? adulte|en petit|en petits|et petit|(?:en|and|et) (?:son|petits?|petites?)|un petit|"
        rf"(?:de|de la|ma|notre) famille (?:est|au|en|me|m)|"
        rf"{_MY} petite? (?:ami|amie|copain|copine|soeur|frere)|son (?:pere|mere|frere|copain|mari)|{_MY} petit",
    ),
    _rule(
        "with_dog",
        r"(?:avec|avc|av|ac|et|ai|jai|mon|mes|mn|son|a) (?:mon |mes |un |une |ma |petit |petite |\d |deux |gros "
        r")*(?:chiens?|chienne|chiot|clebs|toutou|clebard)|chiens? (?:sont |est |c est )?(?:accepte|admis|bienvenu|"
        r"autorise|permis|ok)\w*|"
        r"(?:accept\w*|prend\w*|admet\w*|autoris\w*) (?:les |des |mon |un )?(?:chiens?|animaux|animal)|"
        r"(?:met|mijn|m n|heb|en|onze) (?:mijn |een |m n |twee |2 )*(?:hond|honden|hondje|puppy)|hond(?:en)? "
        r"(?:toegelaten|welkom|mag|mogen|toegestaan)|mag (?:mijn |de |een )?hond|"
        r"(?:with|my|have|got|and|a|our) (?:my |a |two |2 |small )*(?:dog|dogs|puppy)|dogs? (?:allowed|friendly|"
        r"ok|welcome|accepted)|pets allowed|"
        r"m3a (?:lkelb|kelbi|klb|lkalb|kalbi)|kelbi|(?:مع )?كلبي|مع كلب|con mi perro|mi perro|cainele meu|"
        r"kopegim|собакою",
        r"hot dogs?|(?:mordue?s?|attaquee?|morsure|bitten|gebeten|peur|mort|perdu|volé?|vole) (?:par |d |de |"
        r"des |du |by |door |van )?(?:un |mon |le |a |my |een |mijn )?(?:chiens?|dogs?|hond(?:en)?)|(?:temps|"
        r"vie|froid|mal) de chien|bitten by a dog",
    ),
    _rule(
        "no_appointment",
        r"(?:sans|ss|pas de|pas d|pas besoin de|plus de|aucun) (?:prendre )?(?:rendez vous|rdv|rendezvous|rendé "
        r"vous|rv|inscription)|(?:ai|a) pas (?:de |pris |d )?(?:rendez vous|rdv)|"
        r"(?:zonder|geen) (?:een )?(?:afspraak|afspraken|inschrijving)|(?:no|without|w o|wo) (?:an "
        r")?(?:appointments?|appt|booking)|walk ?in|drop ?in|"
        r"bla (?:rendez vous|rdv|maw3id|rendezvous)|بدون موعد|بلا موعد|sin cita|fara programare|randevusuz|без "
        r"запису",
    ),
    _rule(
        "free",
        r"gratuite?s?|gratuitement|gratos|gratis|gratuis|(?:pas|sans|plus|ni|aucun|ss) (?:d |de |un |assez d |l "
        r")?(?:argent|sous?|thunes?|fric|tunes?|ble|pognon|euros?|rond|balle|centime|moyens|monnaie)|pas les moyens|"
        r"(?:0|zero) (?:euros?|balles?|thune|sou|eur|€)|fauchee?s?|a sec|(?:rien|pas de quoi) (?:pour "
        r")?(?:payer|pour payer)|(?:peux|peut|pe|pouvons|sais|pourrai) pas (?:le |la |les )?payer|rien a payer|"
        r"sans payer|"
        r"(?:geen|zonder) (?:geld|centen|euro|cent|duiten)|kan (?:het |dat |dit )?niet betalen|blut|kosteloos|"
        r"zonder betalen|"
        r"(?:no|without|any|out of|zero) (?:money|cash)|free|without (?:spending|paying)|sans depenser|walo f lflous|"
        r"(?:can t|cant|cannot|can not|couldn t) (?:pay|afford)|im "
        r"broke|i m broke|i am broke|"
        r"fabor|batal|blach|ma ?3andich? (?:flous|lflous|floos|fls)|bla flous|مجاني|مجانا|مجانيه|بالمجان|باطل|"
        r"فابور|(?:بدون|بلا|ما عندي|ماعندي|ما عنديش|ماعنديش|ليس لدي|معيش) (?:ال)?(?:فلوس|مال|نقود|لفلوس|دراهم)|"
        r"sin dinero|fara bani|param yok|безкоштовно",
        r"feel free|(?:are|r) (?:you|u) free|(?:i m|im|i am|be) free|free time|get free|set free|not free|"
        r"(?:gluten|sugar|step|lactose) free",
    ),
    _rule(
        "wheelchair",
        r"fauteuils? roulants?|chaises? roulantes?|en fauteuil|pmr|mobilite reduite|acces(?:sible)? (?:aux "
        r")?handicap\w*|accessible (?:en )?(?:chaise|fauteuil)|"
        r"rolstoel\w*|in een rolstoel|wheel ?chairs?|step free|كرسي متحرك|silla de ruedas|scaun cu rotile|"
        r"tekerlekli sandalye|візок|візку",
    ),
    _rule(
        "minor",
        r"(?:j ai|jai|g|ai|je|j|je suis|je viens d avoir|j aurai) (?:que |seulement |bientot |a peine |just "
        r")?(?:[6-9]|"
        r"1[0-7]) ?(?:ans?|an)(?! d)|(?:agee? de) (?:[6-9]|1[0-7]) ans|mineure?s?|mena|"
        r"ik ben (?:nog maar |pas |maar )?(?:[6-9]|1[0-7])(?: jaar(?: oud)?)?|minderjarige?n?|(?:i am|im|i m) "
        r"(?:only |just )?(?:[6-9]|1[0-7])(?: (?:years?(?: old)?|yo|y o|yrs?))?|underage|under 18|i am a minor|"
        r"im a minor|"
        r"3andi (?:[6-9]|1[0-7]) ?(?:3am|ans|sna|snin|l3am)|عندي (?:[6-9]|1[0-7]) ?(?:سنه|عام|سنين|سنوات)|عمري "
        r"(?:[6-9]|1[0-7])|قاصر|menor de edad|minor neinsotit",
        r"(?:mon|ma|mes) (?:\w+ )?(?:est|sont) mineure?s?|enfants? mineure?s?|i(?: a)?m (?:[6-9]|1[0-7]) (?:km|"
        r"minutes?|weeks?|months?|days?|min|meters?)|ik ben (?:[6-9]|1[0-7]) (?:weken|maanden|dagen|km|minuten|"
        r"jaar (?:in|hier|dakloos))",
    ),
    _rule(
        "anonymous",
        r"anonyme?s?|anonymement|anonimement|anonymat|anonym|sans (?:donner|dire|mettre) (?:mon |de |le |son "
        r")?nom|sans mon nom|pas (?:donner|dire) mon nom|sans (?:qu on sache|que personne sache)|"
        r"anoniem|zonder (?:mijn )?naam(?: te geven)?|anonymous(?:ly)?|without (?:giving |saying )?(?:my |a "
        r")?name|no names?(?: asked)?|bla smiya|بدون اسم|مجهول|سريه|anonimo|anonim|анонімно",
    ),
)  # fmt: skip
_LANGUAGE = "|".join(sorted(LANGUAGE_CODES, key=len, reverse=True))
_SPEAKS = re.compile(
    r"(?<!\w)(?:parle|parles|parlez|parlent|parlons|parler|parlant|cause|speak|speaks|speaking|spoken|spreek|spreekt|"
    r"spreken|gesproken|"
    r"en|in|in het|langue|interprete|traducteur|traductrice|tolk|translator|interpreter|hablo|vorbesc|kanhder|"
    r"kanhdar|nhder|hder|"
    r"اتكلم|اتحدث|يتكلم|يتحدث|كنهضر|نهضر|يتكلمون|باللغه) "
    rf"(?:(?:que|seulement|bien|un peu|mieux|juste|le|l|alleen|enkel|goed|een beetje|only|just|some|a little|"
    rf"little|good|ghir|ب) )*"
    rf"(?P<first>(?:ال)?(?:{_LANGUAGE}))(?: (?:et|ou|and|or|en|of|w|و) (?:l |un peu )?(?P<second>{_LANGUAGE}))?(?!\w)"
)
_SPEAKING = re.compile(
    rf"(?<!\w)(?P<first>{_LANGUAGE}) (?:speaking|speaker|speakers|spreekt|spreken|kan|sprekend|sprekende|"
    rf"sprekers?|parle)(?!\w)"
)
_NOT_A_WISH = re.compile(
    r"(?<!\w)(?:don t|dont|do not|can t|cant|cannot|not|doesn t|doesnt|ne|n) (?:speak|parle\w*|spreek) (?:\w+ "
    r")?\w+(?!\w)|"
    r"(?<!\w)(?:letters?|lettres?|courriers?|brief|brieven|mails?|documents?|papers?|papiers?|formulaires?|forms?) "
    r"(?:\w+ )?(?:en|in|in het) \w+(?!\w)|"
    r"(?<!\w)(?:cours|apprendre|learn|lessons?|classes|leren|lessen|les|course) (?:\w+ )?(?:en|in|de|d) \w+(?!\w)"
)


def find_constraints(text: str) -> tuple[str, ...]:
    """The constraints a message states, in the order of the vocabulary; languages last, as "language:ar"; () "
    "for none."""
    plain = re.sub(r"[\W_]+", " ", fold(text)).strip()
    found = [rule.constraint for rule in _RULES if rule.said.search(_without(plain, rule.unsaid))]
    return (*found, *(f"language:{code}" for code in _languages(plain)))


def _without(plain: str, unsaid: re.Pattern[str] | None) -> str:
    return unsaid.sub(" | ", plain) if unsaid else plain


def _languages(plain: str) -> list[str]:
    plain = _NOT_A_WISH.sub(" | ", plain)
    names = [
        found.groupdict().get(part)
        for pattern in (_SPEAKS, _SPEAKING)
        for found in pattern.finditer(plain)
        for part in ("first", "second")
    ]
    return list(dict.fromkeys(LANGUAGE_CODES[name.removeprefix("ال")] for name in names if name))
