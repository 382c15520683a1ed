"""`multivector search`."""

import json
from collections.abc import Callable
from typing import Any

from multivector.runs import Watch


def test_passages_come_with_document_date_and_the_words_found(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("search", "gas", "Baku", "--dir", watch.folder)
    assert ran.code == 0
    assert "2025-10-23  texts/deal.txt, Example Agency" in ran.out
    assert "[gas] in [Baku]" in ran.out


def test_a_quoted_argument_is_a_phrase(call: Callable[..., Any], watch: Watch) -> None:
    assert "[signed an agreement]" in call(
        "search", "signed an agreement", "--dir", watch.folder
    ).out
    assert call("search", "agreement an signed", "--dir", watch.folder).out == ""


def test_nothing_found_is_no_error(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("search", "zebra", "--dir", watch.folder)
    assert (ran.code, ran.out) == (0, "")
    assert "nothing found" in ran.err


def test_hits_are_offsets_in_the_document(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("search", "gas", "--dir", watch.folder, "--format", "jsonl")
    row = json.loads(ran.out)
    start, end = map(int, row["hits"][0].split("-"))
    assert row["text"][start - row["start"] : end - row["start"]] == "gas"


def test_what_was_not_known_yet_is_not_found(call: Callable[..., Any], watch: Watch) -> None:
    assert call("search", "gas", "--dir", watch.folder, "--as-of", "2025-10-22").out == ""
