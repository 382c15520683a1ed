"""`multivector evidence`."""

import json
from collections.abc import Callable
from typing import Any

from multivector.runs import Watch


def event_id(call: Callable[..., Any], watch: Watch, kind: str) -> str:
    ran = call("events", "--dir", watch.folder, "--type", kind, "--format", "jsonl")
    return str(json.loads(ran.out)["id"])


def test_the_sentence_stands_in_its_paragraph_with_its_marks(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("evidence", event_id(call, watch, "SUPPORT"), "--dir", watch.folder)
    assert ran.code == 0
    assert "[AZE acts: Azerbaijan] and [TUR acts: Turkey] [act: signed an agreement]" in ran.out
    assert "It rained." in ran.out
    assert "A deal in Baku" not in ran.out.partition("type  ")[0]


def test_it_says_who_did_what_to_whom_and_why_it_was_coded_so(
    call: Callable[..., Any], watch: Watch
) -> None:
    ran = call("evidence", event_id(call, watch, "SUPPORT"), "--dir", watch.folder)
    assert ran.out.startswith("Azerbaijan and Türkiye give support to each other\n")
    assert "status    happened: told as done" in ran.out
    assert "said by   the text itself" in ran.out
    assert "why       " in ran.out
    assert "outlet    Example Agency" in ran.out
    assert "published 2025-10-23" in ran.out
    assert "document  texts/deal.txt, “A deal in Baku”" in ran.out


def test_it_names_who_says_so(call: Callable[..., Any], watch: Watch) -> None:
    ran = call("evidence", event_id(call, watch, "ASSAULT"), "--dir", watch.folder)
    assert "said by   Russia's foreign ministry [RUS], “said”" in ran.out
    assert "[says: Russia's foreign ministry]" in ran.out


def test_the_beginning_of_an_id_is_enough(call: Callable[..., Any], watch: Watch) -> None:
    whole = event_id(call, watch, "SUPPORT")
    assert call("evidence", whole[:8], "--dir", watch.folder).out == (
        call("evidence", whole, "--dir", watch.folder).out
    )


def test_json_is_the_exchange_form(call: Callable[..., Any], watch: Watch) -> None:
    whole = event_id(call, watch, "SUPPORT")
    ran = call("evidence", whole, "--dir", watch.folder, "--format", "jsonl")
    assert json.loads(ran.out)["id"] == whole


def claim(call: Callable[..., Any], watch: Watch) -> dict[str, Any]:
    ran = call("claims", "--dir", watch.folder, "--format", "jsonl", "--speaker", "RUS")
    return dict(json.loads(ran.out.splitlines()[0]))


def test_a_claim_is_opened_onto_its_words(call: Callable[..., Any], watch: Watch) -> None:
    told = claim(call, watch)
    ran = call("evidence", told["id"][:10], "--dir", watch.folder)
    assert ran.code == 0
    words = " ".join(ran.out.split())
    assert f"[cue: {told['cue']['text']}]" in words
    assert f"[says: {told['speaker']['text']}]" in words
    assert f"id {told['id']}" in words
    assert f"speaker {told['speaker']['name']} [RUS]" in words
    written = call("evidence", told["id"], "--dir", watch.folder, "--format", "json")
    assert json.loads(written.out) == [told]


def test_a_document_is_opened_onto_its_headline(call: Callable[..., Any], watch: Watch) -> None:
    events = call("events", "--dir", watch.folder, "--type", "SUPPORT", "--format", "jsonl")
    document = json.loads(events.out)["document"]
    ran = call("evidence", document[:10], "--dir", watch.folder)
    assert ran.out.startswith("A deal in Baku\n")
    assert "outlet    Example Agency" in ran.out
