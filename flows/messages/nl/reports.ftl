### Wrong information told by people, and the question of the next day.

report-which = Bedankt om het te zeggen, en sorry voor de weg. Over welke plek gaat het?
report-which-footer = Een nummer, of de naam. NEEN als het er niet bij staat.
report-ask-name = Bedankt om het te zeggen, en sorry voor de weg. Hoe heet die plek, of in welke straat is het?
report-thanks = Bedankt, het is genoteerd: iemand kijkt het na. Zeg wat u zoekt en waar, dan zoek ik iets anders.
report-thanks-door = Bedankt om het te zeggen, en sorry voor de weg. Het is genoteerd: iemand kijkt { $door } na. Ergens anders:
report-thanks-door-short = Bedankt, het is genoteerd. Elders:

follow-up-planned = Goed. Morgen één bericht, en u hoeft niet te antwoorden.
follow-up-question = Gisteren gaf ik u { $door }. Is het gelukt? 1 ja 2 neen 3 het was gesloten. Geen antwoord is ook goed.
follow-up-glad = Fijn, bedankt om het te zeggen. Dat helpt de volgenden.
follow-up-sorry = Sorry voor de weg, en bedankt om het te zeggen: iemand kijkt het na. Zal ik een andere plek zoeken? JA of NEEN.
