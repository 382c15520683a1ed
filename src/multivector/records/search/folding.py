"""Letters that searchers do not tell apart and SQLite's tokenizer does.

`unicode61 remove_diacritics 2` folds case and Latin diacritics (ş, ğ, ö, İ); it leaves the
Turkic dotless ı, the Russian ё and the modifier apostrophes of Uzbek. Every fold is one
character for one, so that offsets stay what they are.
"""

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""What marks a hit: two code points that Unicode keeps out of texts."""

_FOLDS = {
    "ё": "е", "Ё": "Е", "ı": "i", "\u02bb": "'", "\u02bc": "'", OPEN: " ", CLOSE: " ",
}
_TABLE = str.maketrans({**_FOLDS, "\0": " "})


def fold(text: str) -> str:
    """The text as it is searched; a lone surrogate, which UTF-8 cannot hold, becomes `?`."""
    return text.encode("utf-8", "replace").decode("utf-8").translate(_TABLE)


def fold_sql(column: str) -> str:
    """The SQL expression that folds a column likewise."""
    expression = column
    for letter, plain in _FOLDS.items():
        expression = f"replace({expression}, char({ord(letter)}), char({ord(plain)}))"
    return expression
