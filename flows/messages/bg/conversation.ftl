### Bulgarian: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Съжалявам, още не говоря български, отговарям на френски. Друг език: ENGLISH, NEDERLANDS. AIDE = пишете на човек.
