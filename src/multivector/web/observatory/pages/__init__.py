"""The pages, one or a few of one subject a file."""
