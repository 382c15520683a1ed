"""Names in a text: registered actors, names that no world knows, places."""
