"""What the constructions give: speaker, cue, and the stretches of what is said."""

from collections.abc import Callable

import pytest

Lines = Callable[[str], list[str]]

TOLD = [
    # Direct speech, before, after and around its cue.
    ("“The lake is ours,” the Chadian minister said.",
     ["the Chadian minister | said | “The lake is ours,”"]),
    ("The minister said: “The lake is ours.”", ["The minister | said | “The lake is ours.”"]),
    ("“The lake,” the minister said, “is ours and nobody else's.”",
     ["the minister | said | “The lake,” | “is ours and nobody else's.”"]),
    ("“The lake is ours,” she deadpanned.", ["she | deadpanned | “The lake is ours,”"]),
    ("“The lake is ours,” he said. “It always was. Go home.” Rain fell.",
     ["he | said | “The lake is ours,” | “It always was. Go home.”"]),
    # Indirect and mixed speech.
    ("Chad said that the lake was drying up.", ["Chad | said | that the lake was drying up"]),
    ("The Health Dept. denied Chad is backing rebels in Mali.",
     ["The Health Dept | denied | Chad is backing rebels in Mali"]),
    ("Chad said the lake was “a shared treasure.”",
     ["Chad | said | the lake was “a shared treasure.”"]),
    ("The lake was drying up, Chad said.", ["Chad | said | The lake was drying up"]),
    ("The minister told reporters on Monday that talks had begun.",
     ["The minister | told | that talks had begun"]),
    ("As the historian observed, empires rarely apologise.",
     ["the historian | observed | empires rarely apologise"]),
    ("The bishop has repeatedly said that he will stay.",
     ["The bishop | has repeatedly said | that he will stay"]),
    ("The firm said in a statement that the well was safe.",
     ["The firm | said in a statement | that the well was safe"]),
    ("The envoy went on to say that talks had failed.",
     ["The envoy | went on to say | that talks had failed"]),
    # According to, adverbs, headlines.
    ("The dam is unsafe, according to the ministry.",
     ["the ministry | according to | The dam is unsafe"]),
    ("According to Chad, the dam is unsafe.", ["Chad | According to | the dam is unsafe"]),
    ("The guard allegedly opened the gate.", ["- | allegedly | The guard | opened the gate"]),
    ("Putin: the West wants a long war", ["Vladimir Putin | : | the West wants a long war"]),
    # A speaker ends where his verb begins; an auxiliary of another verb is none of the cue's.
    ("They signed a pact declaring the old league dissolved.",
     ["a pact | declaring | the old league dissolved"]),
    ("Some clans kept quiet. Those that do not are quickly branded as rebels.",
     ["- | are quickly branded | that | as rebels"]),
    # Days are neither told of nor speakers; a deed is nobody's words; who faces threats utters none.
    ("The mayor and the bishop reached an agreement on Sunday.", []),
    ("The bridge was shut after last month's attack on the mill.", []),
    ("The premier's attack on the press was long.", ["The premier | attack on | the press"]),
    # A feast is kept; signs and the mark of possession belong to no name.
    ("Mali celebrates the tenth anniversary of its constitution.", []),
    ("The union celebrated its victory over the bank.",
     ["The union | celebrated | its victory over the bank"]),
    ("💬 #Doumbe: the river belongs to the people of Mali",
     ["Doumbe | : | the river belongs to the people of Mali"]),
    ("Two mountain villages face threats of eviction.", ["- | threats of | eviction"]),
    # A name that looks like a verb, and verbs of a headline in capitals.
    (("President Emomali Rahmon and opposition leader Said Abdullah Nuri signed two protocols in"
      " Moscow on Monday that provide for a ceasefire and an amnesty."), []),
    ("Lavrov Says Chad Wants War",
     ["Sergei Lavrov | Says | Chad Wants War", "Chad | Wants | War"]),
    # Portrayals and charges.
    ("The channel depicted the bloc as a threat to peace.",
     ["The channel | depicted | the bloc as a threat to peace"]),
    ("The premier called the raid an outrage.",
     ["The premier | called | the raid an outrage"]),
    ("Kenya accused Sudan of arming the rebels.",
     ["Kenya | accused | Sudan of arming the rebels"]),
    ("The site linked the visit to Niger to a plot.",
     ["The site | linked | the visit to Niger to a plot"]),
    ("The envoys were branded as spies.", ["- | were branded | The envoys | as spies"]),
    ("The envoys were branded as spies by the junta.",
     ["the junta | were branded | The envoys | as spies"]),
    # Wishes, demands, topics, objects.
    ("The general refused to resign.", ["The general | refused | to resign"]),
    ("Kenya urged Sudan to free the pilots.",
     ["Kenya | urged | Sudan to free the pilots"]),
    ("The union called for a boycott of the port.",
     ["The union | called for | a boycott of the port"]),
    ("The embassy denied the report.", ["The embassy | denied | the report"]),
    # Nouns.
    ("The allegation that ballots were burnt is false.",
     ["- | allegation | that ballots were burnt"]),
    ("The minister voiced concern over the debt.",
     ["The minister | voiced concern over | the debt"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_said_is_found_with_speaker_and_cue(
    lines: Lines, text: str, expected: list[str]
) -> None:
    found = lines(text)
    assert [line for line in expected if line not in found] == [], found


@pytest.mark.parametrize("text", [
    "The train left the station at noon.",
    "Two alleged thieves fled the town.",
    "The army shelled the village and the bridge fell.",
    "Lavrov: 🎩 🐺 💫",
])
def test_plain_reports_hold_no_claim(lines: Lines, text: str) -> None:
    assert lines(text) == []
