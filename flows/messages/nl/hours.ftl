# Openingsuren. Alleen letters die in een gewone sms passen.

hours-open-until = nu open tot { $time }
hours-open-until-day = nu open tot { $day } { $time }
hours-always-open = dag en nacht open
hours-opens-today = opent om { $time }
hours-opens-tomorrow = opent morgen ({ $day }) { $time }
hours-opens-day = opent { $day } { $time }
hours-opens-date = opent op { $date } { $time }
hours-at-tomorrow = morgen { $time }
hours-at-day = { $day } { $time }
hours-at-date = { $date } { $time }
hours-closed = gesloten
hours-closed-until = gesloten tot en met { $date }
hours-unknown = uren na te vragen

# "24" of "12": hoeveel uren de klok telt.
hours-clock = 24
hours-time-am = { $hour }u
hours-time-pm = { $hour }u
hours-time-am-minutes = { $hour }u{ $minutes }
hours-time-pm-minutes = { $hour }u{ $minutes }
hours-noon = 12u
hours-midnight = 24u
hours-interval = { $start }-{ $end }
hours-interval-on = { $day } { $interval }
hours-all-day = dag en nacht

hours-comma = { $first }, { $last }
hours-semicolon = { $first }; { $last }
hours-and = { $first } en { $last }
hours-range = { $first }-{ $last }
hours-every-day = elke dag
hours-holidays = op feestdagen
hours-day =
    { $day ->
        [mo] maandag
        [tu] dinsdag
        [we] woensdag
        [th] donderdag
        [fr] vrijdag
        [sa] zaterdag
       *[su] zondag
    }
hours-day-short =
    { $day ->
        [mo] ma
        [tu] di
        [we] wo
        [th] do
        [fr] vr
        [sa] za
       *[su] zo
    }
hours-nth-day = { $rank } { $day } van de maand
hours-rank =
    { $rank ->
        [first] 1e
        [second] 2e
        [third] 3e
        [fourth] 4e
        [fifth] 5e
       *[last] laatste
    }

hours-month =
    { $month ->
        [jan] januari
        [feb] februari
        [mar] maart
        [apr] april
        [may] mei
        [jun] juni
        [jul] juli
        [aug] augustus
        [sep] september
        [oct] oktober
        [nov] november
       *[dec] december
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
hours-on-date = op { $date }
hours-dates = van { $first } tot en met { $last }

hours-week-closed = gesloten { $when }
hours-week-unknown = { $what }: na te vragen
hours-week-otherwise = anders { $what }
hours-week-comment = { $what } ({ $comment })
hours-week-label = { $label }: { $what }
