import doctest

import pytest

from multivector.worlds.naming import plurals
from multivector.worlds.naming.plurals import plural


def test_the_examples_hold() -> None:
    assert doctest.testmod(plurals).failed == 0


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("Briton", "Britons"), ("Frenchwoman", "Frenchwomen"), ("Irishman", "Irishmen"),
        ("Turk", "Turks"), ("Roman", "Romans"), ("Ottoman", "Ottomans"), ("Swiss", "Swiss"),
        ("Portuguese", "Portuguese"), ("Seychellois", "Seychellois"), ("Motswana", "Batswana"),
        ("Filipino", "Filipinos"), ("Thai", "Thais"), ("Kazakh", "Kazakhs"),
        ("New Zealander", "New Zealanders"),
    ],
)
def test_plural(one: str, many: str) -> None:
    assert plural(one) == many
