"""Words that name an act: the lexicon, its senses, what comes of them."""
