from multivector.arguments.xml_text import clean, escaped


def test_nothing_in_a_text_acts() -> None:
    assert escaped('<a href="x">&\'') == "&lt;a href=&quot;x&quot;&gt;&amp;&#x27;"
    assert clean("a\x00\u202eb\nc") == "a⟨U+0000⟩⟨U+202E⟩b c"
