### Ukrainian: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = Вибачте, я ще не говорю українською, відповідаю французькою. Інша мова: ENGLISH, NEDERLANDS. AIDE = написати людині.
