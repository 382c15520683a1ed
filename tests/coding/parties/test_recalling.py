"""Parties that a part of their name or a number recalls."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]

# The last event of each text is the one in question.
RECALLED = [
    ("ECOWAS froze Mali's accounts. In January Mali left the Community.", "SANCTION MLI > ECOWAS"),
    ("The International Atomic Energy Agency met. Peru and the agency signed a deal.",
     "SUPPORT IAEA & PER"),
    ("ECOWAS met the Alliance of Sahel States. Ghana condemned those of the Alliance.",
     "ACCUSE GHA > AES"),
    ("Mali, Chad and Niger met. In March the three imposed a levy on Ghana.",
     "SANCTION MLI+NER+TCD > GHA"),
    ("India and Nepal met. Later the pair signed a treaty.", "SUPPORT IND & NPL"),
    ("Serbia apologised to Russia. The two countries signed a treaty.", "SUPPORT RUS & SRB"),
    ("Kenya criticised Jordan's king. The kingdom expelled the Kenyan consul.",
     "SANCTION JOR > KEN"),
    ("Kenya quarrelled with Cyprus over fish. The island expelled the Kenyan consul.",
     "SANCTION CYP > KEN"),
    ("Chile's National Security Council met in the evening. The council condemned Peru.",
     "ACCUSE CHL > PER"),
    ("Kenyan guns shelled a Somali village. By Friday the two neighbours had signed a truce.",
     "SUPPORT KEN & SOM"),
    ("Kenyan guns shelled a Somali village. The two neighbours argued, and Chad blamed them.",
     "ACCUSE TCD > KEN+SOM"),
    ("Kenya freed two Somali soldiers. The two sides met in Rome in May.", "CONSULT KEN & SOM"),
    ("Kenya has a long quarrel with Uganda. In May the two signed a truce.", "SUPPORT KEN & UGA"),
    ("Kenya, Uganda and Chad met. In May the three recognised Kosovo, and Brazil blamed them.",
     "ACCUSE BRA > KEN+TCD+UGA"),
    ("Kenya's president met the pope, and the pair signed a pact.", "SUPPORT KEN & VAT:REL"),
    ("Arbitrators at the Permanent Court of Arbitration condemned India.", "ACCUSE PCA > IND"),
]


@pytest.mark.parametrize(("text", "event"), RECALLED)
def test_whom_a_short_name_or_a_number_means(told: Told, text: str, event: str) -> None:
    assert told(text)[-1] == event


def test_two_who_deal_with_each_other_are_not_meant_beside_one_of_them(told: Told) -> None:
    text = "Chad and Mali met. It rained. Niger thanked Chad. Both countries trade with Niger."
    assert told(text)[-1] == "COOPERATE MLI & NER & TCD"


def test_who_acts_together_with_somebody_acts(told: Told) -> None:
    assert told("France, together with Germany, thanked Togo.") == ["SUPPORT DEU+FRA > TGO"]


def test_a_surname_recalls_a_person_told_by_his_office(told: Told) -> None:
    text = "Kenyan President Moro Sako met Lula in Brasilia. Sako condemned Uganda."
    assert told(text)[-1].startswith("ACCUSE KEN")


def test_an_owner_whose_words_lead_back_to_the_name_ends_the_search(told: Told) -> None:
    text = "Noting the plan, Trump reminded Russians of his plan to attack Chad."
    assert told(text) == ["ASSAULT USA > TCD announced"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Qatar and Kenya met in Rome. The emir condemned Chad.", "ACCUSE QAT > TCD"),
        ("Jordan and Kenya met in Rome. The king condemned Chad.", "ACCUSE JOR > TCD"),
        ("The M23 met in Goma. It rained. Nobody came. In May the rebels shelled a Rwandan post.",
         "ASSAULT M23:REB > RWA"),
        ("Kenya lost before the ICJ. It rejected the court's verdict.", "REJECT KEN > ICJ:JUD"),
    ],
)
def test_who_reigns_fights_or_judges_is_the_one_told_of(
    told: Told, text: str, event: str
) -> None:
    assert told(text)[-1] == event
