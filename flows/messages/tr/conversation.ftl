### Turkish: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Üzgünüm, henüz Türkçe bilmiyorum. Fransızca cevap veriyorum. Dil: ENGLISH, NEDERLANDS. AIDE = bir insana yazmak.
