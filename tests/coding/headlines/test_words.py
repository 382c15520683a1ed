from pathlib import Path
from typing import Any

import pytest
import yaml

from multivector.coding.headlines import load_light_words, make_headline_reader
from multivector.coding.headlines.words import iter_words
from multivector.coding.languages import language_folder
from multivector.domain import WorldError
from multivector.worlds import World

GROUPS = [
    (language, group)
    for language in ("en", "ru")
    for group in yaml.safe_load(
        language_folder(language).joinpath("headlines.yaml").read_text("utf-8")
    )["groups"]
]


@pytest.mark.parametrize(("language", "group"), GROUPS, ids=lambda one: str(one)[:60])
def test_each_group_reads_its_example(
    world: World, language: str, group: dict[str, Any]
) -> None:
    if language == "ru":
        pytest.importorskip("slovnet", reason="Russian is an extra")
    reader = make_headline_reader(world, language)
    assert reader is not None
    light = reader.read(group["example"], None)["SDN"]
    assert (light.stance if group["stands"] == "stance" else light.reported) == group["value"]
    assert light.registers == ((group["register"],) if group["register"] else ())


def test_the_longest_entry_counts() -> None:
    lexicon = load_light_words("en")
    assert lexicon is not None
    words = [word for _, _, word in iter_words("supports terrorists")]
    (entry,) = lexicon.at(words, 0)
    assert entry.parts == ("support*", "terror*")


def test_a_language_without_words_has_no_lexicon() -> None:
    assert load_light_words("tr") is None


def test_a_bad_entry_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "headlines.yaml").write_text(
        "turning: []\njoining: []\nnegating: []\nbackground: []\nplaces: []\nplacing: []\n"
        "civil: []\ngroups: [{side: above, value: 2, register: '', stands: stance, words: [x]}]\n"
    )
    monkeypatch.setattr("multivector.coding.headlines.words.language_folder", lambda _: tmp_path)
    with pytest.raises(WorldError, match=r"side 'above', value 2\.0, a first word"):
        load_light_words.__wrapped__("xx")
