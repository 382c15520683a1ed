import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from multivector.records.importing.numbering import (
    file_prefix,
    hashed_keys,
    hexadecimal,
    set_prefix,
)


@given(st.lists(st.integers(min_value=0, max_value=(1 << 64) - 1), max_size=20))
def test_numbers_are_written_as_python_writes_them(numbers: list[int]) -> None:
    written = hexadecimal(np.array(numbers, np.uint64)).to_pylist()
    assert written == [f"{number:016x}" for number in numbers]


def test_sets_and_files_are_kept_apart() -> None:
    assert set_prefix("gdelt") != set_prefix("icews")
    assert set_prefix("gdelt") & ((1 << 40) - 1) == 0
    assert file_prefix("keds-weis", "a") != file_prefix("keds-cameo", "a")
    assert file_prefix("keds-weis", "a") & ((1 << 28) - 1) == 0


def test_keys_in_words_always_get_the_same_number() -> None:
    assert hashed_keys("acled", ["KAZ12", "KAZ13"]).tolist() == [
        *hashed_keys("acled", ["KAZ12"]).tolist(), *hashed_keys("acled", ["KAZ13"]).tolist()
    ]
