### Polish: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Przepraszam, nie mówię po polsku, odpowiadam po francusku. Inny język: ENGLISH, NEDERLANDS. AIDE = napisz do człowieka.
