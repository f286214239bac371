### The phone page, for trying and for demonstrations. These words stand on the page and never leave by SMS.

phone-title = Passerelle: un téléphone pour essayer
phone-demo-mark = Essai.
phone-demo = Rien de ce qui est écrit ici ne part vers un vrai téléphone, et personne n'est de garde.
phone-price = Prix indicatif: { $price } par segment SMS (liste du { $date }).
phone-language = Langue de la page
phone-add = Ajouter un téléphone
phone-close = Fermer ce téléphone
phone-conversation = Conversation
phone-hint = Écrivez comme par SMS: quelques mots suffisent, avec ou sans fautes. Ou touchez un exemple.
phone-example-1 = slt jcherche ou manger dimanche vers la gare du midi
phone-example-2 = juste parler
phone-example-3 = waar kan ik douchen in Schaarbeek
phone-example-4 = I need a doctor, no papers
phone-your-message = Votre message
phone-placeholder = Écrire un message
phone-send = Envoyer
phone-you = Vous
phone-bot = Passerelle
phone-segment = segment
phone-segments = segments
phone-lost = Connexion perdue. J'essaie à nouveau, rien n'est perdu.
phone-not-kept = Ce message n'a pas été gardé. Il est encore dans la case: essayez à nouveau.
phone-no-script = Cette page a besoin de JavaScript. Dans un terminal:
