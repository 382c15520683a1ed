"""Sides that other words tell than the frame's own."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (("Thousands of Somalis marched through Mogadishu to denounce Ethiopia."),
         ["PROTEST SOM:CVL > ETH", "ACCUSE SOM:CVL > ETH possible"]),
        ("Pakistan's bombing by Iran in January took everyone by surprise.", ["ASSAULT IRN > PAK"]),
        (("Chad accused Niger of theft. It closed the border."),
         ["ACCUSE TCD > NER", "COERCE TCD > NER"]),
        (("Two villages on the Pakistani side of the frontier were shelled by Afghan "
          "soldiers."),
         ["ASSAULT AFG:MIL > PAK:CVL"]),
        (("Kazakhstan awarded the contract to Russia, to the disappointment of France."),
         ["AGREE KAZ > RUS"]),
        (("Poland praised Ukraine. Thousands of Ukrainians rallied against Zelensky, and "
          "in nine days he gave way."),
         ["SUPPORT POL > UKR", "PROTEST UKR:CVL > UKR", "CONCEDE UKR > UKR:CVL"]),
        (("Ghana expelled the Burkinabe consul. The decision was condemned at once in "
          "Ouagadougou."),
         ["SANCTION GHA > BFA", "ACCUSE BFA > GHA"]),
        ("Iranian boats drove the American frigate away.", ["COERCE IRN:BUS > USA:MIL"]),
        (("Tokyo has also twice this summer lodged protests with Beijing, on both "
          "occasions over jets."),
         ["ACCUSE JPN > CHN"]),
        (("It would cost any government its friends in Mali and some goodwill in Cairo, "
          "and the State Department this month praised Somalia."),
         ["SUPPORT USA > SOM"]),
        ("Poland was the first to sanction the Belarusian firm.", ["SANCTION POL > BLR:BUS"]),
        (("Georgian farmers were detained by Monday evening by Russian soldiers."),
         ["COERCE RUS:MIL > GEO:AGR"]),
    ],
)
def test_both_sides_are_told(told: Told, text: str, lines: list[str]) -> None:
    assert told(text) == lines
