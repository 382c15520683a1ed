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
    "code": Entry("code", "Code one text, or a folder of texts, without any watch."),
    "events": Entry("events", "List the events of a watch."),
    "evidence": Entry("evidence", "Show the sentence behind an event, and why it was coded so."),
    "claims": Entry("claims", "List who says what about whom, in a watch or in one text."),
    "narratives": Entry("narratives", "List the narratives of a watch, and who carries them."),
    "tone": Entry("tone", "Tell the tone of one towards another, and when it changed."),
    "search": Entry("search", "Search the texts of a watch."),
    "who": Entry("who", "Tell whom a name or an office means, and what is known of him."),
    "export": Entry("export", "Write the events of a watch for other programs."),
    "status": Entry("status", "Tell how a watch stands, and which names it does not know."),
    "check": Entry("check", "Check what the worlds know, and whether the store is whole."),
    "evaluate": Entry("evaluate", "Score the coder on a labelled set."),
    "audit": Entry("audit", "Judge a random sample of a watch: how much of it is right."),
    "demo": Entry("demo", "Run the main job on the bundled chronicle, in ./demo.", hidden=True),
})
