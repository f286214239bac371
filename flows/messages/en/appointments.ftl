### Appointments, and the reminders that were asked for. Discreet unless the person chose otherwise: hours, no reason.

appointment-when =
    { $day ->
        [today] today { $time }
        [tomorrow] tomorrow { $time }
       *[other] { $date } { $time }
    }
appointment-comma = { ", " }
appointment-date = { $weekday } { $date }
appointment-date-long = { $weekday } { $number } { $month }

## Reminders. The discreet one is one segment.
reminder-discreet = Reminder: { $when }, as planned. { $answers }
reminder-answers =
    1 I'm coming 2 another day 3 someone with me 4 { $day ->
        [today] not today
        [tomorrow] not tomorrow
       *[other] not that day
    }
reminder-plain-who = { $when }, { $who } is expecting you.
reminder-plain = { $when }, as planned.
reminder-plain-bring = Please bring { $bring }.
reminder-kind = If it is too much, that is fine: we find another time.
reminder-coming-key = I'm coming
reminder-change-key = Change
reminder-company-key = Someone with me
reminder-not-coming-key = I can't

reminder-moved = Sorry, { $was } becomes { $when }. { $answers }
reminder-person = Sorry, for { $when } it is { $who } who is expecting you. { $answers }
reminder-cancelled = Sorry, { $when } will not take place. It is nothing you did. 1 another time 2 have someone write to me. Otherwise nothing to do.
reminder-ended = Sorry, { $rhythm } will no longer take place from { $when }. It is nothing you did. 1 another time 2 have someone write to me. Otherwise nothing to do.
reminder-missed = No problem about { $day ->
        [today] today
        [yesterday] yesterday
       *[other] the other day
    }. The door stays open. Another time? 1 yes 2 have someone write to me. Otherwise nothing to do.
number-still-yours = Thank you. The message follows.
wrong-number = Sorry to have disturbed you. Nothing more will be sent to this number.
reminder-check = Hello. Someone in Brussels noted this number for a message. Is it still yours? 1 yes 2 no

## What is said to an answer.
reminder-glad = Thank you, noted. If anything changes, write here at any hour.
reminder-options = All right, no pressure. 1 another day 2 someone comes with you 3 a place without appointment 4 leave it, come back whenever you like
reminder-unclear = I am not sure I understand, that is my fault. { $answers }
reminder-leave = All right, we leave it. Come back whenever you like.
reminder-later = All right, I will write again { $at }.
reminder-later-not = There is not enough time left for another reminder: it is { $when }. { $answers }
reminder-change-asked = I am asking the team for another time. They answer you here. Until then nothing changes.
reminder-company-asked = I am asking the team whether someone can come with you. They answer you here.
reminder-asked-already = The team already has your request. They answer you here.
# Added to a promise of the team while nobody is there.
team-nobody = Nobody is on duty right now{ $opening }.
reminder-none = I see no appointment here for this number. Tell me the day and the time if I should note one, or HELP for a person.
reminder-which = Which appointment do you mean? A number.
reminder-which-line = { $number } { $when }

## Something stands in the way: the help that fits, and a person with a yes.
obstacle-memory = That happens to everyone. I can remind you more often: write for example "remind me at 8am". Should someone of the team also call or write to you that day? 1 yes 2 no
obstacle-strength = I understand, no pressure. The appointment can wait, or someone can come with you. Should someone of the team write to you? 1 yes 2 no 3 a place without appointment
obstacle-way = Getting there can be hard. { $way }Someone of the team can show you the way or come with you. Should someone write to you? 1 yes 2 no
obstacle-money = No money for the trip: you will not be left alone with that, the team looks for a way with you. Should someone write to you? 1 yes 2 no
obstacle-fear = It is normal to be afraid, and thank you for saying so. You do not have to go alone: someone can come with you. Should someone of the team write to you? 1 yes 2 no
obstacle-children = With the children, we can look for another time, or ask if they can come along. Should someone of the team write to you? 1 yes 2 no
obstacle-yes = It is asked. Someone of the team writes to you here. The appointment stays as planned, unless you say no.
after-yes = It is asked. Someone of the team writes to you here.
obstacle-no = All right. The appointment stays as planned, and you can say no until the last moment.

## An appointment in plain words, repeated back for a yes.
appointment-repeat = { $when }{ $about }. Is that right? 1 yes 2 change
appointment-repeat-weekly = { $rhythm }{ $about }, from { $when }. Is that right? 1 yes 2 change
appointment-repeat-move = { $was } becomes { $when }. Is that right? 1 yes 2 change
appointment-weekly =
    { $weeks ->
        [two] every second { $weekday } { $time }
       *[other] every { $weekday } { $time }
    }
# What comes back every week is not wanted any more.
series-sure = { $rhythm }: is that over for good? 1 yes, all of it 2 only skip the next one 3 keep everything
series-which = Which one is over? A number.
series-ended = All right, { $rhythm }: that is over. Nothing more is sent for it. You can start again whenever you like.
series-end-asked = I am telling the team. They will answer you here.
series-kept = All right, everything stays as planned.
appointment-ask-when = Which day is it, and at what time? For example: Thursday 2pm.
appointment-ask-day = Which day is it? For example: Thursday, or the 26th.
appointment-ask-hour = At what time is it? For example: 2.30pm.
appointment-ask-which = I am not sure of the day or the time. Write just those two, for example: Thursday 2pm.
appointment-ask-past = That moment has passed. Which day is it, and at what time?
appointment-ask-skipped = That night the clocks change and this time does not exist. At what time is it?
appointment-when-again = I could not find the day and the time. For example: Thursday 2pm, or the 26th at 9.30am. NO to leave it.
appointment-change-what = What changes? Write the right day and the right time.
appointment-kept = Noted: { $when }. I will remind you { $reminders }, without naming the place or the reason. PLAIN if I may name them. STOP REMINDERS for none.
appointment-kept-plain = Noted: { $when }. I will remind you { $reminders }. DISCREET if I should not name the place or the reason. STOP REMINDERS for none.
appointment-yes-key = Yes
appointment-kept-soon = Noted: { $when }. It is soon: there will be no other reminder.
appointment-kept-silent = Noted: { $when }. Without reminder, as you wished. RESUME if you want them.
# Before it, to somebody who never wrote here.
appointment-hello = Hello. I am a program. { $name } noted an appointment with you, and I remind you of it on this number. Not you? Write WRONG. HELP = a person.
appointment-noted-by = { $name } noted with you: { $when }. I will remind you { $reminders }, without naming the place or the reason. STOP REMINDERS for none.
appointment-noted-by-soon = { $name } noted with you: { $when }.
appointment-moved = Changed: { $when }. I will remind you { $reminders }.
appointment-moved-soon = Changed: { $when }.
appointment-moved-late = That appointment is no longer there, or has changed already. Write the day and the time to note one.
appointment-stopped = You had asked for no more reminders. Should I still remind you of this one and the next ones? 1 yes 2 no
appointment-and = { $first } and { $last }
appointment-leave = All right, I note nothing.
appointment-too-many = I already hold many appointments for this number: a person can go through them with you. HELP.

## "When is my next appointment?"
appointment-next = The next one: { $when }{ $about }.
appointment-next-more =
    { $count ->
        [one] Then { $second }.
       *[other] Then { $second }, and { $more } later.
    }
appointment-where = It is { $where }.
appointment-who = { $who } is expecting you.
appointment-unknown-detail = I know no more about it. Someone of the team can tell you: HELP.
appointment-guarded = On this phone I write nothing about that. Write your word, or HELP for a person.
appointment-guarded-no-word = On this phone I write nothing about that. HELP for a person.

## How one is reminded.
wish-kept = Noted. { $rule }
wish-moments = Reminders: { $list }.
wish-none = No more reminders, but your appointments stay noted. RESUME if you want them.
wish-moment =
    { $kind ->
        [week] a week before
        [two_days] two days before
        [eve] the day before around { $eve }
       *[same_day] on the day { $day }
    }
wish-day-at = around { $time }
wish-day-lead = { $lead } before
wish-lead =
    { $unit ->
        [hours] { $count }h
       *[minutes] { $form ->
            [one] { $count } minute
           *[other] { $count } minutes
        }
    }
wish-hours = Only between { $earliest } and { $latest }.
wish-quiet = I never write at night, between 9pm and 8am.
wish-plain = All right: reminders will say where and with whom. DISCREET to go back.
wish-discreet = All right: reminders will only say the day and the time.
paused = All right, a pause: no reminders until you write RESUME. Your appointments stay noted, and an urgent message is always read.
resumed = Reminders start again. STOP REMINDERS or PAUSE whenever you like.

## Others may read this phone.
code-word-kept = Noted. Here I say nothing more of an appointment without that word. If someone reads along, write just that word: I go quiet, and the team knows. The word again: I am back.
code-word-how = Choose a word of your own, three letters or more. For example: MY WORD sunshine.
code-word-hushed = Thank you, have a good day.
code-word-speaks = Hello.
phone-shared = All right. On this phone I only write the day and the time, and answer nothing about an appointment without a word of your own. To choose one: MY WORD sunshine.

## A second phone of the same person.
second-phone-code =
    { $where ->
        [telegram] If a text does not get through, I will try your Telegram. For that, within the hour, write on Telegram{ $bot ->
            [none] { "" }
           *[other] { " " }to { $bot }
        }: LINK { $code }
       *[sms] If Telegram does not get through, I will try by SMS. For that, within the hour, text me: LINK { $code }
    }
second-phone-alone = Here this is my only way to write to you. If a reminder does not get through, the team knows.
second-phone-linked = Done: if a reminder does not get through on one side, I try the other. LINK STOP to undo it.
second-phone-unlinked = All right, I only write on the phone where you talk to me.
second-phone-unknown = That code is not right, or is older than an hour. Write TELEGRAM on the other phone for a new one.
second-phone-told = Another phone is now linked to this one: your appointments can be sent and told there. Not you? Write LINK STOP.
