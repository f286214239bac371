# Heures d'ouverture. Pas de lettre qui double le prix d'un SMS: "aout" sans accent, pas de tiret long.

hours-open-until = ouvert jusqu'à { $time }
hours-open-until-day = ouvert jusqu'à { $day } { $time }
hours-always-open = ouvert 24h/24
hours-opens-today = ouvre à { $time }
hours-opens-tomorrow = ouvre demain ({ $day }) { $time }
hours-opens-day = ouvre { $day } { $time }
hours-opens-date = ouvre le { $date } { $time }
hours-at-tomorrow = demain { $time }
hours-at-day = { $day } { $time }
hours-at-date = le { $date } { $time }
hours-closed = fermé
hours-closed-until = fermé jusqu'au { $date }
hours-unknown = heures à vérifier

# "24" ou "12": combien d'heures compte l'horloge.
hours-clock = 24
hours-time-am = { $hour }h
hours-time-pm = { $hour }h
hours-time-am-minutes = { $hour }h{ $minutes }
hours-time-pm-minutes = { $hour }h{ $minutes }
hours-noon = 12h
hours-midnight = minuit
hours-interval = { $start }-{ $end }
hours-interval-on = { $day } { $interval }
hours-all-day = 24h/24

hours-comma = { $first }, { $last }
hours-semicolon = { $first }; { $last }
hours-and = { $first } et { $last }
hours-range = { $first }-{ $last }
hours-every-day = tous les jours
hours-holidays = les jours fériés
hours-day =
    { $day ->
        [mo] lundi
        [tu] mardi
        [we] mercredi
        [th] jeudi
        [fr] vendredi
        [sa] samedi
       *[su] dimanche
    }
hours-day-short =
    { $day ->
        [mo] lu
        [tu] ma
        [we] me
        [th] je
        [fr] ve
        [sa] sa
       *[su] di
    }
hours-nth-day = { $rank } { $day } du mois
hours-rank =
    { $rank ->
        [first] 1er
        [second] 2e
        [third] 3e
        [fourth] 4e
        [fifth] 5e
       *[last] dernier
    }

hours-month =
    { $month ->
        [jan] janvier
        [feb] février
        [mar] mars
        [apr] avril
        [may] mai
        [jun] juin
        [jul] juillet
        [aug] aout
        [sep] septembre
        [oct] octobre
        [nov] novembre
       *[dec] décembre
    }
hours-date-month =
    { $month ->
        [jan] 1
        [feb] 2
        [mar] 3
        [apr] 4
        [may] 5
        [jun] 6
        [jul] 7
        [aug] 8
        [sep] 9
        [oct] 10
        [nov] 11
       *[dec] 12
    }
hours-date = { $day }/{ $month }
hours-date-year = { $date }/{ $year }
hours-month-year = { $month } { $year }
hours-on-date = le { $date }
hours-dates = du { $first } au { $last }

hours-week-closed = fermé { $when }
hours-week-unknown = { $what } à vérifier
hours-week-otherwise = sinon { $what }
hours-week-comment = { $what } ({ $comment })
hours-week-label = { $label }: { $what }
