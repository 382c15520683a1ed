"""Why a sentence was coded so."""
