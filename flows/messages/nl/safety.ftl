### The fixed texts for danger. Written by people, read by nobody before they leave: change them with a clinician.

safety-suicide = Goed dat u het schrijft, dit is zwaar om te dragen. Dag en nacht luistert iemand, gratis: { $suicide } of { $listen }. Nu in gevaar: { $emergency }.
safety-suicide-other = Goed dat u op deze mens let. Nu in gevaar: { $emergency }. Om te weten wat u kunt zeggen, dag en nacht, gratis: { $suicide } of { $listen }.
safety-violence = Dit is niet uw schuld. Nu in gevaar: { $police } (politie) of { $emergency }. Om erover te praten, gratis: { $violence }. Wis deze berichten als iemand uw telefoon leest.
safety-violence-other = Goed dat u het zegt. Nu in gevaar: { $police } (politie) of { $emergency }. Wat u kunt doen, gratis: { $violence }. Breng uzelf niet in gevaar.
safety-medical = Bel nu { $emergency }, het is gratis. Zeg de straat en wat er gebeurt. Kunt u niet bellen, vraag het dan aan iemand bij u in de buurt.
safety-poisoning = Bel { $emergency } als iemand er slecht aan toe is. Antigifcentrum, dag en nacht: { $poison }. Hou de doos of de fles bij u.
safety-child = Een kind nu in gevaar: { $police } (politie) of { $emergency }. Een kind of jongere kan ook dag en nacht met iemand praten: { $child }.
safety-psychosis = Goed dat u het zegt, dit moet eng zijn. Kan u of iemand anders iets overkomen: { $emergency }. Dag en nacht een stem, gratis: { $listen }.
safety-eviction = U zou niet buiten moeten staan. Wordt u bedreigd: { $police } (politie). Een bed voor de nacht, gratis: { $samusocial }. Raad op weekdagen, in het Frans: { $social_help }.
safety-shelter_tonight = Een nacht zonder dak is dringend. Een bed voor de nacht, gratis, dag en nacht: { $samusocial }. Gevaar: { $emergency }.
safety-felt_urgency = Ik geloof u: dit is dringend. Ziekenwagen of brand: { $emergency }. Politie: { $police }. Dag en nacht een stem, gratis: { $listen }. Zeg in een paar woorden wat er is.

safety-relay-nobody = Eerlijk gezegd is hier nu niemand van wacht. Uw bericht is bewaard en wordt als eerste gelezen.
safety-relay-not-kept = Eerlijk gezegd kon ik uw bericht niet bewaren. Bel, of schrijf straks opnieuw.
safety-question = Bent u nu veilig? 1 ja 2 neen

safety-concern = Wat u zegt telt. Met een mens erover praten: HULP. Dag en nacht luistert iemand, gratis: { $listen }.
safety-kept = Het is bij uw vraag bewaard, niets gaat verloren. Hier is nu niemand van wacht. Dag en nacht een stem: { $listen }. Gevaar: { $emergency }. U mag verder schrijven.
safety-safe = Bedankt om het te zeggen. Dag en nacht is er een stem: { $listen }. Ik blijf ook. Een plek om op adem te komen: schrijf PRATEN.
safety-not-safe = Bel nu { $emergency }, of vraag iemand om het te doen. Ga als het kan naar een plek met mensen. Schrijf mij zodra het kan.
