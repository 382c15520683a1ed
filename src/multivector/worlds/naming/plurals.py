"""English plurals of demonyms."""

import re

from multivector.worlds.naming.knowledge import naming_rules

_UNCHANGED = re.compile(r"(?:ese|ois|ss|kyrgyz)$", re.IGNORECASE)
_PERSON = re.compile(r"(?<=[a-z])(sh|ch)(wo)?man$")


def plural(demonym: str) -> str:
    """The English plural of a word for a citizen.

    >>> [plural(word) for word in ("Azerbaijani", "Frenchman", "Kyrgyz", "German", "Chinese")]
    ['Azerbaijanis', 'Frenchmen', 'Kyrgyz', 'Germans', 'Chinese']
    """
    listed = naming_rules().plurals.get(demonym)
    if listed is not None:
        return listed
    if _UNCHANGED.search(demonym):
        return demonym
    if _PERSON.search(demonym):
        return demonym[:-3] + "men"
    return demonym + "s"
