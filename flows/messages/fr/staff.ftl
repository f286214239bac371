### What the team reads on their own phones. Short: it is read in a corridor. Never a number of a person.

staff-level =
    { $level ->
        [life_danger] VIE EN DANGER
        [urgent] urgent
       *[other] demande
    }
staff-quarter = { ", " }{ $quarter }

staff-page = Cas { $number }, { $level }, langue { $language }{ $quarter }. 1 je prends, 2 pas maintenant. Sans réponse dans { $minutes } min je rappelle, puis j'appelle quelqu'un d'autre.
staff-page-several = Cas { $number }, { $level }, langue { $language }{ $quarter }. Répondez 1 #{ $number } (je prends) ou 2 #{ $number } (pas maintenant). Sans réponse dans { $minutes } min je rappelle, puis j'appelle quelqu'un d'autre.
staff-page-again = Cas { $number }, { $level }, langue { $language }{ $quarter }: personne ne l'a encore pris, en attente depuis { $time }. Répondez 1 #{ $number } (je prends) ou 2 #{ $number } (pas maintenant).
staff-alarm = Cas { $number }, { $level }, langue { $language }{ $quarter }: personne ne l'a pris depuis { $time }. 1 je prends, 2 pas maintenant.
staff-alarm-nobody = Cas { $number }, { $level }, langue { $language }{ $quarter }, en attente depuis { $time }: personne n'est de garde{ $opening }. 1 je prends, 2 pas maintenant.
staff-page-silent = Cas { $number }, { $level }, langue { $language }{ $quarter }: { $name } ne répond pas depuis { $time }. 1 je prends, 2 pas maintenant.
staff-raised = #{ $number } devient plus grave: { $level }. Je viens d'envoyer les numéros d'urgence à la personne.
staff-take = Je prends
staff-not-now = Pas maintenant
# The buttons under a message, on Telegram.
staff-key-words = Relire les mots
staff-key-phrases = Phrases
staff-key-give = Passer le relais
staff-key-impasse = Impasse
staff-key-nudge = Rappel dans 3 jours
staff-key-close = Clore
staff-key-stays-open = Il reste ouvert
staff-key-list = Cas ouverts
staff-key-roster = Qui est de garde ?
staff-key-watch-on = Je prends la garde
staff-key-watch-off = Je rends la garde

staff-taken = Merci. Le cas { $number } est à vous. Ce que vous écrivez ici part tel quel à la personne, sous votre prénom; votre numéro reste caché. CLOS pour finir, ? = commandes.
staff-taken-several = Merci. Le cas { $number } est à vous. Vous en avez plusieurs ({ $cases }): commencez par #{ $number } et le reste part tel quel à la personne, sous votre prénom. CLOS #{ $number } pour finir.
staff-taken-by = Cas { $number }: { $name } l'a pris. Merci.
staff-too-late = { $name } a déjà pris le cas { $number }. Merci.
staff-too-late-closed = Le cas { $number } est déjà fermé.
staff-declined = D'accord, ce n'est pas pour vous cette fois. Je continue de chercher quelqu'un pour le cas { $number }.
staff-answer-first = Rien n'a été envoyé. Le cas { $number } attend encore: 1 je prends, 2 pas maintenant. Vos mots partent une fois qu'il est à vous.
staff-nothing-waits = Aucun cas n'attend de réponse en ce moment. LISTE montre les cas ouverts.

staff-header = #{ $number } { $level }, langue { $language }{ $quarter }:
staff-line = { $time } { $words }
staff-words = #{ $number } { $words }
staff-words-unreadable = (message sans texte: voix, image ou autre)
staff-before-in-console = (ce qui précède est dans la console)
staff-danger = #{ $number } DANGER { $words }

staff-sent = Envoyé à #{ $number }.
staff-no-case = Rien n'a été envoyé: aucun cas n'est à vous. LISTE = les cas ouverts, ? = les commandes.
staff-held = Rien n'a été envoyé: est-ce pour l'équipe ? Pour la personne: #{ $number } puis votre message. Pour passer le cas: DONNE #{ $number } et le prénom. ? = les commandes.
staff-which = Rien n'a été envoyé: plusieurs cas sont à vous ({ $cases }). Commencez par le numéro: #{ $number } puis votre message.
staff-which-command = Quel cas ? Vous en avez plusieurs: { $cases }. Ajoutez le numéro, par exemple #{ $number }.
staff-not-yours = Rien n'a été fait: le cas { $number } est à { $name }.
staff-not-taken = Rien n'a été envoyé: le cas { $number } n'est pas encore à vous. 1 #{ $number } pour le prendre.
staff-unknown-case = Rien n'a été fait: je ne trouve pas de cas ouvert { $number }. LISTE = les cas ouverts.
staff-failed = #{ $number }: votre message n'est pas arrivé ({ $reason }). La personne ne l'a pas vu.
staff-reason =
    { $reason ->
        [blocked] ce téléphone ne veut plus de nos messages
        [unsubscribed] ce téléphone ne veut plus de nos messages
        [landline] ce n'est pas un mobile
        [expired] trop tard
       *[other] le réseau ne l'a pas remis
    }
staff-not-your-room = Cela appartient à la permanence: rien n'a été fait. La console montre ce qui est à vous.
staff-only-text = Je ne transmets que des mots: rien n'a été envoyé à la personne.

staff-list-line = #{ $number } { $level }, { $whose }, { $time }
staff-list-yours = à vous
staff-list-owned = à { $name }
staff-list-waiting = attend
staff-list-empty = Aucun cas ouvert.

staff-offer = { $name } vous propose le cas { $number }, { $level }, langue { $language }{ $quarter }. Répondez 1 #{ $number } (je prends) ou 2 #{ $number } (non). Jusqu'à votre oui, { $name } le garde.
staff-offered = Proposé à { $name }. Le cas { $number } reste à vous jusqu'à son oui.
staff-offer-accepted = { $name } a pris le cas { $number }. Merci.
staff-offer-refused = { $name } ne peut pas: le cas { $number } reste à vous.
staff-offer-ended = { $name } n'a pas répondu: le cas { $number } reste à vous.
staff-offer-gone = Le cas { $number } ne vous est plus proposé. Merci.
staff-declined-offer = D'accord. { $giver } garde le cas { $number }.
staff-kept = Le cas { $number } reste à vous.
staff-no-such-name = Je ne connais personne de ce nom dans l'équipe. Il y a: { $names }.
staff-name-missing = Donner à qui ? DONNE #{ $number } A puis un prénom: { $names }.
staff-not-reachable = { $name } n'a pas de téléphone où je peux écrire. Le cas { $number } reste à vous.

staff-noted = Noté pour le cas { $number }. La personne ne le voit pas.
staff-note-empty = Que faut-il noter ? NOTE #{ $number } puis le texte.
staff-phrase-line = p{ $number } { $words }
staff-no-such-phrase = Il n'y a pas de phrase { $number }. PHRASES montre la liste.

staff-ask-outcome = Comment se termine le cas { $number } ? 1 vu, 2 accompagné, 3 orienté et d'accord, 4 la personne ne veut pas, 5 injoignable. 0 = il reste ouvert.
staff-outcome-unclear = Rien n'a été envoyé, et le cas { $number } reste ouvert. Pour le fermer, un chiffre: 1 vu, 2 accompagné, 3 et le lieu, 4 la personne ne veut pas, 5 injoignable. Pour écrire à la personne: #{ $number } puis votre message.
staff-ask-oriented = Orienté vers quel lieu, avec l'accord de la personne ? Écrivez le nom du lieu. 0 = le cas reste ouvert.
staff-closed = Cas { $number } fermé: { $outcome }. RAPPEL #{ $number } DANS 3 JOURS si vous voulez y repenser.
staff-still-open = D'accord, le cas { $number } reste ouvert et à vous.
staff-outcome =
    { $outcome ->
        [seen] vu
        [accompanied] accompagné
        [oriented] orienté
        [refused] la personne ne veut pas
       *[unreachable] injoignable
    }

staff-impasse = Vous n'avez pas à porter le cas { $number } dans votre coin: je préviens { $names }.
staff-impasse-nobody = Noté, mais je ne peux joindre personne à la coordination: téléphonez-leur directement. Le cas { $number } reste à vous.
staff-impasse-alert = { $name } est dans une impasse avec le cas { $number } ({ $level }) et demande un appui. Appelez ou écrivez: un appui suffit, vous n'avez pas à reprendre le cas.
staff-nudge-set = C'est noté, je vous rappellerai le cas { $number }: { $day }.
staff-nudge-when = Dans combien de jours ? RAPPEL #{ $number } DANS 3 JOURS (de 1 à 60).
staff-nudge = Le rappel que vous aviez demandé: cas { $number } ({ $state }).
staff-nudge-open = ouvert
staff-nudge-closed = fermé

staff-share-how = PARTAGE #{ $number } AVEC nom: ce qui sera dit. La personne lit exactement cela et répond oui ou non.
staff-share-asked = J'ai montré à la personne ce que vous voulez dire à { $to }. J'attends son oui ou son non.
staff-share-yes = #{ $number } OUI: vous pouvez dire à { $to } ce qui a été montré, et rien d'autre.
staff-share-no = #{ $number } NON: vous ne pouvez rien dire à { $to }.

staff-opened = Cas { $number } ouvert, il est à vous. Écrivez: vos mots partent sous votre prénom.
staff-opened-joined = Le cas { $number } est déjà ouvert pour cette personne: il est à { $name }.
staff-open-how = Quel numéro ? NOUVEAU CAS puis le numéro, avec +32 devant.

staff-watch-on = Vous avez la garde jusqu'à { $until }. Merci.
staff-watch-too-long = Rien n'a changé: une garde dure au plus 24 heures.
staff-watch-off = Vous n'avez plus la garde. Merci, bonne suite.
staff-watch-off-not = Vous n'aviez pas la garde: rien n'a changé.
staff-roster = De garde: { $names }. Ensuite: { $next }.
staff-roster-until = { $name } (jusqu'à { $until })
staff-roster-next = { $name }, { $opening }
staff-nobody = personne
staff-gap = Personne n'est de garde { $day }: { $gaps }. Pour combler: JE PRENDS LA GARDE le moment venu, ou la console.
staff-no-roster = Aucune garde n'est prévue { $day }. Pour combler: la console, ou JE PRENDS LA GARDE.

staff-shift-end = Votre garde se termine. Encore à vous: { $cases }. De garde maintenant: { $names }. DONNE #{ $number } A puis un prénom pour passer le relais, GARDE #{ $number } pour garder.
staff-sheet = Depuis { $time }: cas pris { $taken }, cas fermés { $closed }, messages envoyés { $said }. { $open }
staff-sheet-clear = Rien ne reste ouvert chez vous. Merci, bon repos.
staff-sheet-open = Encore ouverts: { $cases }.

staff-waiting = #{ $number }: la personne attend votre réponse depuis { $time }. Sans réponse dans { $minutes } min j'appelle aussi quelqu'un d'autre.
staff-forgotten = #{ $number }: la personne a demandé l'oubli. Ses mots sont effacés et le cas est fermé. Effacez-les aussi ici.
staff-stopped = #{ $number }: la personne a écrit STOP. Plus de rappels ni d'annonces; elle peut toujours vous lire et vous écrire.
staff-gone = #{ $number }: un de mes messages n'est pas arrivé chez cette personne ({ $reason }).

staff-linked = Bienvenue { $name }. Les appels de la permanence arrivent maintenant sur ce téléphone. ? = les commandes.
staff-linked-other = Bienvenue { $name }. Ce téléphone est maintenant lié à votre nom.
staff-link-bad = Ce code ne marche pas: déjà utilisé, ou trop ancien. Demandez-en un autre.
staff-test = Essai: si vous lisez ceci, les appels de la permanence arrivent sur ce téléphone.
staff-stop = Ce téléphone est celui de l'équipe: STOP n'y change rien. Heures calmes et téléphones se règlent dans la console, page Mes réglages.
staff-help = 1 je prends, 2 pas maintenant. LISTE. CAS 42. CLOS. DONNE #42 A Nom. NOTE: texte. PHRASES, P3. RAPPEL DANS 3 JOURS. IMPASSE. PARTAGE AVEC Nom: texte. NOUVEAU CAS. GARDE ? pour savoir qui. JE PRENDS LA GARDE. JE RENDS LA GARDE. RDV #42 jeudi 14h. R7. AGENDA. Tout le reste est envoyé à la personne.

# Of appointments.
staff-notices =
    { $kind ->
        [dropped] { $count } rappel(s) n'ont pas pu partir à temps
        [failed] { $count } rappel(s) n'ont pas atteint la personne
        [wrong_number] { $count } numéro(s): ce n'est pas la personne, plus rien n'y part
        [hushed] { $count } personne(s) ont écrit leur mot: quelqu'un lit avec elles, rien ne part
        [refused_news] { $count } changement(s) que la personne n'a pas lus: à dire autrement
        [missed] Pas venu, et rien depuis: un coup de pouce
       *[other] { $count } choses à voir pour des rendez-vous
    }: { $numbers }.
staff-wanted =
    { $wanted ->
        [change] Demande un autre moment
        [company] Demande que quelqu'un vienne avec
        [memory] Oublie facilement, et veut bien qu'on appelle ou écrive ce jour-là
        [strength] N'a pas la force, et veut bien qu'on lui écrive
        [way] Ne sait pas comment y aller, et veut bien qu'on lui écrive
        [money] N'a pas d'argent pour le trajet, et veut bien qu'on lui écrive
        [fear] N'ose pas y aller, et veut bien qu'on lui écrive
        [children] A les enfants, et veut bien qu'on lui écrive
        [end] Ne veut plus de ce rendez-vous de chaque semaine
        [after] Veut bien qu'on lui écrive après ce rendez-vous
       *[other] Veut bien qu'on lui écrive
    }: { $about }.

staff-rdv-when = Je n'ai pas compris le jour et l'heure. Par exemple: rdv #{ $number } jeudi 14h CPAS Sara. Rien n'est noté.
staff-rdv-noted = R{ $rdv } noté pour le cas { $number }: { $when }{ $about }. { $state ->
        [told] La personne le lit ici, rappels: { $reminders }.
        [told-soon] La personne le lit ici. C'est trop proche pour un rappel.
        [refused] La personne ne veut pas de rappels: à lui dire autrement.
       *[asked] Veut-elle des rappels sur ce téléphone ? 1 oui 2 non
    }
staff-rdv-agreed = D'accord, la personne le lit ici. Rappels: { $reminders }.
staff-rdv-not-agreed = D'accord, R{ $rdv } reste noté, sans rappel.
staff-rdv-no-reminder = aucun
staff-rdv-none = Je ne connais pas R{ $rdv }, ou ce rendez-vous est passé ou annulé. AGENDA pour la liste.
staff-rdv-shown = R{ $rdv }: { $when }{ $about }. Rappels: { $reminders }. Réponse: { $answer }.
staff-rdv-answer =
    { $answer ->
        [coming] vient
        [change] demande un autre moment
        [company] demande que quelqu'un vienne avec
        [not_coming] ne vient pas
        [cancelled] annulé
        [kept] venu
        [missed] pas venu
       *[none] aucune
    }
staff-rdv-forgotten =
    { $count ->
        [one] { $numbers }: la personne a demandé l'oubli, ce rendez-vous n'est plus ici.
       *[other] { $numbers }: la personne a demandé l'oubli, ces rendez-vous ne sont plus ici.
    }
staff-rdv-answered = { $words } (réponse au rappel de R{ $rdv }: { $said })
staff-rdv-move = R{ $rdv }: { $was } devient { $when } ? La personne sera prévenue avec une excuse. 1 oui 2 non
staff-rdv-cancel = R{ $rdv }, { $when }: annuler ? La personne sera prévenue avec une excuse. 1 oui 2 non
staff-rdv-last = R{ $rdv }, { $when }: c'est la dernière fois ? Les suivants sont annulés, la personne sera prévenue avec une excuse. 1 oui 2 non
staff-rdv-all = R{ $rdv }: tout annuler dès { $when }, toutes les semaines ? La personne sera prévenue avec une excuse. 1 oui 2 non
staff-rdv-person = R{ $rdv }, { $when }: c'est { $name } qui attend la personne ? Elle sera prévenue. 1 oui 2 non
staff-rdv-done = C'est fait. { $told ->
        [later] La personne le lira à { $time }.
        [now] La personne le lit maintenant.
        [nobody] { "" }
       *[not] La personne ne peut pas être prévenue ici: à lui dire autrement.
    }
staff-rdv-left = D'accord, R{ $rdv } ne change pas.
staff-rdv-came = R{ $rdv }: c'est noté, la personne est venue.
staff-rdv-missed = R{ $rdv }: c'est noté. La personne lit au plus une ligne, sans reproche.
staff-rdv-how = R{ $rdv }: écrivez le nouveau moment (R{ $rdv } vendredi 10h), ANNULE, AVEC et un prénom, VENU ou PAS VENU. Toutes les semaines: DERNIER, ANNULE TOUT.
staff-rdv-nothing = Rien de noté d'ici demain soir.
staff-rdv-line = R{ $rdv } { $when }: { $answer }
