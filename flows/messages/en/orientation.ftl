### Where can I go? Questions, the list of doors, and the details of one.

orientation-ask-need-and-area = What are you looking for, and where in Brussels? For example: food Molenbeek, a bed, shower Midi station.
orientation-ask-need = What are you looking for? For example: food, a bed, a shower, a doctor, someone to talk to.
orientation-ask-area = Where in Brussels are you? A commune, a station, a neighbourhood. Or ANYWHERE.
orientation-area-unclear = I do not know that place, so I am looking all over Brussels.
orientation-which-number = That number is not in the list. Which number? MORE = other places.
orientation-which-one = Which number? I will write what I know of that place. MORE = others. HELP = a person.
orientation-no-more = That is all I know for this. A person can look with you: YES or HELP.

need-sleep = A bed
need-eat = Food
need-wash = A wash
need-clothes = Clothes
need-store = Lockers
need-toilets_water = Toilets and water
need-care = Health care
need-talk = Someone to talk to
need-meet = Company
need-substance = Alcohol and drugs
need-violence = Staying safe
need-housing = Housing
need-money = Money
need-papers = Papers and rights
need-admin = Paperwork
need-family = Family
need-youth = Young people
need-work = Work
need-learn = Classes
need-digital = Computer, internet

when-now = now
when-tonight = tonight
when-tomorrow = tomorrow
when-weekend = this weekend
when-monday = Monday
when-tuesday = Tuesday
when-wednesday = Wednesday
when-thursday = Thursday
when-friday = Friday
when-saturday = Saturday
when-sunday = Sunday
when-morning = morning
when-afternoon = afternoon
when-evening = evening

heading = { $need }
heading-when = { $need } { $when }
heading-place = { $need } near { $place }
heading-when-place = { $need } { $when } near { $place }
heading-talk = Talk, or say nothing
widened-distance = nothing close by. Further away:
widened-time = nothing open then. Later:
widened-need = nothing exact. These come close:

door-free = free
door-no_appointment = no appointment
door-appointment = by appointment
door-full = full these days
door-women = for women
door-phone-only = by phone
door-no_papers = with or without papers
door-with_children = children welcome
door-with_dog = dogs allowed
door-wheelchair = wheelchair
door-language = { $language } spoken
door-not-no_papers = They ask for papers.
door-not-with_children = Children are not admitted.
door-not-with_dog = Dogs are not admitted.
door-not-wheelchair = No wheelchair access.
door-not-free =
    { $cost ->
        [none] It is not free.
       *[other] It is not free: { $cost }.
    }
door-not-no_appointment = You need an appointment.
door-not-known = Nobody has told me that: ask them before you go.
doors-check = Not checked yet: call first.
doors-check-no-phone = Not checked by us yet.
doors-footer = A number = details. MORE = others. HELP = a person.
doors-footer-last = A number = details. HELP = a person.
doors-listen = { $listen }: a voice day and night, free, in French.
doors-shelter-line = { $samusocial } (free): a bed for the night.

closer-none = I know nothing closer, sorry. Name another area if you can move. A number = details. HELP = a person.

nothing-found = I have no sure place to give you for this. The team will know it is missing, with nothing about you. A person can look with you: YES or HELP. { $social_help } (free, weekdays, in French) also knows the doors.

details-full = Full these days.
details-appointment = You need an appointment.
details-no-appointment = No appointment needed.
details-free = Free.
details-for = For: { $audience }.
details-documents = Bring: { $documents }.
details-languages = Languages: { $languages }.
details-undocumented = With or without papers.
details-wheelchair = Wheelchair access.
details-dogs = Dogs allowed.
details-verified = Checked on { $date }.
details-stale = Checked on { $date }, call first.
details-unverified = We have not checked this yet: call first.
details-unverified-no-phone = We have not checked this yet: it may have changed.
details-follow-up = YES = tomorrow I ask if it worked.
follow-up-offer = I can ask tomorrow if it worked, one message: YES or NO?

button-more = MORE
button-human = HELP
