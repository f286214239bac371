"""What the library dateparser makes of our table of moments: why it is not used. Run by hand:

python -m venv /tmp/d && /tmp/d/bin/pip install dateparser
PYTHONPATH=. /tmp/d/bin/python -m tests.oracles.dates_by_dateparser
"""

from collections import Counter
from datetime import datetime

from dateparser.search import search_dates  # type: ignore[import-untyped,import-not-found,unused-ignore]

from tests.nlu.moments import ARABIC, DUTCH, ENGLISH, FRENCH, TUESDAY, rows

SETTINGS = {"RELATIVE_BASE": TUESDAY, "PREFER_DATES_FROM": "future", "TIMEZONE": "Europe/Brussels"}

if __name__ == "__main__":
    right, asked = Counter[str](), Counter[str]()
    for language, table in (("fr", FRENCH), ("nl", DUTCH), ("en", ENGLISH), ("ar", ARABIC)):
        for text, moment in rows(table):
            found = search_dates(text, languages=[language], settings=SETTINGS)
            expected = None if moment == "-" else datetime.fromisoformat(moment)
            asked[language] += 1
            right[language] += (found[-1][1] if found else None) == expected
    for language, total in asked.items():
        print(f"{language}: {right[language]} of {total}")
