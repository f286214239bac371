### Where can I go? Questions, the list of doors, and the details of one.

orientation-ask-need-and-area = Wat zoekt u, en waar in Brussel? Bijvoorbeeld: eten Molenbeek, slapen, douche Zuidstation.
orientation-ask-need = Wat zoekt u? Bijvoorbeeld: eten, slapen, een douche, een dokter, praten.
orientation-ask-area = Waar in Brussel bent u? Een gemeente, een station, een wijk. Of OVERAL.
orientation-area-unclear = Die plek ken ik niet, ik zoek in heel Brussel.
orientation-which-number = Dat nummer staat niet in de lijst. Welk nummer? MEER = andere plaatsen.
orientation-which-one = Welk nummer? Dan schrijf ik wat ik van die plek weet. MEER = andere. HULP = een mens.
orientation-no-more = Meer ken ik hiervoor niet. Iemand kan mee zoeken: JA of HULP.

need-sleep = Slapen
need-eat = Eten
need-wash = Douchen
need-clothes = Kleren
need-store = Spullen bewaren
need-toilets_water = Toilet en water
need-care = Dokter en zorg
need-talk = Praten
need-meet = Mensen zien
need-substance = Alcohol en drugs
need-violence = Veilig zijn
need-housing = Wonen
need-money = Geld
need-papers = Papieren en rechten
need-admin = Administratie
need-family = Gezin
need-youth = Jongeren
need-work = Werk
need-learn = Lessen
need-digital = Computer, internet

when-now = nu
when-tonight = vanavond
when-tomorrow = morgen
when-weekend = dit weekend
when-monday = maandag
when-tuesday = dinsdag
when-wednesday = woensdag
when-thursday = donderdag
when-friday = vrijdag
when-saturday = zaterdag
when-sunday = zondag
when-morning = voormiddag
when-afternoon = namiddag
when-evening = avond

heading = { $need }
heading-when = { $need } { $when }
heading-place = { $need }, { $place }
heading-when-place = { $need } { $when }, { $place }
heading-talk = Praten, of niets zeggen
widened-distance = niets dichtbij. Verder weg:
widened-time = niets open dan. Later:
widened-need = niet precies. Wel iets dat erop lijkt:

door-free = gratis
door-no_appointment = zonder afspraak
door-appointment = op afspraak
door-full = nu volzet
door-women = voor vrouwen
door-phone-only = telefonisch
door-no_papers = met of zonder papieren
door-with_children = kinderen welkom
door-with_dog = hond mag mee
door-wheelchair = rolstoel
door-language = men spreekt er { $language }
door-not-no_papers = Men vraagt er papieren.
door-not-with_children = Kinderen mogen er niet mee.
door-not-with_dog = Honden mogen er niet mee.
door-not-wheelchair = Niet toegankelijk met een rolstoel.
door-not-free =
    { $cost ->
        [none] Het is niet gratis.
       *[other] Het is niet gratis: { $cost }.
    }
door-not-no_appointment = U hebt een afspraak nodig.
door-not-known = Dat heeft niemand mij gezegd: vraag het hun voor u gaat.
doors-check = Nog niet nagekeken: bel eerst.
doors-check-no-phone = Nog niet door ons nagekeken.
doors-footer = Een nummer = uitleg. MEER = andere. HULP = een mens.
doors-footer-last = Een nummer = uitleg. HULP = een mens.
doors-listen = { $listen }: dag en nacht een stem, gratis.
doors-shelter-line = { $samusocial } (gratis): een bed voor de nacht.

closer-none = Ik ken niets dichterbij, het spijt me. Noem een andere plek als u zich kunt verplaatsen. Een nummer = uitleg. HULP = een mens.

nothing-found = Ik heb hiervoor geen zekere plek. Het team weet dat dit ontbreekt, zonder iets over u. Iemand kan met u mee zoeken: JA of HULP. Ook { $social_help } (gratis, op weekdagen, in het Frans) kent de weg.

details-full = Nu volzet.
details-appointment = U hebt een afspraak nodig.
details-no-appointment = Zonder afspraak.
details-free = Gratis.
details-for = Voor: { $audience }.
details-documents = Mee te nemen: { $documents }.
details-languages = Talen: { $languages }.
details-undocumented = Met of zonder papieren.
details-wheelchair = Toegankelijk met een rolstoel.
details-dogs = Honden mogen mee.
details-verified = Nagekeken op { $date }.
details-stale = Nagekeken op { $date }, bel eerst.
details-unverified = Nog niet door ons nagekeken: bel eerst.
details-unverified-no-phone = Nog niet door ons nagekeken: het kan veranderd zijn.
details-follow-up = JA = morgen vraag ik of het gelukt is.
follow-up-offer = Ik kan morgen vragen of het gelukt is, één bericht: JA of NEEN?

button-more = MEER
button-human = HULP
