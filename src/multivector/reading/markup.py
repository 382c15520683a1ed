"""HTML -> text, for fragments in feeds: tags are dropped and blocks become lines."""

from multivector.reading.characters import make_storable

_BLOCKS = frozenset((
    "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre",
    "section", "table", "td", "th", "tr", "ul",
))
_UNSEEN = frozenset((
    "script", "style", "noscript", "template", "iframe", "object", "svg", "head", "title",
))


def strip_tags(fragment: str) -> str:
    """The visible text of an HTML fragment, one line a block, white space folded."""
    from lxml import etree, html

    root = html.document_fromstring(f"<html><body>{make_storable(fragment)}</body></html>")
    pieces: list[str] = []
    hidden = 0
    for happening, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        ends = happening != "start"
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _UNSEEN:
            hidden += -1 if ends else 1
        if tag in _BLOCKS:
            pieces.append("\n")
        text = element.tail if ends else element.text
        if text and not hidden and not (ends and element is root):
            pieces.append(text.replace("\n", " ").replace("\r", " "))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)

