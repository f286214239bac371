"""Numbers as people write them for hours, days and weeks: figures and words of French, Dutch, English and Arabic."""

import re


def _counted(words: str, first: int = 1) -> dict[str, int]:
    return {word: number for number, same in enumerate(words.split(), first) for word in same.split("/")}


_FRENCH = _counted(
    "un/une deux/deu/de2 trois/trwa/troi quatre/katre/quatr cinq/cinc six sept huit/uit/8t neuf/nef dix/diz onze/onz "
    "douze/douz treize/treise/trez quatorze/catorze/katorz quinze/quinz/kinz seize/seiz/sez"
)
_FRENCH |= {
    "dix sept": 17, "dix huit": 18, "dix neuf": 19, "vingt": 20, "vint": 20, "vingt et un": 21, "vingt et une": 21,
    "trente": 30, "trante": 30, "trent": 30, "trente et un": 31, "trente cinq": 35, "quarante": 40,
    "quarante cinq": 45, "cinquante": 50, "cinquante cinq": 55,
}  # fmt: skip
_FRENCH |= {f"{ten} {word}": 20 + n for word, n in _FRENCH.items() if 1 < n < 10 for ten in ("vingt", "vint")}
_DUTCH = _counted(
    "een/ene twee/tweeen drie/drij/drieen vier/vieren vijf/vijven zes/zessen zeven/zevenen acht/achten negen/negenen "
    "tien/tienen/tiene elf/elven twaalf/twaalven dertien veertien vijftien zestien zeventien "
    "achttien negentien twintig"
)
_DUTCH |= {f"{word}{link}twintig": 20 + n for word, n in _DUTCH.items() if n < 10 for link in ("en", "n", " en ")}
_DUTCH |= {"dertig": 30, "eenendertig": 31, "veertig": 40, "vijfenveertig": 45, "vijftig": 50}
_ENGLISH = _counted(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_ENGLISH |= {f"twenty {word}": 20 + number for word, number in _ENGLISH.items() if number < 10}
_ENGLISH |= {"thirty": 30, "thirty one": 31, "forty": 40, "forty five": 45, "fifty": 50}
_ARABIC = _counted(
    "واحده/الواحده/وحده/الوحده/وحدا/wa7da/lwa7da/we7da/lwe7da/lwehda/wehda/lwahda/wahda "
    "الثانيه/ثنتين/تنتين/اتنين/الثنتين/التنتين/جوج/الجوج/jouj/joj/jouje/ljouj/ljoj/zouj/zoudj/zouz/الزوج/زوج "
    "الثالثه/ثلاثه/تلاته/الثلاثه/التلاته/تلاتا/ثلاث/تلات/تلت/tlata/lata/tleta/ltlata "
    "الرابعه/اربعه/الاربعه/اربعا/ربعه/الربعه/reb3a/rab3a/rb3a/arb3a/rba3a/larb3a/lreb3a "
    "الخامسه/خمسه/الخمسه/خمس/khamsa/lkhamsa/khmsa/lkhmsa/khemsa/5amsa/lkhemsa "
    "السادسه/سته/السته/ستا/setta/sta/sitta/ssetta السابعه/سبعه/السبعه/سبع/seb3a/sb3a/sab3a/sseb3a "
    "الثامنه/ثمانيه/تمانيه/الثمانيه/التمانيه/تمنيه/ثمنيه/الثمنيه/التمنيه/ثمان/tmnya/tmenya/tmanya/tmnia/tmenia/ttmenya "
    "التاسعه/تسعه/التسعه/التسعود/تسعود/ts3oud/ts3od/tes3oud/ts3a/tes3a/ttes3oud/ts3ud "
    "العاشره/عشره/العشره/3achra/3echra/3chra/l3achra/l3echra/l3chra/3ashra "
    "حداشر/دعش/احداش/حداش/الحداش/احدعش/حدعش/حداعش/احداعش/7dach/hdach/7dash/l7dach/hdash "
    "اثناعشر/طناش/اتناشر/الطناش/اطناش/اتنعش/اتناعش/اثناعش/اثنعش/تناش/tnach/tnash/ltnach/tnaach"
)
_ARABIC |= {"الحاديه عشره": 11, "الحاديه عشر": 11, "الثانيه عشره": 12, "الثانيه عشر": 12}
# Of Spanish and Romanian only what means nothing else in the other languages ("tres", "once", "opt" do).
_OTHERS = {"cuatro": 4, "cinco": 5, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "doce": 12, "zece": 10}
NUMBERS = _OTHERS | _ARABIC | _ENGLISH | _DUTCH | _FRENCH  # the later ones win where words are shared ("six", "a")
WORDS = "|".join(word.replace(" ", "[ -]") for word in sorted(NUMBERS, key=len, reverse=True))
ANY = rf"(?:\d{{1,2}}|(?:{WORDS}))"

_FRENCH_RANKS = "premier/premiere/1er/1ere deuxieme/second/seconde/2eme/2e troisieme/3eme/3e quatrieme/4eme/4e"
_DUTCH_RANKS = "eerste/1e/1ste tweede/2de derde/3de vierde/4de"
_ENGLISH_RANKS = "first/1st second/2nd third/3rd fourth/4th"
RANKS = _counted(_ENGLISH_RANKS) | _counted(_DUTCH_RANKS) | _counted(_FRENCH_RANKS)
RANKS |= {"dernier": -1, "derniere": -1, "laatste": -1, "last": -1}
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DUTCH_ORDINALS = (
    "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende "
    "vijftiende zestiende zeventiende achttiende negentiende twintigste"
)
ORDINAL = _counted(_ORDINAL_WORDS) | _counted(_DUTCH_ORDINALS) | {"thirtieth": 30, "thirty first": 31, "dertigste": 30}
ORDINAL |= {f"twenty {word}": 20 + rank for word, rank in _counted(_ORDINAL_WORDS).items() if rank < 10}
_ARABIC_ORDINALS = (
    "الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي_عشر الثاني_عشر الثالث_عشر الرابع_عشر "
    "الخامس_عشر السادس_عشر السابع_عشر الثامن_عشر التاسع_عشر العشرين/العشرون"
)
ORDINAL |= {word.replace("_", " "): rank for word, rank in _counted(_ARABIC_ORDINALS).items()}
_BARE_ORDINALS = "اول ثاني/تاني ثالث/تالت رابع خامس سادس سابع ثامن/تامن تاسع عاشر"
ORDINAL |= _counted(_BARE_ORDINALS)
_ARABIC_UNITS = _counted("الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع")
ORDINAL |= {f"{word} والعشرين": 20 + rank for word, rank in _ARABIC_UNITS.items()}
ORDINAL |= {"الثلاثين": 30, "الحادي والثلاثين": 31}
ORDINALS = "|".join(word.replace(" ", "[ -]") for word in sorted(ORDINAL, key=len, reverse=True))
RANK_WORDS = "|".join(sorted(RANKS, key=len, reverse=True))


def number(written: str) -> int:
    """The number of a match of `ANY`."""
    return _in(NUMBERS, written)


def day_number(written: str) -> int:
    """The number of a match of `ANY`, `ORDINALS` or "premier"."""
    return _in(NUMBERS | ORDINAL | {"premier": 1}, written)


def _in(table: dict[str, int], written: str) -> int:
    written = re.sub(r"[\s-]+", " ", written).strip()
    return int(written) if written.isdigit() else table[written]
