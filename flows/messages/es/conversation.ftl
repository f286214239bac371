### Spanish: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Lo siento, no hablo su idioma, respondo en francés. Para cambiar: ENGLISH o NEDERLANDS. AIDE = escribir a una persona.
