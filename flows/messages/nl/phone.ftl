### The phone page, for trying and for demonstrations. These words stand on the page and never leave by SMS.

phone-title = Passerelle: een telefoon om te proberen
phone-demo-mark = Proef.
phone-demo = Niets van wat u hier schrijft gaat naar een echte telefoon, en niemand heeft dienst.
phone-price = Richtprijs: { $price } per sms-segment (lijst van { $date }).
phone-language = Taal van de pagina
phone-add = Nog een telefoon
phone-close = Deze telefoon sluiten
phone-conversation = Gesprek
phone-hint = Schrijf zoals in een sms: een paar woorden volstaan, fouten zijn geen probleem. Of kies een voorbeeld.
phone-example-1 = waar kan ik zondag eten in Molenbeek
phone-example-2 = gewoon praten
phone-example-3 = slt jcherche ou dormir ce soir
phone-example-4 = I need a doctor, no papers
phone-your-message = Uw bericht
phone-placeholder = Schrijf een bericht
phone-send = Versturen
phone-you = U
phone-bot = Passerelle
phone-segment = segment
phone-segments = segmenten
phone-lost = Geen verbinding. Ik probeer opnieuw, er gaat niets verloren.
phone-not-kept = Dit bericht is niet bewaard. Het staat nog in het vak: probeer opnieuw.
phone-no-script = Deze pagina heeft JavaScript nodig. In een terminal:
