"""One command a file; `cli.catalogue` lists them."""
