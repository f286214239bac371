### Wrong information told by people, and the question of the next day.

report-which = Merci de le dire, et désolé pour le trajet. De quel lieu parlez-vous ?
report-which-footer = Un numéro, ou son nom. NON si aucun.
report-ask-name = Merci de le dire, et désolé pour le trajet. Comment s'appelle ce lieu, ou dans quelle rue ?
report-thanks = Merci, c'est noté: quelqu'un va vérifier. Dites ce qu'il vous faut et où, je cherche ailleurs.
report-thanks-door = Merci de l'avoir dit, et désolé pour le trajet. C'est noté: quelqu'un va vérifier { $door }. Ailleurs:
report-thanks-door-short = Merci, et désolé. C'est noté. Ailleurs:

follow-up-planned = D'accord. Demain un seul message, et vous pouvez ne pas répondre.
follow-up-question = Hier je vous ai indiqué { $door }. Est-ce que cela a marché ? 1 oui 2 non 3 c'était fermé. Sans réponse, pas de souci.
follow-up-glad = Tant mieux, merci de l'avoir dit. Cela aide les suivants.
follow-up-sorry = Désolé pour le trajet, et merci de l'avoir dit: quelqu'un va vérifier. Je cherche un autre lieu ? OUI ou NON.
