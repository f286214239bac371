### What a person in the hands of the permanence hears: one true line at each step, and never more than is true.

# The end of a safety text: who knows about it.
safety-relay-called = Ik verwittig nu iemand van wacht.
safety-relay-owned = Wat u schrijft, geef ik door aan { $name } van de permanentie.
safety-relay-nobody-until = Eerlijk: niemand is van wacht tot { $opening }. Uw bericht wordt bewaard en eerst gelezen.
relay-opening = { ", " }volgende wacht: { $opening }
safety-kept-called = Het is bij de rest bewaard. Iemand van wacht wordt verwittigd en kan alles lezen. Dag en nacht een stem: { $listen }. Gevaar: { $emergency }. U mag verder schrijven.

case-called = Genoteerd ({ $time }), vraag { $number }. Ik verwittig iemand van wacht, en zeg het u hier zodra iemand u leest. Gevaar: { $emergency }. U mag verder schrijven, niets gaat verloren.
relay-opened = Dag. Ik ben een programma. { $name } van de permanentie schrijft u via dit nummer en leest uw antwoorden. U hoeft niet te antwoorden. De berichten blijven zolang het gesprek duurt, en worden dan gewist.

relay-taken = { $name } van de permanentie leest nu uw berichten en schrijft u hier. Wilt u dat er ergens iemand met u meegaat, zeg het dan.
relay-received = Uw bericht van { $time } is aangekomen, ik geef het door aan { $name }.
relay-received-off = Uw bericht van { $time } is aangekomen. { $name } heeft geen wacht meer en kan later antwoorden{ $opening }. Een stem luistert dag en nacht: { $listen }. Gevaar: { $emergency }.
relay-says = { $name }: { $words }
relay-other-called = { $name } kon nog niet antwoorden. Ik verwittig ook iemand anders. Uw berichten zijn bewaard. Dag en nacht een stem: { $listen }. Gevaar: { $emergency }.
relay-not-reached = Ik heb niemand kunnen bereiken, en dat spijt me. Ik blijf proberen. Nu: { $emergency } bij gevaar, { $listen } of { $suicide } om te praten, dag en nacht. U mag verder schrijven, niets gaat verloren.
relay-handed = { $name } neemt over van { $giver }, met uw berichten: u hoeft niet alles opnieuw te vertellen.
relay-lost = { $name } kan uw berichten niet meer lezen. Ik verwittig nu iemand anders. Gevaar: { $emergency }. Dag en nacht een stem: { $listen }.
relay-lost-nobody = { $name } kan uw berichten niet meer lezen, en eerlijk gezegd is er niemand anders van wacht{ $opening }. Uw berichten zijn bewaard. Dag en nacht een stem: { $listen }. Gevaar: { $emergency }.
relay-closed = Het gesprek met { $name } stopt hier. Bedankt voor uw vertrouwen. Uw berichten blijven hoogstens 30 dagen, VERGEET MIJ wist ze meteen. Het programma blijft: zeg wat u nodig hebt, of HULP om opnieuw aan een mens te schrijven.

# Before anything leaves the permanence. What would be told comes between.
relay-share-asks = { $name } zou dit willen zeggen aan { $to }:
relay-share-question = Verder zou niets worden doorgegeven, ook uw nummer niet. Akkoord? JA of NEEN
relay-share-yes = Genoteerd: het is ja voor { $to }, en alleen voor wat u gelezen hebt.
relay-share-no = Genoteerd: er wordt niets doorgegeven. Hier verandert er niets voor u.

# Canned phrases of the team, in the person's language.
phrase-1 = Dag, ik lees uw berichten. Ik ben er voor u.
phrase-2 = Neem uw tijd. Schrijf het zoals het komt.
phrase-3 = Waar bent u nu? Een straat of een station is genoeg.
phrase-4 = Bent u nu veilig?
phrase-5 = Misschien kan er iemand met u meegaan. Zou u dat willen?
phrase-6 = Ik zoek het voor u uit en schrijf u over tien minuten.
phrase-7 = Kunt u nu { $emergency } bellen, of iemand bij u in de buurt vragen om het te doen?
phrase-8 = Bedankt om te schrijven. U mag terugkomen wanneer u wilt.
