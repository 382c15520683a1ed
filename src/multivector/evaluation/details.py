"""A coded event in one line, for the details of a score."""

from multivector.domain import Event


def describe_event(event: Event, text: str) -> str:
    """Type, parties, status and trigger of an event of the document with this text."""
    parties = f"{list(event.actors)} > {list(event.recipients)}"
    return f"{event.type} {parties} {event.status.value} “{event.trigger.cut(text)}”"
