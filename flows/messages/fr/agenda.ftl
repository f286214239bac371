### The agenda of the console. These words stand on its pages, for the team, and never leave by SMS.

console-room-agenda = Agenda
console-room-agenda-about = Les rendez-vous, leurs rappels, et ce qui n'a pas pu partir.

## The agenda
console-agenda-days = Jours
console-agenda-before =
    { $scale ->
        [day] Jour d'avant
       *[week] Semaine d'avant
    }
console-agenda-after =
    { $scale ->
        [day] Jour d'après
       *[week] Semaine d'après
    }
console-agenda-week = Toute la semaine
console-agenda-new = Noter des rendez-vous
console-agenda-back = Retour à l'agenda
console-agenda-empty = Rien de noté.
console-agenda-done-seen = Merci, c'est vu: cela quitte la page de tout le monde.
console-agenda-done-noted = C'est noté. Les personnes d'accord le lisent sans tarder, jamais la nuit.
console-agenda-done-nothing = Tout était déjà noté: rien n'a changé.
console-notices = Ce qu'il faut savoir
console-notice =
    { $kind ->
        [dropped] un rappel n'est pas parti: { $why }. Il faut le dire autrement si possible.
        [failed] un rappel n'est pas arrivé: { $why }. Il faut le dire autrement si possible.
        [refused_news] la personne ne sait pas encore que cela a changé: { $why }. Il faut le dire autrement.
        [wrong_number] la personne qui lit ce numéro a répondu FAUX. Plus rien ne part, ses rendez-vous sont retirés: il faut la retrouver autrement.
        [hushed] la personne a écrit son mot: quelqu'un lit avec elle. N'écrivez rien de personnel sur ce téléphone.
       *[missed] la personne n'est pas venue, et { $why }. Un coup de pouce ?
    }
console-notice-why =
    { $reason ->
        [no_answer] n'a rien répondu au mot qui a suivi
        [late] c'était devenu trop tard
        [channel_off] ce téléphone ne peut plus rien recevoir de nous
        [unconfirmed] numéro silencieux depuis six mois, et pas de réponse
        [cap] déjà trop de messages ce jour-là ou cette semaine
        [refused] la personne ne veut pas de messages
        [not_agreed] la personne n'a pas dit oui aux rappels
        [broken] le programme n'a pas pu le traiter
        [permanent_failure] le numéro ne peut pas recevoir de SMS
        [expired] il n'a pas pu partir à temps
        [unknown] personne ne sait s'il est arrivé
        [moved] déplacé
        [cancelled] annulé
        [replanned] prévu autrement
        [newer] une nouvelle plus récente le remplace
        [not_coming] la personne ne vient pas
        [not_planned] le rendez-vous n'est plus prévu
        [asked_again] la personne a demandé une autre heure
        [wrong_number] FAUX
        [kept] la personne est venue
        [missed] la personne n'est pas venue
       *[other] { $reason }
    }
console-notice-seen = Vu
console-notice-gone = C'était déjà vu.

## One appointment
console-error-rdv = Ce rendez-vous n'existe pas
console-error-rdv-next = Le numéro est sans doute mal copié, ou la personne a demandé l'oubli. L'agenda montre ce qui est noté.
console-error-person = Cette personne n'est plus connue ici
console-error-person-next = Elle a sans doute demandé l'oubli. L'agenda montre ce qui est noté.
console-rdv-own = noté par la personne, pour elle
console-rdv-no-words = rendez-vous
console-rdv-state =
    { $state ->
        [coming] vient
        [change] demande un autre moment
        [company] demande que quelqu'un vienne avec
        [not_coming] ne vient pas
        [cancelled] annulé
        [kept] la personne est venue
        [missed] la personne n'est pas venue
       *[none] pas encore de réponse
    }
console-rdv-box =
    { $name ->
        [what] Quoi
        [where] Où
        [who] Qui attend la personne
        [bring] Ce qu'il faut prendre
       *[door] Lieu de l'annuaire
    }
console-rdv-no-door = (aucun)
console-rdv-door-hint = Si la personne veut des rappels en clair, elle y lit le trajet et ce qui se passe à la porte.
console-rdv-rhythm = Revient { $rhythm }.
console-rdv-by = Noté par { $name }.
console-rdv-by-person = Noté par la personne.
console-rdv-held =
    { $by ->
        [service] Seule l'équipe le déplace.
       *[person] La personne le déplace quand elle veut.
    }
console-case-rdv = Noter un rendez-vous
console-rdv-person = Tous les rappels de cette personne
console-rdv-sent = Rappels
console-rdv-sent-what = Message
console-rdv-sent-when = Quand
console-rdv-sent-state = Où il en est
console-rdv-sent-nothing = Aucun rappel n'est prévu.
console-rdv-kind =
    { $kind ->
        [week] Une semaine avant
        [two_days] Deux jours avant
        [eve] La veille
        [same_day] Ce jour-là
        [again] Encore une fois, demandé par la personne
        [noted] C'est noté avec vous
        [moved] Pardon, c'est déplacé
        [person] Pardon, quelqu'un d'autre vous attend
        [cancelled] Pardon, c'est annulé
       *[missed] Un mot après une absence
    }
console-rdv-reminder =
    { $state ->
        [planned] prévu
        [leaving] parti
        [arrived] arrivé
        [lost] pas arrivé
        [dropped] pas envoyé
       *[cancelled] retiré
    }
console-rdv-hour = Heure
console-rdv-look = Voir d'abord
console-rdv-move = Déplacer
console-rdv-details = Changer de quoi il s'agit
console-rdv-cancel = Annuler
console-rdv-cancel-hint = La personne le lira avec une excuse. Vous verrez d'abord le texte.
console-rdv-end = Finir chaque semaine
console-rdv-end-hint = Ce qui était noté après ce jour est annulé. La personne lit un seul texte, avec une excuse.
console-rdv-came = La personne est venue
console-rdv-missed = La personne n'est pas venue
console-rdv-came-hint = Ce n'est pas une obligation, et rien n'est compté. Après une absence, la personne lit au plus une ligne, sans reproche.
console-rdv-story = Ce qui s'est passé
console-rdv-event =
    { $kind ->
        [created] noté{ $by ->
            [member] { " " }par { $name }
           *[nobody] { "" }
        }
        [moved] déplacé{ $by ->
            [member] { " " }par { $name }
           *[nobody] { " " }par la personne
        }; c'était { $detail }
        [details] contenu changé par { $name }
        [cancelled] annulé{ $by ->
            [member] { " " }par { $name }
           *[nobody] { "" }
        }
        [answered] la personne répond: { $detail }
        [asked] la personne a demandé une autre heure de rappel
        [reminded] message: { $detail }
        [dropped] pas envoyé ou pas arrivé: { $detail }
        [kept] { $name }: la personne est venue
        [missed] { $name }: la personne n'est pas venue
       *[zone] l'heure légale a changé: rappels recalculés
    }
console-rdv-done-moved = C'est déplacé.
console-rdv-done-details = C'est noté.
console-rdv-done-cancelled = C'est annulé.
console-rdv-done-ended = C'est fini après ce jour.
console-rdv-done-came = C'est noté.
console-rdv-done-missed = C'est noté. La personne lit au plus une ligne, sans reproche.
console-rdv-changed = Rien n'a changé: ce rendez-vous a changé entre-temps, ou il est passé. Le voici tel qu'il est.
console-rdv-skipped = Rien n'a changé: cette nuit-là l'heure change, et ce moment n'existe pas.
console-rdv-past = Rien n'a changé: ce moment est passé.
console-rdv-long = Rien n'a changé: c'est trop long pour un texte ({ $most } caractères au plus).
console-rdv-door = Rien n'a changé: ce lieu n'est plus dans l'annuaire.

## Are you sure
console-sure-move = Déplacer R{ $number } ?
console-sure-details = Changer R{ $number } ?
console-sure-cancel = Annuler R{ $number } ?
console-sure-from-to = De { $was } à { $when }.
console-sure-reads = La personne lira ceci (pas avant { $time }):
console-sure-nothing-told = Aucun message ne part pour cela.
console-sure-cannot-tell = La personne ne peut rien lire de nous ici: il faut le lui dire autrement.
console-sure-yes-move = Déplacer
console-sure-yes-details = Changer
console-sure-yes-cancel = Annuler ce rendez-vous

## A person
console-person-title = Rappels de la personne: { $person }
console-person-how = Comment elle est rappelée
console-person-words = Les mots auxquels elle a dit oui:
console-person-coming = Ceux qui viennent
console-person-past = Passés
console-wish =
    { $what ->
        [stop] STOP: aucun rappel ne part.
        [wrong] FAUX: ce numéro n'est pas le sien.
        [hushed] Quelqu'un lit avec elle: rien ne part avant son mot.
        [paused] En pause, jusqu'à REPRENDRE.
        [shared] D'autres lisent ce téléphone.
        [plain] En clair: le lieu et la personne sont dits.
       *[discreet] Discret: seulement le jour et l'heure.
    }
console-wish-agreed =
    { $by ->
        [member] Accord donné le { $day }, noté par { $name }.
       *[self] Accord donné le { $day } par la personne.
    }
console-wish-not-agreed = Pas encore d'accord pour des rappels: rien ne part.
console-wish-moments = Rappels: { $list }.
console-wish-moment =
    { $kind ->
        [week] une semaine avant, { $eve }
        [two_days] deux jours avant, { $eve }
        [eve] la veille, { $eve }
       *[same_day] ce jour-là, { $day }
    }
console-wish-hours = Jamais avant { $earliest } ni après { $latest }.

## New ones
console-new-for = Pour qui ? L'un ou l'autre
console-new-case = Numéro de la demande
console-new-number = Numéro de mobile
console-new-number-hint = Avec +32 devant, et seulement avec l'accord de la personne. Elle peut répondre FAUX si ce n'est pas elle.
console-new-weeks = Revient
console-new-every =
    { $weeks ->
        [0] une seule fois
        [1] chaque semaine
       *[2] une semaine sur deux
    }
console-row-fault = Rien n'est noté. Ce rendez-vous ne va pas encore: { $why }.
console-rows-file = Lire un fichier (CSV ou calendrier)
console-rows-which = Fichier (.csv ou .ics)
console-rows-hint = CSV, une ligne par rendez-vous. Colonnes: cas ou numéro, date, heure; puis, si vous voulez: quoi, où, qui, apporter, porte, semaines (1 ou 2), fin, ref. Calendrier: le titre dit pour qui, comme #42 CPAS avec Sara. Un fichier lu à nouveau déplace ce qui a changé.
console-rows-title = Voici ce qui serait noté
console-rows-problems = Rien n'est noté. Voici ce qui est à corriger ({ $count }); envoyez ensuite le fichier à nouveau.
console-rows-empty = Rien n'est noté: il n'y a pas de rendez-vous dans ce fichier.
console-rows-agreed = Ces personnes ont dit oui à des rappels sur leur téléphone.
console-rows-agreed-hint = Sans ce oui, c'est noté ici et rien ne part. Votre nom, le jour et cette phrase sont gardés.
console-rows-write = Noter ({ $count })
console-rows-lines = Rendez-vous
console-rows-would = Ce qui se passe
console-rows-person = Pour
console-rows-about = De quoi il s'agit
console-rows-reminders = Rappels
console-rows-outcome =
    { $outcome ->
        [new] nouveau
        [known] déjà noté, rien ne change
        [changed] le contenu change
        [moved] déplacé, avec une excuse
        [cancelled] annulé, avec une excuse
       *[gone] annulé ou passé ici: rien ne change
    }
console-rows-agreement =
    { $agreement ->
        [agreed] d'accord
        [refused] n'en veut pas
       *[not_yet] pas encore demandé
    }
console-rows-too-old = Rien n'est noté: cette page attend depuis trop longtemps. Recommencez.
console-rows-changed = Rien n'est noté: quelque chose a changé entre-temps. Regardez à nouveau.
console-line-problem = Ligne { $line }: { $why }.
