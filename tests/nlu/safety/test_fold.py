"""What folding keeps and drops."""

import pytest

from nlu.safety.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", " "),
        ("Je NE veux plus", " je ne veux plus "),
        ("J’en peux plus", " j en peux plus "),
        ("j'en peux +", " j en peux plus "),
        ("+44 7700 900123", " 44 7700 900123 "),
        ("il fait -5", " il fait moins 5 "),
        ("aideeeeez moi", " aidez moi "),
        ("mourrir", " mourir "),
        ("tt le tps", " tt le tps "),
        ("Stop. Ça va ?", " stop . ca va . "),
        ("j'ai envie... de rien", " j ai envie de rien "),
        ("sœur", " soeur "),
        ("ölmek İSTİYORUM ığdır", " olmek istiyorum igdir "),
        ("أريدُ الموتَ", " اريد الموت "),
        ("عمري ١٦", " عمري 16 "),
        ("m.o.u.r.i.r", " m o u r i r "),
        ("🆘 😀", " sos "),
        ("je\u200b veux", " je veux "),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded
