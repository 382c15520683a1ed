"""Second words of a speaker are his, not those of whom he speaks."""

import pytest

from multivector.coding.english.parser import parse_english
from multivector.coding.parsing.clauses import find_subject
from multivector.coding.parsing.sentences import SentenceSpan


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("The union said the tax would cripple trade and urged Rome to act.", "urged", "union"),
        ("Chad said the vote had been rigged and demanded a recount.", "demanded", "Chad"),
        ("Chad denied that troops had crossed, calling the charge absurd.", "calling", "Chad"),
        ("Police said the crowd threw stones and demanded talks.", "demanded", "crowd"),
    ],
)
def test_who_says_the_second_word(text: str, word: str, speaker: str) -> None:
    sentence = next(parse_english([("", SentenceSpan(0, len(text), 0), text)]))
    verb = next(token for token in sentence.tokens if token.text == word)
    subject = find_subject(verb)
    assert subject is not None
    assert subject.text == speaker
