### The agenda of the console. These words stand on its pages, for the team, and never leave by SMS.

console-room-agenda = Agenda
console-room-agenda-about = De afspraken, hun herinneringen, en wat niet kon vertrekken.

## The agenda
console-agenda-days = Dagen
console-agenda-before =
    { $scale ->
        [day] Dag ervoor
       *[week] Week ervoor
    }
console-agenda-after =
    { $scale ->
        [day] Dag erna
       *[week] Week erna
    }
console-agenda-week = De hele week
console-agenda-new = Afspraken noteren
console-agenda-back = Terug naar de agenda
console-agenda-empty = Niets genoteerd.
console-agenda-done-seen = Bedankt, gezien: het verdwijnt bij iedereen.
console-agenda-done-noted = Genoteerd. Wie akkoord is, leest het binnenkort, nooit 's nachts.
console-agenda-done-nothing = Alles stond er al: er is niets veranderd.
console-notices = Goed om te weten
console-notice =
    { $kind ->
        [dropped] een herinnering is niet vertrokken: { $why }. Zeg het als het kan op een andere manier.
        [failed] een herinnering is niet aangekomen: { $why }. Zeg het als het kan op een andere manier.
        [refused_news] de persoon weet nog niet dat dit veranderd is: { $why }. Zeg het op een andere manier.
        [wrong_number] wie dit nummer leest, antwoordde FOUT. Er vertrekt niets meer en de afspraken zijn weg: de persoon moet op een andere manier gevonden worden.
        [hushed] de persoon schreef het eigen woord: er leest iemand mee. Schrijf niets persoonlijks naar deze telefoon.
       *[missed] de persoon is niet gekomen, en { $why }. Een duwtje?
    }
console-notice-why =
    { $reason ->
        [no_answer] antwoordde niet op het woordje erna
        [late] het was te laat geworden
        [channel_off] deze telefoon kan niets meer van ons ontvangen
        [unconfirmed] nummer al zes maanden stil, en geen antwoord
        [cap] al te veel berichten die dag of die week
        [refused] de persoon wil geen berichten
        [not_agreed] de persoon zei geen ja op herinneringen
        [broken] hij kon niet verwerkt worden
        [permanent_failure] het nummer ontvangt niet
        [expired] hij kon niet op tijd vertrekken
        [unknown] niemand weet of hij aankwam
        [moved] verplaatst
        [cancelled] geannuleerd
        [replanned] anders gepland
        [newer] nieuwer nieuws kwam in de plaats
        [not_coming] de persoon komt niet
        [not_planned] de afspraak staat er niet meer
        [asked_again] de persoon vroeg een ander uur
        [wrong_number] FOUT
        [kept] de persoon is gekomen
        [missed] de persoon is niet gekomen
       *[other] { $reason }
    }
console-notice-seen = Gezien
console-notice-gone = Dit was al gezien.

## One appointment
console-error-rdv = Deze afspraak bestaat niet
console-error-rdv-next = Het nummer is wellicht fout overgenomen, of de persoon vroeg om vergeten te worden. De agenda toont wat genoteerd is.
console-error-person = Deze persoon is hier niet meer bekend
console-error-person-next = Misschien vroeg de persoon om vergeten te worden. De agenda toont wat genoteerd is.
console-rdv-own = door de persoon zelf genoteerd
console-rdv-no-words = afspraak
console-rdv-state =
    { $state ->
        [coming] komt
        [change] vraagt een ander moment
        [company] vraagt dat iemand meegaat
        [not_coming] komt niet
        [cancelled] geannuleerd
        [kept] de persoon is gekomen
        [missed] de persoon is niet gekomen
       *[none] nog geen antwoord
    }
console-rdv-box =
    { $name ->
        [what] Wat
        [where] Waar
        [who] Wie wacht op de persoon
        [bring] Wat mee te brengen
       *[door] Plek van de gids
    }
console-rdv-no-door = (geen)
console-rdv-door-hint = Wil de persoon duidelijke herinneringen, dan staan de weg en wat er aan de deur gebeurt erin.
console-rdv-rhythm = Komt terug: { $rhythm }.
console-rdv-by = Genoteerd door { $name }.
console-rdv-by-person = Genoteerd door de persoon.
console-rdv-held =
    { $by ->
        [service] Alleen het team verplaatst ze.
       *[person] De persoon verplaatst ze zelf, wanneer het past.
    }
console-case-rdv = Een afspraak noteren
console-rdv-person = Alle herinneringen van deze persoon
console-rdv-sent = Herinneringen
console-rdv-sent-what = Bericht
console-rdv-sent-when = Wanneer
console-rdv-sent-state = Stand
console-rdv-sent-nothing = Er is geen herinnering gepland.
console-rdv-kind =
    { $kind ->
        [week] Een week ervoor
        [two_days] Twee dagen ervoor
        [eve] De dag ervoor
        [same_day] De dag zelf
        [again] Nog een keer, gevraagd door de persoon
        [noted] Het is met u genoteerd
        [moved] Sorry, het is verplaatst
        [person] Sorry, iemand anders wacht op u
        [cancelled] Sorry, het gaat niet door
       *[missed] Een woord na een afwezigheid
    }
console-rdv-reminder =
    { $state ->
        [planned] gepland
        [leaving] vertrokken
        [arrived] aangekomen
        [lost] niet aangekomen
        [dropped] niet verstuurd
       *[cancelled] ingetrokken
    }
console-rdv-hour = Uur
console-rdv-look = Eerst bekijken
console-rdv-move = Verplaatsen
console-rdv-details = Veranderen waarover het gaat
console-rdv-cancel = Annuleren
console-rdv-cancel-hint = De persoon leest het met een excuus. U ziet eerst de tekst.
console-rdv-end = Niet meer elke week
console-rdv-end-hint = Wat na die dag genoteerd was, wordt geannuleerd. De persoon leest een enkele tekst, met een excuus.
console-rdv-came = De persoon is gekomen
console-rdv-missed = De persoon is niet gekomen
console-rdv-came-hint = Het hoeft niet, en niets wordt geteld. Na een afwezigheid leest de persoon hoogstens een regel, zonder verwijt.
console-rdv-story = Wat er gebeurd is
console-rdv-event =
    { $kind ->
        [created] genoteerd{ $by ->
            [member] { " " }door { $name }
           *[nobody] { "" }
        }
        [moved] verplaatst{ $by ->
            [member] { " " }door { $name }
           *[nobody] { " " }door de persoon
        }; het was { $detail }
        [details] inhoud gewijzigd door { $name }
        [cancelled] geannuleerd{ $by ->
            [member] { " " }door { $name }
           *[nobody] { "" }
        }
        [answered] de persoon antwoordt: { $detail }
        [asked] de persoon vroeg een ander uur voor de herinnering
        [reminded] bericht: { $detail }
        [dropped] niet verstuurd of niet aangekomen: { $detail }
        [kept] { $name }: de persoon is gekomen
        [missed] { $name }: de persoon is niet gekomen
       *[zone] het wettelijke uur veranderde: herinneringen herrekend
    }
console-rdv-done-moved = Het is verplaatst.
console-rdv-done-details = Het is genoteerd.
console-rdv-done-cancelled = Het is geannuleerd.
console-rdv-done-ended = Het stopt na die dag.
console-rdv-done-came = Het is genoteerd.
console-rdv-done-missed = Het is genoteerd. De persoon leest hoogstens een regel, zonder verwijt.
console-rdv-changed = Er is niets veranderd: deze afspraak is intussen gewijzigd, of voorbij. Hier staat ze zoals ze is.
console-rdv-skipped = Er is niets veranderd: die nacht verandert het uur, en dit moment bestaat niet.
console-rdv-past = Er is niets veranderd: dit moment is voorbij.
console-rdv-long = Er is niets veranderd: dit is te lang voor een tekst (hoogstens { $most } tekens).
console-rdv-door = Er is niets veranderd: deze plek staat niet meer in de gids.

## Are you sure
console-sure-move = R{ $number } verplaatsen ?
console-sure-details = R{ $number } wijzigen ?
console-sure-cancel = R{ $number } annuleren ?
console-sure-from-to = Van { $was } naar { $when }.
console-sure-reads = Dit zal de persoon lezen (ten vroegste { $time }):
console-sure-nothing-told = Hiervoor vertrekt geen bericht.
console-sure-cannot-tell = De persoon kan hier niet verwittigd worden: zeg het op een andere manier.
console-sure-yes-move = Verplaatsen
console-sure-yes-details = Wijzigen
console-sure-yes-cancel = Deze afspraak annuleren

## A person
console-person-title = Herinneringen van de persoon: { $person }
console-person-how = Hoe de persoon herinnerd wordt
console-person-words = De woorden waarop ja gezegd is:
console-person-coming = Komende
console-person-past = Voorbij
console-wish =
    { $what ->
        [stop] STOP: er vertrekt geen enkele herinnering.
        [wrong] FOUT: dit nummer is niet van deze persoon.
        [hushed] Er leest iemand mee: niets vertrekt voor het eigen woord komt.
        [paused] In pauze, tot HERVATTEN.
        [shared] Anderen lezen deze telefoon.
        [plain] Duidelijk: de plek en de persoon worden genoemd.
       *[discreet] Discreet: alleen de dag en het uur.
    }
console-wish-agreed =
    { $by ->
        [member] Akkoord gegeven op { $day }, genoteerd door { $name }.
       *[self] Akkoord gegeven op { $day } door de persoon zelf.
    }
console-wish-not-agreed = Nog geen akkoord voor herinneringen: er vertrekt niets.
console-wish-moments = Herinneringen: { $list }.
console-wish-moment =
    { $kind ->
        [week] een week ervoor, { $eve }
        [two_days] twee dagen ervoor, { $eve }
        [eve] de dag ervoor, { $eve }
       *[same_day] de dag zelf, { $day }
    }
console-wish-hours = Nooit voor { $earliest } of na { $latest }.

## New ones
console-new-for = Voor wie ? Het ene of het andere
console-new-case = Nummer van de vraag
console-new-number = Gsm-nummer
console-new-number-hint = Met +32 ervoor, en alleen als de persoon akkoord is. Is het iemand anders, dan kan die FOUT antwoorden.
console-new-weeks = Komt terug
console-new-every =
    { $weeks ->
        [0] een enkele keer
        [1] elke week
       *[2] om de twee weken
    }
console-row-fault = Er is niets genoteerd. Deze afspraak klopt nog niet: { $why }.
console-rows-file = Een bestand lezen (CSV of kalender)
console-rows-which = Bestand (.csv of .ics)
console-rows-hint = CSV, een regel per afspraak. Kolommen: geval of nummer, datum, uur; en als u wilt: wat, waar, wie, meebrengen, deur, weken (1 of 2), tot, ref. Kalender: de titel zegt voor wie, zoals #42 OCMW met Sara. Wordt een bestand opnieuw gelezen, dan wordt verplaatst wat veranderd is.
console-rows-title = Dit zou genoteerd worden
console-rows-problems = Er is niets genoteerd. Dit moet nog kloppen ({ $count }); stuur het bestand daarna opnieuw.
console-rows-empty = Er is niets genoteerd: er staan geen afspraken in dit bestand.
console-rows-agreed = Deze mensen zeiden ja op herinneringen op hun telefoon.
console-rows-agreed-hint = Zonder die ja staat het hier genoteerd en vertrekt er niets. Uw naam, de dag en deze zin worden bewaard.
console-rows-write = Noteren ({ $count })
console-rows-lines = Afspraken
console-rows-would = Wat er gebeurt
console-rows-person = Voor
console-rows-about = Waarover het gaat
console-rows-reminders = Herinneringen
console-rows-outcome =
    { $outcome ->
        [new] nieuw
        [known] staat er al, er verandert niets
        [changed] de inhoud verandert
        [moved] verplaatst, met een excuus
        [cancelled] geannuleerd, met een excuus
       *[gone] hier geannuleerd of voorbij: er verandert niets
    }
console-rows-agreement =
    { $agreement ->
        [agreed] akkoord
        [refused] wil er geen
       *[not_yet] nog niet gevraagd
    }
console-rows-too-old = Er is niets genoteerd: deze pagina wacht al te lang. Begin opnieuw.
console-rows-changed = Er is niets genoteerd: er is intussen iets veranderd. Kijk opnieuw.
console-line-problem = Regel { $line }: { $why }.
