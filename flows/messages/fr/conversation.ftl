### What the bot says when it is not about one door: welcome, small talk, apologies.

# The whole first answer to "bonjour".
welcome = Bonjour. Je suis un programme, pas une personne. Dites ce qu'il vous faut, et dans quel coin: manger, dormir, se laver, un médecin, parler. Pas besoin de nom ni de tout raconter. Textes effacés après 7 jours. AIDE = une personne. STOP = fin.
# The line before the first answer, when the first message already asks something. One segment.
welcome-line = Bonjour. Je suis un programme. Pas besoin de nom ni de tout raconter. L'équipe lit si vous écrivez AIDE ou en cas de danger. Textes effacés après 7 jours.
welcome-demo = Essai: ne comptez pas encore sur ce numéro.

greeting = Bonjour, je suis là. Un mot suffit: manger, dormir, douche, médecin, papiers, parler. Dites aussi dans quel coin. AIDE = une personne.
thanks = Avec plaisir. Prenez soin de vous, et écrivez quand vous voulez.
help = Dites ce qu'il vous faut et dans quel coin, je cherche dans une liste de lieux tenue par des personnes. Un numéro = détails. PLUS = autres. RECOMMENCER = à zéro. AIDE = une personne. STOP = plus de rappels. QUE SAVEZ-VOUS et OUBLIE-MOI = vos données. NEDERLANDS, ENGLISH.
robot = Oui, je suis un programme. Je lis vite et je comprends parfois de travers. Les lieux viennent d'une liste tenue par des personnes. Pour écrire à l'une d'elles: AIDE.
unclear = Je n'ai pas bien compris, cela vient de moi. Un mot suffit: manger, dormir, douche, médecin, parler. Ou AIDE pour une personne.
leave-it = D'accord, on en reste là. Revenez quand vous voulez.
not-yet = Je ne sais pas encore envoyer les nouvelles d'un quartier. Une personne peut vous aider: AIDE. Pour trouver un lieu, dites ce qu'il vous faut et où.

# Somebody asks about another person. The same words for everybody, known or not.
about-someone = Je comprends que vous vouliez savoir. Je ne dis d'aucune personne si elle est connue ici, si elle vient ou où elle est, et je ne le dirai jamais de vous non plus. Quelqu'un de la permanence peut en parler avec vous: 1 oui 2 non. Si quelqu'un est en danger: { $emergency }.
about-someone-again = Je sais, rester sans nouvelles est lourd. Je me tais sur chacun, et ce silence ne veut dire ni oui ni non. Quelqu'un de la permanence peut vous écouter et voir avec vous que faire: 1 oui 2 non. Si quelqu'un est en danger: { $emergency }.

not-text = Je lis seulement les mots: ni la voix ni les images. Quelques mots suffisent, l'orthographe ne compte pas. AIDE = une personne.
empty = Votre message est arrivé vide. Un mot suffit: manger, dormir, douche, médecin, parler. AIDE = une personne.
flood = Beaucoup de messages à la fois: je les garde tous. Dites-moi le plus important dans une minute, j'y réponds. Danger: { $emergency }.
broken = Pardon, quelque chose s'est cassé chez moi. Votre message est gardé et sera repris. Danger: { $emergency }. Une voix jour et nuit: { $listen }.
broken-phone = Permanence: { $phone }.

language-changed = D'accord, on continue dans cette langue.
language-not-spoken = Je ne parle pas encore cette langue, pardon. Un mot pour changer: FRANCAIS, NEDERLANDS, ENGLISH. AIDE = une personne.
