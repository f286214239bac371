### What the team reads on their own phones. Short: it is read in a corridor. Never a number of a person.

staff-level =
    { $level ->
        [life_danger] LEVENSGEVAAR
        [urgent] dringend
       *[other] vraag
    }
staff-quarter = { ", " }{ $quarter }

staff-page = Geval { $number }, { $level }, taal { $language }{ $quarter }. 1 ik neem het, 2 niet nu. Zonder antwoord binnen { $minutes } min roep ik je opnieuw op, daarna iemand anders.
staff-page-several = Geval { $number }, { $level }, taal { $language }{ $quarter }. Antwoord 1 #{ $number } (ik neem het) of 2 #{ $number } (niet nu). Zonder antwoord binnen { $minutes } min roep ik je opnieuw op, daarna iemand anders.
staff-page-again = Geval { $number }, { $level }, taal { $language }{ $quarter }: nog door niemand genomen, wacht sinds { $time }. Antwoord 1 #{ $number } (ik neem het) of 2 #{ $number } (niet nu).
staff-alarm = Geval { $number }, { $level }, taal { $language }{ $quarter }: niemand heeft het genomen sinds { $time }. 1 ik neem het, 2 niet nu.
staff-alarm-nobody = Geval { $number }, { $level }, taal { $language }{ $quarter }, open sinds { $time }: niemand is van wacht{ $opening }. 1 ik neem het, 2 niet nu.
staff-page-silent = Geval { $number }, { $level }, taal { $language }{ $quarter }: { $name } antwoordt niet sinds { $time }. 1 ik neem het, 2 niet nu.
staff-raised = #{ $number } wordt ernstiger: { $level }. Ik heb de persoon net de noodnummers gestuurd.
staff-take = Ik neem het
staff-not-now = Niet nu
# The buttons under a message, on Telegram.
staff-key-words = Woorden herlezen
staff-key-phrases = Zinnen
staff-key-give = Doorgeven
staff-key-impasse = Vast
staff-key-nudge = Herinnering over 3 dagen
staff-key-close = Afsluiten
staff-key-stays-open = Het blijft open
staff-key-list = Open gevallen
staff-key-roster = Wie heeft wacht?
staff-key-watch-on = Ik neem de wacht
staff-key-watch-off = Ik geef de wacht terug

staff-taken = Bedankt. Geval { $number } is van jou. Wat je hier schrijft, gaat zo naar de persoon, onder je voornaam; je nummer blijft verborgen. SLUIT #{ $number } = klaar, ? = commando's.
staff-taken-several = Bedankt. Geval { $number } is van jou. Je hebt er verschillende ({ $cases }): begin met #{ $number } en de rest gaat zo naar de persoon, onder je voornaam. SLUIT #{ $number } = klaar.
staff-taken-by = Geval { $number }: { $name } heeft het genomen. Bedankt.
staff-too-late = { $name } had geval { $number } al genomen. Bedankt.
staff-too-late-closed = Geval { $number } is al gesloten.
staff-declined = Goed, deze keer niet. Ik blijf iemand zoeken voor geval { $number }.
staff-answer-first = Er is niets verstuurd. Geval { $number } wacht nog: 1 ik neem het, 2 niet nu. Je woorden vertrekken zodra het van jou is.
staff-nothing-waits = Er wacht nu geen enkel geval op antwoord. LIJST toont de open gevallen.

staff-header = #{ $number } { $level }, taal { $language }{ $quarter }:
staff-line = { $time } { $words }
staff-words = #{ $number } { $words }
staff-words-unreadable = (bericht zonder tekst: stem, beeld of iets anders)
staff-before-in-console = (wat voorafging staat in de console)
staff-danger = #{ $number } GEVAAR { $words }

staff-sent = Verstuurd naar #{ $number }.
staff-no-case = Er is niets verstuurd: je hebt geen geval. LIJST = de open gevallen, ? = de commando's.
staff-held = Er is niets verstuurd: is dit voor het team? Voor de persoon: #{ $number } en dan je bericht. Om het geval door te geven: GEEF #{ $number } en de voornaam. ? = de commando's.
staff-which = Er is niets verstuurd: je hebt verschillende gevallen ({ $cases }). Begin met het nummer: #{ $number } en dan je bericht.
staff-which-command = Welk geval? Je hebt er verschillende: { $cases }. Zet het nummer erbij, bijvoorbeeld #{ $number }.
staff-not-yours = Er is niets gedaan: geval { $number } is van { $name }.
staff-not-taken = Er is niets verstuurd: geval { $number } is nog niet van jou. 1 #{ $number } om het te nemen.
staff-unknown-case = Er is niets gedaan: ik vind geen open geval { $number }. LIJST = de open gevallen.
staff-failed = #{ $number }: je bericht is niet aangekomen ({ $reason }). De persoon heeft het niet gezien.
staff-reason =
    { $reason ->
        [blocked] die gsm wil onze berichten niet meer
        [unsubscribed] die gsm wil onze berichten niet meer
        [landline] dat is geen mobiel nummer
        [expired] te laat
       *[other] het netwerk heeft het niet afgeleverd
    }
staff-not-your-room = Dat is werk van de permanentie: er is niets gebeurd. De console toont wat van u is.
staff-only-text = Ik geef alleen woorden door: er is niets naar de persoon verstuurd.

staff-list-line = #{ $number } { $level }, { $whose }, { $time }
staff-list-yours = van jou
staff-list-owned = van { $name }
staff-list-waiting = wacht
staff-list-empty = Geen open gevallen.

staff-offer = { $name } biedt je geval { $number } aan, { $level }, taal { $language }{ $quarter }. Antwoord 1 #{ $number } (ik neem het) of 2 #{ $number } (nee). Tot je ja zegt, houdt { $name } het.
staff-offered = Aangeboden aan { $name }. Geval { $number } blijft van jou tot er een ja komt.
staff-offer-accepted = { $name } heeft geval { $number } genomen. Bedankt.
staff-offer-refused = { $name } kan niet: geval { $number } blijft van jou.
staff-offer-ended = { $name } heeft niet geantwoord: geval { $number } blijft van jou.
staff-offer-gone = Geval { $number } wordt je niet meer aangeboden. Bedankt.
staff-declined-offer = Goed. { $giver } houdt geval { $number }.
staff-kept = Geval { $number } blijft van jou.
staff-no-such-name = Ik ken niemand met die naam in het team. Er zijn: { $names }.
staff-name-missing = Aan wie geven? GEEF #{ $number } AAN en dan een voornaam: { $names }.
staff-not-reachable = { $name } heeft geen telefoon die ik kan bereiken. Geval { $number } blijft van jou.

staff-noted = Genoteerd bij geval { $number }. De persoon ziet het niet.
staff-note-empty = Wat moet ik noteren? NOTA #{ $number } en dan de tekst.
staff-phrase-line = z{ $number } { $words }
staff-no-such-phrase = Er is geen zin { $number }. ZINNEN toont de lijst.

staff-ask-outcome = Hoe eindigt geval { $number }? 1 gezien, 2 begeleid, 3 doorverwezen en akkoord, 4 de persoon wil niet, 5 onbereikbaar. 0 = het blijft open.
staff-outcome-unclear = Er is niets verstuurd, en geval { $number } blijft open. Om het te sluiten, een cijfer: 1 gezien, 2 begeleid, 3 en de plek, 4 de persoon wil niet, 5 onbereikbaar. Om de persoon te schrijven: #{ $number } en dan je bericht.
staff-ask-oriented = Doorverwezen naar welke plek, met akkoord van de persoon? Schrijf de naam van de plek. 0 = het geval blijft open.
staff-closed = Geval { $number } gesloten: { $outcome }. HERINNERING #{ $number } OVER 3 DAGEN als je er nog aan wilt denken.
staff-still-open = Goed, geval { $number } blijft open en van jou.
staff-outcome =
    { $outcome ->
        [seen] gezien
        [accompanied] begeleid
        [oriented] doorverwezen
        [refused] de persoon wil niet
       *[unreachable] onbereikbaar
    }

staff-impasse = Je hoeft geval { $number } niet alleen te dragen: ik verwittig { $names }.
staff-impasse-nobody = Genoteerd, maar ik kan niemand van de coördinatie bereiken: bel hen zelf. Geval { $number } blijft van jou.
staff-impasse-alert = { $name } zit vast met geval { $number } ({ $level }) en vraagt steun. Bel of schrijf: steun is genoeg, je hoeft het geval niet over te nemen.
staff-nudge-set = Genoteerd, ik herinner je aan geval { $number }: { $day }.
staff-nudge-when = Over hoeveel dagen? HERINNERING #{ $number } OVER 3 DAGEN (van 1 tot 60).
staff-nudge = De herinnering die je gevraagd had: geval { $number } ({ $state }).
staff-nudge-open = open
staff-nudge-closed = gesloten

staff-share-how = DEEL #{ $number } MET naam: wat er gezegd zal worden. De persoon leest precies dat en antwoordt ja of neen.
staff-share-asked = Ik heb de persoon getoond wat je aan { $to } wilt zeggen. Ik wacht op een ja of een neen.
staff-share-yes = #{ $number } JA: je mag aan { $to } zeggen wat getoond is, en niets anders.
staff-share-no = #{ $number } NEEN: aan { $to } mag niets gezegd worden.

staff-opened = Geval { $number } is open en van jou. Schrijf: je woorden vertrekken onder je voornaam.
staff-opened-joined = Geval { $number } is al open voor deze persoon: het is van { $name }.
staff-open-how = Welk nummer? NIEUW GEVAL en dan het nummer, met +32 vooraan.

staff-watch-on = Je bent van wacht tot { $until }. Bedankt.
staff-watch-too-long = Er is niets veranderd: een wacht duurt hoogstens 24 uur.
staff-watch-off = Je bent niet meer van wacht. Bedankt, en tot later.
staff-watch-off-not = Je was niet van wacht: er is niets veranderd.
staff-roster = Van wacht: { $names }. Daarna: { $next }.
staff-roster-until = { $name } (tot { $until })
staff-roster-next = { $name }, { $opening }
staff-nobody = niemand
staff-gap = Niemand is van wacht { $day }: { $gaps }. Om dat op te vullen: IK NEEM DE WACHT op het moment zelf, of de console.
staff-no-roster = Er is geen wacht gepland { $day }. Om dat op te vullen: de console, of IK NEEM DE WACHT.

staff-shift-end = Je wacht loopt af. Nog van jou: { $cases }. Nu van wacht: { $names }. GEEF #{ $number } AAN en dan een voornaam om door te geven, HOUD #{ $number } om te houden.
staff-sheet = Sinds { $time }: gevallen genomen { $taken }, gevallen gesloten { $closed }, berichten verstuurd { $said }. { $open }
staff-sheet-clear = Er blijft niets open bij jou. Bedankt, rust goed uit.
staff-sheet-open = Nog open: { $cases }.

staff-waiting = #{ $number }: de persoon wacht op je antwoord sinds { $time }. Zonder antwoord binnen { $minutes } min roep ik ook iemand anders op.
staff-forgotten = #{ $number }: de persoon heeft gevraagd om vergeten te worden. De woorden zijn gewist en het geval is gesloten. Wis ze ook hier.
staff-stopped = #{ $number }: de persoon heeft STOP geschreven. Geen herinneringen en geen nieuws meer; je berichten lezen en zelf schrijven kan altijd nog.
staff-gone = #{ $number }: een van mijn berichten is niet bij deze persoon aangekomen ({ $reason }).

staff-linked = Welkom { $name }. De oproepen van de permanentie komen nu op deze telefoon aan. ? = de commando's.
staff-linked-other = Welkom { $name }. Deze telefoon staat nu op je naam.
staff-link-bad = Deze code werkt niet: al gebruikt, of te oud. Vraag een andere.
staff-test = Test: als je dit leest, komen de oproepen van de permanentie op deze telefoon aan.
staff-stop = Deze telefoon is van het team: STOP verandert daar niets aan. Rustige uren en telefoons regel je in de console, pagina Mijn instellingen.
staff-help = 1 ik neem het, 2 niet nu. LIJST. GEVAL 42. SLUIT #42. GEEF #42 AAN Naam. NOTA: tekst. ZINNEN, Z3. HERINNERING OVER 3 DAGEN. VAST. DEEL MET Naam: tekst. NIEUW GEVAL. WIE HEEFT WACHT. IK NEEM DE WACHT. IK GEEF DE WACHT TERUG. RDV #42 donderdag 14u. R7. AGENDA. Al de rest gaat naar de persoon.

# Of appointments.
staff-notices =
    { $kind ->
        [dropped] { $count } herinnering(en) konden niet op tijd vertrekken
        [failed] { $count } herinnering(en) hebben de persoon niet bereikt
        [wrong_number] { $count } nummer(s): het is de persoon niet, er vertrekt niets meer
        [hushed] { $count } persoon of personen schreven hun woord: iemand leest mee, er vertrekt niets
        [refused_news] { $count } verandering(en) die de persoon niet kreeg: anders te zeggen
        [missed] Niet gekomen, en sindsdien niets: een duwtje
       *[other] { $count } zaken om te bekijken bij afspraken
    }: { $numbers }.
staff-wanted =
    { $wanted ->
        [change] Vraagt een ander moment
        [company] Vraagt dat iemand meegaat
        [memory] Vergeet gemakkelijk, en wil wel dat iemand die dag belt of schrijft
        [strength] Heeft de kracht niet, en wil wel dat iemand schrijft
        [way] Weet niet hoe er te geraken, en wil wel dat iemand schrijft
        [money] Heeft geen geld voor de rit, en wil wel dat iemand schrijft
        [fear] Durft niet te gaan, en wil wel dat iemand schrijft
        [children] Heeft de kinderen, en wil wel dat iemand schrijft
        [end] Wil deze wekelijkse afspraak niet meer
        [after] Wil wel dat iemand schrijft na deze afspraak
       *[other] Wil wel dat iemand schrijft
    }: { $about }.

staff-rdv-when = Ik heb de dag en het uur niet begrepen. Bijvoorbeeld: rdv #{ $number } donderdag 14u OCMW Sara. Er is niets genoteerd.
staff-rdv-noted = R{ $rdv } genoteerd voor geval { $number }: { $when }{ $about }. { $state ->
        [told] De persoon leest het hier, herinneringen: { $reminders }.
        [told-soon] De persoon leest het hier. Het is te kort op voorhand voor een herinnering.
        [refused] De persoon wil geen herinneringen: zeg het op een andere manier.
       *[asked] Wil de persoon herinneringen op deze telefoon? 1 ja 2 nee
    }
staff-rdv-agreed = Goed, de persoon leest het hier. Herinneringen: { $reminders }.
staff-rdv-not-agreed = Goed, R{ $rdv } blijft genoteerd, zonder herinnering.
staff-rdv-no-reminder = geen
staff-rdv-none = Ik ken R{ $rdv } niet, of die afspraak is voorbij of geannuleerd. AGENDA voor de lijst.
staff-rdv-shown = R{ $rdv }: { $when }{ $about }. Herinneringen: { $reminders }. Antwoord: { $answer }.
staff-rdv-answer =
    { $answer ->
        [coming] komt
        [change] vraagt een ander moment
        [company] vraagt dat iemand meegaat
        [not_coming] komt niet
        [cancelled] geannuleerd
        [kept] gekomen
        [missed] niet gekomen
       *[none] geen
    }
staff-rdv-forgotten =
    { $count ->
        [one] { $numbers }: de persoon vroeg om vergeten te worden, deze afspraak staat hier niet meer.
       *[other] { $numbers }: de persoon vroeg om vergeten te worden, deze afspraken staan hier niet meer.
    }
staff-rdv-answered = { $words } (antwoord op de herinnering van R{ $rdv }: { $said })
staff-rdv-move = R{ $rdv }: { $was } wordt { $when }? De persoon krijgt bericht met een excuus. 1 ja 2 nee
staff-rdv-cancel = R{ $rdv }, { $when }: annuleren? De persoon krijgt bericht met een excuus. 1 ja 2 nee
staff-rdv-last = R{ $rdv }, { $when }: is dit de laatste keer? De volgende worden geannuleerd, de persoon krijgt bericht met een excuus. 1 ja 2 nee
staff-rdv-all = R{ $rdv }: alles annuleren vanaf { $when }, elke week? De persoon krijgt bericht met een excuus. 1 ja 2 nee
staff-rdv-person = R{ $rdv }, { $when }: verwacht { $name } de persoon? Die krijgt bericht. 1 ja 2 nee
staff-rdv-done = Gedaan. { $told ->
        [later] De persoon leest het om { $time }.
        [now] De persoon leest het nu.
        [nobody] { "" }
       *[not] De persoon kan hier niet verwittigd worden: zeg het op een andere manier.
    }
staff-rdv-left = Goed, R{ $rdv } verandert niet.
staff-rdv-came = R{ $rdv }: genoteerd, de persoon is gekomen.
staff-rdv-missed = R{ $rdv }: genoteerd. De persoon krijgt hoogstens een regel, zonder verwijt.
staff-rdv-how = R{ $rdv }: schrijf het nieuwe moment (R{ $rdv } vrijdag 10u), ANNULEER, MET en een voornaam, GEKOMEN of NIET GEKOMEN. Elke week: LAATSTE, ANNULEER ALLES.
staff-rdv-nothing = Niets genoteerd tot morgenavond.
staff-rdv-line = R{ $rdv } { $when }: { $answer }
