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
