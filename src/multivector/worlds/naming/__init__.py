"""Every form under which texts name what the worlds know."""

from multivector.worlds.naming.collecting import collect_names
from multivector.worlds.naming.name import Name, NameKind
from multivector.worlds.naming.shown import shown_name

__all__ = ["Name", "NameKind", "collect_names", "shown_name"]
