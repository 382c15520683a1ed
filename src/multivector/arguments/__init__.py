"""Causal links as a signed map with evidence on every arrow."""

from multivector.arguments.arrows import AUTHOR, Arrow, Concept, Evidence, Strength, concept_id
from multivector.arguments.bindings import Binding, parse_binding, read_course
from multivector.arguments.co_movement import CoMovement, co_movement
from multivector.arguments.comparison import Comparison, SameConcept, compare_maps
from multivector.arguments.concepts import ReadConcept, read_concept
from multivector.arguments.drawing import DrawnMap, Merge, draw_links, draw_map
from multivector.arguments.errors import MapError, UnknownConceptError
from multivector.arguments.graph_files import write_dot, write_graphml
from multivector.arguments.json_form import arrow_records, map_record, write_json
from multivector.arguments.links import Link, common_sign, links_of, product_sign, signed_graph
from multivector.arguments.loops import Loop, Loops, find_loops, say_change, say_loop
from multivector.arguments.maps import ArgumentMap, claim_of, join_claims
from multivector.arguments.merging import (
    KIND,
    Merges,
    apart_payload,
    join_payload,
    merges_of,
)
from multivector.arguments.notation import WrittenArrow, parse_arrow
from multivector.arguments.pictures import write_svg
from multivector.arguments.proposals import Proposal, propose_merges
from multivector.arguments.routes import Route, Routes, find_routes, say_route
from multivector.arguments.shape import Shape, Standing, measure_shape
from multivector.arguments.speakers import (
    Contradiction,
    arrows_by_speaker,
    find_contradictions,
    say_contradiction,
    say_speaker,
)
from multivector.arguments.yaml_reading import read_map
from multivector.arguments.yaml_writing import write_map

__all__ = [
    "AUTHOR", "KIND", "ArgumentMap", "Arrow", "Binding", "CoMovement", "Comparison", "Concept",
    "Contradiction", "DrawnMap", "Evidence", "Link", "Loop", "Loops", "MapError", "Merge",
    "Merges", "Proposal", "ReadConcept", "Route", "Routes", "SameConcept", "Shape", "Standing",
    "Strength", "UnknownConceptError", "WrittenArrow", "apart_payload", "arrow_records",
    "arrows_by_speaker", "claim_of", "co_movement", "common_sign", "compare_maps", "concept_id",
    "draw_links", "draw_map", "find_contradictions", "find_loops", "find_routes", "join_claims",
    "join_payload", "links_of", "map_record", "measure_shape", "merges_of", "parse_arrow",
    "parse_binding", "product_sign", "propose_merges", "read_concept", "read_course",
    "read_map", "say_change", "say_contradiction", "say_loop", "say_route", "say_speaker",
    "signed_graph", "write_dot", "write_graphml", "write_json", "write_map", "write_svg",
]
