### The phone page, for trying and for demonstrations. These words stand on the page and never leave by SMS.

phone-title = Passerelle: a phone to try it
phone-demo-mark = Trial.
phone-demo = Nothing written here goes to a real phone, and nobody is on duty.
phone-price = Indicative price: { $price } per SMS segment (list of { $date }).
phone-language = Language of the page
phone-add = Add a phone
phone-close = Close this phone
phone-conversation = Conversation
phone-hint = Write as in a text message: a few words are enough, mistakes do not matter. Or tap an example.
phone-example-1 = where can I eat on sunday near gare du midi
phone-example-2 = I need a doctor, no papers
phone-example-3 = just talk
phone-example-4 = waar kan ik douchen in Schaarbeek
phone-your-message = Your message
phone-placeholder = Write a message
phone-send = Send
phone-you = You
phone-bot = Passerelle
phone-segment = segment
phone-segments = segments
phone-lost = Connection lost. Trying again, nothing is lost.
phone-not-kept = This message was not kept. It is still in the box: please try again.
phone-no-script = This page needs JavaScript. In a terminal:
