### The staff console. These words stand on its pages, for the team, and never leave by SMS.

console-title = Passerelle, la maison de l'équipe
console-skip = Aller au contenu
console-rooms = Pages
console-language = Langue de la page
console-home = Aller à l'accueil
console-sign-out = Quitter
console-signed-out = Vous avez quitté la console.
console-footer = Ce que les personnes écrivent reste ici. Chaque lecture est notée.
console-demo-mark = Essai.
console-demo = Cette installation sert à essayer: pas de vraies personnes ici.
console-hello = Bonjour { $name }

## The rooms
console-room-queue = Demandes
console-room-queue-about = Qui attend une réponse, et qui s'en occupe.
console-room-roster = Gardes
console-room-roster-about = Qui est de garde, et quand personne ne l'est.
console-room-me = Mes réglages
console-room-me-about = Vos téléphones, vos langues, vos heures calmes.
console-room-audit = Journal
console-room-audit-about = Qui a lu quoi, et quand.

## Signing in
console-sign-in-title = Entrer
console-sign-in-button = Entrer
console-name = Votre nom
console-password = Mot de passe
console-code = Code à 6 chiffres
console-code-hint = Celui que votre téléphone affiche maintenant. Chaque code sert une seule fois.
console-forgotten = Mot de passe oublié, téléphone perdu ? La coordination vous donne un nouveau lien.
console-sign-in-refused = Cela n'ouvre pas: le nom, le mot de passe ou le code. Si le code a déjà servi, attendez le suivant. Après cinq essais, il faut attendre un quart d'heure, puis plus longtemps.

## The welcome link
console-welcome-title = Bienvenue { $name }
console-welcome-lead = Deux étapes, cinq minutes. Gardez votre téléphone près de vous.
console-welcome-step-1 = 1. Choisir un mot de passe
console-welcome-step-2 = 2. Votre téléphone donne un code
console-rule-length = Au moins { $shortest } caractères.
console-rule-words = Quatre mots pris au hasard font un bon mot de passe, facile à retenir. Les espaces sont permis.
console-rule-name = Ni votre nom, ni le mot Passerelle.
console-rule-row = Ni une suite de chiffres, de lettres ou de touches.
console-password-new = Votre mot de passe
console-password-again = Encore une fois
console-go-on = Continuer
console-password-short = Ce mot de passe est trop court: il faut au moins 12 caractères.
console-password-long = Ce mot de passe est trop long.
console-password-name = Ce mot de passe est presque votre nom, ou Passerelle. Choisissez d'autres mots.
console-password-plain = Ce mot de passe est trop facile à deviner. Prenez quatre mots au hasard.
console-password-differs = Les deux mots de passe ne sont pas pareils. Tapez-les à nouveau.
console-key-why = Un mot de passe se devine ou se vole. Avec un code de votre téléphone, cela ne suffit plus.
console-key-app = Ouvrez une application de codes sur votre téléphone: Aegis, FreeOTP, Google Authenticator ou une autre. Elles sont gratuites.
console-key-scan = Scannez cette image avec l'application.
console-key-image = Code QR pour l'application de codes. La clé est aussi sous l'image, en lettres.
console-key-open = Vous lisez ceci sur ce téléphone ? Ouvrir l'application ici.
console-key-type = Pas d'appareil photo ? Tapez le compte { $handle } et cette clé:
console-key-prove = Tapez ci-dessous le code à 6 chiffres que l'application affiche.
console-code-wrong = Ce code ne va pas. Attendez le suivant et tapez-le. Si cela continue, regardez si l'heure de votre téléphone est juste.

## What cannot be shown
console-error-link = Ce lien ne marche plus
console-error-link-next = Il a servi une fois, ou il est trop vieux. Si votre mot de passe est choisi, entrez avec lui. Sinon, demandez un nouveau lien à la coordination.
console-error-forbidden = Cette page n'est pas pour votre fonction
console-error-forbidden-next = Rien n'a été changé. Si vous en avez besoin, parlez-en à la coordination.
console-error-form = Cette page était ouverte depuis trop longtemps
console-error-form-next = Rien n'a été changé. Revenez en arrière, rechargez la page et essayez à nouveau.
console-error-missing = Cette page n'existe pas
console-error-missing-next = Le lien est sans doute ancien, ou mal copié.
console-error-method = Cette adresse ne s'ouvre pas comme une page
console-error-method-next = Passez par les boutons de la console.
console-error-large = C'est trop à la fois
console-error-large-next = Rien n'a été changé. Envoyez un fichier plus petit.
console-error-other = Cela n'a pas été compris
console-error-other-next = Rien n'a été changé. Revenez en arrière et essayez à nouveau.
console-error-store = La console ne peut pas lire ses données en ce moment
console-error-store-next = Rien n'a été changé. Les demandes urgentes continuent d'arriver sur les téléphones. Essayez à nouveau dans une minute.
