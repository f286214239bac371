### STOP, OUBLIE-MOI, QUE SAVEZ-VOUS, and asking for a person.

stopped-all = C'est fait: plus de rappels ni de nouvelles. Si un jour cela va mal, écrivez ici: un message urgent est toujours lu.
stopped-reminders = C'est fait: plus de rappels. Le reste ne change pas, et un message urgent est toujours lu.
stopped-announcements = C'est fait: plus de nouvelles du quartier. Le reste ne change pas, et un message urgent est toujours lu.
stop-which = Un mot suffit: STOP (tout), STOP RAPPELS ou STOP ANNONCES. Je n'ai rien changé pour l'instant.
forget-sure = Tout effacer, numéro, messages et demandes ? OUI, ou OUBLIE-MOI. Rien n'est encore effacé.
forgotten = Tout est effacé: numéro, messages, demandes. Ce message est le dernier. Vous serez bienvenu si vous revenez.
forgotten-read = Tout est effacé ici: numéro, messages, demandes. Je demande à qui vous a lu d'effacer aussi son téléphone. Ce message est le dernier. Vous serez bienvenu si vous revenez.
held =
    Ce que je garde de vous: votre numéro (chiffré), votre langue, { $messages ->
        [0] aucun message
        [one] { $messages } message
       *[other] { $messages } messages
    } de moins de 7 jours, { $cases ->
        [0] aucune demande
       *[other] une demande
    } en cours à une personne{ $appointments ->
        [0] {""}
        [one] , 1 rendez-vous
       *[other] , { $appointments } rendez-vous
    }. Pas de nom. OUBLIE-MOI efface tout.

case-kept = C'est noté, demande { $number }. Pour vous dire vrai, personne n'est de garde maintenant{ $opening }. Votre demande sera lue en premier. Une voix répond jour et nuit: { $listen }. Danger: { $emergency }. Je reste là aussi.
case-opening = { ", " }la permanence { $hours }
