### The staff console. These words stand on its pages, for the team, and never leave by SMS.

console-title = Passerelle, het huis van het team
console-skip = Naar de inhoud
console-rooms = Pagina's
console-language = Taal van de pagina
console-home = Naar het begin
console-sign-out = Afmelden
console-signed-out = U bent afgemeld.
console-footer = Wat mensen schrijven blijft hier. Elke keer dat iemand iets leest, wordt dat genoteerd.
console-demo-mark = Proef.
console-demo = Deze installatie dient om te proberen: hier zijn geen echte mensen.
console-hello = Dag { $name }

## The rooms
console-room-queue = Vragen
console-room-queue-about = Wie op een antwoord wacht, en wie ervoor zorgt.
console-room-roster = Wachtrooster
console-room-roster-about = Wie van wacht is, en wanneer er niemand is.
console-room-me = Mijn instellingen
console-room-me-about = Uw telefoons, uw talen, uw rustige uren.
console-room-team = Team
console-room-team-about = Wie in het team zit, en hoe iedereen binnenkomt.
console-room-audit = Logboek
console-room-audit-about = Wie wat gelezen heeft, en wanneer.

## Signing in
console-sign-in-title = Aanmelden
console-sign-in-button = Aanmelden
console-name = Uw naam
console-password = Wachtwoord
console-code = Code van 6 cijfers
console-code-hint = De code die uw telefoon nu toont. Elke code werkt maar een keer.
console-forgotten = Wachtwoord vergeten, telefoon kwijt? De coördinatie geeft u een nieuwe link.
console-sign-in-refused = Dit opent niet: de naam, het wachtwoord of de code. Is de code al gebruikt, wacht dan op de volgende. Na vijf pogingen moet u een kwartier wachten, daarna langer.

## The welcome link
console-welcome-title = Welkom { $name }
console-welcome-lead = Twee stappen, vijf minuten. Hou uw telefoon bij de hand.
console-welcome-step-1 = 1. Een wachtwoord kiezen
console-welcome-step-2 = 2. Uw telefoon geeft een code
console-rule-length = Minstens { $shortest } tekens.
console-rule-words = Vier toevallige woorden zijn een goed wachtwoord dat u makkelijk onthoudt. Spaties mogen.
console-rule-name = Niet uw naam, en niet het woord Passerelle.
console-rule-row = Geen reeks cijfers, letters of toetsen.
console-password-new = Uw wachtwoord
console-password-again = Hetzelfde, nog een keer
console-go-on = Verder
console-password-short = Dit wachtwoord is te kort: er zijn minstens 12 tekens nodig.
console-password-long = Dit wachtwoord is te lang.
console-password-name = Dit wachtwoord is bijna uw naam, of Passerelle. Kies andere woorden.
console-password-plain = Dit wachtwoord is te makkelijk te raden. Neem vier toevallige woorden.
console-password-differs = De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.
console-key-why = Een wachtwoord wordt geraden of gestolen. Met een code van uw telefoon volstaat dat niet meer.
console-key-app = Open een app voor codes op uw telefoon: Aegis, FreeOTP, Google Authenticator of een andere. Ze zijn gratis.
console-key-scan = Scan dit beeld met de app.
console-key-image = QR-code voor de app. De sleutel staat ook onder het beeld, in letters.
console-key-open = Leest u dit op die telefoon? Open de app hier.
console-key-type = Geen camera? Typ de account { $handle } en deze sleutel:
console-key-prove = Typ hieronder de code van 6 cijfers die de app toont.
console-code-wrong = Deze code klopt niet. Wacht op de volgende en typ die. Blijft het zo, kijk dan of het uur van uw telefoon juist is.

## What cannot be shown
console-error-link = Deze link werkt niet meer
console-error-link-next = Hij is al gebruikt, of hij is te oud. Hebt u een wachtwoord gekozen, meld u dan daarmee aan. Vraag anders een nieuwe link aan de coördinatie.
console-error-forbidden = Deze pagina is niet voor uw functie
console-error-forbidden-next = Er is niets veranderd. Hebt u ze nodig, spreek er dan over met de coördinatie.
console-error-form = Deze pagina stond te lang open
console-error-form-next = Er is niets veranderd. Ga terug, laad de pagina opnieuw en probeer nog eens.
console-error-missing = Deze pagina bestaat niet
console-error-missing-next = De link is misschien oud, of slecht gekopieerd.
console-error-method = Dit adres opent niet als een pagina
console-error-method-next = Gebruik de knoppen van de console.
console-error-large = Dat is te veel in een keer
console-error-large-next = Er is niets veranderd. Stuur een kleiner bestand.
console-error-other = Dat is niet begrepen
console-error-other-next = Er is niets veranderd. Ga terug en probeer nog eens.
console-error-store = De console kan haar gegevens nu niet lezen
console-error-store-next = Er is niets veranderd. Dringende vragen blijven aankomen op de telefoons. Probeer over een minuut opnieuw.

## Times, and what several rooms say
console-minutes = { $count } min
console-hours = { $count } u { $minutes }
console-days = { $count } dagen
console-reload = Pagina opnieuw laden
console-keep-it = Bewaren
console-day = Dag
console-starts = Van
console-ends = Tot
console-ends-hint = Een einde dat niet na het begin komt, is dat van de volgende dag.
console-hours-column = Uren
console-level =
    { $level ->
        [life_danger] Leven in gevaar
        [urgent] Dringend
        [concern] Ongerust
       *[none] Vraag
    }
console-origin =
    { $origin ->
        [danger] Het bericht ging over gevaar.
        [person] De persoon vroeg naar iemand.
        [not_understood] Het programma begreep het niet.
        [reminder] Na een herinnering.
        [staff] Geopend door het team.
        [broken] Het programma kon het bericht niet verwerken.
       *[other] { $origin }
    }
console-outcome =
    { $outcome ->
        [seen] gezien
        [accompanied] begeleiding
        [oriented] doorverwezen naar een plek, met akkoord van de persoon
        [refused] de persoon wil niet
        [unreachable] niet bereikbaar
        [forgotten] de persoon vroeg om vergeten te worden
       *[other] { $outcome }
    }
console-delivery =
    { $state ->
        [leaving] onderweg
        [sent] verstuurd
        [delivered] aangekomen
        [failed] niet aangekomen
        [late] niet op tijd vertrokken
       *[cancelled] ingetrokken voor het versturen
    }
console-channel =
    { $channel ->
        [sms] Sms, eindigt op { $ending }
        [telegram] Telegram
        [phone] Telefoon van de proefpagina
       *[other] { $channel }
    }
console-post =
    { $post ->
        [on_duty] van wacht
        [backup] achterwacht
       *[away] afwezig
    }
console-role =
    { $role ->
        [permanence] permanentie
        [raq] buurtwerk
        [editor] gids
        [coordinator] coördinatie
       *[admin] beheer
    }

## The queue
console-open = Iemand schrijven
console-open-label = Zijn of haar gsm-nummer
console-open-hint = Met +32 vooraan, en alleen als de persoon het goedvindt. De vraag opent op uw naam; de persoon leest uw voornaam, nooit uw nummer.
console-open-button = Een vraag openen
console-open-number = Er is niets veranderd: dit nummer kan onze sms'en niet krijgen.
console-queue-empty = Niemand wacht op dit moment. Deze pagina beweegt vanzelf: zodra iemand schrijft, verschijnt de vraag hier.
console-queue-new = Nieuwe vraag { $number }: { $level }.
console-keys = Sneltoetsen
console-keys-hint = In de lijst: j en k of de pijltjes om van de ene vraag naar de andere te gaan, t om te nemen, Enter om te openen. De knop zet ze uit.
console-case-title = Vraag { $number }
console-owner = In handen van { $name }.
console-owner-you = Deze vraag is in uw handen.
console-owner-nobody = Nog niemand zorgt hiervoor.
console-offered = Voorgesteld aan { $name }, nog geen antwoord.
console-offered-you = { $name } stelt ze aan u voor.
console-impasse-mark = Vraagt steun.
console-waits = De persoon wacht sinds { $lasting }.
console-waits-since = De persoon wacht op een antwoord sinds { $time }.
console-answered = De persoon kreeg een antwoord.
console-fact-language = Taal: { $language }.
console-fact-quarter = Wijk: { $quarter }.
console-fact-opened = Geopend: { $time }.
console-take = Ik neem

## One case
console-error-case = Deze vraag bestaat niet
console-error-case-next = Het nummer is misschien slecht gekopieerd. De lijst toont de open vragen.
console-case-back = Alle vragen
console-case-moved = Deze vraag is van handen of van toestand veranderd. Wat u hier nog schrijft, vertrekt niet: kopieer het als u het nodig hebt.
console-case-reload = Zien hoe het ermee staat
console-closed-at = Gesloten: { $time }.
console-outcome-was = Einde: { $outcome }.
console-forgotten-case = De persoon vroeg om vergeten te worden: de woorden zijn gewist.
console-words-after = U leest de woorden van de persoon zodra de vraag in uw handen is.
console-words-not-yours = Alleen wie van het team voor deze vraag zorgt, leest de woorden.
console-words-gone = (deze woorden zijn gewist)
console-no-words = (bericht zonder tekst: stem, beeld of iets anders)
console-place = Gedeelde plek: { $place }
console-talk = Gesprek
console-talk-empty = Er is nog niets geschreven.
console-talk-new = Er is een nieuw bericht.
console-who-person = De persoon
console-who-bot = Het programma
console-who-note = Nota van { $name } (de persoon ziet ze niet)
console-who-share = { $name } vraagt of dit naar buiten mag
console-event =
    { $kind ->
        [opened] Vraag geopend: { $detail }
        [raised] Wordt ernstiger: { $detail }
        [paged] Oproep aan { $name }
        [alarmed-nobody_on_duty] Niemand is van wacht
        [alarmed-nobody_answers] Niemand heeft geantwoord: de persoon weet het
        [taken] { $name } zorgt ervoor
        [declined] { $name }: niet nu
        [offered] { $name } stelt de vraag voor aan { $detail }
        [accepted] { $name } heeft overgenomen
        [refused-refused] { $name } kan niet overnemen
        [refused-ended] { $name } heeft niet geantwoord op het voorstel
        [kept] { $name } houdt de vraag
        [impasse] { $name } vraagt steun
        [share_yes] De persoon zegt ja voor { $detail }
        [share_no] De persoon zegt nee voor { $detail }
        [failed] Een bericht is niet aangekomen: { $detail }
        [released] { $name } is niet meer bereikbaar: de vraag wacht op iemand
        [closed] { $name } sluit de vraag: { $detail }
        [closed-forgotten] De persoon vroeg om vergeten te worden
       *[other] { $name } { $detail }
    }
console-read = Deze vraag lezen
console-read-again = Opnieuw lezen
console-read-why = U mag lezen voor de coördinatie. Dit lezen wordt in het logboek genoteerd.

## What the owner does
console-answer = Uw antwoord
console-answer-hint = Het vertrekt zoals het is, onder uw voornaam ({ $name }); uw nummer blijft verborgen. Hoogstens { $most } tekens. Ctrl en Enter versturen.
console-answer-button = Versturen
console-answer-empty = Er is niets verstuurd: het antwoord is leeg.
console-not-sent = Er is niets verstuurd: de weg waarlangs deze persoon schrijft, staat nu uit. Uw tekst staat er nog.
console-note-empty = Er is niets genoteerd: de nota is leeg.
console-too-long = Er is niets verstuurd: { $length } tekens is te veel. Hoogstens { $most }. Uw tekst staat er nog.
console-kept-text = Uw tekst is niet vertrokken. Hier staat hij, om over te nemen.
console-phrases = Kant-en-klare zinnen
console-phrase = Zin
console-phrase-hint = Hij vertrekt in de taal van de persoon.
console-phrase-button = Zin versturen
console-phrase-which = Er is niets verstuurd: kies een zin uit de lijst.
console-note = Iets noteren voor het team
console-note-label = Nota
console-note-button = Noteren
console-hand-over = Doorgeven
console-hand-over-whom = Aan wie?
console-hand-over-hint = De vraag blijft bij u tot het ja van uw collega.
console-hand-over-button = Voorstellen
console-hand-over-nobody = Niemand anders van de permanentie kan nu een bericht krijgen.
console-on-duty-name = { $name } (van wacht)
console-offer-whom = Er is niets veranderd: kies iemand uit de lijst.
console-keep = Ik houd de vraag
console-accept = Ik neem over
console-refuse = Niet nu
console-impasse = Vastgelopen
console-impasse-hint = U hoeft dit niet in uw eentje te dragen. De coördinatie wordt verwittigd, zonder een woord van de persoon. De vraag blijft bij u.
console-impasse-button = Steun vragen
console-nudge-title = Mij eraan herinneren
console-nudge = Over hoeveel dagen?
console-nudge-button = Mij eraan herinneren
console-nudge-when = Er is niets veranderd: schrijf een aantal dagen, van 1 tot { $most }.
console-share = Vragen of ik er elders over mag spreken
console-share-hint = De persoon leest precies wat u wilt zeggen, en aan wie. Niets gaat naar buiten zonder een ja, en het programma verstuurt niets.
console-share-to = Aan wie?
console-share-words = Wat u wilt zeggen
console-share-button = Zien wat de persoon zal lezen
console-share-whom = Er is niets gevraagd: schrijf met wie u erover wilt spreken.
console-share-what = Er is niets gevraagd: schrijf wat u wilt zeggen.
console-share-title = Vraag { $number }: er elders over spreken
console-share-read = De persoon leest precies dit, en antwoordt ja of nee:
console-share-ask = Het aan de persoon vragen
console-share-back = Niets vragen
console-close = Sluiten
console-close-legend = Hoe eindigt het?
console-close-place = Naar welke plek?
console-close-hint = De plek is nodig bij een doorverwijzing, met akkoord van de persoon. De persoon krijgt een vriendelijk woord en kan altijd opnieuw schrijven.
console-close-button = De vraag sluiten
console-close-how = Er is niets veranderd: kies hoe het eindigt.
console-close-where = Er is niets veranderd: schrijf naar welke plek, met akkoord van de persoon.
console-no-phone = Om een vraag te nemen hebt u een telefoon nodig die werkt: de woorden van de persoon volgen u daar. Voeg hem toe in Mijn instellingen.
console-late-taken = Te laat, maar goed nieuws: { $name } zorgt voor deze vraag. Er is niets verstuurd.
console-late-closed = Deze vraag is gesloten. Er is niets verstuurd.
console-late-nobody = Deze vraag is nu niet in uw handen. Er is niets verstuurd.
console-late-gone = Dat kan niet meer: de vraag is intussen veranderd.
console-done-taken = De vraag is in uw handen. De persoon weet het.
console-done-sent = Verstuurd.
console-done-noted = Genoteerd. De persoon ziet het niet.
console-done-offered = Voorgesteld. De vraag blijft bij u tot het ja.
console-done-kept = De vraag blijft bij u.
console-done-declined = Goed, de vraag blijft waar ze is.
console-done-impasse = De coördinatie is verwittigd.
console-done-impasse-nobody = Genoteerd, maar ik kan niemand van de coördinatie bereiken: telefoneer hen rechtstreeks.
console-done-nudge = Genoteerd: de herinnering komt de ochtend van die dag op uw telefoon.
console-done-share = De vraag is gesteld. Het ja of nee komt in het gesprek.
console-done-closed = De vraag is gesloten. Dank u.

## The roster
console-roster-now = Nu
console-roster-nobody = Niemand is van wacht.
console-roster-until = tot { $until }
console-roster-no-phone = Geen telefoon die werkt: oproepen komen niet aan.
console-roster-next = Daarna: { $time }, { $names }
console-roster-next-nobody = Daarna: niemand is gepland in de komende twee weken.
console-watch-on = Ik neem nu de wacht
console-watch-off = Ik geef de wacht terug
console-watch-until = Tot (als u het weet)
console-week = Week van { $first } tot { $last }
console-weeks = Weken
console-roster-table = Tabel van de week
console-week-before = Vorige week
console-week-this = Deze week
console-week-after = Volgende week
console-roster-today = (vandaag)
console-roster-no-hours = De uren van de permanentie zijn niet ingesteld: gaten kunnen niet getoond worden.
console-roster-no-gap = Geen gat deze week in de uren van de permanentie.
console-roster-who-column = Wie
console-roster-gaps = Gaten
console-roster-gap = Niemand { $hours }
console-roster-shared = Meer tegelijk
console-roster-empty = Deze week is niets gepland.
console-away = Een afwezigheid noteren
console-away-button = Mijn afwezigheid noteren
console-roster-edit = Het rooster veranderen
console-roster-weekly = Een wacht van elke week toevoegen
console-roster-once = Een wacht of een afwezigheid toevoegen, een enkele keer
console-roster-member = Wie?
console-roster-post = Als wat?
console-roster-days = Welke dagen?
console-roster-first = Vanaf
console-roster-last = Tot en met (leeg: zonder einde)
console-roster-add = Toevoegen
console-roster-lines = De regels van deze week
console-roster-change = Deze regel veranderen
console-roster-last-day = Laatste dag
console-roster-end = Na deze dag stoppen
console-roster-remove = Deze regel wegnemen
console-roster-remove-weekly = Deze regel wegnemen, voor alle weken
console-line-once = { $day }, { $hours }
console-line-weekly = elke { $day }, { $hours }, sinds { $first }{ $until }
console-line-until = { ", " }tot en met { $day }
console-roster-no-day = Er is niets veranderd: er is een datum nodig.
console-roster-past = Er is niets veranderd: die dag is voorbij.
console-roster-no-time = Er is niets veranderd: er is een uur nodig, zoals 09:00.
console-roster-too-long = Er is niets veranderd: een wacht duurt hoogstens 24 uur.
console-roster-which-days = Er is niets veranderd: kies minstens een dag.
console-roster-which-post = Er is niets veranderd: kies van wacht, achterwacht of afwezig.
console-roster-ends-before = Er is niets veranderd: het einde komt voor het begin.
console-roster-who = Er is niets veranderd: kies iemand van het team.
console-roster-not-on-call = Er is niets veranderd: { $name } is niet van de permanentie en niet van de coördinatie.
console-roster-no-line = Er is niets veranderd: deze regel bestaat niet meer.
console-roster-done-watch-on = U hebt de wacht. Dank u.
console-roster-done-watch-off = U hebt de wacht niet meer. Dank u, het beste.
console-roster-done-watch-off-not = U had de wacht niet: er is niets veranderd.
console-roster-done-away = Uw afwezigheid is genoteerd. Kijk of ze een gat laat.
console-roster-done-added = Het is toegevoegd.
console-roster-done-ended = Het einde is genoteerd.
console-roster-done-removed = De regel is weggenomen.
console-roster-done-imported = De kalender staat in het rooster.
console-import = Een kalender inlezen
console-import-file = Kalenderbestand (.ics)
console-import-hint = De titel zegt wie en wat: Garde Samir, Samir achterwacht, Samir verlof. U ziet eerst wat er zou veranderen.
console-import-look = Eerst kijken
console-import-ready = Regels in deze kalender: { $count }. Ze komen in de plaats van wat een vorige kalender over dezelfde mensen zei, vanaf vandaag. Er is nog niets veranderd.
console-import-write = In het rooster zetten
console-import-not = Niets veranderen
console-import-problems = Er is niets veranderd. Dit is te verbeteren in deze kalender ({ $count }); stuur hem daarna opnieuw.
console-calendar-problem = { $day }, "{ $title }": { $why }{ $repeats ->
        [no] .
       *[yes] { "" } ({ $days } keer, tot { $until }).
    }
console-calendar-fault =
    { $fault ->
        [same-uid] een andere afspraak heeft hetzelfde kenmerk (UID)
        [unreadable] onleesbaar ({ $detail })
        [line] een van de regels is onleesbaar
        [no-start] zonder begin
        [no-end] zonder einde
        [backwards] eindigt voor het begint
        [zone] onbekende tijdzone ({ $detail })
        [too-often] herhaalt zich meerdere keren per dag
        [all-day] duurt de hele dag: geef er uren aan
        [too-long] duurt langer dan 24 uur: maak een afspraak per dag
        [nobody] noemt niemand van de permanentie
        [several] noemt meerdere mensen ({ $detail }): maak een afspraak voor elk
        [two-posts] zegt tegelijk achterwacht en verlof
        [no-table] dit bestand is niet te lezen als tabel of kalender ({ $detail })
        [no-column] kolom { $detail } ontbreekt
        [odd-column] kolom "{ $detail }" is onbekend
        [twice-column] kolom { $detail } staat er twee keer
        [too-many] meer dan { $detail } afspraken: maak er verschillende bestanden van
        [cells] meer vakjes dan kolommen
        [no-person] geen vraag en geen nummer: voor wie is het ?
        [two-people] een vraag en een nummer tegelijk, of meer dan een: kies er een
        [bad-case] "{ $detail }" is niet het nummer van een vraag
        [unknown-case] vraag { $detail } bestaat niet, of de persoon vroeg om vergeten te worden
        [bad-number] dit nummer kan onze sms'en niet ontvangen
        [no-day] zonder dag
        [bad-day] "{ $detail }" is geen datum
        [no-hour] zonder uur
        [bad-hour] "{ $detail }" is geen uur
        [skipped] die nacht verandert het uur, en dit moment bestaat niet
        [past] dit moment is voorbij
        [bad-weeks] "{ $detail }" is niet 1 of 2 weken
        [ends-before] het einde komt voor het begin
        [long] te lang: "{ $detail }..."
        [odd-door] "{ $detail }" is geen plek van de gids
        [same] twee keer dezelfde persoon op dat moment, of dezelfde referentie
       *[dates] de data zijn onleesbaar
    }
console-import-empty = Er is niets veranderd: geen enkele wacht van de komende zes maanden in deze kalender.
console-import-no-calendar = Er is niets veranderd: dit bestand is geen volledige kalender (.ics).
console-import-too-old = Er is niets veranderd: deze kalender wacht al te lang. Stuur hem opnieuw.
console-import-lines = Regels van de kalender
console-import-back = Terug naar het rooster

## The visitor's own settings
console-phones = Mijn telefoons
console-phones-hint = De oproepen van de permanentie komen hier aan, de eerste eerst. Zonder telefoon die werkt bereikt geen enkele oproep u en kan geen vraag bij u blijven.
console-phones-none = Nog geen telefoon: oproepen bereiken u niet.
console-phone-first-mark = (de eerste)
console-phone-state =
    { $state ->
        [ok] Hij werkt.
        [blocked] Geblokkeerd: geen enkel bericht komt er nog aan. Schrijf vanaf deze telefoon naar het programma om hem vrij te maken.
       *[off] Dit kanaal staat nu uit.
    }
console-phone-first = Als eerste zetten
console-phone-remove = Wegnemen
console-phone-new = Een nummer voor sms toevoegen
console-phone-new-hint = Uw eigen gsm, met +32 ervoor. Stuur daarna een proef: een tikfout zou iemand anders oproepen.
console-phone-add = Toevoegen
console-phone-unreadable = Er is niets veranderd: dit is geen telefoonnummer.
console-phone-prefix = Er is niets veranderd: deze installatie stuurt geen sms naar dit soort nummer.
console-phone-taken = Er is niets veranderd: dit nummer kan hier niet toegevoegd worden. De coördinatie kan u helpen.
console-phone-gone = Er is niets veranderd: deze telefoon staat niet meer in uw lijst.
console-trial = Proef { $time }: { $state }.
console-trial-button = Een proef sturen
console-link-why =
    { $where ->
        [telegram] Om oproepen op Telegram te krijgen: vraag een code, en stuur die vanaf Telegram naar het programma.
       *[page] Om te proberen met een telefoon van de testpagina: vraag een code, en stuur die vanaf die telefoon.
    }
console-link-button = Een code vragen
console-link-say = Schrijf dit { $where ->
        [telegram] vanaf Telegram
       *[page] vanaf die telefoon
    } naar het programma, binnen twee dagen. Deze code werkt maar een keer en wordt alleen nu getoond.
console-quiet = Rustige uren
console-quiet-hint = Als u niet van wacht bent, roept niets u op in deze uren, behalve een leven in gevaar voor de coördinatie. Maak beide vakken leeg om ze weg te nemen.
console-quiet-both = Er is niets veranderd: beide uren zijn nodig, of geen.
console-languages = Talen
console-languages-label = Taal van de berichten en de pagina's
console-languages-choice =
    { $choice ->
        [fr] Français
        [nl] Nederlands
        [fr-nl] Frans, dan Nederlands
       *[nl-fr] Nederlands, dan Frans
    }
console-languages-which = Er is niets veranderd: kies een taal uit de lijst.
console-password-change = Wachtwoord
console-password-next = Nieuw wachtwoord
console-password-now = Huidig wachtwoord
console-password-change-button = Wachtwoord veranderen
console-password-wrong = Er is niets veranderd: het huidige wachtwoord klopt niet. Na vijf pogingen moet u een kwartier wachten.
console-me-done-first = Deze telefoon is nu de eerste.
console-me-done-removed = De telefoon is weggenomen.
console-me-done-added = Het nummer is toegevoegd. Stuur een proef om te zien of het werkt.
console-me-done-trial = De proef is vertrokken. Het resultaat komt onder de telefoon.
console-me-done-trial-not = Er is niets vertrokken: dit kanaal staat nu uit.
console-me-done-quiet = Uw rustige uren zijn genoteerd.
console-me-done-languages = Uw talen zijn genoteerd.
console-me-done-password = Het nieuwe wachtwoord geldt. De andere toestellen moeten opnieuw binnenkomen.

## The team
console-team-inactive = (niet meer in het team)
console-team-languages = Talen: { $languages }.
console-team-phones = Telefoons die werken: { $count }.
console-team-link-button = Nieuwe link om binnen te komen
console-team-link = Link voor { $name }: hij opent een enkele keer, binnen twee dagen. Hij wordt alleen nu getoond; geef hem van hand tot hand.
console-team-leave = Verlaat het team
console-team-back = Komt terug in het team
console-team-roles = Functies
console-team-roles-of = Functies van { $name }
console-team-new = Iemand nieuw in het team
console-team-first-name = Voornaam, zoals de mensen hem zullen lezen
console-team-add = Toevoegen
console-team-name = Er is niets veranderd: er is een voornaam nodig, hoogstens 20 letters.
console-team-name-taken = Er is niets veranderd: iemand in het team heeft of had die voornaam al.
console-team-roles-which = Er is niets veranderd: kies minstens een functie die u mag geven.
console-team-unknown = Er is niets veranderd: ik ken niemand met die naam in het team.
console-team-not-yours = Er is niets veranderd: u verandert uw eigen rechten niet, en ook niet die van iemand van het beheer.
console-team-gone = Er is niets veranderd: deze persoon zit niet meer in het team.
console-team-done-added = De persoon zit in het team. Geef nu een link om binnen te komen, en dan een nummer.
console-team-done-roles = De functies zijn veranderd, vanaf de volgende pagina.
console-team-done-left = De persoon zit niet meer in het team. Wat nog open stond, wordt aan iemand anders voorgesteld.
console-team-done-back = De persoon is terug in het team.

## The journal
console-audit-hint = De laatste regels, de nieuwste eerst. Nooit een woord of een nummer van een persoon.
console-audit-when = Wanneer
console-audit-who = Wie
console-audit-what = Wat
console-audit-nobody = Iemand onbekend
console-audit-empty = Nog niets.
console-audit-action =
    { $action ->
        [case_read] heeft gelezen:
        [signed_in] komt binnen
        [signed_out] gaat weg
        [sign_in_failed] kon niet binnenkomen
        [sign_in_locked] moet wachten voor het binnenkomen
        [welcomed] komt voor het eerst binnen met een link
        [password_chosen] heeft een wachtwoord gekozen
        [password_refused] vergiste zich van wachtwoord
        [share_asked] heeft gevraagd om te delen
        [share_yes] mag delen: de persoon zegt ja
        [share_no] mag niet delen: de persoon zegt nee
        [roster_changed] heeft het rooster veranderd
        [phone_added] heeft een telefoon toegevoegd
        [phone_removed] heeft een telefoon weggenomen
        [link_made] heeft een link gemaakt
        [member_added] heeft iemand aan het team toegevoegd
        [member_left] heeft iemand uit het team genomen
        [member_back] heeft iemand terug in het team gezet
        [roles_changed] heeft functies veranderd
        [appointment_read] heeft afspraken gelezen
        [appointment_moved] heeft een afspraak verplaatst
        [appointment_details] heeft een afspraak gewijzigd
        [appointment_cancelled] heeft een afspraak geannuleerd
        [appointments_noted] heeft afspraken genoteerd
       *[other] { $action }
    }
console-audit-detail =
    { $detail ->
        [phone] op de telefoon
        [console] op de console
        [locked] te veel pogingen
       *[other] { $detail }
    }
