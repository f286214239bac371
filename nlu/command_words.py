"""The words that are commands, yes or no, in every language of the service. Folded: lower case, no accents, no marks.

To add a language: one line per command; `tests/nlu/test_answers.py` shows each.
"""

_COMMANDS = {
    "restart": (
        "recommencer", "recommence", "recommencez", "on recommence", "debut", "depart", "reset", "restart",
        "start over",
        "start", "begin", "menu", "opnieuw", "herbegin", "herbeginnen", "opnieuw beginnen", "من جديد",
        "البدايه", "ابدا",
        "اعاده", "empezar", "de la inceput", "bastan", "спочатку",
    ),
    "more": (
        "plus", "encore", "suite", "la suite", "autre", "autres", "d autres", "les autres", "plus d adresses", "meer",
        "andere", "nog", "more", "other", "others", "more places", "next", "المزيد", "اكثر", "مزيد", "mas",
        "mai mult",
        "altele", "daha", "daha fazla", "ще", "більше", "ktar", "zid",
    ),
    "closer": (
        "loin", "te ver weg", "too far away", "closer", "nearer", "dichterbij", "dichter bij", "بعيد", "بعيد جدا",
        "بعيد بزاف", "اقرب", "b3id", "b3id bzaf", "b3ida", "9rab", "muy lejos", "mas cerca", "prea departe",
        "mai aproape", "cok uzak", "daha yakin", "занадто далеко", "ближче",
    ),
    "human": (
        "aide", "aider", "aidez moi", "aide moi", "a l aide", "une personne", "quelqu un", "un humain",
        "humain", "personne",
        "parler a quelqu un", "parler a une personne", "parler a un humain", "une vraie personne", "vraie personne",
        "je veux parler a quelqu un", "je veux parler a une personne", "hulp", "help", "help me", "iemand",
        "een mens", "mens",
        "een persoon", "iemand spreken", "human", "a human", "a person", "person", "someone", "talk to someone",
        "talk to a human", "speak to someone", "مساعده", "ساعدوني", "ساعدني", "شخص", "ayuda", "ajutor",
        "yardim", "допомога",
        "допоможіть", "3awnouni", "3awnoni", "3aweni",
        "j ai besoin de parler a quelqu un", "besoin de parler a quelqu un", "je voudrais parler a quelqu un",
        "j aimerais parler a quelqu un", "je peux parler a quelqu un", "est ce que je peux parler a quelqu un",
        "puis je parler a quelqu un", "jveux parler a qqn", "parler a qqn", "je voudrais parler a une personne",
        "parler a une vraie personne", "ik wil met iemand praten", "ik wil iemand spreken", "met iemand praten",
        "kan ik met iemand praten", "kan ik iemand spreken", "ik wil met een mens praten",
        "i want to talk to someone", "i want to speak to someone", "can i talk to someone",
        "can i speak to someone", "i need to talk to someone", "i want to talk to a person", "speak to a person",
        "talk to a person", "i need to speak to someone", "اريد ان اتكلم مع شخص", "اريد التحدث مع شخص",
        "بغيت نهضر مع شي واحد", "bghit nhder m3a chi wa7ed",
    ),
    "help": (
        "comment ca marche", "comment ca fonctionne", "commandes", "mode d emploi", "que faire", "info",
        "infos", "uitleg",
        "hoe werkt dit", "hoe werkt het", "how does it work", "how does this work", "commands", "كيف يعمل",
    ),
    "stop_all": (
        "stop", "stop tout", "tout stop", "stop sms", "stop messages", "stop message", "arret", "arreter",
        "arretez", "arrete",
        "fin", "stoppez", "stoppen", "stop alles", "alles stoppen", "uitschrijven", "uitschrijving",
        "afmelden", "stop all",
        "unsubscribe", "opt out", "desabonner", "se desabonner", "me desabonner", "desinscription", "desinscrire",
        "plus de messages", "geen berichten meer", "no more messages", "قف", "توقف", "وقف", "اوقف", "الغاء", "parar",
        "opreste", "dur", "durdur", "стоп", "ستوب",
    ),
    "stop_reminders": (
        "stop rappels", "stop rappel", "stop les rappels", "plus de rappels", "stop rdv", "stop herinneringen",
        "stop herinnering", "geen herinneringen", "stop reminders", "stop reminder", "no more reminders",
        "قف التذكير", "قف تذكير", "وقف التذكير", "اوقف التذكير", "اوقفوا التذكير", "بلا تذكير", "لا تذكير",
        "stop recordatorios", "stop hatirlatma",
    ),
    "stop_announcements": (
        "stop annonces", "stop annonce", "stop les annonces", "plus d annonces", "stop nouvelles", "stop quartier",
        "stop aankondigingen", "stop aankondiging", "stop nieuws", "stop wijk", "stop announcements",
        "stop announcement",
        "stop news", "قف الاعلانات", "قف اعلانات", "stop anuncios",
    ),
    "forget_me": (
        "oublie moi", "oubliez moi", "oublie moi tout", "effacez tout", "efface tout", "effacer tout", "effacez moi",
        "efface moi", "supprimez mes donnees", "effacez mes donnees", "supprime mes donnees",
        "supprimez tout", "oublier",
        "vergeet mij", "vergeet me", "wis alles", "verwijder mijn gegevens", "wis mijn gegevens", "forget me",
        "delete my data", "delete everything", "delete me", "erase me", "انساني", "انسني", "احذف بياناتي",
        "امسح بياناتي",
        "olvidame", "uita ma", "beni unut", "забудь мене",
    ),
    "what_do_you_know": (
        "que savez vous", "que savez vous de moi", "que savez vous sur moi", "vous savez quoi sur moi", "que sais tu",
        "que sais tu de moi", "que sais tu sur moi", "quelles donnees", "mes donnees", "wat weet u",
        "wat weet u over mij",
        "wat weet u van mij", "wat weet je", "wat weet je over mij", "wat weet je van mij", "mijn gegevens",
        "what do you know", "what do you know about me", "my data", "ماذا تعرف", "ماذا تعرف عني", "ماذا تعرفون عني",
        "que sabes de mi", "ce stii despre mine", "hakkimda ne biliyorsun",
    ),
    "pause": (
        "pause", "une pause", "faire une pause", "pause rappels", "pauze", "een pauze", "pause reminders", "pausa",
        "توقف موقت", "استراحه",
    ),
    "resume": (
        "reprendre", "reprends", "reprenez", "reprise", "reprendre les rappels", "rappels oui", "hervatten", "hervat",
        "herinneringen hervatten", "resume", "resume reminders", "start reminders",
        "استيناف", "استيناف التذكير"
    ),
    "later": (
        "plus tard", "+ tard", "plus tar", "pls tard", "pas maintenant plus tard", "rappelle plus tard",
        "rappelle moi plus tard", "rappelez moi plus tard", "later", "straks", "later graag", "herinner me later",
        "herinner mij later", "remind me later", "لاحقا", "بعدين", "من بعد", "mn b3d", "men ba3d", "mnb3d",
    ),
    "wrong_number": (
        "faux", "faux numero", "c est faux", "fout", "verkeerd", "verkeerde persoon", "mauvaise personne",
        "wrong",
        "wrong person", "not me", "c est pas moi", "ce n est pas moi", "dat ben ik niet", "ik ben het niet",
        "خطا", "غلط",
        "رقم خاطي", "رقم غلط", "ليس انا", "ماشي انا", "machi ana",
    ),
    "plain": (
        "clair", "en clair", "tout dire", "dites tout", "duidelijk", "voluit", "plain", "say everything",
        "واضح", "بوضوح",
    ),
    "discreet": ("discret", "discretement", "discreet", "discretion", "كتوم", "سري", "بسريه"),
    "everywhere": (
        "partout", "partout a bruxelles", "peu importe", "n importe", "n importe ou", "nimporte ou", "ou vous voulez",
        "toute la ville", "tout bruxelles", "overal", "maakt niet uit", "om het even", "eender waar", "waar dan ook",
        "heel brussel", "anywhere", "everywhere", "any place", "doesn t matter", "doesnt matter", "does not matter",
        "i don t care", "اي مكان", "في اي مكان", "اينما", "كل مكان", "اي بلاصه", "fin ma kan", "ay blassa",
        "kol blassa",
        "donde sea", "oriunde", "her yer", "fark etmez", "будь де", "всюди",
    ),
    "robot": (
        "robot", "un robot", "t un robot", "tu es une machine", "c est un vrai", "c est quoi ton nom", "c koi ton nom",
        "ton nom", "tu t appelles comment", "comment tu t appelles", "t es qui", "tes qui", "t ki", "c ki", "ki es tu",
        "hoe heet je", "hoe heet u", "what s your name", "what is your name", "r u a bot", "r u human",
        "etes vous un robot", "etes vous une machine", "vous etes un robot",
        "vous etes une machine",
        "vous etes un bot", "t es un robot", "tu es un robot", "tes un robot", "es tu un robot", "c est un robot",
        "c est une machine", "est ce un robot", "est ce que vous etes un robot", "qui etes vous", "c est qui",
        "vous etes qui",
        "etes vous une personne", "etes vous humain", "vous etes humain", "bent u een robot", "ben je een robot",
        "ben jij een robot", "is dit een robot", "bent u een mens", "ben je een mens", "wie bent u", "wie ben je",
        "are you a robot", "are you a bot", "are you human", "are you a human", "are you a person", "are you real",
        "is this a robot", "is this a bot", "who are you", "who is this", "هل انت روبوت", "انت روبوت",
        "من انت", "شكون نتا",
        "wach nta robot", "eres un robot", "esti robot", "robot musun", "ти робот",
    ),
}  # fmt: skip
COMMANDS: dict[str, str] = {words: command for command, phrases in _COMMANDS.items() for words in phrases}

YES = frozenset((
    "oui", "ouais", "ouai", "oue", "ui", "wi", "yep", "ok", "oki", "okay", "okey", "d accord", "dac", "dacc",
    "daccord", "dak",
    "bien sur", "volontiers", "avec plaisir", "absolument", "oui d accord", "oui ok", "ok oui",
    "oui bien sur", "oui volontiers",
    "oui je veux bien", "je veux bien", "c est bon", "c est ca", "exact", "exactement", "o", "y", "ja", "jaa",
    "joa", "jawel",
    "ja graag", "graag", "jazeker", "zeker", "natuurlijk", "ja zeker", "ja hoor", "akkoord", "is goed",
    "goed", "yes", "yeah",
    "yup", "ya", "sure", "of course", "yes i do", "yes i am", "correct", "right", "alright", "نعم", "اجل",
    "اه", "ايوه", "ايوا", "اي",
    "واخا", "ايه", "موافق", "طيب", "تمام", "حسنا", "wakha", "waxa", "wakhha", "iyeh", "iyah", "ah", "naam",
    "na3am", "aywa", "si",
    "claro", "vale", "da", "desigur", "evet", "tamam", "olur", "так", "да", "звісно", "добре",
))  # fmt: skip
NO = frozenset((
    "non", "nan", "nn", "nonn", "nope", "no", "pas du tout", "jamais", "non pas du tout", "pas maintenant",
    "non pas maintenant",
    "je veux pas", "je ne veux pas", "pas vraiment", "pas besoin", "non ca va", "ca ira", "nee", "neen",
    "nee hoor", "neenee",
    "niet nu", "nu niet", "liever niet", "no way", "not now", "nah", "not really", "never", "n", "لا", "كلا",
    "لالا", "لا لا",
    "مش الان", "lla", "lala", "machi daba", "nu", "hayir", "yok", "ні", "нет", "no quiero",
    "comptez pas sur moi", "compte pas sur moi", "ne comptez pas sur moi", "comptez sans moi", "reken niet op mij",
    "reken maar niet op mij", "don t count on me", "dont count on me", "count me out",
))  # fmt: skip

_ORDINALS = (
    "un une premier premiere 1er een eerste one first واحد الاول الاولي uno primero primera unu primul bir "
    "birinci один перший wahed lwel",
    "deux deuxieme second seconde twee tweede two اثنين الثاني الثانيه اثنان dos segundo segunda doi doilea iki "
    "ikinci два другий jouj zouj",
    "trois troisieme drie derde three third ثلاثه الثالث الثالثه tres tercero tercera trei treilea uc ucuncu "
    "три третій tlata",
    "quatre quatrieme vier vierde four fourth اربعه الرابع cuatro patru dort чотири",
    "cinq cinquieme vijf vijfde five fifth خمسه cinco cinci bes",
)
ORDINALS: dict[str, int] = {word: number for number, words in enumerate(_ORDINALS, start=1) for word in words.split()}
