import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.coding.parsing.sentences import SentenceSpan, find_dateline, iter_sentences


def _split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in iter_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Peru left. Chile stayed.", ["Peru left.", "Chile stayed."]),
        ("Did Peru leave? Chile did!", ["Did Peru leave?", "Chile did!"]),
        ("Peru left… Chile stayed.", ["Peru left…", "Chile stayed."]),
        ("Peru left...and Chile stayed.", ["Peru left...and Chile stayed."]),
        ("One sentence without a stop", ["One sentence without a stop"]),
    ],
)
def test_a_stop_before_a_capital_ends_a_sentence(text: str, sentences: list[str]) -> None:
    assert _split(text) == sentences


@pytest.mark.parametrize("word", ["lorem ", "lorem\t", "\u00e9t\u00e9\u00a0", "x"])
def test_what_no_stop_ends_is_read_in_parts(word: str) -> None:
    text = (word * 5000).strip()
    parts = list(iter_sentences(text))
    assert len(parts) > 1
    assert max(part.end - part.start for part in parts) <= 2000
    read = "".join(text[part.start : part.end] for part in parts)
    assert "".join(read.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Singh met Dr. Rao in St. Petersburg.",
        "Gen. Abdel Fattah met Sen. Cardin on Oct. 3.",
        "The U.S. State Department blamed the U.N. mission.",
        "J. F. Kennedy met N. S. Khrushchev.",
        "It was sold to Acme Inc. Ltd. of Ohio.",
        "He was born in Washington D.C. Avenue houses.",
        "Resolution No. 1325 was adopted.",
        "Sales rose by 3.5 percent.",
        "Lt. Col. Paul-Henri Damiba fled to Togo.",
        "The lawmakers of Mass. Gov. Healey voted.",
        "Ms. Nuland arrived at 5 p.m. Tuesday.",
    ],
)
def test_an_abbreviation_or_initial_ends_none(text: str) -> None:
    assert _split(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He flew to the U.S. The visit was short.",
         ["He flew to the U.S.", "The visit was short."]),
        ("They met at 5 p.m. He left at once.", ["They met at 5 p.m.", "He left at once."]),
        ("It was sold to Acme Inc. The price is secret.",
         ["It was sold to Acme Inc.", "The price is secret."]),
        ("The vote is on Oct. 3. Results follow.", ["The vote is on Oct. 3.", "Results follow."]),
        ("Talks failed in 1999. Peru left.", ["Talks failed in 1999.", "Peru left."]),
        ("The answer was no. Chile left.", ["The answer was no.", "Chile left."]),
    ],
)
def test_an_abbreviation_before_a_new_beginning_does(text: str, sentences: list[str]) -> None:
    assert _split(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("“We will stay.” Chile left.", ["“We will stay.”", "Chile left."]),
        ("He said: “Go.” “Never,” she said.", ["He said: “Go.”", "“Never,” she said."]),
        ('"Stay!" the king told Norway.', ['"Stay!" the king told Norway.']),
        ("(Peru left.) Chile stayed.", ["(Peru left.)", "Chile stayed."]),
        ("“Peru left.” “Chile stayed.”", ["“Peru left.”", "“Chile stayed.”"]),
    ],
)
def test_closing_marks_belong_to_the_sentence(text: str, sentences: list[str]) -> None:
    assert _split(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Peru met Chile in Lima; Mali shelled a town.",
         ["Peru met Chile in Lima;", "Mali shelled a town."]),
        ("Peru met Chile in Lima; Mali left. Niger stayed on.",
         ["Peru met Chile in Lima; Mali left.", "Niger stayed on."]),
        ("Peru; Chile; Mali; Niger and Chad met.", ["Peru; Chile; Mali; Niger and Chad met."]),
        ("Peru met Chile in Lima; ", ["Peru met Chile in Lima;"]),
        ("; ", [";"]),
    ],
)
def test_a_semicolon_ends_a_statement_that_could_stand_alone(
    text: str, sentences: list[str]
) -> None:
    assert _split(text) == sentences


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\n\n", "\r", "\u2028", "\u2029", "\n \t \n"])
def test_every_kind_of_line_break_ends_a_sentence(ending: str) -> None:
    text = f"Talks in Lima{ending}Peru met Chile{ending}"
    assert _split(text) == ["Talks in Lima", "Peru met Chile"]


def test_a_list_item_is_a_sentence_of_its_own() -> None:
    assert _split("Results:\n- Peru left\n- Chile stayed") == [
        "Results:", "- Peru left", "- Chile stayed",
    ]


def test_paragraphs_are_counted() -> None:
    numbers = [span.paragraph for span in iter_sentences("One. Two.\n\nThree.\nFour.")]
    assert numbers[0] == numbers[1]
    assert len(set(numbers)) == 3
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Лима ушла. Сантьяго остался.", ["Лима ушла.", "Сантьяго остался."]),
        ("В 2014 г. Россия ушла.", ["В 2014 г. Россия ушла."]),
        ("А. С. Пушкин встретил И. И. Пущина.", ["А. С. Пушкин встретил И. И. Пущина."]),
        ("Он жил на ул. Мира. Она уехала.", ["Он жил на ул. Мира.", "Она уехала."]),
        ("«Мы останемся». Чили ушла.", ["«Мы останемся».", "Чили ушла."]),
        ("Сумма 5 млн. руб. выплачена.", ["Сумма 5 млн. руб. выплачена."]),
    ],
)
def test_russian_is_split_by_the_same_rules(text: str, sentences: list[str]) -> None:
    assert _split(text) == sentences


DATELINES = [
    "LIMA, May 3 (Andina) — Peru met Chile.",
    "LIMA (Andina) - Peru met Chile.",
    "LIMA -- Peru met Chile.",
    "LA PAZ, Bolivia -- Peru met Chile.",
    "THE HAGUE, Netherlands (AP) -- Peru met Chile.",
    "LIMA, Peru (AP) — Peru met Chile.",
    "Lima, May 3 — Peru met Chile.",
    "NEW YORK, Oct. 23, 2025 (Wire) -- Peru met Chile.",
    "PORT-AU-PRINCE, Haiti – Peru met Chile.",
    "BRASILIA/LIMA (Wire) - Peru met Chile.",
]


@pytest.mark.parametrize("text", DATELINES)
def test_where_a_report_was_filed_is_no_part_of_its_first_sentence(text: str) -> None:
    assert _split(text) == ["Peru met Chile."]
    dateline = find_dateline(text)
    assert dateline is not None
    assert text == dateline + "Peru met Chile."


@pytest.mark.parametrize(
    "text",
    [
        "Peru met Chile - and left.",
        "Peru met Chile.",
        "Peru-Chile talks begin",
        "A USA - Peru treaty was signed.",
        "Chile: Peru must leave",
    ],
)
def test_a_dash_later_in_a_sentence_makes_no_dateline(text: str) -> None:
    assert find_dateline(text) is None
    assert _split(text) == [text]


def test_a_dateline_may_stand_below_the_headline() -> None:
    assert find_dateline("Peru meets Chile\n\nLIMA, May 3 (Andina) — They met.") == (
        "LIMA, May 3 (Andina) — "
    )


def test_a_text_of_nothing_has_no_sentence() -> None:
    assert _split("") == []
    assert _split(" \r\n\t\u00a0\n") == []


TEXTS = st.text(
    st.sampled_from("abIZЯя .,!?…\"'“”»()[]-—:0123 \u00a0\n\r\u2028\tUSD.S.") | st.characters(
        codec="utf-8"
    ),
    max_size=120,
)


@given(TEXTS)
def test_sentences_are_ordered_disjoint_stripped_and_never_empty(text: str) -> None:
    last = SentenceSpan(0, 0, 0)
    for span in iter_sentences(text):
        assert last.end <= span.start < span.end <= len(text)
        assert last.paragraph <= span.paragraph
        sentence = text[span.start : span.end]
        assert sentence == sentence.strip()
        assert not set(sentence) & set("\u2028\u2029")
        last = span


@given(TEXTS)
def test_they_cover_every_letter_apart_from_datelines(text: str) -> None:
    rest, end = [], 0
    for span in iter_sentences(text):
        rest.append(text[end : span.start])
        end = span.end
    rest.append(text[end:])
    for gap in rest:
        left = gap.strip()
        assert not left or find_dateline(f"{gap.lstrip()}X") is not None


@given(st.text(st.sampled_from("abcdefg .,!?\n\r"), max_size=100))
def test_without_capitals_nothing_is_left_out(text: str) -> None:
    covered = "".join(text[span.start : span.end] for span in iter_sentences(text))
    assert "".join(covered.split()) == "".join(text.split())


WRAPPED = "Police in Lagos arrested six reporters on Monday and later\nfreed them."
LONG = "The ministers of Chad and Niger met in the capital on Tuesday, and\nChad's minister left."


@pytest.mark.parametrize("text", [WRAPPED, WRAPPED.replace("\n", "\r\n"), LONG])
def test_a_line_that_was_wrapped_goes_on(text: str) -> None:
    assert [text[s.start : s.end] for s in iter_sentences(text)] == [text]


@pytest.mark.parametrize("text", ["Talks fail\nKenya left.", "It rained.\nand it snowed.", "A list\n- one"])
def test_other_lines_stand_alone(text: str) -> None:
    assert len(list(iter_sentences(text))) == 2


def test_a_short_heading_late_in_a_text_is_no_wrapped_line() -> None:
    body = "Peru and Chile have quarrelled over the sea for longer than anybody remembers."
    text = f"{body}\n\nAn older quarrel\nPeru left."
    assert _split(text) == [body, "An older quarrel", "Peru left."]
