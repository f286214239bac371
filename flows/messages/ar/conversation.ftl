### Arabic: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = عفوا، لا أتكلم العربية بعد، وأجيب بالفرنسية. لتغيير اللغة: ENGLISH أو NEDERLANDS. للكتابة إلى شخص: AIDE
