"""All checks, in the order of their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from multivector.worlds.checks import (
    ambiguity,
    chronicle,
    claims,
    dates,
    frames,
    references,
    sourcing,
    words,
)
from multivector.worlds.checks.finding import Check, Finding, Level

if TYPE_CHECKING:
    from multivector.worlds.world import World

_E, _W = Level.ERROR, Level.WARNING
_OPEN = "Open a source and write its address, or write `unverified: true`"

CHECKS: tuple[Check, ...] = (
    Check("W101", _E, "fact without a source", _OPEN, sourcing.unsourced_facts),
    Check("W102", _E, "two heads at a time", "Mend `since` or `until` of one of them",
          dates.overlapping_heads),
    Check("W103", _E, "ends before it begins", "Mend `since` or `until`", dates.inverted_terms),
    Check("W104", _W, "shared name", "Add a lookalike that says which one is meant",
          ambiguity.shared_names),
    Check("W105", _E, "unknown country", "Write an ISO 3166 alpha-3 code, or add the state",
          references.unknown_countries),
    Check("W106", _W, "unverified facts", "Open sources, as many as you can",
          sourcing.unverified_facts),
    Check("W107", _E, "chronicle entry without a source", _OPEN, sourcing.unsourced_chronicle),
    Check("W108", _E, "unknown office", "Write an office's id, or add it to `offices:`",
          references.unknown_offices),
    Check("W109", _E, "uncodable chronicle event", "Use the vocabulary of domain/plover.yaml",
          chronicle.uncodable_events),
    Check("W110", _E, "trigger not in the text", "Copy the trigger from the text",
          chronicle.missing_triggers),
    Check("W111", _W, "date after known_through", "Mend the date or move `known_through`",
          dates.unknowable_dates),
    Check("W112", _E, "source is no address", "Write the address that was opened",
          sourcing.bad_addresses),
    Check("W113", _E, "unknown actor", "Write a known id, or add the actor",
          references.unknown_actors),
    Check("W114", _W, "outlet without domain or handle", "Add `domains:` or `handles:`",
          references.homeless_outlets),
    Check("W115", _E, "unknown control", "Use a word of docs/worlds.md", words.unknown_controls),
    Check("W116", _E, "unknown kind of tie", "Use a word of docs/worlds.md", words.unknown_ties),
    Check("W117", _E, "unknown membership", "Use a word of docs/worlds.md",
          words.unknown_memberships),
    Check("W118", _E, "unknown sector, kind or rank", "Use a word of docs/worlds.md",
          words.unknown_sectors),
    Check("W119", _W, "source without a day", "Write `checked:` with the day",
          sourcing.unchecked_sources),
    Check("W120", _E, "frame of nobody known", "Write known ids, or add what is missing",
          frames.unknown_references),
    Check("W121", _W, "frame in one language", "Write words and an example in en and ru",
          frames.one_language),
    Check("W122", _E, "claim without a source", "Name the source of the claim or of its entry",
          claims.unsourced_claims),
    Check("W123", _E, "claim of nobody known", "Write known ids, or add what is missing",
          claims.unknown_parties),
    Check("W124", _E, "claim that cannot be scored",
          "Write stances from -1 to +1, registers of docs/worlds.md, words of the entry's text",
          claims.untellable_claims),
)


def check_world(world: World) -> list[Finding]:
    """All findings of all checks, in the order of codes and then of the text."""
    return [finding for check in CHECKS for finding in check.run(world)]
