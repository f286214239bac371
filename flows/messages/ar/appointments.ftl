### Appointments, and the reminders that were asked for. Discreet unless the person chose otherwise: hours, no reason.

appointment-when =
    { $day ->
        [today] اليوم { $time }
        [tomorrow] غدا { $time }
       *[other] { $date } { $time }
    }
appointment-comma = { "، " }
appointment-date = { $weekday } { $date }
appointment-date-long = { $weekday } { $number } { $month } الساعة

## Reminders.
reminder-discreet = تذكير: { $when }، كما اتفقنا. { $answers }
# The mark keeps the "1" beside its word after Latin letters.
reminder-answers =
    { "\u200F" }1 سآتي 2 وقت آخر 3 شخص معي 4 { $day ->
        [today] ليس اليوم
        [tomorrow] ليس غدا
       *[other] ليس ذلك اليوم
    }
reminder-plain-who = { $when }، { $who } بانتظارك.
reminder-plain = { $when }، كما اتفقنا.
reminder-plain-bring = يرجى إحضار { $bring }.
reminder-kind = إن كان هذا صعبا عليك فلا بأس، نجد وقتا آخر.
reminder-coming-key = سآتي
reminder-change-key = تغيير
reminder-company-key = شخص معي
reminder-not-coming-key = لا أستطيع

reminder-moved = عذرا، تغير الوقت: بدل { $was } صار { $when }. { $answers }
reminder-person = عذرا، تغير الشخص: { $when }، { $who } بانتظارك. { $answers }
reminder-cancelled = عذرا، { $when }: تم الإلغاء، وليس بسببك. 1 وقت آخر 2 أريد أن يكتب لي شخص. وإلا فلا داعي للرد.
reminder-ended = عذرا، { $rhythm }: يتوقف من { $when }، وليس بسببك. 1 وقت آخر 2 أريد أن يكتب لي شخص. وإلا فلا داعي للرد.
reminder-missed = لا بأس بشأن { $day ->
        [today] اليوم
        [yesterday] الأمس
       *[other] ذلك اليوم
    }. الباب يبقى مفتوحا. وقت آخر؟ 1 نعم 2 أريد أن يكتب لي شخص. وإلا فلا داعي للرد.
number-still-yours = شكرا. الرسالة آتية.
wrong-number = عذرا على الإزعاج. لن يصل شيء آخر إلى هذا الرقم.
reminder-check = مرحبا. شخص في بروكسل سجل هذا الرقم من أجل رسالة. هل ما زال رقمك؟ 1 نعم 2 لا

## What is said to an answer.
reminder-glad = شكرا، سجلت ذلك. إن تغير شيء فاكتب هنا في أي ساعة.
reminder-options = حسنا، على راحتك. 1 يوم آخر 2 يأتي شخص معك 3 مكان بلا موعد 4 نترك الأمر، والعودة متى شئت
reminder-unclear = لم أفهم جيدا، والخطأ مني. { $answers }
reminder-leave = حسنا، نترك الأمر. العودة متى شئت.
reminder-later = حسنا، أكتب لك مجددا { $at }.
reminder-later-not = لم يبق وقت كاف لتذكير آخر: الموعد { $when }. { $answers }
reminder-change-asked = أطلب من الفريق وقتا آخر. سيجيبك هنا. حتى ذلك الحين لا يتغير شيء.
reminder-company-asked = أسأل الفريق هل يمكن أن يأتي شخص معك. سيجيبك هنا.
reminder-asked-already = طلبك عند الفريق. سيجيبك هنا.
# Added to a promise of the team while nobody is there.
team-nobody = لا أحد في المناوبة الآن{ $opening }.
reminder-none = لا أرى هنا موعدا لهذا الرقم. قل اليوم والساعة إن أردت أن أسجله، أو مساعدة للكلام مع شخص.
reminder-which = عن أي موعد كلامك؟ الرقم يكفي.
reminder-which-line = { $number } { $when }

## Something stands in the way: the help that fits, and a person with a yes.
obstacle-memory = هذا يحدث للجميع. أستطيع أن أذكرك أكثر: اكتب مثلا "ذكرني الساعة 8". هل يتصل بك أيضا أو يكتب لك شخص من الفريق يومها؟ 1 نعم 2 لا
obstacle-strength = أفهمك، على راحتك. الموعد يمكن أن ينتظر، أو يأتي شخص معك. هل يكتب لك شخص من الفريق؟ 1 نعم 2 لا 3 مكان بلا موعد
obstacle-way = الطريق قد يكون صعبا. { $way }شخص من الفريق يمكنه أن يريك الطريق أو يأتي معك. هل يكتب لك؟ 1 نعم 2 لا
obstacle-money = إن نقص ثمن التنقل فلن نتركك وحدك: الفريق يبحث معك عن حل. هل يكتب لك شخص؟ 1 نعم 2 لا
obstacle-fear = الخوف طبيعي، وشكرا لأنك قلته. يمكن الذهاب معا: يستطيع شخص أن يأتي معك. هل يكتب لك شخص من الفريق؟ 1 نعم 2 لا
obstacle-children = مع الأطفال نبحث عن ساعة أخرى، أو نسأل إن كان يمكنهم المجيء. هل يكتب لك شخص من الفريق؟ 1 نعم 2 لا
obstacle-yes = تم الطلب. يكتب لك شخص من الفريق هنا. الموعد يبقى كما هو، إلا إن قلت لا.
after-yes = تم الطلب. يكتب لك شخص من الفريق هنا.
obstacle-no = حسنا. الموعد يبقى كما هو، ويمكنك قول لا حتى آخر لحظة.

## An appointment in plain words, repeated back for a yes.
appointment-repeat = { $when }{ $about }. هل هذا صحيح؟ 1 نعم 2 تغيير
appointment-repeat-weekly = { $rhythm }{ $about }، ابتداء من { $when }. هل هذا صحيح؟ 1 نعم 2 تغيير
appointment-repeat-move = بدل { $was } صار { $when }. هل هذا صحيح؟ 1 نعم 2 تغيير
appointment-weekly =
    { $weeks ->
        [two] كل أسبوعين يوم { $weekday } { $time }
       *[other] كل أسبوع يوم { $weekday } { $time }
    }
# What comes back every week is not wanted any more.
series-sure = { $rhythm }: هل انتهى نهائيا؟ 1 نعم، كله 2 إلغاء المرة القادمة فقط 3 يبقى كل شيء
series-which = أيها انتهى؟ اكتب الرقم.
series-ended = حسنا، { $rhythm }: انتهى. لا تذكير بهذا بعد الآن. يمكنك البدء من جديد متى شئت.
series-end-asked = سأخبر الفريق. سيجيبك هنا.
series-kept = حسنا، كل شيء يبقى كما هو.
appointment-ask-when = في أي يوم وأي ساعة؟ مثلا: الخميس 14:00.
appointment-ask-day = في أي يوم؟ مثلا: الخميس، أو يوم 26.
appointment-ask-hour = في أي ساعة؟ مثلا: 14:30.
appointment-ask-which = لست متأكدا من اليوم أو الساعة. اكتبهما فقط، مثلا: الخميس 14:00.
appointment-ask-past = هذا الوقت مضى. في أي يوم وأي ساعة؟
appointment-ask-skipped = تلك الليلة تتغير الساعة وهذا الوقت غير موجود. في أي ساعة؟
appointment-when-again = لم أجد اليوم والساعة. مثلا: الخميس 14:00، أو يوم 26 الساعة 9:30. لا = نترك الأمر.
appointment-change-what = ما الذي يتغير؟ اكتب اليوم الصحيح والساعة الصحيحة.
appointment-kept = سجلت: { $when }. أذكرك { $reminders }، دون ذكر المكان أو السبب. واضح = أذكرهما. قف التذكير = بلا تذكير.
appointment-kept-plain = سجلت: { $when }. أذكرك { $reminders }. كتوم = لا أذكر المكان ولا السبب. قف التذكير = بلا تذكير.
appointment-yes-key = نعم
appointment-kept-soon = سجلت: { $when }. الموعد قريب: لن يأتي تذكير آخر.
appointment-kept-silent = سجلت: { $when }. بلا تذكير كما أردت. استئناف = يعود التذكير.
# Before it, to somebody who never wrote here.
appointment-hello = مرحبا. أنا برنامج. أذكرك على هذا الرقم بموعد اتفقت عليه مع { $name }. لست أنت؟ اكتب: خطأ. مساعدة = شخص.
appointment-noted-by = كما اتفقت مع { $name }: { $when }. أذكرك { $reminders }، دون ذكر المكان أو السبب. قف التذكير = بلا تذكير.
appointment-noted-by-soon = كما اتفقت مع { $name }: { $when }.
appointment-moved = تغير: { $when }. أذكرك { $reminders }.
appointment-moved-soon = تغير: { $when }.
appointment-moved-late = هذا الموعد لم يعد موجودا، أو تغير من قبل. اكتب اليوم والساعة لأسجل موعدا.
appointment-stopped = طلبت سابقا ألا يصلك تذكير. هل أذكرك مع ذلك بهذا الموعد وما بعده؟ 1 نعم 2 لا
appointment-and = { $first } و{ $last }
appointment-leave = حسنا، لا أسجل شيئا.
appointment-too-many = لدي مواعيد كثيرة لهذا الرقم: يمكن لشخص أن يراجعها معك. مساعدة.

## "When is my next appointment?"
appointment-next = الموعد القادم: { $when }{ $about }.
appointment-next-more =
    { $count ->
        [one] ثم { $second }.
       *[other] ثم { $second }، و{ $more } بعد ذلك.
    }
appointment-where = المكان: { $where }.
appointment-who = { $who } بانتظارك.
appointment-unknown-detail = لا أعرف أكثر. شخص من الفريق يمكنه أن يقول لك: مساعدة.
appointment-guarded = على هذا الهاتف لا أكتب شيئا عن ذلك. اكتب كلمتك. مساعدة = شخص.
appointment-guarded-no-word = على هذا الهاتف لا أكتب شيئا عن ذلك. مساعدة = شخص.

## How one is reminded.
wish-kept = سجلت ذلك. { $rule }
wish-moments = التذكير: { $list }.
wish-none = لا تذكير بعد الآن، ومواعيدك تبقى مسجلة. استئناف = يعود التذكير.
wish-moment =
    { $kind ->
        [week] قبل أسبوع
        [two_days] قبل يومين
        [eve] اليوم السابق نحو { $eve }
       *[same_day] في اليوم نفسه { $day }
    }
wish-day-at = نحو { $time }
wish-day-lead = قبل { $lead }
wish-lead =
    { $unit ->
        [hours] { $form ->
            [one] ساعة
            [two] ساعتين
            [few] { $count } ساعات
           *[many] { $count } ساعة
        }
       *[minutes] { $form ->
            [few] { $count } دقائق
           *[many] { $count } دقيقة
        }
    }
wish-hours = فقط بين { $earliest } و{ $latest }.
wish-quiet = لا أكتب ليلا أبدا، بين 21:00 و8:00.
wish-plain = حسنا: سيقول التذكير أين ومع من. كتوم = رجوع.
wish-discreet = حسنا: سيقول التذكير اليوم والساعة فقط.
paused = حسنا، توقف مؤقت: لا تذكير حتى تصلني كلمة استئناف. مواعيدك تبقى مسجلة، والرسالة العاجلة تقرأ دائما.
resumed = عاد التذكير. قف التذكير أو توقف مؤقت متى شئت.

## Others may read this phone.
code-word-kept = سجلت ذلك. هنا لن أقول شيئا عن أي موعد دون هذه الكلمة. إن كان أحد يقرأ معك فاكتبها وحدها: أتوقف، والفريق يعلم. اكتبها مرة أخرى فأعود.
code-word-how = اختر كلمة لك من ثلاثة أحرف أو أكثر. مثلا: كلمتي شمس.
code-word-hushed = شكرا، يوم سعيد.
code-word-speaks = مرحبا.
phone-shared = حسنا. على هذا الهاتف أكتب اليوم والساعة فقط، ولا أجيب عن أي موعد دون كلمة لك. لاختيارها: كلمتي شمس.

## A second phone of the same person.
second-phone-code =
    { $where ->
        [telegram] إذا لم تصل رسالة قصيرة، أحاول على تلغرام. لذلك اكتب على تلغرام{ $bot ->
            [none] { "" }
           *[other] { " " }إلى { "\u200E" }{ $bot }
        } خلال ساعة: ربط { "\u200E" }{ $code }
       *[sms] إذا لم تصل رسالة تلغرام، أحاول برسالة قصيرة. لذلك أرسل لي خلال ساعة: ربط { "\u200E" }{ $code }
    }
second-phone-alone = هذه طريقي الوحيدة للكتابة إليك هنا. إذا لم يصل تذكير فالفريق يعلم.
second-phone-linked = تم: إذا لم يصل تذكير على هاتف، أحاول على الآخر. ربط قف لإلغاء ذلك.
second-phone-unlinked = حسنا، أكتب فقط على الهاتف الذي تصلني منه رسائلك.
second-phone-unknown = هذا الرمز غير صحيح أو مر عليه أكثر من ساعة. اكتب تلغرام على الهاتف الآخر لرمز جديد.
second-phone-told = هاتف آخر مرتبط الآن بهذا الهاتف: يمكن منه استقبال مواعيدك والسؤال عنها. لست أنت؟ اكتب: ربط قف.
