### The fixed texts for danger, in Arabic; at most three segments of 67 letters. The lines answer in French.

safety-suicide = شكرا لأنك كتبت هذا، إنه ثقيل عليك. للكلام ليلا ونهارا مجانا بالفرنسية: { $suicide } أو { $listen }. عند الخطر: { $emergency }.
safety-suicide-other = شكرا لاهتمامك بهذا الشخص. إن كان في خطر: { $emergency }. للنصيحة ليلا ونهارا مجانا بالفرنسية: { $suicide } أو { $listen }.
safety-violence = هذا ليس ذنبك. عند الخطر: شرطة { $police } أو { $emergency }. للكلام مجانا بالفرنسية: { $violence }. امسح الرسائل إن قرأ أحد هاتفك.
safety-violence-other = شكرا لأنك أخبرتني. عند الخطر: شرطة { $police } أو { $emergency }. للنصيحة مجانا بالفرنسية: { $violence }. لا تعرض نفسك للخطر.
safety-medical = اتصل الآن بـ { $emergency }، مجانا. قل اسم الشارع وماذا يحدث. إن لم تستطع فاطلب ذلك من شخص بجانبك.
safety-poisoning = اتصل بـ { $emergency } إن كان أحد في حالة سيئة. مركز السموم ليلا ونهارا: { $poison }. احتفظ بالعلبة أو القنينة معك.
safety-child = طفل في خطر الآن: شرطة { $police } أو { $emergency }. يمكن لطفل أو شاب أن يتكلم مجانا بالفرنسية: { $child }.
safety-psychosis = شكرا لأنك قلت ذلك، لا بد أنه مخيف. عند خطر عليك أو على غيرك: { $emergency }. للكلام ليلا ونهارا مجانا بالفرنسية: { $listen }.
safety-eviction = ليس عدلا أن تبقى خارجا. إن هددك أحد: شرطة { $police }. مكان لهذه الليلة مجانا: { $samusocial }. للنصيحة بالفرنسية: { $social_help }.
safety-shelter_tonight = ليلة بلا مأوى أمر عاجل. مكان للنوم مجانا ليلا ونهارا: { $samusocial }. خطر: { $emergency }.
safety-felt_urgency = أصدقك، هذا عاجل. إسعاف أو حريق: { $emergency }. شرطة: { $police }. للكلام ليلا ونهارا بالفرنسية: { $listen }. قل بكلمة ما يحدث.

safety-relay-nobody = بصراحة لا أحد من الفريق هنا الآن. رسالتك محفوظة وستقرأ أولا.
safety-relay-not-kept = بصراحة لم أستطع حفظ رسالتك. اتصل، أو اكتب مرة أخرى بعد قليل.
safety-question = هل أنت بأمان الآن؟ 1 نعم 2 لا

safety-concern = ما تقوله مهم. للكلام مع شخص اكتب: مساعدة. أو اتصل ليلا ونهارا مجانا بالفرنسية: { $listen }.
safety-kept = حفظت هذا مع طلبك، لا شيء يضيع. لا أحد من الفريق هنا الآن. للكلام ليلا ونهارا بالفرنسية: { $listen }. خطر: { $emergency }. يمكنك مواصلة الكتابة.
safety-safe = شكرا لأنك أخبرتني. للكلام ليلا ونهارا بالفرنسية: { $listen }. وأنا هنا أيضا.
safety-not-safe = اتصل الآن بـ { $emergency } أو اطلب من أحد أن يتصل. إن استطعت فاذهب إلى مكان فيه ناس. اكتب لي عندما تستطيع.
