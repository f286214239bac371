"""The words of days and months that people write, as they are after folding; no rule stands here."""

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_WEEKDAYS = (
    "lundi lundis lindi lundy maandag mandag maandg maandags monday mondays mondey munday الاثنين الاتنين tnin "
    "ltnin letnin latnin ttnin tnayn lunes luni pazartesi понеділок понеділка",
    "mardi mardis mardie mardy dinsdag dinsdags tuesday tuesdays tues tuseday teusday الثلاثاء الثلاثا التلات "
    "التلاتا tlat ltlat tlata martes marti вівторок вівторка",
    "mercredi mercredis mecredi mekredi merkredi mercredy mercredit merdredi mercrdi woensdag woensdags wensdag "
    "woensdg wednesday wednesdays wensday wenesday wendsday wednsday weds الاربعاء larb3 larb3a arb3a lareb3a "
    "l2arb3 larbe3 lirb3 miercoles miercuri carsamba середа середу середи",
    "jeudi jeud jeudis jeudie jedi jeudy jeudit donderdag donderdags dondrdag dondag dondrdg donderdg dnderdag "
    "thursday thursdays thurs thirsday thersday thursdy thrusday الخميس lkhmis khmis khmiss lkhmiss lekhmis "
    "jueves joi persembe четвер четверга",
    "vendredi vendredis vendrdi vendredy vandrdi vendredit vendredie vandredi vendr vrijdag vrijdags vrydag "
    "vrijdg vrijdagg vrijd friday fridays firday fryday fri الجمعه jem3a ljem3a djem3a ldjem3a jm3a jam3a jomo3a "
    "ljomo3a joumou3a jomou3a joum3a viernes vineri cuma пятниця пятницю пятниці п'ятниця п'ятницю п'ятниці",
    "samedi samedis samdi semdi samedy samdy samedie samedit zaterdag zaterdags zatterdag zaterdg zterdag "
    "saturday saturdays satuday satday saterday السبت sebt ssebt sabt ssabt sabado sambata cumartesi субота "
    "суботу суботи",
    "dimanche dimanches dimanch dimenche dimance dimmanche dimench zondag zondags zonday zonndag sunday sundays "
    "الاحد l7ed l7edd lhad lhed l7ad domingo duminica pazar неділя неділю неділі",
)
WEEKDAY = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
# Too short to trust alone ("mon", "sam", "di", "zo"): only before a part of the day, an hour or a date.
_SHORT_WEEKDAYS = (
    "lun ldi ma mon",
    "mar mdi di tue",
    "mer merc mcr wo woe wd wed",
    "jeu jdi do don thu",
    "ven vend vdi vr vrij",
    "sam sdi za zat sat",
    "dim dima zo sun",
)
SHORT_WEEKDAY = {word: number for number, words in enumerate(_SHORT_WEEKDAYS) for word in words.split()}

_MONTHS = (
    "janvier janvie januari january jan janv janfi janvi يناير جانفي enero ianuarie ocak січня",
    "fevrier februari february fev feb fevr fivri fivriyer fevri فبراير شباط فيفري febrero februarie subat лютого",
    "mars maart march mrt مارس اذار marzo martie mart березня",
    "avril april avr apr ابريل نيسان افريل abril aprilie nisan квітня",
    "mai mei may ماي ايار mayo mayis травня",
    "juin juni june يونيو حزيران جوان junio iunie haziran червня",
    "juillet juli july juil يوليوز تموز يوليو جويليه julio iulie temmuz липня",
    "aout augustus august aug غشت اغسطس اوت agosto agustos серпня",
    "septembre september sept sep شتنبر ايلول سبتمبر septiembre septembrie eylul вересня",
    "octobre oktober october oct okt اكتوبر octubre octombrie ekim жовтня",
    "novembre november nov نوفمبر نونبر noviembre noiembrie kasim листопада",
    "decembre december dec ديسمبر دجنبر diciembre decembrie aralik грудня",
)
MONTH = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}

TODAY = (
    r"(?<!a )tantot|tt a l'?heure|tout a l'?heure|aujourd(?:'| )?hui|aujourdui|ojd|auj|ajd|aujd|ojourd(?:'| )?hui|"
    r"vandaag|(?<!tot )straks|today|2day|tday|ce jour(?!-| ?la)|اليوم|النهارده|انهارده|"
    r"lyoum|lyom|"
    r"ce soir|cette nuit|ce matin|ce midi|cet apresmidi|cette apresmidi|vanavond|vannacht|vanmiddag|vanmorgen|"
    r"vanochtend|"
    r"deze (?:ochtend|middag|avond|namiddag)|tonight|this (?:morning|afternoon|evening)"
)
TOMORROW = (
    r"demain|dem(?= (?: |#|midi|matin|soir|apresmidi|a \d|\d))|"
    r"mrgn|mrge|demin|morge|باچر|باجر|demein|deumain|dimain|domain|dem1|2main|dmain|2m1|dm1|dmn|tomorrow|tomorow|"
    r"tommorow|tommorrow|"
    r"tomoro|tmoro|tmrw|tmr|tmw|2moro|2morrow|"
    r"(?<!goede )(?<!goeie )(?<!\bs )(?<!deze )(?<!\bde )morgen|mgn|morgen(?:vroeg|ochtend|namiddag|middag|"
    r"avond|nacht)|"
    r"غدا|بكرا|بكره|غدوه|bou?kra|bukra|ghedda|ghda|gheda|ghadda|ghodwa|ghoudwa|(?<!la )manana|завтра|yarin|maine|miine"
)
DAY_AFTER = (
    r"(?:apre?s|apre|ap)[ -]?(?:demain|dmain|2main|dem1|dm1|dmn|2m1)|(?:بعد|ba3d|b3d|mn b3d|be3d|ba3d) (?:غدا|بكرا|"
    r"بكره|غدوه|ghedda|"
    r"ghda|gheda|ghadda|ghodwa|ghoudwa)|"
    r"aprs demain|apres2main|overmorgen|(?:the )?day after (?:tomorr?ow|tomm?orr?ow|tmrw|tmr|tmw|2moro|2morrow)|بعد "
    r"غد|ba3d ghedda|pasado manana|poimaine|obur gun|післязавтра|послезавтра"
)
