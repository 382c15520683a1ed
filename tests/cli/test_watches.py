"""Which events are asked for: names become ids, and the watch's own days are told."""

from collections.abc import Callable
from typing import Any

from multivector.runs import Watch


def test_a_name_is_looked_up_and_told(call: Callable[..., Any], watch: Watch) -> None:
    by_name = call("events", "--dir", watch.folder, "--actor", "Russia")
    assert "Russia: RUS" in by_name.err
    assert by_name.out == call("events", "--dir", watch.folder, "--actor", "RUS").out


def test_the_days_of_the_watch_count_where_none_are_given(
    call: Callable[..., Any], watch: Watch
) -> None:
    settings = watch.folder / "watch.toml"
    settings.write_text(settings.read_text() + '[dates]\nuntil = "2025-10-20"\n')
    ran = call("events", "--dir", watch.folder)
    assert "until 2025-10-20 (watch.toml)" in ran.err
    assert "2025-10-20" in ran.out
    assert "2025-10-21" not in ran.out
    assert "2025-10-21" in call("events", "--dir", watch.folder, "--until", "2025").out
