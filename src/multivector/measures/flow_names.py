"""The names of flows, apart so that the command line knows them without loading anything."""

FLOWS = ("trade", "exports", "imports", "export share", "import share", "arms", "emigrants",
         "immigrants", "transit", "investment", "loans", "remittances")
"""In the order in which they are told."""
