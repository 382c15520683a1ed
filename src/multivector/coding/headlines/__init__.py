"""In what light headlines put the parties that they name."""

from multivector.coding.headlines.reader import HeadlineReader, Light, make_headline_reader
from multivector.coding.headlines.words import load_light_words

__all__ = ["HeadlineReader", "Light", "load_light_words", "make_headline_reader"]
