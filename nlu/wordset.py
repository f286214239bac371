"""Tables of words, written as people read them: "vers ver vrs"."""


def word_set(words: str) -> frozenset[str]:
    """The words of a table as a set."""
    return frozenset(words.split())
