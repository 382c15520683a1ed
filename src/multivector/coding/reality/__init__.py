"""Whether an act is told as done, and who says so."""
