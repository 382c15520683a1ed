"""Sentences and their parse, in a form of our own."""
