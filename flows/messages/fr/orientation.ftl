### Where can I go? Questions, the list of doors, and the details of one.

orientation-ask-need-and-area = Que cherchez-vous, et dans quel coin de Bruxelles ? Par exemple: manger Molenbeek, dormir, douche gare du Midi.
orientation-ask-need = Que cherchez-vous ? Par exemple: manger, dormir, une douche, un médecin, parler.
orientation-ask-area = Dans quel coin de Bruxelles ? Une commune, une gare, un quartier. Ou PARTOUT.
orientation-area-unclear = Je ne connais pas ce coin, je cherche dans tout Bruxelles.
orientation-which-number = Ce numéro n'est pas dans la liste. Quel numéro ? PLUS = autres lieux.
orientation-which-one = Quel numéro ? J'écris ce que je sais de ce lieu. PLUS = autres. AIDE = une personne.
orientation-no-more = C'est tout ce que je connais pour cela. Une personne peut chercher avec vous: OUI ou AIDE.

# What is looked for, as the beginning of a heading.
need-sleep = Dormir
need-eat = Manger
need-wash = Se laver
need-clothes = Habits
need-store = Garder ses affaires
need-toilets_water = Toilettes et eau
need-care = Soins
need-talk = Parler
need-meet = Voir du monde
need-substance = Alcool et produits
need-violence = Se protéger
need-housing = Logement
need-money = Argent
need-papers = Papiers et droits
need-admin = Démarches
need-family = Famille
need-youth = Jeunes
need-work = Travail
need-learn = Cours
need-digital = Ordinateur, internet

when-now = maintenant
when-tonight = ce soir
when-tomorrow = demain
when-weekend = ce week-end
when-monday = lundi
when-tuesday = mardi
when-wednesday = mercredi
when-thursday = jeudi
when-friday = vendredi
when-saturday = samedi
when-sunday = dimanche
when-morning = matin
when-afternoon = après-midi
when-evening = soir

heading = { $need }
heading-when = { $need } { $when }
heading-place = { $need }, { $place }
heading-when-place = { $need } { $when }, { $place }
heading-talk = Parler, ou ne rien dire
widened-distance = rien tout près. Plus loin:
widened-time = rien d'ouvert alors. Plus tard:
widened-need = rien d'exact. Ceci s'en approche:

door-free = gratuit
door-no_appointment = sans rendez-vous
door-appointment = sur rendez-vous
door-full = complet ces jours-ci
door-women = pour femmes
door-phone-only = par téléphone
door-no_papers = avec ou sans papiers
door-with_children = enfants bienvenus
door-with_dog = chiens admis
door-wheelchair = chaise roulante
door-language = on y parle { $language }
door-not-no_papers = On y demande des papiers.
door-not-with_children = Les enfants n'y sont pas admis.
door-not-with_dog = Les chiens n'y sont pas admis.
door-not-wheelchair = Pas d'accès en chaise roulante.
door-not-free =
    { $cost ->
        [none] Ce n'est pas gratuit.
       *[other] Ce n'est pas gratuit: { $cost }.
    }
door-not-no_appointment = Il faut un rendez-vous.
door-not-known = Cela, personne ne me l'a dit: demandez-leur avant d'y aller.
doors-check = Pas encore vérifié: appelez avant.
doors-check-no-phone = Pas encore vérifié par nous.
doors-footer = Un numéro = détails. PLUS = autres. AIDE = une personne.
doors-footer-last = Un numéro = détails. AIDE = une personne.
doors-listen = { $listen }: une voix jour et nuit, gratuit.
doors-shelter-line = { $samusocial } (gratuit): une place pour la nuit.

closer-none = Je ne connais rien de plus près, désolé. Dites un autre coin si vous pouvez bouger. Un numéro = détails. AIDE = une personne.

nothing-found = Je n'ai pas de lieu fiable à vous donner pour cela. C'est noté pour l'équipe, sans rien sur vous. Une personne peut chercher avec vous: OUI ou AIDE. Le { $social_help } (gratuit, en semaine) sait aussi où aller.

details-full = Complet ces jours-ci.
details-appointment = Il faut un rendez-vous.
details-no-appointment = Sans rendez-vous.
details-free = Gratuit.
details-for = Pour: { $audience }.
details-documents = Prenez avec vous: { $documents }.
details-languages = Langues: { $languages }.
details-undocumented = Avec ou sans papiers.
details-wheelchair = Accessible en chaise roulante.
details-dogs = Chiens admis.
details-verified = Vérifié le { $date }.
details-stale = Vérifié le { $date }, appelez avant.
details-unverified = Pas encore vérifié par nous: appelez avant.
details-unverified-no-phone = Pas encore vérifié par nous: cela peut avoir changé.
details-follow-up = OUI = demain je demande si cela a marché.
follow-up-offer = Je peux demander demain si cela a marché, un seul message: OUI ou NON ?

button-more = PLUS
button-human = AIDE
