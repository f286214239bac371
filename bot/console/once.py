"""What is sent twice is done once: a double click, a form sent again because the network was slow.

Every page gives its forms a `once` of their own. The same `once` with the same words is the same deed; with other words
(somebody went back and wrote something else) it is another one.
"""

import hashlib
import secrets
from collections import OrderedDict

from fastapi import Request

MOST = 5000  # deeds remembered; older ones are too old for a double click


class Once:
    """The deeds of this process that were done, or are being done."""

    def __init__(self, most: int = MOST) -> None:
        self._known: OrderedDict[str, None] = OrderedDict()
        self._most = most

    def begins(self, deed: str) -> bool:
        """Whether `deed` is new; from now on it is not."""
        if deed in self._known:
            return False
        self._known[deed] = None
        while len(self._known) > self._most:
            self._known.popitem(last=False)
        return True

    def failed(self, deed: str) -> None:
        """`deed` was not done after all: it may be tried again."""
        self._known.pop(deed, None)


async def deed_of(request: Request, staff_id: str) -> str:
    """The name of what the form of this request asks for, always the same for the same form and member."""
    fields = sorted((name, value) for name, value in (await request.form()).multi_items() if isinstance(value, str))
    return hashlib.sha256(repr((staff_id, request.url.path, fields)).encode()).hexdigest()


def new_once() -> str:
    """What makes the forms of one page different from those of any other."""
    return secrets.token_urlsafe(9)
