"""From the words around an act to its parties."""
