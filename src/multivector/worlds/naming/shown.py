"""The one name under which an actor is shown."""

from multivector.worlds.actors import Actor, State
from multivector.worlds.naming.territories import territory_name


def shown_name(actor: Actor, language: str) -> str | None:
    """The preferred name in the language, else in English, else None."""
    for wanted in dict.fromkeys((language, "en")):
        forms = actor.names.get(wanted)
        if forms:
            return forms[0]
        if isinstance(actor, State) and actor.iso2:
            name = territory_name(actor.iso2, wanted)
            if name:
                return name
    return None
