### German: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Entschuldigung, ich spreche noch kein Deutsch und antworte auf Französisch. Andere Sprache: NEDERLANDS, ENGLISH. AIDE = an einen Menschen schreiben.
