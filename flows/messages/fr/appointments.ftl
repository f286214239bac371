### Appointments, and the reminders that were asked for. Discreet unless the person chose otherwise: hours, no reason.

# How a day is named. Capitals at the beginning of a text come by themselves.
appointment-when =
    { $day ->
        [today] aujourd'hui { $time }
        [tomorrow] demain { $time }
       *[other] { $date } { $time }
    }
# "jeudi 26/11", and for a yes "jeudi 26 novembre".
appointment-comma = { ", " }
appointment-date = { $weekday } { $date }
appointment-date-long = { $weekday } { $number } { $month }

## Reminders. The discreet one is one segment.
reminder-discreet = Rappel: { $when }, comme prévu. { $answers }
reminder-answers =
    1 je viens 2 changer 3 quelqu'un avec moi 4 { $day ->
        [today] pas aujourd'hui
        [tomorrow] pas demain
       *[other] pas ce jour-là
    }
reminder-plain-who = { $when }, { $who } vous attend.
reminder-plain = { $when }, comme prévu.
reminder-plain-bring = Prenez { $bring }.
reminder-kind = Si c'est trop, pas de souci, on trouve un autre moment.
reminder-coming-key = Je viens
reminder-change-key = Changer
reminder-company-key = Quelqu'un avec moi
reminder-not-coming-key = Je ne peux pas

reminder-moved = Pardon, { $was } devient { $when }. { $answers }
reminder-person = Pardon, pour { $when } c'est { $who } qui vous attend. { $answers }
reminder-cancelled = Pardon, { $when } n'aura pas lieu. Cela ne vient pas de vous. 1 un autre moment 2 que quelqu'un m'écrive. Sinon rien à faire.
reminder-ended = Pardon, { $rhythm }, c'est fini à partir de { $when }. Cela ne vient pas de vous. 1 un autre moment 2 que quelqu'un m'écrive. Sinon rien à faire.
reminder-missed = Pas grave pour { $day ->
        [today] aujourd'hui
        [yesterday] hier
       *[other] l'autre jour
    }. La porte reste ouverte. Un autre moment ? 1 oui 2 que quelqu'un m'écrive. Sinon rien à faire.
number-still-yours = Merci. Le message suit.
wrong-number = Pardon de vous avoir dérangé. Plus rien ne partira vers ce numéro.
reminder-check = Bonjour. Quelqu'un à Bruxelles a noté ce numéro pour un message. Il est toujours à vous ? 1 oui 2 non

## What is said to an answer.
reminder-glad = Merci, c'est noté. Si quelque chose change, écrivez ici, à n'importe quelle heure.
reminder-options = D'accord, on ne force rien. 1 un autre jour 2 quelqu'un vient avec vous 3 un lieu sans rendez-vous 4 on laisse, vous revenez quand vous voulez
reminder-unclear = Je ne suis pas certain de comprendre, cela vient de moi. { $answers }
reminder-leave = D'accord, on laisse. Vous revenez quand vous voulez.
reminder-later = D'accord, je vous réécris { $at }.
reminder-later-not = Il ne reste plus assez de temps pour un autre rappel: c'est { $when }. { $answers }
reminder-change-asked = Je demande un autre moment à l'équipe. Elle vous répond ici. D'ici là, rien ne change.
reminder-company-asked = Je demande à l'équipe si quelqu'un peut venir avec vous. Elle vous répond ici.
reminder-asked-already = L'équipe a déjà votre demande. Elle vous répond ici.
# Added to a promise of the team while nobody is there.
team-nobody = Personne n'est de garde maintenant{ $opening }.
reminder-none = Je ne vois pas de rendez-vous prévu ici pour ce numéro. Dites le jour et l'heure si vous voulez que je le note, ou AIDE pour une personne.
reminder-which = De quel rendez-vous parlez-vous ? Un numéro.
reminder-which-line = { $number } { $when }

## Something stands in the way: the help that fits, and a person with a yes.
obstacle-memory = Cela arrive à tout le monde. Je peux rappeler plus souvent: écrivez par exemple "rappelle-moi à 8h". Voulez-vous aussi que quelqu'un de l'équipe vous appelle ou vous écrive ce jour-là ? 1 oui 2 non
obstacle-strength = Je comprends, on ne force rien. Le rendez-vous peut attendre, ou quelqu'un peut venir avec vous. Une personne de l'équipe vous écrit ? 1 oui 2 non 3 un lieu sans rendez-vous
obstacle-way = Le trajet n'est pas toujours simple. { $way }Quelqu'un de l'équipe peut vous montrer le chemin ou venir avec vous. Une personne vous écrit ? 1 oui 2 non
obstacle-money = Sans argent pour le trajet, on ne vous laisse pas comme cela: l'équipe cherche une solution avec vous. Une personne vous écrit ? 1 oui 2 non
obstacle-fear = C'est normal d'avoir peur, et merci de le dire. On peut y aller à deux: quelqu'un peut venir avec vous. Une personne de l'équipe vous écrit ? 1 oui 2 non
obstacle-children = Avec les enfants, on peut chercher une autre heure, ou voir s'ils peuvent venir. Une personne de l'équipe vous écrit ? 1 oui 2 non
obstacle-yes = C'est demandé. Quelqu'un de l'équipe vous écrit ici. Le rendez-vous reste comme prévu, sauf si vous dites non.
after-yes = C'est demandé. Quelqu'un de l'équipe vous écrit ici.
obstacle-no = D'accord. Le rendez-vous reste comme prévu, et vous pouvez dire non jusqu'au dernier moment.

## An appointment in plain words, repeated back for a yes.
appointment-repeat = { $when }{ $about }. C'est bien cela ? 1 oui 2 changer
appointment-repeat-weekly = { $rhythm }{ $about }, à partir de { $when }. C'est bien cela ? 1 oui 2 changer
appointment-repeat-move = { $was } devient { $when }. C'est bien cela ? 1 oui 2 changer
appointment-weekly =
    { $weeks ->
        [two] un { $weekday } sur deux { $time }
       *[other] tous les { $weekday }s { $time }
    }
# What comes back every week is not wanted any more.
series-sure = { $rhythm }: c'est fini pour de bon ? 1 oui, plus du tout 2 juste pas la prochaine fois 3 on garde tout
series-which = Lequel est fini ? Un numéro.
series-ended = D'accord, { $rhythm }, c'est fini. Plus aucun rappel pour cela. Vous pouvez recommencer quand vous voulez.
series-end-asked = Je le dis à l'équipe. Elle vous répond ici.
series-kept = D'accord, tout reste comme prévu.
appointment-ask-when = C'est quel jour, et à quelle heure ? Par exemple: jeudi 14h.
appointment-ask-day = C'est quel jour ? Par exemple: jeudi, ou le 26.
appointment-ask-hour = C'est à quelle heure ? Par exemple: 14h30.
appointment-ask-which = Je ne suis pas certain du jour ou de l'heure. Ecrivez juste les deux, par exemple: jeudi 14h.
appointment-ask-past = Ce moment est déjà passé. C'est pour quel jour, et à quelle heure ?
appointment-ask-skipped = Cette nuit-là, l'heure change et ce moment n'existe pas. A quelle heure est-ce ?
appointment-when-again = Je n'ai pas trouvé le jour et l'heure. Par exemple: jeudi 14h, ou le 26 à 9h30. NON pour laisser.
appointment-change-what = Qu'est-ce qui change ? Ecrivez le bon jour et la bonne heure.
appointment-kept = C'est noté: { $when }. Je vous le rappelle { $reminders }, sans dire ni le lieu ni la raison. CLAIR si je peux les dire. STOP RAPPELS pour ne rien recevoir.
appointment-kept-plain = C'est noté: { $when }. Je vous le rappelle { $reminders }. DISCRET pour que je ne dise ni le lieu ni la raison. STOP RAPPELS pour ne rien recevoir.
appointment-yes-key = Oui
appointment-kept-soon = C'est noté: { $when }. C'est tout proche: il n'y aura pas d'autre rappel.
appointment-kept-silent = C'est noté: { $when }. Sans rappel, comme vous l'avez voulu. REPRENDRE si vous en voulez.
# Before it, to somebody who never wrote here.
appointment-hello = Bonjour. Je suis un programme. { $name } a noté un rendez-vous avec vous, je vous le rappelle sur ce numéro. Ce n'est pas vous ? Ecrivez FAUX. AIDE = une personne.
appointment-noted-by = { $name } a noté avec vous: { $when }. Je vous le rappelle { $reminders }, sans dire ni le lieu ni la raison. STOP RAPPELS pour ne rien recevoir.
appointment-noted-by-soon = { $name } a noté avec vous: { $when }.
appointment-moved = C'est changé: { $when }. Je vous le rappelle { $reminders }.
appointment-moved-soon = C'est changé: { $when }.
appointment-moved-late = Ce rendez-vous n'est plus là, ou il a déjà changé. Ecrivez le jour et l'heure pour en noter un.
appointment-stopped = Vous aviez demandé de ne plus recevoir de rappels. Je vous rappelle malgré cela celui-ci et les suivants ? 1 oui 2 non
appointment-and = { $first } et { $last }
appointment-leave = D'accord, je ne note rien.
appointment-too-many = J'ai déjà beaucoup de rendez-vous pour ce numéro: une personne peut les revoir avec vous. AIDE.

## "C'est quand mon prochain rendez-vous ?"
appointment-next = Le prochain: { $when }{ $about }.
appointment-next-more =
    { $count ->
        [one] Puis { $second }.
       *[other] Puis { $second }, et { $more } plus tard.
    }
appointment-where = C'est { $where }.
appointment-who = { $who } vous attend.
appointment-unknown-detail = Je n'en sais pas plus. Une personne de l'équipe peut vous le dire: AIDE.
appointment-guarded = Sur ce téléphone je n'en dis rien par écrit. Ecrivez votre mot, ou AIDE pour une personne.
appointment-guarded-no-word = Sur ce téléphone je n'en dis rien par écrit. AIDE pour une personne.

## How one is reminded.
wish-kept = C'est noté. { $rule }
wish-moments = Rappels: { $list }.
wish-none = Plus aucun rappel, mais vos rendez-vous restent notés. REPRENDRE pour en avoir.
wish-moment =
    { $kind ->
        [week] une semaine avant
        [two_days] deux jours avant
        [eve] la veille vers { $eve }
       *[same_day] le jour du rendez-vous { $day }
    }
wish-day-at = vers { $time }
wish-day-lead = { $lead } avant
wish-lead =
    { $unit ->
        [hours] { $count }h
       *[minutes] { $form ->
            [one] { $count } minute
           *[other] { $count } minutes
        }
    }
wish-hours = Seulement entre { $earliest } et { $latest }.
wish-quiet = Je n'écris jamais la nuit, entre 21h et 8h.
wish-plain = D'accord: les rappels diront où et avec qui. DISCRET pour revenir en arrière.
wish-discreet = D'accord: les rappels ne diront que le jour et l'heure.
paused = D'accord, pause: plus de rappels jusqu'à ce que vous écriviez REPRENDRE. Vos rendez-vous restent notés, et un message urgent est toujours lu.
resumed = C'est reparti: les rappels reprennent. STOP RAPPELS ou PAUSE quand vous voulez.

## Others may read this phone.
code-word-kept = C'est noté. Ici je ne dirai plus rien d'un rendez-vous sans ce mot. Si quelqu'un lit avec vous, écrivez ce mot seul: je me tais, et l'équipe le sait. Encore ce mot: je reviens.
code-word-how = Choisissez un mot à vous, de trois lettres ou plus. Par exemple: MON MOT soleil.
code-word-hushed = Merci, bonne journée.
code-word-speaks = Bonjour.
phone-shared = D'accord. Sur ce téléphone j'écris seulement le jour et l'heure, et je ne réponds rien sur un rendez-vous sans un mot à vous. Pour en choisir un: MON MOT soleil.

## A second phone of the same person.
second-phone-code =
    { $where ->
        [telegram] Si un SMS ne passe pas, j'essaierai sur votre Telegram. Pour cela, dans l'heure, écrivez sur Telegram{ $bot ->
            [none] { "" }
           *[other] { " " }à { $bot }
        }: LIEN { $code }
       *[sms] Si Telegram ne passe pas, j'essaierai par SMS. Pour cela, dans l'heure, envoyez-moi ce SMS: LIEN { $code }
    }
second-phone-alone = Ici je n'ai que ce chemin pour vous écrire. Si un rappel ne passe pas, l'équipe le sait.
second-phone-linked = C'est fait: si un rappel ne passe pas sur un téléphone, j'essaie l'autre. LIEN STOP pour défaire.
second-phone-unlinked = D'accord, je n'écris plus que sur le téléphone où vous me parlez.
second-phone-unknown = Ce code ne va pas, ou il a plus d'une heure. Ecrivez TELEGRAM sur l'autre téléphone pour un nouveau code.
second-phone-told = Un autre téléphone est maintenant lié à celui-ci: il peut recevoir et dire vos rendez-vous. Ce n'est pas vous ? Ecrivez LIEN STOP.
