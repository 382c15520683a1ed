"""Other people's data beside ours: event sets, and ties that are no events."""

from multivector.records.importing.declarations import Format, find_format, formats
from multivector.records.importing.importer import Imported, coder_of, import_file
from multivector.records.importing.tally import Tally

__all__ = ["Format", "Imported", "Tally", "coder_of", "find_format", "formats", "import_file"]
