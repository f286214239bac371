### Persian: understood a little, not spoken yet. Only this can be said in it.

language-not-spoken = ببخشید، هنوز فارسی بلد نیستم و به فرانسوی جواب می‌دهم. زبان دیگر: ENGLISH یا NEDERLANDS. نوشتن به یک انسان: AIDE
