"""What people decided, as lines of JSON and read back from them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from multivector.domain import StoreError, UsageError, hash_id


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided.

    Attributes:
        id: Hash of everything below and of its place in the file.
        kind: What sort of decision it is.
        payload: What was decided, as JSON.
        who: Who decided.
        at: When.
        undoes: Id of the earlier decision that it takes back, or None.
    """

    id: str
    kind: str
    payload: Mapping[str, Any]
    who: str
    at: datetime
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class TornLine:
    """A line that was not written to its end: a crash or a full disk cut it off.

    Attributes:
        number: Its number in the file, from 1.
        text: What is left of it.
    """

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class DecisionLog:
    """All decisions of one kind.

    Attributes:
        decisions: In the order in which they were made.
        torn: Lines that were lost; whoever reads should say so.
    """

    decisions: tuple[Decision, ...] = ()
    torn: tuple[TornLine, ...] = ()

    @property
    def standing(self) -> tuple[Decision, ...]:
        """The decisions that hold: not undone, or undone by one that is itself undone."""
        undone: set[str] = set()
        standing = []
        for decision in reversed(self.decisions):  # only a later one can undo an earlier
            if decision.id in undone:
                continue
            if decision.undoes is None:
                standing.append(decision)
            else:
                undone.add(decision.undoes)
        return tuple(reversed(standing))

    def sealed(self, decision: Decision) -> Decision:
        """The decision with the id that it gets as the next one of this log.

        Raises:
            UsageError: If nobody decided.
            ValueError: If its moment has no time zone or its payload is no JSON.
        """
        if not decision.who.strip():
            raise UsageError("a decision names who decided", item=decision.kind)
        if decision.at.tzinfo is None:
            raise ValueError("a decision's moment needs a time zone")
        payload = json.dumps(
            decision.payload, ensure_ascii=False, allow_nan=False, sort_keys=True
        )
        place = len(self.decisions) + len(self.torn)
        name = hash_id("decision", decision.kind, place, payload, decision.who,
                       decision.at.isoformat(), decision.undoes)
        return replace(decision, id=name, payload=json.loads(payload))


def write_line(decision: Decision) -> bytes:
    """A decision as its line, without the line's end."""
    fields = {
        "id": decision.id, "kind": decision.kind, "who": decision.who,
        "at": decision.at.isoformat(), "undoes": decision.undoes, "payload": decision.payload,
    }
    return json.dumps(fields, ensure_ascii=False, allow_nan=False).encode()


def read_log(content: bytes, kind: str, item: str) -> DecisionLog:
    """The decisions in a file's content.

    Args:
        content: The file's bytes.
        kind: The kind that the file is of.
        item: The path that an error names.

    Raises:
        StoreError: If a whole line is no decision.
    """
    decisions: list[Decision] = []
    torn: list[TornLine] = []
    for number, raw in enumerate(content.split(b"\n"), start=1):
        text = raw.decode("utf-8", "replace")
        if not text.strip():
            continue
        try:
            fields = json.loads(text)
        except ValueError:
            torn.append(TornLine(number, text))
        else:
            decisions.append(_decision(fields, kind, f"{item}:{number}"))
    return DecisionLog(tuple(decisions), tuple(torn))


def _decision(fields: Any, kind: str, item: str) -> Decision:  # noqa: ANN401 -- whatever JSON had
    try:
        return Decision(
            str(fields["id"]), kind, dict(fields["payload"]), str(fields["who"]),
            datetime.fromisoformat(fields["at"]), fields["undoes"],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise StoreError(f"the line is no decision ({error})", item=item,
                         hint="mend the line by hand; decisions are plain JSON lines") from error
