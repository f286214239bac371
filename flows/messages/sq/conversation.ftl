### Albanian: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Më falni, ende nuk flas shqip. Përgjigjem në frëngjisht. Gjuhë tjetër: ENGLISH, NEDERLANDS. AIDE = t'i shkruani një njeriu.
