"""Telephone numbers in one form, E.164, at the edges: what a webhook brings in and what a channel may send to."""

import phonenumbers

# Belgian mobile numbers are +32 45x to 49x; +32 4 2xx... is the land line of Liège.
BELGIAN_MOBILE = ("+3245", "+3246", "+3247", "+3248", "+3249")


def e164(number: str, region: str = "BE") -> str:
    """`number`, as people or providers write it, as E.164 ("+324..."); a national form is read in `region`.

    Raises ValueError when it cannot be a telephone number; the line never contains what was given.
    """
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        raise ValueError("not a telephone number") from None
    # "possible", not "valid": a new range of an operator must not wait for a new release of the library.
    if not phonenumbers.is_possible_number(parsed):
        raise ValueError("not a telephone number")
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
