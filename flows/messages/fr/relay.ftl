### What a person in the hands of the permanence hears: one true line at each step, and never more than is true.

# The end of a safety text: who knows about it.
safety-relay-called = Je préviens une personne de garde maintenant.
safety-relay-owned = Ce que vous écrivez, je le transmets à { $name } de la permanence.
safety-relay-nobody-until = La vérité: personne n'est de garde avant { $opening }. Votre message est gardé et sera lu en premier.
relay-opening = { ", " }prochaine garde: { $opening }
safety-kept-called = C'est gardé avec le reste. Une personne de garde est appelée et pourra tout lire. Une voix répond jour et nuit: { $listen }. Danger: { $emergency }. Vous pouvez continuer à écrire.

case-called = C'est noté ({ $time }), demande { $number }. J'appelle une personne de garde, et je vous dis ici dès que quelqu'un vous lit. Danger: { $emergency }. Vous pouvez continuer à écrire, rien ne se perd.
relay-opened = Bonjour. Je suis un programme. { $name } de la permanence vous écrit par ce numéro et lit vos réponses. Rien ne vous oblige à répondre. Les textes sont gardés le temps de l'échange, puis effacés.

relay-taken = { $name } de la permanence lit vos messages maintenant et vous écrit ici. Si vous voulez que quelqu'un vous accompagne quelque part, dites-le.
relay-received = Votre message de { $time } est arrivé, je le transmets à { $name }.
relay-received-off = Votre message de { $time } est arrivé. { $name } n'est plus de garde, et peut répondre plus tard{ $opening }. Une voix répond jour et nuit: { $listen }. Danger: { $emergency }.
relay-says = { $name }: { $words }
relay-other-called = { $name } n'a pas encore pu répondre. J'appelle aussi quelqu'un d'autre. Vos messages sont gardés. Une voix répond jour et nuit: { $listen }. Danger: { $emergency }.
relay-not-reached = Je n'ai pu joindre personne, et je suis désolé. Je continue d'essayer. Maintenant: { $emergency } si danger, { $listen } ou { $suicide } pour parler, jour et nuit. Vous pouvez continuer à écrire, rien ne se perd.
relay-handed = { $giver } passe le relais à { $name }, avec vos messages: pas besoin de tout raconter à nouveau.
relay-lost = { $name } ne peut plus vous lire. J'appelle quelqu'un d'autre maintenant. Danger: { $emergency }. Une voix jour et nuit: { $listen }.
relay-lost-nobody = { $name } ne peut plus vous lire, et pour vous dire vrai, personne d'autre n'est de garde{ $opening }. Vos messages sont gardés. Une voix répond jour et nuit: { $listen }. Danger: { $emergency }.
relay-closed = L'échange avec { $name } se termine ici. Merci de votre confiance. Vos textes restent 30 jours au plus, OUBLIE-MOI les efface tout de suite. Le programme reste là: dites ce qu'il vous faut, ou AIDE pour écrire à nouveau à une personne.

# Before anything leaves the permanence. What would be told comes between.
relay-share-asks = { $name } voudrait dire ceci à { $to }:
relay-share-question = Rien d'autre ne serait transmis, votre numéro non plus. D'accord ? OUI ou NON
relay-share-yes = C'est noté: c'est oui pour { $to }, et seulement pour ce que vous avez lu.
relay-share-no = C'est noté: rien ne sera transmis. Cela ne change rien pour vous ici.

# Canned phrases of the team, in the person's language.
phrase-1 = Bonjour, je lis vos messages. Je suis avec vous.
phrase-2 = Prenez votre temps. Écrivez comme cela vient.
phrase-3 = Où vous trouvez-vous en ce moment ? Une rue ou une station suffit.
phrase-4 = En sécurité là, maintenant ?
phrase-5 = Quelqu'un pourrait venir avec vous. Cela vous irait ?
phrase-6 = Je cherche pour vous et je vous écris dans dix minutes.
phrase-7 = Pouvez-vous appeler le { $emergency } maintenant, ou demander à quelqu'un près de vous de le faire ?
phrase-8 = Merci d'avoir écrit. Vous pouvez revenir quand vous voulez.
