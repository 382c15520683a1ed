from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from multivector.coding.naming.gazetteer import Gazetteer, fold


@dataclass(frozen=True)
class Form:
    text: str
    exact_case: bool = False


def _find(text: str, *forms: str | Form) -> list[str]:
    names = [Form(form) if isinstance(form, str) else form for form in forms]
    return [text[m.start : m.end] for m in Gazetteer(names).iter_matches(text)]


def test_the_longest_name_is_found_and_none_within_it() -> None:
    found = _find(
        "Guinea-Bissau, Guinea and Equatorial Guinea met.",
        "Guinea", "Guinea-Bissau", "Equatorial Guinea",
    )
    assert found == ["Guinea-Bissau", "Guinea", "Equatorial Guinea"]


@pytest.mark.parametrize(
    ("text", "forms", "found"),
    [
        ("They were in town. Modi left.", ("Modi", "N. Modi"), ["Modi"]),
        ("The talks ended. Trump left.", ("Trump", "D. Trump"), ["Trump"]),
        ("In south Korea it rained.", ("South Korea", "Korea"), ["Korea"]),
        ("The Indian army left.", ("Indian", "Indian Army"), ["Indian"]),
        ("Its NATO membership ended.", ("NATO", "NATO members", "NATO member"), ["NATO"]),
        ("The Gambian police left.", ("Gambian", "The Gambia"), ["Gambian"]),
        ("She wore Panama hats.", ("Panama", "Panama hat"), []),
        ("It was in Malinois.", ("Mali", "Malinois Club"), []),
    ],
)
def test_a_longer_name_that_does_not_fit_hides_no_shorter_one(
    text: str, forms: tuple[str, ...], found: list[str]
) -> None:
    assert _find(text, *forms) == found


def test_names_are_found_from_left_to_right() -> None:
    assert _find("Mali and Niger and Mali.", "Niger", "Mali") == ["Mali", "Niger", "Mali"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nigeria left", []),
        ("Niger left", ["Niger"]),
        ("Nigeria and Niger’s army", ["Niger"]),
        ("NIGER LEFT", ["NIGER"]),
        ("2Niger", []),
        ("(Niger)", ["Niger"]),
        ("Niger's", ["Niger"]),
        ("Niger.", ["Niger"]),
    ],
)
def test_a_name_is_a_word(text: str, found: list[str]) -> None:
    assert _find(text, "Niger") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("turkey soup", []), ("Turkey", ["Turkey"]), ("TURKEY", ["TURKEY"])],
)
def test_a_capital_of_the_name_is_one_in_the_text(text: str, found: list[str]) -> None:
    assert _find(text, "Turkey") == found


def test_a_small_letter_of_the_name_may_be_a_capital_in_the_text() -> None:
    assert _find("The White House and the white house", "White House") == ["White House"]
    assert _find("Gulf States met", "Gulf states") == ["Gulf States"]


def test_a_form_of_exact_case_stands_exactly_so() -> None:
    us = Form("US", exact_case=True)
    assert _find("The US told us, Us and Them.", us) == ["US"]


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("Erdoğan", "Erdogan"),
        ("Erdogan", "Erdoğan"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("İlham", "Ilham"),
        ("Łukasz Ørsted", "Lukasz Orsted"),
        ("Артём", "Артем"),
        ("Kim\u00a0Jong", "Kim Jong"),
        ("Kim\nJong", "Kim Jong"),
        ("Guinea\u2011Bissau", "Guinea-Bissau"),
        ("Tô Lâm", "To Lam"),
    ],
)
def test_diacritics_quotes_and_spaces_do_not_matter(written: str, form: str) -> None:
    assert _find(f"Now {written} spoke.", form) == [written]


@pytest.mark.parametrize(
    ("text", "prefix", "suffix"),
    [
        ("the pro-Kremlin party", "pro", ""),
        ("the Pro-Kremlin party", "pro", ""),
        ("the anti-Kremlin party", "anti", ""),
        ("a Kremlin-backed party", "", "backed"),
        ("a Kremlin–led party", "", ""),
        ("the Kremlin-Elysee line", "", ""),
        ("the Elysee-Kremlin line", "", ""),
        ("the Kremlin", "", ""),
    ],
)
def test_what_a_hyphen_joins_is_told(text: str, prefix: str, suffix: str) -> None:
    (match,) = Gazetteer([Form("Kremlin")]).iter_matches(text)
    assert (match.prefix, match.suffix) == (prefix, suffix)


def test_all_names_that_are_written_alike_are_told() -> None:
    one, other = Form("Georgia"), Form("GEORGIA")
    (match,) = Gazetteer([one, other]).iter_matches("GEORGIA")
    assert set(match.names) == {one, other}


def test_names_of_nothing_are_never_found() -> None:
    assert _find("a b", " ", "") == []


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.sampled_from("Mali Niger-ğ’ (.\U0001f54a\u00e9İ"), max_size=60))
def test_every_match_is_written_like_its_name(text: str) -> None:
    end = 0
    for match in Gazetteer([Form("Mali"), Form("Niger")]).iter_matches(text):
        assert match.start >= end
        assert text[match.start : match.end] in ("Mali", "Niger", "MALI", "NIGER")
        end = match.end


@pytest.mark.parametrize(
    ("text", "forms", "found"),
    [
        ("President Hassan Sheikh Mohamud left.",
         ("President Hassan", "Hassan Sheikh Mohamud"), ["Hassan Sheikh Mohamud"]),
        ("President Hassan left.", ("President Hassan", "Hassan Sheikh Mohamud"),
         ["President Hassan"]),
        ("The Bank of China Daily left.", ("Bank of China", "China Daily"), ["Bank of China"]),
    ],
)
def test_a_longer_name_wins_that_begins_in_the_last_word_of_a_shorter(
    text: str, forms: tuple[str, ...], found: list[str]
) -> None:
    assert _find(text, *forms) == found
