"""The words of days and months that people write, as they are after folding; no rule stands here."""

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_WEEKDAYS = (
    "lundi lundis lindi lundy maandag mandag maandags monday mondays الاثنين الاتنين tnin ltnin letnin latnin ttnin "
    "tnayn "
    "lunes luni pazartesi понеділок",
    "mardi mardis mardie dinsdag dinsdags tuesday tuesdays tues الثلاثاء الثلاثا التلات التلاتا tlat ltlat tlata "
    "martes marti вівторок вівторка",
    "mercredi mercredis mecredi mercredit merdredi mercrdi woensdag woensdags wensdag wednesday wednesdays "
    "wensday weds "
    "الاربعاء larb3 larb3a l2arb3 larbe3 lirb3 miercoles miercuri carsamba середа середу",
    "jeudi jeudis jeudie donderdag donderdags dondrdag dondag thursday thursdays thurs thirsday الخميس lkhmis khmis "
    "khmiss lkhmiss lekhmis jueves joi persembe четвер",
    "vendredi vendredis vendrdi vendredit vendredie vandredi vendr vrijdag vrijdags vrydag friday fridays fri "
    "الجمعه jem3a ljem3a jm3a jam3a jomo3a ljomo3a viernes vineri cuma пятниця пятницю",
    "samedi samedis samdi samedie samedit zaterdag zaterdags zatterdag saturday saturdays satuday السبت sebt ssebt "
    "sabt "
    "ssabt sabado sambata cumartesi субота суботу",
    "dimanche dimanches dimanch dimenche dimance dimmanche dimench zondag zondags zonday zonndag sunday sundays الاحد "
    "l7ed l7edd lhad lhed l7ad domingo duminica pazar неділя неділю",
)
WEEKDAY = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
# Too short to trust alone ("mon", "sam", "di", "zo"): only before a part of the day, an hour or a date.
_SHORT_WEEKDAYS = (
    "lun ma mon",
    "mar di tue",
    "mer merc wo woe wed",
    "jeu do don thu",
    "ven vr vrij",
    "sam za sat",
    "dim zo sun",
)
SHORT_WEEKDAY = {word: number for number, words in enumerate(_SHORT_WEEKDAYS) for word in words.split()}

_MONTHS = (
    "janvier janvie januari january jan janv يناير", "fevrier februari february fev feb fevr فبراير شباط",
    "mars maart march mrt مارس اذار",
    "avril april avr apr ابريل نيسان",
    "mai mei may ماي ايار", "juin juni june يونيو حزيران", "juillet juli july juil يوليوز تموز",
    "aout augustus august aug غشت",
    "septembre september sept sep شتنبر ايلول",
    "octobre oktober october oct okt", "novembre november nov", "decembre december dec",
)  # fmt: skip
MONTH = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}

TODAY = (
    r"(?<!a )tantot|tt a l'?heure|tout a l'?heure|aujourd(?:'| )?hui|aujourdui|ojd|auj|ajd|aujd|ojourd(?:'| )?hui|"
    r"vandaag|today|2day|tday|ce jour(?!-| ?la)|اليوم|"
    r"lyoum|lyom|"
    r"ce soir|cette nuit|ce matin|ce midi|cet apresmidi|cette apresmidi|vanavond|vannacht|vanmiddag|vanmorgen|"
    r"vanochtend|"
    r"deze (?:ochtend|middag|avond|namiddag)|tonight|this (?:morning|afternoon|evening)"
)
TOMORROW = (
    r"demain|demin|morge|باچر|باجر|demein|deumain|dimain|domain|dem1|2main|dmain|2m1|dm1|dmn|tomorrow|tomorow|"
    r"tommorow|tommorrow|"
    r"tmrw|tmr|tmw|2moro|2morrow|"
    r"(?<!goede )(?<!goeie )(?<!s )(?<!'s )(?<!deze )(?<!de )morgen|morgen(?:vroeg|ochtend|namiddag|middag|"
    r"avond|nacht)|"
    r"غدا|بكرا|بكره|غدوه|ghedda|ghda|gheda|ghadda|ghodwa|ghoudwa|(?<!la )manana|завтра|yarin|maine|miine"
)
DAY_AFTER = (
    r"(?:apre?s|apre)[ -]?(?:demain|dmain|2main|dem1|dmn|2m1)|(?:بعد|ba3d|b3d|mn b3d|be3d|ba3d) (?:غدا|بكرا|بكره|"
    r"غدوه|ghedda|"
    r"ghda|gheda|ghadda|ghodwa|ghoudwa)|"
    r"aprs demain|apres2main|overmorgen|(?:the )?day after (?:tomorr?ow|tomm?orr?ow|tmrw|tmr|tmw|2moro|2morrow)|بعد "
    r"غد|ba3d ghedda"
)
