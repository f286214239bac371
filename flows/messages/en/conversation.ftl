### What the bot says when it is not about one door: welcome, small talk, apologies.

welcome = Hello. I am a program, not a person. Say what you need and where: food, a bed, a shower, a doctor, someone to talk to. No name needed, no need to tell it all. Texts are erased after 7 days. HELP = a person. STOP = no more reminders.
welcome-line = Hello. I am a program. No name needed. The team reads only if you write HELP or in case of danger. Texts are erased after 7 days.
welcome-demo = This is a trial: do not rely on this number yet.

greeting = Hello, I am here. One word is enough: food, bed, shower, doctor, papers, talk. Say where you are too. HELP = a person.
thanks = You are welcome. Take care, and write whenever you like.
help = Say what you need and where, and I look in a list kept by people. A number = details. MORE = others. RESTART = from zero. HELP = a person. STOP = no more reminders. WHAT DO YOU KNOW and FORGET ME = your data. FRANCAIS, NEDERLANDS.
robot = Yes, I am a program. I read fast and sometimes misunderstand. The places come from a list kept by people. To write to one of them: HELP.
unclear = I did not get that, the fault is mine. One word is enough: food, bed, shower, doctor, talk. Or HELP for a person.
leave-it = All right, we leave it there. Come back whenever you like.
not-yet = I cannot send neighbourhood news yet. A person can help you: write HELP. To find a place, say what you need and where.

about-someone = I understand that you want to know. I never say of anyone whether they are known here, come here or where they are, and I will never say it of you either. Someone from the team can talk about it with you: 1 yes 2 no. If anyone is in danger: { $emergency }.
about-someone-again = I know, being without news is heavy. I keep silent about everybody, and that silence means neither yes nor no. Someone from the team can listen and see with you what to do: 1 yes 2 no. If anyone is in danger: { $emergency }.

not-text = I only read words, no voice or pictures. A few words are enough, spelling does not matter. HELP = a person.
empty = Your message came in empty. One word is enough: food, bed, shower, doctor, talk. HELP = a person.
flood = Many messages at once: I keep them all. Tell me the most important thing in a minute and I will answer. Danger: { $emergency }.
broken = Sorry, something broke on my side. Your message is kept and will be read again. Danger: { $emergency }. A voice day and night: { $listen }.
broken-phone = Team: { $phone }.

language-changed = All right, in English.
language-not-spoken = I do not speak this language yet, sorry. One word to change: FRANCAIS, NEDERLANDS, ENGLISH. HELP = a person.
