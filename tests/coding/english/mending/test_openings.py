"""What opens a sentence without a comma and takes the subject with it."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("In March gunmen of the Taliban shot two Pakistani mayors.", "ASSAULT AFG:UAF > PAK"),
        ("In 2019 Chadian rebels attacked Niger.", "ASSAULT TCD:REB > NER"),
        ("After the putsch in Niamey the African Union condemned Mali.", "ACCUSE AU > MLI"),
        ("Ten days before it left office the Danish government imposed sanctions on Mali.",
         "SANCTION DNK > MLI"),
        ("On March 28 Chad, Mali and Niger condemned Ghana.", "ACCUSE MLI+NER+TCD > GHA"),
        ("On 28 March Chad and Mali condemned Ghana.", "ACCUSE MLI+TCD > GHA"),
        (("Chad complained that nobody had said thank you to Mali, whereupon the foreign minister "
          "of Ghana, whose people were torn, accused it of contempt."), "ACCUSE GHA > "),
    ],
)
def test_the_subject_stands_behind_the_time(told: Told, text: str, event: str) -> None:
    lines = told(text)
    assert any(line.startswith(event) for line in lines), lines
    assert not any(line.startswith("PROTEST") for line in lines)


def test_the_subject_stands_behind_the_place(told: Told) -> None:
    text = "In Tel Aviv thousands, with relatives of miners at their head, marched against the war."
    assert told(text)[0].startswith("PROTEST ISR:CVL")
