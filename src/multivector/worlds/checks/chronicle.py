"""Whether the chronicle's events can be coded as they say: W109, W110."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from multivector.domain import Party, PartyKind, Status, vocabulary
from multivector.worlds.checks.finding import Issue
from multivector.worlds.entries import ExpectedEvent
from multivector.worlds.naming import NameKind

if TYPE_CHECKING:
    from multivector.worlds.world import World

_PROPER = frozenset({
    NameKind.STATE, NameKind.ORGANISATION, NameKind.FORMER, NameKind.GROUP, NameKind.PERSON,
    NameKind.BODY, NameKind.OUTLET,
})
_STATUSES = frozenset(status.value for status in Status)


def uncodable_events(world: World) -> Iterator[Issue]:
    """W109: words of an event that no vocabulary has, and parties that are misnamed."""
    for entry in world.chronicle.values():
        for event in entry.events:
            for message in (*_wrong_words(event), *_wrong_parties(world, event)):
                yield Issue(entry.id, message)


def missing_triggers(world: World) -> Iterator[Issue]:
    """W110: triggers that do not stand in the text."""
    for entry in world.chronicle.values():
        for event in entry.events:
            for language, trigger in event.trigger.items():
                text = entry.texts.get(language)
                if text is None:
                    yield Issue(entry.id, f"a trigger in {language!r}, and no text")
                elif trigger not in text:
                    yield Issue(entry.id, f"the trigger {trigger!r} is not in the {language} text")


def _wrong_words(event: ExpectedEvent) -> Iterator[str]:
    known = vocabulary()
    if event.type not in known.types:
        yield f"PLOVER has no type {event.type!r}"
    elif event.mode is not None and event.mode not in known.types[event.type].modes:
        yield f"{event.type} has no mode {event.mode!r}"
    for context in event.contexts:
        if context not in known.contexts:
            yield f"PLOVER has no context {context!r}"
    if event.status not in _STATUSES:
        yield f"no status is called {event.status!r}"
    if not event.actors:
        yield f"{event.type} without an actor"


def _wrong_parties(world: World, event: ExpectedEvent) -> Iterator[str]:
    sectors = vocabulary().sectors
    speakers = [event.said_by] if event.said_by else []
    for written in (*event.actors, *event.recipients, *speakers):
        party = Party.parse(written)
        if party.sector is not None and party.sector not in sectors:
            yield f"PLOVER has no sector {party.sector!r}"
        if party.kind is PartyKind.UNKNOWN_STATE or world.get(party.base) is not None:
            continue
        if party.kind is not PartyKind.NAME or party.base.startswith(("person:", "body:")):
            yield f"nobody has the id {party.base!r}"
        else:
            for target in _registered_as(world, party.base):
                yield f"{party.base!r} is registered: write {target!r}"


def _registered_as(world: World, written: str) -> list[str]:
    """The actors of which the words are a proper name, and no word for their citizens."""
    return list(dict.fromkeys(
        name.target for name in world.names("en")
        if name.text == written and name.kind in _PROPER and name.target is not None
    ))
