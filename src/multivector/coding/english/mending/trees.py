"""All that is mended in the tree of a sentence, in order."""

from collections.abc import Sequence

from multivector.coding.english.mending.agents import hang_agents
from multivector.coding.english.mending.arcs import mend_arcs
from multivector.coding.english.mending.called_for import hang_called_for
from multivector.coding.english.mending.charges import hang_charges
from multivector.coding.english.mending.clefts import hang_clefts
from multivector.coding.english.mending.commons import restore_common_nouns
from multivector.coding.english.mending.coordination import join_coordinated
from multivector.coding.english.mending.denied import hang_denied
from multivector.coding.english.mending.finite import raise_finite
from multivector.coding.english.mending.headlines import raise_headline_verbs
from multivector.coding.english.mending.hyphens import join_hyphened
from multivector.coding.english.mending.left_out import restore_left_out
from multivector.coding.english.mending.lists import join_lists
from multivector.coding.english.mending.objects import restore_objects
from multivector.coding.english.mending.openings import part_openings
from multivector.coding.english.mending.pasts import restore_pasts
from multivector.coding.english.mending.purposes import hang_purposes
from multivector.coding.english.mending.receivers import hang_receivers
from multivector.coding.english.mending.reduced import reduce_participles
from multivector.coding.english.mending.renamed import hang_renamed
from multivector.coding.english.mending.reported import hang_reported
from multivector.coding.english.mending.rootless import raise_rootless
from multivector.coding.english.mending.shared_names import part_shared_names
from multivector.coding.english.mending.speakers import return_to_speakers
from multivector.coding.english.mending.subjects import restore_root, restore_subjects
from multivector.coding.english.mending.verbs import raise_verbs
from multivector.coding.parsing.parse import Token


def mend_tree(tokens: Sequence[Token]) -> list[Token]:
    """The words of a sentence in a mended tree; words that a hyphen tore apart are one again."""
    part_openings(tokens)
    restore_common_nouns(tokens)
    part_shared_names(tokens)
    restore_root(tokens)
    reduce_participles(tokens)
    raise_headline_verbs(tokens)
    restore_left_out(tokens)
    raise_rootless(tokens)
    raise_verbs(tokens)
    restore_pasts(tokens)
    mend_arcs(tokens)
    restore_objects(tokens)
    hang_reported(tokens)
    hang_purposes(tokens)
    hang_called_for(tokens)
    hang_charges(tokens)
    hang_clefts(tokens)
    hang_denied(tokens)
    hang_agents(tokens)
    join_lists(tokens)
    join_coordinated(tokens)
    hang_renamed(tokens)
    hang_receivers(tokens)
    restore_subjects(tokens)
    raise_finite(tokens)
    return_to_speakers(tokens)
    return join_hyphened(tokens)
