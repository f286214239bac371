### The fixed texts for danger. Written by people, read by nobody before they leave: change them with a clinician.

safety-suicide = Thank you for writing this, it is a lot to carry. A voice answers day and night, free, in French: { $suicide } or { $listen }. In danger now: { $emergency }.
safety-suicide-other = Thank you for looking out for this person. In danger now: { $emergency }. To know what to say, day and night, in French: { $suicide } or { $listen }.
safety-violence = This is not your fault. In danger now: { $police } (police) or { $emergency }. To talk, free, in French: { $violence }. Delete these texts if someone reads your phone.
safety-violence-other = Thank you for telling me. In danger now: { $police } (police) or { $emergency }. What you can do, free, in French: { $violence }. Do not put yourself at risk.
safety-medical = Call { $emergency } now, it is free. Say the street and what is happening. If you cannot call, ask someone near you.
safety-poisoning = Call { $emergency } if anyone is unwell. Poison centre, day and night: { $poison }. Keep the box or the bottle with you.
safety-child = A child in danger now: { $police } (police) or { $emergency }. A child or young person can also talk to { $child }, free, in French.
safety-psychosis = Thank you for saying it, this must be frightening. If you or someone may get hurt: { $emergency }. A voice day and night, free, in French: { $listen }.
safety-eviction = You should not be left outside. If you are threatened: { $police } (police). A bed for the night, free: { $samusocial }. Advice on weekdays, in French: { $social_help }.
safety-shelter_tonight = A night without a roof is urgent. A bed for the night, free, day and night: { $samusocial }. Danger: { $emergency }.
safety-felt_urgency = I believe you: this is urgent. Ambulance or fire: { $emergency }. Police: { $police }. A voice day and night, in French: { $listen }. Tell me in a word what is happening.

safety-relay-nobody = To be honest, nobody is on duty here right now. Your message is kept and will be read first.
safety-relay-not-kept = To be honest, I could not keep your message. Please call, or write again in a moment.
safety-question = Are you safe right now? 1 yes 2 no

safety-concern = What you say matters. To talk with a person: HELP. A voice answers day and night, free, in French: { $listen }.
safety-kept = Kept with your request, nothing is lost. Nobody is on duty here right now. A voice day and night, in French: { $listen }. Danger: { $emergency }. You can go on writing.
safety-safe = Thank you for telling me. A voice is there day and night, in French: { $listen }. So am I. For a place to catch your breath, write TALK.
safety-not-safe = Call { $emergency } now, or ask someone to do it. If you can, go where there are people. Write to me as soon as you can.
