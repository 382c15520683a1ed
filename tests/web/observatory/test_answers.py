import json

from hypothesis import given
from hypothesis import strategies as st

from multivector.web.observatory.answers import as_csv, as_json, file_name


@given(st.recursive(st.text() | st.integers() | st.none(), lambda one: st.lists(one, max_size=3)))
def test_json_says_the_same_and_nothing_in_it_acts(value: object) -> None:
    written = as_json(value)
    assert not set(b"<>&") & set(written)
    assert not set("\u202e\u2066\u2028\u200f") & set(written.decode())
    assert json.loads(written) == json.loads(json.dumps(value).encode("utf-8", "replace"))


def test_csv_holds_no_formula() -> None:
    rows = [{"a": "=cmd()", "b": ["@x", "y"], "c": -1.5, "d": True, "e": {"k": 1}, "f": None}]
    written = as_csv(tuple("abcdef"), rows).write("csv").decode()
    assert written == "a,b,c,d,e,f\n'=cmd(),'@x;y,-1.5,true,k=1,\n"


def test_file_names_are_plain() -> None:
    assert file_name('x"; rm -rf /\r\n../é', "csv") == "x-rm--rf.csv"
    assert file_name("../..", "csv") == "list.csv"
