### The fixed texts for danger, in Arabic; at most three segments of 67 letters. The lines answer in French.

safety-suicide = شكرا لأنك كتبت هذا، إنه حمل ثقيل. صوت يجيب ليلا ونهارا مجانا بالفرنسية: { $suicide } أو { $listen }. خطر الآن: { $emergency }.
safety-suicide-other = شكرا لاهتمامك بهذا الشخص. خطر الآن: { $emergency }. للكلام ليلا ونهارا مجانا بالفرنسية: { $suicide } أو { $listen }.
safety-violence = الذنب ليس ذنبك. خطر الآن: { $police } (شرطة) أو { $emergency }. للكلام بالفرنسية: { $violence }. امسح الرسائل إن قرأ أحد هاتفك.
safety-violence-other = شكرا لأنك أخبرتني. خطر الآن: { $police } (شرطة) أو { $emergency }. للنصيحة مجانا بالفرنسية: { $violence }. لا تعرض نفسك للخطر.
safety-medical = اتصل الآن بـ { $emergency }، مجانا. قل اسم الشارع وماذا يحدث. إن لم تستطع، اطلب ذلك من شخص قريب منك.
safety-poisoning = اتصل بـ { $emergency } إن كان أحد بحالة سيئة. مركز السموم ليلا ونهارا: { $poison }. احتفظ بالعلبة أو القنينة.
safety-child = طفل في خطر الآن: { $police } (شرطة) أو { $emergency }. يمكن للطفل أن يتكلم مجانا بالفرنسية: { $child }.
safety-psychosis = شكرا لأنك قلت ذلك، لا بد أنه مخيف. إن كان هناك خطر عليك أو على غيرك: { $emergency }. صوت ليلا ونهارا بالفرنسية: { $listen }.
safety-eviction = لا يجب أن تبقى في الخارج. إن هددك أحد: { $police } (شرطة). مكان لهذه الليلة مجانا: { $samusocial }. بالفرنسية: { $social_help }.
safety-shelter_tonight = ليلة بلا سقف أمر عاجل. مكان للنوم مجانا ليلا ونهارا: { $samusocial }. خطر: { $emergency }.
safety-felt_urgency = أصدقك، الأمر عاجل. إسعاف: { $emergency }. شرطة: { $police }. صوت ليلا ونهارا بالفرنسية: { $listen }. قل بكلمة ماذا يحدث.

safety-relay-nobody = بصراحة لا يوجد مناوب هنا الآن. رسالتك محفوظة وستقرأ أولا.
safety-relay-not-kept = بصراحة لم أستطع حفظ رسالتك. اتصل، أو اكتب من جديد بعد قليل.
safety-question = هل أنت في أمان الآن؟ 1 نعم 2 لا

safety-concern = ما تقوله مهم. للكلام مع شخص اكتب: مساعدة. صوت يجيب ليلا ونهارا مجانا بالفرنسية: { $listen }.
safety-kept = رسالتك محفوظة ولا شيء يضيع. لا يوجد مناوب هنا الآن. صوت ليلا ونهارا بالفرنسية: { $listen }. خطر: { $emergency }. يمكنك أن تواصل الكتابة.
safety-safe = شكرا لأنك أخبرتني. هناك صوت ليلا ونهارا بالفرنسية: { $listen }. وأنا هنا أيضا.
safety-not-safe = اتصل الآن بـ { $emergency } أو اطلب من أحد أن يتصل. إن استطعت اذهب إلى مكان فيه ناس. اكتب لي عندما تستطيع.
