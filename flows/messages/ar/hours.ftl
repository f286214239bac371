# أوقات العمل. الأرقام لاتينية والساعة من 24.

hours-open-until = مفتوح حتى { $time }
hours-open-until-day = مفتوح حتى { $day } { $time }
hours-always-open = مفتوح ليلا ونهارا
hours-opens-today = يفتح الساعة { $time }
hours-opens-tomorrow = يفتح غدا ({ $day }) { $time }
hours-opens-day = يفتح يوم { $day } { $time }
hours-opens-date = يفتح يوم { $date } الساعة { $time }
hours-at-tomorrow = غدا { $time }
hours-at-day = { $day } { $time }
hours-at-date = { $date } { $time }
hours-closed = مغلق
hours-closed-until = مغلق حتى { $date }
hours-unknown = الأوقات غير مؤكدة

# "24" أو "12"
hours-clock = 24
hours-time-am = { $hour }:00
hours-time-pm = { $hour }:00
hours-time-am-minutes = { $hour }:{ $minutes }
hours-time-pm-minutes = { $hour }:{ $minutes }
hours-noon = 12:00
hours-midnight = 24:00
hours-interval = { $start }-{ $end }
hours-interval-on = { $day } { $interval }
hours-all-day = ليلا ونهارا

hours-comma = { $first }، { $last }
hours-semicolon = { $first }؛ { $last }
hours-and = { $first } و{ $last }
hours-range = { $first }-{ $last }
hours-every-day = كل يوم
hours-holidays = أيام العطل الرسمية
hours-day =
    { $day ->
        [mo] الاثنين
        [tu] الثلاثاء
        [we] الأربعاء
        [th] الخميس
        [fr] الجمعة
        [sa] السبت
       *[su] الأحد
    }
hours-day-short =
    { $day ->
        [mo] الاثنين
        [tu] الثلاثاء
        [we] الأربعاء
        [th] الخميس
        [fr] الجمعة
        [sa] السبت
       *[su] الأحد
    }
hours-nth-day = يوم { $day } { $rank } من الشهر
hours-rank =
    { $rank ->
        [first] الأول
        [second] الثاني
        [third] الثالث
        [fourth] الرابع
        [fifth] الخامس
       *[last] الأخير
    }

hours-month =
    { $month ->
        [jan] شهر 1
        [feb] شهر 2
        [mar] شهر 3
        [apr] شهر 4
        [may] شهر 5
        [jun] شهر 6
        [jul] شهر 7
        [aug] شهر 8
        [sep] شهر 9
        [oct] شهر 10
        [nov] شهر 11
       *[dec] شهر 12
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
hours-month-year = { $month }/{ $year }
hours-on-date = يوم { $date }
hours-dates = من { $first } إلى { $last }

hours-week-closed = مغلق { $when }
hours-week-unknown = { $what } غير مؤكد
hours-week-otherwise = غير ذلك: { $what }
hours-week-comment = { $what } ({ $comment })
hours-week-label = { $label }: { $what }
