### Portuguese: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Desculpe, ainda não falo português: respondo em francês. Outra língua: ENGLISH ou NEDERLANDS. AIDE = escrever a uma pessoa.
