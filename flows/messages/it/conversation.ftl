### Italian: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Mi scusi, non parlo ancora italiano: rispondo in francese. Per cambiare: ENGLISH o NEDERLANDS. AIDE = scrivere a una persona.
