"""Names that are also ordinary words, and what must stand around them before they count as a place.

"midi" is noon, "forest" is English, "jette" a verb, "haren" Dutch hair, "la chasse" a pastime. Keys are those of
`nlu.places.key`. Grow these tables from messages that were read wrongly; `tests/nlu/test_places.py` holds them all.
"""

from dataclasses import dataclass
from typing import Literal

from nlu.wordset import word_set


@dataclass(frozen=True, slots=True)
class Guard:
    """When an ambiguous name counts.

    `needs`: "noun" = right after a place noun (métro, quartier, place); "cue" = that, or after a preposition of place,
    or alone in the message; "nothing" = anywhere. Never after a word of `never_after`, nor before `never_before`.
    """

    needs: Literal["noun", "cue", "nothing"]
    never_after: frozenset[str] = frozenset()
    never_before: frozenset[str] = frozenset()


PLACE_NOUNS = word_set(
    "gare gar station stations metro premetro quartier kartier wijk buurt place plein plaats arret stop tram halte "
    "cote coin koin carrefour square area neighborhood neighbourhood bushalte tramhalte metrostation rond arretez "
    "zone محطه المحطه ميترو مترو الميترو المترو حي ساحه كار لاكار غار لاغار قار لاقار جار گار لاگار ڨار لاڨار"
)
PREPOSITIONS = word_set(
    "a au aux vers ver vrs dans ds pres proche prox sur direction jusqu jusque jusqua depuis chez entre in te naar "
    "omgeving alentours environs kant buurt bij rond nabij op aan richting near at to "
    "around from by close towards f fi fe lel en cerca "
    "في ف الي قرب عند من حدا جنب بجانب مقابل قدام ب "
    "біля в у на до коло поруч возле"
)
NEAR = word_set("pres proche prox cote autour loin coin alentours environs buurt omgeving close far near ver dichtbij")
ARTICLES = word_set("la le les l het the een un une")

_PRONOUNS = "je j jm tu il elle on qui me se le la les ca que l y en nous vous ils elles te t s m lui ne n"

_NOUN = (
    "paix vrede chasse jacht globe conscience universite observatoire observatorium duchesse hertogin squares "
    "stpierre stpieter stmichel stmichiel stpaul stpaulus bosnie martyrs martelaars maritime moliere longchamp "
    "montjoie dries buffon monnaie roue rad stephanie stefania louise logis valida otan nato stjulien bara "
    "transvaal villas woeste european stlambert stdenis"
)
_CUE = (
    "delta churchill bourse beurs basilique basiliek kastelein barriere bareel parvis abattoir abattoirs canal "
    "kanaal erasmus zavel ijzer rtbf vrt haren maximilien xl slachthuis slachthuizen stluc hopitalenfants"
)
_SCHOLARSHIP = word_set("etude etudes scolaire etudiant etudiants detude detudes social sociale vides")

GUARDS: dict[str, Guard] = {
    **{key: Guard("noun") for key in _NOUN.split()},
    **{key: Guard("cue") for key in _CUE.split()},
    "bourse": Guard("cue", word_set("une ma sa ta demande"), _SCHOLARSHIP),
    "haren": Guard(
        "cue", word_set("mijn uw je zijn haar m n z'n lange korte"), word_set("wassen knippen kammen verven wast")
    ),
    "xl": Guard("cue", word_set("taille size maat en un du une pull pantalon jean t shirt")),
    "jette": Guard(
        "nothing", word_set(_PRONOUNS), word_set("un une mon ma mes tout le la les l des ton ta ce cette rien")
    ),
    "jet": Guard("cue", word_set("un le les du des the by")),
    "foret": Guard("cue", word_set("la une les en des")),
    "forest": Guard("nothing", word_set("the this rain deep black"), word_set("fire green gump")),
    "vorst": Guard("nothing", word_set("de deze strenge het koning t is"), word_set("aan op buiten vannacht vanavond")),
    "laken": Guard("nothing", word_set("een het mijn schoon vuil geen nieuw dit op")),
    "molen": Guard("nothing", word_set("de een oude deze windmolen")),
    "scheut": Guard("nothing", word_set("een")),
    "helmet": Guard(
        "nothing", word_set("my your his bike bicycle size moto new wear no een mijn fiets"), word_set("size for")
    ),
    "grandeplace": Guard("nothing", word_set("une plus")),
}

# Short forms that mean a place only after a place noun ("métro midi", "du côté du midi") or as an answer to "where?".
SHORT = {
    "midi": "garemidi", "lmidi": "garemidi", "zuid": "zuidstation", "sud": "garemidi", "south": "southstation",
    "nord": "garenord", "noord": "noordstation", "north": "northstation", "lnord": "garenord",
    "central": "garecentrale", "centrale": "garecentrale", "centraal": "centraalstation",
    "ouest": "gareouest", "west": "weststation", "luxembourg": "gareluxembourg", "luxemburg": "luxemburgplein",
    "chapelle": "garechapelle", "congres": "garecongres", "centre": "bruxellescentre",
    "centrum": "brusselcentrum", "center": "bruxellescentre", "ville": "bruxellescentre", "trone": "metrotrone",
    "albert": "hautstgilles", "horta": "metrohorta", "alma": "metroalma", "diamant": "metrodiamant",
    "bizet": "metrobizet", "eurostar": "gareeurostar", "ميدي": "garemidi", "نور": "garenord", "سنترال": "garecentrale",
}  # fmt: skip
# The short forms that no one says with a noun other than a railway word, or that are too common with one.
NOT_AFTER_NOUN = word_set("centre center centrum ville sud south")

# Named like ours, or close to them in letters, and not ours: they are read, and give no place.
OUTSIDE = word_set(
    "inaforest toaforest nearaforest blackforest berchemanvers berchemantwerpen antwerpenberchem stgilliswaas "
    "stgilleswaes stpietersleeuw stpieterleeuw leeuwstpierre ststevenswoluwe woluwestetienne stgenesiusrode "
    "rhodestgenese strombeek grimbergen dilbeek wemmel zellik vilvoorde vilvorde zaventem kraainem crainhem "
    "wezembeek wezembeekoppem overijse hoeilaart tervuren tervueren drogenbos linkebeek beersel ruisbroek halle hal "
    "anvers antwerpen gand gent liege luik namur namen mons bergen charleroi louvain leuven malines mechelen alost "
    "aalst bruges brugge ostende oostende wavre waver ninove asse merchtem machelen diegem anderlues "
    "brusselsairport aeroport airport luchthaven zaventemairport charleroiairport stdenisparis courtrai kortrijk "
    "tubize waterloo brainelalleud brainealleud nivelles ottignies hasselt genk tournai arlon bastogne verviers "
    "seraing molenbeekwersbeek herentals sterrebeek itterbeek schepdaal nossegem meise wolvertem londerzeel "
    "roosdaal meulebeke"
)  # fmt: skip

# Ordinary words one or two letters away from a name: never taken for a typing mistake.
ORDINARY = word_set(
    "elle elles ne me par sms je tu il ils on nous vous au aux et ou est sont pour sans avec dans mon ma mes ton ta "
    "tes son sa ses ce cette un une pas plus qui que i you he she it we my your is are and or to in at for with no "
    "not ik jij hij zij wij een en op te met voor niet geen stocker stocke stockage stock speelplein speelpleinen "
    "erase erased erasing foret forets merde tomber bordel border roger daily salon salons sable sablons scheur "
    "schuld scheet belgia belgie belge belges belgique belgisch ouderen ouders paroles parole dansant dansen diesel "
    "misere papier papiers casseroles drole droles roles molaire molaires moulin moulins molens moment oncle onkel "
    "enkel sukkel boucle hiver hivers ivre livre livres vivre suivre fever never every everest heure heures heyzer "
    "jeter jetee dette jetez jettes jetable chercher cherche cherchez cherchons bercer berceau perche marcher "
    "marche marches boites boissons station stations travailler travaille madame malade malades bonsoir bonjour "
    "centre centres central village villages ville villes jardin jardins jourdain matin matinee mange manger mangez "
    "forum forums fortes force forces fumer flacon garder garderie garage garages groupe groupes troupe coupe "
    "courses course bourses parking parkings parents parent place places rapide rapides social sociale sociaux "
    "service services simple simples simone shower showers school schools street streets strong stuck stranger "
    "sterven slapen schapen schoon schoenen schrijven schaken scherp shelter helpen gillet filles fille gilet "
    "josses bosses chaussee chaussures chausser ecole ecoles anders andere anderen anderhalf leraar letters laatste "
    "lekker lekken laten laptop lasten kapot kapper kanker kunnen kussen koken keuken kelder woning woningen wonen "
    "winter winkel wassen water waterval vluchteling vrienden vriend vreemd voedsel forest rester reste restos "
    "restaurant resto rogne rouge rogue reseau reyer revers travers traverse malaise maladie maman masser massage "
    "marron marrons mariage marier morose monnaie montagne montre montrer mental metro methode moniteur bassin "
    "basique botte bottes boutique bonnes bientot biscuit bouteille brosse brosser bruxellois brusselaar brusselse "
    "brussel uncle ankle excuse excuses exile exiles hotel hostel hospital hospitaal hopital hopitaux heaven helped "
    "hungry honger homeless hommes homme humain humains hier jeudi jeune jeunes journal journee juillet juste "
    "justice janvier canapé canape cannabis calme camping cantine caritas carte cartes cuisine cuisiner colis "
    "collation coiffeur coiffer solde soldes soleil soupe soupes souper sport sports squat squats stop stress "
    "studio sucre suite sante samedi samusocial delai delta dentiste dentist depart dossier dormir dormi douche "
    "douches docteur droit droits drogue drogues duel uitkering uitleg uitgang urgence urgences urgent universitair "
    "universel union utile vaccin valise valises velo veste vestiaire vetement vetements victime vide viande "
    "violence visite visites vitre voiture voisin voisine volet volume logement logements loger logis loyer loyers "
    "lessive lettre lettres libre libres linge lire liste lits lourd lunettes wagon walking wallet weather wedding "
    "weekend welcome welkom wheelchair winkels wisselen woensdag women woman wonder marcel matelas medecin medecins "
    "meilleur membre menage mineur mineurs minute minutes moins mois morsure mosquee evening event events ever "
    "everyone eviter examen expulse expulser expulsion extra ixieme pixel pixels telles annonces annonce "
    "anniversaire annee annees antenne argent arabe arabes armee arret arrets assez asile assise rappel rappels "
    "recyclage referent refuge refugie refugies regle regles religion rencontre repas repos retard houdt houden "
    "hebben helft hemel heerlijk heilig heler hersteld hulp huis huisarts huisvesting huren hond honden overal "
    "partout ailleurs everywhere anywhere alstublieft dankjewel morgen vandaag vanavond zondag maandag dinsdag "
    "donderdag vrijdag zaterdag dimanche lundi mardi mercredi vendredi tomorrow tonight monday tuesday wednesday "
    "thursday friday saturday sunday stilstand starving stelen sterk student studenten stage stages stalen stalking "
    "staken stad calmant calmants corona couronne couverts couverture couvertures creche creches crise croix "
    "gratuit gratuite quartier wijk buurt neighbourhood neighborhood اوتيل اوتيلات"
)
