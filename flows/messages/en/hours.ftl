# Opening hours.

hours-open-until = open until { $time }
hours-open-until-day = open until { $day } { $time }
hours-always-open = open day and night
hours-opens-today = opens at { $time }
hours-opens-tomorrow = opens tomorrow ({ $day }) { $time }
hours-opens-day = opens { $day } { $time }
hours-opens-date = opens { $date } { $time }
hours-at-tomorrow = tomorrow { $time }
hours-at-day = { $day } { $time }
hours-at-date = { $date } { $time }
hours-closed = closed
hours-closed-until = closed until { $date }
hours-unknown = hours to check

# "24" or "12": how many hours the clock counts.
hours-clock = 12
hours-time-am = { $hour }am
hours-time-pm = { $hour }pm
hours-time-am-minutes = { $hour }:{ $minutes }am
hours-time-pm-minutes = { $hour }:{ $minutes }pm
hours-noon = noon
hours-midnight = midnight
hours-interval = { $start }-{ $end }
hours-interval-on = { $day } { $interval }
hours-all-day = day and night

hours-comma = { $first }, { $last }
hours-semicolon = { $first }; { $last }
hours-and = { $first } and { $last }
hours-range = { $first }-{ $last }
hours-every-day = every day
hours-holidays = on public holidays
hours-day =
    { $day ->
        [mo] Monday
        [tu] Tuesday
        [we] Wednesday
        [th] Thursday
        [fr] Friday
        [sa] Saturday
       *[su] Sunday
    }
hours-day-short =
    { $day ->
        [mo] Mon
        [tu] Tue
        [we] Wed
        [th] Thu
        [fr] Fri
        [sa] Sat
       *[su] Sun
    }
hours-nth-day = { $rank } { $day } of the month
hours-rank =
    { $rank ->
        [first] 1st
        [second] 2nd
        [third] 3rd
        [fourth] 4th
        [fifth] 5th
       *[last] last
    }

hours-month =
    { $month ->
        [jan] January
        [feb] February
        [mar] March
        [apr] April
        [may] May
        [jun] June
        [jul] July
        [aug] August
        [sep] September
        [oct] October
        [nov] November
       *[dec] December
    }
hours-date-month =
    { $month ->
        [jan] Jan
        [feb] Feb
        [mar] Mar
        [apr] Apr
        [may] May
        [jun] Jun
        [jul] Jul
        [aug] Aug
        [sep] Sep
        [oct] Oct
        [nov] Nov
       *[dec] Dec
    }
hours-date = { $day } { $month }
hours-date-year = { $date } { $year }
hours-month-year = { $month } { $year }
hours-on-date = on { $date }
hours-dates = from { $first } to { $last }

hours-week-closed = closed { $when }
hours-week-unknown = { $what }: to check
hours-week-otherwise = otherwise { $what }
hours-week-comment = { $what } ({ $comment })
hours-week-label = { $label }: { $what }
