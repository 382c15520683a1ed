"""Causal links as a signed map with evidence on every arrow."""

from multivector.arguments.arrows import Arrow, Concept, Evidence, Strength, concept_id

__all__ = ["Arrow", "Concept", "Evidence", "Strength", "concept_id"]
