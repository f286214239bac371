### What the bot says when it is not about one door: welcome, small talk, apologies.

welcome = Dag. Ik ben een programma, geen mens. Zeg wat u zoekt, en waar: eten, slapen, douchen, een dokter, praten. Uw naam hoeft niet, uw hele verhaal ook niet. Berichten worden na 7 dagen gewist. HULP = een mens. STOP = stoppen.
welcome-line = Dag. Ik ben een programma. Een naam hoeft niet. Het team leest pas mee als u HULP schrijft, of bij gevaar. Berichten worden na 7 dagen gewist.
welcome-demo = Dit is een test: reken nog niet op dit nummer.

greeting = Dag, ik ben er. Eén woord is genoeg: eten, slapen, douche, dokter, papieren, praten. Zeg ook waar u bent. HULP = een mens.
thanks = Graag gedaan. Zorg goed voor uzelf, en schrijf wanneer u wilt.
help = Zeg wat u zoekt en waar, dan kijk ik in een lijst die door mensen wordt bijgehouden. Een nummer = uitleg. MEER = andere. OPNIEUW = van nul. HULP = een mens. STOP = geen herinneringen meer. WAT WEET U en VERGEET MIJ = uw gegevens. FRANCAIS, ENGLISH.
robot = Ja, ik ben een programma. Ik lees snel en begrijp soms iets verkeerd. De plaatsen komen uit een lijst die mensen bijhouden. Liever een mens: schrijf HULP.
unclear = Ik heb het niet goed begrepen, dat ligt aan mij. Eén woord is genoeg: eten, slapen, douche, dokter, praten. Of HULP voor een mens.
leave-it = Goed, we laten het zo. Kom terug wanneer u wilt.
not-yet = Ik kan nog geen nieuws uit de wijk sturen. Een mens kan u helpen: schrijf HULP. Zoekt u een plek, zeg dan wat u nodig hebt en waar.

about-someone = Ik begrijp dat u het wilt weten. Ik zeg van niemand of die hier bekend is, of die langskomt of waar die is, en van u zeg ik het ook nooit. Iemand van de permanentie kan er met u over praten: 1 ja 2 neen. Is iemand in gevaar: { $emergency }.
about-someone-again = Ik weet het, geen nieuws hebben is zwaar. Ik zwijg over iedereen, en dat zwijgen betekent geen ja en geen neen. Iemand van de permanentie kan naar u luisteren en samen zien wat u kunt doen: 1 ja 2 neen. Is iemand in gevaar: { $emergency }.

not-text = Ik lees alleen woorden, geen stem of beeld. Een paar woorden zijn genoeg, fouten zijn niet erg. HULP = een mens.
empty = Uw bericht kwam leeg aan. Eén woord is genoeg: eten, slapen, douche, dokter, praten. HULP = een mens.
flood = Veel berichten tegelijk: ik bewaar ze allemaal. Schrijf over een minuut wat het belangrijkste is, dan antwoord ik. Gevaar: { $emergency }.
broken = Sorry, er ging bij mij iets stuk. Uw bericht is bewaard en wordt opnieuw gelezen. Gevaar: { $emergency }. Dag en nacht een stem: { $listen }.
broken-phone = Permanentie: { $phone }.

language-changed = Goed, in het Nederlands.
language-not-spoken = Deze taal spreek ik nog niet, sorry. Eén woord om te veranderen: FRANCAIS, NEDERLANDS, ENGLISH. HULP = een mens.
