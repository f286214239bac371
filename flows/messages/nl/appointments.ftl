### Appointments, and the reminders that were asked for. Discreet unless the person chose otherwise: hours, no reason.

appointment-when =
    { $day ->
        [today] vandaag { $time }
        [tomorrow] morgen { $time }
       *[other] { $date } { $time }
    }
appointment-comma = { ", " }
appointment-date = { $weekday } { $date }
appointment-date-long = { $weekday } { $number } { $month }

## Reminders. The discreet one is one segment.
reminder-discreet = Herinnering: { $when }, zoals afgesproken. { $answers }
reminder-answers =
    1 ik kom 2 andere dag 3 iemand gaat mee 4 { $day ->
        [today] vandaag niet
        [tomorrow] morgen niet
       *[other] die dag niet
    }
reminder-plain-who = { $when }, { $who } verwacht u.
reminder-plain = { $when }, zoals afgesproken.
reminder-plain-bring = Breng mee: { $bring }.
reminder-kind = Is het te veel, dan is dat niet erg: we zoeken een ander moment.
reminder-coming-key = Ik kom
reminder-change-key = Veranderen
reminder-company-key = Iemand gaat mee
reminder-not-coming-key = Ik kan niet

reminder-moved = Sorry, { $was } wordt { $when }. { $answers }
reminder-person = Sorry, { $when } is het { $who } die u verwacht. { $answers }
reminder-cancelled = Sorry, { $when } gaat niet door. Dat ligt niet aan u. 1 een ander moment 2 iemand mag mij schrijven. Anders hoeft u niets te doen.
reminder-ended = Sorry, { $rhythm }: dat stopt vanaf { $when }. Dat ligt niet aan u. 1 een ander moment 2 iemand mag mij schrijven. Anders hoeft u niets te doen.
reminder-missed = Niet erg van { $day ->
        [today] vandaag
        [yesterday] gisteren
       *[other] laatst
    }. De deur blijft open. Een ander moment? 1 ja 2 iemand mag mij schrijven. Anders hoeft u niets te doen.
number-still-yours = Dank u. Het bericht volgt.
wrong-number = Sorry voor het storen. Naar dit nummer stuur ik niets meer.
reminder-check = Dag. Iemand in Brussel heeft dit nummer genoteerd voor een bericht. Is dit nog uw nummer? 1 ja 2 nee

## What is said to an answer.
reminder-glad = Dank u, dat is genoteerd. Verandert er iets, schrijf dan hier, eender wanneer.
reminder-options = Goed, we dwingen niets. 1 een andere dag 2 iemand gaat met u mee 3 een plek zonder afspraak 4 het hoeft niet, kom terug wanneer u wilt
reminder-unclear = Ik weet niet zeker of ik u begrijp, dat ligt aan mij. { $answers }
reminder-leave = Goed, het hoeft niet. Kom terug wanneer u wilt.
reminder-later = Goed, ik schrijf u { $at } opnieuw.
reminder-later-not = Er is niet genoeg tijd meer voor nog een herinnering: het is voor { $when }. { $answers }
reminder-change-asked = Ik vraag het team om een ander moment. U krijgt hier antwoord. Tot dan verandert er niets.
reminder-company-asked = Ik vraag het team of er iemand met u mee kan gaan. U krijgt hier antwoord.
reminder-asked-already = Het team heeft uw vraag al. U krijgt hier antwoord.
# Added to a promise of the team while nobody is there.
team-nobody = Er is nu niemand van wacht{ $opening }.
reminder-none = Ik zie hier geen afspraak voor dit nummer. Zeg de dag en het uur als ik er een moet noteren, of HULP voor een mens.
reminder-which = Over welke afspraak gaat het? Een nummer.
reminder-which-line = { $number } { $when }

## Something stands in the way: the help that fits, and a person with a yes.
obstacle-memory = Dat overkomt iedereen. Ik kan u vaker herinneren: schrijf bijvoorbeeld "herinner mij om 8u". Wilt u ook dat iemand van het team u die dag belt of schrijft? 1 ja 2 nee
obstacle-strength = Ik begrijp het, we dwingen niets. De afspraak kan wachten, of er kan iemand met u meegaan. Mag iemand van ons u schrijven? 1 ja 2 nee 3 een plek zonder afspraak
obstacle-way = De weg kan lastig zijn. { $way }Iemand van het team kan u de weg tonen of met u meegaan. Mag iemand u schrijven? 1 ja 2 nee
obstacle-money = Geen geld voor de rit: daar laten we u niet mee zitten, het team zoekt samen met u. Mag iemand u schrijven? 1 ja 2 nee
obstacle-fear = Bang zijn is normaal, bedankt om het te zeggen. U hoeft er niet alleen naartoe: er kan iemand met u meegaan. Mag iemand van het team u schrijven? 1 ja 2 nee
obstacle-children = Met kinderen erbij kunnen we een ander uur zoeken, of vragen of ze mee mogen. Mag iemand van het team u schrijven? 1 ja 2 nee
obstacle-yes = Het is gevraagd. Iemand van het team schrijft u hier. De afspraak blijft zoals ze is, tenzij u nee zegt.
after-yes = Het is gevraagd. Iemand van het team schrijft u hier.
obstacle-no = Goed. De afspraak blijft zoals ze is, en u mag tot het laatste moment nee zeggen.

## An appointment in plain words, repeated back for a yes.
appointment-repeat = { $when }{ $about }. Klopt dat? 1 ja 2 veranderen
appointment-repeat-weekly = { $rhythm }{ $about }, vanaf { $when }. Klopt dat? 1 ja 2 veranderen
appointment-repeat-move = { $was } wordt { $when }. Klopt dat? 1 ja 2 veranderen
appointment-weekly =
    { $weeks ->
        [two] om de twee weken op { $weekday } { $time }
       *[other] elke { $weekday } { $time }
    }
# What comes back every week is not wanted any more.
series-sure = { $rhythm }: stopt dat voorgoed? 1 ja, helemaal 2 alleen de volgende keer niet 3 alles blijft
series-which = Welke stopt? Een nummer.
series-ended = Goed, { $rhythm }: dat is voorbij. Daarvoor komt geen herinnering meer. U mag altijd opnieuw beginnen.
series-end-asked = Ik zeg het aan het team. U krijgt hier antwoord.
series-kept = Goed, alles blijft zoals het is.
appointment-ask-when = Op welke dag is het, en om hoe laat? Bijvoorbeeld: donderdag 14u.
appointment-ask-day = Op welke dag is het? Bijvoorbeeld: donderdag, of de 26ste.
appointment-ask-hour = Om hoe laat is het? Bijvoorbeeld: 14u30.
appointment-ask-which = Ik ben niet zeker van de dag of het uur. Schrijf enkel die twee, bijvoorbeeld: donderdag 14u.
appointment-ask-past = Dat moment is al voorbij. Op welke dag is het, en om hoe laat?
appointment-ask-skipped = Die nacht verandert het uur en bestaat dat moment niet. Om hoe laat is het?
appointment-when-again = Ik vind de dag en het uur niet. Bijvoorbeeld: donderdag 14u, of de 26ste om 9u30. NEE om het te laten.
appointment-change-what = Wat verandert er? Schrijf de juiste dag en het juiste uur.
appointment-kept = Genoteerd: { $when }. Ik stuur een herinnering { $reminders }, zonder de plek of de reden te noemen. DUIDELIJK als dat wel mag. STOP HERINNERINGEN als u niets wilt.
appointment-kept-plain = Genoteerd: { $when }. Ik stuur een herinnering { $reminders }. DISCREET als ik de plek en de reden niet mag noemen. STOP HERINNERINGEN als u niets wilt.
appointment-yes-key = Ja
appointment-kept-soon = Genoteerd: { $when }. Het is al gauw: er komt geen herinnering meer.
appointment-kept-silent = Genoteerd: { $when }. Zonder herinnering, zoals u wilde. HERVATTEN als u ze toch wilt.
# Before it, to somebody who never wrote here.
appointment-hello = Dag. Ik ben een programma. { $name } heeft met u een afspraak genoteerd, ik herinner u eraan op dit nummer. Bent u dat niet? Schrijf FOUT. HULP = een mens.
appointment-noted-by = { $name } heeft met u genoteerd: { $when }. Ik stuur een herinnering { $reminders }, zonder de plek of de reden te noemen. STOP HERINNERINGEN als u niets wilt.
appointment-noted-by-soon = { $name } heeft met u genoteerd: { $when }.
appointment-moved = Veranderd: { $when }. Ik stuur een herinnering { $reminders }.
appointment-moved-soon = Veranderd: { $when }.
appointment-moved-late = Die afspraak is er niet meer, of is al veranderd. Schrijf de dag en het uur om er een te noteren.
appointment-stopped = U had gevraagd om geen herinneringen meer te krijgen. Mag ik u toch aan deze en de volgende herinneren? 1 ja 2 nee
appointment-and = { $first } en { $last }
appointment-leave = Goed, ik noteer niets.
appointment-too-many = Ik heb al veel afspraken voor dit nummer: een mens kan ze met u bekijken. HULP.

## "Wanneer is mijn volgende afspraak?"
appointment-next = De volgende: { $when }{ $about }.
appointment-next-more =
    { $count ->
        [one] Dan { $second }.
       *[other] Dan { $second }, en later nog { $more }.
    }
appointment-where = Het is { $where }.
appointment-who = { $who } verwacht u.
appointment-unknown-detail = Meer weet ik niet. Iemand van het team kan het u zeggen: HULP.
appointment-guarded = Op deze telefoon schrijf ik daar niets over. Schrijf uw woord, of HULP voor een mens.
appointment-guarded-no-word = Op deze telefoon schrijf ik daar niets over. HULP voor een mens.

## How one is reminded.
wish-kept = Genoteerd. { $rule }
wish-moments = Herinneringen: { $list }.
wish-none = Geen herinneringen meer, maar uw afspraken blijven genoteerd. HERVATTEN als u ze toch wilt.
wish-moment =
    { $kind ->
        [week] een week vooraf
        [two_days] twee dagen vooraf
        [eve] de dag ervoor rond { $eve }
       *[same_day] de dag zelf { $day }
    }
wish-day-at = rond { $time }
wish-day-lead = { $lead } ervoor
wish-lead =
    { $unit ->
        [hours] { $count } uur
       *[minutes] { $form ->
            [one] { $count } minuut
           *[other] { $count } minuten
        }
    }
wish-hours = Enkel tussen { $earliest } en { $latest }.
wish-quiet = Ik schrijf nooit 's nachts, tussen 21u en 8u.
wish-plain = Goed: de herinneringen zeggen waar en bij wie. DISCREET om terug te keren.
wish-discreet = Goed: de herinneringen zeggen enkel de dag en het uur.
paused = Goed, pauze: geen herinneringen tot u HERVATTEN schrijft. Uw afspraken blijven genoteerd, en een dringend bericht wordt altijd gelezen.
resumed = De herinneringen beginnen opnieuw. STOP HERINNERINGEN of PAUZE wanneer u wilt.

## Others may read this phone.
code-word-kept = Genoteerd. Hier zeg ik niets meer over een afspraak zonder dat woord. Leest er iemand mee, schrijf dan enkel dat woord: ik zwijg, en het team weet het. Nog eens dat woord: ik ben er weer.
code-word-how = Kies een eigen woord, van drie letters of meer. Bijvoorbeeld: MIJN WOORD zon.
code-word-hushed = Dank u, nog een fijne dag.
code-word-speaks = Dag.
phone-shared = Goed. Op deze telefoon schrijf ik enkel de dag en het uur, en ik antwoord niets over een afspraak zonder een eigen woord van u. Om er een te kiezen: MIJN WOORD zon.

## A second phone of the same person.
second-phone-code =
    { $where ->
        [telegram] Als een sms niet aankomt, probeer ik uw Telegram. Schrijf daarvoor binnen het uur op Telegram{ $bot ->
            [none] { "" }
           *[other] { " " }naar { $bot }
        }: KOPPEL { $code }
       *[sms] Als Telegram niet lukt, probeer ik per sms. Stuur me daarvoor binnen het uur deze sms: KOPPEL { $code }
    }
second-phone-alone = Hier heb ik alleen deze weg om u te schrijven. Komt een herinnering niet aan, dan weet het team het.
second-phone-linked = Gedaan: komt een herinnering op de ene niet aan, dan probeer ik de andere. KOPPEL STOP om dit weg te doen.
second-phone-unlinked = Goed, ik schrijf alleen nog op de telefoon waarop u met mij praat.
second-phone-unknown = Deze code klopt niet, of is ouder dan een uur. Schrijf TELEGRAM op de andere telefoon voor een nieuwe.
second-phone-told = Een andere telefoon hoort nu bij deze: die kan uw afspraken krijgen en opvragen. Was u dat niet? Schrijf KOPPEL STOP.
