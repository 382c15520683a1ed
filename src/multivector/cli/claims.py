"""Claims as the rows of a table, and the claims of texts that are coded at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from multivector.cli.texts import CodeRequest, coded_only, documents_of
from multivector.cli.watches import world_names
from multivector.domain import ClaimRecord, Skipped, write_claim
from multivector.runs import CoderSpec, make_engine

COLUMNS = ("speaker", "state", "cue", "about", "stance", "register", "id", "content")
_ID_CELLS = 8  # characters of an id that a table shows


def claim_cells(record: ClaimRecord) -> dict[str, Any]:
    """The cells of a claim by column; the content comes last, where it can be cut."""
    speaker = record["speaker"]
    stance = [f"{party} {value:+.1f}" for party, value in record["stance"].items()]
    mark = "↳ " if record["inside"] else ""
    return {
        "speaker": mark + ("nobody named" if speaker is None else speaker["name"]),
        "state": record["speaker_state"] or "",
        "cue": record["cue"]["text"],
        "about": record["about"],
        "stance": stance,
        "register": record["register"],
        "id": record["id"][:_ID_CELLS],
        "content": record["content"]["text"],
    }


@contextmanager
def code_claims(
    request: CodeRequest,
) -> Iterator[tuple[Iterator[ClaimRecord], list[Skipped]]]:
    """The claims of the texts of a request as they are coded, and what was skipped so far."""
    skipped: list[Skipped] = []
    spec = CoderSpec(world_names(request.worlds), request.prefilter, claims=True)
    with make_engine(spec, request.workers) as engine:
        coded = coded_only(engine.code(documents_of(request, skipped)), skipped)
        yield (
            write_claim(claim, one.document.text) for one in coded for claim in one.claims
        ), skipped
