"""Causal links as a signed map with evidence on every arrow."""

from multivector.arguments.arrows import Arrow, Concept, Evidence, Strength, concept_id
from multivector.arguments.errors import MapError, UnknownConceptError
from multivector.arguments.maps import ArgumentMap, claim_of, join_claims
from multivector.arguments.notation import WrittenArrow, parse_arrow
from multivector.arguments.yaml_reading import read_map
from multivector.arguments.yaml_writing import write_map

__all__ = [
    "ArgumentMap", "Arrow", "Concept", "Evidence", "MapError", "Strength", "UnknownConceptError",
    "WrittenArrow", "claim_of", "concept_id", "join_claims", "parse_arrow", "read_map",
    "write_map",
]
