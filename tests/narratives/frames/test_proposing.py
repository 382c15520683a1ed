from datetime import date

from multivector.narratives.frames import Statement, propose_frames


def claim(number: int, carrier: str, text: str = "the silver bridge again") -> Statement:
    return Statement(
        f"c{number}", f"d{number}", date(2024, 1, number), "outlet:a", carrier, None, (), {}, (),
        "en", text,
    )


def test_what_several_carriers_share_is_proposed() -> None:
    (one, other) = propose_frames([claim(1, "a"), claim(2, "b"), claim(3, "a")])
    assert {one.words, other.words} == {"silver bridge", "bridge again"}
    assert one.texts == 3
    assert one.carriers == ("a", "b")


def test_one_voice_alone_is_no_frame() -> None:
    assert propose_frames([claim(1, "a"), claim(2, "a"), claim(3, "a")]) == ()


def test_what_was_decided_on_is_not_proposed_again() -> None:
    claims = [claim(1, "a"), claim(2, "b"), claim(3, "a")]
    (one, _) = propose_frames(claims)
    assert one.id not in {p.id for p in propose_frames(claims, frozenset({one.id}))}
