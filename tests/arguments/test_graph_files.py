import io
import re

import networkx as nx

from multivector.arguments import ArgumentMap, Arrow, Concept, Evidence, write_dot, write_graphml

HOSTILE = ArgumentMap(
    'the "map" \\', (Concept("a", '<b>"A"\n\\'), Concept("b", "B\x1b")),
    (Arrow("a", "b", -1, evidence=(Evidence("d", 0, 4, '"];}\n'),)),),
)


def test_dot_names_concepts_and_arrows(neighbours: ArgumentMap) -> None:
    dot = write_dot(neighbours)
    assert '"cohesion" -> "distance" [label="+", color="#1b5e9b", style=dashed,' in dot
    assert len(re.findall(r"^  \".*\" -> ", dot, re.MULTILINE)) == 7


def test_nothing_breaks_out_of_dot() -> None:
    dot = write_dot(HOSTILE)
    assert '"a" [label="<b>\\"A\\"\\n\\\\"];' in dot
    assert "\x1b" not in dot
    assert '“\\"];}\\n”' in dot
    unescaped = re.sub(r"\\.", "", dot)
    assert all(line.count('"') % 2 == 0 for line in unescaped.splitlines())


def test_graphml_is_read_by_networkx(neighbours: ArgumentMap) -> None:
    graph = nx.read_graphml(io.BytesIO(write_graphml(neighbours).encode()), force_multigraph=True)
    assert graph.nodes["distance"]["binding"] == "-vector:RUR"
    told = graph.edges["distance", "ruritanian-coercion", 0]
    assert (told["sign"], told["said_by"], told["evidence"]) == (
        1, "Chancellor of Freedonia", "distance invites pressure"
    )


def test_graphml_of_hostile_labels_is_whole() -> None:
    graph = nx.read_graphml(io.BytesIO(write_graphml(HOSTILE).encode()), force_multigraph=True)
    assert graph.nodes["b"]["label"] == "B⟨U+001B⟩"
