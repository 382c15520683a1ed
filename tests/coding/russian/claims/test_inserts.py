import re

import pytest

from multivector.coding.russian.claims.inserts import find_inserts


def _is_speech(words: str) -> bool:
    return re.search(r"\bсказал", words) is not None


@pytest.mark.parametrize(("text", "inserts"), [
    ("«Мы идём, — сказал он, — но медленно»", [", — сказал он, — "]),
    ("«Мы идём. — сказал он. — Ждите»", [" — сказал он. — "]),
    ("«Мы идём — и точка, — вот так. — Ждите»", []),
    ("«Мы идём»", []),
])
def test_words_of_the_author(text: str, inserts: list[str]) -> None:
    found = find_inserts(_is_speech, text, 0, len(text))
    assert [text[start:end] for start, end in found] == [one.lstrip(",") for one in inserts]
