### STOP, FORGET ME, WHAT DO YOU KNOW, and asking for a person.

stopped-all = Done: no more reminders or news. If one day things go badly, write here: an urgent message is always read.
stopped-reminders = Done: no more reminders. The rest stays, and an urgent message is always read.
stopped-announcements = Done: no more neighbourhood news. The rest stays, and an urgent message is always read.
stop-which = One word is enough to stop: STOP (everything), STOP REMINDERS or STOP NEWS. I have not changed anything yet.
forget-sure = Erase everything: number, messages, requests? YES, or FORGET ME. Nothing is erased yet.
forgotten = Everything is erased: number, messages, requests. This message is the last one. You are welcome back any time.
forgotten-read = Everything here is erased: number, messages, requests. I am asking who read you to erase their phone too. This message is the last one. You are welcome back any time.
held =
    What I keep about you: your number (encrypted), your language, { $messages ->
        [0] no message
        [one] { $messages } message
       *[other] { $messages } messages
    } less than 7 days old, { $cases ->
        [0] no open request
       *[other] an open request
    } to a person{ $appointments ->
        [0] {""}
        [one] , 1 appointment
       *[other] , { $appointments } appointments
    }. No name. FORGET ME erases it all.

case-kept = Noted, request { $number }. To be honest, nobody is on duty right now{ $opening }. It will be read first. A voice answers day and night, in French: { $listen }. Danger: { $emergency }. I am still here too.
case-opening = { ", " }the team { $hours }
