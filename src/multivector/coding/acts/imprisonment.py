"""Convictions that are arrests as well: "sentenced him to eight years in prison".

The codebook (section SANCTION): convictions that result in imprisonment are also COERCE arrest.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from multivector.domain import Event

_JAIL = re.compile(
    r"\b(?:prison|jail(?:ed)?|gaol|imprison(?:ed|ment)|behind bars|penal colony|labour camp"
    r"|hard labou?r)\b",
    re.IGNORECASE,
)
_SUSPENDED = re.compile(r"\bsuspended\b", re.IGNORECASE)


def with_imprisonment(event: Event, sentence: str, start: int) -> Iterator[Event]:
    """An event and, where it is a conviction to prison, the arrest that it is as well.

    Args:
        event: The event.
        sentence: The sentence that tells it.
        start: Where the sentence begins in the document.
    """
    yield event
    after = sentence[event.trigger.start - start :]
    told = _JAIL.search(after) is not None and _SUSPENDED.search(after) is None
    if event.type == "SANCTION" and event.mode == "convict" and event.recipients and told:
        yield replace(event, type="COERCE", mode="arrest")
