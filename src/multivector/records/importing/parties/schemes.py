"""Which resolver reads which scheme."""

from multivector.records.importing.parties.coded import CodedParties
from multivector.records.importing.parties.named import NamedParties
from multivector.records.importing.parties.resolved import Resolver
from multivector.records.importing.parties.sectored import SectoredParties
from multivector.worlds import World


def make_resolver(scheme: str, world: World) -> Resolver:
    """The resolver of a scheme of parties: `cameo`, `keds`, `names` or `polecat`.

    Raises:
        KeyError: If there is no such scheme.
    """
    match scheme:
        case "cameo":
            return CodedParties("cameo", world, iso=True)
        case "keds":
            return CodedParties("keds", world, iso=False)
        case "names":
            return NamedParties(world)
        case "polecat":
            return SectoredParties(NamedParties(world))
    raise KeyError(scheme)
