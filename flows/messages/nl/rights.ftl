### STOP, VERGEET MIJ, WAT WEET U, and asking for a person.

stopped-all = Gedaan: geen herinneringen en geen nieuws meer. Gaat het ooit slecht, schrijf dan hier: een dringend bericht wordt altijd gelezen.
stopped-reminders = Gedaan: geen herinneringen meer. De rest blijft, en een dringend bericht wordt altijd gelezen.
stopped-announcements = Gedaan: geen nieuws uit de wijk meer. De rest blijft, en een dringend bericht wordt altijd gelezen.
stop-which = Stoppen kan met één woord: STOP (alles), STOP HERINNERINGEN of STOP NIEUWS. Ik heb nu nog niets veranderd.
forget-sure = Alles wissen: nummer, berichten en aanvragen? JA, of VERGEET MIJ. Er is nog niets gewist.
forgotten = Alles is gewist: nummer, berichten, vragen. Dit is mijn laatste bericht. U bent altijd weer welkom.
forgotten-read = Alles is hier gewist: nummer, berichten, vragen. Ik vraag aan wie u gelezen heeft om ook die telefoon te wissen. Dit is mijn laatste bericht. U bent altijd weer welkom.
held =
    Dit bewaar ik van u: uw nummer (versleuteld), uw taal, { $messages ->
        [0] geen bericht
        [one] { $messages } bericht
       *[other] { $messages } berichten
    } van minder dan 7 dagen, { $cases ->
        [0] geen lopende vraag
       *[other] een lopende vraag
    } aan een mens{ $appointments ->
        [0] {""}
        [one] , 1 afspraak
       *[other] , { $appointments } afspraken
    }. Geen naam. VERGEET MIJ wist alles.

case-kept = Genoteerd, vraag { $number }. Eerlijk gezegd is er nu niemand van wacht{ $opening }. Uw vraag wordt als eerste gelezen. Dag en nacht luistert iemand: { $listen }. Gevaar: { $emergency }. Ik blijf hier ook.
case-opening = { ", " }de permanentie { $hours }
