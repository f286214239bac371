### Wrong information told by people, and the question of the next day.

report-which = Thank you for telling me, and sorry for the walk. Which place do you mean?
report-which-footer = A number, or its name. NO if it is none of them.
report-ask-name = Thank you for telling me, and sorry for the walk. What is the place called, or which street is it in?
report-thanks = Thank you, it is noted: someone will check. Say what you need and where, and I look elsewhere.
report-thanks-door = Thank you for telling me, and sorry for the walk. It is noted: someone will check { $door }. Elsewhere:
report-thanks-door-short = Thank you, it is noted. Elsewhere:

follow-up-planned = All right. One message tomorrow, and you need not answer.
follow-up-question = Yesterday I told you about { $door }. Did it work? 1 yes 2 no 3 it was closed. No answer is fine too.
follow-up-glad = Good, thank you for saying so. It helps the next person.
follow-up-sorry = Sorry for the walk, and thank you for telling me: someone will check. Shall I look for another place? YES or NO.
