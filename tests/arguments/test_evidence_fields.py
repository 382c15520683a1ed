from multivector.arguments import Evidence, read_map


def test_evidence_is_one_span_or_several() -> None:
    span = "{document: d, start: 3, end: 9, text: 'so: it is '}"
    drawn = read_map(
        f"concepts: [a, b]\narrows:\n  - {{arrow: a -> b = +, evidence: {span}}}\n"
        f"  - {{arrow: b -> a = +, evidence: [{span}, {{document: e, start: 0, end: 2, text: no}}]}}\n", "m",
    )
    one = Evidence("d", 3, 9, "so: it is ")
    assert [arrow.evidence for arrow in drawn.arrows] == [(one,), (one, Evidence("e", 0, 2, "no"))]
