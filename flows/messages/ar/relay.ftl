### What a person in the hands of the permanence hears: one true line at each step, and never more than is true.
### A line begins with an Arabic word: one that begins with a Latin name is shown from left to right.

# The end of a safety text: who knows about it.
safety-relay-called = أنادي الآن شخصا مناوبا من الفريق.
safety-relay-owned = أنقل ما تكتبه إلى { $name } من الفريق.
safety-relay-nobody-until = بصراحة لا أحد هنا قبل { $opening }. حفظت رسالتك وستقرأ أولا.
relay-opening = { "، " }المناوبة القادمة: { $opening }
safety-kept-called = حفظت هذا مع الباقي. أنادي شخصا مناوبا من الفريق، ويمكنه قراءة كل شيء. للكلام ليلا ونهارا بالفرنسية: { $listen }. خطر: { $emergency }. يمكنك مواصلة الكتابة.

case-called = سجلت طلبك رقم { $number } ({ $time }). أنادي شخصا مناوبا من الفريق، وأخبرك هنا عندما يقرؤك أحد. خطر: { $emergency }. يمكنك مواصلة الكتابة، لا شيء يضيع.
relay-opened = مرحبا، أنا برنامج. رسائل { $name } من الفريق تصلك عبر هذا الرقم، وردودك تصل إلى الفريق. الرد ليس واجبا. تحفظ النصوص طوال الحديث ثم تمحى.

relay-taken = رسائلك الآن أمام { $name } من الفريق، والرد يأتيك هنا. إن أردت أن يرافقك شخص إلى مكان ما، فقل ذلك.
relay-received = وصلت رسالتك ({ $time }) وأنقلها الآن إلى { $name }.
relay-received-off = وصلت رسالتك ({ $time }). انتهت مناوبة { $name } وقد يأتي الجواب لاحقا{ $opening }. صوت يجيب ليل نهار: { $listen }. خطر: { $emergency }.
relay-says = من { $name }: { $words }
relay-other-called = لم يأت رد بعد من { $name }. أنادي شخصا آخر أيضا. رسائلك محفوظة. للكلام ليلا ونهارا بالفرنسية: { $listen }. خطر: { $emergency }.
relay-not-reached = لم أستطع الوصول إلى أحد، وأنا آسف. ما زلت أحاول. الآن: عند الخطر { $emergency }، وللكلام ليلا ونهارا بالفرنسية { $listen } أو { $suicide }. يمكنك مواصلة الكتابة، لا شيء يضيع.
relay-handed = معك الآن { $name } مكان { $giver }، مع كل رسائلك: لا حاجة لإعادة كل القصة.
relay-lost = رسائلك لم تعد تصل إلى { $name }. أنادي الآن شخصا آخر. خطر: { $emergency }. للكلام ليلا ونهارا بالفرنسية: { $listen }.
relay-lost-nobody = رسائلك لم تعد تصل إلى { $name }، وبصراحة لا أحد آخر من الفريق هنا{ $opening }. رسائلك محفوظة. للكلام ليلا ونهارا بالفرنسية: { $listen }. خطر: { $emergency }.
relay-closed = الحديث مع { $name } ينتهي هنا. شكرا لثقتك. تبقى نصوصك 30 يوما على الأكثر. البرنامج باق هنا: قل ماذا تحتاج، أو مساعدة للكتابة من جديد إلى شخص.

# Before anything leaves the permanence. What would be told comes between.
relay-share-asks = اقتراح من { $name } أن يقال هذا إلى { $to }:
relay-share-question = لن ينقل أي شيء آخر، ولا رقمك. هل توافق؟ نعم أو لا
relay-share-yes = سجلت موافقتك على قول هذا إلى { $to }، وفقط ما قرأته.
relay-share-no = سجلت ذلك: لن ينقل أي شيء. هذا لا يغير شيئا لك هنا.

# Canned phrases of the team, in the person's language.
phrase-1 = مرحبا، أقرأ رسائلك الآن. أنا معك.
phrase-2 = خذ وقتك. اكتب كما يأتيك الكلام.
phrase-3 = أين أنت الآن؟ اسم شارع أو محطة يكفي.
phrase-4 = هل أنت بأمان الآن؟
phrase-5 = ربما يمكن لشخص أن يرافقك. هل يناسبك هذا؟
phrase-6 = سأبحث من أجلك وسأكتب لك بعد عشر دقائق.
phrase-7 = هل يمكنك الاتصال بـ { $emergency } الآن، أو أن تطلب ذلك من شخص بجانبك؟
phrase-8 = شكرا لأنك كتبت. يمكنك الرجوع متى شئت.
