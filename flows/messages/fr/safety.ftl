### The fixed texts for danger. Written by people, read by nobody before they leave: change them with a clinician.
### A text is body + relay line + question, at most two segments. No promise, no diagnosis, no method.

safety-suicide = Merci de l'avoir écrit, c'est lourd à porter. Une voix répond jour et nuit, gratuit: { $suicide } ou { $listen }. Danger tout de suite: { $emergency }.
safety-suicide-other = Merci de veiller sur cette personne. En danger maintenant: { $emergency }. Pour savoir quoi lui dire, jour et nuit, gratuit: { $suicide } ou { $listen }.
safety-violence = Ce n'est pas votre faute. Danger maintenant: { $police } (police) ou { $emergency }. Pour en parler, gratuit: { $violence }. Effacez ces messages si on lit votre téléphone.
safety-violence-other = Merci de le dire. Danger maintenant: { $police } (police) ou { $emergency }. Pour savoir que faire, gratuit: { $violence }. Ne vous mettez pas en danger.
safety-medical = Appelez le { $emergency } maintenant, c'est gratuit. Dites la rue et ce qui se passe. Si vous ne pouvez pas appeler, demandez à quelqu'un près de vous.
safety-poisoning = Appelez le { $emergency } si quelqu'un va mal. Centre Antipoisons, jour et nuit: { $poison }. Gardez le produit ou la bouteille près de vous.
safety-child = Un enfant en danger maintenant: { $police } (police) ou { $emergency }. Un enfant ou un jeune peut aussi parler au { $child }, gratuit.
safety-psychosis = Merci de l'avoir dit, cela doit faire peur. Si vous ou quelqu'un risque d'avoir mal: { $emergency }. Une voix jour et nuit, gratuit: { $listen }.
safety-eviction = Vous ne devriez pas rester dehors. Si on vous menace: { $police } (police). Une place pour la nuit, gratuit: { $samusocial }. Conseils en semaine: { $social_help }.
safety-shelter_tonight = Une nuit sans toit, c'est urgent. Une place pour la nuit, gratuit, jour et nuit: { $samusocial }. Danger: { $emergency }.
safety-felt_urgency = Je vous crois: c'est urgent. Ambulance ou feu: { $emergency }. Police: { $police }. Une voix jour et nuit, gratuit: { $listen }. Dites en un mot ce qui se passe.

safety-relay-nobody = Pour vous dire vrai, personne n'est de garde ici en ce moment. Votre message est gardé et sera lu en premier.
safety-relay-not-kept = Pour vous dire vrai, je n'ai pas pu garder votre message. Appelez, ou écrivez à nouveau dans un moment.
safety-question = En sécurité là, maintenant ? 1 oui 2 non

safety-concern = Ce que vous dites compte. Pour en parler à une personne: AIDE. Une voix répond jour et nuit, gratuit: { $listen }.
safety-kept = C'est gardé avec votre demande, rien ne se perd. Personne n'est de garde ici en ce moment. Une voix jour et nuit: { $listen }. Danger: { $emergency }. Vous pouvez continuer.
safety-safe = Merci de me le dire. Une voix reste là, jour et nuit: { $listen }. Moi aussi. Pour un lieu où souffler, écrivez PARLER.
safety-not-safe = Appelez le { $emergency } maintenant, ou demandez à quelqu'un de le faire. Si vous pouvez, allez là où il y a du monde. Écrivez-moi dès que c'est possible.
