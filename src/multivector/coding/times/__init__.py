"""When an act was."""
