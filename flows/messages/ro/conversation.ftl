### Romanian: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Scuze, nu vorbesc româna, răspund în franceză. Pentru altă limbă: ENGLISH sau NEDERLANDS. AIDE = scrieți unei persoane.
