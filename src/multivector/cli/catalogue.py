"""The commands by name: where each lives and what it does, known without loading any of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Entry:
    """A command before it is loaded.

    Attributes:
        module: Its file in `cli.commands`, which holds it under the name `command`.
        summary: What it does; the first line of its help.
        hidden: Whether the list of commands leaves it out.
    """

    module: str
    summary: str
    hidden: bool = False


COMMANDS: Mapping[str, Entry] = MappingProxyType({
    "init": Entry("init", "Make a watch: a folder for your texts and what becomes of them."),
    "run": Entry("run", "Read the sources of a watch, code what is new, and record it."),
    "import": Entry("import_", "Bring other people's events and ties into a watch."),
    "code": Entry("code", "Code one text, or a folder of texts, without any watch."),
    "events": Entry("events", "List the events of a watch."),
    "evidence": Entry(
        "evidence", "Show the sentence behind an event or a claim, and why it was coded so."
    ),
    "claims": Entry("claims", "List who says what about whom, in a watch or in one text."),
    "narratives": Entry("narratives", "List the narratives of a watch, and who carries them."),
    "tone": Entry("tone", "Tell the tone of one towards another, and when it changed."),
    "search": Entry("search", "Search the texts of a watch."),
    "who": Entry("who", "Tell whom a name or an office means, and what is known of him."),
    "dyad": Entry(
        "dyad", "Tell what two parties do to each other, in counts per coverage and in balance."),
    "vector": Entry("vector", "Tell how a state's ties divide among the poles."),
    "hierarchy": Entry(
        "hierarchy", "Tell who defers to whom: visits, mediation, apologies, summonses, pleas."),
    "cohesion": Entry(
        "cohesion", "Tell whether a bloc holds together: ties inside, joint action, votes, edges."),
    "episodes": Entry(
        "episodes",
        "Find rifts and rapprochements of two parties, with what opened and closed them."),
    "ledger": Entry("ledger", "List promises and what became of them, and what is due."),
    "dependence": Entry(
        "dependence", "Tell which share of a state's trade, arms or migrants one power holds."),
    "ideal-points": Entry("ideal_points", "Tell where states stand by their votes, year by year."),
    "coverage": Entry(
        "coverage", "Tell how much was read, in which language, from whom, and about whom."),
    "digest": Entry(
        "digest", "Write what moved, by how much, what is due, and what the record cannot say."),
    "argument": Entry(
        "argument", "Read the argument of a text as a map of causes and effects, or compare two."
    ),
    "whatif": Entry("whatif", "Tell what an argument implies if something in it changes."),
    "export": Entry("export", "Write the events of a watch for other programs."),
    "status": Entry("status", "Tell how a watch stands, and which names it does not know."),
    "check": Entry("check", "Check what the worlds know, and whether the store is whole."),
    "evaluate": Entry("evaluate", "Score the coder on a labelled set."),
    "audit": Entry("audit", "Judge a random sample of a watch: how much of it is right."),
    "decisions": Entry(
        "decisions", "List what people decided about the events of a watch."),
    "serve": Entry("serve", "Open the pages of a watch in the browser: the observatory."),
    "demo": Entry("demo", "Run the main job on the bundled chronicle, in ./demo.", hidden=True),
})
