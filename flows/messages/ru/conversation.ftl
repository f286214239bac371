### Russian: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Извините, я не говорю по-русски, отвечаю по-французски. Другой язык: ENGLISH, NEDERLANDS. AIDE = написать человеку.
