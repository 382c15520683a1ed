"""`multivector demo`: the main job on the bundled chronicle, twice."""

from collections.abc import Callable
from pathlib import Path
from typing import Any


def test_it_codes_the_chronicle_prints_what_it_found_and_runs_twice(
    call: Callable[..., Any], tmp_path: Path
) -> None:
    first = call("demo")
    assert first.code == 0
    assert "curated" in first.out
    assert "The 10 strongest pairs" in first.out
    assert "AZE – RUS" in first.out
    assert "Nothing was skipped." in first.out
    assert first.out.rstrip().splitlines()[-5] == "Next, try:"
    assert first.out.rstrip().splitlines()[-1] == "  multivector serve demo"
    page = (tmp_path / "demo" / "report.html").read_text(encoding="utf-8")
    assert "illustrates and does not estimate" in page
    second = call("demo")
    assert second.code == 0
    assert "0 files read, 1 unchanged, 0 gone" in second.out
    tables = first.out.index("TYPE"), second.out.index("TYPE")
    assert second.out[tables[1] :] == first.out[tables[0] :]
    asked = call("dyad", "RUS", "AZE", "--dir", "demo")
    assert "--with-curated counts them" in asked.err
    assert "--with-curated" not in call("dyad", "RUS", "AZE", "--dir", "demo", "--with-curated").err
    told = call("digest", "--since", "30d", "--dir", "demo").err
    assert ("--with-curated counts them" in told, "empty" in told) == (True, False)
    toned = call("tone", "--of", "RUS", "--about", "TUR", "--dir", "demo")
    assert (toned.code, "texts of the world's maintainers" in toned.err) == (2, True)
