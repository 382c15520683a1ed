"""The words that the fields of a world may hold."""

from types import MappingProxyType

KIND_SECTORS = MappingProxyType({
    "igo": "IGO", "organ": "IGO", "forum": "IGO", "court": "JUD", "ngo": "NGO", "company": "BUS",
    "armed-group": "REB", "militia": "PRM", "criminal-group": "CRM", "party": "PTY",
    "movement": "OPP", "university": "EDU", "think-tank": "EDU", "church": "REL",
    "union": "LAB", "foundation": "NGO", "bank": "BUS",
})
"""Kinds of organisations, each with the PLOVER sector that it has where none is given."""

MEMBERSHIPS = (
    "member", "observer", "associate", "partner", "applied", "withdrawn", "suspended",
)

CONTROLS = (
    "state", "public", "private", "party", "foundation", "foreign-state", "individual", "unknown",
)

TIES = (
    "alliance", "strategic-partnership", "base", "border-agreement", "water-agreement",
    "trade-agreement",
)

RANKS = (
    "head-of-state", "head-of-government", "deputy-head", "minister", "head-of-organisation",
    "speaker", "security-chief", "military-chief", "deputy-minister", "deputy-of-organisation",
    "aide", "spokesperson", "envoy", "regional-head", "party-head", "legislator", "judge",
    "other",
)
"""Ranks of offices, the highest first: a person with several speaks by the first."""

HEADS = frozenset({"president", "monarch", "acting-president", "supreme-leader"})
"""Offices of which a state has at most one holder at a time, each."""

SINGLE = frozenset({
    *HEADS, "prime-minister", "acting-prime-minister", "foreign-minister", "defence-minister",
    "interior-minister", "secretary-general", "speaker", "chancellor",
})
