"""The rules that a world keeps beyond its form, each with its code.

| code | level | what it finds |
|---|---|---|
| W101 | error | a dated fact with neither a source nor `unverified: true` |
| W102 | error | two holders of one head's office of a state at a time |
| W103 | error | a fact that ends before it begins |
| W104 | warning | a name that two actors share on a day, and no lookalike tells apart |
| W105 | error | a country that is no known state |
| W106 | warning | facts that nobody has verified, counted by kind |
| W107 | error | a chronicle entry with neither a source nor `unverified: true` |
| W108 | error | an office that is not defined |
| W109 | error | a chronicle event with an unknown type, mode, context, status or party |
| W110 | error | a chronicle event's trigger that does not stand in the text of its language |
| W111 | warning | a date after the day up to which the world is known |
| W112 | error | a source that is no http or https address |
| W113 | error | an actor that is named but not known |
| W114 | warning | an outlet with neither a domain nor a handle |
| W115 | error | an ownership with an unknown word for control |
| W116 | error | a tie of an unknown kind |
| W117 | error | a membership of an unknown kind |
| W118 | error | an unknown PLOVER sector, kind of organisation or rank of office |
| W119 | warning | a source without the day on which it was checked |
| W120 | error | a frame that is about nobody known, or answers no known frame |
| W121 | warning | a frame without words or an example in English and Russian |
| W122 | error | a claim in the chronicle without a source of its own or of its entry |
| W123 | error | a claim that names an entry, speaker, state or party that nobody knows |
| W124 | error | a claim with an impossible stance or register, or words that its entry lacks |
"""

from multivector.worlds.checks.finding import Check, Finding, Level
from multivector.worlds.checks.registry import CHECKS, check_world

__all__ = ["CHECKS", "Check", "Finding", "Level", "check_world"]
