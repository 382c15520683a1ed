"""Acts that are told again of somebody else."""

from collections.abc import Callable

import pytest

from multivector.coding.acts.echoes import may_echo

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Ghana recognised Kosovo, and so did Togo a week later.",
         ["SUPPORT GHA > XKX", "SUPPORT TGO > XKX"]),
        ("Ghana recognised Kosovo, as had Togo.", ["SUPPORT GHA > XKX", "SUPPORT TGO > XKX"]),
        ("Canada expelled two Iranian envoys. Norway followed suit on Friday.",
         ["SANCTION CAN > IRN", "SANCTION NOR > IRN"]),
        ("Chad expelled a Libyan consul. Libya did the same.",
         ["SANCTION TCD > LBY", "SANCTION LBY > TCD"]),
        ("Chad expelled a Libyan consul, and Libya replied in kind.",
         ["SANCTION TCD > LBY", "SANCTION LBY > TCD"]),
        ("Chad expelled a Libyan consul, and Libya paid in kind.",
         ["SANCTION TCD > LBY", "SANCTION LBY > TCD"]),
        ("Chad expelled a Libyan consul. Libya paid its teachers in kind.", ["SANCTION TCD > LBY"]),
        ("Chad expelled a Libyan consul; Libya returned the compliment.",
         ["SANCTION TCD > LBY", "SANCTION LBY > TCD"]),
        ("Kenya arrested strikers. Uganda did likewise.",
         ["COERCE KEN > KEN:LAB", "COERCE UGA > UGA:LAB"]),
        ("Canada expelled two Iranian envoys. Norway did not follow suit.",
         ["SANCTION CAN > IRN", "SANCTION NOR > IRN negated"]),
        ("As Togo did in May, Ghana recognised Kosovo.",
         ["SUPPORT GHA > XKX", "SUPPORT TGO > XKX"]),
        ("Georgia was invaded by Russia in 2008, and so was Ukraine in 2014.",
         ["ASSAULT RUS > GEO historical", "ASSAULT RUS > UKR historical"]),
        ("Kenya asked Chad to condemn Togo, and Chad did so.", ["REQUEST KEN > TCD"]),
        ("Kenya refused to condemn Togo, while Chad did so.", ["REJECT KEN > TGO"]),
        ("Kenya condemned Togo. Neither Chad nor Mali did so.",
         ["ACCUSE KEN > TGO", "ACCUSE MLI+TCD > TGO negated"]),
        ("Kenya condemned Mali's junta, as did residents of Bamako.",
         ["ACCUSE KEN > MLI", "ACCUSE MLI:CVL > MLI"]),
        ("Kenya condemned Togo. Opposition parties did the same.", ["ACCUSE KEN > TGO"]),
        ("Norway followed suit on Friday.", []),
        ("Canada expelled two Iranian envoys, as it did in May.", ["SANCTION CAN > IRN"]),
    ],
)
def test_who_does_the_same_has_an_event(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(
    ("text", "echoing"),
    [
        ("Norway followed suit.", True), ("So, that night, did Mali.", True),
        ("It has done so before.", True), ("They were so tired.", False),
        ("The lawsuit went on.", False),
    ],
)  # fmt: skip
def test_the_filter_knows_words_that_point_back(text: str, *, echoing: bool) -> None:
    assert may_echo(text) is echoing
