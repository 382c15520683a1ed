from datetime import date

import pytest

from multivector.coding.headlines import HeadlineReader, Light, make_headline_reader
from multivector.worlds import World

DAY = date(2015, 12, 1)


@pytest.fixture(scope="module")
def english(world: World) -> HeadlineReader:
    reader = make_headline_reader(world, "en")
    assert reader is not None
    return reader


@pytest.fixture(scope="module")
def russian(world: World) -> HeadlineReader:
    reader = make_headline_reader(world, "ru")
    if reader is None:
        pytest.skip("Russian is an extra")
    return reader


@pytest.mark.parametrize(
    ("headline", "party", "tone"),
    [
        ("Kenya accuses Sudan of lying", "SDN", -1),
        ("Kenya accuses Sudan of lying", "KEN", None),
        ("Chad lifts sanctions against Sudan", "SDN", 1),
        ("New restrictions on Sudan may follow", "SDN", -1),
        ("Kenya and Sudan agree to restore relations", "SDN", 1),
        ("Village shelled by Sudan", "SDN", -1),
        ("Blast kills dozens in Sudan", "SDN", None),
        ("Chad denies accusing Sudan", "SDN", 0.5),
        ("Trade grows since the crisis with Sudan", "SDN", None),
        ("Anti-Sudanese sanctions come into force", "SDN", -1),
        ("Chad condemns attack – Sudan", "SDN", None),
        ("Reckless Sudanese footballer sent off: criminal", "SDN", None),
        ("Chad bans food from Kenya and Sudan", "KEN", None),
        ("Chad blames Kenya and Sudan", "SDN", -1),
        ("Chad blames Kenya as Sudan looks on", "SDN", None),
    ],
)
def test_who_is_put_in_what_light(
    english: HeadlineReader, headline: str, party: str, tone: float | None
) -> None:
    assert english.read(headline, DAY)[party].tone == tone


@pytest.mark.parametrize(
    ("headline", "tone"),
    [
        ("Чад обвинил Судан в поддержке боевиков", -1),
        ("Антисуданские санкции вступают в силу", -1),
        ("Чад снимает запрет на полёты в Судан", 1),
        ("Взрыв прогремел в Судане", None),
        ("Президенты Чада и Судана обсудили торговлю по телефону", 0.5),
        ("Глава Судана не извинился", -0.5),
    ],
)
def test_russian_by_its_own_words(
    russian: HeadlineReader, headline: str, tone: float | None
) -> None:
    light = russian.read(headline, DAY).get("SDN", Light())
    assert light.tone == tone


def test_the_words_are_where_they_stand(english: HeadlineReader) -> None:
    headline = "Kenya slams anti-Sudanese hysteria"
    light = english.read(headline, DAY)["SDN"]
    assert [headline[start:end] for start, end in light.words] == ["slams", "anti", "hysteria"]


def test_stance_and_deeds_are_kept_apart(english: HeadlineReader) -> None:
    light = english.read("Kenya imposes sanctions on treacherous Sudan", DAY)["SDN"]
    assert (light.stance, light.reported) == (None, -1)
    light = english.read("Kenya condemns Sudan", DAY)["SDN"]
    assert (light.stance, light.reported) == (-1, None)


def test_languages_without_words_are_not_read(world: World) -> None:
    assert make_headline_reader(world, "tr") is None


def test_only_the_party_that_is_asked_for_needs_to_be_named(english: HeadlineReader) -> None:
    headline = "Kenya accuses Sudan of lying"
    assert english.read(headline, DAY, "SDN")["SDN"] == english.read(headline, DAY)["SDN"]
    assert english.read(headline, DAY, "TCD") == {}
