### إلى أين أذهب؟ الأسئلة، قائمة الأماكن، وتفاصيل مكان واحد.
### Names and streets stay in French: people must find them on the wall.

orientation-ask-need-and-area = ماذا تحتاج، وأين في بروكسل؟ مثلا: أكل مولنبيك، نوم، استحمام محطة ميدي.
orientation-ask-need = ماذا تحتاج؟ مثلا: أكل، نوم، استحمام، طبيب، التحدث.
orientation-ask-area = في أي حي من بروكسل؟ بلدية أو محطة أو حي. أو اكتب: كل مكان.
orientation-area-unclear = لا أعرف هذا الحي، سأبحث في كل بروكسل.
orientation-which-number = هذا الرقم ليس في القائمة. أي رقم؟ المزيد = أماكن أخرى.
orientation-which-one = أي رقم؟ سأكتب ما أعرفه عن هذا المكان. المزيد = أماكن أخرى. مساعدة = شخص.
orientation-no-more = هذا كل ما أعرفه. يمكن لشخص أن يبحث معك: نعم أو مساعدة.

need-sleep = النوم
need-eat = الأكل
need-wash = الاستحمام
need-clothes = الملابس
need-store = حفظ الأغراض
need-toilets_water = مرحاض وماء
need-care = العلاج
need-talk = الكلام
need-meet = لقاء الناس
need-substance = الكحول ومواد أخرى
need-violence = الحماية
need-housing = السكن
need-money = المال
need-papers = الأوراق والحقوق
need-admin = الإجراءات
need-family = العائلة
need-youth = الشباب
need-work = العمل
need-learn = الدروس
need-digital = الحاسوب والإنترنت

when-now = الآن
when-tonight = الليلة
when-tomorrow = غدا
when-weekend = نهاية الأسبوع
when-monday = الاثنين
when-tuesday = الثلاثاء
when-wednesday = الأربعاء
when-thursday = الخميس
when-friday = الجمعة
when-saturday = السبت
when-sunday = الأحد
when-morning = صباحا
when-afternoon = بعد الظهر
when-evening = مساء

heading = { $need }
heading-when = { $need } { $when }
heading-place = { $need }، { $place }
heading-when-place = { $need } { $when }، { $place }
heading-talk = الكلام، أو الصمت مع الناس
widened-distance = لا شيء قريبا جدا. أبعد قليلا:
widened-time = لا شيء مفتوح في هذا الوقت. لاحقا:
widened-need = لم أجد هذا بالضبط. ما يشبهه:

door-free = مجانا
door-no_appointment = بلا موعد
door-appointment = بموعد
door-full = ممتلئ هذه الأيام
door-women = للنساء
door-phone-only = بالهاتف
door-no_papers = بأوراق أو بدونها
door-with_children = مرحبا بالأطفال
door-with_dog = الكلاب مقبولة
door-wheelchair = للكرسي المتحرك
door-language = يتكلمون { $language }
door-not-no_papers = يطلبون الأوراق هناك.
door-not-with_children = لا يقبلون الأطفال.
door-not-with_dog = لا يقبلون الكلاب.
door-not-wheelchair = لا مدخل للكرسي المتحرك.
door-not-free =
    { $cost ->
        [none] ليس مجانا.
       *[other] ليس مجانا: { $cost }.
    }
door-not-no_appointment = يلزم موعد.
door-not-known = هذا لم يخبرني به أحد: اسألهم قبل أن تذهب.
doors-check = لم نتأكد بعد: اتصل قبل الذهاب.
doors-check-no-phone = لم نتأكد منها بعد.
doors-footer = رقم = تفاصيل. المزيد. مساعدة = شخص.
doors-footer-last = رقم = تفاصيل. مساعدة = شخص.
doors-listen = { $listen }: للكلام ليلا ونهارا، مجانا، بالفرنسية.
doors-shelter-line = { $samusocial } (مجانا): مكان للنوم.

closer-none = لا أعرف مكانا أقرب، آسف. اكتب حيا آخر إن استطعت التنقل. رقم = تفاصيل. مساعدة = شخص.

nothing-found = ليس عندي مكان مؤكد لهذا. سجلت هذا للفريق، بلا شيء عنك. يمكن لشخص أن يبحث معك: نعم أو مساعدة. أو اتصل بـ { $social_help } (مجانا، بالفرنسية، أيام العمل).

details-full = ممتلئ هذه الأيام.
details-appointment = يلزم موعد.
details-no-appointment = بلا موعد.
details-free = مجانا.
details-for = لمن: { $audience }.
details-documents = خذ معك: { $documents }.
details-languages = اللغات: { $languages }.
details-undocumented = بأوراق أو بدونها.
details-wheelchair = مدخل للكرسي المتحرك.
details-dogs = الكلاب مقبولة.
details-verified = تأكدنا يوم { $date }.
details-stale = تأكدنا يوم { $date }، اتصل قبل الذهاب.
details-unverified = لم نتأكد بعد: اتصل قبل الذهاب.
details-unverified-no-phone = لم نتأكد بعد: قد يكون شيء تغير.
details-follow-up = نعم = أسألك غدا هل نجح الأمر.
follow-up-offer = هل أسألك غدا إن نجح الأمر، برسالة واحدة؟ نعم أو لا

button-more = المزيد
button-human = مساعدة
