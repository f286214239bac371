"""What the words before and after a name say: whether an ambiguous word is a place, and whether it is where the person
is, wants to go, comes from or does not want to be."""

from collections.abc import Sequence

from nlu.places.guards import ARTICLES, GUARDS, NEAR, PLACE_NOUNS, PREPOSITIONS
from nlu.places.key import LITTLE
from nlu.wordset import word_set

_TOWARDS = word_set(
    "prefere plutot liever rather prefer vers ver vrs jusqu jusque jusqua direction richting naar to towards lel ila "
    "الي destination"
)
_GOING = word_set(
    "vais vas va aller allez allons irai rendre rends arriver arrive venir go going get gaan ga gaat wil moet raken "
    "geraken nmchi nemchi ghadi need"
)
_LIVING = word_set("habite jhabite habitais domicilie domicile adresse loge woon woonde live lived inscrit inscrite")
_FROM = word_set("de du des d van from uit depuis men من")
_AT = word_set("a au aux in te f fi fe en at bij dans ds near sur op")
_DUTCH_PREPOSITIONS = word_set("aan in te naar bij rond nabij op richting omgeving")
# What people look for, in the shortest messages: "douche bourse", "slapen noord", "shower north".
_MEALS = word_set("manger repas soupe diner souper bouffe eten soep eat food meal makla nakol اكل طعام")
_WANTED = _MEALS | word_set(
    "douche douches laver dormir lit abri dodo toilette toilettes wc eau potable medecin docteur toubib dentiste "
    "habits vetements lessive consigne casier internet ordi avocat slapen bed douchen wassen toilet water dokter "
    "banque bank alimentaire creche kribbe colis cours lessen classes permanence atelier ecole school banque "
    "drinkwater fontaine fonteintje kine psy infirmiere kapper coiffeur "
    "kleren sleep shower shelter doctor clothes toilets lawyer douch n3es ndouch دوش نوم طبيب حمام"
)
# "Schaerbeek, non pardon, j'habite Evere": what comes after is meant.
_CORRECTED = word_set("pardon oups enfin euh oops smehli sm7lia عفوا")
_JUST_BEFORE = 4
_NOT = word_set("pas plus niet not geen sauf except behalve")

# Who bears the name of a place: "Mme Forest", "mijn nonkel Jette"; not "bonjour madame, Jette".
_TITLES = word_set(
    "dr mme madame mr monsieur mevrouw mevr mw mijnheer meneer dhr mrs miss mister oncle tante nonkel "
    "uncle aunt sidi lalla"
)
_HELLO = word_set("bonjour bonsoir salut slt bjr coucou merci dag hallo goeiedag hello hi dear oui non")
_CLUB = word_set("anderlecht اندرلخت")
_MATCH = word_set(
    "gagne gagner gagnera gagnent perdu perd joue match foot voetbal winnen wint gewonnen verloren won wins lost beat "
    "ربح ربحت خسر خسرت يربح rbe7 rb7 khser bruges brugge standard"
)

REFUSED = -20.0
_RATHER_NOT = -6.0  # "pas anderlecht, plutot forest"; but "je sais pas, molenbeek" names where to go


def is_place(key: str, words: Sequence[str], start: int, end: int) -> bool:
    """Whether the name `key`, written as `words[start:end]`, is a place there: unguarded ones are, but for people."""
    if is_something_else(words, start):
        return False
    guard = GUARDS.get(key)
    if guard is None:
        return True
    before = words[start - 1] if start else ""
    after = words[end] if end < len(words) else ""
    if before in guard.never_after or after in guard.never_before:
        return False
    if guard.needs == "nothing" or after_place_noun(words, start):
        return True
    if ends_a_request(words, start, end) or _after_living(words, start):
        return True
    alone = all(word in LITTLE for word in (*words[:start], *words[end:]))
    return guard.needs == "cue" and (alone or after_preposition(words, start))


def is_something_else(words: Sequence[str], start: int) -> bool:
    """Whether the name is that of a person or of the football club."""
    return _is_somebody(words, start) or _is_club(words, start)


def _is_somebody(words: Sequence[str], start: int) -> bool:
    """Whether the name is that of a person, by the title before it."""
    index = start - 1
    while index >= 0 and words[index] in LITTLE:
        index -= 1
    titled = index >= 0 and words[index] in _TITLES
    return titled and not (index > 0 and words[index - 1] in _HELLO)


def _is_club(words: Sequence[str], start: int) -> bool:
    """Whether the name is that of the football club: "anderlecht a gagné hier ?"."""
    return words[start] in _CLUB and not after_preposition(words, start) and any(word in _MATCH for word in words)


def ends_a_request(words: Sequence[str], start: int, end: int) -> bool:
    """Whether the message is only a thing that people look for, then this name. "Manger midi" is a meal at noon."""
    before = [word for word in words[:start] if word not in LITTLE]
    wanted = _WANTED - _MEALS if words[start:end] == ["midi"] else _WANTED
    return end == len(words) and bool(before) and all(word in wanted for word in before)


def after_place_noun(words: Sequence[str], start: int) -> bool:
    """Whether the word before, little words aside, is a place noun ("du côté du midi", "métro delta")."""
    index = start - 1
    while index >= 0 and words[index] in LITTLE:
        index -= 1
    return index >= 0 and words[index] in PLACE_NOUNS


def after_preposition(words: Sequence[str], start: int) -> bool:
    """Whether a preposition of place stands before ("à la bourse", "près du canal", "in haren")."""
    index = _skip_articles(words, start - 1)
    if index < 0:
        return False
    if words[index] in _FROM:
        return index > 0 and words[index - 1] in NEAR
    return words[index] in PREPOSITIONS


def _after_living(words: Sequence[str], start: int) -> bool:
    """Whether somebody lives there: "j'habite la chasse"."""
    index = _skip_articles(words, start - 1)
    return index >= 0 and words[index] in _LIVING


def leaning(words: Sequence[str], start: int) -> float:
    """How much the words before make this the place that is meant: above 0 for a destination, below 0 for an origin.

    None of it matters when a message names one place only, save `REFUSED`.
    """
    index = _skip_articles(words, start - 1)
    if index < 0:
        return 0
    if words[index] in _NOT:
        return _RATHER_NOT
    if words[index] in _FROM:
        return _leaning_of_from(words, index)
    corrected = any(word in _CORRECTED for word in words[max(1, start - _JUST_BEFORE) : start])
    if corrected or words[index] in _TOWARDS:
        return 6
    if words[index] in _AT and index:
        return _leaning_of_verb(words[max(0, index - 2) : index])
    return 0


def _leaning_of_from(words: Sequence[str], index: int) -> float:
    if index and words[index - 1] in NEAR:
        return 1
    if index and words[index - 1] in PLACE_NOUNS | {"commune", "gemeente", "ville", "cpas", "ocmw", "centre"}:
        return leaning(words, index - 1)
    return -4


def _leaning_of_verb(verbs: Sequence[str]) -> float:
    if verbs[-1] in _NOT:
        return REFUSED
    if any(verb in _GOING for verb in verbs):
        return 6
    if any(verb in _LIVING for verb in verbs):
        return -2
    return 0.5


def _skip_articles(words: Sequence[str], index: int) -> int:
    while index >= 0 and (words[index] in ARTICLES or _is_dutch_article(words, index)):
        index -= 1
    return index


def _is_dutch_article(words: Sequence[str], index: int) -> bool:
    """ "de" is French "of" but for "aan de", "naar de", "bij de"."""
    return words[index] in ("de", "den") and index > 0 and words[index - 1] in _DUTCH_PREPOSITIONS
