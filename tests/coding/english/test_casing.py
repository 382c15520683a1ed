"""Headlines in capitals are read as sentences."""

from collections.abc import Callable

import pytest

from multivector.coding.english.casing import lower_headline

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "names", "read"),
    [
        ("Russia Lifts Import Ban on Turkey", ["Russia", "Turkey"],
         "Russia lifts import ban on Turkey"),
        ("POLICE ARREST EDITOR IN UGANDA", ["UGANDA"], "Police arrest editor in UGANDA"),
        ("The Premier of Chad met Idriss Sako in Paris.", ["Chad", "Paris"],
         "The Premier of Chad met Idriss Sako in Paris."),
        ("Chad, Mali, Niger, Togo", ["Chad", "Mali", "Niger", "Togo"], "Chad, Mali, Niger, Togo"),
        ("Kenya Bars Ugandan Envoy", ["Kenya", "Ugandan"], "Kenya bars Ugandan envoy"),
        ("Ligue Suspends Chad", ["Chad"], "Ligue suspends Chad"),
        ("Envoy Flies to Kabul with Ex-Minister", [], "Envoy flies to Kabul with ex-minister"),
        ("Bomb Hits Karachi Market, 48-hour Curfew Set", [],
         "Bomb hits Karachi market, 48-hour curfew set"),
        ("Kenya Frees Two Editors on Monday", ["Kenya"], "Kenya frees two editors on Monday"),
        ("Kenya May Free Editors in May, March 3 Last", ["Kenya"],
         "Kenya may free editors in May, March 3 last"),
        ("Students March Since March", [], "Students march since March"),
        ("Kenya met Foreign Minister Idriss Sako", ["Kenya"],
         "Kenya met Foreign Minister Idriss Sako"),
        ("İnce Hails Istanbul Voters, Slams İstanbul Police", [],
         "İnce hails Istanbul voters, slams İstanbul police"),
    ],
)
def test_plain_words_are_lowered_in_headlines_alone(
    text: str, names: list[str], read: str
) -> None:
    at = [(text.index(name), text.index(name) + len(name)) for name in names]
    assert lower_headline(text, at) == read


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Russia Lifts Import Ban on Turkey", "CONCEDE RUS > TUR"),
        ("Court in Istanbul Jails Mayor for Two Years", "COERCE TUR:JUD > TUR"),
        ("Turkish Jets Bomb Iraqi Army Post", "ASSAULT TUR:MIL > IRQ:MIL"),
        ("Norway Bars Ugandan Envoy", "COERCE NOR > UGA"),
    ],
)
def test_they_are_coded(told: Told, text: str, line: str) -> None:
    assert line in told(text)
