### What a person in the hands of the permanence hears: one true line at each step, and never more than is true.

# The end of a safety text: who knows about it.
safety-relay-called = I am calling someone on duty now.
safety-relay-owned = I pass on what you write to { $name } from the team.
safety-relay-nobody-until = To be honest, nobody is on duty before { $opening }. Your text is kept and read first.
relay-opening = { ", " }next shift: { $opening }
safety-kept-called = Kept with the rest. Someone on duty is being called and can read it all. A voice day and night, in French: { $listen }. Danger: { $emergency }. You can go on writing.

case-called = Noted ({ $time }), request { $number }. I am calling someone on duty, and I tell you here as soon as someone is reading. Danger: { $emergency }. You can go on writing, nothing is lost.
relay-opened = Hello. I am a program. { $name } from the team writes to you through this number and reads your replies. You do not have to answer. Texts are kept while you talk, then erased.

relay-taken = { $name } from the team is reading your messages now and writes to you here. If you would like someone to go somewhere with you, say so.
relay-received = Your message of { $time } has arrived, I am passing it on to { $name }.
relay-received-off = Your message of { $time } has arrived. { $name } is off duty now and may answer later{ $opening }. A voice answers day and night: { $listen }. Danger: { $emergency }.
relay-says = { $name }: { $words }
relay-other-called = { $name } has not been able to answer yet. I am calling someone else too. Your messages are kept. A voice answers day and night, in French: { $listen }. Danger: { $emergency }.
relay-not-reached = I could not reach anyone, and I am sorry. I keep trying. Now: { $emergency } if in danger, { $listen } or { $suicide } to talk, day and night, in French. You can go on writing, nothing is lost.
relay-handed = { $name } takes over from { $giver }, with your messages: no need to tell it all again.
relay-lost = { $name } can no longer read your messages. I am calling someone else now. Danger: { $emergency }. A voice day and night, in French: { $listen }.
relay-lost-nobody = { $name } can no longer read your messages, and to be honest, nobody else is on duty{ $opening }. Your messages are kept. A voice answers day and night, in French: { $listen }. Danger: { $emergency }.
relay-closed = Your conversation with { $name } ends here. Thank you for your trust. Your texts stay 30 days at most, FORGET ME erases them at once. The program is still here: say what you need, or HELP to write to a person again.

# Before anything leaves the permanence. What would be told comes between.
relay-share-asks = { $name } would like to tell { $to } this:
relay-share-question = Nothing else would be passed on, not even your number. Do you agree? YES or NO
relay-share-yes = Noted: it is a yes for { $to }, and only for what you have read.
relay-share-no = Noted: nothing will be passed on. It changes nothing for you here.

# Canned phrases of the team, in the person's language.
phrase-1 = Hello, I am reading your messages. I am with you.
phrase-2 = Take your time. Write it as it comes.
phrase-3 = Where are you right now? A street or a station is enough.
phrase-4 = Are you safe right now?
phrase-5 = Someone could perhaps go with you. Would you like that?
phrase-6 = I will look into it for you and write to you in ten minutes.
phrase-7 = Can you call { $emergency } now, or ask someone near you to do it?
phrase-8 = Thank you for writing. You can come back whenever you like.
