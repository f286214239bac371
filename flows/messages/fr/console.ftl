### The staff console. These words stand on its pages, for the team, and never leave by SMS.

console-title = Passerelle, la maison de l'équipe
console-skip = Aller au contenu
console-rooms = Pages
console-language = Langue de la page
console-home = Aller à l'accueil
console-sign-out = Quitter
console-signed-out = Vous avez quitté la console.
console-footer = Ce que les personnes écrivent reste ici. Chaque lecture est notée.
console-demo-mark = Essai.
console-demo = Cette installation sert à essayer: pas de vraies personnes ici.
console-hello = Bonjour { $name }

## The rooms
console-room-queue = Demandes
console-room-queue-about = Qui attend une réponse, et qui s'en occupe.
console-room-roster = Gardes
console-room-roster-about = Qui est de garde, et quand personne ne l'est.
console-room-me = Mes réglages
console-room-me-about = Vos téléphones, vos langues, vos heures calmes.
console-room-team = Équipe
console-room-team-about = Qui est dans l'équipe, et comment chacun entre.
console-room-audit = Journal
console-room-audit-about = Qui a lu quoi, et quand.

## Signing in
console-sign-in-title = Entrer
console-sign-in-button = Entrer
console-name = Votre nom
console-password = Mot de passe
console-code = Code à 6 chiffres
console-code-hint = Celui que votre téléphone affiche maintenant. Chaque code sert une seule fois.
console-forgotten = Mot de passe oublié, téléphone perdu ? La coordination vous donne un nouveau lien.
console-sign-in-refused = Cela n'ouvre pas: le nom, le mot de passe ou le code. Si le code a déjà servi, attendez le suivant. Après cinq essais, il faut attendre un quart d'heure, puis plus longtemps.

## The welcome link
console-welcome-title = Bienvenue { $name }
console-welcome-lead = Deux étapes, cinq minutes. Gardez votre téléphone près de vous.
console-welcome-step-1 = 1. Choisir un mot de passe
console-welcome-step-2 = 2. Votre téléphone donne un code
console-rule-length = Au moins { $shortest } caractères.
console-rule-words = Quatre mots pris au hasard font un bon mot de passe, facile à retenir. Les espaces sont permis.
console-rule-name = Ni votre nom, ni le mot Passerelle.
console-rule-row = Ni une suite de chiffres, de lettres ou de touches.
console-password-new = Votre mot de passe
console-password-again = Encore une fois
console-go-on = Continuer
console-password-short = Ce mot de passe est trop court: il faut au moins 12 caractères.
console-password-long = Ce mot de passe est trop long.
console-password-name = Ce mot de passe est presque votre nom, ou Passerelle. Choisissez d'autres mots.
console-password-plain = Ce mot de passe est trop facile à deviner. Prenez quatre mots au hasard.
console-password-differs = Les deux mots de passe ne sont pas pareils. Tapez-les à nouveau.
console-key-why = Un mot de passe se devine ou se vole. Avec un code de votre téléphone, cela ne suffit plus.
console-key-app = Ouvrez une application de codes sur votre téléphone: Aegis, FreeOTP, Google Authenticator ou une autre. Elles sont gratuites.
console-key-scan = Scannez cette image avec l'application.
console-key-image = Code QR pour l'application de codes. La clé est aussi sous l'image, en lettres.
console-key-open = Vous lisez ceci sur ce téléphone ? Ouvrir l'application ici.
console-key-type = Pas d'appareil photo ? Tapez le compte { $handle } et cette clé:
console-key-prove = Tapez ci-dessous le code à 6 chiffres que l'application affiche.
console-code-wrong = Ce code ne va pas. Attendez le suivant et tapez-le. Si cela continue, regardez si l'heure de votre téléphone est juste.

## What cannot be shown
console-error-link = Ce lien ne marche plus
console-error-link-next = Il a servi une fois, ou il est trop vieux. Si votre mot de passe est choisi, entrez avec lui. Sinon, demandez un nouveau lien à la coordination.
console-error-forbidden = Cette page n'est pas pour votre fonction
console-error-forbidden-next = Rien n'a été changé. Si vous en avez besoin, parlez-en à la coordination.
console-error-form = Cette page était ouverte depuis trop longtemps
console-error-form-next = Rien n'a été changé. Revenez en arrière, rechargez la page et essayez à nouveau.
console-error-missing = Cette page n'existe pas
console-error-missing-next = Le lien est sans doute ancien, ou mal copié.
console-error-method = Cette adresse ne s'ouvre pas comme une page
console-error-method-next = Passez par les boutons de la console.
console-error-large = C'est trop à la fois
console-error-large-next = Rien n'a été changé. Envoyez un fichier plus petit.
console-error-other = Cela n'a pas été compris
console-error-other-next = Rien n'a été changé. Revenez en arrière et essayez à nouveau.
console-error-store = La console ne peut pas lire ses données en ce moment
console-error-store-next = Rien n'a été changé. Les demandes urgentes continuent d'arriver sur les téléphones. Essayez à nouveau dans une minute.

## Times, and what several rooms say
console-minutes = { $count } min
console-hours = { $count } h { $minutes }
console-days = { $count } jours
console-reload = Recharger la page
console-keep-it = Enregistrer
console-day = Jour
console-starts = De
console-ends = Jusqu'à
console-ends-hint = Une fin qui n'est pas après le début est celle du lendemain.
console-hours-column = Heures
console-level =
    { $level ->
        [life_danger] Vie en danger
        [urgent] Urgent
        [concern] Inquiétude
       *[none] Demande
    }
console-origin =
    { $origin ->
        [danger] Le message parlait d'un danger.
        [person] La personne a demandé quelqu'un.
        [not_understood] Le programme n'a pas compris.
        [reminder] Après un rappel.
        [staff] Ouvert par l'équipe.
        [broken] Le programme n'a pas pu traiter le message.
       *[other] { $origin }
    }
console-outcome =
    { $outcome ->
        [seen] vu
        [accompanied] accompagnement
        [oriented] orientation vers un lieu, avec l'accord de la personne
        [refused] la personne ne veut pas
        [unreachable] injoignable
        [forgotten] la personne a demandé l'oubli
       *[other] { $outcome }
    }
console-delivery =
    { $state ->
        [leaving] en route
        [sent] envoyé
        [delivered] arrivé
        [failed] pas arrivé
        [late] pas parti à temps
       *[cancelled] retiré avant l'envoi
    }
console-channel =
    { $channel ->
        [sms] SMS, finit par { $ending }
        [telegram] Telegram
        [phone] Téléphone de la page d'essai
       *[other] { $channel }
    }
console-post =
    { $post ->
        [on_duty] de garde
        [backup] en renfort
       *[away] absence
    }
console-role =
    { $role ->
        [permanence] permanence
        [raq] relais de quartier
        [editor] annuaire
        [coordinator] coordination
       *[admin] administration
    }

## The queue
console-open = Écrire à quelqu'un
console-open-label = Son numéro de mobile
console-open-hint = Avec +32 devant, et seulement avec son accord. La demande s'ouvre à votre nom; la personne lit votre prénom, jamais votre numéro.
console-open-button = Ouvrir une demande
console-open-number = Rien n'a changé: ce numéro ne peut pas recevoir nos SMS.
console-queue-empty = Personne n'attend en ce moment. Cette page bouge toute seule: dès que quelqu'un écrit, la demande s'affiche ici.
console-queue-new = Nouvelle demande { $number }: { $level }.
console-keys = Raccourcis
console-keys-hint = Dans la liste: j et k ou les flèches pour passer d'une demande à l'autre, t pour prendre, Entrée pour ouvrir. Le bouton les coupe.
console-case-title = Demande { $number }
console-owner = S'en occupe: { $name }.
console-owner-you = Cette demande est à vous.
console-owner-nobody = Personne ne s'en occupe encore.
console-offered = Proposée à { $name }, sans réponse encore.
console-offered-you = { $name } vous la propose.
console-impasse-mark = Demande un appui.
console-waits = La personne attend depuis { $lasting }.
console-waits-since = La personne attend une réponse depuis { $time }.
console-answered = La personne a eu une réponse.
console-fact-language = Langue: { $language }.
console-fact-quarter = Quartier: { $quarter }.
console-fact-opened = Ouverte: { $time }.
console-take = Je prends

## One case
console-error-case = Cette demande n'existe pas
console-error-case-next = Le numéro est sans doute mal copié. La liste montre les demandes ouvertes.
console-case-back = Toutes les demandes
console-case-moved = Cette demande a changé de mains ou d'état. Ce que vous écrivez encore ici ne partira pas: copiez-le si vous en avez besoin.
console-case-reload = Voir où elle en est
console-closed-at = Fermée: { $time }.
console-outcome-was = Fin: { $outcome }.
console-forgotten-case = La personne a demandé l'oubli: ses mots sont effacés.
console-words-after = Vous lirez les mots de la personne dès que la demande sera à vous.
console-words-not-yours = Seule la personne de l'équipe qui s'occupe de cette demande lit ses mots.
console-words-gone = (ces mots sont effacés)
console-no-words = (message sans texte: voix, image ou autre)
console-place = Lieu partagé: { $place }
console-talk = Conversation
console-talk-empty = Rien n'a encore été écrit.
console-talk-new = Un nouveau message est arrivé.
console-who-person = La personne
console-who-bot = Le programme
console-who-note = Note de { $name } (la personne ne la voit pas)
console-who-share = { $name } demande si ceci peut sortir d'ici
console-event =
    { $kind ->
        [opened] Demande ouverte: { $detail }
        [raised] Devient plus grave: { $detail }
        [paged] Appel à { $name }
        [alarmed-nobody_on_duty] Personne n'est de garde
        [alarmed-nobody_answers] Personne n'a répondu: la personne le sait
        [taken] { $name } s'en occupe
        [declined] { $name }: pas maintenant
        [offered] { $name } propose la demande à { $detail }
        [accepted] { $name } a pris le relais
        [refused-refused] { $name } ne peut pas prendre le relais
        [refused-ended] { $name } n'a pas répondu à la proposition
        [kept] { $name } garde la demande
        [impasse] { $name } demande un appui
        [share_yes] La personne dit oui pour { $detail }
        [share_no] La personne dit non pour { $detail }
        [failed] Un message n'est pas arrivé: { $detail }
        [released] { $name } n'est plus joignable: la demande attend quelqu'un
        [closed] { $name } ferme la demande: { $detail }
        [closed-forgotten] La personne a demandé l'oubli
       *[other] { $name } { $detail }
    }
console-read = Lire cette demande
console-read-again = Lire à nouveau
console-read-why = Vous pouvez lire pour la coordination. Cette lecture est notée dans le journal.

## What the owner does
console-answer = Votre réponse
console-answer-hint = Elle part telle quelle, sous votre prénom ({ $name }); votre numéro reste caché. Au plus { $most } caractères. Ctrl et Entrée envoient.
console-answer-button = Envoyer
console-answer-empty = Rien n'a été envoyé: la réponse est vide.
console-not-sent = Rien n'a été envoyé: le chemin par lequel cette personne écrit est coupé en ce moment. Votre texte est encore là.
console-note-empty = Rien n'a été noté: la note est vide.
console-too-long = Rien n'a été envoyé: { $length } caractères, c'est trop. Au plus { $most }. Votre texte est encore là.
console-kept-text = Votre texte n'est pas parti. Le voici, pour le copier.
console-phrases = Phrases toutes faites
console-phrase = Phrase
console-phrase-hint = Elle part dans la langue de la personne.
console-phrase-button = Envoyer la phrase
console-phrase-which = Rien n'a été envoyé: choisissez une phrase de la liste.
console-note = Noter pour l'équipe
console-note-label = Note
console-note-button = Noter
console-hand-over = Passer le relais
console-hand-over-whom = Vers qui ?
console-hand-over-hint = La demande reste à vous jusqu'à son oui.
console-hand-over-button = Proposer
console-hand-over-nobody = Personne d'autre de la permanence ne peut en ce moment recevoir un message.
console-on-duty-name = { $name } (de garde)
console-offer-whom = Rien n'a changé: choisissez quelqu'un de la liste.
console-keep = Je garde la demande
console-accept = J'accepte
console-refuse = Pas maintenant
console-impasse = Impasse
console-impasse-hint = Vous n'avez pas à porter cela dans votre coin. La coordination est prévenue, sans un mot de la personne. La demande reste à vous.
console-impasse-button = Demander un appui
console-nudge-title = Me le rappeler
console-nudge = Dans combien de jours ?
console-nudge-button = Me le rappeler
console-nudge-when = Rien n'a changé: écrivez un nombre de jours, de 1 à { $most }.
console-share = Demander si je peux en parler ailleurs
console-share-hint = La personne lit exactement ce que vous voulez dire, et à qui. Rien ne sort d'ici sans son oui, et rien n'est envoyé par le programme.
console-share-to = Avec qui en parler ?
console-share-words = Ce que vous voulez dire
console-share-button = Voir ce que la personne lira
console-share-whom = Rien n'a été demandé: écrivez à qui vous voulez en parler.
console-share-what = Rien n'a été demandé: écrivez ce que vous voulez dire.
console-share-title = Demande { $number }: en parler ailleurs
console-share-read = La personne lira exactement ceci, et répondra oui ou non:
console-share-ask = Demander à la personne
console-share-back = Ne rien demander
console-close = Fermer
console-close-legend = Comment cela se termine-t-il ?
console-close-place = Vers quel lieu ?
console-close-hint = Le lieu est nécessaire pour une orientation, avec l'accord de la personne. Elle recevra un mot aimable, et pourra toujours écrire à nouveau.
console-close-button = Fermer la demande
console-close-how = Rien n'a changé: choisissez comment cela se termine.
console-close-where = Rien n'a changé: écrivez vers quel lieu, avec l'accord de la personne.
console-no-phone = Pour prendre une demande, il vous faut un téléphone qui marche: les mots de la personne vous y suivent. Ajoutez-le dans Mes réglages.
console-late-taken = Trop tard, mais bien: { $name } s'occupe de cette demande. Rien n'a été envoyé.
console-late-closed = Cette demande est fermée. Rien n'a été envoyé.
console-late-nobody = Cette demande n'est pas à vous en ce moment. Rien n'a été envoyé.
console-late-gone = Ce n'est plus possible: la demande a changé entre-temps.
console-done-taken = La demande est à vous. La personne le sait.
console-done-sent = Envoyé.
console-done-noted = Noté. La personne ne le voit pas.
console-done-offered = Proposé. La demande reste à vous jusqu'au oui.
console-done-kept = La demande reste à vous.
console-done-declined = D'accord, la demande reste où elle est.
console-done-impasse = La coordination est prévenue.
console-done-impasse-nobody = C'est noté, mais je ne peux joindre personne à la coordination: téléphonez-leur directement.
console-done-nudge = C'est noté: le rappel viendra le matin de ce jour-là sur votre téléphone.
console-done-share = La question est posée. Le oui ou le non viendra dans la conversation.
console-done-closed = La demande est fermée. Merci.

## The roster
console-roster-now = Maintenant
console-roster-nobody = Personne n'est de garde.
console-roster-until = jusqu'à { $until }
console-roster-no-phone = Aucun téléphone qui marche: les appels n'arrivent pas.
console-roster-next = Ensuite: { $time }, { $names }
console-roster-next-nobody = Ensuite: personne n'est prévu dans les deux semaines qui viennent.
console-watch-on = Je prends la garde maintenant
console-watch-off = Je rends la garde
console-watch-until = Jusqu'à (si vous le savez)
console-week = Semaine de { $first } à { $last }
console-weeks = Semaines
console-roster-table = Tableau de la semaine
console-week-before = Semaine d'avant
console-week-this = Cette semaine
console-week-after = Semaine d'après
console-roster-today = (aujourd'hui)
console-roster-no-hours = Les heures de la permanence ne sont pas réglées: les trous ne peuvent pas se voir.
console-roster-no-gap = Pas de trou cette semaine dans les heures de la permanence.
console-roster-who-column = Qui
console-roster-gaps = Trous
console-roster-gap = Personne { $hours }
console-roster-shared = Plusieurs à la fois
console-roster-empty = Rien n'est prévu cette semaine.
console-away = Noter une absence
console-away-button = Noter mon absence
console-roster-edit = Changer le planning
console-roster-weekly = Ajouter une garde de chaque semaine
console-roster-once = Ajouter une garde ou une absence, une seule fois
console-roster-member = Qui ?
console-roster-post = Comme quoi ?
console-roster-days = Quels jours ?
console-roster-first = Depuis le
console-roster-last = Jusqu'au (vide: sans fin)
console-roster-add = Ajouter
console-roster-lines = Les lignes de cette semaine
console-roster-change = Changer cette ligne
console-roster-last-day = Dernier jour
console-roster-end = Finir après ce jour
console-roster-remove = Retirer cette ligne
console-roster-remove-weekly = Retirer cette ligne, pour toutes les semaines
console-line-once = { $day }, { $hours }
console-line-weekly = chaque { $day }, { $hours }, depuis { $first }{ $until }
console-line-until = { ", " }jusqu'à { $day } compris
console-roster-no-day = Rien n'a changé: il faut une date.
console-roster-past = Rien n'a changé: ce jour est passé.
console-roster-no-time = Rien n'a changé: il faut une heure, comme 09:00.
console-roster-too-long = Rien n'a changé: une garde dure au plus 24 heures.
console-roster-which-days = Rien n'a changé: choisissez au moins un jour.
console-roster-which-post = Rien n'a changé: choisissez de garde, en renfort ou absence.
console-roster-ends-before = Rien n'a changé: la fin est avant le début.
console-roster-who = Rien n'a changé: choisissez quelqu'un de l'équipe.
console-roster-not-on-call = Rien n'a changé: { $name } n'est ni à la permanence ni à la coordination.
console-roster-no-line = Rien n'a changé: cette ligne n'existe plus.
console-roster-done-watch-on = Vous avez la garde. Merci.
console-roster-done-watch-off = Vous n'avez plus la garde. Merci, bonne suite.
console-roster-done-watch-off-not = Vous n'aviez pas la garde: rien n'a changé.
console-roster-done-away = Votre absence est notée. Regardez si elle laisse un trou.
console-roster-done-added = C'est ajouté.
console-roster-done-ended = La fin est notée.
console-roster-done-removed = La ligne est retirée.
console-roster-done-imported = Le calendrier est dans le planning.
console-import = Lire un calendrier
console-import-file = Fichier de calendrier (.ics)
console-import-hint = Le titre dit qui et quoi: Garde Samir, Samir renfort, Samir absent. Vous verrez d'abord ce qui changerait.
console-import-look = Regarder d'abord
console-import-ready = Lignes dans ce calendrier: { $count }. Elles viennent à la place de ce qu'un calendrier précédent disait de ces personnes, à partir d'aujourd'hui. Rien n'est encore changé.
console-import-write = Mettre dans le planning
console-import-not = Ne rien changer
console-import-problems = Rien n'a changé. Voici ce qui est à corriger dans ce calendrier ({ $count }); envoyez-le ensuite à nouveau.
console-calendar-problem = { $day }, "{ $title }": { $why }{ $repeats ->
        [no] .
       *[yes] { "" } ({ $days } fois, jusqu'au { $until }).
    }
console-calendar-fault =
    { $fault ->
        [same-uid] un autre événement a le même identifiant (UID)
        [unreadable] illisible ({ $detail })
        [line] une de ses lignes est illisible
        [no-start] sans début
        [no-end] sans fin
        [backwards] finit avant de commencer
        [zone] fuseau horaire inconnu ({ $detail })
        [too-often] se répète plusieurs fois par jour
        [all-day] dure toute la journée: donnez-lui des heures
        [too-long] dure plus de 24 heures: faites un événement par jour
        [nobody] ne nomme personne de la permanence
        [several] nomme plusieurs personnes ({ $detail }): faites un événement pour chacune
        [two-posts] dit à la fois renfort et absence
        [no-table] ce fichier ne se lit pas comme un tableau ou un calendrier ({ $detail })
        [no-column] la colonne { $detail } manque
        [odd-column] la colonne "{ $detail }" est inconnue
        [twice-column] la colonne { $detail } y est deux fois
        [too-many] plus de { $detail } rendez-vous: faites plusieurs fichiers
        [cells] plus de cases que de colonnes
        [no-person] ni demande ni numéro: pour qui est-ce ?
        [two-people] une demande et un numéro à la fois, ou plusieurs: un seul des deux
        [bad-case] "{ $detail }" n'est pas le numéro d'une demande
        [unknown-case] la demande { $detail } n'existe pas, ou la personne a demandé l'oubli
        [bad-number] ce numéro ne peut pas recevoir nos SMS
        [no-day] sans jour
        [bad-day] "{ $detail }" n'est pas une date
        [no-hour] sans heure
        [bad-hour] "{ $detail }" n'est pas une heure
        [skipped] cette nuit-là l'heure change, et ce moment n'existe pas
        [past] ce moment est passé
        [bad-weeks] "{ $detail }" n'est ni 1 ni 2 semaines
        [ends-before] la fin est avant le début
        [long] trop long: "{ $detail }..."
        [odd-door] "{ $detail }" n'est pas un lieu de l'annuaire
        [same] deux fois la même personne à ce moment, ou la même référence
       *[dates] ses dates sont illisibles
    }
console-import-empty = Rien n'a changé: aucune garde des six mois qui viennent dans ce calendrier.
console-import-no-calendar = Rien n'a changé: ce fichier n'est pas un calendrier entier (.ics).
console-import-too-old = Rien n'a changé: ce calendrier attend depuis trop longtemps. Envoyez-le à nouveau.
console-import-lines = Lignes du calendrier
console-import-back = Retour au planning

## The visitor's own settings
console-phones = Mes téléphones
console-phones-hint = Les appels de la permanence arrivent ici, le premier d'abord. Sans téléphone qui marche, aucun appel ne vous arrive et aucune demande ne peut rester à vous.
console-phones-none = Aucun téléphone encore: les appels ne vous arrivent pas.
console-phone-first-mark = (le premier)
console-phone-state =
    { $state ->
        [ok] Il marche.
        [blocked] Bloqué: plus aucun message n'y arrive. Écrivez au programme depuis ce téléphone pour le débloquer.
       *[off] Ce canal est coupé en ce moment.
    }
console-phone-first = Mettre en premier
console-phone-remove = Retirer
console-phone-new = Ajouter un numéro pour les SMS
console-phone-new-hint = Votre propre mobile, avec +32 devant. Envoyez ensuite un essai: une faute de frappe appellerait quelqu'un d'autre.
console-phone-add = Ajouter
console-phone-unreadable = Rien n'a changé: ce n'est pas un numéro de téléphone.
console-phone-prefix = Rien n'a changé: cette installation n'envoie pas de SMS à ce genre de numéro.
console-phone-taken = Rien n'a changé: ce numéro ne peut pas s'ajouter ici. La coordination peut vous aider.
console-phone-gone = Rien n'a changé: ce téléphone n'est plus dans votre liste.
console-trial = Essai { $time }: { $state }.
console-trial-button = Envoyer un essai
console-link-why =
    { $where ->
        [telegram] Pour recevoir les appels sur Telegram: demandez un code, puis envoyez-le au programme depuis Telegram.
       *[page] Pour essayer avec un téléphone de la page d'essai: demandez un code, puis envoyez-le depuis ce téléphone.
    }
console-link-button = Demander un code
console-link-say = Écrivez ceci au programme { $where ->
        [telegram] depuis Telegram
       *[page] depuis ce téléphone
    }, dans les deux jours. Ce code ne sert qu'une fois et n'est montré que maintenant.
console-quiet = Heures calmes
console-quiet-hint = Hors de vos gardes, rien ne vous appelle dans ces heures, sauf une vie en danger pour la coordination. Videz les deux cases pour les enlever.
console-quiet-both = Rien n'a changé: il faut les deux heures, ou aucune.
console-languages = Langues
console-languages-label = Langue des messages et des pages
console-languages-choice =
    { $choice ->
        [fr] Français
        [nl] Nederlands
        [fr-nl] Français, puis néerlandais
       *[nl-fr] Néerlandais, puis français
    }
console-languages-which = Rien n'a changé: choisissez une langue de la liste.
console-password-change = Mot de passe
console-password-next = Nouveau mot de passe
console-password-now = Mot de passe actuel
console-password-change-button = Changer le mot de passe
console-password-wrong = Rien n'a changé: le mot de passe actuel n'est pas celui-là. Après cinq essais, il faut attendre un quart d'heure.
console-me-done-first = Ce téléphone est maintenant le premier.
console-me-done-removed = Le téléphone est retiré.
console-me-done-added = Le numéro est ajouté. Envoyez un essai pour voir s'il marche.
console-me-done-trial = L'essai est parti. Le résultat s'affiche sous le téléphone.
console-me-done-trial-not = Rien n'est parti: ce canal est coupé en ce moment.
console-me-done-quiet = Vos heures calmes sont notées.
console-me-done-languages = Vos langues sont notées.
console-me-done-password = Le nouveau mot de passe est en place. Les autres appareils doivent entrer à nouveau.

## The team
console-team-inactive = (plus dans l'équipe)
console-team-languages = Langues: { $languages }.
console-team-phones = Téléphones qui marchent: { $count }.
console-team-link-button = Nouveau lien pour entrer
console-team-link = Lien pour { $name }: il ouvre une seule fois, dans les deux jours. Il n'est montré que maintenant; donnez-le de la main à la main.
console-team-leave = Quitte l'équipe
console-team-back = Revient dans l'équipe
console-team-roles = Fonctions
console-team-roles-of = Fonctions de { $name }
console-team-new = Nouvelle personne dans l'équipe
console-team-first-name = Prénom, comme les personnes le liront
console-team-add = Ajouter
console-team-name = Rien n'a changé: il faut un prénom, au plus 20 lettres.
console-team-name-taken = Rien n'a changé: quelqu'un porte ou portait déjà ce prénom dans l'équipe.
console-team-roles-which = Rien n'a changé: choisissez au moins une fonction que vous pouvez donner.
console-team-unknown = Rien n'a changé: je ne connais personne de ce nom dans l'équipe.
console-team-not-yours = Rien n'a changé: vous ne changez ni vos propres droits, ni ceux d'une personne de l'administration.
console-team-gone = Rien n'a changé: cette personne n'est plus dans l'équipe.
console-team-done-added = La personne est dans l'équipe. Donnez-lui maintenant un lien pour entrer, puis un numéro.
console-team-done-roles = Les fonctions sont changées, dès la prochaine page.
console-team-done-left = La personne n'est plus dans l'équipe. Ce qu'elle avait d'ouvert est proposé à quelqu'un d'autre.
console-team-done-back = La personne est de retour dans l'équipe.

## The journal
console-audit-hint = Les dernières lignes, les plus récentes d'abord. Jamais un mot ni un numéro d'une personne.
console-audit-when = Quand
console-audit-who = Qui
console-audit-what = Quoi
console-audit-nobody = Quelqu'un d'inconnu
console-audit-empty = Rien encore.
console-audit-action =
    { $action ->
        [case_read] a lu
        [signed_in] entre
        [signed_out] quitte
        [sign_in_failed] n'a pas pu entrer
        [sign_in_locked] doit attendre avant d'entrer
        [welcomed] entre pour la première fois avec un lien
        [password_chosen] a choisi un mot de passe
        [password_refused] s'est trompé de mot de passe
        [share_asked] a demandé à partager
        [share_yes] peut partager: la personne dit oui
        [share_no] ne peut pas partager: la personne dit non
        [roster_changed] a changé le planning
        [phone_added] a ajouté un téléphone
        [phone_removed] a retiré un téléphone
        [link_made] a fait un lien
        [member_added] a ajouté quelqu'un à l'équipe
        [member_left] a retiré quelqu'un de l'équipe
        [member_back] a remis quelqu'un dans l'équipe
        [roles_changed] a changé des fonctions
        [appointment_read] a lu des rendez-vous
        [appointment_moved] a déplacé un rendez-vous
        [appointment_details] a changé un rendez-vous
        [appointment_cancelled] a annulé un rendez-vous
        [appointments_noted] a noté des rendez-vous
       *[other] { $action }
    }
console-audit-detail =
    { $detail ->
        [phone] sur son téléphone
        [console] sur la console
        [locked] trop d'essais
       *[other] { $detail }
    }
